#include "rapport/presentation/regularexports.h"

#include "support/catch.h"
#include "support/officestore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rapport;
using namespace rapport::presentation;
using namespace rapport::test;
using services::ExportRhythm;
using namespace Qt::StringLiterals;

namespace {

struct Exporting {
    OfficeStore office;
    QTemporaryDir folder;
    CustomerId anna = office.add(aCustomer().named("Anna Kovács"));
    RegularExports exports{office.workspace};

    /// The files of the folder without the store's name, in order.
    [[nodiscard]] QStringList days() const {
        QStringList names = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        for (QString& name : names)
            name = name.right(15).left(10);
        return names;
    }
    void comes(const Text& moment) {
        office.clock.setNow(momentOf(moment));
        exports.look();
    }
    void wants(const Text& folderName, ExportRhythm rhythm, int keep) {
        exports.schedule(services::RegularExport{folder.filePath(folderName), rhythm, keep});
        exports.look();
    }
    [[nodiscard]] bool isMade() {
        return QTest::qWaitFor([this] { return !exports.isMaking(); }, 20'000);
    }
};

} // namespace

TEST_CASE("A complete export is made when one is due, and the latest are kept", "[unit][presentation][regularexports]") {
    Exporting exporting;
    exporting.exports.look();
    CHECK_FALSE(exporting.exports.isMaking()); // nobody wants one
    QFile other(exporting.folder.filePath(u"mine-2020-01-01.json"_s));
    REQUIRE(other.open(QIODevice::WriteOnly));
    exporting.wants(".", ExportRhythm::Daily, 2);
    REQUIRE(exporting.isMade());
    CHECK(exporting.days().contains(u"2026-11-21"_s));
    CHECK(exporting.exports.latest() == QDate(2026, 11, 21));
    exporting.comes("2026-11-21T23:00Z");
    CHECK_FALSE(exporting.exports.isMaking());
    for (const char* day : {"2026-11-22T01:00Z", "2026-11-25T01:00Z"}) {
        exporting.comes(day);
        REQUIRE(exporting.exports.isMaking());
        REQUIRE(exporting.isMade());
    }
    CHECK(exporting.days() == QStringList{u"2020-01-01"_s, u"2026-11-22"_s, u"2026-11-25"_s}); // a file of others stays
    QFile made(services::regularExportFile(exporting.office.workspace, exporting.folder.path(), QDate(2026, 11, 25)));
    REQUIRE(made.open(QIODevice::ReadOnly));
    CHECK(made.readAll().contains("Kov\xc3\xa1"
                                  "cs"));
}

TEST_CASE("Weekly is every seven days, whatever was missed", "[unit][presentation][regularexports]") {
    Exporting exporting;
    exporting.wants(".", ExportRhythm::Weekly, 9);
    REQUIRE(exporting.isMade());
    exporting.comes("2026-11-27T12:00Z");
    CHECK_FALSE(exporting.exports.isMaking());
    exporting.comes("2026-11-28T00:10Z");
    REQUIRE(exporting.isMade());
    CHECK(exporting.days() == QStringList{u"2026-11-21"_s, u"2026-11-28"_s});
}

TEST_CASE("What went wrong is told once, and one is made as soon as it can be", "[unit][presentation][regularexports]") {
    Exporting exporting;
    const QString later = exporting.folder.filePath(u"stick"_s);
    QSignalSpy failed(&exporting.exports, &RegularExports::failed);
    exporting.wants("stick", ExportRhythm::Daily, 2);
    exporting.exports.look();
    CHECK(failed.size() == 1);
    CHECK(exporting.exports.problem().contains(u"stick"_s));
    REQUIRE(QDir().mkpath(later));
    exporting.exports.look();
    REQUIRE(exporting.isMade());
    CHECK(exporting.exports.problem().isEmpty());
    CHECK(exporting.exports.latest() == QDate(2026, 11, 21));
    exporting.exports.schedule({});
    CHECK_FALSE(exporting.exports.latest());
}

TEST_CASE("Two stores that export into one folder leave each other's files alone", "[unit][presentation][regularexports]") {
    Exporting exporting;
    const QString ours = services::regularExportFile(exporting.office.workspace, exporting.folder.path(), QDate(2026, 11, 1));
    for (const QString& name : {ours, exporting.folder.filePath(u"x"_s + QFileInfo(ours).fileName()),
                                exporting.folder.filePath(QFileInfo(ours).fileName() + u".bak"_s)}) {
        QFile file(name);
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    const QString newer = services::regularExportFile(exporting.office.workspace, exporting.folder.path(), QDate(2026, 11, 2));
    QFile file(newer);
    REQUIRE(file.open(QIODevice::WriteOnly));
    CHECK(services::removeOldExports(exporting.office.workspace, exporting.folder.path(), 1) == 1);
    CHECK_FALSE(QFile::exists(ours));
    CHECK(QDir(exporting.folder.path()).entryList(QDir::Files).size() == 3);
}
