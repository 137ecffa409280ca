#include "rapport/presentation/calendarfile.h"

#include "rapport/services/commitments.h"
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
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Kept {
    OfficeStore office;
    QTemporaryDir folder;
    CustomerId anna = office.add(aCustomer().named("Anna Kovács").withCareNote("hard of hearing"));
    CalendarFile file{office.workspace, 1ms};

    [[nodiscard]] QString path(const QString& name = u"calendar.ics"_s) const { return folder.filePath(name); }
    [[nodiscard]] QByteArray read(const QString& name = u"calendar.ics"_s) const {
        QFile opened(path(name));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll().replace("\r\n ", "") : QByteArray();
    }
    template <typename Condition>
    static bool eventually(Condition condition) {
        return QTest::qWaitFor(condition, 20'000);
    }
    void promise(const QString& words) {
        services::addCommitment(office.workspace, aCommitment().to(anna).saying(words).due("2026-11-26").ownedBy(office.maria))
            .waitForFinished();
    }
};

} // namespace

TEST_CASE("a calendar file is written once it is wanted, and after each change", "[unit][presentation][calendarfile]") {
    Kept kept;
    kept.promise(u"the first"_s);
    CHECK_FALSE(QFile::exists(kept.path()));
    kept.file.keep(services::CalendarExport{kept.path()});
    REQUIRE(kept.eventually([&] { return kept.file.writtenAt().has_value(); }));
    CHECK(kept.file.writtenAt() == kept.office.clock.now());
    CHECK(kept.read().contains("the first"));
    kept.promise(u"the second"_s);
    REQUIRE(kept.eventually([&] { return kept.read().contains("the second"); }));
    CHECK_FALSE(kept.read().contains("hard of hearing"));
    kept.file.keep(services::CalendarExport{kept.path(), true});
    REQUIRE(kept.eventually([&] { return kept.read().contains("hard of hearing"); }));
}

TEST_CASE("a file that is no longer wanted is left as it was", "[unit][presentation][calendarfile]") {
    Kept kept;
    kept.file.keep(services::CalendarExport{kept.path()});
    REQUIRE(kept.eventually([&] { return kept.file.writtenAt().has_value(); }));
    kept.file.keep({});
    const QByteArray before = kept.read();
    kept.promise(u"later"_s);
    kept.file.keep(services::CalendarExport{kept.path(u"other.ics"_s)});
    REQUIRE(kept.eventually([&] { return kept.read(u"other.ics"_s).contains("later"); }));
    CHECK(kept.read() == before);
}

TEST_CASE("what keeps a calendar file from being written is told once, until it can be again",
          "[unit][presentation][calendarfile]") {
    Kept kept;
    QSignalSpy failed(&kept.file, &CalendarFile::failed);
    QSignalSpy state(&kept.file, &CalendarFile::stateChanged);
    kept.file.keep(services::CalendarExport{kept.path(u"nowhere/calendar.ics"_s)});
    REQUIRE(kept.eventually([&] { return failed.size() == 1; }));
    CHECK(kept.file.problem().contains(u"calendar.ics"_s));
    const auto before = state.size();
    kept.promise(u"again"_s);
    REQUIRE(kept.eventually([&] { return state.size() > before; }));
    CHECK(failed.size() == 1);
    REQUIRE(QDir(kept.folder.path()).mkdir(u"nowhere"_s));
    kept.promise(u"third"_s);
    REQUIRE(kept.eventually([&] { return kept.file.problem().isEmpty(); }));
    CHECK(kept.read(u"nowhere/calendar.ics"_s).contains("third"));
}
