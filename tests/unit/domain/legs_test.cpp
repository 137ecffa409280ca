// The three legs: each line of the table in docs/legs.md is a case here.
#include "rapport/domain/legs.h"

#include "support/builders.h"
#include "support/printing.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;

namespace {

using Evidence = LegEvidence;

const QTimeZone utc = QTimeZone::utc();
const QDate today(2026, 11, 21);

/// Noon of the day that many days ago.
Moment ago(int days) { return Moment::ofWallClock(today.addDays(-days), QTime(12, 0), utc); }
const Moment now = ago(0);

Evidence nothing() {
    Evidence evidence;
    evidence.since = ago(1000);
    evidence.cadence = {30, 45};
    return evidence;
}

Legs read(const Evidence& evidence) { return legsOf(evidence, now, utc); }

Evidence::Promise promise(qint64 id, CommitmentOutcome outcome, int dueAgo, int closedAgo = 0) {
    Evidence::Promise made;
    made.id = CommitmentId(id);
    made.words = u"call back"_s;
    made.outcome = outcome;
    made.dueDay = today.addDays(-dueAgo);
    made.dueAt = ago(dueAgo);
    made.judgedAt = made.dueAt;
    if (outcome != CommitmentOutcome::Open)
        made.closedAt = ago(closedAgo);
    return made;
}
Evidence::Promise kept(qint64 id, int dueAgo) { return promise(id, CommitmentOutcome::Kept, dueAgo, dueAgo); }
Evidence::Promise open(qint64 id, int dueAgo) { return promise(id, CommitmentOutcome::Open, dueAgo); }

LegReading trust(const std::vector<Evidence::Promise>& promises) {
    Evidence evidence = nothing();
    evidence.promises = promises;
    return read(evidence).of(Leg::Trust);
}

Evidence::Talk talk(qint64 id, Moment at, Direction direction = Direction::Out, Channel channel = Channel::Call,
                    Outcome outcome = Outcome::Reached) {
    return {InteractionId(id), at, channel, direction, outcome, {}, false, false, {}};
}
Evidence::Talk mailFromThem(qint64 id, Moment at) { return talk(id, at, Direction::In, Channel::Email); }

LegReading communication(const std::vector<Evidence::Talk>& latestFirst) {
    Evidence evidence = nothing();
    evidence.talks = latestFirst;
    return read(evidence).of(Leg::Communication);
}
LegReading spokenDaysAgo(int days) {
    Evidence evidence = nothing();
    evidence.lastTwoWay = Evidence::Spoken{talk(5, ago(days)), today.addDays(-days)};
    return read(evidence).of(Leg::Communication);
}

LegReading respect(const std::vector<Evidence::Talk>& latestFirst) {
    Evidence evidence = nothing();
    evidence.talks = latestFirst;
    return read(evidence).of(Leg::Respect);
}
Evidence::Talk feeling(Evidence::Talk talk, Signal signal) { return talk.signal = signal, talk; }

Evidence::Date yearly(qint64 id, const char* date, const std::vector<int>& greeted = {}) {
    return {MilestoneId(id), MilestoneKind::Birthday, {}, partialOf(date), greeted};
}
LegReading dates(const std::vector<Evidence::Date>& dates) {
    Evidence evidence = nothing();
    evidence.dates = dates;
    return read(evidence).of(Leg::Respect);
}

const LegFact* factOf(const LegReading& reading, LegFactKind kind) {
    for (const LegFact& fact : reading.facts)
        if (fact.kind == kind)
            return &fact;
    return nullptr;
}

std::vector<qint64> ids(const LegFact& fact) {
    std::vector<qint64> found;
    for (const LegRecord& record : fact.rows)
        found.push_back(record.id);
    return found;
}

} // namespace

TEST_CASE("with no evidence every leg is unknown, and nothing is to be done", "[unit][legs]") {
    const Legs legs = read(nothing());
    for (const LegReading& reading : legs.legs) {
        CHECK(reading.state == LegState::Unknown);
        CHECK(reading.facts.empty());
    }
    CHECK(legs.of(Leg::Trust).leg == Leg::Trust);
    CHECK(legs.of(Leg::Respect).leg == Leg::Respect);
    CHECK(legs.state == LegState::Unknown);
    CHECK_FALSE(legs.weakest);
    CHECK_FALSE(legs.next);
}

