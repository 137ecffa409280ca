#include "services/demo/demoevents.h"
#include "services/demo/demotexts.h"

#include <algorithm>
#include <array>

namespace rapport::services {

using namespace Qt::StringLiterals;
using namespace domain;
using namespace std::chrono_literals;

namespace {

/// Where the due moment of an open promise lies, seen from now.
struct OpenDue {
    int days = 0;
    int minutes = 0; ///< from now, on the day itself; 0: any time that day
    bool urgent = false;
};

/// The open promises of the small store: nine overdue over three people, five due today, some this week, the rest later.
std::optional<OpenDue> placedDue(int index) {
    static constexpr std::array overdueDays{1, 1, 2, 2, 3, 4, 6, 9};
    static constexpr std::array todayMinutes{-25, 35, 100, 0, 240, 0};
    if (index < 3 || (index - 3) % 7 != 0)
        return {};
    const int place = (index - 3) / 7;
    if (place < 8)
        return OpenDue{-overdueDays[static_cast<size_t>(place)], 0, place == 3};
    if (place < 14)
        return OpenDue{0, todayMinutes[static_cast<size_t>(place - 8)], place == 10};
    return place < 20 ? OpenDue{place - 13, 0, false} : OpenDue{8 + (place - 20) * 3, 0, place == 25};
}

std::optional<OpenDue> drawnDue(DemoRandom& random) {
    const int dice = random.below(1000);
    if (dice < 10)
        return OpenDue{-random.between(1, 30), 0, random.oneIn(20)};
    if (dice < 12)
        return OpenDue{0, random.between(0, 12) * 30, random.oneIn(20)};
    if (dice < 40)
        return OpenDue{random.between(1, 7), 0, random.oneIn(50)};
    return dice < 120 ? std::optional(OpenDue{random.between(8, 90), 0, random.oneIn(100)}) : std::nullopt;
}

Due dueFor(const OpenDue& open, DemoWorld& world) {
    auto& random = world.random;
    if (open.days != 0)
        return {world.today.addDays(open.days),
                random.chance(60) ? std::optional(QTime(random.between(9, 16), random.below(4) * 15)) : std::nullopt};
    const QDateTime at = (world.now + std::chrono::minutes(open.minutes)).in(world.zone);
    if (open.minutes == 0 || at.date() != world.today)
        return {world.today, {}};
    return {world.today, QTime(at.time().hour(), at.time().minute() / 5 * 5)};
}

class Promises {
public:
    Promises(DemoWorld& world, const DemoStanding& standing, CustomerId customer, const std::vector<Interaction>& talks)
        : m_world(world)
        , m_standing(standing)
        , m_customer(customer)
        , m_talks(talks) {}

    [[nodiscard]] Commitment open(const OpenDue& wanted);
    [[nodiscard]] Commitment theirs();
    [[nodiscard]] std::optional<Commitment> closed();

private:
    [[nodiscard]] Commitment made(const Due& due, Promiser promiser);
    [[nodiscard]] Commitment ended(const Commitment& commitment);
    [[nodiscard]] Due dayAfter(Moment moment, int days) const { return {moment.dateIn(m_world.zone).addDays(days), {}}; }

    DemoWorld& m_world;
    const DemoStanding& m_standing;
    CustomerId m_customer;
    const std::vector<Interaction>& m_talks;
};

/// Given in the latest conversation before it was due, else on its own some days before.
Commitment Promises::made(const Due& due, Promiser promiser) {
    auto& random = m_world.random;
    const auto& promise = random.pick(demoPromises(promiser));
    const StaffId owner = m_world.member(m_standing.index / 7 + (m_standing.index % 5 == 0 ? 1 : 0));
    const Moment dueAt = dueMoment(due, m_world.zone);
    Moment at = std::min(m_world.now, dueAt) - 72h;
    InteractionId where;
    for (const auto& talk : m_talks) {
        if (talk.at < dueAt - 24h && talk.at > dueAt - 60 * 24h && talk.outcome == Outcome::Reached) {
            at = talk.at;
            where = talk.id;
            break;
        }
    }
    Commitment commitment = promised(m_customer, promise.words, due, owner, at, m_world.zone);
    commitment.uid = random.uid();
    commitment.kind = promise.kind;
    commitment.promiser = promiser;
    commitment.interaction = where;
    return commitment;
}

Commitment Promises::open(const OpenDue& wanted) {
    Commitment commitment = made(dueFor(wanted, m_world), Promiser::We);
    if (wanted.urgent)
        commitment.priority = Priority::Urgent;
    // Now and then it was moved once already.
    if (m_standing.index % 5 == 3 && commitment.createdAt < m_world.now - 48h) {
        const Due later = commitment.due;
        commitment.due = commitment.firstDue = dayAfter(commitment.createdAt, 1);
        if (commitment.due.date < later.date)
            commitment = redated(commitment, later, m_standing.index % 2 == 0, commitment.owner, commitment.createdAt + 6h);
        else
            commitment.due = commitment.firstDue = later;
    }
    return commitment;
}

Commitment Promises::theirs() {
    const int days = m_world.random.between(m_world.isLarge() ? 1 : -4, 21);
    return made({m_world.today.addDays(days == 0 ? 1 : days), {}}, Promiser::They);
}

/// One that came due some time ago and ended in one of the ways there are.
std::optional<Commitment> Promises::closed() {
    std::vector<const Interaction*> old;
    for (const auto& talk : m_talks) {
        if (talk.at < m_world.now - 14 * 24h && talk.outcome == Outcome::Reached)
            old.push_back(&talk);
    }
    if (old.empty())
        return {};
    const Interaction& talk = *m_world.random.pick(old);
    const Due due = dayAfter(talk.at, m_world.random.between(1, 7));
    Commitment commitment = made(due, m_world.random.chance(88) ? Promiser::We : Promiser::They);
    return ended(commitment);
}

Commitment Promises::ended(const Commitment& commitment) {
    const Moment due = dueMoment(commitment);
    const StaffId by = commitment.owner;
    const int dice = m_world.random.below(100);
    if (dice < 75)
        return done(commitment, by, due - std::chrono::hours(m_world.random.between(3, 15)));
    if (dice < 82)
        return done(commitment, by, due + std::chrono::hours(m_world.random.between(2, 50)));
    if (dice < 85)
        return broken(commitment, by, due + 72h);
    if (dice < 89)
        return released(commitment, by, due - 20h);
    if (dice < 90)
        return withdrawn(commitment, by, due - 20h);
    const bool told = dice < 97;
    const Commitment moved = redated(commitment, dayAfter(due, 2), told, by, told ? due - 18h : due + 1h);
    return done(moved, by, due + 30h);
}

} // namespace

std::vector<Commitment> demoCommitments(DemoWorld& world, const DemoStanding& standing, CustomerId customer,
                                        const std::vector<Interaction>& talks) {
    Promises promises(world, standing, customer, talks);
    std::vector<Commitment> commitments;
    if (const auto due = world.isLarge() ? drawnDue(world.random) : placedDue(standing.index))
        commitments.push_back(promises.open(*due));
    if (world.isLarge() ? world.random.oneIn(25) : standing.index % 19 == 6)
        commitments.push_back(promises.theirs());
    const int closed = world.isLarge() ? 1 : world.random.between(0, 2);
    for (int i = 0; i < closed; ++i) {
        if (auto commitment = promises.closed())
            commitments.push_back(std::move(*commitment));
    }
    return commitments;
}

} // namespace rapport::services
