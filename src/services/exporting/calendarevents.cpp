#include "services/exporting/calendarevents.h"

#include "rapport/domain/recurrence.h"
#include "services/common/words.h"

namespace rapport::services {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using exchange::CalendarEvent;

namespace {

constexpr auto warnedBefore = 15min;
constexpr int earliestYear = 1900; ///< programs do not show what repeats from further back

QString kindWord(domain::MilestoneKind kind) {
    switch (kind) {
    case domain::MilestoneKind::Birthday:
        return Words::tr("Birthday");
    case domain::MilestoneKind::WeddingAnniversary:
        return Words::tr("Wedding anniversary");
    case domain::MilestoneKind::CustomerSince:
        return Words::tr("Customer since");
    case domain::MilestoneKind::Contract:
        return Words::tr("Contract");
    case domain::MilestoneKind::Founding:
        return Words::tr("Founding");
    case domain::MilestoneKind::Custom:
        break;
    }
    return Words::tr("Milestone");
}

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(u"\n"_s);
}

/// "Anna Kovács: call back", "Anna Kovács promised: send the contract".
QString summaryOf(const storage::ScheduledCommitment& scheduled) {
    const bool ours = scheduled.commitment.promiser == domain::Promiser::We;
    return (ours ? Words::tr("%1: %2") : Words::tr("%1 promised: %2")).arg(scheduled.customerName, scheduled.commitment.words);
}

/// The first day of the series: the date itself, where its year is known, or this year's.
QDate firstDay(const storage::YearlyMilestone& yearly, QDate today) {
    const auto& date = yearly.milestone.date;
    const int year = std::max(date.year().value_or(today.year()), earliestYear);
    return domain::observedDay(date, yearly.leapDay, year).value_or(today);
}

} // namespace

namespace {

/// As calendar programs understand it, from the occurrence at `planned` on; empty for what does not come back by its plan.
QString ruleFrom(const domain::Commitment& commitment, QDate planned) {
    if (commitment.recurrence.isEmpty() || commitment.repeatFrom != domain::RepeatFrom::Plan)
        return {};
    const auto rule = domain::readRecurrence(commitment.recurrence).rule;
    if (!rule)
        return {};
    const QDate anchor = commitment.anchor.isValid() ? commitment.anchor : planned;
    domain::Recurrence spelled = domain::spelledOut(*rule, anchor);
    if (rule->count) {
        const auto all = domain::occurrences(*rule, anchor, *rule->count);
        spelled.count =
            std::max(1, static_cast<int>(std::count_if(all.begin(), all.end(), [planned](QDate day) { return day >= planned; })));
    }
    return domain::toText(spelled);
}

CalendarEvent eventOf(const storage::ScheduledCommitment& scheduled, bool withNotes) {
    const domain::Commitment& commitment = scheduled.commitment;
    CalendarEvent event;
    event.uid = commitment.uid;
    event.summary = summaryOf(scheduled);
    event.category = Words::tr("Commitment");
    event.day = commitment.due.date;
    event.time = commitment.due.time;
    event.zone = commitment.zone;
    event.urgent = commitment.priority == domain::Priority::Urgent;
    event.sequence = scheduled.moved;
    event.created = commitment.createdAt;
    event.modified = scheduled.movedAt.value_or(commitment.createdAt);
    if (commitment.promiser == domain::Promiser::We)
        event.warnBefore = warnedBefore;
    const QString owner = scheduled.ownerName.isEmpty() ? QString() : Words::tr("To be kept by %1").arg(scheduled.ownerName);
    event.description = withNotes ? joined({owner, scheduled.careNote, scheduled.notes}) : owner;
    return event;
}

} // namespace

std::vector<CalendarEvent> eventsOf(const storage::ScheduledCommitment& scheduled, bool withNotes) {
    const domain::Commitment& commitment = scheduled.commitment;
    CalendarEvent now = eventOf(scheduled, withNotes);
    const QDate planned = commitment.planned.isValid() ? commitment.planned : commitment.due.date;
    const QString rule = ruleFrom(commitment, planned);
    if (rule.isEmpty())
        return {now};
    if (!commitment.series.isEmpty())
        now.uid = commitment.series;
    CalendarEvent series = now;
    series.day = planned;
    series.time = commitment.firstDue.time;
    series.rule = rule;
    if (series.day == now.day && series.time == now.time)
        return {series};
    now.instead = domain::Due{series.day, series.time};
    return {series, now};
}

CalendarEvent eventOf(const storage::YearlyMilestone& yearly, bool withNotes, QDate today) {
    const auto& date = yearly.milestone.date;
    CalendarEvent event;
    event.uid = yearly.milestone.uid;
    const QString kind = yearly.milestone.label.isEmpty() ? kindWord(yearly.milestone.kind) : yearly.milestone.label;
    event.summary = date.year() ? Words::tr("%1: %2 (%3)").arg(yearly.customerName, kind, QString::number(*date.year()))
                                : Words::tr("%1: %2").arg(yearly.customerName, kind);
    event.category = Words::tr("Milestone");
    event.day = firstDay(yearly, today);
    event.rule =
        exchange::yearlyRule(date.month().value_or(1), date.day().value_or(1), yearly.leapDay == domain::LeapDayRule::March1);
    if (withNotes)
        event.description = yearly.careNote;
    return event;
}

} // namespace rapport::services
