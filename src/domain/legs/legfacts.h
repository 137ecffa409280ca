#pragma once

#include "rapport/domain/legs.h"

namespace rapport::domain {

/// From when things are looked at.
struct LegTime {
    Moment now;
    QTimeZone zone;
    [[nodiscard]] QDate today() const { return now.dateIn(zone); }
    /// Days from the moment's day to today; negative for what is to come.
    [[nodiscard]] qint64 daysSince(Moment at) const { return at.dateIn(zone).daysTo(today()); }
};

// The facts about each leg, the most pressing first.
[[nodiscard]] std::vector<LegFact> respectFacts(const LegEvidence& evidence, const LegTime& time);
[[nodiscard]] std::vector<LegFact> communicationFacts(const LegEvidence& evidence, const LegTime& time);
[[nodiscard]] std::vector<LegFact> trustFacts(const LegEvidence& evidence, const LegTime& time);

/// A date of theirs that can be greeted today: observed today or at most belatedDays ago, and not greeted.
[[nodiscard]] std::optional<LegRecord> dateToGreet(const LegEvidence& evidence, QDate today);

} // namespace rapport::domain
