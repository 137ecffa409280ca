#include "gui/customers/desk.h"
#include "rapport/services/commitments.h"
#include "rapport/services/legs.h"
#include "support/builders.h"
#include "ui/common/cardtable.h"
#include "ui/common/carenote.h"
#include "ui/common/filterchip.h"
#include "ui/customers/customereditor.h"
#include "ui/customers/customerpane.h"
#include "ui/customers/customerspage.h"
#include "ui/search/searchfield.h"
#include "ui/search/searchpalette.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>

using namespace rapport;
using namespace rapport::tests;
using namespace Qt::StringLiterals;

namespace {

struct PageDesk : Desk {
    CustomerId anna = add(u"Anna"_s, u"Kovács"_s, [](auto& customer) {
        customer.tier = domain::Tier::Key;
        customer.careNote = u"Speak slowly."_s;
        customer.tags = {u"trade"_s};
    });
    CustomerId bela = add(u"Béla"_s, u"Nagy"_s);
    CustomerId rosa = add(u"Rosa"_s, u"Silva"_s);
    ui::CustomersPage page{context()};
    QLabel* count = nullptr;
    Hands hands;

    PageDesk() {
        QObject::connect(store.get(), &storage::Store::changed, &page, &ui::CustomersPage::refresh);
        page.resize(1000, 600);
        page.show();
        QApplication::setActiveWindow(&page);
        QSignalSpy filled(&page, &ui::Page::filled);
        page.activate();
        until([&] { return filled.count() > 0; });
    }
    ui::CardTable* table() { return named<ui::CardTable>(&page, u"Customers"_s); }
    QString rows() {
        QStringList names;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            names << table()->model()->index(row, 0).data().toString();
        return names.join(u", "_s);
    }
    ui::CustomerEditor* editor() { return page.findChild<ui::CustomerEditor*>(); }
};

} // namespace

TEST_CASE_METHOD(PageDesk, "customers are listed by name and the first is selected", "[gui][customers]") {
    CHECK(rows() == u"Anna Kovács, Béla Nagy, Rosa Silva"_s);
    CHECK(page.selected() == anna);
}

TEST_CASE_METHOD(PageDesk, "typing narrows the list and Esc shows all again", "[gui][customers]") {
    auto* search = named<ui::SearchField>(&page, u"Search customers"_s);
    hands.press(table(), Qt::Key_Slash);
    CHECK(page.focusWidget() == search);
    hands.type(search, u"kovacs"_s);
    until([this] { return rows() == u"Anna Kovács"_s; });
    hands.press(search, Qt::Key_Escape);
    until([this] { return table()->model()->rowCount() == 3; });
}

TEST_CASE_METHOD(PageDesk, "a pill narrows the list to key customers", "[gui][customers]") {
    named<ui::FilterChip>(&page, u"Key"_s)->click();
    until([this] { return rows() == u"Anna Kovács"_s; });
    until([this] {
        const auto labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](auto* label) { return label->text() == u"1 of 3 customers"_s; });
    });
}

TEST_CASE_METHOD(PageDesk, "the weakest leg is a column, and narrows the list from the menu", "[gui][customers]") {
    wait(services::addCommitment(
        *workspace, test::aCommitment().to(bela).saying("call back").due("2026-11-01").inZone("Europe/Budapest").build()));
    auto* header = table()->horizontalHeader();
    CHECK_FALSE(header->isSectionHidden(presentation::CustomerListModel::Weakest));
    const auto weakest = [this](int row) {
        return table()->model()->index(row, presentation::CustomerListModel::Weakest).data(Qt::DisplayRole).toString();
    };
    until([&] { return weakest(1) == u"trust"_s; }); // before it was judged for the lists
    CHECK(weakest(0) == u"unknown"_s);

    services::judgeAllLegs(*workspace);
    page.refreshStandings();
    auto* more = named<ui::FilterChip>(&page, u"More filters"_s);
    const auto offered = [&](const QString& words) -> QAction* {
        more->click();
        for (auto* menu : page.findChildren<QMenu*>())
            for (auto* action : menu->actions())
                if (action->text() == words)
                    return action;
        return nullptr;
    };
    QAction* trust = nullptr;
    until([&] { return (trust = offered(u"Trust (1)"_s)) != nullptr; });
    trust->trigger();
    until([this] { return rows() == u"Béla Nagy"_s; });
    CHECK(page.filter().weakest == domain::Weakest::Trust);
    named<ui::FilterChip>(&page, u"Weakest: trust"_s)->click();
    until([this] { return table()->model()->rowCount() == 3; });

    // The most pressing first.
    table()->sortByColumn(presentation::CustomerListModel::Weakest, Qt::AscendingOrder);
    until([this] { return rows() == u"Béla Nagy, Anna Kovács, Rosa Silva"_s; });
}

