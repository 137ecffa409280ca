#pragma once

#include "rapport/domain/cadence.h"
#include "rapport/domain/saying.h"

#include <QString>

/// The program's fixed words as people read them, translated. In lower case where they stand inside a line, as they do most
/// often; capitalised() makes the beginning of one.
namespace rapport::presentation {

using domain::capitalised;
using domain::word;

[[nodiscard]] QString word(domain::CustomerKind kind);
/// "call out", "call in"; a visit, a meeting or a letter sent has no direction worth saying.
[[nodiscard]] QString word(domain::Channel channel, domain::Direction direction);
[[nodiscard]] QString word(domain::Direction direction);
[[nodiscard]] QString word(domain::Outcome outcome);
[[nodiscard]] QString word(domain::Signal signal);
[[nodiscard]] QString word(domain::CommitmentKind kind);
[[nodiscard]] QString word(domain::CommitmentOutcome outcome);
[[nodiscard]] QString word(domain::Promiser promiser); ///< "we", "they"
[[nodiscard]] QString word(domain::Priority priority);
[[nodiscard]] QString word(domain::LeapDayRule rule);
[[nodiscard]] QString word(domain::Role role);
[[nodiscard]] QString word(domain::ContactKind kind);
/// `from` works for `to`: "works for"; read from the other end, "employs".
[[nodiscard]] QString word(domain::RelationKind kind, bool fromOtherEnd = false);
[[nodiscard]] QString word(domain::FieldType type);

} // namespace rapport::presentation
