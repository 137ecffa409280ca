#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Known {
    Ctl ctl;
    Known() {
        ctl.init();
        ctl.add(u"Anna Kovács"_s);
    }
    QJsonObject did(const QStringList& arguments) const { return ctl.json(arguments).object(); }
    QStringList ids(const QStringList& arguments) const {
        QStringList ids;
        for (const QJsonValue& row : ctl.json(arguments).array())
            ids << QString::number(row[u"id"_s].toInt());
        return ids;
    }
    qsizetype onToday(const QString& list) const { return did({u"today"_s})[list].toArray().size(); }
};

} // namespace

TEST_CASE("A need is written down, due in its week, met and taken back", "[unit][care]") {
    Known store;
    CHECK(store.ctl.run("needs add tyres"_w).exit == 2);
    const auto need = store.did(
        {u"needs"_s, u"add"_s, u"winter tyres"_s, u"--with"_s, u"Anna"_s, u"--sign"_s, u"worn"_s, u"--on"_s, u"2026-11-30"_s});
    CHECK(need[u"wanted_on"_s] == u"2026-11-30"_s);
    CHECK(need[u"state"_s] == u"open"_s);
    CHECK(store.onToday(u"needs"_s) == 0);
    CHECK(store.ids("needs list --due"_w).isEmpty());
    CHECK(store.did("needs edit Anna --on 2026-11-28"_w)[u"sign"_s] == u"worn"_s);
    CHECK(store.onToday(u"needs"_s) == 1);
    CHECK(store.ctl.json("search tyres"_w).array().size() == 1);
    CHECK(store.did("needs met Anna"_w)[u"state"_s] == u"met"_s);
    CHECK(store.ctl.run("needs met Anna"_w).exit == 5);
    CHECK(store.ctl.run("needs met 1"_w).exit == 1);
    CHECK(store.ids("needs list --closed"_w) == QStringList{u"1"_s});
    CHECK(store.ctl.run("undo"_w).exit == 0);
    CHECK(store.ids("needs list"_w) == QStringList{u"1"_s});
    CHECK(store.ctl.run("history --of need:1"_w).exit == 0);
    CHECK(store.ctl.run("needs drop 1"_w).exit == 0);
    CHECK(store.did("needs reopen 1"_w)[u"closed_at"_s].isNull());
    CHECK(store.ctl.run("needs remove 1"_w).exit == 0);
    CHECK(store.ids("needs list --all"_w).isEmpty());
    CHECK(store.ctl.run("check"_w).exit == 0);
}

TEST_CASE("A rhythm shows after four visits and proposes the next", "[unit][care]") {
    Known store;
    CHECK(store.did("needs rhythm Anna"_w)[u"rhythm"_s].isNull());
    CHECK(store.ctl.run("needs rhythm Anna --add"_w).exit == 2);
    for (const QString& day : {u"2025-12-03"_s, u"2026-03-03"_s, u"2026-06-01"_s, u"2026-08-30"_s})
        CHECK(store.ctl
                  .run({u"interactions"_s, u"log"_s, u"filter changed"_s, u"--with"_s, u"Anna"_s, u"--channel"_s, u"visit"_s,
                        u"--at"_s, day + u" 10:00"_s})
                  .exit == 0);
    const auto rhythm = store.did("needs rhythm Anna"_w)[u"rhythm"_s].toObject();
    CHECK(rhythm[u"every_days"_s] == 90);
    CHECK(rhythm[u"next"_s] == u"2026-11-28"_s);
    CHECK(store.onToday(u"rhythms"_s) == 0);
    CHECK(store.ctl.run("customers edit Anna --tier key"_w).exit == 0);
    CHECK(store.onToday(u"rhythms"_s) == 1);
    const auto need = store.did("needs rhythm Anna --add"_w);
    CHECK(need[u"wanted_on"_s] == u"2026-11-28"_s);
    CHECK(need[u"sign"_s].toString().contains(u"90"_s));
}

