#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

#include <QFile>

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList commitmentKeys =
    "id customer words kind direction owner due_date due_time first_due_date overdue_days outcome redated recurrence"_w;
const QStringList milestoneKeys = "id customer kind date next years greeted"_w;

QStringList wordsOf(const QJsonArray& rows) {
    QStringList words;
    for (const auto& row : rows)
        words.append(row.toObject()[u"words"_s].toString());
    return words;
}

QStringList listed(const Ctl& ctl, const QStringList& options) {
    return wordsOf(ctl.json("commitments list"_w + options).array());
}

struct WithAnna : Ctl {
    WithAnna() {
        init();
        add(u"Anna Kovács"_s);
    }
};

} // namespace

TEST_CASE("A logged call with a due part makes a commitment", "[unit]") {
    const WithAnna ctl;
    const auto result = ctl.run("--json interactions log 'wants the blue one, call back' --with anna --due '2026-11-26 15:00' "
                                "--kind call-back --signal + --channel call --direction in --minutes 5 --words 'the blue one!' "
                                "--understood 'blue, not green' --confirmed"_w);
    REQUIRE(result.exit == 0);
    CHECK(keysOf(result.out) == "id customers commitments"_w);
    CHECK(result.object()[u"commitments"_s].toArray().size() == 1);

    const auto rows = ctl.run("--json commitments list"_w);
    CHECK(keysOf(rows.out) == commitmentKeys);
    const auto row = rows.array()[0].toObject();
    CHECK(row[u"customer"_s].toString() == u"Anna Kovács"_s);
    CHECK(row[u"words"_s].toString() == u"wants the blue one, call back"_s);
    CHECK(row[u"kind"_s].toString() == u"call_back"_s);
    CHECK(row[u"direction"_s].toString() == u"ours"_s);
    CHECK(row[u"owner"_s].toString() == u"Maria Horváth"_s);
    CHECK(row[u"due_date"_s].toString() == u"2026-11-26"_s);
    CHECK(row[u"due_time"_s].toString() == u"15:00"_s);
    CHECK(row[u"first_due_date"_s].toString() == u"2026-11-26"_s);
    CHECK(row[u"overdue_days"_s].toInt() == 0);
    CHECK(row[u"outcome"_s].toString() == u"open"_s);
    CHECK(row[u"redated"_s].toInt() == 0);

    const auto logged = ctl.json("interactions list --with anna"_w).array()[0].toObject();
    CHECK(logged[u"direction"_s].toString() == u"in"_s);
    CHECK(logged[u"minutes"_s].toInt() == 5);
    CHECK(logged[u"customer_words"_s].toString() == u"the blue one!"_s);
    CHECK(logged[u"confirmed"_s].toBool());
    CHECK(logged[u"signal"_s].toString() == u"+"_s);
    CHECK(logged[u"at"_s].toString() == u"2026-11-21T10:00:00+01:00"_s);
}

TEST_CASE("Signals are written as signs or words", "[unit]") {
    const WithAnna ctl;
    const auto signal = [&](const QString& written) {
        REQUIRE(
            ctl.run({u"interactions"_s, u"log"_s, u"x"_s, u"--with"_s, u"anna"_s, u"--signal"_s, written, u"--at"_s, u"09:00"_s})
                .exit == 0);
        const auto sign = ctl.json("interactions list --with anna --limit 1"_w).array()[0].toObject()[u"signal"_s].toString();
        REQUIRE(ctl.run({u"undo"_s}).exit == 0);
        return sign;
    };
    CHECK(signal(u"-"_s) == u"-"_s);
    CHECK(signal(u"unhappy"_s) == u"-"_s);
    CHECK(signal(u"0"_s) == u"0"_s);
    CHECK(signal(u"happy"_s) == u"+"_s);
    CHECK(ctl.run("interactions log x --with anna --signal furious"_w).exit == 2);
}

