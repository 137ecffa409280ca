#include "rapport/domain/words.h"

#include "domain/words/keyed.h"
#include "rapport/domain/reminder.h"

namespace rapport::domain {

using namespace Qt::StringLiterals;

// One list for each enum, found by the type of its argument. A literal's QString owns no memory, so that handing out a key
// copies a pointer.

static const auto& wordsOf(CustomerKind) {
    using enum CustomerKind;
    static const Words<CustomerKind, 2> words = {{{Person, u"person"_s}, {Organisation, u"organisation"_s}}};
    return words;
}

static const auto& wordsOf(CustomerState) {
    using enum CustomerState;
    static const Words<CustomerState, 3> words = {{{Active, u"active"_s}, {Archived, u"archived"_s}, {Trashed, u"trashed"_s}}};
    return words;
}

static const auto& wordsOf(Tier) {
    using enum Tier;
    static const Words<Tier, 2> words = {{{Regular, u"regular"_s}, {Key, u"key"_s}}};
    return words;
}

static const auto& wordsOf(Channel) {
    using enum Channel;
    static const Words<Channel, 6> words = {{{Call, u"call"_s},
                                             {Email, u"email"_s},
                                             {Visit, u"visit"_s},
                                             {Message, u"message"_s},
                                             {Letter, u"letter"_s},
                                             {Meeting, u"meeting"_s}}};
    return words;
}

static const auto& wordsOf(Direction) {
    using enum Direction;
    static const Words<Direction, 2> words = {{{In, u"in"_s}, {Out, u"out"_s}}};
    return words;
}

static const auto& wordsOf(Outcome) {
    using enum Outcome;
    static const Words<Outcome, 3> words = {
        {{Reached, u"reached"_s}, {NoAnswer, u"no_answer"_s}, {MessageLeft, u"message_left"_s}}};
    return words;
}

static const auto& wordsOf(Signal) {
    using enum Signal;
    static const Words<Signal, 3> words = {{{Unhappy, u"unhappy"_s}, {Neutral, u"neutral"_s}, {Happy, u"happy"_s}}};
    return words;
}

static const auto& wordsOf(CommitmentKind) {
    using enum CommitmentKind;
    static const Words<CommitmentKind, 6> words = {{{CallBack, u"call_back"_s},
                                                    {Send, u"send"_s},
                                                    {Research, u"research"_s},
                                                    {Fix, u"fix"_s},
                                                    {Visit, u"visit"_s},
                                                    {Other, u"other"_s}}};
    return words;
}

static const auto& wordsOf(Promiser) {
    using enum Promiser;
    static const Words<Promiser, 2> words = {{{We, u"we"_s}, {They, u"they"_s}}};
    return words;
}

static const auto& wordsOf(RepeatFrom) {
    using enum RepeatFrom;
    static const Words<RepeatFrom, 2> words = {{{Plan, u"plan"_s}, {Completion, u"completion"_s}}};
    return words;
}

static const auto& wordsOf(PlanState) {
    using enum PlanState;
    static const Words<PlanState, 3> words = {{{Open, u"open"_s}, {Happened, u"happened"_s}, {Dropped, u"dropped"_s}}};
    return words;
}

static const auto& wordsOf(Priority) {
    using enum Priority;
    static const Words<Priority, 2> words = {{{Normal, u"normal"_s}, {Urgent, u"urgent"_s}}};
    return words;
}

static const auto& wordsOf(CommitmentOutcome) {
    using enum CommitmentOutcome;
    static const Words<CommitmentOutcome, 6> words = {{{Open, u"open"_s},
                                                       {Kept, u"kept"_s},
                                                       {KeptLate, u"kept_late"_s},
                                                       {Broken, u"broken"_s},
                                                       {Released, u"released"_s},
                                                       {Withdrawn, u"withdrawn"_s}}};
    return words;
}

static const auto& wordsOf(MilestoneKind) {
    using enum MilestoneKind;
    static const Words<MilestoneKind, 6> words = {{{Birthday, u"birthday"_s},
                                                   {WeddingAnniversary, u"wedding_anniversary"_s},
                                                   {CustomerSince, u"customer_since"_s},
                                                   {Contract, u"contract"_s},
                                                   {Founding, u"founding"_s},
                                                   {Custom, u"custom"_s}}};
    return words;
}

static const auto& wordsOf(LeapDayRule) {
    using enum LeapDayRule;
    static const Words<LeapDayRule, 2> words = {{{February28, u"february_28"_s}, {March1, u"march_1"_s}}};
    return words;
}

static const auto& wordsOf(ReminderStage) {
    using enum ReminderStage;
    static const Words<ReminderStage, 4> words = {
        {{Urgent, u"urgent"_s}, {Before, u"before"_s}, {At, u"at"_s}, {After, u"after"_s}}};
    return words;
}

static const auto& wordsOf(Role) {
    using enum Role;
    static const Words<Role, 3> words = {{{Owner, u"owner"_s}, {Manager, u"manager"_s}, {Staff, u"staff"_s}}};
    return words;
}

static const auto& wordsOf(ContactKind) {
    using enum ContactKind;
    static const Words<ContactKind, 4> words = {
        {{Phone, u"phone"_s}, {Email, u"email"_s}, {Link, u"link"_s}, {InstantMessage, u"instant_message"_s}}};
    return words;
}

static const auto& wordsOf(RelationKind) {
    using enum RelationKind;
    static const Words<RelationKind, 8> words = {{{WorksFor, u"works_for"_s},
                                                  {MarriedTo, u"married_to"_s},
                                                  {AssistantOf, u"assistant_of"_s},
                                                  {ParentOf, u"parent_of"_s},
                                                  {SiblingOf, u"sibling_of"_s},
                                                  {FriendOf, u"friend_of"_s},
                                                  {ManagerOf, u"manager_of"_s},
                                                  {Other, u"other"_s}}};
    return words;
}

static const auto& wordsOf(FieldType) {
    using enum FieldType;
    static const Words<FieldType, 4> words = {
        {{Text, u"text"_s}, {Number, u"number"_s}, {Date, u"date"_s}, {Choice, u"choice"_s}}};
    return words;
}

template QString key(CustomerKind);
template std::optional<CustomerKind> fromKey(QAnyStringView);
template QString key(CustomerState);
template std::optional<CustomerState> fromKey(QAnyStringView);
template QString key(Tier);
template std::optional<Tier> fromKey(QAnyStringView);
template QString key(Channel);
template std::optional<Channel> fromKey(QAnyStringView);
template QString key(Direction);
template std::optional<Direction> fromKey(QAnyStringView);
template QString key(Outcome);
template std::optional<Outcome> fromKey(QAnyStringView);
template QString key(Signal);
template std::optional<Signal> fromKey(QAnyStringView);
template QString key(CommitmentKind);
template std::optional<CommitmentKind> fromKey(QAnyStringView);
template QString key(Promiser);
template std::optional<Promiser> fromKey(QAnyStringView);
template QString key(RepeatFrom);
template std::optional<RepeatFrom> fromKey(QAnyStringView);
template QString key(PlanState);
template std::optional<PlanState> fromKey(QAnyStringView);
template QString key(Priority);
template std::optional<Priority> fromKey(QAnyStringView);
template QString key(CommitmentOutcome);
template std::optional<CommitmentOutcome> fromKey(QAnyStringView);
template QString key(MilestoneKind);
template std::optional<MilestoneKind> fromKey(QAnyStringView);
template QString key(ReminderStage);
template std::optional<ReminderStage> fromKey(QAnyStringView);
template QString key(LeapDayRule);
template std::optional<LeapDayRule> fromKey(QAnyStringView);
template QString key(Role);
template std::optional<Role> fromKey(QAnyStringView);
template QString key(ContactKind);
template std::optional<ContactKind> fromKey(QAnyStringView);
template QString key(RelationKind);
template std::optional<RelationKind> fromKey(QAnyStringView);
template QString key(FieldType);
template std::optional<FieldType> fromKey(QAnyStringView);

} // namespace rapport::domain
