#include "rapport/services/exporting.h"

#include "rapport/services/importing.h"
#include "rapport/storage/history.h"
#include "support/catch.h"
#include "support/errors.h"
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
    QString path = folder.filePath(u"cards.vcf"_s);

    qint64 write(services::ContactExport request = {}) {
        request.file = path;
        return services::exportContacts(office.workspace, request).result();
    }
    QByteArray file() const {
        QFile opened(path);
        REQUIRE(opened.open(QIODevice::ReadOnly));
        return opened.readAll().replace("\r\n ", "");
    }
};

} // namespace

TEST_CASE("customers are written with all that is kept on them", "[services][exporting]") {
    Exported exported;
    const CustomerId bakery = exported.office.add(aCustomer().organisationNamed("Bakery").withUid("bakery"));
    const CustomerId anna =
        exported.office.add(aCustomer().named("Anna Kovács").memberOf(bakery).ownedBy(exported.office.jon).key());
    exported.office.add(aMilestone().of(anna).on("--02-29"));
    CHECK(exported.write() == 2);
    const QByteArray file = exported.file();
    CHECK(file.count("BEGIN:VCARD\r\nVERSION:3.0\r\n") == 2);
    CHECK(file.contains("ORG:Bakery\r\n"));
    CHECK(file.contains("X-RAPPORT-ORGANISATION-UID:bakery\r\n"));
    CHECK(file.contains("X-RAPPORT-OWNER:Jon\r\n"));
    CHECK(file.contains("BDAY:--02-29\r\n"));
    CHECK(exported.write({{}, exchange::VCardVersion::V4, {}, {}}) == 2);
    CHECK(exported.file().contains("VERSION:4.0\r\n"));
}

TEST_CASE("only those that the list would show are written, or those that were named", "[services][exporting]") {
    Exported exported;
    const CustomerId anna = exported.office.add(aCustomer().named("Anna Kovács"));
    exported.office.add(aCustomer().named("Ben Ode").key());
    exported.office.add(aCustomer().named("Cleo Nagy").archived());
    CHECK(exported.write() == 2);
    services::ContactExport request;
    request.filter.text = u"kovacs"_s;
    CHECK(exported.write(request) == 1);
    CHECK(exported.file().contains("FN:Anna Kovács\r\n"));
    request.filter = {};
    request.filter.tier = domain::Tier::Key;
    CHECK(exported.write(request) == 1);
    CHECK(exported.file().contains("FN:Ben Ode\r\n"));
    request.only = std::vector{anna};
    CHECK(exported.write(request) == 1);
    CHECK(exported.file().contains("FN:Anna Kovács\r\n"));
    request = {};
    request.filter.state = domain::CustomerState::Archived;
    CHECK(exported.write(request) == 1);
    CHECK(exported.file().contains("X-RAPPORT-STATE:archived\r\n"));
}

TEST_CASE("an export that cannot be written leaves what was there", "[services][exporting]") {
    Exported exported;
    exported.office.add(aCustomer());
    CHECK(exported.write() == 1);
    const QByteArray before = exported.file();
    exported.path = exported.folder.filePath(u"nowhere/cards.vcf"_s);
    CHECK(errorOf([&] { exported.write(); }) == ErrorCode::FileUnwritable);
    exported.path = exported.folder.filePath(u"cards.vcf"_s);
    CHECK(exported.file() == before);
}

TEST_CASE("an export that is cancelled writes no file", "[services][exporting]") {
    Exported exported;
    for (int i = 0; i < 600; ++i)
        exported.office.add(aCustomer());
    services::ContactExport request;
    request.file = exported.path;
    auto future = services::exportContacts(exported.office.workspace, request);
    future.cancel();
    future.waitForFinished();
    // The read itself goes on until it looks; the store is closed behind it.
    exported.office.store.reset();
    CHECK_FALSE(QFile::exists(exported.path));
}

namespace {

/// Everybody who refers to somebody else, in an order in which some come before those they refer to.
void fill(OfficeStore& office) {
    const CustomFieldId field = office.write([](storage::WriteSession& session) {
        return storage::CustomerRepository::saveCustomField(session,
                                                            {{}, u"Code"_s, domain::FieldType::Choice, {u"C"_s, u"D"_s}, 0});
    });
    domain::Customer anna =
        aCustomer().named("Anna Kovács").ownedBy(office.jon).withCustom(field, "C").withCadence(14, 21).tagged("a");
    anna.optedOut = true;
    anna.id = office.add(anna);
    const CustomerId ben = office.add(aCustomer().named("Ben Ode").observingOnMarch1().referredBy(anna.id));
    const CustomerId bakery = office.add(aCustomer().organisationNamed("Bakery").shownAs("Bakery"));
    const CustomerId cleo = office.add(aCustomer().named("Cleo Nagy").memberOf(bakery));
    office.add(aMilestone().of(cleo).on("--02-29").withLead(3));
    office.write([&](storage::WriteSession& session) {
        anna.organisation = bakery;
        anna.referrer = cleo;
        storage::CustomerRepository::save(session, anna);
        storage::CustomerRepository::saveRelation(session, {{}, anna.id, ben, domain::RelationKind::MarriedTo, {}});
        storage::CustomerRepository::saveRelation(session, {{}, cleo, anna.id, domain::RelationKind::ManagerOf, {}});
        storage::CustomerRepository::saveRelation(session, {{}, ben, cleo, domain::RelationKind::Other, u"neighbour"_s});
        return true;
    });
}

services::ImportSummary import(OfficeStore& office, const QString& file) {
    services::ImportRequest request;
    request.file = file;
    return services::importFile(office.workspace, request).result();
}

} // namespace

TEST_CASE("what is exported and imported elsewhere is exported there as it was", "[services][exporting][links]") {
    const auto version = GENERATE(exchange::VCardVersion::V3, exchange::VCardVersion::V4);
    Exported from;
    fill(from.office);
    from.write({{}, version, {}, {}});
    Exported to;
    const auto summary = import(to.office, from.path);
    CHECK(summary.created == 4);
    CHECK(summary.problemCount == 0);
    to.write({{}, version, {}, {}});
    CHECK(to.file().toStdString() == from.file().toStdString());
    CHECK(import(to.office, from.path).unchanged == 4);
    to.write({{}, version, {}, {}});
    CHECK(to.file() == from.file());
    to.office.store
        ->write({u"Undo"_s, {}, to.office.clock.now()}, [](storage::WriteSession& session) { return storage::undo(session); })
        .waitForFinished();
    CHECK(to.write() == 0);
}

TEST_CASE("names in cards of other programs are linked where exactly one customer has them", "[services][exporting][links]") {
    Exported exported;
    const CustomerId kim = exported.office.add(aCustomer().named("Kim Park"));
    exported.office.add(aCustomer().named("Two Names"));
    exported.office.add(aCustomer().named("Two Names"));
    QFile file(exported.path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCARD\nFN:Jo\nUID:jo\nX-SPOUSE:kim park\nX-MANAGER:Two Names\nX-ASSISTANT:Nobody\nEND:VCARD\n");
    file.close();
    CHECK(import(exported.office, exported.path).created == 1);
    const auto relations = [&] {
        return exported.office.read(
            [&](storage::ReadSession& session) { return storage::CustomerRepository(session).relationsOf(kim); });
    };
    REQUIRE(relations().size() == 1);
    CHECK(relations().front().kind == domain::RelationKind::MarriedTo);
    const auto others = exported.office.read([&](storage::ReadSession& session) {
        return storage::CustomerRepository(session).relationsOf(relations().front().from);
    });
    CHECK(others.size() == 1);
}
