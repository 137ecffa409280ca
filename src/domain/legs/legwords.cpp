#include "rapport/domain/legwords.h"

#include "rapport/domain/saying.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace rapport::domain {

namespace {

constexpr qsizetype mostReasons = 2; ///< what a card has room for

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Legs)
};

QString number(int count) { return QLocale().toString(count); }
QString days(int count) { return count == 1 ? Words::tr("1 day") : Words::tr("%1 days").arg(number(count)); }
QString some(const QString& pattern, const LegFact& fact) { return pattern.arg(number(fact.count)); }
QString someOf(const QString& pattern, const LegFact& fact) { return pattern.arg(number(fact.count), number(fact.of)); }

QString respectText(const LegFact& fact) {
    switch (fact.kind) {
    case LegFactKind::DatesGreeted:
        return someOf(Words::tr("%1 of %2 dates greeted"), fact);
    case LegFactKind::DatesMissed:
        return someOf(Words::tr("%1 of %2 dates missed"), fact);
    case LegFactKind::LastHappy:
        return fact.count == 0 ? Words::tr("happy today") : Words::tr("happy %1 ago").arg(days(fact.count));
    default:
        return fact.count == 0 ? Words::tr("unhappy today") : Words::tr("unhappy %1 ago").arg(days(fact.count));
    }
}

QString communicationText(const LegFact& fact) {
    switch (fact.kind) {
    case LegFactKind::InTouch:
    case LegFactKind::PastIdeal:
        return fact.count == 0 ? Words::tr("spoken today")
                               : Words::tr("%1, ideal %2", "33 days, ideal 30").arg(days(fact.count), number(fact.of));
    case LegFactKind::PastMaximum:
        return Words::tr("%1, at most %2", "60 days, at most 45").arg(days(fact.count), number(fact.of));
    case LegFactKind::WaitsForAnswer:
        return Words::tr("%1 without our answer", "2 days").arg(days(fact.count));
    default:
        return some(Words::tr("%1 not confirmed"), fact);
    }
}

QString trustText(const LegFact& fact) {
    switch (fact.kind) {
    case LegFactKind::KeptOnTime:
        return someOf(Words::tr("%1 of %2 kept"), fact);
    case LegFactKind::KeptLate:
        return some(Words::tr("%1 kept late"), fact);
    case LegFactKind::Broken:
        return some(Words::tr("%1 broken"), fact);
    default:
        return some(Words::tr("%1 overdue"), fact);
    }
}

/// "birthday"; what the user called it where it has a name of its own.
QString occasionOf(const LegRecord& record) {
    const auto* kind = std::get_if<MilestoneKind>(&record.sort);
    return kind == nullptr || !record.subject.isEmpty() ? record.subject : word(*kind);
}

QString answering(const LegRecord& record) {
    const auto* channel = std::get_if<Channel>(&record.sort);
    switch (channel != nullptr ? *channel : Channel::Message) {
    case Channel::Call:
        return Words::tr("return their call");
    case Channel::Email:
        return Words::tr("answer their e-mail");
    case Channel::Message:
        return Words::tr("answer their message");
    case Channel::Letter:
        return Words::tr("answer their letter");
    case Channel::Visit:
    case Channel::Meeting:
        return Words::tr("get back to them, who met nobody here");
    }
    return {};
}

QString calling(const NextAct& next) {
    if (next.leg == Leg::Communication)
        return Words::tr("call them, just to talk");
    if (!next.record)
        return Words::tr("call them, and say what they can count on");
    return next.leg == Leg::Trust ? Words::tr("call them about “%1”, and say what happened").arg(next.record->subject)
                                  : Words::tr("call them: “%1” went by without a word").arg(occasionOf(*next.record));
}

} // namespace

QString word(Leg leg) {
    switch (leg) {
    case Leg::Respect:
        return Words::tr("respect");
    case Leg::Communication:
        return Words::tr("communication");
    case Leg::Trust:
        return Words::tr("trust");
    }
    return {};
}

QString word(Weakest weakest) {
    switch (weakest) {
    case Weakest::Trust:
        return word(Leg::Trust);
    case Weakest::Communication:
        return word(Leg::Communication);
    case Weakest::Respect:
        return word(Leg::Respect);
    case Weakest::None:
        return Words::tr("none", "no leg is the weakest");
    case Weakest::Unknown:
        return word(LegState::Unknown);
    }
    return {};
}

QString word(LegState state) {
    switch (state) {
    case LegState::Unknown:
        return Words::tr("unknown");
    case LegState::Good:
        return Words::tr("good");
    case LegState::Watch:
        return Words::tr("watch");
    case LegState::Weak:
        return Words::tr("weak");
    }
    return {};
}

QString textOf(const LegFact& fact) {
    if (fact.kind <= LegFactKind::LastUnhappy)
        return respectText(fact);
    return fact.kind <= LegFactKind::NotConfirmed ? communicationText(fact) : trustText(fact);
}

QString sentenceOf(const LegReading& reading) {
    if (reading.facts.empty())
        return Words::tr("nothing entered yet");
    QStringList reasons;
    for (const LegFact& fact : reading.facts)
        if (fact.says >= LegState::Watch && fact.kind != LegFactKind::KeptOnTime && reasons.size() < mostReasons)
            reasons += textOf(fact);
    // How many of how many goes before what went wrong.
    for (const LegFact& fact : reading.facts)
        if (fact.kind == LegFactKind::KeptOnTime)
            reasons.prepend(textOf(fact));
    return reasons.isEmpty() ? textOf(reading.facts.front()) : reasons.join(Words::tr(", ", "between reasons"));
}

QString textOf(const NextAct& next) {
    switch (next.act) {
    case LegAct::KeepPromise:
        return Words::tr("%1, and say why it is late").arg(next.record ? next.record->subject : QString());
    case LegAct::Answer:
        return next.record ? answering(*next.record) : Words::tr("answer them");
    case LegAct::AskHow:
        return Words::tr("ask what made them unhappy, and what would help");
    case LegAct::CallNow:
        return calling(next);
    case LegAct::Greet:
        return Words::tr("greet them: %1", "birthday").arg(next.record ? occasionOf(*next.record) : QString());
    case LegAct::Confirm:
        return Words::tr("have them confirm what we understood");
    }
    return {};
}

} // namespace rapport::domain
