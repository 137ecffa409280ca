#pragma once

#include "rapport/exchange/contactrecord.h"

#include <QAbstractTableModel>

namespace rapport::presentation {

/// What could not be taken as it stood: file, line, column, reason.
class ProblemsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { File, Line, Place, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<exchange::Problem> problems);
    [[nodiscard]] const std::vector<exchange::Problem>& problems() const { return m_problems; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<exchange::Problem> m_problems;
};

} // namespace rapport::presentation
