#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

QJsonArray duplicates(const Ctl& ctl) { return ctl.json("duplicates"_w).array(); }

} // namespace

TEST_CASE("Duplicates are listed with what they are called, a score and the reasons", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const qint64 one = ctl.add(u"Anna Kovács"_s, "--phone '+36 20 123 4567'"_w);
    const qint64 other = ctl.add(u"Anna Kovacs"_s, "--phone '06 20 123 4567' --organisation Bakery"_w);
    ctl.add(u"Ben Ode"_s);
    const auto pairs = duplicates(ctl);
    REQUIRE(pairs.size() == 1);
    const auto pair = pairs[0].toObject();
    CHECK(pair[u"one"_s].toObject()[u"id"_s].toInteger() == one);
    CHECK(pair[u"one"_s].toObject()[u"name"_s].toString() == u"Anna Kovács"_s);
    CHECK(pair[u"other"_s].toObject()[u"id"_s].toInteger() == other);
    CHECK(pair[u"other"_s].toObject()[u"organisation"_s].toString() == u"Bakery"_s);
    CHECK(pair[u"certain"_s].toBool());
    CHECK(pair[u"score"_s].toInt() == 90);
    CHECK(pair[u"reasons"_s].toArray() == QJsonArray{u"same_name"_s, u"same_phone"_s});
    CHECK(ctl.run("duplicates"_w).out.contains("same name, same phone"));
}

TEST_CASE("What is not the same is not listed any more, until that is undone", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const QString one = QString::number(ctl.add(u"Anna Kovács"_s, {}));
    const QString other = QString::number(ctl.add(u"Anna Kovács"_s, {}));
    REQUIRE(duplicates(ctl).size() == 1);
    CHECK(ctl.run({u"duplicates"_s, u"--not-same"_s, other, one}).exit == 0);
    CHECK(duplicates(ctl).isEmpty());
    CHECK(ctl.run("undo"_w).exit == 0);
    CHECK(duplicates(ctl).size() == 1);
    CHECK(ctl.run({u"duplicates"_s, u"--not-same"_s, one}).exit == 2);
    CHECK(ctl.run({u"duplicates"_s, one, other}).exit == 2);
    CHECK(ctl.run({u"duplicates"_s, u"--not-same"_s, one, one}).exit == 1);
    CHECK(ctl.run({u"duplicates"_s, u"--not-same"_s, one, u"nobody"_s}).exit == 5);
}

TEST_CASE("Certain duplicates are merged at once and brought back by undo", "[unit]") {
    const Ctl ctl;
    ctl.init();
    for (int i = 0; i < 3; ++i)
        ctl.add(u"Anna Kovács"_s, "--email anna@example.org"_w);
    CHECK(ctl.json("duplicates --merge-certain"_w).object()[u"merged"_s].toInt() == 2);
    CHECK(ctl.json("customers list"_w).array().size() == 1);
    CHECK(ctl.json("duplicates --merge-certain"_w).object()[u"merged"_s].toInt() == 0);
    ctl.run("undo"_w);
    CHECK(ctl.json("customers list"_w).array().size() == 3);
}

TEST_CASE("Two are merged as the dry run says", "[unit]") {
    const Ctl ctl;
    ctl.init();
    const QString kept = QString::number(ctl.add(u"Anna Kovács"_s, "--title Buyer --phone 1234567"_w));
    const QString other = QString::number(ctl.add(u"Panni Kovács"_s, "--title Manager --phone 7654321"_w));
    const auto dry = ctl.json({u"customers"_s, u"merge"_s, kept, other, u"--from-other"_s, u"title"_s, u"--dry-run"_s}).object();
    QJsonObject title;
    for (const auto& field : dry[u"fields"_s].toArray()) {
        if (field.toObject()[u"field"_s].toString() == u"title"_s)
            title = field.toObject();
    }
    CHECK(title[u"merged"_s].toString() == u"Manager"_s);
    CHECK(title[u"choice"_s].toBool());
    CHECK(ctl.json("customers list"_w).array().size() == 2);

    ctl.json({u"customers"_s, u"merge"_s, kept, other, u"--from-other"_s, u"title"_s});
    const auto merged = ctl.json({u"customers"_s, u"show"_s, kept}).object();
    CHECK(merged[u"title"_s].toString() == u"Manager"_s);
    CHECK(merged[u"phones"_s].toArray().size() == 2);
    CHECK(merged[u"notes"_s].toString().contains(u"Position: Buyer"_s));
    CHECK(ctl.json("customers list"_w).array().size() == 1);
    CHECK(ctl.run({u"customers"_s, u"merge"_s, kept, kept}).exit == 1);
}