// --- Trust -------------------------------------------------------------------------------------------------------------

TEST_CASE("trust is good when promises came due and were kept, and names them", "[unit][legs]") {
    const LegReading reading = trust({kept(1, 300), kept(2, 10)});
    CHECK(reading.state == LegState::Good);
    REQUIRE(reading.facts.size() == 1);
    CHECK(reading.facts[0].kind == LegFactKind::KeptOnTime);
    CHECK(reading.facts[0].count == 2);
    CHECK(reading.facts[0].of == 2);
    CHECK(reading.facts[0].rows == std::vector<LegRecord>{{CommitmentKind::Other, 1, today.addDays(-300), u"call back"_s},
                                                          {CommitmentKind::Other, 2, today.addDays(-10), u"call back"_s}});
}

TEST_CASE("a promise overdue puts trust on watch, three days overdue make it weak", "[unit][legs]") {
    const auto overdue = [](int days) { return trust({kept(1, 30), open(2, days)}).state; };
    CHECK(overdue(1) == LegState::Watch);
    CHECK(overdue(overdueWeakDays - 1) == LegState::Watch);
    CHECK(overdue(overdueWeakDays) == LegState::Weak);
    const LegReading old = trust({open(2, 800)});
    CHECK(old.state == LegState::Weak);
    CHECK(ids(*factOf(old, LegFactKind::Overdue)) == std::vector<qint64>{2});
}

TEST_CASE("a promise is overdue by its moment, on its own day already", "[unit][legs]") {
    Evidence::Promise made = open(2, 0);
    CHECK(trust({kept(1, 30), made}).state == LegState::Good);
    made.dueAt = now - 1min;
    CHECK(trust({kept(1, 30), made}).state == LegState::Watch);
}

TEST_CASE("a promise that is not due yet says nothing, nor does one that was re-dated late before its new moment",
          "[unit][legs]") {
    CHECK(trust({open(1, -5)}).state == LegState::Unknown);
    Evidence::Promise moved = open(1, -5);
    moved.judgedAt = ago(3);
    CHECK(trust({moved}).state == LegState::Unknown);
    CHECK(trust({promise(1, CommitmentOutcome::Kept, -5, 1)}).state == LegState::Unknown);
}

TEST_CASE("a broken promise makes trust weak for ninety days, one kept late puts it on watch as long", "[unit][legs]") {
    const auto state = [](CommitmentOutcome outcome, int closedAgo) {
        return trust({kept(1, 30), kept(2, 40), promise(3, outcome, closedAgo + 1, closedAgo)}).state;
    };
    CHECK(state(CommitmentOutcome::Broken, 0) == LegState::Weak);
    CHECK(state(CommitmentOutcome::Broken, lapseDays) == LegState::Weak);
    CHECK(state(CommitmentOutcome::Broken, lapseDays + 1) == LegState::Good);
    CHECK(state(CommitmentOutcome::KeptLate, 0) == LegState::Watch);
    CHECK(state(CommitmentOutcome::KeptLate, lapseDays) == LegState::Watch);
    CHECK(state(CommitmentOutcome::KeptLate, lapseDays + 1) == LegState::Good);
}

TEST_CASE("a lapse that is forgiven still counts in the share", "[unit][legs]") {
    const LegReading reading = trust({kept(1, 30), promise(2, CommitmentOutcome::Broken, 200, 200)});
    CHECK(reading.state == LegState::Good);
    CHECK(factOf(reading, LegFactKind::KeptOnTime)->of == 2);
    CHECK(factOf(reading, LegFactKind::Broken)->says == LegState::Unknown);
    CHECK(factOf(reading, LegFactKind::Broken)->count == 1);
}

TEST_CASE("trust is weak when of three or more under half were kept on time", "[unit][legs]") {
    const auto late = [](qint64 id) { return promise(id, CommitmentOutcome::KeptLate, 200, 199); };
    CHECK(trust({kept(1, 30), late(2), late(3)}).state == LegState::Weak);
    CHECK(trust({kept(1, 30), kept(2, 30), late(3), late(4)}).state == LegState::Good);
    CHECK(trust({kept(1, 30), late(2)}).state == LegState::Good);
    CHECK(fewPromises == 3);
}

