#include "rapport/presentation/cadencerows.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;
using domain::Cadence;
using domain::Tier;

TEST_CASE("cadences are listed for both tiers and the tags that have one", "[unit][settings]") {
    services::Cadences all;
    all.tags = {{u"monthly"_s, Cadence{1, 45}, 1}, {u"trade"_s, {}, 12}, {u"weekly"_s, Cadence{7, 10}, 1200}};
    const auto rows = cadenceRows(all);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].title == u"Key customers"_s);
    CHECK(rows[0].second == u"every 30 days, at the latest after 45 days"_s);
    CHECK(rows[1].title == u"Regular customers"_s);
    CHECK(rows[2].title == u"Tag “monthly”"_s);
    CHECK(rows[2].second == u"every 1 day, at the latest after 45 days · 1 customer"_s);
    CHECK(rows[3].second.endsWith(u"1,200 customers"_s));

    const auto shown = cadencesShown(all);
    REQUIRE(shown.size() == rows.size());
    CHECK(shown[0] == CadenceOf{Tier::Key, {}, {30, 45}});
    CHECK(shown[3] == CadenceOf{Tier::Regular, u"weekly"_s, {7, 10}});
}

TEST_CASE("a tier's cadence can be edited, a tag's removed as well, by owners alone", "[unit][settings]") {
    services::Cadences all;
    all.tags = {{u"weekly"_s, Cadence{7, 10}, 1}};
    const auto ids = [](const ListRow& row) {
        QStringList ids;
        for (const auto& action : row.actions)
            ids << action.id;
        return ids;
    };
    const auto rows = cadenceRows(all);
    CHECK(ids(rows[0]) == QStringList{u"edit"_s});
    CHECK(ids(rows[2]) == QStringList{u"edit"_s, u"remove"_s});
    CHECK(ids(cadenceRows(all, {StaffId(1), domain::Role::Manager})[2]).isEmpty());
}
