#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

domain::Channel channelFrom(const QString& text) {
    using enum domain::Channel;
    return wordFrom(text, {Call, Email, Visit, Message, Letter, Meeting});
}

domain::Direction directionFrom(const QString& text) {
    using enum domain::Direction;
    return wordFrom(text, {In, Out});
}

domain::Outcome outcomeFrom(const QString& text) {
    using enum domain::Outcome;
    return wordFrom(text, {Reached, NoAnswer, MessageLeft});
}

domain::Signal signalFrom(const QString& text) {
    const QString word = text.trimmed().toLower();
    if (word == "-"_L1 || word == "-1"_L1 || word == "unhappy"_L1)
        return domain::Signal::Unhappy;
    if (word == "0"_L1 || word == "neutral"_L1)
        return domain::Signal::Neutral;
    if (word == "+"_L1 || word == "+1"_L1 || word == "1"_L1 || word == "happy"_L1)
        return domain::Signal::Happy;
    throw UsageError(Words::tr("“%1” is no signal. Write - (unhappy), 0 (neutral) or + (happy).").arg(text.left(80)));
}

domain::CommitmentKind commitmentKindFrom(const QString& text) {
    using enum domain::CommitmentKind;
    return wordFrom(text, {CallBack, Send, Research, Fix, Visit, Other});
}

domain::MilestoneKind milestoneKindFrom(const QString& text) {
    using enum domain::MilestoneKind;
    return wordFrom(text, {Birthday, WeddingAnniversary, CustomerSince, Contract, Founding, Custom});
}

domain::CustomerKind customerKindFrom(const QString& text) {
    using enum domain::CustomerKind;
    return wordFrom(text, {Person, Organisation});
}

domain::Tier tierFrom(const QString& text) {
    using enum domain::Tier;
    return wordFrom(text, {Regular, Key});
}

domain::Role roleFrom(const QString& text) {
    using enum domain::Role;
    return wordFrom(text, {Owner, Manager, Staff});
}

domain::FieldType fieldTypeFrom(const QString& text) {
    using enum domain::FieldType;
    return wordFrom(text, {Text, Number, Date, Choice});
}

bool yesOrNoFrom(const QString& text) {
    const QString word = text.trimmed().toLower();
    if (word == "yes"_L1 || word == "no"_L1)
        return word == "yes"_L1;
    throw UsageError(Words::tr("“%1” is neither yes nor no.").arg(text.left(80)));
}

} // namespace rapport::cli
