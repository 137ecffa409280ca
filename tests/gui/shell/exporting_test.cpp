// Exporting from the window: form, whom, what of them, and the file.
#include "windowbench.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct ExportBench : WindowBench {
    CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    CustomerId ben = office.knows(aCustomer().named("Ben Ode"));

    QWidget* openSheet() {
        open(u"customers"_s);
        QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(QApplication::activeModalWidget());
        return QApplication::activeModalWidget();
    }
    template <typename W>
    static W* in(QWidget* sheet, const QString& name) {
        for (W* each : sheet->findChildren<W*>())
            if (each->accessibleName() == name)
                return each;
        return nullptr;
    }
    static void choose(QComboBox* box, const QString& words) {
        REQUIRE(box);
        REQUIRE(box->findText(words) >= 0);
        box->setCurrentIndex(box->findText(words));
    }
    /// What is in the file once the sheet has closed.
    QByteArray exported(QWidget* sheet, const QString& name) {
        dialogs.saveTo = folder.filePath(name);
        QPointer<QWidget> open = sheet;
        QTest::keyClick(sheet, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return open.isNull(); }, 20'000));
        QFile file(dialogs.saveTo);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

} // namespace

TEST_CASE_METHOD(ExportBench, "Ctrl+Shift+E and Enter export everybody as vCards, and it is said where they are", "[gui]") {
    const QByteArray cards = exported(openSheet(), u"all.vcf"_s);
    CHECK(cards.count("BEGIN:VCARD") == 2);
    CHECK(window->messages().text().startsWith(u"2 written to all.vcf, in "_s));
}

TEST_CASE_METHOD(ExportBench, "the bar that says where an export is opens the folder", "[gui]") {
    exported(openSheet(), u"all.vcf"_s);
    auto* button = named<QPushButton>(u"Open folder"_s);
    REQUIRE(button);
    links.works = GENERATE(true, false);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    CHECK(links.folders == (links.works ? QStringList{folder.path()} : QStringList()));
    CHECK(window->messages().text().contains(u"could not be opened"_s) == !links.works);
}

TEST_CASE_METHOD(ExportBench, "whom the list has selected can be exported alone, as cards and as a table", "[gui]") {
    auto* sheet = openSheet();
    const bool table = GENERATE(false, true);
    if (table)
        choose(in<QComboBox>(sheet, u"Form"_s), u"Table (CSV)"_s);
    choose(in<QComboBox>(sheet, u"Customers"_s), u"Those selected in the list"_s);
    const QByteArray bytes = exported(sheet, table ? u"one.csv"_s : u"one.vcf"_s);
    CHECK(bytes.count(table ? "\r\n" : "BEGIN:VCARD") == (table ? 2 : 1));
    CHECK(bytes.contains("Anna"));
    CHECK_FALSE(bytes.contains("Ben"));
}

TEST_CASE_METHOD(ExportBench, "a table has the columns that are ticked, and a mark for Excel where it is wanted", "[gui]") {
    auto* sheet = openSheet();
    choose(in<QComboBox>(sheet, u"Form"_s), u"Table (CSV)"_s);
    auto* columns = in<QListWidget>(sheet, u"Columns"_s);
    REQUIRE(columns);
    REQUIRE(QTest::qWaitFor([&] { return columns->count() > 5; }, 20'000));
    for (int row = 0; row < columns->count(); ++row)
        columns->item(row)->setCheckState(columns->item(row)->text() == u"First name"_s ? Qt::Checked : Qt::Unchecked);
    in<QCheckBox>(sheet, u"For Excel: mark the file as UTF-8"_s)->setChecked(true);
    const QByteArray table = exported(sheet, u"table.csv"_s);
    CHECK(table.startsWith("\xEF\xBB\xBF"));
    CHECK(table.count("\r\n") == 3);
    CHECK_FALSE(table.contains("Kov"));
    CHECK(table.contains("Anna"));
}

TEST_CASE_METHOD(ExportBench, "all columns are ticked at once, or none, which exports nothing", "[gui]") {
    auto* sheet = openSheet();
    choose(in<QComboBox>(sheet, u"Form"_s), u"Table (CSV)"_s);
    auto* columns = in<QListWidget>(sheet, u"Columns"_s);
    REQUIRE(QTest::qWaitFor([&] { return columns->count() > 5; }, 20'000));
    const auto ticked = [columns] {
        int count = 0;
        for (int row = 0; row < columns->count(); ++row)
            count += columns->item(row)->checkState() == Qt::Checked ? 1 : 0;
        return count;
    };
    in<QPushButton>(sheet, u"No column"_s)->click();
    CHECK(ticked() == 0);
    dialogs.saveTo = folder.filePath(u"none.csv"_s);
    QTest::keyClick(sheet, Qt::Key_Return);
    CHECK(sheet->isVisible());
    CHECK_FALSE(QFile::exists(dialogs.saveTo));
    in<QPushButton>(sheet, u"All columns"_s)->click();
    CHECK(ticked() == columns->count());
    QTest::keyClick(sheet, Qt::Key_Escape);
}

TEST_CASE_METHOD(ExportBench, "calendar and complete store are exported whole", "[gui]") {
    auto* sheet = openSheet();
    const bool store = GENERATE(true, false);
    choose(in<QComboBox>(sheet, u"Form"_s), store ? u"Everything (JSON)"_s : u"Calendar (iCalendar)"_s);
    CHECK_FALSE(in<QComboBox>(sheet, u"Customers"_s)->isEnabled());
    CHECK(in<QCheckBox>(sheet, u"With notes"_s)->isVisible() == !store);
    const QByteArray bytes = exported(sheet, u"whole"_s);
    CHECK(bytes.startsWith(store ? "{" : "BEGIN:VCALENDAR"));
}

TEST_CASE_METHOD(ExportBench, "a file that cannot be written is said on the sheet, which stays", "[gui]") {
    auto* sheet = openSheet();
    dialogs.saveTo = folder.filePath(u"nowhere/all.vcf"_s);
    QTest::keyClick(sheet, Qt::Key_Return);
    CHECK(QTest::qWaitFor(
        [&] {
            const auto labels = sheet->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [](const QLabel* each) { return each->isVisible() && each->text().contains(u"all.vcf"_s); });
        },
        20'000));
    CHECK(sheet->isVisible());
    CHECK(in<QPushButton>(sheet, u"Export…"_s)->isEnabled());
    QTest::keyClick(sheet, Qt::Key_Escape);
}
