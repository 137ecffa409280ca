#include "rapport/domain/repetition.h"

#include "domain/recurrence/following.h"
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

void forgetHowItWent(Commitment& next) {
    next.due.time = next.firstDue.time;
    next.firstDue = next.due;
    next.redatings.clear();
    next.handovers.clear();
    next.outcome = CommitmentOutcome::Open;
    next.closedBy = {};
    next.closingNote.clear();
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
    return following(ended, dayOf(ended, at), at, forgetHowItWent);
}

std::optional<Commitment> nextAfterSkipping(const Commitment& skipped, Moment at) {
    return following(skipped, dayOfSkipping(skipped, at), at, forgetHowItWent);
}

} // namespace rapport::domain