TEST_CASE("trust is not good where not one promise was kept on time", "[unit][legs]") {
    const LegReading reading = trust({promise(1, CommitmentOutcome::KeptLate, 200, 199)});
    CHECK(reading.state == LegState::Watch);
    CHECK(factOf(reading, LegFactKind::KeptOnTime)->count == 0);
    CHECK(factOf(reading, LegFactKind::KeptOnTime)->of == 1);
}

TEST_CASE("what came due more than a year ago is no evidence of trust", "[unit][legs]") {
    CHECK(trust({kept(1, legYearDays - 1)}).state == LegState::Good);
    CHECK(trust({kept(1, legYearDays)}).state == LegState::Unknown);
}

TEST_CASE("released and withdrawn promises say nothing", "[unit][legs]") {
    CHECK(trust({promise(1, CommitmentOutcome::Released, 5, 6), promise(2, CommitmentOutcome::Withdrawn, 5, 6)}).facts.empty());
}

// --- Communication -----------------------------------------------------------------------------------------------------

TEST_CASE("communication is what the cadence says of the last conversation", "[unit][legs]") {
    const LegReading inTouch = spokenDaysAgo(30);
    CHECK(inTouch.state == LegState::Good);
    CHECK(inTouch.facts[0].kind == LegFactKind::InTouch);
    CHECK(inTouch.facts[0].rows == std::vector<LegRecord>{{Channel::Call, 5, today.addDays(-30), {}}});

    const LegReading past = spokenDaysAgo(33);
    CHECK(past.state == LegState::Watch);
    CHECK(past.facts[0].kind == LegFactKind::PastIdeal);
    CHECK(past.facts[0].count == 33);
    CHECK(past.facts[0].of == 30);

    CHECK(spokenDaysAgo(45).state == LegState::Watch);
    const LegReading lost = spokenDaysAgo(46);
    CHECK(lost.state == LegState::Weak);
    CHECK(lost.facts[0].kind == LegFactKind::PastMaximum);
    CHECK(lost.facts[0].of == 45);
}

TEST_CASE("who waits a day for our answer is to be watched, who waits two is not heard", "[unit][legs]") {
    const auto waiting = [](std::chrono::hours span) { return communication({mailFromThem(1, now - span)}).state; };
    CHECK(waiting(23h) == LegState::Unknown);
    CHECK(waiting(24h) == LegState::Watch);
    CHECK(waiting(47h) == LegState::Watch);
    CHECK(waiting(48h) == LegState::Weak);
    CHECK(waitsWatchDays == 1);
    CHECK(waitsWeakDays == 2);
}

TEST_CASE("they wait since the first approach that we did not answer", "[unit][legs]") {
    const LegReading reading =
        communication({mailFromThem(4, ago(1)), talk(3, ago(2), Direction::Out, Channel::Call, Outcome::NoAnswer),
                       mailFromThem(2, ago(3)), talk(1, ago(4))});
    const LegFact* fact = factOf(reading, LegFactKind::WaitsForAnswer);
    REQUIRE(fact);
    CHECK(fact->count == 3);
    CHECK(ids(*fact) == std::vector<qint64>{2, 4});
}

TEST_CASE("what is written, and whoever met nobody, waits for an answer", "[unit][legs]") {
    const auto waits = [](Channel channel, Outcome outcome, Direction direction = Direction::In) {
        return communication({talk(1, ago(5), direction, channel, outcome)}).state == LegState::Weak;
    };
    for (const Channel written : {Channel::Email, Channel::Message, Channel::Letter})
        CHECK(waits(written, Outcome::Reached));
    for (const Channel spoken : {Channel::Call, Channel::Visit, Channel::Meeting}) {
        CHECK_FALSE(waits(spoken, Outcome::Reached));
        CHECK(waits(spoken, Outcome::NoAnswer));
        CHECK(waits(spoken, Outcome::MessageLeft));
    }
    CHECK_FALSE(waits(Channel::Email, Outcome::Reached, Direction::Out));
}

