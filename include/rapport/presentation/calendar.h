#pragma once

#include "rapport/presentation/linesmodel.h"
#include "rapport/storage/calendar.h"

#include <QAbstractTableModel>

namespace rapport::presentation {

enum class CalendarView { Month, Week, Agenda };

/// What of a calendar is shown.
struct CalendarQuery {
    CalendarView view = CalendarView::Month;
    QDate day;                         ///< in the month or the week, or the agenda's first
    std::optional<StaffId> owner = {}; ///< empty: everybody's; an invalid id: nobody's
    bool ours = true;
    bool theirs = true;
    bool milestones = true;
    bool plans = true;
    int perDay = 0; ///< 0: as many as the view has room for
    friend bool operator==(const CalendarQuery&, const CalendarQuery&) = default;
};

/// The first and the last day that a view shows.
struct CalendarSpan {
    QDate from;
    QDate to;
    friend bool operator==(const CalendarSpan&, const CalendarSpan&) = default;
};
inline constexpr int agendaDays = 30;
/// A month in whole weeks, a week, or the agenda's days from `day` on.
[[nodiscard]] CalendarSpan spanOf(CalendarView view, QDate day, Qt::DayOfWeek firstOfWeek);
/// The day a page further (1) or back (-1): a month, a week, or the agenda's days.
[[nodiscard]] QDate turned(CalendarView view, QDate day, int pages);

/// Which entry is meant, however often the calendar is read again.
struct EntryKey {
    storage::Entity entity = storage::Entity::Commitment;
    qint64 id = 0; ///< 0: none
    QDate day;
    friend bool operator==(const EntryKey&, const EntryKey&) = default;
};

/// One thing on a day.
struct CalendarEntry {
    EntryKey key;
    CustomerId customer;
    QString customerName;
    QString words;             ///< "Birthday · turns 60", or what was promised
    QString who;               ///< who has to do it, where that is not whoever is working
    QString icon;              ///< name of a symbol
    std::optional<QTime> time; ///< in the user's zone
    domain::Due due;           ///< of a commitment, in `zone`
    QString zone;
    bool mine = false;
    bool theirs = false; ///< promised by the customer
    bool urgent = false;
    bool late = false;
    bool toCome = false; ///< an occurrence that will be once those before it are done: nothing can be done with it yet
    Tone tone = Tone::Neutral;
    RowActions actions;
    /// "15:00 Anna Kovács: call back".
    [[nodiscard]] QString shortText() const;
    /// The same with whose it is and whether it is late, for tooltips and screen readers.
    [[nodiscard]] QString fullText() const;
    friend bool operator==(const CalendarEntry&, const CalendarEntry&) = default;
};

struct CalendarDay {
    QDate day;
    std::vector<CalendarEntry> entries; ///< urgent ones first, then those of the whole day, then by time
    qint64 more = 0;                    ///< further ones that were not read
    friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

/// The days of a view, without a gap.
struct CalendarBoard {
    CalendarQuery query;
    std::vector<CalendarDay> days;
    [[nodiscard]] const CalendarDay* on(QDate day) const;
};

/// Who looks at it, when and where.
struct CalendarViewer {
    StaffId actor;
    Moment now;
    QTimeZone zone;
    domain::Permissions permissions = {};
    Qt::DayOfWeek firstOfWeek = QLocale().firstDayOfWeek();
};
/// What is due at a time stands on the day and at the time it has in the viewer's zone.
[[nodiscard]] CalendarBoard loadCalendar(storage::ReadSession& session, const CalendarQuery& query, const CalendarViewer& viewer);

/// "November 2026", "16 – 22 November 2026", "Sat 21 Nov – Sun 20 Dec".
[[nodiscard]] QString calendarTitle(CalendarView view, QDate day, Qt::DayOfWeek firstOfWeek);

/// A day of a month, or an hour of a day in a week.
struct CalendarCell {
    QDate day;
    std::optional<int> hour = {}; ///< empty: the whole day
    std::vector<CalendarEntry> entries = {};
    qint64 more = 0;
    bool outside = false; ///< of the month before or after
    bool today = false;
    bool now = false; ///< the hour it is
    friend bool operator==(const CalendarCell&, const CalendarCell&) = default;
};

/// A month as a table of days, a row a week; or a week as a table of hours, a column a day, the first row holding what has no
/// time. Qt::AccessibleTextRole says a cell with all that is in it.
class CalendarGridModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(const CalendarBoard& board, const CalendarViewer& viewer);
    [[nodiscard]] CalendarView view() const { return m_view; }
    [[nodiscard]] const CalendarCell* cellAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex cellOf(QDate day, std::optional<QTime> time = {}) const;
    [[nodiscard]] QModelIndex cellOf(const EntryKey& key) const;
    /// The entry after (1) or before (-1) the one with this number in this cell, by days; an invalid index where there is none.
    struct Place {
        QModelIndex index;
        int entry = 0;
    };
    [[nodiscard]] Place neighbour(const QModelIndex& index, int entry, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::vector<CalendarCell> monthCells(const CalendarBoard& board, const CalendarViewer& viewer) const;
    [[nodiscard]] std::vector<CalendarCell> weekCells(const CalendarBoard& board, const CalendarViewer& viewer) const;
    [[nodiscard]] QString described(const CalendarCell& cell) const;
    [[nodiscard]] const CalendarCell& at(int row, int column) const;

    CalendarView m_view = CalendarView::Month;
    std::vector<CalendarCell> m_cells; ///< row by row
};

/// The agenda: entries under their days; days with nothing on them are left out. A heading's and a link's id is the day's number.
class AgendaModel : public LinesModel {
    Q_OBJECT

public:
    enum Column { Time, What, Customer, Who };
    explicit AgendaModel(QObject* parent = nullptr);
    void show(const CalendarBoard& board, QDate today);
    [[nodiscard]] const CalendarEntry* entryAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const EntryKey& key) const;
    /// The day of a row, whichever kind it is.
    [[nodiscard]] QDate dayAt(int row) const;

private:
    std::vector<CalendarEntry> m_entries;
};

/// Where something that is moved to another day, or another hour of it, will be due, in the zone that its due moment is meant in.
/// Without `hour` a month's day keeps the time.
[[nodiscard]] domain::Due movedDue(const CalendarEntry& entry, const CalendarCell& to, CalendarView view, const QTimeZone& zone);

} // namespace rapport::presentation
