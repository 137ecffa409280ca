#include "rapport/presentation/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;

namespace {
QString tr(const char* text) { return QCoreApplication::translate("words", text); }
} // namespace

QString words(CustomerKind kind) { return kind == CustomerKind::Person ? tr("person") : tr("organisation"); }

QString words(CustomerState state) {
    switch (state) {
    case CustomerState::Active:
        return tr("active");
    case CustomerState::Archived:
        return tr("archived");
    case CustomerState::Trashed:
        return tr("in the trash");
    }
    return {};
}

QString words(Tier tier) { return tier == Tier::Key ? tr("key customer") : tr("regular customer"); }

QString words(Channel channel) {
    switch (channel) {
    case Channel::Call:
        return tr("call");
    case Channel::Email:
        return tr("e-mail");
    case Channel::Visit:
        return tr("visit");
    case Channel::Message:
        return tr("message");
    case Channel::Letter:
        return tr("letter");
    case Channel::Meeting:
        return tr("meeting");
    }
    return {};
}

QString words(Direction direction) { return direction == Direction::In ? tr("in") : tr("out"); }

QString words(Outcome outcome) {
    switch (outcome) {
    case Outcome::Reached:
        return tr("reached");
    case Outcome::NoAnswer:
        return tr("no answer");
    case Outcome::MessageLeft:
        return tr("message left");
    }
    return {};
}

QString words(Signal signal) {
    switch (signal) {
    case Signal::Unhappy:
        return tr("unhappy");
    case Signal::Neutral:
        return tr("neutral");
    case Signal::Happy:
        return tr("happy");
    }
    return {};
}

QString words(CommitmentKind kind) {
    switch (kind) {
    case CommitmentKind::CallBack:
        return tr("call back");
    case CommitmentKind::Send:
        return tr("send");
    case CommitmentKind::Research:
        return tr("research");
    case CommitmentKind::Fix:
        return tr("fix");
    case CommitmentKind::Visit:
        return tr("visit");
    case CommitmentKind::Other:
        return tr("other");
    }
    return {};
}

QString words(Promiser promiser) { return promiser == Promiser::We ? tr("we") : tr("they"); }

QString words(Priority priority) { return priority == Priority::Urgent ? tr("urgent") : tr("normal"); }

QString words(CommitmentOutcome outcome) {
    switch (outcome) {
    case CommitmentOutcome::Open:
        return tr("open");
    case CommitmentOutcome::Kept:
        return tr("kept");
    case CommitmentOutcome::KeptLate:
        return tr("kept late");
    case CommitmentOutcome::Broken:
        return tr("broken");
    case CommitmentOutcome::Released:
        return tr("released by the customer");
    case CommitmentOutcome::Withdrawn:
        return tr("entered by mistake");
    }
    return {};
}

QString words(MilestoneKind kind) {
    switch (kind) {
    case MilestoneKind::Birthday:
        return tr("birthday");
    case MilestoneKind::WeddingAnniversary:
        return tr("wedding anniversary");
    case MilestoneKind::CustomerSince:
        return tr("customer since");
    case MilestoneKind::Contract:
        return tr("contract");
    case MilestoneKind::Founding:
        return tr("founding");
    case MilestoneKind::Custom:
        return tr("own occasion");
    }
    return {};
}

QString words(LeapDayRule rule) { return rule == LeapDayRule::February28 ? tr("28 February") : tr("1 March"); }

QString words(Role role) {
    switch (role) {
    case Role::Owner:
        return tr("owner");
    case Role::Manager:
        return tr("manager");
    case Role::Staff:
        return tr("staff");
    }
    return {};
}

QString words(ContactKind kind) {
    switch (kind) {
    case ContactKind::Phone:
        return tr("phone");
    case ContactKind::Email:
        return tr("e-mail");
    case ContactKind::Link:
        return tr("link");
    case ContactKind::InstantMessage:
        return tr("messenger");
    }
    return {};
}

QString words(RelationKind kind, bool inverse) {
    switch (kind) {
    case RelationKind::WorksFor:
        return inverse ? tr("employs") : tr("works for");
    case RelationKind::MarriedTo:
        return tr("married to");
    case RelationKind::AssistantOf:
        return inverse ? tr("assisted by") : tr("assistant of");
    case RelationKind::ParentOf:
        return inverse ? tr("child of") : tr("parent of");
    case RelationKind::SiblingOf:
        return tr("sibling of");
    case RelationKind::FriendOf:
        return tr("friend of");
    case RelationKind::ManagerOf:
        return inverse ? tr("reports to") : tr("manager of");
    case RelationKind::Other:
        return tr("knows");
    }
    return {};
}

QString words(FieldType type) {
    switch (type) {
    case FieldType::Text:
        return tr("text");
    case FieldType::Number:
        return tr("number");
    case FieldType::Date:
        return tr("date");
    case FieldType::Choice:
        return tr("choice");
    }
    return {};
}

QString words(Drift drift) {
    switch (drift) {
    case Drift::Unknown:
        return tr("unknown");
    case Drift::InTouch:
        return tr("in touch");
    case Drift::Amber:
    case Drift::Red:
        return tr("drifting");
    }
    return {};
}

QString channelWords(Channel channel, Direction direction) {
    const bool in = direction == Direction::In;
    switch (channel) {
    case Channel::Call:
        return in ? tr("Call in") : tr("Call out");
    case Channel::Email:
        return in ? tr("E-mail in") : tr("E-mail out");
    case Channel::Message:
        return in ? tr("Message in") : tr("Message out");
    case Channel::Letter:
        return in ? tr("Letter in") : tr("Letter out");
    case Channel::Visit:
        return tr("Visit");
    case Channel::Meeting:
        return tr("Meeting");
    }
    return {};
}

QString iconName(Channel channel) { return key(channel); }

QString iconName(CommitmentKind kind) {
    switch (kind) {
    case CommitmentKind::CallBack:
        return u"call"_s;
    case CommitmentKind::Send:
        return u"email"_s;
    case CommitmentKind::Research:
        return u"research"_s;
    case CommitmentKind::Fix:
        return u"fix"_s;
    case CommitmentKind::Visit:
        return u"visit"_s;
    case CommitmentKind::Other:
        return u"other"_s;
    }
    return {};
}

QString iconName(MilestoneKind kind) {
    switch (kind) {
    case MilestoneKind::Birthday:
        return u"birthday"_s;
    case MilestoneKind::WeddingAnniversary:
        return u"anniversary"_s;
    default:
        return u"special"_s;
    }
}

QString iconName(Signal signal) {
    switch (signal) {
    case Signal::Unhappy:
        return u"unhappy"_s;
    case Signal::Neutral:
        return u"neutral"_s;
    case Signal::Happy:
        return u"happy"_s;
    }
    return {};
}

} // namespace rapport::presentation
