#pragma once

#include "rapport/core/moment.h"
#include "rapport/domain/words.h"

#include <QTime>
#include <optional>

namespace rapport::exchange {

// Cells that say one of our words: by its key, or as people and other programs write it. Empty for anything else.

[[nodiscard]] std::optional<domain::Channel> channelOf(const QString& cell);
[[nodiscard]] std::optional<domain::Direction> directionOf(const QString& cell);
[[nodiscard]] std::optional<domain::Outcome> outcomeOf(const QString& cell);
[[nodiscard]] std::optional<domain::Signal> signalOf(const QString& cell);
[[nodiscard]] std::optional<domain::CommitmentKind> commitmentKindOf(const QString& cell);
[[nodiscard]] std::optional<domain::Promiser> promiserOf(const QString& cell);
[[nodiscard]] std::optional<domain::Priority> priorityOf(const QString& cell);
[[nodiscard]] std::optional<domain::CommitmentOutcome> promiseOutcomeOf(const QString& cell);
[[nodiscard]] std::optional<bool> yesOrNo(const QString& cell);
/// `14:05`, `14:05:09`, `2:05 PM`, `14.05`, `14h05`.
[[nodiscard]] std::optional<QTime> timeOfDay(const QString& cell);
/// `45`, `45 min`, `1:30`, `1 h`.
[[nodiscard]] std::optional<int> minutesOf(const QString& cell);

} // namespace rapport::exchange
