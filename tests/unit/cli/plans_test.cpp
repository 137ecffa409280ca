#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

QStringList daysOf(const QJsonArray& rows) {
    QStringList days;
    for (const QJsonValue& row : rows)
        days << row[u"due_date"_s].toString();
    return days;
}

} // namespace

TEST_CASE("A plan is added, moved, happens and comes again", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    const auto plan = ctl.json({u"plans"_s, u"add"_s, u"--with"_s, u"Anna"_s, u"--on"_s, u"2026-11-26 15:00"_s, u"--channel"_s,
                                u"visit"_s, u"--about"_s, u"the boiler"_s, u"--repeat"_s, u"FREQ=MONTHLY"_s})
                          .object();
    CHECK(plan[u"channel"_s] == u"visit"_s);
    CHECK(plan[u"due_time"_s] == u"15:00"_s);
    CHECK(plan[u"recurrence"_s] == u"FREQ=MONTHLY"_s);
    const QString id = QString::number(plan[u"id"_s].toInt());
    CHECK(ctl.json({u"plans"_s, u"move"_s, id, u"2026-11-20"_s}).object()[u"due_date"_s] == u"2026-11-20"_s);
    CHECK(ctl.json({u"plans"_s, u"done"_s, id, u"--notes"_s, u"all is well"_s}).object()[u"state"_s] == u"happened"_s);
    CHECK(daysOf(ctl.json("plans list"_w).array()) == QStringList{u"2026-12-26"_s});
    CHECK(daysOf(ctl.json("plans list --to 2026-12-01"_w).array()).isEmpty());
    CHECK(ctl.run({u"plans"_s, u"done"_s, id}).exit == 1);
    CHECK(ctl.run("plans skip 99"_w).exit == 5);
    CHECK(ctl.run("plans add --with Anna"_w).exit == 2);
    CHECK(ctl.run("plans add --with Anna --on today --repeat FREQ=HOURLY"_w).exit == 1);
    CHECK(keysOf(ctl.run("plans list --json"_w).out) == "id customer channel words owner due_date due_time past recurrence"_w);
}

TEST_CASE("A plan of a series is skipped or dropped", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    CHECK(ctl.run("plans add --with Anna --on 2026-11-26 --repeat FREQ=WEEKLY"_w).exit == 0);
    CHECK(ctl.run("plans skip 1"_w).exit == 0);
    CHECK(daysOf(ctl.json("plans list --with Anna"_w).array()) == QStringList{u"2026-12-03"_s});
    CHECK(ctl.run("plans drop 2"_w).exit == 0);
    CHECK(ctl.json("plans list"_w).array().isEmpty());
}

TEST_CASE("today lists what is planned for the day or should have been", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    ctl.json({u"plans"_s, u"add"_s, u"--with"_s, u"Anna"_s, u"--on"_s, u"2026-11-21 15:00"_s, u"--about"_s, u"the boiler"_s});
    ctl.json({u"plans"_s, u"add"_s, u"--with"_s, u"Anna"_s, u"--on"_s, u"2026-11-18"_s});
    ctl.json({u"plans"_s, u"add"_s, u"--with"_s, u"Anna"_s, u"--on"_s, u"tomorrow"_s});
    CHECK(
        keysOf(ctl.run("today --json"_w).out) ==
        "date overdue due milestones drifting cases waiting reminders planned needs expiries rhythms feedback gestures goals"_w);
    const auto planned = ctl.json({u"today"_s}).object()[u"planned"_s].toArray();
    CHECK(daysOf(planned) == QStringList{u"2026-11-18"_s, u"2026-11-21"_s});
    CHECK(planned[0].toObject()[u"past"_s].toBool());
    CHECK_FALSE(planned[1].toObject()[u"past"_s].toBool());
    CHECK(planned[1].toObject().keys().size() == 9); // as in plans list
    CHECK(ctl.run({u"today"_s}).out.contains("the boiler"));
}

TEST_CASE("A commitment that repeats comes again when it is done or skipped", "[unit]") {
    const Ctl ctl;
    ctl.init();
    ctl.add(u"Anna Kovács"_s);
    CHECK(ctl.json("commitments add report --with Anna --due 2027-01-31 --repeat FREQ=MONTHLY"_w).object()[u"recurrence"_s] ==
          u"FREQ=MONTHLY"_s);
    CHECK(ctl.run("commitments done 1"_w).exit == 0);
    CHECK(daysOf(ctl.json("commitments list"_w).array()) == QStringList{u"2027-02-28"_s});
    CHECK(ctl.run("commitments skip 2"_w).exit == 0);
    CHECK(daysOf(ctl.json("commitments list"_w).array()) == QStringList{u"2027-03-31"_s});
    CHECK(ctl.run("undo"_w).exit == 0);
    CHECK(daysOf(ctl.json("commitments list"_w).array()) == QStringList{u"2027-02-28"_s});
    CHECK(ctl.run("commitments edit 2 --words other --only-this"_w).exit == 0);
    CHECK(daysOf(ctl.json("commitments list"_w).array()) == QStringList{u"2027-02-28"_s, u"2027-03-31"_s});
    CHECK(ctl.run("commitments end-series report"_w).exit == 0);
    CHECK(ctl.run("commitments done report"_w).exit == 0);
    CHECK(daysOf(ctl.json("commitments list"_w).array()) == QStringList{u"2027-02-28"_s});
}
