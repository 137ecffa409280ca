#include "rapport/presentation/words.h"

#include <QCoreApplication>

namespace rapport::presentation {

using namespace domain;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString word(CustomerKind kind) { return kind == CustomerKind::Person ? Words::tr("person") : Words::tr("organisation"); }

QString word(Channel channel, Direction direction) {
    const bool in = direction == Direction::In;
    switch (channel) {
    case Channel::Call:
        return in ? Words::tr("call in") : Words::tr("call out");
    case Channel::Email:
        return in ? Words::tr("e-mail received") : Words::tr("e-mail sent");
    case Channel::Message:
        return in ? Words::tr("message received") : Words::tr("message sent");
    case Channel::Letter:
        return in ? Words::tr("letter received") : Words::tr("letter sent");
    case Channel::Visit:
    case Channel::Meeting:
        break;
    }
    return word(channel);
}

QString word(Direction direction) { return direction == Direction::In ? Words::tr("from them") : Words::tr("from us"); }

QString word(Outcome outcome) {
    switch (outcome) {
    case Outcome::Reached:
        return Words::tr("reached");
    case Outcome::NoAnswer:
        return Words::tr("no answer");
    case Outcome::MessageLeft:
        return Words::tr("message left");
    }
    return {};
}

QString word(Signal signal) {
    switch (signal) {
    case Signal::Unhappy:
        return Words::tr("unhappy");
    case Signal::Neutral:
        return Words::tr("neutral");
    case Signal::Happy:
        return Words::tr("happy");
    }
    return {};
}

QString word(CommitmentKind kind) {
    switch (kind) {
    case CommitmentKind::CallBack:
        return Words::tr("call back");
    case CommitmentKind::Send:
        return Words::tr("send");
    case CommitmentKind::Research:
        return Words::tr("research");
    case CommitmentKind::Fix:
        return Words::tr("fix");
    case CommitmentKind::Visit:
        return Words::tr("visit");
    case CommitmentKind::Other:
        return Words::tr("other");
    }
    return {};
}

QString word(CommitmentOutcome outcome) {
    switch (outcome) {
    case CommitmentOutcome::Open:
        return Words::tr("open");
    case CommitmentOutcome::Kept:
        return Words::tr("kept");
    case CommitmentOutcome::KeptLate:
        return Words::tr("kept late");
    case CommitmentOutcome::Broken:
        return Words::tr("broken");
    case CommitmentOutcome::Released:
        return Words::tr("released by the customer");
    case CommitmentOutcome::Withdrawn:
        return Words::tr("withdrawn");
    }
    return {};
}

QString word(Promiser promiser) { return promiser == Promiser::We ? Words::tr("we") : Words::tr("they"); }

QString word(Priority priority) { return priority == Priority::Urgent ? Words::tr("urgent") : Words::tr("normal"); }

QString word(LeapDayRule rule) { return rule == LeapDayRule::February28 ? Words::tr("28 February") : Words::tr("1 March"); }

QString word(Role role) {
    switch (role) {
    case Role::Owner:
        return Words::tr("owner");
    case Role::Manager:
        return Words::tr("manager");
    case Role::Staff:
        return Words::tr("staff");
    }
    return {};
}

QString word(ContactKind kind) {
    switch (kind) {
    case ContactKind::Phone:
        return Words::tr("phone");
    case ContactKind::Email:
        return Words::tr("e-mail");
    case ContactKind::Link:
        return Words::tr("link");
    case ContactKind::InstantMessage:
        return Words::tr("messenger");
    }
    return {};
}

QString word(RelationKind kind, bool fromOtherEnd) {
    switch (kind) {
    case RelationKind::WorksFor:
        return fromOtherEnd ? Words::tr("employs") : Words::tr("works for");
    case RelationKind::MarriedTo:
        return Words::tr("married to");
    case RelationKind::AssistantOf:
        return fromOtherEnd ? Words::tr("assisted by") : Words::tr("assistant of");
    case RelationKind::ParentOf:
        return fromOtherEnd ? Words::tr("child of") : Words::tr("parent of");
    case RelationKind::SiblingOf:
        return Words::tr("sibling of");
    case RelationKind::FriendOf:
        return Words::tr("friend of");
    case RelationKind::ManagerOf:
        return fromOtherEnd ? Words::tr("managed by") : Words::tr("manager of");
    case RelationKind::Other:
        return Words::tr("related to");
    }
    return {};
}

QString word(FieldType type) {
    switch (type) {
    case FieldType::Text:
        return Words::tr("text");
    case FieldType::Number:
        return Words::tr("number");
    case FieldType::Date:
        return Words::tr("date");
    case FieldType::Choice:
        return Words::tr("choice");
    }
    return {};
}

} // namespace rapport::presentation