TEST_CASE("An interaction with several, back-dated, corrected and removed", "[unit]") {
    const WithAnna ctl;
    ctl.add(u"Ben Ode"_s);
    const auto id =
        ctl.json(
               "interactions log 'site visit' --with anna --with ben --channel visit --at '2026-11-19 14:30' --outcome reached"_w)
            .object()[u"id"_s]
            .toInteger();
    const auto logged = ctl.json("interactions list --with ben"_w).array()[0].toObject();
    CHECK(logged[u"others"_s].toArray() == QJsonArray{u"Anna Kovács"_s});
    CHECK(logged[u"at"_s].toString() == u"2026-11-19T14:30:00+01:00"_s);

    const QString number = QString::number(id);
    CHECK(ctl.run({u"interactions"_s, u"edit"_s, number, u"--notes"_s, u"site visit, roof"_s, u"--outcome"_s, u"no-answer"_s})
              .exit == 0);
    CHECK(ctl.json("interactions list --with ben"_w).array()[0].toObject()[u"notes"_s].toString() == u"site visit, roof"_s);
    CHECK(ctl.run({u"interactions"_s, u"remove"_s, number}).exit == 0);
    CHECK(ctl.json("interactions list --with ben"_w).array().isEmpty());
    CHECK(ctl.run({u"interactions"_s, u"remove"_s, number}).exit == 5);
    CHECK(ctl.run("interactions log x --with nobody"_w).exit == 5);
    CHECK(ctl.run("interactions log x --with anna --at '2026-12-24 10:00'"_w).exit == 1);
}

TEST_CASE("Without a customer, what happened with anybody is listed, the latest first", "[unit]") {
    const WithAnna ctl;
    ctl.add(u"Ben Ode"_s);
    ctl.json("interactions log 'before noon' --with anna --at '2026-11-19 11:00'"_w);
    ctl.json("interactions log 'with both' --with anna --with ben --at '2026-11-20 11:00'"_w);
    ctl.json("interactions log 'with nobody any more' --with ben --at '2026-11-21 09:00'"_w);
    const auto notes = [](const QJsonArray& rows) {
        QStringList all;
        for (const auto& row : rows)
            all += row.toObject()[u"notes"_s].toString();
        return all;
    };
    const auto rows = ctl.json("interactions list"_w).array();
    CHECK(notes(rows) == QStringList{u"with nobody any more"_s, u"with both"_s, u"before noon"_s});
    CHECK(rows[1].toObject()[u"others"_s].toArray() == QJsonArray{u"Anna Kovács"_s, u"Ben Ode"_s});
    CHECK(notes(ctl.json("interactions list --limit 1"_w).array()) == QStringList{u"with nobody any more"_s});
    CHECK(ctl.run("interactions list"_w).out.contains("Anna Kovács, Ben Ode"));

    ctl.run("customers trash ben"_w);
    CHECK(notes(ctl.json("interactions list"_w).array()) == QStringList{u"with both"_s, u"before noon"_s});
}

TEST_CASE("Commitments are listed by when they are due, whose they are and who owns them", "[unit]") {
    const WithAnna ctl;
    ctl.json("staff add 'Péter Nagy'"_w);
    ctl.json("commitments add late --with anna --due yesterday"_w);
    ctl.json("commitments add morning --with anna --due '2026-11-21 09:00' --owner peter"_w);
    ctl.json("commitments add today --with anna --due today"_w);
    ctl.json("commitments add soon --with anna --due +1d --urgent"_w);
    ctl.json("commitments add later --with anna --due 2027-02-01"_w);
    ctl.json("commitments add theirs --with anna --due tomorrow --theirs"_w);
    CHECK(listed(ctl, "--overdue"_w) == "late morning"_w);
    CHECK(listed(ctl, "--due 2026-11-21"_w) == "morning today"_w);
    CHECK(listed(ctl, "--due today --owner maria"_w) == "today"_w);
    CHECK(listed(ctl, "--owner peter"_w) == "morning"_w);
    CHECK(listed(ctl, "--theirs"_w) == "theirs"_w);
    CHECK(listed(ctl, "--range later"_w) == "later"_w);
    CHECK(listed(ctl, "--limit 1"_w) == "soon"_w);
    CHECK(listed(ctl, {}).size() == 6);
    const auto late = ctl.json("commitments list --overdue"_w).array()[0].toObject();
    CHECK(late[u"overdue_days"_s].toInt() == 1);
    CHECK(late[u"due_time"_s].isNull());
    CHECK(ctl.run("commitments list --overdue"_w).out.contains("overdue 1 day"));
    CHECK(ctl.run("commitments list --owner nobody"_w).exit == 5);
}

