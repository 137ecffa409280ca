#include "domain/legs/legfacts.h"
#include "rapport/domain/cadence.h"

#include <algorithm>

namespace rapport::domain {

namespace {

using Talk = LegEvidence::Talk;

LegRecord recordOf(const Talk& talk, QDate day) { return {talk.channel, talk.id.value(), day, talk.subject}; }
LegRecord recordOf(const Talk& talk, const LegTime& time) { return recordOf(talk, talk.at.dateIn(time.zone)); }

/// What is written waits to be read, however it was taken; so does a call or a visit of theirs that met nobody.
bool isWritten(const Talk& talk) {
    return talk.channel == Channel::Email || talk.channel == Channel::Message || talk.channel == Channel::Letter;
}
bool wantsAnswer(const Talk& talk) {
    return talk.direction == Direction::In && !talk.settled && (isWritten(talk) || talk.outcome != Outcome::Reached);
}
/// What we sent, said or left for them, and a conversation that they began.
bool isAnswer(const Talk& talk) {
    return talk.direction == Direction::Out ? talk.outcome != Outcome::NoAnswer
                                            : talk.outcome == Outcome::Reached && !isWritten(talk);
}

/// They wait since the first approach that nothing of ours followed.
void addWaiting(std::vector<LegFact>& facts, const LegEvidence& evidence, const LegTime& time) {
    LegFact fact{LegFactKind::WaitsForAnswer, LegState::Watch, 0, 0, {}};
    for (const Talk& talk : evidence.talks) {
        const auto waited = std::chrono::duration_cast<std::chrono::days>(time.now - talk.at);
        if (isAnswer(talk) || waited.count() > legYearDays)
            break;
        if (!wantsAnswer(talk))
            continue;
        fact.count = static_cast<int>(waited.count());
        fact.rows.push_back(recordOf(talk, time));
    }
    std::reverse(fact.rows.begin(), fact.rows.end());
    if (fact.count >= waitsWeakDays)
        fact.says = LegState::Weak;
    if (fact.count >= waitsWatchDays)
        facts.push_back(fact);
}

void addCadence(std::vector<LegFact>& facts, const LegEvidence& evidence, const LegTime& time) {
    if (!evidence.lastTwoWay)
        return;
    const auto& [talk, day] = *evidence.lastTwoWay;
    const int days = static_cast<int>(std::max(day.daysTo(time.today()), qint64{0}));
    const std::vector rows{recordOf(talk, day)};
    switch (driftOf(day, evidence.cadence, time.today())) {
    case Drift::Red:
        return facts.push_back({LegFactKind::PastMaximum, LegState::Weak, days, evidence.cadence.maximum, rows});
    case Drift::Amber:
        return facts.push_back({LegFactKind::PastIdeal, LegState::Watch, days, evidence.cadence.ideal, rows});
    case Drift::InTouch:
        return facts.push_back({LegFactKind::InTouch, LegState::Good, days, evidence.cadence.ideal, rows});
    case Drift::Unknown:
        return;
    }
}

void addUnconfirmed(std::vector<LegFact>& facts, const LegEvidence& evidence, const LegTime& time) {
    LegFact fact{LegFactKind::NotConfirmed, LegState::Watch, 0, 0, {}};
    for (const Talk& talk : evidence.talks) {
        const qint64 days = time.daysSince(talk.at);
        if (talk.unconfirmed && days >= unconfirmedDays && days <= legYearDays)
            fact.rows.push_back(recordOf(talk, time));
    }
    fact.count = static_cast<int>(fact.rows.size());
    if (fact.count > 0)
        facts.push_back(fact);
}

} // namespace

std::vector<LegFact> communicationFacts(const LegEvidence& evidence, const LegTime& time) {
    std::vector<LegFact> facts;
    addWaiting(facts, evidence, time);
    addCadence(facts, evidence, time);
    addUnconfirmed(facts, evidence, time);
    return facts;
}

void communicationChanges(const LegEvidence& evidence, NextChange& next) {
    for (const Talk& talk : evidence.talks) {
        if (wantsAnswer(talk))
            for (const int days : {waitsWatchDays, waitsWeakDays, legYearDays + 1})
                next.at(talk.at + std::chrono::days(days));
        if (talk.unconfirmed)
            for (const int days : {unconfirmedDays, legYearDays + 1})
                next.onDay(next.time().dayOf(talk.at).addDays(days));
    }
    if (evidence.lastTwoWay)
        for (const int days : {evidence.cadence.ideal, evidence.cadence.maximum})
            next.onDay(evidence.lastTwoWay->day.addDays(days + 1));
}

} // namespace rapport::domain