TEST_CASE("A deadline is warned of before it is there", "[unit][care]") {
    Known store;
    CHECK(store.ctl.run("expiries add lease --with Anna"_w).exit == 2);
    const auto expiry = store.did(
        {u"expiries"_s, u"add"_s, u"guarantee ends"_s, u"--with"_s, u"Anna"_s, u"--on"_s, u"2026-12-20"_s, u"--lead"_s, u"29"_s});
    CHECK(expiry[u"warn_from"_s] == u"2026-11-21"_s);
    CHECK(store.onToday(u"expiries"_s) == 1);
    CHECK(store.did({u"expiries"_s, u"warn"_s, u"Anna"_s, u"--words"_s, u"told her of the guarantee"_s})[u"warned_at"_s]
              .isString());
    CHECK(store.onToday(u"expiries"_s) == 0);
    CHECK(store.ctl.json("search told"_w).array().size() == 1);
    store.ctl.setNow(u"2026-12-20T09:00"_s);
    CHECK(store.ids("expiries list --due"_w) == QStringList{u"1"_s});
    CHECK(store.did("expiries averted Anna"_w)[u"state"_s] == u"averted"_s);
    CHECK(store.ids("expiries list"_w).isEmpty());
    CHECK(store.did("expiries reopen 1"_w)[u"state"_s] == u"open"_s);
    CHECK(store.did("expiries edit 1 --lead 3"_w)[u"warn_from"_s] == u"2026-12-17"_s);
    CHECK(store.ctl.run("expiries drop 1"_w).exit == 0);
    CHECK(store.ids("expiries list --closed"_w) == QStringList{u"1"_s});
    CHECK(store.ctl.run("expiries remove 1"_w).exit == 0);
    CHECK(store.ids("expiries list --all"_w).isEmpty());
}

TEST_CASE("A gesture is planned, given and remembered; what speaks against it is pointed out", "[unit][care]") {
    Known store;
    CHECK(store.ctl.run("gestures budget regular 20.00"_w).exit == 0);
    const auto cake = store.did(
        {u"gestures"_s, u"add"_s, u"A cake"_s, u"--with"_s, u"Anna"_s, u"--cost"_s, u"12.50"_s, u"--kind"_s, u"surprise"_s});
    CHECK(cake[u"cost"_s] == 12.5);
    CHECK(cake[u"unexpected"_s] == true);
    CHECK(store.onToday(u"gestures"_s) == 1);
    CHECK(store.ctl.run("gestures reaction 1 +"_w).exit == 1);
    CHECK(store.did("gestures give Anna --words enjoy"_w)[u"state"_s] == u"given"_s);
    CHECK(store.did("gestures reaction 1 + --words lovely"_w)[u"reaction_words"_s] == u"lovely"_s);
    const auto again = store.ctl.run({u"gestures"_s, u"add"_s, u"a  CAKE"_s, u"--with"_s, u"Anna"_s, u"--cost"_s, u"10"_s});
    CHECK(again.exit == 0);
    CHECK(again.err.contains("had that already"));
    CHECK(again.err.contains("budget"));
    CHECK(store.ctl.run("cases open late --with Anna"_w).exit == 0);
    CHECK(store.ctl.run("gestures give 2"_w).exit == 1);
    CHECK(store.ctl.run("gestures drop 2"_w).exit == 0);
    CHECK(store.ids("gestures list --state given"_w) == QStringList{u"1"_s});
    CHECK(store.ctl.run("gestures add card --with Anna --cost much"_w).exit == 2);
    CHECK(store.ctl.run("gestures remove 2"_w).exit == 0);
    CHECK(store.ids("gestures list"_w) == QStringList{u"1"_s});
}

TEST_CASE("Ideas come from what the customer likes, and go once they were used", "[unit][care]") {
    const Known store;
    CHECK(store.ctl.run("customers edit Anna --topic bees"_w).exit == 0);
    const auto ideas = [&] { return store.ctl.json("gestures ideas Anna"_w).array(); };
    const auto first = ideas();
    REQUIRE(first.size() > 5);
    const QString words = first[0].toObject()[u"words"_s].toString();
    CHECK(words.contains(u"bees"_s));
    CHECK(store.ctl.run({u"gestures"_s, u"add"_s, words, u"--with"_s, u"Anna"_s, u"--given"_s}).exit == 0);
    CHECK(ideas().size() == first.size() - 1);
}