TEST_CASE("Each way a commitment ends or moves", "[unit]") {
    const WithAnna ctl;
    ctl.json("staff add 'Péter Nagy'"_w);
    const auto outcomeOf = [&](const QStringList& command) {
        ctl.json("commitments add 'send the offer' --with anna --due '2026-11-23 12:00'"_w);
        const auto row = ctl.run(QStringList{u"--json"_s, u"commitments"_s} + command);
        CHECK(row.exit == 0);
        CHECK(keysOf(row.out) == commitmentKeys);
        const auto object = row.object();
        if (object[u"outcome"_s].toString() == u"open"_s)
            CHECK(ctl.run({u"commitments"_s, u"done"_s, QString::number(object[u"id"_s].toInteger())}).exit == 0);
        return object;
    };
    CHECK(outcomeOf("done 'send the offer'"_w)[u"outcome"_s].toString() == u"kept"_s);
    CHECK(outcomeOf("release offer"_w)[u"outcome"_s].toString() == u"released"_s);
    CHECK(outcomeOf("withdraw offer"_w)[u"outcome"_s].toString() == u"withdrawn"_s);
    CHECK(outcomeOf("break offer"_w)[u"outcome"_s].toString() == u"broken"_s);
    CHECK(outcomeOf("assign offer peter"_w)[u"owner"_s].toString() == u"Péter Nagy"_s);
    CHECK(outcomeOf("edit offer --words 'send the new offer' --urgent yes"_w)[u"words"_s].toString() == u"send the new offer"_s);
    const auto moved = outcomeOf("redate offer '2026-11-25 09:30' --told"_w);
    CHECK(moved[u"due_date"_s].toString() == u"2026-11-25"_s);
    CHECK(moved[u"due_time"_s].toString() == u"09:30"_s);
    CHECK(moved[u"first_due_date"_s].toString() == u"2026-11-23"_s);
    CHECK(moved[u"redated"_s].toInt() == 1);

    CHECK(ctl.run("commitments done 1"_w).exit == 1);
    CHECK(ctl.run("commitments done 999"_w).exit == 5);
    CHECK(ctl.run("commitments done 'no such promise'"_w).exit == 5);
}

TEST_CASE("Words that fit several commitments are listed and nothing is done", "[unit]") {
    const WithAnna ctl;
    ctl.json("commitments add 'call back about the roof' --with anna --due today"_w);
    ctl.json("commitments add 'call back about the door' --with anna --due today"_w);
    const auto result = ctl.run("commitments done 'call back'"_w);
    CHECK(result.exit == 1);
    CHECK(result.err.contains("roof"));
    CHECK(result.err.contains("door"));
    CHECK(listed(ctl, {}).size() == 2);
    CHECK(ctl.run("commitments done roof"_w).exit == 0);
}

TEST_CASE("Milestones: what is stored, the day observed, the years", "[unit]") {
    Ctl ctl;
    ctl.init();
    ctl.add(u"Leap Anna"_s, "--birthday 1980-02-29"_w);
    ctl.add(u"March Ben"_s, "--birthday --02-29 --leap-day march-1"_w);
    ctl.add(u"Month Carla"_s, "--birthday 1980-03"_w);
    ctl.setNow(u"2027-02-20T10:00"_s);
    const auto result = ctl.run("--json milestones list --within 30d"_w);
    CHECK(keysOf(result.out) == milestoneKeys);
    const auto rows = result.array();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].toObject()[u"date"_s].toString() == u"1980-02-29"_s);
    CHECK(rows[0].toObject()[u"next"_s].toString() == u"2027-02-28"_s);
    CHECK(rows[0].toObject()[u"years"_s].toInt() == 47);
    CHECK(rows[1].toObject()[u"date"_s].toString() == u"--02-29"_s);
    CHECK(rows[1].toObject()[u"next"_s].toString() == u"2027-03-01"_s);
    CHECK(rows[1].toObject()[u"years"_s].isNull());
    CHECK_FALSE(rows[0].toObject()[u"greeted"_s].toBool());
    CHECK(ctl.json("milestones list --from 2028-02-25 --within 1w"_w).array()[0].toObject()[u"next"_s].toString() ==
          u"2028-02-29"_s);
    CHECK(ctl.json("milestones list --from 2026-12-20 --within 2w"_w).array().isEmpty());
}

