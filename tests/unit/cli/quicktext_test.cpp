#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Typing : Ctl {
    Typing() {
        init();
        add(u"Anna Kovács"_s);
        add(u"Ben Ode"_s);
    }
    QJsonObject only(const QStringList& command) const {
        const auto rows = json(command).array();
        REQUIRE(rows.size() == 1);
        return rows[0].toObject();
    }
};

} // namespace

TEST_CASE("A logged line is read: the due part makes a commitment, a past moment says when it was", "[unit]") {
    const Typing ctl;
    const auto logged = ctl.json("interactions log 'spoke last Tuesday at 4pm, wants a quote by Friday' --with anna"_w).object();
    CHECK(logged[u"commitments"_s].toArray().size() == 1);
    const auto promise = ctl.only("commitments list"_w);
    CHECK(promise[u"due_date"_s].toString() == u"2026-11-27"_s);
    CHECK(promise[u"due_time"_s].isNull());
    CHECK(promise[u"words"_s].toString() == u"spoke, wants a quote"_s);
    CHECK(promise[u"kind"_s].toString() == u"send"_s);
    const auto happened = ctl.only("interactions list --with anna"_w);
    CHECK(happened[u"at"_s].toString() == u"2026-11-17T16:00:00+01:00"_s);
    CHECK(happened[u"notes"_s].toString() == u"spoke, wants a quote"_s);
}

TEST_CASE("Options say what the line would, and then the line keeps its words", "[unit]") {
    const Typing ctl;
    ctl.json("interactions log 'call back Thu 3pm' --with anna --due 2026-12-01 --kind visit --at 09:00"_w);
    const auto promise = ctl.only("commitments list"_w);
    CHECK(promise[u"words"_s].toString() == u"call back Thu 3pm"_s);
    CHECK(promise[u"due_date"_s].toString() == u"2026-12-01"_s);
    CHECK(promise[u"kind"_s].toString() == u"visit"_s);
    ctl.json("interactions log 'spoke yesterday' --with ben --at 09:00"_w);
    const auto happened = ctl.only("interactions list --with ben"_w);
    CHECK(happened[u"notes"_s].toString() == u"spoke yesterday"_s);
    CHECK(happened[u"at"_s].toString() == u"2026-11-21T09:00:00+01:00"_s);
}

TEST_CASE("--as-typed reads nothing", "[unit]") {
    const Typing ctl;
    ctl.json("interactions log 'call back Thu 3pm @ben #bees' --with anna --as-typed"_w);
    CHECK(ctl.json("commitments list"_w).array().isEmpty());
    CHECK(ctl.only("interactions list --with anna"_w)[u"notes"_s].toString() == u"call back Thu 3pm @ben #bees"_s);
    CHECK(ctl.run("commitments add 'call back Thu 3pm' --with anna --as-typed"_w).exit == 2);
}

TEST_CASE("@ names who was there, # what they like to talk about", "[unit]") {
    const Typing ctl;
    const auto logged = ctl.json("interactions log 'met at the fair @ben #bees' --with anna"_w).object();
    CHECK(logged[u"customers"_s].toArray().size() == 2);
    CHECK(ctl.json("customers show ben"_w).object()[u"topics"_s].toArray() == QJsonArray{u"bees"_s});
    CHECK(ctl.run("interactions log 'spoke with @zoltan' --with anna"_w).exit == 5);
    CHECK(ctl.run("interactions log 'spoke with nobody'"_w).exit == 2);
    CHECK(ctl.run("interactions log 'spoke @ben'"_w).exit == 0);
}

TEST_CASE("A promise is added by its line alone", "[unit]") {
    const Typing ctl;
    ctl.json("commitments add 'send the catalogue Thu 3pm @anna'"_w);
    const auto promise = ctl.only("commitments list"_w);
    CHECK(promise[u"customer"_s].toString() == u"Anna Kovács"_s);
    CHECK(promise[u"words"_s].toString() == u"send the catalogue"_s);
    CHECK(promise[u"kind"_s].toString() == u"send"_s);
    CHECK(promise[u"due_date"_s].toString() == u"2026-11-26"_s);
    CHECK(promise[u"due_time"_s].toString() == u"15:00"_s);
    CHECK(ctl.run("commitments add 'send the catalogue' --with anna"_w).exit == 2);
    CHECK(ctl.run("commitments add 'send the catalogue Thu'"_w).exit == 2);
}

