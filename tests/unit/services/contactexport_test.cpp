#include "rapport/services/exporting.h"

#include "rapport/exchange/vcardreader.h"
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