TEST_CASE("reaching them, leaving them a message or speaking when they come again is an answer", "[unit][legs]") {
    const auto after = [](const Evidence::Talk& later) { return communication({later, mailFromThem(1, ago(5))}).state; };
    CHECK(after(talk(2, ago(4))) == LegState::Unknown);
    CHECK(after(talk(2, ago(4), Direction::Out, Channel::Call, Outcome::MessageLeft)) == LegState::Unknown);
    CHECK(after(talk(2, ago(4), Direction::Out, Channel::Email)) == LegState::Unknown);
    CHECK(after(talk(2, ago(4), Direction::In, Channel::Call)) == LegState::Unknown);
    CHECK(after(talk(2, ago(4), Direction::Out, Channel::Call, Outcome::NoAnswer)) == LegState::Weak);
    CHECK(after(mailFromThem(2, ago(4))) == LegState::Weak);
}

TEST_CASE("what was understood and not confirmed for a week is to be watched", "[unit][legs]") {
    const auto state = [](int days) {
        Evidence evidence = nothing();
        evidence.lastTwoWay = Evidence::Spoken{talk(5, ago(1)), today.addDays(-1)};
        Evidence::Talk understood = talk(6, ago(days));
        understood.unconfirmed = true;
        evidence.talks = {talk(5, ago(1)), understood};
        return read(evidence).of(Leg::Communication);
    };
    CHECK(state(unconfirmedDays - 1).state == LegState::Good);
    CHECK(state(unconfirmedDays).state == LegState::Watch);
    CHECK(ids(*factOf(state(unconfirmedDays), LegFactKind::NotConfirmed)) == std::vector<qint64>{6});
    CHECK(state(legYearDays).state == LegState::Watch);
    CHECK(state(legYearDays + 1).state == LegState::Good);
}

TEST_CASE("an approach of more than a year ago is no longer waited for", "[unit][legs]") {
    CHECK(communication({mailFromThem(1, ago(legYearDays))}).state == LegState::Weak);
    CHECK(communication({mailFromThem(1, ago(legYearDays + 1))}).state == LegState::Unknown);
}

// --- Respect -----------------------------------------------------------------------------------------------------------

TEST_CASE("who was unhappy and spoken with by nobody since makes respect weak for thirty days", "[unit][legs]") {
    const auto unhappy = [](int days) { return feeling(talk(1, ago(days)), Signal::Unhappy); };
    CHECK(respect({unhappy(1)}).state == LegState::Weak);
    CHECK(respect({unhappy(unhappyWeakDays)}).state == LegState::Weak);
    CHECK(respect({unhappy(unhappyWeakDays + 1)}).state == LegState::Watch);
    CHECK(respect({unhappy(legYearDays)}).state == LegState::Watch);
    CHECK(respect({unhappy(legYearDays + 1)}).state == LegState::Unknown);
    CHECK(ids(respect({unhappy(1)}).facts[0]) == std::vector<qint64>{1});
}

TEST_CASE("speaking with an unhappy customer makes respect one to watch; trying to does not", "[unit][legs]") {
    const auto unhappy = feeling(talk(1, ago(5)), Signal::Unhappy);
    CHECK(respect({talk(2, ago(1)), unhappy}).state == LegState::Watch);
    CHECK(respect({talk(2, ago(1), Direction::Out, Channel::Call, Outcome::MessageLeft), unhappy}).state == LegState::Weak);
    CHECK(respect({talk(2, ago(1), Direction::Out, Channel::Letter), unhappy}).state == LegState::Weak);
}

TEST_CASE("only the last signal counts; a happy one is good for half a year, a neutral one says nothing", "[unit][legs]") {
    const auto unhappy = feeling(talk(1, ago(5)), Signal::Unhappy);
    CHECK(respect({feeling(talk(2, ago(1)), Signal::Happy), unhappy}).state == LegState::Good);
    CHECK(respect({feeling(talk(2, ago(1)), Signal::Neutral), unhappy}).state == LegState::Unknown);
    CHECK(respect({feeling(talk(2, ago(happyGoodDays)), Signal::Happy)}).state == LegState::Good);
    CHECK(respect({feeling(talk(2, ago(happyGoodDays + 1)), Signal::Happy)}).state == LegState::Unknown);
}

