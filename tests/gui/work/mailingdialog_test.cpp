#include "ui/milestones/mailingdialog.h"

#include "gui/work/windowfixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// Saves wherever the test says.
class SavingDialogs final : public ui::Dialogs {
public:
    void confirm(QWidget*, const QString&, const QString&, std::function<void()> confirmed) override { confirmed(); }
    void openFiles(QWidget*, const QString&, const QString&, std::function<void(QStringList)>) override {}
    void saveFile(QWidget*, const QString&, const QString&, std::function<void(QString)> chosen) override { chosen(file); }
    void chooseFolder(QWidget*, const QString&, const QString&, std::function<void(QString)>) override {}
    QString file;
};

struct OpenMailing {
    OpenMailing() {
        window.resize(1280, 800);
        window.show();
        QSignalSpy filled(dialog, &ui::MailingDialog::filled);
        dialog->open();
        REQUIRE((!filled.isEmpty() || filled.wait(20'000)));
    }
    void saves(const QString& button, const QString& name) {
        dialogs.file = folder.filePath(name);
        QSignalSpy written(dialog, &ui::MailingDialog::written);
        QTest::mouseClick(named<QAbstractButton>(dialog, button), Qt::LeftButton);
        REQUIRE((!written.isEmpty() || written.wait(20'000)));
    }
    [[nodiscard]] QByteArray content(const QString& name) const {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    [[nodiscard]] bool says(const QString& part) const {
        const auto labels = dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&part](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
    }

    OfficeStore office;
    CustomerId anna = office.add(
        aCustomer().named("Anna Kovács").withAddress({{}, {}, {}, u"Fő utca 1."_s, u"Szeged"_s, {}, u"6720"_s, u"Hungary"_s}));
    CustomerId ben = office.add(aCustomer().named("Ben Ode"));
    MilestoneId annas = office.add(aMilestone().of(anna).on("--11-25"));
    MilestoneId bens = office.add(aMilestone().of(ben).on("--11-26"));
    QTemporaryDir folder;
    HeardMessages messages;
    SavingDialogs dialogs;
    QWidget window;
    QPointer<ui::MailingDialog> dialog{
        new ui::MailingDialog({office.workspace, messages, dialogs, nullptr, nullptr, nullptr}, &window)};
};

} // namespace

TEST_CASE("a mailing shows whom to write to and who is left out", "[gui][work]") {
    OpenMailing mailing;
    CHECK(mailing.says(u"1 to write to · 1 left out"_s));
    CHECK(named<ui::CardTable>(mailing.dialog, u"Mailing list"_s)->model()->rowCount() == 3);
    CHECK(named<QDateEdit>(mailing.dialog, u"From"_s)->date() == QDate(2026, 11, 1));
    named<QComboBox>(mailing.dialog, u"Period"_s)->setCurrentIndex(1);
    CHECK(named<QDateEdit>(mailing.dialog, u"To"_s)->date() == QDate(2026, 12, 31));
    REQUIRE(eventually([&] { return mailing.says(u"0 to write to"_s); }));
    CHECK_FALSE(named<QAbstractButton>(mailing.dialog, u"Save labels (PDF)…"_s)->isEnabled());
    CHECK(namelessControls(mailing.dialog) == QStringList());
}

TEST_CASE("a mailing is saved as a list and as labels", "[gui][work]") {
    OpenMailing mailing;
    mailing.saves(u"Save list (CSV)…"_s, u"list.csv"_s);
    CHECK(mailing.content(u"list.csv"_s).startsWith("name,salutation,"));
    CHECK(mailing.content(u"list.csv"_s).contains("Anna Kovács"));
    named<QComboBox>(mailing.dialog, u"Sheet of labels"_s)->setCurrentIndex(1);
    CHECK(named<QSpinBox>(mailing.dialog, u"First label"_s)->maximum() == 21);
    mailing.saves(u"Save labels (PDF)…"_s, u"labels.pdf"_s);
    CHECK(mailing.content(u"labels.pdf"_s).startsWith("%PDF-"));
    CHECK(mailing.messages.dones.size() == 2);
}

TEST_CASE("a mailing that cannot be saved says so", "[gui][work]") {
    OpenMailing mailing;
    mailing.dialogs.file = mailing.folder.filePath(u"nowhere/list.csv"_s);
    QTest::mouseClick(named<QAbstractButton>(mailing.dialog, u"Save list (CSV)…"_s), Qt::LeftButton);
    REQUIRE(eventually([&] { return mailing.says(u"nowhere"_s) || mailing.says(u"folder"_s); }));
    CHECK(mailing.messages.dones.isEmpty());
    CHECK(mailing.dialog->isVisible());
}
