#include "rapport/presentation/calendar.h"

#include "rapport/domain/recurrence.h"
#include "rapport/presentation/commitments.h"
#include "rapport/presentation/format.h"
#include "rapport/presentation/milestones.h"
#include "rapport/presentation/milestonewords.h"
#include "rapport/presentation/plans.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

struct CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(CalendarWords)
};

/// As many as a month's cell, a column of a week or the agenda can show.
int roomOf(CalendarView view) {
    switch (view) {
    case CalendarView::Month:
        return 10;
    case CalendarView::Week:
        return 40;
    case CalendarView::Agenda:
        break;
    }
    return 60;
}

Tone toneOf(const CalendarEntry& entry) {
    if (entry.late)
        return Tone::Red;
    return entry.mine ? Tone::Accent : Tone::Neutral;
}

/// A day is a day everywhere; a time is somewhere else on the viewer's clock.
void placeInZone(CalendarEntry& entry, const QTimeZone& zone) {
    entry.key.day = entry.due.date;
    entry.time.reset();
    if (!entry.due.time)
        return;
    const QDateTime there = Moment::ofWallClock(entry.due.date, *entry.due.time, zoneNamed(entry.zone)).in(zone);
    entry.key.day = there.date();
    entry.time = there.time();
}

CalendarEntry entryOf(const storage::CommitmentRow& row, const CalendarViewer& viewer) {
    CalendarEntry entry;
    entry.key = {storage::Entity::Commitment, row.id.value(), {}};
    entry.customer = row.customer;
    entry.customerName = row.customerName;
    entry.words = row.words;
    entry.icon = iconName(row.kind);
    entry.due = row.due;
    entry.zone = row.zone;
    entry.mine = row.owner == viewer.actor;
    entry.theirs = row.promiser == domain::Promiser::They;
    entry.who = entry.mine ? QString() : row.ownerName;
    entry.urgent = row.priority == domain::Priority::Urgent;
    entry.late = row.overdue;
    entry.tone = toneOf(entry);
    placeInZone(entry, viewer.zone);
    entry.actions = commitmentActions(row, viewer.permissions);
    return entry;
}

/// The days on which it will come back, drawn lighter. What there is no room for is counted.
void putOccurrences(std::vector<CalendarDay>& days, const storage::RecurringRow& recurring, const CalendarViewer& viewer,
                    int perDay) {
    const auto rule = domain::readRecurrence(recurring.rule).rule;
    if (!rule)
        return;
    CalendarEntry entry = entryOf(recurring.row, viewer);
    entry.toCome = true;
    entry.late = false;
    entry.tone = toneOf(entry);
    entry.actions.clear();
    const QDate first = std::max(days.front().day.addDays(-1), recurring.planned.addDays(1));
    for (const QDate day : domain::occurrencesWithin(*rule, recurring.anchor, first, days.back().day.addDays(1))) {
        entry.due = {day, recurring.row.firstDue.time};
        placeInZone(entry, viewer.zone);
        const auto place = days.front().day.daysTo(entry.key.day);
        if (place < 0 || place >= static_cast<qint64>(days.size()))
            continue;
        CalendarDay& there = days[static_cast<size_t>(place)];
        if (static_cast<int>(there.entries.size()) < perDay)
            there.entries.push_back(entry);
        else
            ++there.more;
    }
}

CalendarEntry entryOf(const storage::PlanRow& row, const CalendarViewer& viewer) {
    CalendarEntry entry;
    entry.key = {storage::Entity::PlannedInteraction, row.id.value(), {}};
    entry.customer = row.customer;
    entry.customerName = row.customerName;
    entry.words = row.words.isEmpty() ? CalendarWords::tr("planned %1").arg(word(row.channel)) : row.words;
    entry.icon = iconName(row.channel);
    entry.due = row.due;
    entry.zone = row.zone;
    entry.mine = row.owner == viewer.actor;
    entry.who = entry.mine ? QString() : row.ownerName;
    entry.late = row.past;
    entry.tone = toneOf(entry);
    placeInZone(entry, viewer.zone);
    entry.actions = planActions(row, viewer.permissions);
    return entry;
}

