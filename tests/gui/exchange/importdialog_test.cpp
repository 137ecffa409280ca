// The import dialog by keyboard and mouse, on a real store.
#include "ui/importing/importdialog.h"

#include "rapport/core/safefile.h"
#include "rapport/storage/customerbatch.h"
#include "support/catch.h"
#include "ui/common/button.h"
#include "ui/common/plaintext.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::ui;

namespace {

class HeardMessages final : public Messages {
public:
    void failure(const QString& text, const QString&, std::function<void()>) override { failures << text; }
    void done(const QString& text, bool) override { dones << text; }
    void done(const QString& text, const QString&, std::function<void()>) override { dones << text; }
    QStringList failures, dones;
};

class AnsweringDialogs final : public Dialogs {
public:
    void confirm(QWidget*, const QString&, const QString&, std::function<void()> confirmed) override { confirmed(); }
    void openFiles(QWidget*, const QString&, const QString&, std::function<void(QStringList)> chosen) override { chosen(files); }
    void saveFile(QWidget*, const QString&, const QString&, std::function<void(QString)> chosen) override { chosen(path); }
    void chooseFolder(QWidget*, const QString&, const QString&, std::function<void(QString)>) override {}
    QStringList files;
    QString path;
};

/// A window with the dialog over it.
class OpenImport {
public:
    OpenImport() {
        storage::StoreOptions options;
        options.createIfMissing = true;
        store = storage::Store::open(folder.filePath(u"a.rapport"_s), options);
        workspace = std::make_unique<services::Workspace>(services::Workspace{*store, clock, {}});
        context = std::make_unique<UiContext>(UiContext{*workspace, messages, dialogs});
        window.resize(1100, 720);
        window.show();
        openAgain();
    }
    void openAgain() {
        dialog = new ImportDialog(*context, &window);
        dialog->open();
    }
    QString write(const QString& name, const QByteArray& bytes) const {
        SafeFile::write(folder.filePath(name), bytes);
        return folder.filePath(name);
    }
    [[nodiscard]] QAbstractButton* button(const QString& name) const {
        for (auto* each : dialog->findChildren<QAbstractButton*>()) {
            if (each->isVisible() && each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    bool shows(const QString& buttonName, bool goingOn = false) const {
        return QTest::qWaitFor(
            [&] {
                if (goingOn && !button(buttonName) && button(u"Preview"_s))
                    button(u"Preview"_s)->click();
                return button(buttonName) != nullptr;
            },
            20'000);
    }
    [[nodiscard]] QTableView* table(const QString& name) const {
        for (auto* each : dialog->findChildren<QTableView*>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString& words) const {
        const auto labels = dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* each) {
            return each->isVisible() && each->text().contains(words) && each->textFormat() == Qt::PlainText;
        });
    }
    [[nodiscard]] qint64 customers() const {
        auto count = store->read([](storage::ReadSession& session) {
            return static_cast<qint64>(storage::customersByUid(session, {u"a"_s, u"b"_s}).size());
        });
        count.waitForFinished();
        return count.result();
    }

    QTemporaryDir folder;
    FixedClock clock{Moment(1'795'000'000'000), QTimeZone::utc()};
    std::unique_ptr<storage::Store> store;
    std::unique_ptr<services::Workspace> workspace;
    HeardMessages messages;
    AnsweringDialogs dialogs;
    std::unique_ptr<UiContext> context;
    QWidget window;
    QPointer<ImportDialog> dialog;
};

/// For a look at the pictures: RAPPORT_PICTURES names a folder.
void picture(QWidget* widget, const QString& name) {
    const QString folder = qEnvironmentVariable("RAPPORT_PICTURES");
    if (!folder.isEmpty())
        widget->grab().save(folder + u'/' + name + u".png"_s);
}

const QByteArray rows = "Vorname;Nachname;Telefon privat;E-Mail-Adresse;Geburtstag;Lieblingsfarbe\n"
                        "Anna;Kov\xC3\xA1"
                        "cs;030 1234;anna@example.com;17.5.1980;blau\n"
                        "Ben;Ode;;ben@example.com;im Mai;rot\n"
                        ";;;;;gelb\n";

} // namespace

TEST_CASE("A CSV file is asked about, imported, summed up and undone", "[gui][import]") {
    for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
        const Theme theme(*qobject_cast<QApplication*>(QCoreApplication::instance()), appearance);
        const QString shade = appearance == Appearance::Dark ? u"-dark"_s : u"-light"_s;
        OpenImport import;
        import.dialog->start({import.write(u"kunden.csv"_s, rows)});
        REQUIRE(import.shows(u"Preview"_s));
        auto* preview = import.table(u"Preview of the file"_s);
        REQUIRE(QTest::qWaitFor([&] { return preview->model()->columnCount() == 6; }, 20'000));
        picture(import.dialog, u"mapping"_s + shade);

        auto* colour = preview->indexWidget(preview->model()->index(0, 5))->findChild<QComboBox*>();
        REQUIRE(colour);
        CHECK(colour->accessibleName() == u"Meaning of column Lieblingsfarbe"_s);
        CHECK(colour->currentText() == u"Not imported"_s);
        colour->setCurrentIndex(colour->findText(u"Topics"_s));
        Q_EMIT colour->activated(colour->currentIndex());
        QTest::keyClick(import.dialog, Qt::Key_Return);

        REQUIRE(import.shows(u"Import"_s));
        picture(import.dialog, u"expected"_s + shade);
        QTest::mouseClick(import.button(u"Back"_s), Qt::LeftButton);
        REQUIRE(import.shows(u"Preview"_s));
        QTest::keyClick(import.dialog, Qt::Key_Return);
        REQUIRE(import.shows(u"Import"_s));
        CHECK(import.says(u"Nothing is saved yet"_s));
        QTest::keyClick(import.dialog, Qt::Key_Return);

        REQUIRE(import.shows(u"Undo import"_s));
        picture(import.dialog, u"summary"_s + shade);
        auto* problems = import.table(u"Problems found"_s);
        CHECK(problems->model()->rowCount() == 2);
        import.dialogs.path = import.folder.filePath(u"list.csv"_s);
        QTest::mouseClick(import.button(u"Save problems…"_s), Qt::LeftButton);
        QFile list(import.dialogs.path);
        REQUIRE(list.open(QIODevice::ReadOnly));
        CHECK(list.readAll().contains("kunden.csv,3,"));

        QTest::mouseClick(import.button(u"Undo import"_s), Qt::LeftButton);
        CHECK(QTest::qWaitFor([&] { return import.messages.dones == QStringList{u"The import was undone."_s}; }, 20'000));
        CHECK(QTest::qWaitFor([&] { return import.dialog.isNull(); }, 20'000));
    }
}

TEST_CASE("After contacts came in it leads to who may be here twice", "[gui][import]") {
    OpenImport import;
    QSignalSpy duplicates(import.dialog, &ImportDialog::duplicatesRequested);
    import.dialog->start({import.write(u"a.vcf"_s, "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:a\r\nFN:Anna\r\nEND:VCARD\r\n")});
    REQUIRE(import.shows(u"Import"_s));
    CHECK_FALSE(import.button(u"Look for duplicates"_s));
    QTest::keyClick(import.dialog, Qt::Key_Return);
    REQUIRE(import.shows(u"Look for duplicates"_s));
    QTest::mouseClick(import.button(u"Look for duplicates"_s), Qt::LeftButton);
    CHECK(duplicates.size() == 1);
    CHECK(QTest::qWaitFor([&] { return import.dialog.isNull(); }, 20'000));
    CHECK(import.customers() == 1);
}

TEST_CASE("The sheet stays in the middle of the window when it becomes wider", "[gui][import]") {
    OpenImport open;
    open.dialog->start({open.write(u"rows.csv"_s, "Name,Phone\nAnna,1234567\n")});
    REQUIRE(open.shows(u"Preview"_s));
    const auto middle = [](const QWidget* widget) { return widget->mapToGlobal(widget->rect().center()).x(); };
    CHECK(QTest::qWaitFor([&] { return std::abs(middle(open.dialog) - middle(&open.window)) <= 1; }, 20'000));
    CHECK(open.dialog->width() > 600);
}

TEST_CASE("From right to left lines begin at the right, and numbers keep the order of their groups", "[gui][import]") {
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    {
        OpenImport open;
        open.dialog->start({open.write(u"rows.csv"_s, "Name,Phone\nAnna,+36 20 555 0000\n")});
        REQUIRE(open.shows(u"Preview"_s));
        for (const auto* label : open.dialog->findChildren<QLabel*>())
            if (label->isVisible() && label->wordWrap())
                CHECK(label->alignment().testFlags(Qt::AlignRight | Qt::AlignAbsolute));
    }
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    const auto rightwards = [](const QString& words) {
        QTextLayout line(words);
        QTextOption option;
        option.setTextDirection(Qt::RightToLeft);
        line.setTextOption(option);
        line.beginLayout();
        const QTextLine first = line.createLine();
        line.endLayout();
        return first.cursorToX(static_cast<int>(words.indexOf(u'3'))) <
               first.cursorToX(static_cast<int>(words.lastIndexOf(u'0')));
    };
    CHECK_FALSE(rightwards(u"+36 20 555 0000"_s));
    CHECK(rightwards(isolated(u"+36 20 555 0000"_s)));
    CHECK(isolated({}).isEmpty());
}

TEST_CASE("Columns that make no contact keep the import from starting", "[gui][import]") {
    OpenImport import;
    import.dialogs.files = {import.write(u"table.csv"_s, "colour,size\nred,5\n")};
    import.dialog->start({});
    REQUIRE(import.shows(u"Preview"_s));
    REQUIRE(QTest::qWaitFor([&] { return import.table(u"Preview of the file"_s)->model()->columnCount() == 2; }, 20'000));
    CHECK_FALSE(import.button(u"Preview"_s)->isEnabled());
    auto* preview = import.table(u"Preview of the file"_s);
    auto* field = preview->indexWidget(preview->model()->index(0, 0))->findChild<QComboBox*>();
    REQUIRE(field);
    field->setFocus();
    QTest::keyClicks(field, u"Name"_s);
    Q_EMIT field->activated(field->currentIndex());
    CHECK(import.button(u"Preview"_s)->isEnabled());
}

TEST_CASE("A table of commitments is known by its columns, and may be said to be something else", "[gui][import]") {
    OpenImport import;
    import.dialog->start({import.write(u"promises.csv"_s, "Customer,Words,Due date,Notes\nAnna,call,2026-12-01,x\n")});
    REQUIRE(import.shows(u"Preview"_s));
    auto* preview = import.table(u"Preview of the file"_s);
    REQUIRE(QTest::qWaitFor([&] { return preview->model()->columnCount() == 4; }, 20'000));
    const auto meaning = [&](int column) {
        auto* field = preview->indexWidget(preview->model()->index(0, column))->findChild<QComboBox*>();
        return field ? field->currentText() : QString();
    };
    CHECK(meaning(0) == u"Customer"_s);
    CHECK(meaning(2) == u"Due day"_s);
    CHECK(import.button(u"Preview"_s)->isEnabled());
    QComboBox* content = nullptr;
    for (auto* each : import.dialog->findChildren<QComboBox*>())
        content = each->accessibleName() == u"What the rows are"_s ? each : content;
    REQUIRE(content);
    CHECK(content->currentText() == u"Commitments"_s);
    content->setCurrentText(u"Customers"_s);
    Q_EMIT content->activated(content->currentIndex());
    CHECK(QTest::qWaitFor([&] { return meaning(3) == u"Notes"_s && meaning(2) == u"Not imported"_s; }, 20'000));
    CHECK_FALSE(import.button(u"Preview"_s)->isEnabled());
}

TEST_CASE("Escape while it works cancels and leaves nothing", "[gui][import]") {
    OpenImport import;
    QByteArray cards;
    for (int i = 0; i < 20'000; ++i)
        cards += "BEGIN:VCARD\nFN:Somebody " + QByteArray::number(i) + "\nEND:VCARD\n";
    import.dialog->start({import.write(u"many.vcf"_s, cards)});
    REQUIRE(import.shows(u"Cancel"_s));
    QTest::qWait(0);
    picture(import.dialog, u"running-light"_s);
    CHECK(QTest::qWaitFor([&] { return import.says(u"nothing is saved yet"_s); }, 20'000));
    REQUIRE(import.shows(u"Import"_s));
    QTest::keyClick(import.dialog, Qt::Key_Return);
    REQUIRE(import.shows(u"Cancel"_s));
    QTest::keyClick(import.dialog, Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return import.dialog.isNull(); }, 20'000));
}

TEST_CASE("Before anything is written, what is new and what changes is listed field by field", "[gui][import]") {
    const Theme theme(*qobject_cast<QApplication*>(QCoreApplication::instance()), Appearance::Light);
    OpenImport import;
    import.dialog->start({import.write(u"old.vcf"_s, "BEGIN:VCARD\nUID:a\nFN:Anna\nTITLE:Baker\nEND:VCARD\n")});
    REQUIRE(import.shows(u"Import"_s));
    CHECK(import.customers() == 0);
    QTest::keyClick(import.dialog, Qt::Key_Return);
    REQUIRE(import.shows(u"Close"_s));
    CHECK(import.customers() == 1);
    QTest::keyClick(import.dialog, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return import.dialog.isNull(); }, 20'000));

    import.openAgain();
    import.dialog->start({import.write(u"new.vcf"_s, "BEGIN:VCARD\nUID:a\nFN:Anna\nTITLE:Owner\nEND:VCARD\n"
                                                     "BEGIN:VCARD\nUID:b\nFN:Ben\nEND:VCARD\n")});
    REQUIRE(import.shows(u"Import"_s));
    auto* changes = import.table(u"Contacts of the import"_s);
    REQUIRE(changes->isVisible());
    CHECK(changes->model()->index(0, 2).data().toString() == u"Baker"_s);
    CHECK(changes->model()->index(0, 3).data().toString() == u"Owner"_s);
    picture(import.dialog, u"updated-light"_s);
    QTest::mouseClick(import.button(u"New · 1"_s), Qt::LeftButton);
    CHECK(changes->model()->index(0, 0).data().toString() == u"Ben"_s);
    QTest::keyClick(import.dialog, Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return import.dialog.isNull(); }, 20'000));
    CHECK(import.customers() == 1);
}

TEST_CASE("Nothing chosen closes the dialog", "[gui][import]") {
    OpenImport import;
    import.dialog->start({});
    CHECK(QTest::qWaitFor([&] { return import.dialog.isNull(); }, 20'000));
}

TEST_CASE("A file that cannot be imported is named with the reason", "[gui][import]") {
    OpenImport import;
    import.dialog->start({import.folder.filePath(u"gone.vcf"_s)});
    REQUIRE(import.shows(u"Close"_s));
    CHECK(import.says(u"gone.vcf"_s));
    CHECK(import.button(u"Undo import"_s) == nullptr);
}

TEST_CASE("Every control of the dialog has a name", "[gui][import]") {
    OpenImport import;
    import.dialog->start({import.write(u"kunden.csv"_s, rows)});
    REQUIRE(import.shows(GENERATE(u"Preview"_s, u"Import"_s), true));
    for (auto* each : import.dialog->findChildren<QWidget*>()) {
        const bool control =
            qobject_cast<QAbstractButton*>(each) || qobject_cast<QComboBox*>(each) || qobject_cast<QTableView*>(each);
        if (control && each->isVisible() && each->focusPolicy() != Qt::NoFocus) {
            CAPTURE(QString::fromLatin1(each->metaObject()->className()), each->objectName());
            CHECK_FALSE(each->accessibleName().isEmpty());
        }
    }
}
