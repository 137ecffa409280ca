#include "services/demo/demoevents.h"
#include "services/demo/demotexts.h"

namespace rapport::services {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// Days from today to the milestone of some customers of the small store: belated, today, soon; greeted or not yet.
struct Placed {
    int index;
    int days;
    bool greeted;
};
constexpr Placed placedMilestones[] = {{4, -2, false},  {13, 0, false},  {20, 0, false}, {29, 1, false},
                                       {22, -1, true},  {39, -5, true},  {44, 0, true},  {53, 9, false},
                                       {62, 11, false}, {71, 12, false}, {76, 13, false}};

const Placed* placedFor(int index) {
    for (const Placed& placed : placedMilestones) {
        if (placed.index == index)
            return &placed;
    }
    return nullptr;
}

/// A date whose yearly day lies `days` from today; its year is unknown now and then.
PartialDate dateAround(DemoWorld& world, int days, int youngest, int oldest) {
    const QDate day = world.today.addDays(days);
    const int year = day.year() - world.random.between(youngest, oldest);
    const std::optional<int> known = world.random.chance(80) ? std::optional(year) : std::nullopt;
    if (const auto date = PartialDate::of(known, day.month(), day.day()))
        return *date;
    return *PartialDate::of({}, day.month(), day.day()); // 29 February of a year that has none
}

/// Away from the days that Today shows, unless the store is large: there chance decides.
int anyDay(DemoWorld& world) { return world.isLarge() ? world.random.between(0, 364) : world.random.between(25, 340); }

std::optional<Greeting> greetingOn(DemoWorld& world, const DemoStanding& standing, const Milestone& milestone, QDate day) {
    Greeting greeting;
    greeting.year = day.year();
    greeting.at = std::min(Moment::ofWallClock(day, QTime(10, 15), world.zone), world.now);
    greeting.channel = world.random.chance(60) ? Channel::Call : Channel::Email;
    greeting.words = milestone.kind == MilestoneKind::Birthday ? demoGreetings().front() : world.random.pick(demoGreetings());
    greeting.author = world.member(standing.index);
    return greeting;
}

DemoMilestone made(DemoWorld& world, const DemoStanding& standing, MilestoneKind kind, int days, bool greeted) {
    DemoMilestone made;
    made.milestone.uid = world.random.uid();
    made.milestone.kind = kind;
    const bool birthday = kind == MilestoneKind::Birthday;
    made.milestone.date = dateAround(world, days, birthday ? 21 : 1, birthday ? 84 : 25);
    const QDate day = world.today.addDays(days > 180 ? days - 365 : days);
    if (greeted && day <= world.today) {
        if (const auto observed = observedDay(made.milestone.date, LeapDayRule::February28, day.year());
            observed && *observed <= world.today)
            made.greeting = greetingOn(world, standing, made.milestone, *observed);
    }
    return made;
}

} // namespace

std::vector<DemoMilestone> demoMilestones(DemoWorld& world, const DemoStanding& standing, bool person) {
    std::vector<DemoMilestone> milestones;
    const MilestoneKind first = person ? MilestoneKind::Birthday : MilestoneKind::Founding;
    const Placed* placed = world.isLarge() ? nullptr : placedFor(standing.index);
    if (placed)
        milestones.push_back(made(world, standing, first, placed->days, placed->greeted));
    else if (world.random.chance(person ? 72 : 45))
        milestones.push_back(made(world, standing, first, anyDay(world), world.random.chance(70)));
    if (world.random.chance(16))
        milestones.push_back(made(world, standing, MilestoneKind::CustomerSince, anyDay(world), world.random.chance(40)));
    if (person && world.random.oneIn(25))
        milestones.push_back(made(world, standing, MilestoneKind::WeddingAnniversary, anyDay(world), world.random.chance(40)));
    if (!person && world.random.oneIn(8))
        milestones.push_back(made(world, standing, MilestoneKind::Contract, anyDay(world), false));
    if (!world.isLarge() && standing.index == 46) {
        milestones.push_back({});
        milestones.back().milestone.uid = world.random.uid();
        milestones.back().milestone.date = *PartialDate::of(1988, 2, 29);
    }
    return milestones;
}

} // namespace rapport::services
