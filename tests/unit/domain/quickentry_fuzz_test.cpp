#include "unit/domain/quickentry.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

namespace {

const QTimeZone& berlin() {
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

/// What holds of every reading, whatever the line.
void requireSound(const QString& line, const QuickEntryContext& context) {
    INFO(line.left(200).toStdString());
    const QuickEntry entry = readQuickEntry(line, context);
    qsizetype end = 0;
    for (const Chip& chip : entry.chips) {
        REQUIRE(chip.start >= end);
        REQUIRE(chip.length > 0);
        REQUIRE(chip.start + chip.length <= line.size());
        REQUIRE(!chip.value.isEmpty());
        end = chip.start + chip.length;
    }
    REQUIRE(entry.text.size() <= line.size());
    for (const auto& due : {entry.due, entry.happened}) {
        REQUIRE((!due || due->date.isValid()));
        REQUIRE((!due || !due->time || due->time->isValid()));
    }
    REQUIRE((entry.recurrence.isEmpty() || entry.due.has_value()));
}

void requireSound(const QString& line) {
    requireSound(line, {momentOf("2026-11-21T10:00", berlin()), berlin(), DateOrder::DayFirst});
}

const QStringList& pieces() {
    static const QStringList all =
        u"every|each|monday|Thu|sun|may|march|3|31|29|12/3|15.1.|2026-12-03|T15:00|3pm|14:30|24|60|0|99999999999|of|the|on|at|by|"
        u"in|from|to|until|-|–|,|.|:|/|'|\"|„|“|«|»|@|@Anna|#x|#1|!|!!|:)|next|last|this|week|weeks|month|year|day|days|ago|now|"
        u"half|quarter|past|noon|midnight|tonight|tomorrow|yesterday|end|mid|first|third|other|two|twenty|hour|and|or|a|an|call|"
        u"back|send|spoke|will|jeden|alle|Montag|morgen|um|Uhr|halb|vor|il|y|a|tous|les|lundi|à|15h|el|lunes|las|y|media|hace|"
        u"times|10|christmas|eve|new|year's|+|am|pm|p.m.|1/2|q3|\u0000|\U0001F600|é|ß|\t|\n|(|)"_s.split(u'|');
    return all;
}

QString randomLine(std::mt19937& random, int words) {
    QString line;
    for (int i = 0; i < words; ++i) {
        line += pieces()[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces().size()))];
        if (random() % 5 != 0)
            line += u' ';
    }
    return line;
}

QString randomUnits(std::mt19937& random, int units) {
    QString line;
    for (int i = 0; i < units; ++i)
        line += QChar(static_cast<char16_t>(random() % (random() % 2 ? 128U : 65536U)));
    return line;
}

} // namespace

TEST_CASE("no line of words that it knows upsets quick entry", "[unit][quickentry][fuzz]") {
    std::mt19937 random(20261121);
    for (int i = 0; i < 20'000; ++i)
        requireSound(randomLine(random, 1 + static_cast<int>(random() % 14)));
}

TEST_CASE("no line of random characters upsets quick entry", "[unit][quickentry][fuzz]") {
    std::mt19937 random(42);
    for (int i = 0; i < 5'000; ++i)
        requireSound(randomUnits(random, 1 + static_cast<int>(random() % 60)));
}

TEST_CASE("no time and place upsets quick entry", "[unit][quickentry][fuzz]") {
    std::mt19937 random(7);
    const char* zones[] = {"Pacific/Pago_Pago", "Pacific/Kiritimati", "Asia/Kathmandu", "America/New_York",
                           "Australia/Lord_Howe"};
    for (int i = 0; i < 5'000; ++i) {
        const Moment now(static_cast<qint64>(random()) * 1000);
        const QTimeZone zone(zones[random() % std::size(zones)]);
        requireSound(randomLine(random, 6), {now, zone, random() % 2 ? DateOrder::DayFirst : DateOrder::MonthFirst});
    }
}

TEST_CASE("pieces turned back into words may be any", "[unit][quickentry][fuzz]") {
    const QString line = u"call @Anna every Monday at 9 until 3 March !"_s;
    for (qsizetype start = -3; start < line.size() + 3; ++start)
        for (const qsizetype length : {qsizetype{-1}, qsizetype{0}, qsizetype{1}, qsizetype{7}, qsizetype{1000}})
            requireSound(line, {momentOf("2026-11-21T10:00", berlin()), berlin(), DateOrder::DayFirst, {{start, length}}});
    requireSound(line, {momentOf("2026-11-21T10:00", berlin()),
                        berlin(),
                        DateOrder::DayFirst,
                        {{std::numeric_limits<qsizetype>::max(), std::numeric_limits<qsizetype>::max()}}});
}

TEST_CASE("long and hostile lines are read like any other", "[unit][quickentry][fuzz]") {
    for (const char* piece : {"every ",
                              "1 ",
                              "1",
                              "on the ",
                              "- ",
                              "\"",
                              "'a ",
                              "„",
                              "@",
                              "@\"",
                              "# ",
                              "! ",
                              "every every monday ",
                              "half past ",
                              "3-",
                              "3/",
                              "1.",
                              "a-",
                              "mon,",
                              "and ",
                              "\xF0\x9F\x98\x80",
                              "call back tomorrow ",
                              "first of ",
                              "next "}) {
        INFO(piece);
        requireSound(QString::fromUtf8(piece).repeated(20'000));
    }
    requireSound(QString(1'000'000, QChar(0xD800)));
    requireSound(QString(1'000'000, QChar(0)));
    requireSound(QString(1'000'000, u'9'));
    requireSound(QString());
    requireSound(u"every "_s.repeated(170'000));
}
