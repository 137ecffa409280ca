#pragma once

#include <QString>
#include <optional>

/// The program's fixed words and their keys. Keys (`call`, `no_answer`, …) stand in the store, in JSON and on the command line
/// and never change; the words people read are in saying.h and in the presentation layer.
namespace rapport::domain {

enum class CustomerKind { Person, Organisation };
enum class CustomerState { Active, Archived, Trashed };
enum class Tier { Regular, Key };
enum class Channel { Call, Email, Visit, Message, Letter, Meeting };
enum class Direction { In, Out };
enum class Outcome { Reached, NoAnswer, MessageLeft };
enum class Signal { Unhappy = -1, Neutral = 0, Happy = 1 };
enum class CommitmentKind { CallBack, Send, Research, Fix, Visit, Other };
/// Whose promise it is.
enum class Promiser { We, They };
/// From where the next date of a recurring one is counted: the rule's days, or the day it was done.
enum class RepeatFrom { Plan, Completion };
/// Of a planned interaction.
enum class PlanState { Open, Happened, Dropped };
enum class Priority { Normal, Urgent };
enum class CommitmentOutcome { Open, Kept, KeptLate, Broken, Released, Withdrawn };
enum class MilestoneKind { Birthday, WeddingAnniversary, CustomerSince, Contract, Founding, Custom };
/// On which day a 29 February is observed in an ordinary year.
enum class LeapDayRule { February28, March1 };
enum class Role { Owner, Manager, Staff };
enum class ContactKind { Phone, Email, Link, InstantMessage };
enum class RelationKind { WorksFor, MarriedTo, AssistantOf, ParentOf, SiblingOf, FriendOf, ManagerOf, Other };
enum class FieldType { Text, Number, Date, Choice };

enum class CaseSeverity { Minor, Serious, Urgent };
/// Of a service recovery, in the order in which they are done.
enum class CaseStep { Acknowledge, Explain, Fix, Apologise, MakeGood, Thank, CheckBack, Done };
/// Who has to do something next.
enum class WaitsOn { Us, Customer };

/// `key(Channel::Call)` is "call"; `fromKey<Channel>("call")` the way back, empty for an unknown key.
/// Instantiated in src/domain/words for every enum above and for those of legs.h and weeklycheck.h. A value that no enumerator
/// names has the key "".
template <typename Enum>
[[nodiscard]] QString key(Enum value);
template <typename Enum>
[[nodiscard]] std::optional<Enum> fromKey(QAnyStringView key);

} // namespace rapport::domain
