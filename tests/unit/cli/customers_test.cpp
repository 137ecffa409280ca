#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject shown(const Ctl& ctl, const QString& record) { return ctl.json({u"customers"_s, u"show"_s, record}).object(); }

QStringList namesOf(const QJsonArray& rows) {
    QStringList names;
    for (const auto& row : rows)
        names.append(row.toObject().value(u"name"_s).toString());
    return names;
}

QStringList listed(const Ctl& ctl, const QStringList& options) { return namesOf(ctl.json("customers list"_w + options).array()); }

QString valueIn(const QJsonValue& points, int index, const QString& key = u"value"_s) {
    return points.toArray()[index].toObject()[key].toString();
}

} // namespace

TEST_CASE("Every field given to add is shown again", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const qint64 bakery = ctl.add(u"Kovács Bakery"_s, "--kind organisation"_w);
    ctl.add(u"Ben Ode"_s);
    ctl.json("fields add 'Shoe size' --type number"_w);
    ctl.add(u"Anna Kovács"_s,
            "--prefix Dr. --nickname Panni --organisation 'Kovács Bakery' --title Baker --phone 'mobile:+36 30 123 4567' "
            "--phone '06 1 555 0000' --email anna@example.org --link https://example.org/a:b "
            "--address 'work: street=Fő utca 1; postal-code=1011; locality=Budapest; country=Hungary' --tag vip --tag choir "
            "--tier key --owner maria --channel email --best-hours mornings --zone America/New_York --language hu "
            "--care-note 'speak slowly' --goal 'a second shop' --topic rowing --note 'met in 2019' --referrer ben "
            "--birthday 1980-02-29 --milestone 'custom:--07-26:Name day' --custom 'shoe size=38.5' --relation married-to:ben "
            "--relation neighbour:ben --cadence 20/40"_w);
    const auto result = ctl.run("--json customers show anna"_w);
    REQUIRE(result.exit == 0);
    CHECK(
        keysOf(result.out) ==
        "id uid kind state name name_parts display_name organisation title care_note phones emails links messengers addresses "
        "tags tier owner preferred_channel best_hours time_zone language goals topics notes referrer custom photo_bytes "
        "leap_day ask_days opted_out cadence last_contact next_touch drift relations commitments milestones timeline planned legs needs expiries gestures feedback rhythm referrals goal_days consents balance"_w);
    const auto anna = result.object();
    CHECK(anna[u"name"_s].toString() == u"Dr. Anna Kovács"_s);
    CHECK(anna[u"organisation"_s].toObject()[u"id"_s].toInteger() == bakery);
    CHECK(valueIn(anna[u"phones"_s], 0, u"label"_s) == u"mobile"_s);
    CHECK(valueIn(anna[u"phones"_s], 0) == u"+36 30 123 4567"_s);
    CHECK(valueIn(anna[u"phones"_s], 1) == u"06 1 555 0000"_s);
    CHECK(valueIn(anna[u"links"_s], 0) == u"https://example.org/a:b"_s);
    CHECK(valueIn(anna[u"addresses"_s], 0, u"locality"_s) == u"Budapest"_s);
    CHECK(anna[u"tier"_s].toString() == u"key"_s);
    CHECK(anna[u"owner"_s].toString() == u"Maria Horváth"_s);
    CHECK(anna[u"custom"_s].toObject()[u"Shoe size"_s].toString() == u"38.5"_s);
    CHECK(anna[u"referrer"_s].toObject()[u"name"_s].toString() == u"Ben Ode"_s);
    CHECK(anna[u"relations"_s].toArray().size() == 2);
    CHECK(anna[u"milestones"_s].toArray().size() == 2);
    CHECK(anna[u"cadence"_s].toObject()[u"ideal_days"_s].toInt() == 20);
    CHECK(shown(ctl, u"ben"_s)[u"relations"_s].toArray()[0].toObject()[u"inverse"_s].toBool());
    const auto text = ctl.run("customers show anna"_w).out;
    CHECK(text.startsWith("! speak slowly\n"));
    CHECK(text.contains("Sat 21 Nov 2026 04:00"));
}