TEST_CASE("dates that were greeted are good, one that was missed is to be watched", "[unit][legs]") {
    const LegReading greeted = dates({yearly(1, "1980-05-17", {2026}), yearly(2, "--12-24", {2025})});
    CHECK(greeted.state == LegState::Good);
    CHECK(greeted.facts[0].count == 2);
    CHECK(greeted.facts[0].of == 2);
    CHECK(greeted.facts[0].rows[1].day == QDate(2025, 12, 24));

    const LegReading missed = dates({yearly(1, "1980-05-17", {2026}), yearly(2, "--12-24", {2024})});
    CHECK(missed.state == LegState::Watch);
    CHECK(missed.facts[0].kind == LegFactKind::DatesMissed);
    CHECK(missed.facts[0].of == 2);
    CHECK(ids(missed.facts[0]) == std::vector<qint64>{2});
}

TEST_CASE("two dates missed and none greeted make respect weak", "[unit][legs]") {
    CHECK(dates({yearly(1, "--05-17")}).state == LegState::Watch);
    CHECK(dates({yearly(1, "--05-17"), yearly(2, "--06-01")}).state == LegState::Weak);
    CHECK(dates({yearly(1, "--05-17"), yearly(2, "--06-01"), yearly(3, "--07-01", {2026})}).state == LegState::Watch);
    CHECK(missedWeakDates == 2);
}

TEST_CASE("a date counts once its greeting can no longer be belated, or when it was greeted", "[unit][legs]") {
    CHECK(dates({yearly(1, "--11-14")}).state == LegState::Unknown); // seven days ago: still owed
    CHECK(dates({yearly(1, "--11-13")}).state == LegState::Watch);
    CHECK(dates({yearly(1, "--11-20", {2026})}).state == LegState::Good);
    CHECK(dates({yearly(1, "--11-22")}).state == LegState::Watch); // last year's is within the year
    CHECK(dates({yearly(1, "2026-11-22")}).state == LegState::Unknown);
    CHECK(dates({yearly(1, "1980-05")}).state == LegState::Unknown); // no day to observe
}

TEST_CASE("a leap day is observed as the customer prefers", "[unit][legs]") {
    Evidence evidence = nothing();
    evidence.dates = {yearly(1, "1980-02-29", {2026})};
    CHECK(read(evidence).of(Leg::Respect).facts[0].rows[0].day == QDate(2026, 2, 28));
    evidence.leapDay = LeapDayRule::March1;
    CHECK(read(evidence).of(Leg::Respect).facts[0].rows[0].day == QDate(2026, 3, 1));
}

TEST_CASE("dates from before the customer was known, and of who wants no greetings, do not count", "[unit][legs]") {
    Evidence evidence = nothing();
    evidence.dates = {yearly(1, "--05-17"), yearly(2, "--06-01")};
    evidence.since = momentOf("2026-06-01T08:00Z");
    CHECK(read(evidence).of(Leg::Respect).state == LegState::Unknown);
    evidence.since = momentOf("2026-05-31T08:00Z");
    CHECK(ids(read(evidence).of(Leg::Respect).facts[0]) == std::vector<qint64>{2});
    evidence.optedOut = true;
    CHECK(read(evidence).of(Leg::Respect).state == LegState::Unknown);
}

// --- The stool ---------------------------------------------------------------------------------------------------------

namespace {

/// Evidence for which all three legs are good.
Evidence sound() {
    Evidence evidence = nothing();
    evidence.promises = {kept(1, 30)};
    evidence.talks = {feeling(talk(5, ago(3)), Signal::Happy)};
    evidence.lastTwoWay = Evidence::Spoken{evidence.talks[0], today.addDays(-3)};
    return evidence;
}
Evidence::Promise lateForDays(int days) { return open(9, days); }

} // namespace

TEST_CASE("a relationship is good when all three legs are, and none is weakest", "[unit][legs]") {
    const Legs legs = read(sound());
    CHECK(legs.state == LegState::Good);
    CHECK_FALSE(legs.weakest);
    CHECK_FALSE(legs.next);
}

