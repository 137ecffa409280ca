#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

using namespace rapport::test;
using namespace Qt::StringLiterals;

TEST_CASE("A call brief says what to know before the call", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s, "--care-note 'speak slowly' --goal 'open the second shop' --topic bees --channel email "
                              "--best-hours mornings --zone America/New_York --birthday --11-25"_w);
    REQUIRE(ctl.run("interactions log 'about the oven' --with anna --signal - --words 'It is cold.' --at '2026-11-18 10:00'"_w)
                .exit == 0);
    REQUIRE(ctl.run("commitments add 'send the offer' --with anna --due 2026-11-20"_w).exit == 0);

    const auto result = ctl.run("--json brief anna"_w);
    REQUIRE(result.exit == 0);
    CHECK(keysOf(result.out) == "id name organisation tier care_note their_time best_hours in_best_hours preferred_channel goals "
                                "topics commitments last_contact last_signal last_words milestones next_planned legs rhythm needs expiries"_w);
    const auto brief = result.object();
    CHECK(brief[u"care_note"_s].toString() == u"speak slowly"_s);
    CHECK(brief[u"their_time"_s].toString() == u"2026-11-21T04:00:00-05:00"_s);
    CHECK(brief[u"in_best_hours"_s].isBool());
    CHECK_FALSE(brief[u"in_best_hours"_s].toBool());
    CHECK(brief[u"preferred_channel"_s].toString() == u"email"_s);
    CHECK(brief[u"goals"_s].toArray() == QJsonArray{u"open the second shop"_s});
    const auto promise = brief[u"commitments"_s].toArray()[0].toObject();
    CHECK(promise[u"words"_s].toString() == u"send the offer"_s);
    CHECK(promise[u"given"_s].toString() == u"2026-11-21"_s);
    CHECK(promise[u"age_days"_s].toInt() == 0);
    CHECK(promise[u"overdue_days"_s].toInt() == 1);
    CHECK(brief[u"last_signal"_s].toObject()[u"signal"_s].toString() == u"unhappy"_s);
    CHECK(brief[u"last_words"_s].toObject()[u"customer_words"_s].toString() == u"It is cold."_s);
    CHECK(brief[u"last_contact"_s].toObject()[u"at"_s].toString() == u"2026-11-18T10:00:00+01:00"_s);
    CHECK(brief[u"milestones"_s].toArray().size() == 1);

    const QByteArray text = ctl.run("brief anna"_w).out;
    CHECK(text.startsWith("! speak slowly\n"));
    CHECK(text.contains("outside their best hours"));
    CHECK(text.contains("email, not a call"));
    CHECK(text.contains("send the offer"));
    CHECK(text.contains("It is cold."));
    CHECK(text.contains("next           ask what made them unhappy, and what would help\n"));
    CHECK(brief[u"legs"_s].toObject()[u"weakest"_s].toString() == u"respect"_s);
}

TEST_CASE("A call brief on somebody there is nothing to know of says so", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Ben Ode"_s);
    const auto brief = ctl.json("brief ben"_w).object();
    CHECK(brief[u"in_best_hours"_s].isNull());
    CHECK(brief[u"last_contact"_s].isNull());
    CHECK(brief[u"last_signal"_s].isNull());
    CHECK(ctl.run("brief ben"_w).out.contains("never yet"));
    CHECK(ctl.run("brief nobody"_w).exit == 5);
    CHECK(ctl.run("brief"_w).exit == 2);
}