TEST_CASE("edit changes, removes and clears, and nothing else", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s, "--tag vip --tag choir --phone 123 --title Baker --note keep --birthday 1980-05-17"_w);
    ctl.json("customers edit anna --remove-tag VIP --phone work:456 --clear title --given Annamária --birthday 1981-05-17"_w);
    const auto anna = shown(ctl, u"1"_s);
    CHECK(anna[u"name"_s].toString() == u"Annamária Kovács"_s);
    CHECK(anna[u"tags"_s].toArray() == QJsonArray{u"choir"_s});
    CHECK(anna[u"phones"_s].toArray().size() == 2);
    CHECK(anna[u"title"_s].toString().isEmpty());
    CHECK(anna[u"notes"_s].toString() == u"keep"_s);
    REQUIRE(anna[u"milestones"_s].toArray().size() == 1);
    CHECK(valueIn(anna[u"milestones"_s], 0, u"date"_s) == u"1981-05-17"_s);

    CHECK(ctl.run("customers edit anna --remove-tag unknown"_w).exit == 5);
    CHECK(ctl.run("customers edit anna --clear soul"_w).exit == 2);
    CHECK(ctl.run("customers edit anna --zone Mars/Base"_w).exit == 2);
    CHECK(ctl.run("customers edit anna --photo missing.png"_w).exit == 1);
    CHECK(ctl.run("customers edit anna --photo"_w + QStringList{ctl.write(u"p.png"_s, "no picture")}).exit == 1);
    const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000000100000001080600000 01f15c489");
    CHECK(ctl.run("customers edit anna --photo"_w + QStringList{ctl.write(u"q.png"_s, png)}).exit == 0);
    CHECK(shown(ctl, u"1"_s)[u"photo_bytes"_s].toInteger() == png.size());
}

TEST_CASE("Records are named by number, uid or a text that fits one", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const qint64 id = ctl.add(u"Anna Kovács"_s, "--email anna@example.org --phone '+36 30 123 4567'"_w);
    ctl.add(u"Anna Bauer"_s);
    const QString uid = shown(ctl, QString::number(id))[u"uid"_s].toString();
    for (const QString& text : {uid, u"anna kovacs"_s, u"KOVÁCS"_s, u"anna@example.org"_s, u"Anna Kovács"_s})
        CHECK(shown(ctl, text)[u"id"_s].toInteger() == id);

    const auto several = ctl.run("customers edit anna --title Baker"_w);
    CHECK(several.exit == 1);
    CHECK(several.err.contains("Anna Kovács"));
    CHECK(several.err.contains("Anna Bauer"));
    CHECK(shown(ctl, QString::number(id))[u"title"_s].toString().isEmpty());
    for (const QString& text : {u"nobody"_s, u"4711"_s, QString(), u"%"_s})
        CHECK(ctl.run({u"customers"_s, u"show"_s, text}).exit == 5);
}

TEST_CASE("The list filters, sorts and ends", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s, "--tag vip --tier key --phone '+36 30 123-4567'"_w);
    ctl.add(u"Ben Ode"_s, "--owner maria"_w);
    ctl.add(u"Győző Árvai"_s, "--organisation 'Árvai Kft'"_w);
    CHECK(listed(ctl, {}) == QStringList{u"Győző Árvai"_s, u"Anna Kovács"_s, u"Ben Ode"_s});
    CHECK(listed(ctl, "--sort -name"_w) == QStringList{u"Ben Ode"_s, u"Anna Kovács"_s, u"Győző Árvai"_s});
    CHECK(listed(ctl, "--limit 1"_w) == QStringList{u"Győző Árvai"_s});
    CHECK(listed(ctl, "--tag vip"_w) == QStringList{u"Anna Kovács"_s});
    CHECK(listed(ctl, "--tier key"_w) == QStringList{u"Anna Kovács"_s});
    CHECK(listed(ctl, "--owner Maria"_w) == QStringList{u"Ben Ode"_s});
    CHECK(listed(ctl, "--search gyozo"_w) == QStringList{u"Győző Árvai"_s});
    CHECK(listed(ctl, "--search '30 1234567'"_w) == QStringList{u"Anna Kovács"_s});
    CHECK(listed(ctl, "--overdue"_w).isEmpty());
    CHECK(listed(ctl, "--drifting"_w).isEmpty());
    CHECK(
        keysOf(ctl.run("--json customers list"_w).out) ==
        "id name organisation title kind state tags tier owner care_note last_contact next_touch drift open_commitments overdue "
        "weakest legs_state"_w);
    CHECK(ctl.run("customers list"_w).out.startsWith("ID "));
}

