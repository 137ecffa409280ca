#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct WithTwo : Ctl {
    WithTwo() {
        init();
        add(u"Anna Kovács"_s);
        add(u"Ben Ode"_s);
    }
};

} // namespace

TEST_CASE("A change is announced, told and ticked off until all have heard of it", "[unit][announcements]") {
    const WithTwo ctl;
    REQUIRE(ctl.run({u"announcements"_s, u"add"_s, u"No water on Monday."_s, u"--all"_s}).exit == 0);
    CHECK(keysOf(ctl.run("announcements list --json"_w).out) == "id uid words answer at author told total open"_w);
    const auto told = ctl.json("announcements tell water Anna"_w).object();
    CHECK(told[u"told"_s] == 1);
    CHECK(told[u"total"_s] == 2);
    CHECK(told[u"customers"_s].toArray()[0].toObject()[u"customer"_s] == u"Ben Ode"_s);
    const auto logged = ctl.json("interactions list --with Anna"_w).array()[0].toObject();
    CHECK(logged[u"aims"_s].toArray() == QJsonArray{u"informed"_s});
    CHECK(logged[u"notes"_s] == u"No water on Monday."_s);
    CHECK(ctl.run("announcements told 1 Ben"_w).exit == 0);
    CHECK(ctl.json("announcements list"_w).array().isEmpty());
    CHECK(ctl.json("announcements list --all"_w).array().size() == 1);
    CHECK(ctl.run("announcements told 1 Ben --not"_w).exit == 0);
    CHECK(ctl.json("announcements show water"_w).object()[u"open"_s] == true);
    CHECK(ctl.run("announcements close water"_w).exit == 0);
    CHECK(ctl.run("announcements show water"_w).exit == 5);
    CHECK(ctl.run("announcements close 1 --back"_w).exit == 0);
}

TEST_CASE("The change of an answer is announced to whoever was told the old one", "[unit][announcements]") {
    const WithTwo ctl;
    REQUIRE(ctl.run({u"answers"_s, u"add"_s, u"When are you open?"_s, u"--words"_s, u"Until six."_s}).exit == 0);
    REQUIRE(ctl.run("interactions log asked --with anna --told open"_w).exit == 0);
    CHECK(ctl.run("announcements add --answer open"_w).exit == 1);
    REQUIRE(ctl.run({u"answers"_s, u"edit"_s, u"open"_s, u"--words"_s, u"Until seven."_s}).exit == 0);
    const auto made = ctl.json("announcements add --answer open"_w).object();
    CHECK(made[u"words"_s] == u"Until seven."_s);
    CHECK(made[u"customers"_s].toArray().size() == 1);
    CHECK(ctl.run("announcements more 1 --to Ben"_w).exit == 0);
    CHECK(ctl.json("announcements show 1"_w).object()[u"total"_s] == 2);
}

TEST_CASE("An announcement without words or customers is refused", "[unit][announcements]") {
    const WithTwo ctl;
    CHECK(ctl.run("announcements add"_w).exit == 2);
    CHECK(ctl.run("announcements add News"_w).exit == 2);
    CHECK(ctl.run("announcements add News --tag nobody"_w).exit == 1);
    CHECK(ctl.run("announcements tell 9 Anna"_w).exit == 5);
    CHECK(ctl.run("announcements more 9"_w).exit == 2);
}

TEST_CASE("Playbooks are written, changed, retired and counted", "[unit][playbooks]") {
    const WithTwo ctl;
    REQUIRE(ctl.run({u"playbooks"_s, u"add"_s, u"Every call"_s, u"--channel"_s, u"call"_s, u"--step"_s, u"said our name"_s,
                     u"--step"_s, u"asked what else"_s})
                .exit == 0);
    CHECK(keysOf(ctl.run("playbooks list --json"_w).out) == "id uid name channel steps retired"_w);
    const auto edited = ctl.json({u"playbooks"_s, u"edit"_s, u"every call"_s, u"--channel"_s, u"any"_s}).object();
    CHECK(edited[u"channel"_s].isNull());
    CHECK(edited[u"steps"_s].toArray().size() == 2);
    CHECK(ctl.run("playbooks retire 1"_w).exit == 0);
    CHECK(ctl.json("playbooks list"_w).array().isEmpty());
    CHECK(ctl.json("playbooks list --all"_w).array().size() == 1);
    CHECK(ctl.run("playbooks retire 1 --back"_w).exit == 0);
    CHECK(ctl.json("playbooks steps"_w).array().isEmpty());
    CHECK(ctl.run("playbooks add empty"_w).exit == 1);
    CHECK(ctl.run("playbooks edit nothing --name x"_w).exit == 5);
}

TEST_CASE("The balance counts what contacts were for, each number with its rows", "[unit][balance]") {
    const WithTwo ctl;
    REQUIRE(ctl.run("interactions log thanks --with anna --aim thanked"_w).exit == 0);
    REQUIRE(ctl.run("interactions log news --with anna --aim informed"_w).exit == 0);
    const auto one = ctl.json("balance anna"_w).object();
    CHECK(one[u"contacts"_s].toArray().size() == 2);
    CHECK(one[u"thanked"_s].toArray() == QJsonArray{1});
    CHECK(one[u"asked"_s].toArray().isEmpty());
    CHECK(one[u"preferred_channel"_s].isNull());
    CHECK(one[u"in_preferred"_s].isNull());
    CHECK(ctl.json("customers show anna"_w).object()[u"balance"_s].toObject()[u"contacts"_s] == one[u"contacts"_s]);
    CHECK(ctl.run("customers edit anna --channel call"_w).exit == 0);
    CHECK(ctl.json("balance anna"_w).object()[u"preferred_channel"_s] == u"call"_s);
    const auto all = ctl.json("balance"_w).array();
    REQUIRE(all.size() == 1);
    CHECK(all[0].toObject()[u"contacts"_s] == 2);
    CHECK(all[0].toObject()[u"informed"_s] == 1);
    CHECK(ctl.json("balance anna --to 2026-01-01"_w).object()[u"contacts"_s].toArray().isEmpty());
}