TEST_CASE("Milestones are added, greeted once a year, and removed", "[unit]") {
    const WithAnna ctl;
    const auto id = ctl.json("milestones add birthday --date --11-20 --with anna"_w).object()[u"id"_s].toInteger();
    ctl.json("milestones add custom --date 2020-12-01 --label 'Name day' --with anna --lead-days 3"_w);
    CHECK(ctl.run("milestones greet anna"_w).exit == 1); // two fit
    const auto greeted = ctl.run("--json milestones greet anna --kind birthday --channel email"_w);
    CHECK(greeted.exit == 0);
    CHECK(keysOf(greeted.out) == "id year channel words belated"_w);
    CHECK(greeted.object()[u"belated"_s].toBool());
    CHECK(greeted.object()[u"channel"_s].toString() == u"email"_s);
    CHECK(greeted.object()[u"words"_s].toString().contains(u"Anna"_s));
    CHECK(ctl.run({u"milestones"_s, u"greet"_s, QString::number(id)}).exit == 1);
    CHECK(ctl.json({u"today"_s}).object()[u"milestones"_s].toArray().isEmpty());
    CHECK(ctl.run({u"milestones"_s, u"remove"_s, QString::number(id)}).exit == 0);
    CHECK(ctl.run({u"milestones"_s, u"greet"_s, QString::number(id)}).exit == 5);
    CHECK(ctl.run("milestones add birthday --date 31.12.1980 --with anna"_w).exit == 2);
}

TEST_CASE("Words of one's own are written, used, changed and removed", "[unit]") {
    const WithAnna ctl;
    ctl.json("milestones add birthday --date --11-21 --with anna"_w);
    CHECK(ctl.json("greetings templates list"_w).array().isEmpty());
    const auto added =
        ctl.run("--json greetings templates add 'Dear {given}, warm wishes from {sender}!' --kind birthday --language en"_w);
    REQUIRE(added.exit == 0);
    CHECK(keysOf(added.out) == "id kind language belated words"_w);
    const QString id = QString::number(added.object()[u"id"_s].toInteger());
    CHECK(ctl.json("milestones greet anna"_w).object()[u"words"_s].toString().startsWith(u"Dear Anna, warm wishes from "_s));

    const auto edited =
        ctl.json({u"greetings"_s, u"templates"_s, u"edit"_s, id, u"--kind"_s, u"any"_s, u"--belated"_s, u"yes"_s});
    CHECK(edited.object()[u"kind"_s].isNull());
    CHECK(edited.object()[u"belated"_s].toBool());
    CHECK(ctl.run("greetings templates add 'Hi {firstname}' --language en"_w).exit == 1);
    CHECK(ctl.run("greetings templates add Hi"_w).exit == 1);
    CHECK(ctl.run("greetings templates add Hi --language en --kind easter"_w).exit == 2);
    CHECK(ctl.run({u"greetings"_s, u"templates"_s, u"remove"_s, id}).exit == 0);
    CHECK(ctl.run({u"greetings"_s, u"templates"_s, u"remove"_s, id}).exit == 5);
    CHECK(ctl.run({u"undo"_s}).exit == 0);
    CHECK(ctl.json("greetings templates list"_w).array().size() == 1);
}

TEST_CASE("Who wants no greetings gets one only if it is said so", "[unit]") {
    const WithAnna ctl;
    ctl.json("milestones add birthday --date --11-21 --with anna"_w);
    CHECK(ctl.run("customers edit anna --opted-out yes"_w).exit == 0);
    CHECK(ctl.json("customers show anna"_w).object()[u"opted_out"_s].toBool());
    CHECK(ctl.run("milestones list"_w).out.contains("wants none"));
    const auto refused = ctl.run("milestones greet anna"_w);
    CHECK(refused.exit == 1);
    CHECK(refused.err.contains("wants no greetings"));
    CHECK(ctl.run("milestones greet anna --anyway"_w).exit == 0);
    CHECK(ctl.run("customers edit anna --opted-out no"_w).exit == 0);
    CHECK_FALSE(ctl.json("customers show anna"_w).object()[u"opted_out"_s].toBool());
    CHECK(ctl.run("customers edit anna --opted-out maybe"_w).exit == 2);
}

