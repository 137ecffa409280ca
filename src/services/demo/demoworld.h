#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/interaction.h"
#include "rapport/services/demo.h"
#include "services/demo/demorandom.h"

#include <vector>

namespace rapport::services {

/// What every sample record is made from.
struct DemoWorld {
    Moment now;
    QTimeZone zone;
    QDate today;
    int customers = 0;
    StaffId maria, jon, elif;
    std::vector<domain::CustomField> fields;
    DemoRandom random{1};

    /// A store to measure with: what is rare is drawn, not placed, and less happened with each customer.
    [[nodiscard]] bool isLarge() const { return customers > 2000; }
    [[nodiscard]] StaffId member(int index) const { return index % 3 == 0 ? maria : index % 3 == 1 ? jon : elif; }
    /// A moment in working hours so many days ago, never after now.
    [[nodiscard]] Moment workingTime(int daysAgo);
};

/// How one sample customer stands: what the lists of the program are about.
struct DemoStanding {
    int index = 0;
    bool isKey = false;
    int lastContactDays = 10; ///< since the last two-way interaction
    bool neverSpoken = false; ///< entered, and there was no conversation yet
    domain::CustomerState state = domain::CustomerState::Active;
};
[[nodiscard]] DemoStanding standingOf(int index, DemoWorld& world);

} // namespace rapport::services
