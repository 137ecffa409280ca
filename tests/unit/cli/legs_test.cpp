#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject legOf(const QJsonObject& read, const QString& name) {
    for (const auto& leg : read[u"legs"_s].toArray())
        if (leg.toObject()[u"leg"_s].toString() == name)
            return leg.toObject();
    return {};
}

QJsonObject factOf(const QJsonObject& leg, const QString& name) {
    for (const auto& fact : leg[u"facts"_s].toArray())
        if (fact.toObject()[u"fact"_s].toString() == name)
            return fact.toObject();
    return {};
}

} // namespace

TEST_CASE("The legs of a customer nothing is known of are unknown", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const qint64 id = ctl.add(u"Ben Ode"_s);
    const auto result = ctl.run("--json legs ben"_w);
    REQUIRE(result.exit == 0);
    CHECK(keysOf(result.out) == "id customer state weakest legs next"_w);
    const auto ben = result.object();
    CHECK(ben[u"id"_s].toInteger() == id);
    CHECK(ben[u"customer"_s].toString() == u"Ben Ode"_s);
    CHECK(ben[u"state"_s].toString() == u"unknown"_s);
    CHECK(ben[u"weakest"_s].toString() == u"unknown"_s);
    CHECK(ben[u"next"_s].isNull());
    REQUIRE(ben[u"legs"_s].toArray().size() == 3);
    for (const auto& leg : ben[u"legs"_s].toArray()) {
        CHECK(leg.toObject()[u"state"_s].toString() == u"unknown"_s);
        CHECK(leg.toObject()[u"facts"_s].toArray().isEmpty());
    }
    const QByteArray text = ctl.run("legs ben"_w).out;
    CHECK(text.startsWith("Ben Ode\n"));
    CHECK(text.contains("nothing entered yet"));
    CHECK(text.endsWith("Weakest: unknown\n"));
}

TEST_CASE("Each number about a leg names the rows it counts", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s, "--tier key"_w);
    REQUIRE(ctl.run("interactions log 'about the oven' --as-typed --with anna --at '2026-10-19 10:00'"_w).exit == 0);
    const auto promise =
        ctl.json("commitments add 'call back about the boiler part' --as-typed --with anna --due 2026-11-20"_w).object();

    const auto anna = ctl.json("legs anna"_w).object();
    CHECK(anna[u"state"_s].toString() == u"watch"_s);
    CHECK(anna[u"weakest"_s].toString() == u"trust"_s);
    const auto overdue = factOf(legOf(anna, u"trust"_s), u"overdue"_s);
    CHECK(overdue[u"says"_s].toString() == u"watch"_s);
    CHECK(overdue[u"count"_s].toInt() == 1);
    CHECK(overdue[u"of"_s].toInt() == 1);
    const auto row = overdue[u"rows"_s].toArray()[0].toObject();
    CHECK(row.keys() == QStringList{u"date"_s, u"id"_s, u"what"_s});
    CHECK(row[u"what"_s].toString() == u"commitment"_s);
    CHECK(row[u"id"_s] == promise[u"id"_s]);
    CHECK(row[u"date"_s].toString() == u"2026-11-20"_s);
    const auto past = factOf(legOf(anna, u"communication"_s), u"past_ideal"_s);
    CHECK(past[u"count"_s].toInt() == 33);
    CHECK(past[u"of"_s].toInt() == 30);
    CHECK(past[u"rows"_s].toArray()[0].toObject()[u"what"_s].toString() == u"interaction"_s);
    CHECK(legOf(anna, u"respect"_s)[u"state"_s].toString() == u"unknown"_s);
    const auto next = anna[u"next"_s].toObject();
    CHECK(next[u"act"_s].toString() == u"keep_promise"_s);
    CHECK(next[u"leg"_s].toString() == u"trust"_s);
    CHECK(next[u"what"_s].toString() == u"commitment"_s);
    CHECK(next[u"id"_s] == promise[u"id"_s]);

    const QByteArray text = ctl.run("legs anna"_w).out;
    CHECK(text.contains("33 days, ideal 30"));
    CHECK(text.contains("0 of 1 kept, 1 overdue"));
    CHECK(text.endsWith("Weakest: trust\nNext: call back about the boiler part, and say why it is late\n"));
}

TEST_CASE("customers show has the legs as the command has them", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    REQUIRE(ctl.run("interactions log 'was pleased' --as-typed --with anna --signal +"_w).exit == 0);
    auto legs = ctl.json("legs anna"_w).object();
    legs.remove(u"id"_s);
    legs.remove(u"customer"_s);
    CHECK(legOf(legs, u"respect"_s)[u"state"_s].toString() == u"good"_s);
    CHECK(ctl.json("customers show anna"_w).object()[u"legs"_s].toObject() == legs);
    CHECK(ctl.run("customers show anna"_w).out.contains("happy today"));
}

TEST_CASE("legs is asked about one customer", "[unit]") {
    const Ctl ctl;
    ctl.init();
    CHECK(ctl.run("legs nobody"_w).exit == 5);
    CHECK(ctl.run("legs"_w).exit == 2);
}
