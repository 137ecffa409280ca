#include "rapport/services/exporting.h"

#include "rapport/services/importing.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/milestonerepository.h"
#include "rapport/storage/planrepository.h"
#include "support/catch.h"
#include "support/officestore.h"

#include <QFile>
#include <QTemporaryDir>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Exported {
    OfficeStore office;
    QTemporaryDir folder;
    CustomerId anna = office.add(aCustomer().named("Anna Kovács").withCareNote("hard of hearing"));

    QByteArray file(bool withNotes = false) {
        const QString path = folder.filePath(u"calendar.ics"_s);
        services::exportCalendar(office.workspace, {path, withNotes}).waitForFinished();
        QFile opened(path);
        REQUIRE(opened.open(QIODevice::ReadOnly));
        return opened.readAll().replace("\r\n ", "");
    }
    domain::Commitment monthly() {
        domain::Commitment commitment = aCommitment()
                                            .to(anna)
                                            .saying("monthly")
                                            .due("2026-11-30 15:00")
                                            .ownedBy(office.maria)
                                            .repeating("FREQ=MONTHLY;COUNT=12");
        commitment.series = u"seriesuid"_s;
        commitment.anchor = QDate(2026, 1, 31);
        commitment.planned = QDate(2026, 11, 30);
        return commitment;
    }
};

} // namespace

TEST_CASE("what comes back is one event with its rule from here on", "[services][exporting]") {
    Exported exported;
    exported.office.add(exported.monthly());
    const QByteArray file = exported.file();
    CHECK(file.count("BEGIN:VEVENT") == 1);
    CHECK(file.contains("UID:seriesuid@rapport\r\n"));
    CHECK(file.contains("DTSTART:20261130T150000Z\r\n"));
    CHECK(file.contains("RRULE:FREQ=MONTHLY;"));
    CHECK(file.contains("BYMONTHDAY=-1"));
    CHECK(file.contains("COUNT=2")); // ten of twelve are over
}

TEST_CASE("an occurrence that was moved stands in for its day", "[services][exporting]") {
    Exported exported;
    domain::Commitment moved = exported.monthly();
    moved = domain::redated(moved, {QDate(2026, 12, 2), {}}, true, exported.office.maria, exported.office.clock.now());
    exported.office.add(moved);
    const QByteArray file = exported.file();
    CHECK(file.count("BEGIN:VEVENT") == 2);
    CHECK(file.count("UID:seriesuid@rapport\r\n") == 2);
    CHECK(file.contains("RECURRENCE-ID:20261130T150000Z\r\n"));
    CHECK(file.contains("DTSTART;VALUE=DATE:20261202\r\n"));
}

TEST_CASE("a series that ends on a day says so as it says its beginning", "[services][exporting]") {
    Exported exported;
    domain::Commitment timed = exported.monthly();
    timed.recurrence = u"FREQ=WEEKLY;UNTIL=20270131"_s;
    timed.zone = u"Europe/Berlin"_s;
    exported.office.add(timed);
    CHECK(exported.file().contains("RRULE:FREQ=WEEKLY;UNTIL=20270131T140000Z\r\n"));
}

TEST_CASE("what is planned is an event without an alarm", "[services][exporting]") {
    Exported exported;
    domain::PlannedInteraction plan;
    plan.uid = u"planuid"_s;
    plan.customer = exported.anna;
    plan.owner = exported.office.jon;
    plan.channel = domain::Channel::Visit;
    plan.due = {QDate(2026, 11, 25), {}};
    plan.zone = u"UTC"_s;
    plan.recurrence = u"FREQ=WEEKLY"_s;
    exported.office.write([&](storage::WriteSession& session) { return storage::PlanRepository::save(session, plan); });
    const QByteArray file = exported.file();
    CHECK(file.contains("UID:planuid@rapport\r\n"));
    CHECK(file.contains("SUMMARY:Anna Kovács: planned visit\r\n"));
    CHECK(file.contains("RRULE:FREQ=WEEKLY\r\n"));
    CHECK_FALSE(file.contains("VALARM"));
}

TEST_CASE("what comes back once it is done has no rule yet", "[services][exporting]") {
    Exported exported;
    domain::Commitment commitment = exported.monthly();
    commitment.repeatFrom = domain::RepeatFrom::Completion;
    exported.office.add(commitment);
    CHECK_FALSE(exported.file().contains("RRULE"));
}

TEST_CASE("an event says what is known and no notes unless they are asked for", "[services][exporting]") {
    Exported exported;
    const auto add = [&](auto commitment) { exported.office.add(commitment.to(exported.anna).ownedBy(exported.office.jon)); };
    add(aCommitment().saying("ours").due("2026-11-26 15:00").urgent());
    add(aCommitment().saying("theirs").due("2026-11-26 15:00").theirs());
    exported.office.add(aMilestone().of(exported.anna).on("--02-29"));
    exported.office.add(aMilestone().of(exported.anna).on("1850-05-17").kind(domain::MilestoneKind::Founding));
    exported.office.add(aMilestone().of(exported.anna).on("1980-05"));
    const QByteArray file = exported.file();
    CHECK(file.count("BEGIN:VEVENT") == 4);
    CHECK(file.contains("DESCRIPTION:To be kept by Jon\r\n"));
    CHECK(file.count("BEGIN:VALARM") == 1);
    CHECK(file.count("PRIORITY:1\r\n") == 1);
    CHECK(file.contains("SUMMARY:Anna Kovács promised: theirs\r\n"));
    CHECK(file.contains("DTSTART;VALUE=DATE:20260228\r\n"));
    CHECK(file.contains("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\r\n"));
    CHECK(file.contains("SUMMARY:Anna Kovács: Founding (1850)\r\n"));
    CHECK(file.contains("DTSTART;VALUE=DATE:19000517\r\n"));
    CHECK_FALSE(file.contains("hearing"));
    CHECK(exported.file(true).contains("hard of hearing"));
}

