#pragma once

#include "rapport/presentation/format.h"
#include "rapport/presentation/rowroles.h"
#include "rapport/services/today.h"

#include <QAbstractListModel>

namespace rapport::presentation {

enum class TodaySection { Overdue, Due, Milestones, Drifting };

/// One line of Today.
struct TodayRow {
    RowKind kind = RowKind::Row;
    TodaySection section = TodaySection::Overdue;
    qint64 id = 0; ///< of the commitment, milestone or customer
    CustomerId customer = {};
    QString title = {};
    QString rest = {};
    QString second = {};
    QString icon = {};
    Reason reason = {};
    RowActions actions = {};
    friend bool operator==(const TodayRow&, const TodayRow&) = default;
};

/// The page in its order; where a section was cut, a link row says how many more there are.
[[nodiscard]] std::vector<TodayRow> todayRows(const services::Today& today, Moment now, const QTimeZone& zone);
/// "3 overdue · 4 due today · 2 to congratulate · 5 drifting"; sections without anything are left out.
[[nodiscard]] QString todaySummary(const services::Today& today);

/// Today as a list. Showing a newer state changes only the rows that differ, so that selection and scroll position stay.
class TodayModel final : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void show(std::vector<TodayRow> rows);
    [[nodiscard]] const TodayRow& rowAt(int row) const { return m_rows.at(static_cast<size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void removeAllBut(const std::vector<TodayRow>& wanted);
    void place(const TodayRow& wanted, int row);

    std::vector<TodayRow> m_rows;
};

} // namespace rapport::presentation