CalendarEntry entryOf(const storage::MilestoneRow& row, const CalendarViewer& viewer) {
    CalendarEntry entry;
    entry.key = {storage::Entity::Milestone, row.id.value(), row.next};
    entry.customer = row.customer;
    entry.customerName = row.customerName;
    entry.words = milestoneText(row, viewer.now.dateIn(viewer.zone));
    entry.icon = iconName(row.kind);
    entry.tone = row.greeted ? Tone::Green : Tone::Amber;
    entry.actions = permitted(milestoneActions(), viewer.permissions);
    entry.actions.removeIf([](const RowAction& action) { return action.id == "delete"_L1; });
    return entry;
}

bool comesBefore(const CalendarEntry& a, const CalendarEntry& b) {
    const auto place = [](const CalendarEntry& entry) {
        return std::make_tuple(!entry.urgent, entry.time.has_value(), entry.time.value_or(QTime()),
                               entry.key.entity != storage::Entity::Milestone);
    };
    return place(a) < place(b);
}

std::vector<CalendarDay> daysOf(const CalendarSpan& span) {
    std::vector<CalendarDay> days;
    for (QDate day = span.from; day <= span.to; day = day.addDays(1))
        days.push_back({day, {}, 0});
    return days;
}

void put(std::vector<CalendarDay>& days, CalendarEntry entry) {
    const auto place = days.front().day.daysTo(entry.key.day);
    if (place >= 0 && place < static_cast<qint64>(days.size()))
        days[static_cast<size_t>(place)].entries.push_back(std::move(entry));
}

} // namespace

QString CalendarEntry::shortText() const {
    const QString what = CalendarWords::tr("%1: %2").arg(customerName, words);
    return time ? CalendarWords::tr("%1 %2").arg(timeText(*time), what) : what;
}

QString CalendarEntry::fullText() const {
    QStringList parts{shortText()};
    if (urgent)
        parts << CalendarWords::tr("urgent");
    if (late)
        parts << CalendarWords::tr("overdue");
    if (theirs)
        parts << CalendarWords::tr("promised by the customer");
    if (toCome)
        parts << CalendarWords::tr("to come");
    if (!who.isEmpty())
        parts << who;
    return parts.join(u" · "_s);
}

const CalendarDay* CalendarBoard::on(QDate day) const {
    const auto found = std::find_if(days.begin(), days.end(), [day](const CalendarDay& each) { return each.day == day; });
    return found == days.end() ? nullptr : &*found;
}

CalendarBoard loadCalendar(storage::ReadSession& session, const CalendarQuery& query, const CalendarViewer& viewer) {
    const CalendarSpan span = spanOf(query.view, query.day, viewer.firstOfWeek);
    // A time of another zone may fall on the day beside the one it was written with.
    storage::CalendarRange range{span.from.addDays(-1), span.to.addDays(1), query.owner, query.ours,
                                 query.theirs,          query.milestones};
    range.plans = query.plans;
    range.perDay = query.perDay > 0 ? query.perDay : roomOf(query.view);
    const auto rows = storage::calendarRows(session, range, viewer.now, viewer.zone);
    CalendarBoard board{query, daysOf(span)};
    for (const auto& row : rows.commitments)
        put(board.days, entryOf(row, viewer));
    for (const auto& row : rows.plans)
        put(board.days, entryOf(row, viewer));
    for (const auto& row : rows.milestones)
        put(board.days, entryOf(row, viewer));
    for (const auto& row : rows.recurring)
        putOccurrences(board.days, row, viewer, range.perDay);
    for (CalendarDay& day : board.days) {
        std::stable_sort(day.entries.begin(), day.entries.end(), comesBefore);
        day.more += rows.moreCommitments.value(day.day) + rows.moreMilestones.value(day.day) + rows.morePlans.value(day.day);
    }
    return board;
}

domain::Due movedDue(const CalendarEntry& entry, const CalendarCell& to, CalendarView view, const QTimeZone& zone) {
    const bool keepsTime = view == CalendarView::Month;
    std::optional<QTime> time = keepsTime ? entry.time : std::nullopt;
    if (!keepsTime && to.hour)
        time = QTime(*to.hour, entry.time ? entry.time->minute() : 0);
    if (!time)
        return {to.day, {}};
    const QDateTime there = Moment::ofWallClock(to.day, *time, zone).in(zoneNamed(entry.zone));
    return {there.date(), there.time()};
}

} // namespace rapport::presentation
