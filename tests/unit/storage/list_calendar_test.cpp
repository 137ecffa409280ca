#include "rapport/storage/calendar.h"
#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

CalendarRows rowsOf(RecordStore& store, const CalendarRange& range) {
    return store.read([&](ReadSession& session) { return calendarRows(session, range, noon, QTimeZone::utc()); });
}

QStringList wordsOf(const CalendarRows& rows) {
    QStringList words;
    for (const CommitmentRow& row : rows.commitments)
        words += row.due.date.toString(u"d: "_s) + row.words;
    return words;
}

QStringList milestonesOf(const CalendarRows& rows) {
    QStringList names;
    for (const MilestoneRow& row : rows.milestones)
        names += row.next.toString(u"d.M.: "_s) + row.customerName;
    return names;
}

CalendarRange days(int from, int to) { return {QDate(2026, 11, from), QDate(2026, 11, to)}; }

} // namespace

TEST_CASE("A calendar holds the open commitments of its days, both sides", "[storage][calendar]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer().named("Anna Smith"));
    for (const char* due : {"2026-11-15", "2026-11-16 09:00", "2026-11-22", "2026-11-23"})
        store.save(aCommitment().to(anna).due(due).saying("ours"));
    store.save(aCommitment().to(anna).due("2026-11-18").saying("theirs").theirs());
    store.save(aCommitment().to(anna).due("2026-11-18").saying("done").doneAt("2026-11-17T11:00Z"));
    CHECK(wordsOf(rowsOf(store, days(16, 22))) == QStringList{u"16: ours"_s, u"18: theirs"_s, u"22: ours"_s});
    auto range = days(16, 22);
    range.theirs = false;
    CHECK(wordsOf(rowsOf(store, range)) == QStringList{u"16: ours"_s, u"22: ours"_s});
    range.ours = false;
    CHECK(rowsOf(store, range).commitments.empty());
    store.setState(anna, CustomerState::Archived);
    CHECK(rowsOf(store, days(16, 22)).commitments.empty());
}

TEST_CASE("A calendar shows one staff member's commitments, or nobody's", "[storage][calendar]") {
    RecordStore store;
    const StaffId maria = store.addStaff(u"Maria"_s);
    const CustomerId anna = store.save(aCustomer());
    store.save(aCommitment().to(anna).due("2026-11-18").saying("hers").ownedBy(maria));
    store.save(aCommitment().to(anna).due("2026-11-18").saying("nobody's"));
    auto range = days(16, 22);
    range.owner = maria;
    CHECK(wordsOf(rowsOf(store, range)) == QStringList{u"18: hers"_s});
    range.owner = StaffId();
    CHECK(wordsOf(rowsOf(store, range)) == QStringList{u"18: nobody's"_s});
}

TEST_CASE("A day with very many shows the urgent and the key customers' first, and how many more there are",
          "[storage][calendar]") {
    RecordStore store;
    const CustomerId regular = store.save(aCustomer().named("Ann Regular"));
    const CustomerId key = store.save(aCustomer().named("Ben Key").key());
    const StaffId maria = store.addStaff(u"Maria"_s);
    for (int i = 0; i < 30; ++i) {
        const auto at = u"2026-11-18 %1:00"_s.arg(8 + i % 10, 2, 10, QChar(u'0'));
        store.save(aCommitment().to(regular).due(at).saying("many").ownedBy(maria));
    }
    store.save(aCommitment().to(key).due("2026-11-18 17:00").saying("key"));
    store.save(aCommitment().to(regular).due("2026-11-18").saying("urgent").urgent());
    store.save(aCommitment().to(key).due("2026-11-18").saying("theirs").theirs());
    store.save(aCommitment().to(key).due("2026-11-19").saying("next"));
    auto range = days(16, 22);
    range.perDay = 3;
    const auto rows = rowsOf(store, range);
    CHECK(wordsOf(rows) == QStringList{u"18: urgent"_s, u"18: key"_s, u"18: theirs"_s, u"19: next"_s});
    CHECK(rows.moreCommitments == QMap<QDate, qint64>{{QDate(2026, 11, 18), 30}});
    range.owner = maria;
    CHECK(rowsOf(store, range).moreCommitments == QMap<QDate, qint64>{{QDate(2026, 11, 18), 27}});
}