TEST_CASE_METHOD(PageDesk, "N, a name and Ctrl+Enter make a customer, who is then selected", "[gui][customers]") {
    hands.press(table(), Qt::Key_N);
    REQUIRE(editor() != nullptr);
    auto* given = named<QLineEdit>(editor(), u"Given name"_s);
    CHECK(editor()->focusWidget() == given);
    hands.type(given, u"Dmitri"_s);
    hands.press(given, Qt::Key_Return, Qt::ControlModifier);
    until([this] { return rows() == u"Dmitri, Anna Kovács, Béla Nagy, Rosa Silva"_s || rows().contains(u"Dmitri"_s); });
    until([this] { return table()->selectedRow().data().toString() == u"Dmitri"_s; });
    CHECK(messages.dones.contains(u"Saved Dmitri."_s));
}

TEST_CASE_METHOD(PageDesk, "a customer without a name is not saved and it says why", "[gui][customers]") {
    hands.press(table(), Qt::Key_N);
    hands.press(named<QLineEdit>(editor(), u"Given name"_s), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(editor() != nullptr);
    CHECK(editor()->isVisible());
    CHECK_FALSE(editor()->form().problem().isEmpty());
}

TEST_CASE_METHOD(PageDesk, "editing shows what is stored and changes only what was typed", "[gui][customers]") {
    QPointer<ui::CustomerEditor> edit = new ui::CustomerEditor(context(), anna, &page);
    QSignalSpy loaded(edit, &ui::CustomerEditor::loaded);
    edit->open();
    until([&] { return loaded.count() == 1; });
    CHECK_FALSE(edit->form().isDirty());
    auto* family = named<QLineEdit>(edit, u"Family name"_s);
    CHECK(family->text() == u"Kovács"_s);
    family->selectAll();
    hands.type(family, u"Szabo"_s);
    CHECK(edit->form().isDirty());
    hands.press(family, Qt::Key_Return, Qt::ControlModifier);
    until([&] { return edit.isNull(); });
    const auto saved = wait(services::loadCustomer(*workspace, anna)).customer;
    CHECK(saved.name.family == u"Szabo"_s);
    CHECK(saved.careNote == u"Speak slowly."_s);
    CHECK(saved.tags == QStringList{u"trade"_s});
    CHECK(saved.tier == domain::Tier::Key);
    until([this] { return rows() == u"Béla Nagy, Rosa Silva, Anna Szabo"_s; });
    CHECK(page.selected() == anna);
}

TEST_CASE_METHOD(PageDesk, "Esc in the editor asks only when something was typed", "[gui][customers]") {
    hands.press(table(), Qt::Key_N);
    QPointer<ui::CustomerEditor> edit = editor();
    hands.type(named<QLineEdit>(edit, u"Given name"_s), u"X"_s);
    dialogs.agree = false;
    hands.press(edit, Qt::Key_Escape);
    CHECK(dialogs.asked.size() == 1);
    REQUIRE_FALSE(edit.isNull());
    dialogs.agree = true;
    hands.press(edit, Qt::Key_Escape);
    until([&] { return edit.isNull(); });
}

TEST_CASE_METHOD(PageDesk, "Del moves the selected ones to the trash", "[gui][customers]") {
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    hands.press(table(), Qt::Key_Delete);
    until([this] { return rows() == u"Rosa Silva"_s; });
    CHECK(messages.dones == QStringList{u"Moved 2 customers to the trash."_s});
}

TEST_CASE_METHOD(PageDesk, "L asks to log with the selected customer, Enter opens them", "[gui][customers]") {
    QSignalSpy logs(&page, &ui::Page::logRequested);
    QSignalSpy opened(&page, &ui::Page::customerOpened);
    hands.press(table(), Qt::Key_J);
    hands.press(table(), Qt::Key_L);
    hands.press(table(), Qt::Key_Return);
    REQUIRE(logs.count() == 1);
    CHECK(logs[0][0].value<CustomerId>() == bela);
    REQUIRE(opened.count() == 1);
    CHECK(opened[0][0].value<CustomerId>() == bela);
}

TEST_CASE_METHOD(PageDesk, "the choice of columns comes back", "[gui][customers]") {
    using presentation::CustomerListModel;
    page.resize(1200, 600); // with room for all of them
    auto* header = table()->horizontalHeader();
    CHECK(table()->columnState().isEmpty()); // nobody chose any yet: they follow the room there is
    const int edge = header->sectionViewportPosition(CustomerListModel::Tags) + header->sectionSize(CustomerListModel::Tags) - 1;
    const QPoint grip(edge, header->height() / 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, grip);
    QTest::mouseMove(header->viewport(), grip + QPoint(20, 0));
    QTest::mouseMove(header->viewport(), grip + QPoint(33, 0));
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, grip + QPoint(33, 0));
    const int wide = header->sectionSize(CustomerListModel::Tags);
    header->moveSection(CustomerListModel::Tier, 1);
    REQUIRE_FALSE(table()->columnState().isEmpty());

    ui::CustomersPage other(context());
    auto* restored = named<ui::CardTable>(&other, u"Customers"_s);
    restored->restoreColumns(table()->columnState());
    other.resize(700, 600);
    other.show();
    CHECK(restored->horizontalHeader()->visualIndex(CustomerListModel::Tier) == 1);
    CHECK(restored->horizontalHeader()->sectionSize(CustomerListModel::Tags) == wide);
    CHECK(restored->horizontalHeader()->isSectionHidden(CustomerListModel::Organisation));
    CHECK_FALSE(restored->horizontalHeader()->isSectionHidden(CustomerListModel::Tier));
}

