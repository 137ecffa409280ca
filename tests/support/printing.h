#pragma once

#include "support/catch.h"

#include "rapport/core/id.h"
#include "rapport/core/moment.h"
#include "rapport/core/partialdate.h"
#include "rapport/domain/commitment.h"
#include "rapport/domain/words.h"

#include <concepts>

// What a failed comparison prints of our own values; each operator stands beside its type, where Catch looks for it.
namespace rapport {

template <typename Tag>
std::ostream& operator<<(std::ostream& out, Id<Tag> id) {
    return out << '#' << id.value();
}
inline std::ostream& operator<<(std::ostream& out, Moment moment) { return out << moment.toIso().toStdString(); }
inline std::ostream& operator<<(std::ostream& out, const PartialDate& date) { return out << date.toString().toStdString(); }

} // namespace rapport

namespace rapport::domain {

template <typename Enum, typename... Enums>
concept OneOf = (std::same_as<Enum, Enums> || ...);

/// Enums that have keys.
template <typename Enum>
concept Word = OneOf<Enum, CustomerKind, CustomerState, Tier, Channel, Direction, Outcome, Signal, CommitmentKind, Promiser,
                     Priority, CommitmentOutcome, MilestoneKind, LeapDayRule, Role, ContactKind, RelationKind, FieldType>;

template <Word Enum>
std::ostream& operator<<(std::ostream& out, Enum value) {
    return out << key(value).toStdString();
}

inline std::ostream& operator<<(std::ostream& out, const Due& due) {
    out << due.date.toString(Qt::ISODate).toStdString();
    return due.time ? out << ' ' << due.time->toString(Qt::ISODate).toStdString() : out;
}

} // namespace rapport::domain