TEST_CASE("A calendar holds the milestones observed on its days", "[storage][calendar]") {
    RecordStore store;
    const auto born = [&](const char* name, const char* date) {
        const CustomerId id = store.save(aCustomer().named(name));
        store.save(aMilestone().of(id).on(date));
        return id;
    };
    born("Anna Smith", "1980-11-18");
    born("Ben Young", "2030-11-18");
    born("Leap One", "1980-02-29");
    for (int i = 0; i < 12; ++i)
        born("Many More", "1970-11-20");
    auto range = days(16, 22);
    range.perDay = 2;
    auto rows = rowsOf(store, range);
    CHECK(milestonesOf(rows) == QStringList{u"18.11.: Anna Smith"_s, u"20.11.: Many More"_s, u"20.11.: Many More"_s});
    CHECK(rows.moreMilestones == QMap<QDate, qint64>{{QDate(2026, 11, 20), 10}});
    range.milestones = false;
    CHECK(rowsOf(store, range).milestones.empty());
    CHECK(milestonesOf(rowsOf(store, {QDate(2027, 2, 22), QDate(2027, 3, 28)})) == QStringList{u"28.2.: Leap One"_s});
    CHECK(milestonesOf(rowsOf(store, {QDate(2028, 2, 22), QDate(2028, 3, 28)})) == QStringList{u"29.2.: Leap One"_s});
}

TEST_CASE("A calendar knows what comes back before its end", "[storage][calendar]") {
    RecordStore store;
    const StaffId maria = store.addStaff(u"Maria"_s);
    const CustomerId anna = store.save(aCustomer());
    const auto weekly = aCommitment().to(anna).ownedBy(maria).saying("weekly").repeating("FREQ=WEEKLY").due("2026-10-01");
    store.save(weekly);
    Commitment fromDone = aCommitment().to(anna).saying("after done").repeating("FREQ=WEEKLY").due("2026-10-01");
    fromDone.repeatFrom = RepeatFrom::Completion;
    store.save(fromDone);
    Commitment moved = aCommitment().to(anna).saying("moved").theirs().repeating("FREQ=MONTHLY").due("2026-11-30");
    moved.anchor = QDate(2026, 1, 31);
    moved.planned = QDate(2026, 10, 31);
    store.save(moved);
    store.save(aCommitment().to(anna).saying("later").repeating("FREQ=WEEKLY").due("2026-12-01"));
    const auto rows = rowsOf(store, days(16, 22));
    REQUIRE(rows.recurring.size() == 2);
    CHECK(rows.recurring[0].row.words == u"weekly"_s);
    CHECK(rows.recurring[0].anchor == QDate(2026, 10, 1));
    CHECK(rows.recurring[1].rule == u"FREQ=MONTHLY"_s);
    CHECK(rows.recurring[1].anchor == QDate(2026, 1, 31));
    CHECK(rows.recurring[1].planned == QDate(2026, 10, 31));
    auto range = days(16, 22);
    range.owner = maria;
    CHECK(rowsOf(store, range).recurring.size() == 1);
}

TEST_CASE("A calendar ends after two months, whatever was asked for", "[storage][calendar]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer());
    store.save(aCommitment().to(anna).due("2026-12-31").saying("last"));
    store.save(aCommitment().to(anna).due("2027-01-01").saying("after"));
    CHECK(wordsOf(rowsOf(store, {QDate(2026, 10, 31), QDate(2030, 1, 1)})) == QStringList{u"31: last"_s});
}

} // namespace rapport::storage::testing
