#include "domain/legs/legfacts.h"

namespace rapport::domain {

namespace {

constexpr int legCount = static_cast<int>(heaviestFirst.size());
constexpr int unknownRank = 2 * legCount;
constexpr int noneRank = unknownRank + 1;

Weakest weakestAs(Leg leg) {
    return static_cast<Weakest>(std::find(heaviestFirst.begin(), heaviestFirst.end(), leg) - heaviestFirst.begin());
}

} // namespace

Moment NextChange::first() const {
    const Moment morning = Moment::ofWallClock(m_day, QTime(0, 0), m_time.zone);
    return m_moment ? std::min(*m_moment, morning) : morning;
}

LegStanding standingOf(const Legs& legs) {
    if (legs.weakest)
        return {weakestAs(*legs.weakest), legs.state};
    return {legs.state == LegState::Good ? Weakest::None : Weakest::Unknown, legs.state};
}

int rankOf(const LegStanding& standing) {
    if (standing.weakest == Weakest::None)
        return noneRank;
    if (standing.weakest == Weakest::Unknown)
        return unknownRank;
    return static_cast<int>(standing.weakest) + (standing.state == LegState::Weak ? 0 : legCount);
}

LegStanding standingOfRank(int rank) {
    if (rank == noneRank)
        return {Weakest::None, LegState::Good};
    if (rank < 0 || rank >= unknownRank)
        return {};
    return {static_cast<Weakest>(rank % legCount), rank < legCount ? LegState::Weak : LegState::Watch};
}

Moment legsStandUntil(const LegEvidence& evidence, Moment now, const QTimeZone& zone) {
    NextChange next(LegTime{now, zone});
    respectChanges(evidence, next);
    communicationChanges(evidence, next);
    trustChanges(evidence, next);
    return next.first();
}

} // namespace rapport::domain
