// The import as its dialog sees it.
#include "rapport/presentation/importmodel.h"

#include "rapport/core/safefile.h"
#include "rapport/presentation/csvpreviewmodel.h"
#include "rapport/presentation/importchangesmodel.h"
#include "rapport/presentation/problemsmodel.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::presentation;

namespace {

using Tester = QAbstractItemModelTester;

services::CsvPreview somePreview() {
    services::CsvPreview preview;
    preview.header = {u"Vorname"_s, u"Tel"_s, u"Egal"_s};
    preview.rows = {{u"Anna"_s, u"1"_s, u"x\ny"_s}, {u"Ben"_s}};
    preview.mapping = {{exchange::Field::Given, {}}, {exchange::Field::Phone, u"work"_s}, {}};
    return preview;
}

class KeptInMemory final : public MappingMemory {
public:
    [[nodiscard]] QString recalled(const QString& header) const override { return kept.value(header); }
    void keep(const QString& header, const QString& mapping) override { kept[header] = mapping; }
    QHash<QString, QString> kept;
};

/// A store with an import over it.
class Import {
public:
    Import() {
        storage::StoreOptions options;
        options.createIfMissing = true;
        store = storage::Store::open(folder.filePath(u"a.rapport"_s), options);
        workspace = std::make_unique<services::Workspace>(services::Workspace{*store, clock, {}});
        model = std::make_unique<ImportModel>(*workspace);
    }
    QString write(const QString& name, const QByteArray& bytes) const {
        SafeFile::write(folder.filePath(name), bytes);
        return folder.filePath(name);
    }
    bool reaches(ImportModel::Step step) const {
        return QTest::qWaitFor([&] { return model->step() == step; }, 20'000);
    }

    QTemporaryDir folder;
    FixedClock clock{Moment(1'795'000'000'000), QTimeZone::utc()};
    std::unique_ptr<storage::Store> store;
    std::unique_ptr<services::Workspace> workspace;
    std::unique_ptr<ImportModel> model;
};

} // namespace

TEST_CASE("The preview shows meanings over the rows of the file", "[presentation][import]") {
    CsvPreviewModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    CHECK(model.rowCount() == 0);
    model.show(somePreview());
    REQUIRE(model.rowCount() == 3);
    REQUIRE(model.columnCount() == 3);
    CHECK(model.headerData(0, Qt::Horizontal).toString() == u"Vorname"_s);
    CHECK(model.index(0, 0).data().toString() == u"First name"_s);
    CHECK(model.index(0, 1).data().toString() == u"Phone (work)"_s);
    CHECK(model.index(1, 2).data().toString() == u"x y"_s);
    CHECK(model.index(2, 2).data().toString().isEmpty());
    CHECK(model.index(1, 2).data(CsvPreviewModel::LeftOutRole).toBool());
    model.setMeaning(2, {exchange::Field::Notes, {}});
    CHECK_FALSE(model.index(1, 2).data(CsvPreviewModel::LeftOutRole).toBool());
    CHECK(model.index(0, 2).data().toString() == u"Notes"_s);
}

TEST_CASE("Every field is offered, each in words of its own", "[presentation][import]") {
    QStringList words;
    for (const auto& each : offeredMeanings())
        words += meaningWords(each);
    CHECK(words.removeDuplicates() == 0);
    CHECK(words.contains(u"Phone (mobile)"_s));
    for (int i = 0; i <= static_cast<int>(exchange::Field::CreatedAt); ++i)
        CHECK_FALSE(meaningWords({static_cast<exchange::Field>(i), {}}).isEmpty());
}

TEST_CASE("Problems are a table, and a file that no spreadsheet runs", "[presentation][import]") {
    ProblemsModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.show({{u"a.vcf"_s, 7, 0, exchange::Severity::Error, u"The \"date\" is odd"_s},
                {u"=cmd.csv"_s, 0, 2, exchange::Severity::Note, u"Left out"_s}});
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0, ProblemsModel::Line).data().toInt() == 7);
    CHECK_FALSE(model.index(1, ProblemsModel::Line).data().isValid());
    CHECK(model.index(1, ProblemsModel::Place).data().toInt() == 2);
    CHECK_FALSE(model.index(0, ProblemsModel::Place).data().isValid());
    CHECK(services::problemsAsCsv(model.problems()) == "file,line,column,severity,message\r\n"
                                                       "a.vcf,7,,error,\"The \"\"date\"\" is odd\"\r\n"
                                                       "'=cmd.csv,,2,note,Left out\r\n");
}

