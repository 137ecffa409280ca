#include "rapport/domain/legs.h"

#include "domain/legs/legfacts.h"

#include <algorithm>

namespace rapport::domain {

namespace {

LegReading readingOf(Leg leg, std::vector<LegFact> facts) {
    std::stable_sort(facts.begin(), facts.end(),
                     [](const LegFact& left, const LegFact& right) { return left.says > right.says; });
    const LegState state = facts.empty() ? LegState::Unknown : facts.front().says;
    return {leg, state, std::move(facts)};
}

std::optional<Leg> weakestOf(const Legs& legs) {
    for (const LegState state : {LegState::Weak, LegState::Watch})
        for (const Leg leg : heaviestFirst)
            if (legs.of(leg).state == state)
                return leg;
    return std::nullopt;
}

LegState stateOf(const Legs& legs) {
    if (legs.weakest)
        return legs.of(*legs.weakest).state;
    const auto isUnknown = [](const LegReading& reading) { return reading.state == LegState::Unknown; };
    return std::any_of(legs.legs.begin(), legs.legs.end(), isUnknown) ? LegState::Unknown : LegState::Good;
}

LegAct actFor(LegFactKind kind) {
    switch (kind) {
    case LegFactKind::Overdue:
        return LegAct::KeepPromise;
    case LegFactKind::WaitsForAnswer:
        return LegAct::Answer;
    case LegFactKind::NotConfirmed:
        return LegAct::Confirm;
    case LegFactKind::LastUnhappy:
        return LegAct::AskHow;
    default:
        return LegAct::CallNow;
    }
}

/// For the most pressing of the facts that speak against the leg, even where another is worse: what is overdue can still be done,
/// what is broken can only be talked about.
std::optional<NextAct> nextActOf(Leg leg, const std::vector<LegFact>& pressingFirst, const LegEvidence& evidence, QDate today) {
    const auto speaksAgainst = [](const LegFact& fact) { return fact.says >= LegState::Watch; };
    const auto fact = std::find_if(pressingFirst.begin(), pressingFirst.end(), speaksAgainst);
    if (fact == pressingFirst.end())
        return std::nullopt;
    if (fact->kind == LegFactKind::DatesMissed)
        if (const auto date = dateToGreet(evidence, today))
            return NextAct{LegAct::Greet, leg, date};
    return NextAct{actFor(fact->kind), leg, fact->rows.empty() ? std::nullopt : std::optional(fact->rows.front())};
}

} // namespace

Legs legsOf(const LegEvidence& evidence, Moment now, const QTimeZone& zone) {
    const LegTime time{now, zone};
    const std::array facts = {respectFacts(evidence, time), communicationFacts(evidence, time), trustFacts(evidence, time)};
    Legs legs;
    for (const Leg leg : {Leg::Respect, Leg::Communication, Leg::Trust}) {
        const auto place = static_cast<size_t>(leg);
        legs.legs[place] = readingOf(leg, facts[place]);
    }
    legs.weakest = weakestOf(legs);
    legs.state = stateOf(legs);
    if (legs.weakest)
        legs.next = nextActOf(*legs.weakest, facts[static_cast<size_t>(*legs.weakest)], evidence, time.today());
    return legs;
}

} // namespace rapport::domain
