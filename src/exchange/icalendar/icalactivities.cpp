#include "exchange/icalendar/icalactivities.h"

#include "exchange/icalendar/icalown.h"
#include "exchange/icalendar/icalwords.h"
#include "rapport/core/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

using domain::CommitmentOutcome;

constexpr int mostTries = 1000; ///< dates of a series that are looked at for one that was not left out
constexpr int longestMinutes = 7 * 24 * 60;
constexpr int lastUrgent = 4;      ///< RFC 5545: 1 to 4 is high
constexpr int earliestYear = 1901; ///< what begins before, as Apple's 1604, says nothing of the year

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

QString uidOf(const ICalEntry& entry) {
    static const QString suffix = u"@rapport"_s;
    return entry.uid.endsWith(suffix) ? entry.uid.chopped(suffix.size()) : entry.uid;
}

QString shownTitle(const ICalEntry& entry) { return text::elided(entry.summary.simplified(), 60); }

/// Every year, without end: a day of somebody's life.
bool isYearly(const ICalEntry& entry) {
    const QString rule = entry.rule.toUpper();
    static const QRegularExpression everyYear(u"(^|;)FREQ=YEARLY(;|$)"_s);
    static const QRegularExpression otherwise(u"(^|;)(COUNT|UNTIL|INTERVAL=(?!1(;|$))|BYDAY)"_s);
    return rule.contains(everyYear) && !rule.contains(otherwise);
}

} // namespace

ICalActivities::ICalActivities(const ICalZones& zones, const ReadingPlace& place, const ActivityReader::OnProblem& onProblem)
    : m_zones(zones)
    , m_place(place)
    , m_onProblem(onProblem) {}

bool ICalActivities::isPartOfSeries(const ICalEntry& entry) {
    return !entry.isTask && ownKind(entry).isEmpty() && (entry.instead || (!entry.rule.isEmpty() && !isYearly(entry)));
}

void ICalActivities::report(const ICalEntry& entry, Severity severity, const QString& message) const {
    m_onProblem({{}, entry.line, 0, severity, message});
}

PlacedTime ICalActivities::place(const ICalEntry& entry, const ICalTime& time) const {
    bool isKnown = true;
    const PlacedTime result = placed(time, m_zones, m_place.zone, isKnown);
    if (!isKnown)
        report(entry, Severity::Warning,
               tr("The time zone “%1” is not known; the time was taken for one of here").arg(text::elided(time.zone, 60)));
    return result;
}

/// On the clocks of the record's own zone, which a time in UTC does not tell.
PlacedTime ICalActivities::ownPlace(const ICalEntry& entry) const {
    PlacedTime when = place(entry, *entry.start);
    const QString zone = entry.own.value(u"ZONE"_s);
    if (zone.isEmpty() || zone == when.zone)
        return when;
    if (when.due.time) {
        const QDateTime there = when.at.in(zoneNamed(zone));
        when.due = {there.date(), QTime(there.time().hour(), there.time().minute())};
    }
    when.zone = zone;
    return when;
}

ActivityRecord ICalActivities::begun(const ICalEntry& entry) const {
    ActivityRecord record;
    CustomerReference customer;
    customer.uid = entry.own.value(u"CUSTOMER"_s);
    customer.emails = entry.emails;
    customer.within = entry.summary;
    record.customers = {customer};
    record.owner = entry.own.value(u"OWNER"_s);
    record.madeBy = entry.own.value(u"MADE-BY"_s);
    record.line = entry.line;
    if (!ownKind(entry).isEmpty())
        record.said |= Said::Owner;
    return record;
}

QString ICalActivities::wordsOf(const ICalEntry& entry) const {
    const bool more = !entry.description.isEmpty() && !entry.summary.contains(entry.description);
    if (!more)
        return entry.summary;
    return entry.summary.isEmpty() ? entry.description : entry.summary + u'\n' + entry.description;
}

std::optional<domain::Recurrence> ICalActivities::ruleOf(const ICalEntry& entry) const {
    // Here things repeat by days: a time of the last one says no more than its day.
    static const QRegularExpression untilTime(u"(UNTIL=\\d{8})T\\d{6}Z?"_s, QRegularExpression::CaseInsensitiveOption);
    const auto reading = domain::readRecurrence(QString(entry.rule).replace(untilTime, u"\\1"_s));
    if (!reading.rule)
        report(entry, Severity::Warning,
               tr("“%1” repeats in a way that is not known here; its first date was taken").arg(shownTitle(entry)));
    return reading.rule;
}

