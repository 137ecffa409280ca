// How long a relationship stands as it was judged: held against the rule itself over many invented relationships.
#include "rapport/domain/legs.h"
#include "rapport/domain/legwords.h"
#include "rapport/domain/words.h"

#include "support/builders.h"
#include "support/printing.h"

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rapport;
using namespace rapport::domain;

namespace {

const Moment start = Moment::ofWallClock(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::utc());

/// The same numbers on every machine: what a distribution of the library makes of them is its own.
class Chance {
public:
    explicit Chance(unsigned seed)
        : m_engine(seed) {}
    int upTo(int most) { return static_cast<int>(m_engine() % static_cast<unsigned>(most + 1)); }
    bool oneIn(int many) { return upTo(many - 1) == 0; }
    template <typename Enum>
    Enum any(int last) {
        return static_cast<Enum>(upTo(last));
    }
    Moment within(int daysBack, int daysOn) {
        return start + std::chrono::minutes(upTo((daysBack + daysOn) * 1440) - daysBack * 1440);
    }

private:
    std::mt19937 m_engine;
};

LegEvidence::Promise anyPromise(Chance& chance, qint64 id) {
    LegEvidence::Promise promise;
    promise.id = CommitmentId(id);
    promise.dueAt = chance.within(200, 40);
    promise.dueDay = promise.dueAt.dateIn(QTimeZone::utc());
    promise.judgedAt = chance.oneIn(4) ? chance.within(366, 20) : promise.dueAt;
    promise.outcome = std::array{CommitmentOutcome::Open, CommitmentOutcome::Kept, CommitmentOutcome::KeptLate,
                                 CommitmentOutcome::Broken}[static_cast<size_t>(chance.upTo(3))];
    if (promise.outcome != CommitmentOutcome::Open)
        promise.closedAt = promise.dueAt + std::chrono::hours(chance.upTo(300) - 100);
    return promise;
}

LegEvidence::Talk anyTalk(Chance& chance, qint64 id) {
    LegEvidence::Talk talk;
    talk.id = InteractionId(id);
    talk.at = chance.oneIn(3) ? chance.within(4, 1) : chance.within(400, 0);
    talk.channel = chance.any<Channel>(5);
    talk.direction = chance.any<Direction>(1);
    talk.outcome = chance.any<Outcome>(2);
    if (chance.oneIn(3))
        talk.signal = static_cast<Signal>(chance.upTo(2) - 1);
    talk.unconfirmed = chance.oneIn(5);
    talk.settled = chance.oneIn(8);
    return talk;
}

LegEvidence::Date anyDate(Chance& chance, qint64 id) {
    LegEvidence::Date date;
    date.id = MilestoneId(id);
    const QDate day = QDate(2024, 1, 1).addDays(chance.upTo(365));
    date.date = *PartialDate::of({}, day.month(), day.day());
    if (chance.oneIn(4))
        date.date = *PartialDate::of({}, 2, 29);
    for (const int year : {2025, 2026, 2027})
        if (chance.oneIn(3))
            date.greetedYears.push_back(year);
    return date;
}

LegEvidence anybody(Chance& chance) {
    LegEvidence evidence;
    evidence.since = chance.within(700, 0);
    evidence.optedOut = chance.oneIn(8);
    evidence.leapDay = chance.any<LeapDayRule>(1);
    evidence.cadence.ideal = 1 + chance.upTo(60);
    evidence.cadence.maximum = evidence.cadence.ideal + chance.upTo(60);
    for (int i = chance.oneIn(2) ? 0 : chance.upTo(3); i > 0; --i)
        evidence.promises.push_back(anyPromise(chance, i));
    for (int i = chance.upTo(6); i > 0; --i)
        evidence.talks.push_back(anyTalk(chance, i));
    std::sort(evidence.talks.begin(), evidence.talks.end(),
              [](const auto& left, const auto& right) { return left.at > right.at; });
    if (chance.oneIn(2)) {
        const Moment at = chance.within(100, 2);
        evidence.lastTwoWay = {{}, at.dateIn(QTimeZone::utc())};
        evidence.lastTwoWay->talk.at = at;
    }
    for (int i = chance.upTo(3); i > 0; --i)
        evidence.dates.push_back(anyDate(chance, i));
    return evidence;
}

std::string shown(Moment at) { return at.toIso().toStdString(); }

} // namespace