TEST_CASE_METHOD(PageDesk, "every control of page and editor has a name", "[gui][customers]") {
    CHECK(namelessControls(&page) == QStringList{});
    ui::CustomerEditor edit(context(), anna, &page);
    edit.setAttribute(Qt::WA_DeleteOnClose, false);
    CHECK(namelessControls(&edit) == QStringList{});
}

TEST_CASE_METHOD(PageDesk, "the pane begins with the care note and shows who is meant", "[gui][customers]") {
    ui::CustomerPane pane(context());
    pane.resize(372, 700);
    pane.show();
    QSignalSpy shown(&pane, &ui::CustomerPane::shown);
    pane.showCustomer(anna);
    until([&] { return shown.count() == 1; });
    CHECK(pane.findChild<ui::CareNote*>()->text() == u"Speak slowly."_s);
    CHECK(namelessControls(&pane) == QStringList{});
    pane.showCustomer(bela);
    until([&] { return shown.count() == 2; });
    CHECK(pane.findChild<ui::CareNote*>()->isHidden());
}

TEST_CASE_METHOD(PageDesk, "text that looks like markup is shown literally", "[gui][customers][T3]") {
    const auto odd = add(u"<img src=file:///etc/passwd>"_s, u"<b>Bold</b>"_s);
    ui::CustomerPane pane(context());
    QSignalSpy shown(&pane, &ui::CustomerPane::shown);
    pane.showCustomer(odd);
    until([&] { return shown.count() == 1; });
    bool found = false;
    for (auto* label : pane.findChildren<QLabel*>()) {
        if (label->text().contains(u"<img"_s))
            CHECK(label->textFormat() == Qt::PlainText);
        found = found || label->text().contains(u"<img"_s);
    }
    CHECK(found);
}

