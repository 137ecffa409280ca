#include "services/exporting/calendarevents.h"

#include "rapport/domain/recurrence.h"
#include "rapport/domain/saying.h"
#include "services/common/words.h"

namespace rapport::services {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using exchange::CalendarEvent;

namespace {

constexpr auto warnedBefore = 15min;
constexpr int earliestYear = 1900; ///< programs do not show what repeats from further back

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

QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }
QString dueText(const domain::Due& due) { return dayText(due.date) + (due.time ? due.time->toString(u"'T'HH:mm"_s) : QString()); }

/// What the two have in common that calendars do not understand.
template <typename Record>
std::vector<std::pair<QString, QString>> ownOf(const Record& record, const auto& scheduled) {
    return {{u"CUSTOMER"_s, scheduled.customerUid},
            {u"UID"_s, record.uid},
            {u"WORDS"_s, record.words},
            {u"OWNER"_s, scheduled.ownerName},
            {u"MADE-BY"_s, scheduled.madeByName},
            {u"ZONE"_s, record.zone},
            {u"CREATED"_s, record.createdAt.toIso()},
            {u"RULE"_s, record.recurrence},
            {u"REPEAT-FROM"_s, record.recurrence.isEmpty() ? QString() : domain::key(record.repeatFrom)},
            {u"SERIES"_s, record.series},
            {u"ANCHOR"_s, dayText(record.anchor)},
            {u"PLANNED"_s, dayText(record.planned)}};
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
    event.own = ownOf(commitment, scheduled);
    event.own.insert(event.own.begin(), {u"KIND"_s, u"commitment"_s});
    event.own.insert(event.own.end(), {{u"COMMITMENT"_s, domain::key(commitment.kind)},
                                       {u"PROMISER"_s, domain::key(commitment.promiser)},
                                       {u"FIRST-DUE"_s, dueText(commitment.firstDue)}});
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
    series.own = {{u"KIND"_s, u"series"_s}}; // the record is the one that stands in for it
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
    event.own = ownOf(plan, scheduled);
    event.own.insert(event.own.begin(), {u"KIND"_s, u"plan"_s});
    event.own.push_back({u"CHANNEL"_s, domain::key(plan.channel)});
    return withSeries(event, plan, plan.due.time);
}

CalendarEvent eventOf(const storage::YearlyMilestone& yearly, bool withNotes, QDate today) {
    const auto& date = yearly.milestone.date;
    CalendarEvent event;
    event.uid = yearly.milestone.uid;
    const QString kind =
        yearly.milestone.label.isEmpty() ? domain::capitalised(word(yearly.milestone.kind)) : yearly.milestone.label;
    event.summary = date.year() ? Words::tr("%1: %2 (%3)").arg(yearly.customerName, kind, QString::number(*date.year()))
                                : Words::tr("%1: %2").arg(yearly.customerName, kind);
    event.category = Words::tr("Milestone");
    event.day = firstDay(yearly, today);
    event.rule =
        exchange::yearlyRule(date.month().value_or(1), date.day().value_or(1), yearly.leapDay == domain::LeapDayRule::March1);
    if (withNotes)
        event.description = yearly.careNote;
    event.own = {{u"KIND"_s, u"milestone"_s},
                 {u"CUSTOMER"_s, yearly.customerUid},
                 {u"UID"_s, yearly.milestone.uid},
                 {u"MILESTONE"_s, domain::key(yearly.milestone.kind)},
                 {u"LABEL"_s, yearly.milestone.label},
                 {u"DATE"_s, date.toString()},
                 {u"LEAD-DAYS"_s, yearly.milestone.leadDays ? QString::number(*yearly.milestone.leadDays) : QString()}};
    return event;
}

} // namespace rapport::services
