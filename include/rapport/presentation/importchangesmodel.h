#pragma once

#include "rapport/services/importing.h"

#include <QAbstractTableModel>

namespace rapport::presentation {

/// The contacts with which an import does, or would do, one and the same: name, file and line; of updated ones a row for each
/// field, as it was and as it is afterwards.
class ImportChangesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(const services::ImportSummary& summary, services::ImportAction action);
    [[nodiscard]] services::ImportAction action() const { return m_action; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// A contact, with one of its fields where it was updated.
    struct Row {
        size_t change;
        size_t field;
    };
    void addRows(size_t change);
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] QStringList cells(const Row& row) const;

    services::ImportAction m_action = services::ImportAction::Created;
    std::vector<services::ImportChange> m_changes;
    std::vector<Row> m_rows;
};

} // namespace rapport::presentation