TEST_CASE("Who sent whom is a tree, and sending earns thanks once", "[unit][care]") {
    const Known store;
    store.ctl.add(u"Ben Ode"_s, {u"--referrer"_s, u"Anna"_s});
    store.ctl.add(u"Cecil Nagy"_s, {u"--referrer"_s, u"Ben"_s});
    CHECK(store.ids("referrals tree Anna"_w) == QStringList{u"2"_s, u"3"_s});
    CHECK(store.ctl.json("referrals list"_w).array().size() == 2);
    CHECK(store.ctl.json("referrals new"_w).array().size() == 2);
    const auto thanks = [&] { return store.ids({u"commitments"_s, u"list"_s, u"--with"_s, u"Anna"_s}).size(); };
    CHECK(thanks() == 1);
    CHECK(store.ctl.run("customers edit Ben --clear referrer"_w).exit == 0);
    CHECK(store.ctl.run("customers edit Ben --referrer Anna"_w).exit == 0);
    CHECK(thanks() == 1);
}

TEST_CASE("Only a happy customer with nothing open is asked for a referral", "[unit][care]") {
    const Known store;
    const auto hold = [&] { return store.did("referrals ask --of Anna"_w)[u"held_by"_s].toString(); };
    CHECK(hold() == u"not_happy"_s);
    CHECK(store.ctl.run({u"interactions"_s, u"log"_s, u"all well"_s, u"--with"_s, u"Anna"_s, u"--signal"_s, u"+"_s}).exit == 0);
    CHECK(hold() == u"none"_s);
    CHECK(store.ids("referrals ask"_w) == QStringList{u"1"_s});
    CHECK(store.ctl.run("cases open late --with Anna"_w).exit == 0);
    CHECK(hold() == u"open_case"_s);
    CHECK(store.ids("referrals ask"_w).isEmpty());
}

TEST_CASE("Feedback is asked for, answered, closed and counted", "[unit][care]") {
    Known store;
    const auto preview = store.did("feedback ask Anna --preview --channel email"_w);
    CHECK(preview[u"body"_s].toString().contains(u"Anna"_s));
    CHECK(store.ids("feedback list"_w).isEmpty());
    CHECK(store.did("feedback ask Anna"_w)[u"scale"_s] == u"ten"_s);
    CHECK(store.ctl.run("feedback ask Anna"_w).exit == 1);
    CHECK(store.ctl.run("feedback close Anna hired"_w).exit == 1);
    CHECK(store.ctl.run("feedback record Anna --score 11"_w).exit == 1);
    CHECK(store.did("feedback record Anna --score 3 --words slow"_w)[u"score"_s] == 3);
    CHECK(store.onToday(u"feedback"_s) == 1);
    CHECK(store.ids("feedback list --to-close"_w) == QStringList{u"1"_s});
    const auto score = store.did("feedback score"_w);
    CHECK(score[u"score"_s][u"net"_s] == -100);
    CHECK(score[u"months"_s].toArray().last()[u"score"_s][u"detractors"_s] == 1);
    CHECK(score[u"feedback"_s].toArray().size() == 1);
    CHECK(store.did("feedback close Anna hired"_w)[u"we_did"_s] == u"hired"_s);
    CHECK(store.onToday(u"feedback"_s) == 0);
    CHECK(store.ctl.run("customers edit Anna --ask-days 7"_w).exit == 0);
    store.ctl.setNow(u"2026-11-28T10:00"_s);
    CHECK(store.ctl.run("feedback ask Anna --scale five --question Well?"_w).exit == 0);
    CHECK(store.ctl.run("feedback remove 2"_w).exit == 0);
    CHECK(store.ctl.run("customers edit Anna --opted-out yes"_w).exit == 0);
    store.ctl.setNow(u"2027-11-28T10:00"_s);
    CHECK(store.ctl.run("feedback ask Anna"_w).exit == 1);
}