TEST_CASE_METHOD(PageDesk, "the search box finds customers and commands and opens them by Enter", "[gui][search]") {
    QPointer<ui::SearchPalette> box = new ui::SearchPalette(context(), &page);
    QAction command(u"&Show milestones"_s);
    QSignalSpy triggered(&command, &QAction::triggered);
    QSignalSpy opened(box, &ui::SearchPalette::customerOpened);
    box->setActions({&command});
    box->open();
    auto* field = named<ui::SearchField>(box, u"Search for"_s);
    hands.type(field, u"rosa"_s);
    hands.press(field, Qt::Key_Return); // before the hits are there
    until([&] { return opened.count() == 1; });
    CHECK(opened[0][0].value<CustomerId>() == rosa);
    until([&] { return box.isNull(); });

    box = new ui::SearchPalette(context(), &page);
    box->setActions({&command});
    box->open();
    hands.type(named<ui::SearchField>(box, u"Search for"_s), u"mile"_s);
    hands.press(named<ui::SearchField>(box, u"Search for"_s), Qt::Key_Return);
    until([&] { return triggered.count() == 1; });
}

TEST_CASE_METHOD(PageDesk, "Ctrl+L on a hit logs with it", "[gui][search]") {
    QPointer<ui::SearchPalette> box = new ui::SearchPalette(context(), &page);
    QSignalSpy logs(box, &ui::SearchPalette::logRequested);
    box->open();
    auto* field = named<ui::SearchField>(box, u"Search for"_s);
    hands.type(field, u"anna"_s);
    until([&] { return named<QListView>(box, u"Found"_s)->model()->rowCount() == 1; });
    hands.press(field, Qt::Key_L, Qt::ControlModifier);
    REQUIRE(logs.count() == 1);
    CHECK(logs[0][0].value<CustomerId>() == anna);
}

TEST_CASE_METHOD(PageDesk, "a signature that was copied is pasted into a new customer, which nobody has saved yet",
                 "[gui][customers]") {
    QGuiApplication::clipboard()->setText(u"Regards,\nGreta Holm\nOwner\nHolm Bikes Ltd\ngreta@holm.example\n+44 20 7946 0018"_s);
    QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
    until([&] { return editor() != nullptr; });
    QPointer<ui::CustomerEditor> sheet = editor();
    CHECK(sheet->windowTitle() == u"New customer"_s);
    CHECK(named<QLineEdit>(sheet, u"Given name"_s)->text() == u"Greta"_s);
    const auto& typed = sheet->form().record().customer;
    CHECK(typed.name.family == u"Holm"_s);
    CHECK(typed.title == u"Owner"_s);
    CHECK(typed.organisationName == u"Holm Bikes Ltd"_s);
    CHECK(typed.contactPoints.size() == 2);
    CHECK(rows() == u"Anna Kovács, Béla Nagy, Rosa Silva"_s);
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    until([&] { return rows().contains(u"Greta Holm"_s); });
}

TEST_CASE_METHOD(PageDesk, "what is no contact is not pasted, and it is said why", "[gui][customers]") {
    QGuiApplication::clipboard()->setText(u"see you on Thursday"_s);
    QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
    until([&] { return messages.failures.join(u' ').contains(u"No contact was found"_s); });
    CHECK_FALSE(editor());
}

TEST_CASE_METHOD(PageDesk, "a card that was copied is pasted with whom it is related to, and what was left out is said",
                 "[gui][customers]") {
    QGuiApplication::clipboard()->setText(u"BEGIN:VCARD\nVERSION:4.0\nFN:Greta Holm\nRELATED;TYPE=spouse;VALUE=text:Anna Kovács\n"
                                          "PHOTO:data:image/png;base64,bm9uZQ==\nEND:VCARD\n"_s);
    QTest::keyClick(table(), Qt::Key_V, Qt::ControlModifier);
    until([&] { return editor() != nullptr; });
    QPointer<ui::CustomerEditor> sheet = editor();
    CHECK(sheet->quietLine().contains(u"photo"_s));
    QTest::keyClick(sheet, Qt::Key_Return, Qt::ControlModifier);
    until([&] { return rows().contains(u"Greta Holm"_s); });
    until([&] { return page.selectedIds() != std::vector{anna}; });
    const auto greta = wait(services::loadCustomer(*workspace, page.selectedIds().front()));
    REQUIRE(greta.relations.size() == 1);
    CHECK((greta.relations.front().from == anna || greta.relations.front().to == anna));
}