TEST_CASE("What an import changes is a table, field by field for what is updated", "[presentation][import]") {
    using services::ImportAction;
    services::ImportSummary summary;
    summary.changes = {{ImportAction::Created, u"a.vcf"_s, 7, u"a"_s, u"Anna"_s, {}, {}},
                       {ImportAction::Updated,
                        u"a.vcf"_s,
                        9,
                        u"b"_s,
                        u"Ben"_s,
                        {{u"title"_s, u"Baker"_s, u"Owner"_s}, {u"tier"_s, u"regular"_s, u"key"_s}, {u"tags"_s, {}, u"x\ny"_s}},
                        {}}};
    ImportChangesModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
    model.show(summary, ImportAction::Created);
    REQUIRE(model.rowCount() == 1);
    CHECK(QStringList{cell(0, 0), cell(0, 1), cell(0, 2)} == QStringList{u"Anna"_s, u"a.vcf"_s, u"7"_s});
    model.show(summary, ImportAction::Updated);
    REQUIRE(model.rowCount() == 3);
    REQUIRE(model.columnCount() == 4);
    CHECK(QStringList{cell(0, 0), cell(0, 1), cell(0, 2), cell(0, 3)} ==
          QStringList{u"Ben"_s, u"Job title"_s, u"Baker"_s, u"Owner"_s});
    CHECK(QStringList{cell(1, 0), cell(1, 1), cell(1, 3)} == QStringList{{}, u"Tier"_s, u"key"_s});
    CHECK(model.index(1, 0).data(Qt::AccessibleTextRole).toString() == u"Ben"_s);
    CHECK(cell(2, 3) == u"x · y"_s);
    model.show(summary, ImportAction::Unchanged);
    CHECK(model.rowCount() == 0);
}

TEST_CASE("Nothing is written before it was shown what the import would do", "[presentation][import]") {
    Import import;
    import.model->start({import.write(u"a.vcf"_s, "BEGIN:VCARD\nFN:Anna\nEND:VCARD\n"),
                         import.write(u"b.vcf"_s, "BEGIN:VCARD\nFN:Ben\nBDAY:in spring\nEND:VCARD\n")});
    REQUIRE(import.reaches(ImportModel::Step::Expected));
    CHECK(import.model->summary().created == 2);
    CHECK(import.model->summary().changes.size() == 2);
    CHECK(import.model->summary().problems.size() == 1);
    CHECK(import.model->wouldChange());
    CHECK_FALSE(import.model->canGoBack());
    CHECK_FALSE(import.model->canUndo());
    import.model->importAll();
    REQUIRE(import.reaches(ImportModel::Step::Finished));
    CHECK(import.model->summary().created == 2);
    CHECK(import.model->summary().problems.size() == 1);
    CHECK(import.model->canUndo());

    import.model->start({import.folder.filePath(u"a.vcf"_s)});
    REQUIRE(import.reaches(ImportModel::Step::Expected));
    CHECK_FALSE(import.model->wouldChange());
    CHECK(import.model->summary().unchanged == 1);
}

TEST_CASE("From what an import would do there is a way back to what the columns mean", "[presentation][import]") {
    Import import;
    import.model->start({import.write(u"b.csv"_s, "Wer;Tel\nBen;1\n")});
    REQUIRE(import.reaches(ImportModel::Step::Mapping));
    import.model->setMeaning(0, {exchange::Field::Notes, {}});
    import.model->useMapping();
    REQUIRE(import.reaches(ImportModel::Step::Expected));
    REQUIRE(import.model->canGoBack());
    import.model->goBack();
    CHECK(import.model->step() == ImportModel::Step::Mapping);
    import.model->setMeaning(0, {exchange::Field::DisplayName, {}});
    import.model->useMapping();
    REQUIRE(import.reaches(ImportModel::Step::Expected));
    REQUIRE(import.model->summary().changes.size() == 1);
    CHECK(import.model->summary().changes.front().name == u"Ben"_s);
}

