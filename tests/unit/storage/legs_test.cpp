// What is stored about the legs of customers, as the rule takes it.
#include "rapport/storage/legs.h"

#include "support/printing.h"
#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

LegEvidence evidenceOf(RecordStore& store, CustomerId id) {
    return store.read([id](ReadSession& session) { return legEvidence(session, {id}, noon).value(id.value()); });
}

QStringList words(const LegEvidence& evidence) {
    QStringList all;
    for (const auto& promise : evidence.promises)
        all += promise.words;
    return all;
}

QStringList subjects(const LegEvidence& evidence) {
    QStringList all;
    for (const auto& talk : evidence.talks)
        all += talk.subject;
    return all;
}

} // namespace

TEST_CASE("A customer of whom nothing is known has no evidence but the cadence of the tier", "[storage][legs]") {
    RecordStore store;
    const CustomerId id = store.save(aCustomer().key().createdAt("2026-02-03T09:00Z"));
    const LegEvidence evidence = evidenceOf(store, id);
    CHECK(evidence.since == momentOf("2026-02-03T09:00Z"));
    CHECK_FALSE(evidence.optedOut);
    CHECK(evidence.leapDay == LeapDayRule::February28);
    CHECK(evidence.cadence == Cadence{30, 45});
    CHECK_FALSE(evidence.lastTwoWay);
    CHECK(evidence.promises.empty());
    CHECK(evidence.talks.empty());
    CHECK(evidence.dates.empty());
}

TEST_CASE("The cadence in force is the customer's own, else a tag's", "[storage][legs]") {
    RecordStore store;
    const CustomerId tagged = store.save(aCustomer().tagged("quick"));
    const CustomerId own = store.save(aCustomer().tagged("quick").withCadence(50, 60).observingOnMarch1());
    store.change([](WriteSession& session) { setTagCadence(session, u"quick"_s, Cadence{7, 9}); });
    CHECK(evidenceOf(store, tagged).cadence == Cadence{7, 9});
    CHECK(evidenceOf(store, own).cadence == Cadence{50, 60});
    CHECK(evidenceOf(store, own).leapDay == LeapDayRule::March1);
}

TEST_CASE("Evidence of promises is ours of the last year and all that are open", "[storage][legs]") {
    RecordStore store;
    store.author = store.addStaff(u"Maria"_s);
    const CustomerId id = store.save(aCustomer());
    const auto add = [&](const char* words, auto builder) { store.save(builder.to(id).saying(words).ownedBy(store.author)); };
    add("kept", aCommitment().due("2026-05-20").doneAt("2026-05-19T10:00Z"));
    add("kept long ago", aCommitment().due("2025-05-20").doneAt("2025-05-19T10:00Z"));
    add("open long ago", aCommitment().due("2024-05-20"));
    add("broken\nfor good", aCommitment().due("2026-06-20 15:00").brokenAt("2026-06-22T10:00Z"));
    add("released", aCommitment().due("2026-06-20").releasedAt("2026-06-10T10:00Z"));
    add("withdrawn", aCommitment().due("2026-06-20").withdrawnAt("2026-06-10T10:00Z"));
    add("theirs", aCommitment().theirs().due("2026-06-20"));
    add("to come", aCommitment().due("2027-06-20"));
    store.save(aCommitment().to(store.save(aCustomer())).saying("another's"));

    const LegEvidence evidence = evidenceOf(store, id);
    CHECK(words(evidence) == QStringList{u"open long ago"_s, u"kept"_s, u"broken"_s, u"to come"_s});
    const auto& broken = evidence.promises[2];
    CHECK(broken.outcome == CommitmentOutcome::Broken);
    CHECK(broken.kind == CommitmentKind::CallBack);
    CHECK(broken.dueDay == QDate(2026, 6, 20));
    CHECK(broken.dueAt == broken.judgedAt);
    CHECK(broken.closedAt == momentOf("2026-06-22T10:00Z"));
    CHECK_FALSE(evidence.promises[0].closedAt);
}

TEST_CASE("A promise re-dated too late keeps the moment it is judged by", "[storage][legs]") {
    RecordStore store;
    store.author = store.addStaff(u"Maria"_s);
    const CustomerId id = store.save(aCustomer());
    store.save(aCommitment().to(id).ownedBy(store.author).due("2026-11-10").redated("2026-11-25", "2026-11-12T10:00Z"));
    const auto promise = evidenceOf(store, id).promises.at(0);
    CHECK(promise.dueDay == QDate(2026, 11, 25));
    CHECK(promise.judgedAt < noon);
    CHECK(promise.dueAt > noon);
}