TEST_CASE("customers who were archived are in no calendar", "[services][exporting]") {
    Exported exported;
    exported.office.add(aCommitment().to(exported.anna).ownedBy(exported.office.maria));
    exported.office.add(aMilestone().of(exported.anna).on("1980-05-17"));
    exported.office.write([&](storage::WriteSession& session) {
        storage::CustomerRepository::setState(session, exported.anna, domain::CustomerState::Archived);
        return true;
    });
    CHECK(exported.file().count("BEGIN:VEVENT") == 0);
}

namespace {

/// Everything of one kind, without what another store counts for itself.
template <typename Repository>
auto all(OfficeStore& office, const QStringList& uids) {
    return office.read([&](storage::ReadSession& session) {
        const Repository repository(session);
        auto records = std::vector{*repository.find(*repository.findByUid(uids.front()))};
        for (const QString& uid : uids.mid(1))
            records.push_back(*repository.find(*repository.findByUid(uid)));
        for (auto& each : records)
            each.id = {};
        return records;
    });
}

services::ImportSummary imported(OfficeStore& office, const QString& path) {
    services::ImportRequest request;
    request.file = path;
    auto future = services::importFile(office.workspace, request);
    future.waitForFinished();
    return future.result();
}

} // namespace

TEST_CASE("a calendar that was written is read back as it was", "[services][exporting]") {
    Exported exported;
    OfficeStore& office = exported.office;
    const auto commitment = [&](const QString& uid, auto change) {
        domain::Commitment made =
            aCommitment().to(exported.anna).saying("send, the; \\ offer").due("2026-11-26 15:00").ownedBy(office.jon);
        made.uid = uid;
        change(made);
        office.add(made);
    };
    commitment(u"c-timed"_s, [](auto& made) { made.zone = u"America/New_York"_s; });
    commitment(u"c-whole"_s, [](auto& made) {
        made.due = made.firstDue = {QDate(2026, 12, 24), {}};
        made.priority = domain::Priority::Urgent;
        made.kind = domain::CommitmentKind::Send;
        made.promiser = domain::Promiser::They;
        made.words = u"two\nlines"_s;
        made.zone = u"Nowhere/At_All"_s;
    });
    commitment(u"c-nobody"_s, [](auto& made) { made.owner = {}; });
    commitment(u"c-series"_s, [](auto& made) {
        made.recurrence = u"FREQ=MONTHLY;COUNT=12"_s;
        made.series = u"series-1"_s;
        made.anchor = QDate(2026, 1, 31);
        made.planned = QDate(2026, 11, 30);
        made.due = {QDate(2026, 12, 2), {}}; // moved away from its day
        made.firstDue = {QDate(2026, 11, 30), {}};
    });
    domain::PlannedInteraction plan;
    plan.uid = u"p-1"_s;
    plan.customer = exported.anna;
    plan.madeBy = office.maria;
    plan.owner = office.jon;
    plan.channel = domain::Channel::Letter;
    plan.due = {QDate(2026, 11, 25), QTime(9, 30)};
    plan.zone = u"Europe/Berlin"_s;
    office.write([&](storage::WriteSession& session) { return storage::PlanRepository::save(session, plan); });
    const auto milestone = [&](const QString& uid, const QString& date, domain::MilestoneKind kind, const QString& label) {
        domain::Milestone made = aMilestone().of(exported.anna).on(date.toUtf8().constData()).kind(kind);
        made.uid = uid;
        made.label = label;
        made.leadDays = 3;
        office.add(made);
    };
    milestone(u"m-leap"_s, u"--02-29"_s, domain::MilestoneKind::Birthday, {});
    milestone(u"m-old"_s, u"1850-05-17"_s, domain::MilestoneKind::Custom, u"The house was built"_s);

    exported.file();
    const QString path = exported.folder.filePath(u"calendar.ics"_s);
    const auto again = imported(office, path);
    CHECK(again.unchanged == 7);
    CHECK(again.read == 7);
    CHECK(again.problems.empty());

    OfficeStore other;
    domain::Customer anna =
        office.read([&](storage::ReadSession& session) { return *storage::CustomerRepository(session).find(exported.anna); });
    anna.id = {};
    REQUIRE(other.write([&](storage::WriteSession& session) { return storage::CustomerRepository::save(session, anna); }) ==
            exported.anna);
    const auto summary = imported(other, path);
    CHECK(summary.created == 7);
    CHECK(summary.problems.empty());
    const QStringList commitments{u"c-timed"_s, u"c-whole"_s, u"c-nobody"_s, u"c-series"_s};
    CHECK(all<storage::CommitmentRepository>(other, commitments) == all<storage::CommitmentRepository>(office, commitments));
    CHECK(all<storage::PlanRepository>(other, {u"p-1"_s}) == all<storage::PlanRepository>(office, {u"p-1"_s}));
    const QStringList milestones{u"m-leap"_s, u"m-old"_s};
    CHECK(all<storage::MilestoneRepository>(other, milestones) == all<storage::MilestoneRepository>(office, milestones));
}