TEST_CASE("The list says the weakest leg, and narrows and sorts by it as it stands at that moment", "[unit]") {
    Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    ctl.add(u"Ben Ode"_s);
    ctl.json("commitments add 'call back' --with ben --due 2026-11-23"_w);
    const auto weakest = [&] {
        QStringList found;
        for (const auto& row : ctl.json("customers list --sort weakest"_w).array())
            found += row.toObject()[u"name"_s].toString().section(u' ', 0, 0) + u' ' + row.toObject()[u"weakest"_s].toString() +
                     u' ' + row.toObject()[u"legs_state"_s].toString();
        return found;
    };
    CHECK(weakest() == QStringList{u"Anna unknown unknown"_s, u"Ben unknown unknown"_s});
    CHECK(listed(ctl, "--weakest trust"_w).isEmpty());
    // Time alone changes it, forward and back again.
    ctl.setNow(u"2026-12-24T09:00"_s);
    CHECK(weakest() == QStringList{u"Ben trust weak"_s, u"Anna unknown unknown"_s});
    CHECK(listed(ctl, "--weakest trust"_w) == QStringList{u"Ben Ode"_s});
    CHECK(ctl.run("customers list"_w).out.contains("trust, weak"));
    CHECK(ctl.run("check"_w).exit == 0);
    ctl.setNow(u"2026-11-21T10:00"_s);
    CHECK(listed(ctl, "--weakest trust"_w).isEmpty());
    CHECK(listed(ctl, "--weakest unknown --sort -weakest"_w) == QStringList{u"Ben Ode"_s, u"Anna Kovács"_s});
    CHECK(ctl.run("customers list --weakest hope"_w).exit == 2);
}

TEST_CASE("Archive, trash, restore", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    ctl.add(u"Ben Ode"_s);
    CHECK(ctl.run("customers archive anna"_w).exit == 0);
    CHECK(listed(ctl, {}) == QStringList{u"Ben Ode"_s});
    CHECK(listed(ctl, "--state archived"_w) == QStringList{u"Anna Kovács"_s});
    CHECK(ctl.run("customers restore anna"_w).exit == 0);
    CHECK(ctl.run("customers trash anna ben"_w).exit == 0);
    CHECK(listed(ctl, {}).isEmpty());
    CHECK(ctl.json("search anna"_w).array().isEmpty());
    CHECK(namesOf(ctl.json("trash list"_w).array()).size() == 2);
    CHECK(ctl.run("trash restore ben"_w).exit == 0);
    CHECK(listed(ctl, {}) == QStringList{u"Ben Ode"_s});
    CHECK(ctl.run("trash restore ben"_w).exit == 5);
    CHECK(ctl.run("customers delete ben"_w).exit == 0);
}

TEST_CASE("search gives the keys of the interface, names before notes", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Rower Smith"_s);
    ctl.add(u"Anna Kovács"_s, "--note 'keeps a rower in the garage'"_w);
    const auto result = ctl.run("--json search rower"_w);
    CHECK(keysOf(result.out) == "id uid name organisation matched snippet"_w);
    const auto hits = result.array();
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].toObject()[u"matched"_s].toString() == u"name"_s);
    CHECK(hits[1].toObject()[u"matched"_s].toString() == u"note"_s);
    CHECK(hits[1].toObject()[u"snippet"_s].toString().contains(u"rower"_s));
    CHECK(ctl.json("search rower --limit 1"_w).array().size() == 1);
    CHECK(ctl.json("search zebra"_w).array().isEmpty());
}

TEST_CASE("Texts that break programs are kept and shown literally", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const QStringList naughty{u"'; DROP TABLE customer; --"_s,
                              u"<script>alert(1)</script>"_s,
                              u"[a,b]"_s,
                              u"{}"_s,
                              u"%s%n%1"_s,
                              u"مرحبا بالعالم"_s,
                              u"\u202e"
                              u"reversed"_s,
                              u"👩‍👩‍👧 family"_s,
                              u"NULL"_s,
                              u"-1"_s,
                              u"--help"_s,
                              u"\"quoted\""_s,
                              u"back\\slash"_s,
                              u"a=b"_s,
                              u"++"_s,
                              u"田中さんにあげて"_s,
                              u"@"_s,
                              QString(5000, u'x')};
    for (const QString& text : naughty) {
        INFO(text.left(60).toStdString());
        const auto added = ctl.json(
            {u"customers"_s, u"add"_s, u"--display-name"_s, text, u"--note"_s, text, u"--tag"_s, text, u"--goal"_s, text});
        const auto saved = shown(ctl, added.object()[u"uid"_s].toString());
        CHECK(saved[u"name"_s].toString() == text);
        CHECK(saved[u"notes"_s].toString() == text);
        CHECK(saved[u"tags"_s].toArray() == QJsonArray{text});
        CHECK(saved[u"goals"_s].toArray() == QJsonArray{text});
        CHECK(ctl.run({u"search"_s, u"--"_s, text}).exit == 0);
    }
    CHECK(ctl.run({u"check"_s}).exit == 0);
}

TEST_CASE("A terminal is never commanded by a customer's name", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"\x1b[31mRed\x07"_s, {u"--care-note"_s, u"\x1b]0;title\x07"_s});
    for (const auto& look : {"customers list"_w, "customers show 1"_w, "history"_w}) {
        const auto result = ctl.run(look);
        CHECK_FALSE(result.out.contains('\x1b'));
        CHECK_FALSE(result.out.contains('\x07'));
    }
}
