#pragma once

#include "rapport/presentation/format.h"
#include "rapport/presentation/rowroles.h"

#include <QAbstractListModel>

namespace rapport::presentation {

/// One line of a list of one column.
struct ListRow {
    RowKind kind = RowKind::Row;
    int section = 0; ///< tells headings and links of one list apart, and equal ids under different headings
    qint64 id = 0;
    CustomerId customer = {};
    QString title = {};
    QString rest = {};
    QString second = {};
    QString icon = {};
    Reason reason = {};
    RowActions actions = {};
    friend bool operator==(const ListRow&, const ListRow&) = default;
};

/// A short list under headings. Showing a newer state changes only the rows that differ, so that selection and scroll position
/// stay.
class RowListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    /// `header` names the one column for screen readers.
    explicit RowListModel(const QString& header, QObject* parent = nullptr);
    void show(const std::vector<ListRow>& rows);
    [[nodiscard]] const ListRow& rowAt(int row) const { return m_rows.at(static_cast<size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void removeAllBut(const std::vector<ListRow>& wanted);
    void place(const ListRow& wanted, int row);

    QString m_header;
    std::vector<ListRow> m_rows;
};

} // namespace rapport::presentation