TEST_CASE("one leg unknown keeps a relationship from being good", "[unit][legs]") {
    Evidence evidence = sound();
    evidence.promises = {};
    const Legs legs = read(evidence);
    CHECK(legs.state == LegState::Unknown);
    CHECK_FALSE(legs.weakest);
}

TEST_CASE("the weakest leg is the state of the relationship, however much else is unknown", "[unit][legs]") {
    Evidence evidence = nothing();
    evidence.promises = {lateForDays(1)};
    CHECK(read(evidence).state == LegState::Watch);
    CHECK(read(evidence).weakest == Leg::Trust);
    evidence.talks = {feeling(talk(5, ago(3)), Signal::Unhappy)};
    CHECK(read(evidence).state == LegState::Weak);
    CHECK(read(evidence).weakest == Leg::Respect);
}

TEST_CASE("of legs equally bad trust comes before communication, communication before respect", "[unit][legs]") {
    Evidence evidence = nothing();
    evidence.talks = {feeling(mailFromThem(5, ago(3)), Signal::Unhappy)};
    CHECK(read(evidence).weakest == Leg::Communication);
    evidence.promises = {lateForDays(3)};
    CHECK(read(evidence).weakest == Leg::Trust);
}

TEST_CASE("facts stand worst first", "[unit][legs]") {
    const LegReading reading =
        trust({kept(1, 30), kept(2, 30), kept(3, 30), promise(4, CommitmentOutcome::Broken, 10, 9), open(5, 1)});
    REQUIRE(reading.facts.size() == 3);
    CHECK(reading.facts[0].kind == LegFactKind::Broken);
    CHECK(reading.facts[1].kind == LegFactKind::Overdue);
    CHECK(reading.facts[2].kind == LegFactKind::KeptOnTime);
}

// --- The next act ------------------------------------------------------------------------------------------------------

namespace {

NextAct nextOf(const Evidence& evidence) {
    const Legs legs = read(evidence);
    REQUIRE(legs.next);
    CHECK(legs.next->leg == legs.weakest);
    return *legs.next;
}

} // namespace

TEST_CASE("what is overdue is to be kept before anything else is said about trust", "[unit][legs]") {
    Evidence evidence = sound();
    evidence.promises = {promise(4, CommitmentOutcome::Broken, 10, 9), open(5, 2), open(6, 1)};
    const NextAct next = nextOf(evidence);
    CHECK(next.act == LegAct::KeepPromise);
    CHECK(next.record == LegRecord{CommitmentKind::Other, 5, today.addDays(-2), u"call back"_s});
}

TEST_CASE("a word that was not kept is to be talked about", "[unit][legs]") {
    Evidence evidence = sound();
    evidence.promises = {kept(1, 30), promise(4, CommitmentOutcome::KeptLate, 10, 9)};
    CHECK(nextOf(evidence).act == LegAct::CallNow);
    CHECK(nextOf(evidence).record->id == 4);
    evidence.promises = {promise(4, CommitmentOutcome::Broken, 10, 9)};
    CHECK(nextOf(evidence).act == LegAct::CallNow);
}

TEST_CASE("whoever waits is to be answered, whoever drifts to be called, what was understood to be confirmed", "[unit][legs]") {
    Evidence evidence = sound();
    evidence.lastTwoWay->day = today.addDays(-60);
    CHECK(nextOf(evidence).act == LegAct::CallNow);
    CHECK(nextOf(evidence).leg == Leg::Communication);
    evidence.talks.insert(evidence.talks.begin(), mailFromThem(7, ago(1)));
    CHECK(nextOf(evidence).act == LegAct::Answer);
    CHECK(nextOf(evidence).record->id == 7);

    Evidence unconfirmed = sound();
    unconfirmed.talks.push_back(talk(8, ago(20)));
    unconfirmed.talks.back().unconfirmed = true;
    CHECK(nextOf(unconfirmed).act == LegAct::Confirm);
    CHECK(nextOf(unconfirmed).record->id == 8);
}

