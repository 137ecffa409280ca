// Tables out of a real store, and back into another.
#include "rapport/services/exporting.h"
#include "rapport/services/importing.h"
#include "rapport/storage/interactionrepository.h"
#include "support/catch.h"
#include "support/errors.h"
#include "support/officestore.h"

#include <QFile>
#include <QTemporaryDir>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using exchange::CsvContent;

namespace {

class Exported {
public:
    QByteArray table(const services::CsvExport& request) {
        services::CsvExport wanted = request;
        wanted.file = path();
        auto future = services::exportCsv(office.workspace, wanted);
        future.waitForFinished();
        rows = future.result();
        QFile opened(path());
        REQUIRE(opened.open(QIODevice::ReadOnly));
        return opened.readAll();
    }
    QByteArray table(CsvContent what) { return table({{}, what, {}, false, {}}); }
    [[nodiscard]] QString path() const { return folder.filePath(u"table.csv"_s); }
    services::ImportSummary imported(OfficeStore& into) const {
        services::ImportRequest request;
        request.file = path();
        auto future = services::importFile(into.workspace, request);
        future.waitForFinished();
        return future.result();
    }
    InteractionId add(const domain::Interaction& interaction) {
        return office.write(
            [&](storage::WriteSession& session) { return storage::InteractionRepository::save(session, interaction); });
    }

    OfficeStore office;
    QTemporaryDir folder;
    qint64 rows = 0;
    CustomerId anna = office.add(aCustomer().named("Anna Kovács").withCareNote("hard of hearing"));
    CustomerId ben = office.add(aCustomer().named("Ben Ode"));
};

/// The same customers, so that what is about them finds them.
void bringCustomers(Exported& exported, OfficeStore& into) {
    exported.table(CsvContent::Contacts);
    CHECK(exported.imported(into).created == 2);
}

template <typename Repository, typename... Reader>
auto stored(OfficeStore& office, const QString& uid, Reader... reader) {
    return office.read([&](storage::ReadSession& session) {
        const Repository repository(session);
        auto found = *repository.find(*repository.findByUid(uid), reader...);
        found.id = {};
        return found;
    });
}

} // namespace

TEST_CASE("customers go into a table with the columns that were chosen", "[services][exporting]") {
    Exported exported;
    CHECK(exported.table({{}, CsvContent::Contacts, {u"name"_s, u"care_note"_s}, false, {}}) ==
          QByteArray("Name,Care note\r\nAnna Kov\xC3\xA1"
                     "cs,hard of hearing\r\nBen Ode,\r\n"));
    CHECK(exported.rows == 2);
    storage::CustomerFilter onlyBen;
    onlyBen.text = u"ben"_s;
    CHECK(exported.table({{}, CsvContent::Contacts, {u"given"_s}, true, onlyBen}) == QByteArray("\xEF\xBB\xBF"
                                                                                                "First name\r\nBen\r\n"));
    CHECK(exported.table({{}, CsvContent::Contacts, {u"given"_s}, false, onlyBen, std::vector{exported.anna}}) ==
          QByteArray("First name\r\nAnna\r\n"));
    CHECK(errorOf([&] { exported.table({{}, CsvContent::Contacts, {u"nonsense"_s}, false, {}}); }) == ErrorCode::InvalidInput);
}

TEST_CASE("a table of customers brings back what was taken out", "[services][exporting]") {
    Exported exported;
    exported.table(CsvContent::Contacts);
    const auto again = exported.imported(exported.office);
    CHECK(again.unchanged == 2);
    CHECK(again.problems.empty());
}

TEST_CASE("interactions of a table are read back as they were, without private notes", "[services][exporting]") {
    Exported exported;
    domain::Interaction call;
    call.uid = u"i-1"_s;
    call.customers = {exported.anna, exported.ben};
    call.at = momentOf("2026-11-20T09:30Z");
    call.zone = u"America/New_York"_s;
    call.channel = domain::Channel::Letter;
    call.direction = domain::Direction::In;
    call.outcome = domain::Outcome::MessageLeft;
    call.minutes = 12;
    call.notes = u"=1+1, \"two\"\nlines"_s;
    call.customerWords = u"too dear"_s;
    call.understood = u"a cheaper one"_s;
    call.confirmed = true;
    call.signal = domain::Signal::Unhappy;
    call.author = exported.office.jon;
    call.createdAt = momentOf("2026-11-20T10:00Z");
    domain::Interaction noted = call;
    domain::setPrivateNote(noted, exported.office.jon, u"between us"_s);
    exported.add(noted);
    CHECK_FALSE(exported.table(CsvContent::Interactions).contains("between us"));
    CHECK(exported.rows == 1);
    CHECK(exported.imported(exported.office).unchanged == 1);

    OfficeStore other;
    bringCustomers(exported, other);
    exported.table(CsvContent::Interactions);
    const auto summary = exported.imported(other);
    CHECK(summary.created == 1);
    CHECK(summary.problems.empty());
    CHECK(stored<storage::InteractionRepository>(other, u"i-1"_s, other.jon) == call);
}

TEST_CASE("commitments of a table are read back as they were", "[services][exporting]") {
    Exported exported;
    domain::Commitment open =
        aCommitment().to(exported.anna).saying("-send\nthe offer").due("2026-11-26 15:00").ownedBy(exported.office.jon);
    open.uid = u"c-1"_s;
    open.zone = u"Europe/Berlin"_s;
    open.firstDue = {QDate(2026, 11, 20), {}};
    open.kind = domain::CommitmentKind::Send;
    open.priority = domain::Priority::Urgent;
    open.recurrence = u"FREQ=WEEKLY"_s;
    open.series = u"s"_s;
    open.anchor = open.planned = QDate(2026, 11, 26);
    domain::Commitment kept = aCommitment().to(exported.ben).saying("call").due("2026-11-10").ownedBy(exported.office.maria);
    kept.uid = u"c-2"_s;
    kept.outcome = domain::CommitmentOutcome::KeptLate;
    kept.closedAt = momentOf("2026-11-12T08:00Z");
    kept.closedBy = exported.office.maria;
    kept.closingNote = u"at last"_s;
    exported.office.add(open);
    exported.office.add(kept);
    exported.table(CsvContent::Commitments);
    CHECK(exported.rows == 2);
    CHECK(exported.imported(exported.office).unchanged == 2);

    OfficeStore other;
    bringCustomers(exported, other);
    storage::CustomerFilter onlyAnna;
    onlyAnna.text = u"anna"_s;
    exported.table({{}, CsvContent::Commitments, {}, false, onlyAnna});
    CHECK(exported.rows == 1);
    exported.table(CsvContent::Commitments);
    CHECK(exported.imported(other).created == 2);
    for (const QString& uid : {u"c-1"_s, u"c-2"_s})
        CHECK(stored<storage::CommitmentRepository>(other, uid) == stored<storage::CommitmentRepository>(exported.office, uid));
}