std::optional<ActivityRecord> ICalActivities::make(const ICalEntry& entry, const std::vector<ICalEntry>& moved,
                                                   bool& isRejected) {
    isRejected = false;
    if (ownKind(entry) == "series"_L1)
        return {};
    if (!entry.isTask && entry.status == "CANCELLED"_L1) {
        report(entry, Severity::Note, tr("“%1” was cancelled and left out").arg(shownTitle(entry)));
        return {};
    }
    auto record = entry.isTask ? task(entry) : event(entry, moved);
    isRejected = !record && !entry.start && !entry.isTask;
    return record;
}

std::optional<ActivityRecord> ICalActivities::task(const ICalEntry& entry) const {
    ActivityRecord record = begun(entry);
    domain::Commitment commitment;
    commitment.uid = uidOf(entry);
    commitment.words = wordsOf(entry);
    if (commitment.words.isEmpty())
        commitment.words = tr("Task");
    std::optional<ICalTime> due = entry.due ? entry.due : entry.start;
    PlacedTime when;
    if (due) {
        when = place(entry, *due);
        if (!entry.due && entry.duration && due->time) {
            const QDateTime end = (when.at + std::chrono::seconds(*entry.duration)).in(zoneNamed(when.zone));
            when.due = {end.date(), QTime(end.time().hour(), end.time().minute())};
        }
    } else if (entry.completed) {
        when = place(entry, *entry.completed);
    } else {
        when = place(entry, {m_place.now.dateIn(m_place.zone), {}, false, {}});
        report(entry, Severity::Warning, tr("“%1” has no day; today was taken").arg(shownTitle(entry)));
    }
    commitment.due = when.due;
    commitment.firstDue = when.due;
    commitment.zone = when.zone;
    if (entry.created)
        commitment.createdAt = place(entry, *entry.created).at;
    if (!entry.rule.isEmpty()) {
        if (const auto rule = ruleOf(entry)) {
            commitment.recurrence = domain::toText(*rule);
            commitment.series = commitment.uid;
            commitment.anchor = commitment.planned = when.due.date;
        }
    }
    if (entry.priority >= 1)
        record.said |= Said::Priority;
    commitment.priority =
        entry.priority >= 1 && entry.priority <= lastUrgent ? domain::Priority::Urgent : domain::Priority::Normal;
    record.said |= Said::Due;
    close(commitment, entry);
    if (commitment.outcome != CommitmentOutcome::Open)
        record.said |= Said::Outcome;
    record.what = std::move(commitment);
    return record;
}

void ICalActivities::close(domain::Commitment& commitment, const ICalEntry& entry) const {
    const bool isDone = entry.status == "COMPLETED"_L1 || entry.completed || entry.percent >= 100;
    const bool isCancelled = entry.status == "CANCELLED"_L1;
    if (!isDone && !isCancelled)
        return;
    const auto at = entry.completed ? entry.completed : entry.modified;
    commitment.closedAt = at ? place(entry, *at).at : m_place.now;
    const bool inTime = *commitment.closedAt <= domain::dueMoment(commitment);
    commitment.outcome = isCancelled ? CommitmentOutcome::Withdrawn
                         : inTime    ? CommitmentOutcome::Kept
                                     : CommitmentOutcome::KeptLate;
}

ActivityRecord ICalActivities::ownCommitment(const ICalEntry& entry) const {
    ActivityRecord record = begun(entry);
    domain::Commitment commitment;
    commitment.uid = uidOf(entry);
    commitment.words = entry.summary;
    const PlacedTime when = ownPlace(entry);
    commitment.due = when.due;
    commitment.zone = when.zone;
    readOwn(commitment, entry);
    commitment.priority =
        entry.priority >= 1 && entry.priority <= lastUrgent ? domain::Priority::Urgent : domain::Priority::Normal;
    record.said |= Said::Kind | Said::Promiser | Said::Priority | Said::Due;
    record.what = std::move(commitment);
    return record;
}

std::optional<ActivityRecord> ICalActivities::event(const ICalEntry& entry, const std::vector<ICalEntry>& moved) {
    if (!entry.start) {
        report(entry, Severity::Error, tr("“%1” does not say when it is; it was not imported").arg(shownTitle(entry)));
        return {};
    }
    const QString kind = ownKind(entry);
    if (kind == "commitment"_L1)
        return ownCommitment(entry);
    if (kind == "milestone"_L1 || (kind.isEmpty() && isYearly(entry)))
        return milestone(entry);
    if (kind == "plan"_L1)
        return plan(entry, ownPlace(entry));
    const PlacedTime when = place(entry, *entry.start);
    if (!entry.rule.isEmpty() && !entry.instead) {
        if (const auto rule = ruleOf(entry))
            return series(entry, *rule, moved);
    }
    const bool isToCome = entry.start->time ? when.at > m_place.now : when.due.date >= m_place.now.dateIn(m_place.zone);
    return isToCome ? plan(entry, when) : interaction(entry, when);
}

