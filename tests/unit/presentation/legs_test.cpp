// The legs as they are shown: cards, the next act, and the records behind the numbers.
#include "rapport/presentation/legs.h"

#include "rapport/presentation/callbrief.h"
#include "rapport/presentation/customerfacts.h"
#include "rapport/presentation/format.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 21);
const Moment now = Moment::ofWallClock(today, QTime(12, 0), QTimeZone::utc());

/// Trust weak by a promise that is overdue, communication to be watched, nothing known about respect.
Legs tipping() {
    LegEvidence evidence;
    evidence.cadence = {30, 45};
    const LegEvidence::Talk talk{
        InteractionId(5), now - std::chrono::days(33), Channel::Call, Direction::Out, Outcome::Reached, {}, false, false,
        u"the new oven"_s};
    evidence.talks = {talk};
    evidence.lastTwoWay = {talk, today.addDays(-33)};
    const auto promise = [](qint64 id, const QString& words, CommitmentOutcome outcome, int daysAgo) {
        const Moment due = now - std::chrono::days(daysAgo);
        return LegEvidence::Promise{
            CommitmentId(id), CommitmentKind::CallBack, words, outcome, today.addDays(-daysAgo), due, due, {}};
    };
    evidence.promises = {promise(7, u"send the offer"_s, CommitmentOutcome::Broken, 200),
                         promise(8, u"measure"_s, CommitmentOutcome::Kept, 90),
                         promise(9, u"call back about the boiler part"_s, CommitmentOutcome::Open, 4)};
    return legsOf(evidence, now, QTimeZone::utc());
}

QStringList texts(const std::vector<Line>& lines) {
    QStringList shown;
    for (const Line& line : lines) {
        QStringList cells;
        for (const Cell& cell : line.cells)
            cells += cell.text;
        shown += (line.kind == RowKind::Heading ? u"# "_s : QString()) + cells.join(u" | "_s);
    }
    return shown;
}

} // namespace

TEST_CASE("each leg is a card with its state in a word and what it comes from", "[unit][legs]") {
    const auto cards = legCards(tipping());
    REQUIRE(cards.size() == 3);
    CHECK(cards[0] == LegCard{Leg::Respect, u"Respect"_s, u"unknown"_s, Tone::Neutral, u"nothing entered yet"_s,
                              u"Respect: unknown. nothing entered yet"_s});
    CHECK(cards[1].chip == u"watch"_s);
    CHECK(cards[1].tone == Tone::Amber);
    CHECK(cards[1].sentence == u"33 days, ideal 30"_s);
    CHECK(cards[2].tone == Tone::Red);
    CHECK(cards[2].spoken == u"Trust: weak. 1 of 3 kept, 1 overdue"_s);
    CHECK(toneOf(LegState::Good) == Tone::Green);
}

TEST_CASE("the next act begins a line", "[unit][legs]") {
    CHECK(nextActLine(tipping()) == u"Call back about the boiler part, and say why it is late"_s);
    CHECK(nextActLine(Legs()).isEmpty());
}

TEST_CASE("the records that a number counts stand under it, with their day", "[unit][legs]") {
    const auto shown = evidenceLines(tipping().of(Leg::Trust), today);
    CHECK(texts(shown.lines) == QStringList{u"# 1 overdue · weak"_s, u"Call back about the boiler part | Tue 17 Nov"_s,
                                            u"# 1 of 3 kept · weak"_s, u"Measure | Sun 23 Aug"_s, u"# 1 broken · long ago"_s,
                                            u"Send the offer | Tue 5 May"_s});
    CHECK(shown.lines[1].cells[0].icon == iconName(CommitmentKind::CallBack));
    REQUIRE(shown.recordAt(shown.lines[5].id));
    CHECK(shown.recordAt(shown.lines[5].id)->id == 7);
    CHECK_FALSE(shown.recordAt(0));
    CHECK_FALSE(shown.recordAt(99));
    CHECK(texts(evidenceLines(tipping().of(Leg::Communication), today).lines) ==
          QStringList{u"# 33 days, ideal 30 · watch"_s, u"Call · the new oven | Mon 19 Oct"_s});
    CHECK(evidenceLines(tipping().of(Leg::Respect), today).lines.empty());
}

TEST_CASE("a record of which no words are known is said by what it is", "[unit][legs]") {
    LegReading reading{Leg::Respect, LegState::Watch, {}};
    reading.facts = {{LegFactKind::DatesMissed,
                      LegState::Watch,
                      2,
                      2,
                      {{MilestoneKind::Birthday, 1, QDate(2025, 12, 24), {}}, {MilestoneKind::Custom, 2, today, u"opening"_s}}}};
    CHECK(texts(evidenceLines(reading, today).lines) ==
          QStringList{u"# 2 of 2 dates missed · watch"_s, u"Birthday | Wed 24 Dec 2025"_s, u"Opening | Sat 21 Nov"_s});
}

TEST_CASE("a customer's page and the call brief have the legs", "[unit][legs]") {
    services::CustomerPage page;
    page.legs = tipping();
    const auto words = inWords(page, now, QTimeZone::utc());
    CHECK(words.legs == legCards(page.legs));
    CHECK(words.next == nextActLine(page.legs));

    services::CallBrief brief;
    const auto about = [&] {
        QStringList said;
        for (const auto& section : inWords(brief, now, QTimeZone::utc()).sections)
            if (section.title == u"Relationship"_s)
                for (const auto& line : section.lines)
                    said += line.text + u" ["_s + line.chip + u']';
        return said;
    };
    CHECK(about().isEmpty()); // nothing to say while no leg is known to be weak
    brief.legs = tipping();
    CHECK(about() == QStringList{u"Trust: 1 of 3 kept, 1 overdue [weak]"_s,
                                 u"Next: Call back about the boiler part, and say why it is late []"_s});
}
