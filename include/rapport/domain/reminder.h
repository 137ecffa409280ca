#pragma once

#include "rapport/domain/commitment.h"

#include <chrono>
#include <vector>

/// When a promise of ours that is due at a time is brought up: before, at and after that time; an urgent one at once as well. All
/// spans are of absolute time, counted from the minute that domain::dueMoment ends: what clocks skip or repeat does not move
/// them.
namespace rapport::domain {

constexpr std::chrono::minutes remindedBefore{15};
constexpr std::chrono::minutes remindedAfter{5};

/// What brings a promise up: that it is urgent, or that its time comes, is there, has passed. Keys as in words.h.
enum class ReminderStage { Urgent, Before, At, After };

/// One stage of one due moment: raised at most once (the store's ledger, table reminder).
struct StageMoment {
    ReminderStage stage = ReminderStage::At;
    Moment at;
    friend bool operator==(const StageMoment&, const StageMoment&) = default;
};

/// How far a stage lies from the due moment, which is the end of its minute; zero for Urgent, which does not depend on it.
[[nodiscard]] std::chrono::milliseconds shiftOf(ReminderStage stage);

/// A stage that was raised, and for which due moment.
struct RaisedStage {
    Moment dueAt;
    ReminderStage stage = ReminderStage::At;
};

/// What the rules ask about a commitment of ours that is open.
struct Remindable {
    Moment dueAt; ///< dueMoment()
    bool timed = false;
    bool urgent = false;
    Moment createdAt;
    Moment dueSetAt; ///< the latest re-dating, else createdAt
};
[[nodiscard]] Remindable remindable(const Commitment& commitment);

/// The stages that are still to be raised, in the order of their time. Left out are those that were raised for this due moment
/// (Urgent: ever), and those whose moment was past, or there, when the due moment was set: nobody is reminded of what they just
/// wrote down.
[[nodiscard]] std::vector<StageMoment> stagesToRaise(const Remindable& commitment, const std::vector<RaisedStage>& raised);
/// The next moment to remind at; empty when nothing is left to raise, for a closed one, and for a promise of theirs.
[[nodiscard]] std::optional<Moment> remindAt(const Commitment& commitment, const std::vector<RaisedStage>& raised);

} // namespace rapport::domain
