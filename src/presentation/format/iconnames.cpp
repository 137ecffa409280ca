#include "rapport/presentation/format.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;

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