TEST_CASE("A mailing is listed, and written as CSV and labels", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s,
            "--birthday 1980-11-25 --address 'street=Fő utca 1; postal-code=6720; locality=Szeged; country=Hungary'"_w);
    ctl.add(u"Ben Ode"_s, "--birthday --11-26"_w);
    ctl.add(u"Uma Xu"_s, "--birthday --11-27 --email uma@example.org"_w);
    const auto listed = ctl.run("--json milestones mailing --to 2026-12-20"_w);
    REQUIRE(listed.exit == 0);
    CHECK(keysOf(listed.out) == "rows without_postal_address left_out"_w);
    CHECK(listed.object()[u"rows"_s].toArray().size() == 2);
    CHECK(listed.object()[u"without_postal_address"_s].toInt() == 1);
    CHECK(listed.object()[u"left_out"_s].toArray().size() == 1);
    CHECK(ctl.run("milestones mailing"_w).err.contains("Left out: Neither a postal nor an e-mail address of Ben Ode is known."));

    const auto content = [&](const QString& name) {
        QFile file(ctl.file(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    CHECK(ctl.run({u"milestones"_s, u"mailing"_s, u"--csv"_s, ctl.file(u"list.csv"_s)}).exit == 0);
    CHECK(content(u"list.csv"_s).count('\n') == 3);
    CHECK(ctl.run({u"milestones"_s, u"mailing"_s, u"--labels"_s, ctl.file(u"labels.pdf"_s), u"--sheet"_s, u"letter-3x10"_s,
                   u"--start"_s, u"30"_s})
              .exit == 0);
    CHECK(content(u"labels.pdf"_s).startsWith("%PDF-"));
    CHECK(ctl.run("milestones mailing --sheet a5"_w).exit == 2);
    CHECK(ctl.run("milestones mailing --sheet a4-3x8 --start 25"_w).exit == 2);
    CHECK(ctl.run("milestones mailing --from 2026-12-01 --to 2026-11-01"_w).exit == 2);
    CHECK(ctl.run({u"milestones"_s, u"mailing"_s, u"--csv"_s, ctl.file(u"nowhere/list.csv"_s)}).exit == 1);
}

TEST_CASE("today has the keys of the interface, in its order, and rows as the lists have them", "[unit]") {
    const WithAnna ctl;
    ctl.add(u"Key Dora"_s, "--tier key --birthday --11-25"_w);
    ctl.json("interactions log 'long ago' --with dora --at 2026-01-10T10:00"_w);
    ctl.json("commitments add late --with anna --due yesterday"_w);
    ctl.json("commitments add due --with anna --due '2026-11-21 15:00'"_w);
    const auto result = ctl.run("--json today"_w);
    CHECK(
        keysOf(result.out) ==
        "date overdue due milestones drifting cases waiting reminders planned needs expiries rhythms feedback gestures goals"_w);
    const auto today = result.object();
    CHECK(today[u"date"_s].toString() == u"2026-11-21"_s);
    CHECK(wordsOf(today[u"overdue"_s].toArray()) == "late"_w);
    CHECK(wordsOf(today[u"due"_s].toArray()) == "due"_w);
    CHECK(today[u"milestones"_s].toArray().size() == 1);
    CHECK(today[u"drifting"_s].toArray()[0].toObject()[u"customer"_s].toString() == u"Key Dora"_s);
    CHECK(today[u"cases"_s].toArray().isEmpty());
    const auto drifting = ctl.run("--json drifting"_w);
    CHECK(keysOf(drifting.out) ==
          "id customer organisation tier last_contact ideal_days maximum_days days_past drift last_subject owner planned"_w);
    CHECK(drifting.array()[0].toObject()[u"drift"_s].toString() == u"red"_s);
    CHECK(ctl.json("drifting --tier regular"_w).array().isEmpty());
    CHECK(ctl.run({u"today"_s}).out.contains("Overdue (1)"));
}

TEST_CASE("--now and --tz decide what is today", "[unit]") {
    Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    ctl.json("commitments add 'in the skipped hour' --with anna --due '2027-03-28 02:30'"_w);
    const auto overdueAt = [&](const QString& now) {
        ctl.setNow(now);
        return ctl.json("commitments list --overdue"_w).array().size();
    };
    CHECK(overdueAt(u"2027-03-28T01:59"_s) == 0);
    CHECK(overdueAt(u"2027-03-28T03:01"_s) == 1);
    CHECK(overdueAt(u"2027-03-28T00:59:00Z"_s) == 0);
    const auto date = [&](const QString& zone) {
        const auto result = ctl.bare(
            {u"--store"_s, ctl.store(), u"--now"_s, u"2026-12-31T23:30:00Z"_s, u"--tz"_s, zone, u"--json"_s, u"today"_s});
        return result.object()[u"date"_s].toString();
    };
    CHECK(date(u"UTC"_s) == u"2026-12-31"_s);
    CHECK(date(u"Europe/Budapest"_s) == u"2027-01-01"_s);
    CHECK(date(u"America/New_York"_s) == u"2026-12-31"_s);
    CHECK(date(u"Pacific/Kiritimati"_s) == u"2027-01-01"_s);
}

TEST_CASE("The rate counts our promises that came due, and names each", "[unit]") {
    Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    ctl.json("staff add 'Péter Nagy'"_w);
    for (const auto& words : "one two three four five"_w)
        ctl.json(QStringList{u"commitments"_s, u"add"_s, words} + "--with anna --due 2026-11-23 --owner peter"_w);
    ctl.json("commitments release five"_w);
    ctl.json("commitments redate four 2026-11-24 --told"_w);
    ctl.json("commitments done one"_w);
    ctl.setNow(u"2026-11-25T10:00"_s);
    ctl.json("commitments done two"_w);
    ctl.json("commitments done four"_w);
    const auto result = ctl.run("--json rate --from 2026-11-20 --to 2026-11-30 --by staff"_w);
    REQUIRE(result.exit == 0);
    CHECK(keysOf(result.out) == "from to came_due kept_on_time kept_late broken overdue redated rate rows by_staff"_w);
    const auto rate = result.object();
    CHECK(rate[u"came_due"_s].toInt() == 4);
    CHECK(rate[u"kept_on_time"_s].toInt() == 1);
    CHECK(rate[u"kept_late"_s].toInt() == 2);
    CHECK(rate[u"overdue"_s].toInt() == 1);
    CHECK(rate[u"redated"_s].toInt() == 1);
    CHECK(rate[u"rate"_s].toDouble() == 0.25);
    const auto rows = rate[u"rows"_s].toObject();
    CHECK(rows[u"came_due"_s].toArray().size() == 4);
    CHECK(rows[u"kept_on_time"_s].toArray() == QJsonArray{1});
    CHECK(rows[u"overdue"_s].toArray() == QJsonArray{3});
    CHECK(rows[u"redated"_s].toArray() == QJsonArray{4});
    CHECK(rate[u"by_staff"_s].toArray()[0].toObject()[u"staff"_s].toString() == u"Péter Nagy"_s);
    CHECK(ctl.json("rate --from 2020-01-01 --to 2020-01-31"_w).object()[u"rate"_s].isNull());
}

TEST_CASE("spread puts members side by side, each number with its rows", "[unit]") {
    Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    ctl.json("commitments add offer --with anna --due 2026-11-23"_w);
    ctl.setNow(u"2026-11-25T10:00"_s);
    REQUIRE(ctl.run("interactions log asked --with anna --channel email --direction in --at 2026-11-24T08:00"_w).exit == 0);
    REQUIRE(ctl.run("interactions log answered --with anna --channel email --at 2026-11-24T10:30"_w).exit == 0);
    const auto spread = ctl.json("spread --to 2026-11-30"_w).object();
    CHECK(spread[u"to"_s] == u"2026-11-30"_s);
    REQUIRE(spread[u"staff"_s].toArray().size() == 1);
    const auto member = spread[u"staff"_s].toArray()[0].toObject();
    const auto answers = member[u"answers"_s].toObject();
    CHECK(answers[u"median_hours"_s] == 2.5);
    CHECK(answers[u"rows"_s].toArray().size() == answers[u"answered"_s].toInt());
    const auto promises = member[u"promises"_s].toObject();
    CHECK(promises[u"kept_percent"_s] == 0);
    CHECK(promises[u"rows"_s].toArray()[0].toObject()[u"how"_s] == u"overdue"_s);
    CHECK(member[u"playbooks"_s].toObject()[u"done_percent"_s].isNull());
    CHECK(ctl.run("spread"_w).out.contains("0 % (0 of 1)"));
    CHECK(ctl.run("spread --from 2026-02-01 --to 2026-01-01"_w).exit == 2);
}

TEST_CASE("A private note is shown to who wrote it and to owners", "[unit]") {
    const WithAnna ctl;
    ctl.json("staff add 'Judit Szabó' --role manager"_w);
    ctl.json("staff add 'Péter Nagy'"_w);
    const auto id = ctl.json("--as judit interactions log 'about the roof' --with anna --private-note 'may be moving away'"_w)
                        .object()[u"id"_s]
                        .toInteger();
    const auto seen = [&](const QStringList& as) {
        QStringList notes;
        for (const auto& list : {ctl.json(as + "interactions list"_w).array(),
                                 ctl.json(as + "customers show anna"_w).object()[u"timeline"_s].toArray()})
            for (const auto& note : list[0].toObject()[u"private_notes"_s].toArray())
                notes << note[u"author"_s].toString() + u": "_s + note[u"words"_s].toString();
        return notes;
    };
    const QString note = u"Judit Szabó: may be moving away"_s;
    CHECK(seen("--as judit"_w) == QStringList{note, note});
    CHECK(seen("--as maria"_w) == QStringList{note, note});
    CHECK(seen({}) == QStringList{note, note}); // the only owner is meant
    CHECK(seen("--as péter"_w).isEmpty());
    CHECK(ctl.run("--as péter history"_w).out.contains("roof") == ctl.run("--as judit history"_w).out.contains("roof"));
    CHECK_FALSE(ctl.run("--as péter --json history"_w).out.contains("moving"));
    CHECK(ctl.run("--as judit --json history"_w).out.contains("moving"));
    ctl.json("--as judit interactions edit"_w + QStringList{QString::number(id), u"--private-note"_s, u"has moved"_s});
    CHECK(seen("--as judit"_w).front() == u"Judit Szabó: has moved"_s);
    ctl.json("--as judit interactions edit"_w + QStringList{QString::number(id), u"--private-note="_s});
    CHECK(seen("--as judit"_w).isEmpty());
}

TEST_CASE("today lists what is due at a time now, and asking changes nothing", "[unit]") {
    WithAnna ctl;
    const auto at = [&ctl](const QString& now) {
        ctl.setNow(now);
        return ctl.json({u"today"_s}).object()[u"reminders"_s].toArray();
    };
    REQUIRE(ctl.run("commitments add 'call back' --with Anna --due '2026-11-21 15:00'"_w).exit == 0);
    CHECK(at(u"2026-11-21T14:44"_s).isEmpty());
    for (int i = 0; i < 2; ++i) {
        const auto row = at(u"2026-11-21T14:45"_s).at(0).toObject();
        CHECK(row[u"words"_s].toString() == u"call back"_s);
        CHECK(row[u"stage"_s].toString() == u"before"_s);
        CHECK(row[u"due_time"_s].toString() == u"15:00"_s);
        CHECK_FALSE(row[u"urgent"_s].toBool(true));
    }
    CHECK(at(u"2026-11-21T15:05"_s).at(0).toObject()[u"stage"_s].toString() == u"after"_s);
    CHECK(ctl.run({u"today"_s}).out.contains("Due at a time, now (1)"));
}

TEST_CASE("An interaction is logged with what it was for", "[unit]") {
    const WithAnna ctl;
    REQUIRE(ctl.run("interactions log 'thanked for the order, new hours' --with anna --aim thanked,informed"_w).exit == 0);
    const auto logged = ctl.json("interactions list --with anna"_w).array()[0].toObject();
    CHECK(logged[u"aims"_s].toArray() == QJsonArray{u"informed"_s, u"thanked"_s});
    CHECK(logged[u"told"_s].toArray().isEmpty());
    CHECK(logged[u"playbook"_s].toArray().isEmpty());
    const QString id = QString::number(logged[u"id"_s].toInt());
    REQUIRE(ctl.run({u"interactions"_s, u"edit"_s, id, u"--aim"_s, u"asked"_s}).exit == 0);
    CHECK(ctl.json("interactions list --with anna"_w).array()[0].toObject()[u"aims"_s].toArray() == QJsonArray{u"asked"_s});
    CHECK(ctl.run("interactions log hello --with anna --aim shouted"_w).exit == 2);
    CHECK(ctl.run("interactions log hello --with anna --aim settled"_w).exit == 2);
    CHECK(ctl.run("interactions log hello --with anna --aim settled --direction in"_w).exit == 0);
}
