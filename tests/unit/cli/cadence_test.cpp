#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct WithAnna : Ctl {
    WithAnna() {
        init();
        add(u"Anna Kovács"_s, "--tier key --tag weekly"_w);
        REQUIRE(run("interactions log 'about the oven' --with anna --at '2026-10-01 10:00'"_w).exit == 0);
    }
    [[nodiscard]] QJsonObject drifting() const { return json("drifting"_w).array()[0].toObject(); }
};

} // namespace

TEST_CASE("Cadences are listed and set, of a tier, a tag and a customer", "[unit]") {
    const WithAnna ctl;
    CHECK(keysOf(ctl.run("--json cadence list"_w).out) == "of name ideal_days maximum_days customers"_w);
    const auto rows = ctl.json("cadence list"_w).array();
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].toObject()[u"name"_s].toString() == u"key"_s);
    CHECK(rows[0].toObject()[u"ideal_days"_s].toInt() == 30);
    CHECK(rows[2].toObject()[u"of"_s].toString() == u"tag"_s);
    CHECK(rows[2].toObject()[u"ideal_days"_s].isNull());
    CHECK(rows[2].toObject()[u"customers"_s].toInt() == 1);

    CHECK(ctl.drifting()[u"ideal_days"_s].toInt() == 30);
    REQUIRE(ctl.run("cadence set tier key 20/40"_w).exit == 0);
    CHECK(ctl.drifting()[u"ideal_days"_s].toInt() == 20);
    CHECK(ctl.drifting()[u"days_past"_s].toInt() == 31);
    REQUIRE(ctl.run("cadence set tag weekly 7/10"_w).exit == 0);
    CHECK(ctl.drifting()[u"ideal_days"_s].toInt() == 7);
    REQUIRE(ctl.run("cadence set customer anna 40/60"_w).exit == 0);
    CHECK(ctl.drifting()[u"drift"_s].toString() == u"amber"_s);
    REQUIRE(ctl.run("cadence set customer anna none"_w).exit == 0);
    REQUIRE(ctl.run("cadence set tag weekly none"_w).exit == 0);
    CHECK(ctl.drifting()[u"ideal_days"_s].toInt() == 20);
    CHECK(ctl.json("undo"_w).object()[u"undone"_s].toString().contains(u"weekly"_s));
    CHECK(ctl.drifting()[u"ideal_days"_s].toInt() == 7);
    CHECK(ctl.run("check"_w).exit == 0);

    CHECK(ctl.run("cadence set tier gold 20/40"_w).exit == 2);
    CHECK(ctl.run("cadence set tier key 40/20"_w).exit == 2);
    CHECK(ctl.run("cadence set tier key none"_w).exit == 2);
    CHECK(ctl.run("cadence set tag unheard 20/40"_w).exit == 5);
    CHECK(ctl.run("cadence set customer nobody 20/40"_w).exit == 5);
}

TEST_CASE("The drifting list says what was said last, whose they are and what is planned", "[unit]") {
    const WithAnna ctl;
    const auto row = ctl.run("--json drifting"_w);
    CHECK(keysOf(row.out) == "id customer organisation tier last_contact ideal_days maximum_days days_past drift last_subject "
                             "owner planned"_w);
    CHECK(ctl.drifting()[u"last_subject"_s].toString() == u"about the oven"_s);
    CHECK(ctl.drifting()[u"planned"_s].isNull());
    CHECK(ctl.json("drifting --owner maria"_w).array().isEmpty());
    CHECK(ctl.run("drifting"_w).out.contains("about the oven"));
}

TEST_CASE("Calls with the drifting are proposed, planned in one change, and counted by day", "[unit]") {
    const WithAnna ctl;
    ctl.add(u"Ben Ode"_s);
    REQUIRE(ctl.run("interactions log hello --with ben --at '2026-01-10 10:00'"_w).exit == 0);
    const auto proposed = ctl.run("--json drifting --propose"_w);
    CHECK(keysOf(proposed.out) == "id customer owner day others until"_w);
    REQUIRE(proposed.array().size() == 2);
    CHECK(proposed.array()[0].toObject()[u"day"_s].toString() == u"2026-11-23"_s); // the 21st is a Saturday
    CHECK(proposed.array()[1].toObject()[u"day"_s].toString() == u"2026-11-24"_s);
    CHECK(ctl.drifting()[u"planned"_s].isNull()); // nothing is changed yet

    REQUIRE(ctl.run("drifting --plan"_w).exit == 0);
    CHECK(ctl.drifting()[u"planned"_s].toString() == u"2026-11-23"_s);
    CHECK(ctl.json("drifting --propose"_w).array().isEmpty());
    const auto days = ctl.run("--json touches --within 5d"_w);
    CHECK(keysOf(days.out) == "date due planned"_w);
    REQUIRE(days.array().size() == 5);
    CHECK(days.array()[2].toObject()[u"planned"_s].toInt() == 1);
    CHECK(ctl.json("touches"_w).array().size() == 7);

    CHECK(ctl.json("undo"_w).object()[u"undone"_s].toString() == u"Plan 2 calls"_s);
    CHECK(ctl.drifting()[u"planned"_s].isNull());
}