TEST_CASE("the unhappy are to be asked how it is", "[unit][legs]") {
    Evidence evidence = sound();
    evidence.talks[0].signal = Signal::Unhappy;
    CHECK(nextOf(evidence).act == LegAct::AskHow);
    CHECK(nextOf(evidence).leg == Leg::Respect);
}

TEST_CASE("who was not greeted is to be greeted where a date allows it, else to be called", "[unit][legs]") {
    Evidence evidence = sound();
    evidence.dates = {yearly(1, "--05-17")};
    CHECK(nextOf(evidence).act == LegAct::CallNow);
    CHECK(nextOf(evidence).record == LegRecord{MilestoneKind::Birthday, 1, QDate(2026, 5, 17), {}});
    evidence.dates.push_back(yearly(2, "--11-19"));
    CHECK(nextOf(evidence).act == LegAct::Greet);
    CHECK(nextOf(evidence).record->id == 2);
    evidence.dates.back().greetedYears = {2026};
    CHECK(nextOf(evidence).act == LegAct::CallNow);
}

TEST_CASE("days are those of the zone in which it is read", "[unit][legs]") {
    const QTimeZone tokyo("Asia/Tokyo");
    const Moment lateEvening = momentOf("2026-11-21T20:00Z"); // the 22nd in Tokyo
    Evidence evidence = nothing();
    evidence.dates = {yearly(1, "--11-14")};
    CHECK(legsOf(evidence, lateEvening, utc).of(Leg::Respect).state == LegState::Unknown);
    CHECK(legsOf(evidence, lateEvening, tokyo).of(Leg::Respect).state == LegState::Watch);
}

TEST_CASE("each fixed word of the legs has a key and is found by it", "[unit][legs][words]") {
    CHECK(key(Leg::Trust) == u"trust"_s);
    for (const Leg leg : {Leg::Respect, Leg::Communication, Leg::Trust})
        CHECK(fromKey<Leg>(key(leg)) == leg);
    for (int i = 0; i <= static_cast<int>(LegState::Weak); ++i)
        CHECK(fromKey<LegState>(key(static_cast<LegState>(i))) == static_cast<LegState>(i));
    for (int i = 0; i <= static_cast<int>(LegFactKind::Overdue); ++i)
        CHECK(fromKey<LegFactKind>(key(static_cast<LegFactKind>(i))) == static_cast<LegFactKind>(i));
    for (int i = 0; i <= static_cast<int>(LegAct::Confirm); ++i)
        CHECK(fromKey<LegAct>(key(static_cast<LegAct>(i))) == static_cast<LegAct>(i));
    CHECK(key(LegRecord{CommitmentKind::Fix, 1, {}, {}}.kind()) == u"commitment"_s);
    CHECK(key(LegRecord{Channel::Call, 1, {}, {}}.kind()) == u"interaction"_s);
    CHECK(key(LegRecord{MilestoneKind::Birthday, 1, {}, {}}.kind()) == u"milestone"_s);
}

TEST_CASE("the documentation says the numbers that the rules use", "[unit][legs]") {
    QFile file(QString::fromUtf8(qgetenv("RAPPORT_RESOURCES")) + u"/../docs/legs.md"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QMap<QString, int> said;
    static const QRegularExpression row(u"^\\| `(\\w+)` \\| (\\d+) "_s, QRegularExpression::MultilineOption);
    for (auto found = row.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();) {
        const auto match = found.next();
        said.insert(match.captured(1), match.captured(2).toInt());
    }
    const QMap<QString, int> used{{u"legYearDays"_s, legYearDays},
                                  {u"overdueWeakDays"_s, overdueWeakDays},
                                  {u"lapseDays"_s, lapseDays},
                                  {u"fewPromises"_s, fewPromises},
                                  {u"waitsWatchDays"_s, waitsWatchDays},
                                  {u"waitsWeakDays"_s, waitsWeakDays},
                                  {u"unconfirmedDays"_s, unconfirmedDays},
                                  {u"unhappyWeakDays"_s, unhappyWeakDays},
                                  {u"happyGoodDays"_s, happyGoodDays},
                                  {u"missedWeakDates"_s, missedWeakDates},
                                  {u"legTalks"_s, legTalks}};
    CHECK(said == used);
}