TEST_CASE("What was judged stands until it is said to", "[domain][legs]") {
    const auto zone = GENERATE(as<std::string>{}, "UTC", "Europe/Budapest", "Pacific/Auckland", "America/St_Johns");
    const QTimeZone here(QByteArray::fromStdString(zone));
    Chance chance(7);
    int judgings = 0, changes = 0;
    for (int one = 0; one < 150; ++one) {
        const LegEvidence evidence = anybody(chance);
        const auto at = [&](Moment moment) { return standingOf(legsOf(evidence, moment, here)); };
        LegStanding judged = at(start);
        Moment until = legsStandUntil(evidence, start, here);
        // Hour by hour where most happens, then by somewhat less than a day, so that the hours of the day are gone through too.
        for (Moment now = start; now < start + std::chrono::days(400); now = now + (now < start + 8 * 24h ? 59min : 19h + 7min)) {
            while (until <= now) {
                const Moment before = until - 1ms;
                INFO("customer " << one << " of " << zone << ", just before " << shown(until));
                REQUIRE(at(before) == judged);
                const LegStanding standing = at(until);
                changes += standing != judged ? 1 : 0;
                judged = standing;
                const Moment next = legsStandUntil(evidence, until, here);
                REQUIRE(next > until);
                until = next;
                ++judgings;
            }
            INFO("customer " << one << " of " << zone << ", at " << shown(now) << ", judged until " << shown(until));
            REQUIRE(at(now) == judged);
        }
    }
    // What is judged more often than need be costs a large store dearly.
    CHECK(changes > 100);
    CHECK(judgings < 10 * changes);
}

TEST_CASE("Where nothing is to come it stands for a year", "[domain][legs]") {
    LegEvidence evidence;
    evidence.since = start;
    const auto until = legsStandUntil(evidence, start, QTimeZone::utc());
    CHECK(until == Moment::ofWallClock(QDate(2027, 11, 21), QTime(0, 0), QTimeZone::utc()));
}

TEST_CASE("A promise changes what stands in the moment after it is due", "[domain][legs]") {
    LegEvidence evidence;
    evidence.since = start;
    LegEvidence::Promise promise;
    promise.dueDay = QDate(2026, 11, 21);
    promise.dueAt = promise.judgedAt = start + 3h;
    evidence.promises = {promise};
    const Moment until = legsStandUntil(evidence, start, QTimeZone::utc());
    CHECK(until == start + 3h + 1ms);
    CHECK(standingOf(legsOf(evidence, until - 1ms, QTimeZone::utc())) == LegStanding());
    CHECK(standingOf(legsOf(evidence, until, QTimeZone::utc())) == LegStanding{Weakest::Trust, LegState::Watch});
}

TEST_CASE("Each standing has its rank, the most pressing first", "[domain][legs]") {
    const LegStanding pressing[] = {{Weakest::Trust, LegState::Weak},          {Weakest::Communication, LegState::Weak},
                                    {Weakest::Respect, LegState::Weak},        {Weakest::Trust, LegState::Watch},
                                    {Weakest::Communication, LegState::Watch}, {Weakest::Respect, LegState::Watch},
                                    {Weakest::Unknown, LegState::Unknown},     {Weakest::None, LegState::Good}};
    for (int rank = 0; rank < 8; ++rank) {
        CHECK(rankOf(pressing[rank]) == rank);
        CHECK(standingOfRank(rank) == pressing[rank]);
    }
    for (const int none : {-1, 8})
        CHECK(standingOfRank(none) == LegStanding());
}

TEST_CASE("The weakest leg in short is the one of the legs", "[domain][legs]") {
    Legs legs;
    CHECK(standingOf(legs) == LegStanding{Weakest::Unknown, LegState::Unknown});
    legs.state = LegState::Good;
    CHECK(standingOf(legs) == LegStanding{Weakest::None, LegState::Good});
    legs.state = LegState::Weak;
    for (const Leg leg : {Leg::Respect, Leg::Communication, Leg::Trust}) {
        legs.weakest = leg;
        const auto standing = standingOf(legs);
        CHECK(key(standing.weakest) == key(leg));
        CHECK(word(standing.weakest) == word(leg));
        CHECK(standing.state == LegState::Weak);
    }
}
