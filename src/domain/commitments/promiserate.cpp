#include "rapport/domain/promiserate.h"

namespace rapport::domain {

namespace {

bool isCounted(const Commitment& commitment) {
    return commitment.promiser == Promiser::We && commitment.outcome != CommitmentOutcome::Released &&
           commitment.outcome != CommitmentOutcome::Withdrawn;
}

bool cameDueIn(const Commitment& commitment, const Period& period, Moment now) {
    const Moment judged = judgedMoment(commitment);
    const QDate day = judged.dateIn(zoneNamed(commitment.zone));
    return judged <= now && day >= period.from && day <= period.to;
}

} // namespace

std::optional<double> PromiseCount::rate() const {
    return cameDue() == 0 ? std::nullopt : std::optional(static_cast<double>(keptOnTime) / cameDue());
}

PromiseVerdict verdictOf(CommitmentOutcome outcome) {
    switch (outcome) {
    case CommitmentOutcome::Kept:
        return PromiseVerdict::KeptOnTime;
    case CommitmentOutcome::KeptLate:
        return PromiseVerdict::KeptLate;
    case CommitmentOutcome::Broken:
        return PromiseVerdict::Broken;
    case CommitmentOutcome::Open:
        return PromiseVerdict::Overdue;
    case CommitmentOutcome::Released:
    case CommitmentOutcome::Withdrawn:
        break;
    }
    return PromiseVerdict::None;
}

PromiseVerdict verdictOn(const Commitment& commitment, const Period& period, Moment now) {
    if (!isCounted(commitment) || !cameDueIn(commitment, period, now))
        return PromiseVerdict::None;
    return verdictOf(commitment.outcome);
}

PromiseCount countPromises(const std::vector<Commitment>& commitments, const Period& period, Moment now) {
    PromiseCount count;
    for (const Commitment& commitment : commitments) {
        const PromiseVerdict verdict = verdictOn(commitment, period, now);
        count.keptOnTime += verdict == PromiseVerdict::KeptOnTime ? 1 : 0;
        count.keptLate += verdict == PromiseVerdict::KeptLate ? 1 : 0;
        count.broken += verdict == PromiseVerdict::Broken ? 1 : 0;
        count.overdue += verdict == PromiseVerdict::Overdue ? 1 : 0;
        count.redated += verdict != PromiseVerdict::None && !commitment.redatings.empty() ? 1 : 0;
    }
    return count;
}

} // namespace rapport::domain
