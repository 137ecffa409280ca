#include "gui/shell/windowbench.h"

#include "rapport/presentation/duplicates.h"
#include "ui/common/cardtable.h"
#include "ui/duplicates/mergedialog.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// Anna is here three times: twice certainly, once perhaps.
struct DuplicatesBench : WindowBench {
    DuplicatesBench()
        : first(office.knows(aCustomer().named("Anna Kovács").titled("Buyer").withEmail("anna@x.org")))
        , second(office.knows(aCustomer().named("Anna Kovacs").titled("Manager").withEmail("anna@x.org"))) {
        office.knows(aCustomer().named("Bob Miller").at("Bakery"));
        office.knows(aCustomer().named("Robert Miller").at("Bakery"));
    }
    template <typename Change>
    void changes(CustomerId id, Change change) {
        auto record = done(services::loadCustomer(office.workspace(), id));
        change(record);
        done(services::saveCustomer(office.workspace(), record));
    }
    ui::CardTable* list() {
        auto* table = named<ui::CardTable>(u"Duplicates"_s);
        REQUIRE(table);
        return table;
    }
    bool shows(int rows) {
        return QTest::qWaitFor([=, this] { return list()->model()->rowCount() == rows; }, 20'000);
    }
    void openPage() {
        open(u"duplicates"_s);
        REQUIRE(shows(4));
        REQUIRE(QTest::qWaitFor([this] { return list()->selectedRow().row() == 1; }));
    }
    QPointer<ui::MergeDialog> mergeSheet() {
        QTest::keyClick(list(), Qt::Key_M);
        REQUIRE(QTest::qWaitFor(
            [this] { return window->findChild<ui::MergeDialog*>() && window->findChild<ui::MergeDialog*>()->isReady(); }));
        return window->findChild<ui::MergeDialog*>();
    }
    QString titleOf(CustomerId id) { return office.pageOf(id).record.customer.title; }
    domain::CustomerState stateOf(CustomerId id) { return office.pageOf(id).record.customer.state; }

    CustomerId first, second;
};

QRadioButton* radio(QWidget* sheet, const QString& name) {
    for (auto* button : sheet->findChildren<QRadioButton*>()) {
        if (button->accessibleName() == name)
            return button;
    }
    return nullptr;
}

QString merged(QWidget* sheet, const QString& field) {
    for (auto* label : sheet->findChildren<QLabel*>()) {
        if (label->accessibleName() == field + u", merged"_s)
            return label->text();
    }
    return {};
}

} // namespace

TEST_CASE_METHOD(DuplicatesBench, "pairs are listed with their reasons, certain ones first", "[gui][shell][duplicates]") {
    openPage();
    const auto texts = rows(*list());
    CHECK(texts[0] == u"Certain (1)"_s);
    CHECK(texts[1].startsWith(u"Anna Kov\u00e1cs"_s));
    CHECK(texts[2] == u"Likely (1)"_s);
    const auto cell = [this](int row, int column) { return list()->model()->index(row, column).data().toString(); };
    CHECK(cell(1, presentation::DuplicatesModel::Why) == u"same name, same e-mail"_s);
    CHECK(cell(1, presentation::DuplicatesModel::Score) == u"certain"_s);
    CHECK(cell(3, presentation::DuplicatesModel::Other) == u"Robert Miller, Bakery"_s);
}

TEST_CASE_METHOD(DuplicatesBench, "X says that they are not the same, Z takes it back", "[gui][shell][duplicates]") {
    openPage();
    QTest::keyClick(list(), Qt::Key_X);
    CHECK(shows(2));
    QTest::keyClick(list(), Qt::Key_Z);
    CHECK(shows(4));
}

TEST_CASE_METHOD(DuplicatesBench, "a pair is merged as the sheet shows, by keys alone, and undone", "[gui][shell][duplicates]") {
    openPage();
    const auto sheet = mergeSheet();
    CHECK(merged(sheet, u"Position"_s) == u"Buyer"_s);
    CHECK(merged(sheet, u"Notes"_s).contains(u"Position: Manager"_s));
    auto* manager = radio(sheet, u"Position: Manager"_s);
    REQUIRE(manager);
    manager->setFocus();
    QTest::keyClick(manager, Qt::Key_Space);
    CHECK(merged(sheet, u"Position"_s) == u"Manager"_s);
    CHECK(merged(sheet, u"Notes"_s).contains(u"Position: Buyer"_s));
    QTest::keyClick(sheet, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return sheet.isNull(); }, 20'000));
    CHECK(titleOf(first) == u"Manager"_s);
    CHECK(stateOf(second) == domain::CustomerState::Trashed);
    CHECK(shows(2));
    QTest::keyClick(list(), Qt::Key_Z);
    CHECK(shows(4));
    CHECK(titleOf(first) == u"Buyer"_s);
}

TEST_CASE_METHOD(DuplicatesBench, "the sheet speaks in words and in dates of the locale", "[gui][shell][duplicates]") {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    changes(first, [](auto& record) { record.customer.language = u"hu"_s; });
    changes(second, [](auto& record) {
        record.customer.language = u"de"_s;
        record.milestones.push_back(aMilestone().kind(domain::MilestoneKind::Birthday).on("1980-05-17"));
    });
    openPage();
    const auto sheet = mergeSheet();
    CHECK(merged(sheet, u"Language"_s) == u"magyar"_s);
    CHECK(radio(sheet, u"Language: Deutsch"_s));
    CHECK(merged(sheet, u"Birthday"_s) == u"17 May 1980"_s);
    QTest::keyClick(sheet, Qt::Key_Escape);
    QLocale::setDefault(before);
}

TEST_CASE_METHOD(DuplicatesBench, "where both have a photo it is said what becomes of the other one",
                 "[gui][shell][duplicates]") {
    const auto warned = [](QWidget* sheet) {
        const auto labels = sheet->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(u"stays only with the customer who goes to the trash"_s);
        });
    };
    const bool both = GENERATE(true, false);
    changes(first, [](auto& record) { record.customer.photo = "\xff\xd8\xff one"; });
    if (both)
        changes(second, [](auto& record) { record.customer.photo = "\xff\xd8\xff two"; });
    openPage();
    const auto sheet = mergeSheet();
    CHECK(warned(sheet) == both);
    QTest::keyClick(sheet, Qt::Key_Escape);
}

TEST_CASE_METHOD(DuplicatesBench, "the other one can be kept, with the same values chosen", "[gui][shell][duplicates]") {
    openPage();
    const auto sheet = mergeSheet();
    for (auto* button : sheet->findChildren<QPushButton*>()) {
        if (button->text() == u"Keep the other")
            button->click();
    }
    CHECK(merged(sheet, u"Position"_s) == u"Buyer"_s);
    QTest::keyClick(sheet, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return sheet.isNull(); }, 20'000));
    CHECK(titleOf(second) == u"Buyer"_s);
    CHECK(stateOf(first) == domain::CustomerState::Trashed);
}

TEST_CASE_METHOD(DuplicatesBench, "all certain ones are merged by one button", "[gui][shell][duplicates]") {
    openPage();
    auto* all = named<QPushButton>(u"Merge all certain"_s);
    REQUIRE(all);
    all->click();
    CHECK(shows(2));
    CHECK(stateOf(second) == domain::CustomerState::Trashed);
}