std::optional<ActivityRecord> ICalActivities::milestone(const ICalEntry& entry) {
    ActivityRecord record = begun(entry);
    domain::Milestone milestone;
    milestone.uid = uidOf(entry);
    milestone.kind = milestoneKindOf(entry);
    if (milestone.kind == domain::MilestoneKind::Custom)
        milestone.label = entry.summary;
    const QDate day = place(entry, *entry.start).due.date;
    // Many calendars let a birthday begin in the year in which it was entered.
    const bool isYearKnown = day.year() >= earliestYear && day.year() < m_place.now.dateIn(m_place.zone).year() - 1;
    if (const auto date = PartialDate::of(isYearKnown ? std::optional(day.year()) : std::nullopt, day.month(), day.day()))
        milestone.date = *date;
    readOwn(milestone, entry);
    record.said |= Said::Kind | Said::Due;
    record.what = std::move(milestone);
    return record;
}

ActivityRecord ICalActivities::plan(const ICalEntry& entry, const PlacedTime& when) const {
    ActivityRecord record = begun(entry);
    domain::PlannedInteraction plan;
    plan.uid = uidOf(entry);
    if (entry.instead)
        plan.uid += u'/' + entry.instead->date.toString(Qt::ISODate);
    plan.words = wordsOf(entry);
    plan.channel = channelOf(entry);
    plan.due = when.due;
    plan.zone = when.zone;
    if (entry.created)
        plan.createdAt = place(entry, *entry.created).at;
    if (!ownKind(entry).isEmpty())
        readOwn(plan, entry);
    record.said |= Said::Channel | Said::Due;
    record.what = std::move(plan);
    return record;
}

std::optional<ActivityRecord> ICalActivities::series(const ICalEntry& entry, const domain::Recurrence& rule,
                                                     const std::vector<ICalEntry>& moved) const {
    QHash<QDate, const ICalEntry*> elsewhere;
    for (const ICalEntry& each : moved)
        elsewhere.insert(each.instead->date, &each);
    QSet<QDate> leftOut;
    for (const ICalTime& each : entry.leftOut)
        leftOut.insert(each.date);
    const PlacedTime first = place(entry, *entry.start);
    QDate after = m_place.now.dateIn(m_place.zone).addDays(-1);
    for (int tries = 0; tries < mostTries; ++tries) {
        // The beginning is a date of the series by itself, RFC 5545 says.
        const std::optional<QDate> next =
            first.due.date > after ? std::optional(first.due.date) : domain::nextAfter(rule, first.due.date, after);
        if (!next)
            break;
        after = *next;
        const ICalEntry* const instead = elsewhere.value(*next);
        if (leftOut.contains(*next) || (instead && (instead->status == "CANCELLED"_L1 || !instead->start)))
            continue;
        PlacedTime when = first;
        when.due.date = *next;
        ActivityRecord record = plan(entry, instead ? place(*instead, *instead->start) : when);
        auto& planned = std::get<domain::PlannedInteraction>(record.what);
        planned.recurrence = domain::toText(rule);
        planned.series = planned.uid;
        planned.anchor = first.due.date;
        planned.planned = *next;
        return record;
    }
    report(entry, Severity::Note, tr("The series “%1” is over and was left out").arg(shownTitle(entry)));
    return {};
}

ActivityRecord ICalActivities::interaction(const ICalEntry& entry, const PlacedTime& when) const {
    ActivityRecord record = begun(entry);
    domain::Interaction interaction;
    interaction.uid = uidOf(entry);
    if (entry.instead)
        interaction.uid += u'/' + entry.instead->date.toString(Qt::ISODate);
    interaction.at = std::min(when.at, m_place.now);
    interaction.zone = when.zone;
    interaction.channel = channelOf(entry);
    interaction.notes = wordsOf(entry);
    std::optional<qint64> lasts = entry.duration;
    if (!lasts && entry.end && entry.end->time && entry.start->time)
        lasts = std::chrono::duration_cast<std::chrono::seconds>(place(entry, *entry.end).at - when.at).count();
    if (lasts && *lasts > 0 && *lasts <= longestMinutes * 60 && entry.start->time)
        interaction.minutes = static_cast<int>(*lasts / 60);
    record.said |= Said::Channel;
    record.what = std::move(interaction);
    return record;
}

} // namespace rapport::exchange
