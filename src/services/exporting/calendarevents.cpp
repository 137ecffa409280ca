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

QString channelWord(domain::Channel channel) {
    switch (channel) {
    case domain::Channel::Call:
        return Words::tr("planned call");
    case domain::Channel::Email:
        return Words::tr("planned e-mail");
    case domain::Channel::Visit:
        return Words::tr("planned visit");
    case domain::Channel::Message:
        return Words::tr("planned message");
    case domain::Channel::Letter:
        return Words::tr("planned letter");
    case domain::Channel::Meeting:
        break;
    }
    return Words::tr("planned meeting");
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

/// As calendar programs understand it, from the occurrence at `planned` on; empty for what does not come back by its plan.
template <typename Recurring>
QString ruleFrom(const Recurring& record, QDate planned, std::optional<QTime> time) {
    if (record.recurrence.isEmpty() || record.repeatFrom != domain::RepeatFrom::Plan)
        return {};
    const auto rule = domain::readRecurrence(record.recurrence).rule;
    if (!rule)
        return {};
    const QDate anchor = record.anchor.isValid() ? record.anchor : planned;
    domain::Recurrence spelled = domain::spelledOut(*rule, anchor);
    if (rule->count) {
        const auto all = domain::occurrences(*rule, anchor, *rule->count);
        spelled.count =
            std::max(1, static_cast<int>(std::count_if(all.begin(), all.end(), [planned](QDate day) { return day >= planned; })));
    }
    QString text = domain::toText(spelled);
    if (time && rule->until.isValid()) // of the same kind as the beginning, RFC 5545 asks
        text.replace(rule->until.toString(u"'UNTIL='yyyyMMdd"_s), Moment::ofWallClock(rule->until, *time, zoneNamed(record.zone))
                                                                      .in(QTimeZone::utc())
                                                                      .toString(u"'UNTIL='yyyyMMdd'T'HHmmss'Z'"_s));
    return text;
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

/// Of what comes back the series from the rule's day on, and where it was moved away from that what stands in for it.
template <typename Recurring>
std::vector<CalendarEvent> withSeries(CalendarEvent now, const Recurring& record, std::optional<QTime> time) {
    const QDate planned = record.planned.isValid() ? record.planned : record.due.date;
    const QString rule = ruleFrom(record, planned, time);
    if (rule.isEmpty())
        return {now};
    if (!record.series.isEmpty())
        now.uid = record.series;
    CalendarEvent series = now;
    series.day = planned;
    series.time = time;
    series.rule = rule;
    if (series.day == now.day && series.time == now.time)
        return {series};
    now.instead = domain::Due{series.day, series.time};
    return {series, now};
}

} // namespace

std::vector<CalendarEvent> eventsOf(const storage::ScheduledCommitment& scheduled, bool withNotes) {
    return withSeries(eventOf(scheduled, withNotes), scheduled.commitment, scheduled.commitment.firstDue.time);
}

std::vector<CalendarEvent> eventsOf(const storage::ScheduledPlan& scheduled, bool withNotes) {
    const domain::PlannedInteraction& plan = scheduled.plan;
    CalendarEvent event;
    event.uid = plan.uid;
    const QString words = plan.words.isEmpty() ? channelWord(plan.channel) : plan.words;
    event.summary = Words::tr("%1: %2").arg(scheduled.customerName, words);
    event.category = Words::tr("Planned");
    event.day = plan.due.date;
    event.time = plan.due.time;
    event.zone = plan.zone;
    event.created = plan.createdAt;
    const QString owner = scheduled.ownerName.isEmpty() ? QString() : Words::tr("For %1").arg(scheduled.ownerName);
    event.description = withNotes ? joined({owner, scheduled.careNote}) : owner;
    return withSeries(event, plan, plan.due.time);
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
