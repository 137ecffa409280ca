#include "rapport/presentation/calendar.h"
#include "rapport/presentation/format.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

constexpr int week = 7;
constexpr int firstShownHour = 7; ///< unless something is earlier
constexpr int lastShownHour = 19;

std::pair<int, int> hoursOf(const CalendarBoard& board) {
    std::pair hours(firstShownHour, lastShownHour);
    for (const CalendarDay& day : board.days) {
        for (const CalendarEntry& entry : day.entries) {
            if (entry.time)
                hours = {std::min(hours.first, entry.time->hour()), std::max(hours.second, entry.time->hour())};
        }
    }
    return hours;
}

CalendarCell cellAtHour(const CalendarDay& day, std::optional<int> hour, const CalendarViewer& viewer) {
    const QDateTime now = viewer.now.in(viewer.zone);
    CalendarCell cell{.day = day.day, .hour = hour, .entries = {}, .today = day.day == now.date()};
    cell.now = cell.today && hour == now.time().hour();
    cell.more = hour ? 0 : day.more;
    const auto isHere = [hour](const CalendarEntry& entry) {
        return hour ? entry.time && entry.time->hour() == *hour : !entry.time;
    };
    std::copy_if(day.entries.begin(), day.entries.end(), std::back_inserter(cell.entries), isHere);
    return cell;
}

} // namespace

void CalendarGridModel::show(const CalendarBoard& board, const CalendarViewer& viewer) {
    const bool month = board.query.view == CalendarView::Month;
    auto cells = month ? monthCells(board, viewer) : weekCells(board, viewer);
    const auto shapeOf = [](const std::vector<CalendarCell>& each) {
        return std::pair(each.size(), each.size() > week ? each[week].hour : std::nullopt);
    };
    const bool sameShape = m_view == board.query.view && !m_cells.empty() && shapeOf(cells) == shapeOf(m_cells);
    if (!sameShape)
        beginResetModel();
    m_view = board.query.view;
    m_cells = std::move(cells);
    if (!sameShape)
        return endResetModel();
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, week - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, week - 1);
}

std::vector<CalendarCell> CalendarGridModel::monthCells(const CalendarBoard& board, const CalendarViewer& viewer) const {
    const QDate today = viewer.now.dateIn(viewer.zone);
    std::vector<CalendarCell> cells;
    for (const CalendarDay& day : board.days)
        cells.push_back({.day = day.day,
                         .hour = {},
                         .entries = day.entries,
                         .more = day.more,
                         .outside = day.day.month() != board.query.day.month(),
                         .today = day.day == today});
    return cells;
}

/// What is at an hour that is not shown by day makes room for it.
std::vector<CalendarCell> CalendarGridModel::weekCells(const CalendarBoard& board, const CalendarViewer& viewer) const {
    const auto [first, last] = hoursOf(board);
    std::vector<CalendarCell> cells;
    for (int row = first - 1; row <= last; ++row)
        for (const CalendarDay& day : board.days)
            cells.push_back(cellAtHour(day, row < first ? std::nullopt : std::optional(row), viewer));
    return cells;
}

int CalendarGridModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size()) / week;
}

int CalendarGridModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : week; }

const CalendarCell& CalendarGridModel::at(int row, int column) const { return m_cells[static_cast<size_t>(row * week + column)]; }

const CalendarCell* CalendarGridModel::cellAt(const QModelIndex& index) const {
    return index.isValid() && index.row() < rowCount() ? &at(index.row(), index.column()) : nullptr;
}

QModelIndex CalendarGridModel::cellOf(QDate day, std::optional<QTime> time) const {
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < week; ++column) {
            const CalendarCell& cell = at(row, column);
            if (cell.day == day &&
                (m_view == CalendarView::Month || cell.hour == (time ? std::optional(time->hour()) : std::nullopt)))
                return index(row, column);
        }
    }
    return {};
}

QModelIndex CalendarGridModel::cellOf(const EntryKey& key) const {
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < week; ++column) {
            const auto& entries = at(row, column).entries;
            if (std::any_of(entries.begin(), entries.end(), [&](const CalendarEntry& entry) { return entry.key == key; }))
                return index(row, column);
        }
    }
    return {};
}

CalendarGridModel::Place CalendarGridModel::neighbour(const QModelIndex& from, int entry, int step) const {
    if (const CalendarCell* cell = cellAt(from)) {
        const int next = entry + step;
        if (next >= 0 && next < static_cast<int>(cell->entries.size()))
            return {from, next};
    }
    // A month is walked through row by row, a week day by day.
    const bool byColumn = m_view == CalendarView::Week;
    const int rows = rowCount();
    const int cells = rows * week;
    const auto number = [&](const QModelIndex& index) {
        return byColumn ? index.column() * rows + index.row() : index.row() * week + index.column();
    };
    for (int at = (from.isValid() ? number(from) : step > 0 ? -1 : cells) + step; at >= 0 && at < cells; at += step) {
        const QModelIndex index = byColumn ? this->index(at % rows, at / rows) : this->index(at / week, at % week);
        if (const auto& entries = cellAt(index)->entries; !entries.empty())
            return {index, step > 0 ? 0 : static_cast<int>(entries.size()) - 1};
    }
    return {};
}

QString CalendarGridModel::described(const CalendarCell& cell) const {
    QStringList parts{cell.hour ? tr("%1 %2").arg(longDayText(cell.day), timeText(QTime(*cell.hour, 0))) : longDayText(cell.day)};
    if (cell.today)
        parts << tr("today");
    if (cell.entries.empty() && cell.more == 0)
        parts << tr("nothing");
    for (const CalendarEntry& entry : cell.entries)
        parts << entry.fullText();
    if (cell.more > 0)
        parts << tr("%1 more").arg(numberText(cell.more));
    return parts.join(u", "_s);
}

QVariant CalendarGridModel::data(const QModelIndex& index, int role) const {
    const CalendarCell* cell = cellAt(index);
    if (!cell)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cell->hour || m_view == CalendarView::Week ? QString() : QLocale().toString(cell->day.day());
    case Qt::AccessibleTextRole:
        return described(*cell);
    default:
        return {};
    }
}

QVariant CalendarGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if ((role != Qt::DisplayRole && role != Qt::AccessibleTextRole) || m_cells.empty())
        return {};
    if (orientation == Qt::Vertical) {
        if (section >= rowCount())
            return {};
        const CalendarCell& cell = at(section, 0);
        if (m_view == CalendarView::Month) {
            const QString number = numberText(cell.day.addDays(3).weekNumber());
            return role == Qt::AccessibleTextRole ? tr("Week %1").arg(number) : number;
        }
        return cell.hour ? timeText(QTime(*cell.hour, 0)) : tr("All day");
    }
    if (section >= week)
        return {};
    const QDate day = at(0, section).day;
    return QLocale().toString(day, m_view == CalendarView::Month ? u"ddd"_s : u"ddd d"_s);
}

} // namespace rapport::presentation
