#include "unit/cli/ctl.h"
#include "unit/cli/words.h"

#include <QFile>

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const Ctl& ctl, const QString& line) { return ctl.json({u"parse"_s, line}).object(); }
QString dueDate(const Ctl& ctl, const QString& line) { return parsed(ctl, line)[u"due"_s].toObject()[u"date"_s].toString(); }

} // namespace

TEST_CASE("parse says what a line is read as, and opens no store", "[unit][quickentry]") {
    const Ctl ctl;
    const auto result = ctl.run({u"--json"_s, u"parse"_s, u"wants the blue one, call back @Anna_Berg Thu 3pm #boiler ! :)"_s});
    REQUIRE(result.exit == 0);
    CHECK(keysOf(result.out) == "text kind customers topics due happened recurrence urgent signal chips"_w);
    const auto read = result.object();
    CHECK(read[u"text"_s].toString() == u"wants the blue one, call back"_s);
    CHECK(read[u"kind"_s].toString() == u"call_back"_s);
    CHECK(read[u"customers"_s].toArray() == QJsonArray{u"Anna Berg"_s});
    CHECK(read[u"topics"_s].toArray() == QJsonArray{u"boiler"_s});
    CHECK(read[u"due"_s].toObject() == QJsonObject{{u"date"_s, u"2026-11-26"_s}, {u"time"_s, u"15:00"_s}});
    CHECK(read[u"happened"_s].isNull());
    CHECK(read[u"recurrence"_s].isNull());
    CHECK(read[u"urgent"_s].toBool());
    CHECK(read[u"signal"_s].toString() == u"+"_s);
    const auto chips = read[u"chips"_s].toArray();
    REQUIRE(chips.size() == 6);
    CHECK(chips[2].toObject() ==
          QJsonObject{{u"start"_s, 41}, {u"length"_s, 7}, {u"role"_s, u"due"_s}, {u"value"_s, u"2026-11-26T15:00"_s}});
    CHECK_FALSE(QFile::exists(ctl.store()));
}

TEST_CASE("parse gives a past moment and a rule their own members", "[unit][quickentry]") {
    const Ctl ctl;
    CHECK(parsed(ctl, u"spoke yesterday"_s)[u"happened"_s].toObject() ==
          QJsonObject{{u"date"_s, u"2026-11-20"_s}, {u"time"_s, QJsonValue::Null}});
    CHECK(parsed(ctl, u"call every Monday"_s)[u"recurrence"_s].toString() == u"FREQ=WEEKLY;BYDAY=MO"_s);
    CHECK(parsed(ctl, u"a plain note"_s)[u"due"_s].isNull());
    CHECK(parsed(ctl, u"a plain note"_s)[u"kind"_s].isNull());
    CHECK(parsed(ctl, u"a plain note"_s)[u"signal"_s].isNull());
}

TEST_CASE("parse reads figures in the order of the locale", "[unit][quickentry]") {
    Ctl ctl;
    ctl.setEnvironment(u"LC_ALL"_s, u"en_GB.UTF-8"_s);
    CHECK(dueDate(ctl, u"call back 12/3"_s) == u"2027-03-12"_s);
    ctl.setEnvironment(u"LC_ALL"_s, u"en_US.UTF-8"_s);
    CHECK(dueDate(ctl, u"call back 12/3"_s) == u"2026-12-03"_s);
    ctl.setEnvironment(u"LC_ALL"_s, QString());
    ctl.setEnvironment(u"LC_TIME"_s, u"de_DE.UTF-8"_s);
    ctl.setEnvironment(u"LANG"_s, u"en_US.UTF-8"_s);
    CHECK(dueDate(ctl, u"call back 12/3"_s) == u"2027-03-12"_s);
}

TEST_CASE("parse shows people what it read, in a table", "[unit][quickentry]") {
    const auto result = Ctl().run({u"parse"_s, u"call back Thu 3pm"_s});
    CHECK(result.exit == 0);
    CHECK(QString::fromUtf8(result.out).contains(u"2026-11-26T15:00"_s));
    CHECK(QString::fromUtf8(result.out).endsWith(u"words: call back\n"_s));
    CHECK(Ctl().run({u"parse"_s}).exit == 2);
}
