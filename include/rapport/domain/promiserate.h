#pragma once

#include "rapport/domain/commitment.h"

namespace rapport::domain {

/// The days from `from` to `to`, both included.
struct Period {
    QDate from;
    QDate to;
};

/// Our commitments that came due in a period, by how they ended. Released and withdrawn ones are left out;
/// still open past their moment counts as `overdue`. Re-dated ones are counted beside it.
struct PromiseCount {
    int keptOnTime = 0;
    int keptLate = 0;
    int broken = 0;
    int overdue = 0;
    int redated = 0;

    [[nodiscard]] int cameDue() const { return keptOnTime + keptLate + broken + overdue; }
    /// keptOnTime ÷ cameDue; empty when nothing came due.
    [[nodiscard]] std::optional<double> rate() const;
    friend bool operator==(const PromiseCount&, const PromiseCount&) = default;
};

/// Which number of a PromiseCount a commitment is counted in; None when it is not counted at all.
enum class PromiseVerdict { None, KeptOnTime, KeptLate, Broken, Overdue };
/// What a commitment that came due counts as, by how it ended; None for released and withdrawn ones.
[[nodiscard]] PromiseVerdict verdictOf(CommitmentOutcome outcome);
/// The rule (product words, "Promise-keeping rate"): ours, judged moment inside the period and not after now; days are those of
/// the commitment's zone.
[[nodiscard]] PromiseVerdict verdictOn(const Commitment& commitment, const Period& period, Moment now);
[[nodiscard]] PromiseCount countPromises(const std::vector<Commitment>& commitments, const Period& period, Moment now);

} // namespace rapport::domain
