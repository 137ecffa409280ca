#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// A store with Anna Kovács, who complains.
struct Complained {
    Ctl ctl;
    Complained() {
        ctl.init();
        ctl.add(u"Anna Kovács"_s);
        CHECK(ctl.run({u"cases"_s, u"open"_s, u"the part never came"_s, u"--with"_s, u"Anna"_s, u"--severity"_s, u"urgent"_s})
                  .exit == 0);
    }
    QJsonObject shown() const { return ctl.json("cases show Anna"_w).object(); }
    QStringList ids(const QStringList& arguments) const {
        QStringList ids;
        for (const QJsonValue& row : ctl.json(QStringList{u"cases"_s} + arguments).array())
            ids << QString::number(row[u"id"_s].toInt());
        return ids;
    }
};

} // namespace

TEST_CASE("A case is opened, worked and closed", "[unit][cases]") {
    const Complained store;
    const Ctl& ctl = store.ctl;
    CHECK(store.shown()[u"step"_s] == u"acknowledge"_s);
    CHECK(store.shown()[u"severity"_s] == u"urgent"_s);
    CHECK(ctl.run("cases step Anna acknowledge --words called"_w).exit == 0);
    CHECK(ctl.run("cases step Anna explain"_w).exit == 1);
    CHECK(store.ids("list --unexplained"_w) == QStringList{u"1"_s});
    CHECK(ctl.run({u"cases"_s, u"step"_s, u"Anna"_s, u"explain"_s, u"--words"_s, u"we forgot it"_s}).exit == 0);
    CHECK(store.ids("list --unexplained"_w).isEmpty());
    CHECK(ctl.run({u"cases"_s, u"promise"_s, u"Anna"_s, u"bring the part tomorrow 3pm"_s}).exit == 0);
    CHECK(ctl.run({u"cases"_s, u"promise"_s, u"Anna"_s, u"bring the part"_s}).exit == 2);
    CHECK(store.shown()[u"commitments"_s].toArray().size() == 1);
    CHECK(ctl.run("cases step Anna fix"_w).exit == 1);
    CHECK(ctl.run("commitments done 1"_w).exit == 0);
    for (const QString& step : {u"fix"_s, u"apologise"_s, u"make-good"_s})
        CHECK(ctl.run({u"cases"_s, u"step"_s, u"1"_s, step}).exit == 0);
    CHECK(ctl.run("cases close 1"_w).exit == 1);
    CHECK(store.shown()[u"lacks"_s].toArray() == QJsonArray{u"check_back"_s});
    CHECK(ctl.run("cases step 1 check-back"_w).exit == 0);
    const auto closed = ctl.json("cases close 1"_w).object();
    CHECK(closed[u"step"_s] == u"done"_s);
    CHECK(closed[u"waits_on"_s].isNull());
    CHECK(closed[u"steps"_s].toArray().size() == 6);
    CHECK(store.ids({u"list"_s}).isEmpty());
    CHECK(store.ids({u"list"_s, u"--closed"_s}) == QStringList{u"1"_s});
    CHECK(ctl.run("cases show Anna"_w).exit == 5);
    CHECK(ctl.run("cases reopen 1"_w).exit == 0);
    CHECK(ctl.run("cases close 1 --although withdrawn"_w).exit == 0);
    CHECK(ctl.run("history --of case:1"_w).exit == 0);
    CHECK(ctl.run("undo"_w).exit == 0);
    CHECK(store.ids({u"list"_s}) == QStringList{u"1"_s});
}

TEST_CASE("Cases are listed by whose turn it is, by whom, and by the update that is owed", "[unit][cases]") {
    Complained store;
    Ctl& ctl = store.ctl;
    CHECK(ctl.run("cases wait Anna customer"_w).exit == 0);
    CHECK(store.ids("list --waits-on customer"_w) == QStringList{u"1"_s});
    CHECK(store.ids("list --waits-on us"_w).isEmpty());
    CHECK(store.ids("list --owner -"_w).isEmpty());
    CHECK(store.ids("list --update-owed"_w).isEmpty());
    CHECK(ctl.json("today"_w).object()[u"cases"_s].toArray().isEmpty());
    ctl.setNow(u"2026-11-22T12:00"_s);
    CHECK(store.ids("list --update-owed"_w) == QStringList{u"1"_s});
    CHECK(ctl.json("today"_w).object()[u"cases"_s].toArray().size() == 1);
    CHECK(ctl.run({u"cases"_s, u"update"_s, u"Anna"_s, u"it is on its way"_s, u"--channel"_s, u"call"_s}).exit == 0);
    CHECK(store.shown()[u"interactions"_s].toArray().size() == 1);
    CHECK(ctl.run("cases edit Anna --cause lost --severity minor"_w).exit == 0);
    CHECK(store.shown()[u"cause"_s] == u"lost"_s);
    CHECK(
        keysOf(ctl.run("cases list --json"_w).out) ==
        "id customer words severity step step_since waits_on waits_from owner opened_at answered_at closed_at update_due open_promises"_w);
}

TEST_CASE("How quickly cases were answered is counted over a period, with their rows", "[unit][cases]") {
    const Complained store;
    const auto times = [&] { return store.ctl.json("cases times"_w).object(); };
    CHECK(times()[u"opened"_s] == 1);
    CHECK(times()[u"median_hours_to_answer"_s].isNull());
    CHECK(store.ctl.run("cases step Anna acknowledge"_w).exit == 0);
    CHECK(times()[u"answered"_s] == 1);
    CHECK(times()[u"cases"_s].toArray().size() == 1);
    CHECK(store.ctl.json("cases times --to 2026-01-01"_w).object()[u"opened"_s] == 0);
}

TEST_CASE("What a case is asked that makes no sense is refused", "[unit][cases]") {
    const Complained store;
    CHECK(store.ctl.run("cases open late"_w).exit == 2);
    CHECK(store.ctl.run("cases open late --with Anna --severity bad"_w).exit == 2);
    CHECK(store.ctl.run("cases step Anna done"_w).exit == 2);
    CHECK(store.ctl.run("cases step 99 acknowledge"_w).exit == 5);
    CHECK(store.ctl.run("cases wait Anna nobody"_w).exit == 2);
}
