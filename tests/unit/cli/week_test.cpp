#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList actKeys = "loyalty_given communicated understood_goals consistent kept_word surprised"_w;

/// With a key customer who was spoken to on Friday and to whom a call is overdue.
struct AWeek : Ctl {
    AWeek() {
        init();
        add(u"Anna Kovács"_s, "--tier key"_w);
        run("interactions log 'wants two' --with anna --understood 'two in June' --at '2026-11-20 10:00'"_w);
        run("commitments add 'send the offer' --with anna --due 2026-11-19"_w);
    }
};

QJsonObject actOf(const QJsonObject& week, const QString& key) {
    for (const auto& act : week[u"acts"_s].toArray()) {
        if (act.toObject()[u"act"_s].toString() == key)
            return act.toObject();
    }
    return {};
}

} // namespace

TEST_CASE("A week is six acts, each number with its rows", "[unit]") {
    const AWeek ctl;
    const auto result = ctl.run("--json week"_w);
    REQUIRE(result.exit == 0);
    CHECK(keysOf(result.out) == "from to complete acts history"_w);
    const auto week = result.object();
    CHECK(week[u"from"_s].toString() == u"2026-11-16"_s);
    CHECK(week[u"to"_s].toString() == u"2026-11-22"_s);
    CHECK(week[u"complete"_s].toBool());
    CHECK(week[u"history"_s].toArray().isEmpty());
    QStringList acts;
    for (const auto& each : week[u"acts"_s].toArray()) {
        const auto act = each.toObject();
        acts += act[u"act"_s].toString();
        CHECK(act[u"evidence"_s].toArray().size() == act[u"met"_s].toInt());
        CHECK(act[u"missing"_s].toArray().size() == act[u"missed"_s].toInt());
    }
    CHECK(acts == actKeys);
    const auto loyalty = actOf(week, u"loyalty_given"_s);
    CHECK(loyalty[u"tick"_s].toString() == u"done"_s);
    const auto row = loyalty[u"evidence"_s].toArray()[0].toObject();
    CHECK(row[u"what"_s].toString() == u"interaction"_s);
    CHECK(row[u"customer"_s].toString() == u"Anna Kovács"_s);
    CHECK(row[u"at"_s].toString() == u"2026-11-20T10:00:00+01:00"_s);
    CHECK(row[u"words"_s].toString() == u"wants two"_s);
    CHECK(actOf(week, u"understood_goals"_s)[u"tick"_s].toString() == u"open"_s);
    CHECK(actOf(week, u"surprised"_s)[u"tick"_s].toString() == u"unknown"_s);
    const auto word = actOf(week, u"kept_word"_s);
    CHECK(word[u"missing"_s].toArray()[0].toObject()[u"what"_s].toString() == u"commitment"_s);
    CHECK(word[u"gaps"_s].toArray()[0].toObject()[u"start"_s].toString() == u"done"_s);
}

TEST_CASE("Another week and those before it are asked for by a day and a number", "[unit]") {
    const AWeek ctl;
    const auto week = ctl.json("week --of 2026-11-29 --weeks 2"_w).object();
    CHECK(week[u"from"_s].toString() == u"2026-11-23"_s);
    CHECK(actOf(week, u"loyalty_given"_s)[u"tick"_s].toString() == u"unknown"_s);
    const auto before = week[u"history"_s].toArray();
    REQUIRE(before.size() == 2);
    CHECK(before[0].toObject()[u"from"_s].toString() == u"2026-11-16"_s);
    CHECK(before[0].toObject()[u"acts"_s].toObject()[u"loyalty_given"_s].toString() == u"done"_s);
    CHECK(before[1].toObject()[u"acts"_s].toObject()[u"loyalty_given"_s].toString() == u"unknown"_s);
}

TEST_CASE("Gaps say whom, why and with what to begin", "[unit]") {
    const AWeek ctl;
    const auto result = ctl.run("--json gaps"_w);
    REQUIRE(result.exit == 0);
    QStringList reasons;
    for (const auto& gap : result.array())
        reasons += gap.toObject()[u"act"_s].toString() + u' ' + gap.toObject()[u"reason"_s].toString();
    CHECK(reasons == QStringList{u"understood_goals not_confirmed"_s, u"understood_goals no_goal"_s, u"kept_word overdue"_s});
    const auto overdue = ctl.run("--json gaps --act kept-word"_w);
    CHECK(keysOf(overdue.out) == "act id customer reason date words start record"_w);
    CHECK(overdue.array().size() == 1);
    CHECK(ctl.json("gaps --act understood_goals --limit 1"_w).array().size() == 1);
    CHECK(ctl.json("gaps --act surprised"_w).array().isEmpty());
}

TEST_CASE("People read the week and its gaps as tables", "[unit]") {
    const AWeek ctl;
    const auto week = ctl.run("week --weeks 1"_w).out;
    CHECK(week.contains("Loyalty given"));
    CHECK(week.contains("done"));
    CHECK(week.contains("“send the offer” was due"));
    CHECK(week.contains("WEEK OF"));
    CHECK(ctl.run("gaps --act kept_word"_w).out.contains("Anna Kovács"));
}

TEST_CASE("What week and gaps do not take is said", "[unit]") {
    const AWeek ctl;
    CHECK(ctl.run("week --of someday"_w).exit == 2);
    CHECK(ctl.run("week --weeks 1000"_w).exit == 2);
    CHECK(ctl.run("gaps --act kindness"_w).exit == 2);
    CHECK(ctl.run("gaps --limit 0"_w).exit == 2);
}
