#include "services/demo/demoworld.h"

#include <array>

namespace rapport::services {

namespace {

/// Key customers of the small store who were left alone too long: three past their ideal, two past their maximum.
int driftingDays(int index) {
    switch (index) {
    case 12:
        return 33;
    case 36:
        return 38;
    case 60:
        return 41;
    case 84:
        return 52;
    case 108:
        return 77;
    default:
        return 0;
    }
}

DemoStanding drawn(int index, DemoWorld& world) {
    DemoStanding standing;
    standing.index = index;
    standing.isKey = index % 20 == 0;
    standing.lastContactDays = standing.isKey ? world.random.between(1, 33) : world.random.between(1, 98);
    standing.state = world.random.oneIn(200)   ? domain::CustomerState::Archived
                     : world.random.oneIn(500) ? domain::CustomerState::Trashed
                                               : domain::CustomerState::Active;
    return standing;
}

DemoStanding placed(int index, DemoWorld& world) {
    DemoStanding standing;
    standing.index = index;
    standing.isKey = index % 12 == 0;
    const int drifting = driftingDays(index);
    standing.lastContactDays = drifting > 0      ? drifting
                               : standing.isKey  ? world.random.between(1, 26)
                               : index % 11 == 5 ? world.random.between(92, 150)
                                                 : world.random.between(1, 84);
    standing.neverSpoken = index % 60 == 35;
    if (index == 150 || index == 151 || index == 211)
        standing.state = domain::CustomerState::Archived;
    if (index == 152 || index == 240)
        standing.state = domain::CustomerState::Trashed;
    return standing;
}

} // namespace

Moment DemoWorld::workingTime(int daysAgo) {
    const QTime time(random.between(8, 17), random.between(0, 11) * 5);
    const Moment moment = Moment::ofWallClock(today.addDays(-daysAgo), time, zone);
    return moment < now ? moment : now - std::chrono::minutes(5);
}

DemoStanding standingOf(int index, DemoWorld& world) { return world.isLarge() ? drawn(index, world) : placed(index, world); }

} // namespace rapport::services