TEST_CASE("A promise is moved to a day in words", "[unit]") {
    const Typing ctl;
    ctl.json("commitments add 'send it' --with anna --due tomorrow"_w);
    const auto moved = [&](const QString& when) {
        const auto row = ctl.json({u"commitments"_s, u"redate"_s, u"1"_s, when}).object();
        return row[u"due_date"_s].toString() + u' ' + row[u"due_time"_s].toString();
    };
    CHECK(moved(u"Thu 3pm"_s) == u"2026-11-26 15:00"_s);
    CHECK(moved(u"in 2 weeks"_s) == u"2026-12-05 "_s);
    CHECK(moved(u"Donnerstag 15 Uhr"_s) == u"2026-11-26 15:00"_s);
    CHECK(moved(u"+3d"_s) == u"2026-11-24 "_s);
    CHECK(moved(u"2026-12-24 09:30"_s) == u"2026-12-24 09:30"_s);
    const auto refused = ctl.run({u"commitments"_s, u"redate"_s, u"1"_s, u"call her Thu 3pm"_s});
    CHECK(refused.exit == 2);
    CHECK(refused.err.contains("is not a day to come"));
    CHECK(ctl.run({u"commitments"_s, u"redate"_s, u"1"_s, u"some time"_s}).exit == 2);
}

TEST_CASE("Day or month comes first as in the locale", "[unit]") {
    Typing ctl;
    ctl.setEnvironment(u"LC_ALL"_s, u"en_GB.UTF-8"_s);
    ctl.json("commitments add 'call back 12/3 @anna'"_w);
    CHECK(ctl.only("commitments list"_w)[u"due_date"_s].toString() == u"2027-03-12"_s);
    ctl.setEnvironment(u"LC_ALL"_s, u"en_US.UTF-8"_s);
    ctl.json("commitments add 'call Ben 12/3 @ben'"_w);
    CHECK(ctl.only("commitments list --with ben"_w)[u"due_date"_s].toString() == u"2026-12-03"_s);
}

TEST_CASE("Several are handed over at once, with a note that stays", "[unit]") {
    const Typing ctl;
    ctl.json("staff add 'Péter Nagy'"_w);
    ctl.json("commitments add 'send it' --with anna --due tomorrow"_w);
    ctl.json("commitments add 'call her' --with anna --due tomorrow"_w);
    const auto rows = ctl.json("commitments assign 1 2 --to peter --note 'she likes the phone'"_w).array();
    REQUIRE(rows.size() == 2);
    for (const auto& row : rows)
        CHECK(row.toObject()[u"owner"_s].toString() == u"Péter Nagy"_s);
    const auto entry = ctl.json("customers show anna"_w).object()[u"timeline"_s].toArray()[0].toObject();
    CHECK(entry[u"type"_s].toString() == u"handover"_s);
    CHECK(entry[u"from"_s].toString() == u"Maria Horváth"_s);
    CHECK(entry[u"to"_s].toString() == u"Péter Nagy"_s);
    CHECK(entry[u"note"_s].toString() == u"she likes the phone"_s);
    CHECK(ctl.run("customers show anna"_w).out.contains("she likes the phone"));
    CHECK(ctl.run({u"undo"_s}).exit == 0);
    CHECK(ctl.json("commitments list --owner maria"_w).array().size() == 2);
    CHECK(ctl.run("commitments assign 1"_w).exit == 2);
    CHECK(ctl.run("commitments assign 1 2 3"_w).exit == 2);
    CHECK(ctl.run("commitments assign 1 2 --to nobody"_w).exit == 5);
}

TEST_CASE("The manager's lists: re-dated often, and the board", "[unit]") {
    const Typing ctl;
    ctl.json("staff add 'Péter Nagy'"_w);
    ctl.json("commitments add 'send it' --with anna --due yesterday"_w);
    ctl.json("commitments add 'call her' --with anna --due today --owner peter"_w);
    ctl.json("commitments add 'pay us' --with anna --due tomorrow --theirs"_w);
    ctl.json("commitments redate 1 +1d --told"_w);
    CHECK(ctl.json("commitments list --redated-often"_w).array().isEmpty());
    ctl.json("commitments redate 1 +2d"_w);
    CHECK(ctl.only("commitments list --redated-often"_w)[u"words"_s].toString() == u"send it"_s);
    CHECK(ctl.run("commitments list --redated-often --overdue"_w).exit == 2);

    const auto result = ctl.run("--json commitments board"_w);
    REQUIRE(result.exit == 0);
    CHECK(keysOf(result.out) == "owner overdue today this_week later open"_w);
    const auto rows = result.array();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].toObject()[u"owner"_s].toString() == u"Maria Horváth"_s);
    CHECK(rows[0].toObject()[u"later"_s].toInt() == 1); // Monday
    CHECK(rows[1].toObject()[u"today"_s].toInt() == 1);
    CHECK(ctl.json("commitments board --theirs"_w).array()[0].toObject()[u"this_week"_s].toInt() == 1);
    CHECK(ctl.run("commitments board"_w).out.contains("Péter Nagy"));
}
