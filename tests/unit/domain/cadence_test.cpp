#include "support/printing.h"

#include "rapport/domain/cadence.h"
#include "rapport/domain/staff.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;

TEST_CASE("key customers are kept in touch with more often", "[unit][cadence]") {
    CHECK(defaultCadence(Tier::Key) == Cadence{30, 45});
    CHECK(defaultCadence(Tier::Regular) == Cadence{90, 135});
}

TEST_CASE("the customer's own cadence goes before the tag's, the tag's before the tier's", "[unit][cadence]") {
    const Cadence own{200, 300};
    const std::vector<Cadence> ofTags{{60, 90}, {20, 90}, {20, 30}, {100, 120}};
    const Cadence ofTier{10, 12};
    CHECK(effectiveCadence(own, ofTags, ofTier) == own);
    CHECK(effectiveCadence({}, ofTags, ofTier) == Cadence{20, 30});
    CHECK(effectiveCadence({}, {{400, 500}}, ofTier) == Cadence{400, 500});
    CHECK(effectiveCadence({}, {}, ofTier) == ofTier);
}

TEST_CASE("a cadence has an ideal and a maximum that is no shorter", "[unit][cadence]") {
    for (const Cadence& fits : {Cadence{1, 1}, Cadence{30, 45}, Cadence{3650, 3650}})
        CHECK(problemWith(fits).isEmpty());
    for (const Cadence& unfit : {Cadence{0, 5}, Cadence{-1, 5}, Cadence{5, 4}, Cadence{1, 3651}, Cadence{0, 0}})
        CHECK_FALSE(problemWith(unfit).isEmpty());
}

TEST_CASE("a customer drifts from the day after the ideal, badly from the day after the maximum", "[unit][cadence]") {
    const Cadence cadence{30, 45};
    const QDate last(2026, 12, 15);
    const auto drift = [&](int days) { return driftOf(last, cadence, last.addDays(days)); };
    CHECK(drift(0) == Drift::InTouch);
    CHECK(drift(30) == Drift::InTouch);
    CHECK(drift(31) == Drift::Amber);
    CHECK(drift(45) == Drift::Amber);
    CHECK(drift(46) == Drift::Red);
    CHECK(drift(4000) == Drift::Red);
    CHECK(drift(-3) == Drift::InTouch); // entered from a zone that is a day ahead
}

TEST_CASE("with no evidence there is no verdict", "[unit][cadence]") {
    CHECK(driftOf({}, Cadence{1, 1}, QDate(2026, 11, 21)) == Drift::Unknown);
}

TEST_CASE("a staff member has a name", "[unit][staff]") {
    CHECK(problemWith(StaffMember{{}, u"u"_s, u"Mara"_s, Role::Owner, true}).isEmpty());
    CHECK_FALSE(problemWith(StaffMember{{}, u"u"_s, u" \u3000"_s, Role::Owner, true}).isEmpty());
    CHECK(normalised(StaffMember{{}, u"u"_s, u" Mara\nB. "_s, Role::Owner, true}).name == u"Mara B."_s);
}
