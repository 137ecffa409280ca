#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

#include <QFileInfo>

using namespace rapport::test;
using namespace Qt::StringLiterals;

TEST_CASE("recur gives the days of a rule, a line each, and opens no store", "[unit]") {
    const Ctl ctl;
    CHECK(ctl.run("recur FREQ=MONTHLY --start 2026-01-31 --count 3"_w).out == "2026-01-31\n2026-02-28\n2026-03-31\n");
    CHECK(ctl.run("recur FREQ=DAILY --start today"_w).out.count('\n') == 10);
    CHECK(ctl.json("recur FREQ=YEARLY --start 2024-02-29 --count 2"_w).array() == QJsonArray{u"2024-02-29"_s, u"2025-02-28"_s});
    CHECK_FALSE(QFileInfo::exists(ctl.store()));
}

TEST_CASE("recur says what is wrong with a rule", "[unit]") {
    const Ctl ctl;
    const auto refused = ctl.run("recur FREQ=SECONDLY --start 2026-01-31"_w);
    CHECK(refused.exit == 2);
    CHECK(refused.out.isEmpty());
    CHECK(QString::fromUtf8(refused.err).contains(u"Nothing here repeats within a day"_s));
    CHECK(ctl.run("recur FREQ=DAILY"_w).exit == 2);
    CHECK(ctl.run("recur FREQ=DAILY --start someday"_w).exit == 2);
    CHECK(ctl.run("recur FREQ=DAILY --start today --count 0"_w).exit == 2);
    const auto none = ctl.run("recur FREQ=DAILY;UNTIL=20200101 --start 2026-01-31"_w);
    CHECK(none.exit == 0);
    CHECK(none.out.isEmpty());
    CHECK(ctl.json("recur FREQ=DAILY;UNTIL=20200101 --start 2026-01-31"_w).array().isEmpty());
}
