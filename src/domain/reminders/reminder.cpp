#include "rapport/domain/reminder.h"

#include <algorithm>

namespace rapport::domain {

using namespace std::chrono_literals;

namespace {

bool wasRaised(ReminderStage stage, Moment dueAt, const std::vector<RaisedStage>& raised) {
    return std::any_of(raised.begin(), raised.end(), [stage, dueAt](const RaisedStage& one) {
        return one.stage == stage && (stage == ReminderStage::Urgent || one.dueAt == dueAt);
    });
}

} // namespace

std::chrono::milliseconds shiftOf(ReminderStage stage) {
    constexpr auto toItsMinute = 1ms - 1min;
    switch (stage) {
    case ReminderStage::Before:
        return toItsMinute - remindedBefore;
    case ReminderStage::At:
        return toItsMinute;
    case ReminderStage::After:
        return toItsMinute + remindedAfter;
    case ReminderStage::Urgent:
        break;
    }
    return 0ms;
}

Remindable remindable(const Commitment& commitment) {
    const bool redated = !commitment.redatings.empty();
    return {dueMoment(commitment), commitment.due.time.has_value(), commitment.priority == Priority::Urgent, commitment.createdAt,
            redated ? commitment.redatings.back().at : commitment.createdAt};
}

std::vector<StageMoment> stagesToRaise(const Remindable& commitment, const std::vector<RaisedStage>& raised) {
    std::vector<StageMoment> stages;
    if (commitment.urgent && !wasRaised(ReminderStage::Urgent, commitment.dueAt, raised))
        stages.push_back({ReminderStage::Urgent, commitment.createdAt});
    if (!commitment.timed)
        return stages;
    for (const ReminderStage stage : {ReminderStage::Before, ReminderStage::At, ReminderStage::After}) {
        const Moment at = commitment.dueAt + shiftOf(stage);
        if (at > commitment.dueSetAt && !wasRaised(stage, commitment.dueAt, raised))
            stages.push_back({stage, at});
    }
    return stages;
}

std::optional<Moment> remindAt(const Commitment& commitment, const std::vector<RaisedStage>& raised) {
    if (commitment.outcome != CommitmentOutcome::Open || commitment.promiser != Promiser::We)
        return {};
    const auto stages = stagesToRaise(remindable(commitment), raised);
    return stages.empty() ? std::nullopt : std::optional(stages.front().at);
}

} // namespace rapport::domain