TEST_CASE("Evidence of talks is the latest thirty, the latest first, in the words of one line", "[storage][legs]") {
    RecordStore store;
    const CustomerId id = store.save(aCustomer());
    const CustomerId other = store.save(aCustomer());
    for (int i = 0; i < legTalks + 3; ++i)
        store.save(
            anInteraction().with(id).at(u"2026-09-01T10:%1Z"_s.arg(i, 2, 10, QLatin1Char('0'))).noting(u"talk %1"_s.arg(i)));
    store.save(anInteraction().with({id, other}).at("2026-10-01T10:00Z").noting("both\nand more").by(Channel::Meeting));
    store.save(anInteraction()
                   .with(id)
                   .at("2026-10-02T10:00Z")
                   .saying("where is it?")
                   .incoming()
                   .by(Channel::Email)
                   .messageLeft()
                   .feeling(Signal::Unhappy)
                   .understood("it is late"));
    const LegEvidence evidence = evidenceOf(store, id);
    REQUIRE(evidence.talks.size() == static_cast<size_t>(legTalks));
    CHECK(subjects(evidence).mid(0, 3) == QStringList{u"where is it?"_s, u"both"_s, u"talk 32"_s});
    CHECK(subjects(evidence).last() == u"talk 5"_s);
    const auto& mail = evidence.talks[0];
    CHECK(mail.at == momentOf("2026-10-02T10:00Z"));
    CHECK(mail.channel == Channel::Email);
    CHECK(mail.direction == Direction::In);
    CHECK(mail.outcome == Outcome::MessageLeft);
    CHECK(mail.signal == Signal::Unhappy);
    CHECK(mail.unconfirmed);
    CHECK_FALSE(evidence.talks[1].unconfirmed);
    CHECK_FALSE(evidence.talks[1].signal);
    CHECK(subjects(evidenceOf(store, other)) == QStringList{u"both"_s});
}

TEST_CASE("Talks of one moment are no more than thirty either", "[storage][legs]") {
    RecordStore store;
    const CustomerId id = store.save(aCustomer());
    for (int i = 0; i < legTalks + 5; ++i)
        store.save(anInteraction().with(id).at("2026-09-01T10:00Z"));
    CHECK(evidenceOf(store, id).talks.size() == static_cast<size_t>(legTalks));
}

TEST_CASE("What was understood and confirmed is not waiting for it", "[storage][legs]") {
    RecordStore store;
    const CustomerId id = store.save(aCustomer());
    store.save(anInteraction().with(id).understood("by Friday", true));
    CHECK_FALSE(evidenceOf(store, id).talks.at(0).unconfirmed);
}

TEST_CASE("The last conversation is known behind however many attempts, on the day it was there", "[storage][legs]") {
    RecordStore store;
    const CustomerId id = store.save(aCustomer());
    const InteractionId spoken =
        store.save(anInteraction().with(id).inZone("Asia/Tokyo").at("2026-03-01T22:00Z").noting("spoken"));
    for (int i = 0; i < legTalks + 1; ++i)
        store.save(anInteraction().with(id).at("2026-09-01T10:00Z").noAnswer());
    const auto last = evidenceOf(store, id).lastTwoWay;
    REQUIRE(last);
    CHECK(last->talk.id == spoken);
    CHECK(last->talk.subject == u"spoken"_s);
    CHECK(last->day == QDate(2026, 3, 2));
}

TEST_CASE("Dates come with the years in which they were greeted", "[storage][legs]") {
    RecordStore store;
    const CustomerId id = store.save(aCustomer());
    const MilestoneId birthday = store.save(aMilestone().of(id).on("1980-05-17"));
    const MilestoneId opening = store.save(aMilestone().of(id).called("Opening").on("--06-01"));
    store.greet(birthday, 2025);
    store.greet(birthday, 2026);
    const auto dates = evidenceOf(store, id).dates;
    REQUIRE(dates.size() == 2);
    CHECK(dates[0].id == birthday);
    CHECK(dates[0].kind == MilestoneKind::Birthday);
    CHECK(dates[0].date == partialOf("1980-05-17"));
    CHECK(dates[0].greetedYears == std::vector{2025, 2026});
    CHECK(dates[1].id == opening);
    CHECK(dates[1].label == u"Opening"_s);
    CHECK(dates[1].greetedYears.empty());
}

TEST_CASE("Evidence is read for many at once, each their own, and none for who is not there", "[storage][legs]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer());
    const CustomerId bela = store.save(aCustomer());
    store.save(anInteraction().with(anna).noting("to Anna"));
    store.save(aCommitment().to(bela).saying("for Béla"));
    const auto all = store.read([&](ReadSession& session) { return legEvidence(session, {anna, bela, CustomerId(999)}, noon); });
    CHECK(all.size() == 2);
    CHECK(subjects(all[anna.value()]) == QStringList{u"to Anna"_s});
    CHECK(all[anna.value()].promises.empty());
    CHECK(words(all[bela.value()]) == QStringList{u"for Béla"_s});
    CHECK(store.read([](ReadSession& session) { return legEvidence(session, {}, noon); }).isEmpty());
}

TEST_CASE("The rule reads the evidence as it was entered", "[storage][legs]") {
    RecordStore store;
    store.author = store.addStaff(u"Maria"_s);
    const CustomerId id = store.save(aCustomer().key().createdAt("2024-01-01T09:00Z"));
    store.save(anInteraction().with(id).at("2026-10-19T10:00Z"));
    store.save(aCommitment().to(id).ownedBy(store.author).due("2026-11-20").saying("call back about the boiler part"));
    const MilestoneId birthday = store.save(aMilestone().of(id).on("1980-05-17"));
    store.greet(birthday, 2026);
    const Legs legs = legsOf(evidenceOf(store, id), noon, QTimeZone::utc());
    CHECK(legs.of(Leg::Respect).state == LegState::Good);
    CHECK(legs.of(Leg::Communication).state == LegState::Watch);
    CHECK(legs.of(Leg::Trust).state == LegState::Watch);
    CHECK(legs.weakest == Leg::Trust);
    CHECK(legs.next->record->subject == u"call back about the boiler part"_s);
}

} // namespace rapport::storage::testing
