#include "rapport/domain/repetition.h"

#include "domain/recurrence/recurrencewords.h"
#include "rapport/domain/recurrence.h"

namespace rapport::domain {

namespace {

QDate stepped(QDate from, const Recurrence& rule) {
    switch (rule.frequency) {
    case Frequency::Daily:
        return from.addDays(rule.interval);
    case Frequency::Weekly:
        return from.addDays(7 * qint64{rule.interval});
    case Frequency::Monthly:
        return from.addMonths(rule.interval);
    case Frequency::Yearly:
        return from.addYears(rule.interval);
    }
    return {};
}

bool namesDays(const Recurrence& rule) {
    return !(rule.days.empty() && rule.monthDays.empty() && rule.months.empty() && rule.yearDays.empty() && rule.weeks.empty());
}

std::optional<Repetition> fromCompletion(Repetition repetition, Recurrence rule, QDate ended) {
    if (rule.count && --*rule.count == 0)
        return {};
    const QDate next = stepped(ended, rule);
    if (rule.until.isValid() && next > rule.until)
        return {};
    return Repetition{toText(rule), repetition.from, next, next};
}

std::optional<Commitment> following(const Commitment& ended, QDate day, Moment at) {
    const auto repetition = afterwards(repetitionOf(ended), day);
    if (!repetition)
        return {};
    Commitment next = ended;
    next.id = {};
    next.uid.clear();
    next.due = next.firstDue = {repetition->planned, ended.firstDue.time};
    next.recurrence = repetition->rule;
    next.anchor = repetition->anchor;
    next.planned = repetition->planned;
    next.redatings.clear();
    next.handovers.clear();
    next.outcome = CommitmentOutcome::Open;
    next.closedAt.reset();
    next.closedBy = {};
    next.closingNote.clear();
    next.createdAt = at;
    return next;
}

} // namespace

std::optional<Repetition> afterwards(const Repetition& repetition, QDate ended) {
    if (repetition.rule.isEmpty())
        return {};
    const auto rule = readRecurrence(repetition.rule).rule;
    if (!rule)
        return {};
    if (repetition.from == RepeatFrom::Completion)
        return fromCompletion(repetition, *rule, ended);
    const auto next = nextAfter(*rule, repetition.anchor, std::max(repetition.planned, ended.addDays(-1)));
    return next ? std::optional(Repetition{repetition.rule, repetition.from, repetition.anchor, *next}) : std::nullopt;
}

QString problemWith(const Repetition& repetition) {
    if (repetition.rule.isEmpty())
        return {};
    const auto reading = readRecurrence(repetition.rule);
    if (!reading.rule)
        return reading.problem;
    if (repetition.from == RepeatFrom::Completion && namesDays(*reading.rule))
        return RecurrenceWords::tr("Counted from completion it repeats after a number of days, weeks, months or years. Leave out "
                                   "weekdays and months, or count from the plan.");
    return {};
}

std::optional<Commitment> nextOccurrence(const Commitment& ended, Moment at) {
    return following(ended, at.dateIn(zoneNamed(ended.zone)), at);
}

std::optional<Commitment> nextAfterSkipping(const Commitment& skipped, Moment at) {
    return following(skipped, std::max(repetitionOf(skipped).planned, at.dateIn(zoneNamed(skipped.zone))), at);
}

} // namespace rapport::domain