TEST_CASE("Cards go straight in, rows are asked about first, the sum is of all files", "[presentation][import]") {
    Import import;
    import.model->start({import.write(u"a.vcf"_s, "BEGIN:VCARD\nFN:Anna\nBDAY:in spring\nEND:VCARD\n"),
                         import.write(u"b.csv"_s, "Wer;Tel\nBen;1\nCleo;2\n"), import.write(u"c.bin"_s, QByteArray(100, '\1'))});
    REQUIRE(import.reaches(ImportModel::Step::Mapping));
    REQUIRE(QTest::qWaitFor([&] { return import.model->preview().header.size() == 2; }, 20'000));
    CHECK(import.model->fileName() == u"b.csv"_s);
    CHECK(import.model->canImport());
    import.model->setMeaning(1, {});
    CHECK_FALSE(import.model->canImport());
    import.model->setMeaning(0, {exchange::Field::DisplayName, {}});
    import.model->setMeaning(1, {exchange::Field::Phone, u"home"_s});
    import.model->useMapping();
    REQUIRE(import.reaches(ImportModel::Step::Expected));
    import.model->importAll();
    REQUIRE(import.reaches(ImportModel::Step::Finished));
    CHECK(import.model->summary().created == 3);
    CHECK(import.model->summary().problems.size() == 1);
    CHECK(import.model->failures().size() == 1);
    CHECK(import.model->summaryWords() == u"3 contacts were read."_s);

    REQUIRE(import.model->canUndo());
    QSignalSpy undone(import.model.get(), &ImportModel::undone);
    import.model->undo();
    CHECK(QTest::qWaitFor([&] { return undone.count() == 1; }, 20'000));
    CHECK_FALSE(import.model->canUndo());
}

TEST_CASE("Another encoding or separator looks at the file anew", "[presentation][import]") {
    Import import;
    import.model->start({import.write(u"b.csv"_s, "Name|Ort\nM\xFCller|K\xF6ln\n")});
    REQUIRE(import.reaches(ImportModel::Step::Mapping));
    REQUIRE(QTest::qWaitFor([&] { return import.model->preview().header.size() == 2; }, 20'000));
    CHECK(import.model->preview().rows.front().front() == u"Müller"_s);
    auto dialect = import.model->preview().dialect;
    dialect.encoding = u"Windows-1251"_s;
    QSignalSpy looked(import.model.get(), &ImportModel::previewChanged);
    import.model->setDialect(dialect);
    REQUIRE(QTest::qWaitFor([&] { return looked.count() == 1; }, 20'000));
    CHECK(import.model->preview().rows.front().front() == u"Mьller"_s);
}

TEST_CASE("A cancelled import leaves nothing and says so", "[presentation][import]") {
    Import import;
    QByteArray cards;
    for (int i = 0; i < 20'000; ++i)
        cards += "BEGIN:VCARD\nFN:Somebody " + QByteArray::number(i) + "\nEND:VCARD\n";
    import.model->start({import.write(u"many.vcf"_s, cards)});
    REQUIRE(import.reaches(ImportModel::Step::Expected));
    import.model->importAll();
    REQUIRE(import.reaches(ImportModel::Step::Running));
    import.model->cancel();
    REQUIRE(import.reaches(ImportModel::Step::Finished));
    CHECK(import.model->summary().created == 0);
    CHECK(import.model->summaryWords() == u"Nothing was imported."_s);
    CHECK_FALSE(import.model->canUndo());
}

TEST_CASE("What columns were said to mean is known again for the same header", "[presentation][import]") {
    Import import;
    KeptInMemory memory;
    import.model->setMemory(&memory);
    const auto look = [&](const QByteArray& bytes) {
        import.model->start({import.write(u"list.csv"_s, bytes)});
        REQUIRE(import.reaches(ImportModel::Step::Mapping));
    };
    const auto field = [&](size_t column) { return import.model->preview().mapping.at(column).field; };
    look("Vorname;Farbe\nAnna;blau\n");
    CHECK(field(1) == exchange::Field::Ignore);
    CHECK_FALSE(import.model->isRecalled());
    import.model->setMeaning(1, {exchange::Field::Phone, u"work"_s});
    import.model->setDayFirst(false);
    import.model->useMapping();
    REQUIRE(import.reaches(ImportModel::Step::Expected));
    CHECK(memory.kept.size() == 1);

    look("VORNAME,farbe\nBen,rot\n");
    CHECK(import.model->isRecalled());
    CHECK(import.model->preview().mapping.at(1) == exchange::ColumnMeaning{exchange::Field::Phone, u"work"_s});
    CHECK_FALSE(import.model->preview().dayFirst);
    import.model->cancel();

    look("Vorname;Farbe;Ort\nBen;rot;Rom\n");
    CHECK_FALSE(import.model->isRecalled());
    import.model->useMapping();
    REQUIRE(import.reaches(ImportModel::Step::Expected));
    CHECK(memory.kept.size() == 1); // only guessed

    // What no longer fits is passed over.
    for (QString& each : memory.kept)
        each = u"{\"content\":\"contacts\",\"columns\":[\"given\",\"nonsense\"]}"_s;
    look("Vorname;Farbe\nAnna;blau\n");
    CHECK_FALSE(import.model->isRecalled());
    CHECK(field(0) == exchange::Field::Given);
}
