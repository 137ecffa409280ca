#include "rapport/presentation/quickline.h"

#include "rapport/presentation/logform.h"
#include "support/catch.h"

#include <QSignalSpy>
#include <QTest>

using namespace rapport;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;
using domain::ChipRole;
using services::LineFor;

namespace {

const QTimeZone berlin("Europe/Berlin");

/// Saturday 21 November 2026, 10:00 in Berlin; Anna and Béla are known.
struct Typing {
    FixedClock clock{Moment::fromDateTime(QDateTime(QDate(2026, 11, 21), QTime(10, 0), berlin)), berlin};
    int searches = 0;

    static storage::SearchHit hit(qint64 id, const QString& name) {
        storage::SearchHit hit;
        hit.customer = CustomerId(id);
        hit.name = name;
        return hit;
    }
    SearchModel::Find find() {
        return [this](const QString& text, int, const storage::CancelToken&) {
            ++searches;
            std::vector<storage::SearchHit> hits;
            if (text.startsWith(u"ann"_s, Qt::CaseInsensitive))
                hits = {hit(4, u"Anna Kovács"_s), hit(5, u"Annika Berg"_s)};
            QPromise<std::vector<storage::SearchHit>> promise;
            promise.start();
            promise.addResult(hits);
            promise.finish();
            return promise.future();
        };
    }
};

const QuickChip* chipOf(const QuickLine& line, ChipRole role) {
    for (const auto& chip : line.chips())
        if (chip.read.role == role)
            return &chip;
    return nullptr;
}

qsizetype placeOf(const QuickLine& line, ChipRole role) {
    for (size_t i = 0; i < line.chips().size(); ++i)
        if (line.chips()[i].read.role == role)
            return static_cast<qsizetype>(i);
    return -1;
}

bool settles(const QuickLine& line) {
    return QTest::qWaitFor([&] { return line.isSettled(); }, 20'000);
}

} // namespace

TEST_CASE("a due part is a chip with its whole date as soon as it is typed", "[unit][quickline]") {
    Typing typing;
    QuickLine line(typing.clock, LineFor::Conversation, typing.find());
    QSignalSpy changed(&line, &QuickLine::changed);
    line.setText(u"wants the blue one, call back Thu 3pm"_s);
    CHECK(changed.count() == 1);
    CHECK(line.reading().text == u"wants the blue one, call back"_s);
    const auto* due = chipOf(line, ChipRole::Due);
    REQUIRE(due);
    CHECK(due->text == u"Thursday 26 November 2026, 15:00"_s);
    CHECK(due->name == u"Due: Thursday 26 November 2026, 15:00"_s);
    CHECK(due->tooltip.contains(u"Backspace turns “Thu 3pm” back into words."_s));
    CHECK(due->icon == u"today"_s);
}

TEST_CASE("what repeats is a chip in plain words", "[unit][quickline]") {
    Typing typing;
    QuickLine line(typing.clock, LineFor::Promise, typing.find());
    const auto repeats = [&](const QString& text) {
        line.setText(text);
        const auto* chip = chipOf(line, ChipRole::Recurrence);
        REQUIRE(chip);
        CHECK(chip->name == u"Repeats: "_s + chip->text);
        return chip->text;
    };
    CHECK(repeats(u"send the figures every Monday at 9"_s) == u"every week on Monday"_s);
    CHECK(repeats(u"call every other Tuesday until 3 March"_s) == u"every 2 weeks on Tuesday, until Wed 3 Mar 2027"_s);
    CHECK(repeats(u"send the bill monthly on the 15th"_s) == u"every month on day 15"_s);
    CHECK(repeats(u"send the bill monthly on the 31st"_s) == u"every month on the last day"_s);
    CHECK(repeats(u"call every 3 months"_s) == u"every 3 months on day 21"_s); // from the day it is promised for
    CHECK(repeats(u"check every weekday"_s) == u"every weekday"_s);
}

TEST_CASE("where the customer's clock differs the chip says their time too", "[unit][quickline]") {
    Typing typing;
    QuickLine line(typing.clock, LineFor::Promise, typing.find());
    line.setText(u"call back Thu 3pm"_s);
    const auto text = [&] { return chipOf(line, ChipRole::Due)->text; };
    line.setCustomerZone(u"America/New_York"_s);
    CHECK(text() == u"Thursday 26 November 2026, 15:00 your time · 09:00 in New York"_s);
    line.setCustomerZone(u"Pacific/Auckland"_s);
    CHECK(text() == u"Thursday 26 November 2026, 15:00 your time · Friday 03:00 in Auckland"_s);
    line.setCustomerZone(u"Asia/Kathmandu"_s);
    CHECK(text() == u"Thursday 26 November 2026, 15:00 your time · 19:45 in Kathmandu"_s);
    line.setCustomerZone(u"Europe/Paris"_s); // the same time
    CHECK(text() == u"Thursday 26 November 2026, 15:00"_s);
    line.setCustomerZone(u"Nowhere/Land"_s);
    CHECK(text() == u"Thursday 26 November 2026, 15:00"_s);
    line.setCustomerZone(u"America/New_York"_s);
    line.setText(u"call back Thu"_s); // a whole day is one everywhere
    CHECK(text() == u"Thursday 26 November 2026"_s);
}

TEST_CASE("a chip turned back into words stays words while the rest is edited", "[unit][quickline]") {
    Typing typing;
    QuickLine line(typing.clock, LineFor::Conversation, typing.find());
    line.setText(u"call back Thu 3pm"_s);
    line.turnIntoWords(placeOf(line, ChipRole::Due));
    CHECK_FALSE(line.reading().due);
    CHECK(line.reading().text == u"call back Thu 3pm"_s);
    line.setText(u"call back Thu 3pm please"_s);
    CHECK_FALSE(line.reading().due);
    line.setText(u"please call back Thu 3pm please"_s);
    CHECK_FALSE(line.reading().due);
    line.setText(u"please call back Fri 3pm please"_s); // these words themselves
    REQUIRE(line.reading().due);
    CHECK(line.reading().due->date == QDate(2026, 11, 27));
    line.turnIntoWords(99);
    line.turnIntoWords(-1);
    CHECK(line.reading().due);
}

TEST_CASE("what means nothing in a place stays words there", "[unit][quickline]") {
    Typing typing;
    QuickLine day(typing.clock, LineFor::Day);
    day.setText(u"Thu 3pm"_s);
    CHECK(day.reading().due == domain::Due{QDate(2026, 11, 26), QTime(15, 0)});
    day.setText(u"@anna #bees Thu"_s);
    CHECK(day.reading().due);
    CHECK(day.reading().text == u"@anna #bees"_s);
    CHECK(day.chips().size() == 1);

    QuickLine promise(typing.clock, LineFor::Promise, typing.find());
    promise.setText(u"send the #42 catalogue Thu"_s);
    CHECK(promise.reading().topics.isEmpty());
    CHECK(promise.reading().text.contains(u"#42"_s));

    QuickLine log(typing.clock, LineFor::Conversation, typing.find());
    log.setText(u"asked about #bees ! and left"_s); // nothing is due that could be urgent
    CHECK_FALSE(log.reading().urgent);
    CHECK(log.reading().topics == QStringList{u"bees"_s});
}

TEST_CASE("who is named after @ is looked for once and said by name", "[unit][quickline]") {
    Typing typing;
    QuickLine line(typing.clock, LineFor::Conversation, typing.find());
    line.setText(u"@anna call back Thu"_s);
    REQUIRE(settles(line));
    CHECK(line.mentioned() == std::vector{CustomerId(4)});
    CHECK(line.mentionedNames() == QStringList{u"Anna Kovács"_s});
    CHECK(chipOf(line, ChipRole::Customer)->text == u"Anna Kovács"_s);
    CHECK(chipOf(line, ChipRole::Customer)->tooltip.contains(u"1 more fit"_s));
    CHECK(line.problem().isEmpty());
    line.setText(u"@anna call back Fri"_s);
    CHECK(line.isSettled());
    CHECK(typing.searches == 1);

    line.setText(u"@zoltan call back Fri"_s);
    REQUIRE(settles(line));
    CHECK(line.mentioned().empty());
    CHECK(line.problem().contains(u"Nobody is called “zoltan”."_s));
    line.turnIntoWords(placeOf(line, ChipRole::Customer));
    CHECK(line.problem().isEmpty());
    CHECK(line.reading().text.contains(u"@zoltan"_s));
}

TEST_CASE("a line that was read becomes an interaction with its promise", "[unit][quickline]") {
    Typing typing;
    QuickLine line(typing.clock, LineFor::Conversation, typing.find());
    line.setText(u"spoke last Tuesday at 4pm, wants a quote by Friday #bees"_s);
    LogEntry entry;
    entry.line = line.text();
    entry.customers = {CustomerId(1)};
    const auto read = asRead(entry, line.reading(), {CustomerId(4), CustomerId(1)}, typing.clock.now(), berlin);
    CHECK(read.line == line.reading().text);
    CHECK_FALSE(read.line.contains(u"Friday"_s));
    CHECK(read.customers == std::vector{CustomerId(1), CustomerId(4)});
    REQUIRE(read.at);
    CHECK(read.at->in(berlin) == QDateTime(QDate(2026, 11, 17), QTime(16, 0), berlin));
    REQUIRE(read.followUps.size() == 1);
    CHECK(read.followUps.front().due == domain::Due{QDate(2026, 11, 27), {}});
    CHECK(read.followUps.front().kind == domain::CommitmentKind::Send);
    CHECK(read.topics == QStringList{u"bees"_s});

    entry.at = typing.clock.now() - std::chrono::hours(1); // chosen by hand
    entry.signal = domain::Signal::Unhappy;
    const auto chosen = asRead(entry, line.reading(), {}, typing.clock.now(), berlin);
    CHECK(chosen.at == entry.at);
    CHECK(chosen.signal == domain::Signal::Unhappy);
}

TEST_CASE("a conversation of yesterday took place at its noon, one of today now", "[unit][quickline]") {
    Typing typing;
    const auto now = typing.clock.now();
    CHECK(services::happenedAt({QDate(2026, 11, 20), {}}, now, berlin).in(berlin).time() == QTime(12, 0));
    CHECK(services::happenedAt({QDate(2026, 11, 21), {}}, now, berlin) == now);
    CHECK(services::happenedAt({QDate(2026, 11, 20), QTime(9, 30)}, now, berlin).in(berlin).time() == QTime(9, 30));
}

TEST_CASE("day or month first goes by the locale's short date", "[unit][quickline]") {
    CHECK(services::dateOrder(QLocale(u"en_US"_s)) == domain::DateOrder::MonthFirst);
    CHECK(services::dateOrder(QLocale(u"en_GB"_s)) == domain::DateOrder::DayFirst);
    CHECK(services::dateOrder(QLocale(u"de_DE"_s)) == domain::DateOrder::DayFirst);
    CHECK(services::dateOrder(QLocale(u"ja_JP"_s)) == domain::DateOrder::DayFirst);
}
