#include "ui/cases/casespage.h"

#include "gui/work/windowfixture.h"
#include "rapport/services/cases.h"
#include "rapport/storage/caselist.h"
#include "rapport/storage/caserepository.h"
#include "rapport/storage/interactionrepository.h"
#include "rapport/storage/timeline.h"
#include "support/catch.h"
#include "ui/cases/caseboardview.h"
#include "ui/cases/caseclosesheet.h"
#include "ui/cases/caseeditor.h"
#include "ui/cases/casepromisesheet.h"
#include "ui/cases/casesheet.h"
#include "ui/cases/casetellsheet.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace rapport;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::CaseStep;

namespace {

/// Anna complains since yesterday, Béla urgently since today; it is our turn with both.
struct Complaints : OfficeStore {
    CustomerId anna = add(aCustomer().named("Anna Kovács").withEmail("anna@example.org").preferring(domain::Channel::Email));
    CustomerId bela = add(aCustomer().named("Béla Nagy"));
    CaseId cold = raised(anna, u"no hot water"_s, domain::CaseSeverity::Serious);
    CaseId leak = raised(bela, u"it leaks"_s, domain::CaseSeverity::Urgent);

    CaseId raised(CustomerId customer, const QString& words, domain::CaseSeverity severity) {
        domain::Case one;
        one.customer = customer;
        one.words = words;
        one.severity = severity;
        return services::openCase(workspace, one).result();
    }
    domain::Case now(CaseId id) {
        return read([&](storage::ReadSession& session) { return *storage::CaseRepository(session).find(id); });
    }
};

struct OpenCases : OpenPage<ui::CasesPage> {
    explicit OpenCases(Complaints& complaints)
        : OpenPage(complaints) {
        REQUIRE(filled());
    }
    void select(CaseId id) {
        const auto* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data(presentation::IdRole).toLongLong() == id.value() &&
                presentation::rowKind(model->index(row, 0)) == presentation::RowKind::Row)
                table()->selectRow(row);
    }
    QAbstractButton* view(const QString& words) {
        for (auto* each : page->findChildren<QAbstractButton*>())
            if (each->accessibleName().startsWith(words))
                return each;
        FAIL("no button begins with " << words.toStdString());
        return nullptr;
    }
    QStringList firstCells() {
        QStringList cells;
        for (int row = 0; row < rows(); ++row)
            cells << table()->model()->index(row, 0).data().toString();
        return cells;
    }
};

void enter(QDialog* dialog, const QString& field, const QString& text) {
    auto* line = named<QLineEdit>(dialog, field);
    REQUIRE(line);
    line->setText(text);
    QTest::keyClick(line, Qt::Key_Return);
}

} // namespace

TEST_CASE("the page of cases lists the urgent ones first, and S leads through the steps", "[gui][work]") {
    Complaints office;
    OpenCases window(office);
    CHECK(window.table()->accessibleName() == u"Cases"_s);
    CHECK(window.firstCells() == QStringList{u"Urgent (1)"_s, u"Béla Nagy"_s, u"Waiting on us (1)"_s, u"Anna Kovács"_s});

    window.select(office.cold);
    const QPointer<ui::CaseSheet> first = window.opens<ui::CaseSheet>(Qt::Key_S);
    enter(first, u"What was said or done"_s, u"rang her at once"_s);
    REQUIRE(window.closes(first));
    REQUIRE(window.says(u"Case of Anna Kovács: acknowledged"_s));
    CHECK(domain::stepOf(office.now(office.cold)) == CaseStep::Explain);
    CHECK(office.now(office.cold).steps.front().words == u"rang her at once"_s);

    window.press(Qt::Key_Z); // one undo
    REQUIRE(eventually([&] { return office.now(office.cold).steps.empty(); }));
}

TEST_CASE("an explanation needs words, and another step may come first", "[gui][work]") {
    Complaints office;
    Sheets sheets(office.workspace);
    const auto sheet = sheets.open<ui::CaseSheet>(office.cold);
    named<QRadioButton>(sheet, u"Explain how and why"_s)->click();
    sheet->accept();
    CHECK(sheet->isVisible());
    CHECK(office.now(office.cold).steps.empty());
    named<QRadioButton>(sheet, u"Apologise"_s)->click();
    sheet->accept();
    REQUIRE(eventually([&] { return !office.now(office.cold).steps.empty(); }));
    CHECK(office.now(office.cold).steps.front().step == CaseStep::Apologise);
}

TEST_CASE("a promise in a case is typed as one line", "[gui][work]") {
    Complaints office;
    OpenCases window(office);
    window.select(office.cold);
    const QPointer<ui::CasePromiseSheet> sheet = window.opens<ui::CasePromiseSheet>(Qt::Key_P);
    enter(sheet, u"What we promise"_s, u"fit a new pump Thu"_s);
    REQUIRE(window.closes(sheet));
    const auto one = office.now(office.cold);
    REQUIRE(one.commitments.size() == 1);
    REQUIRE(eventually([&] {
        return window.table()->model()->index(3, presentation::CasesModel::Step).data().toString().contains(u"1 promise"_s);
    }));
}

TEST_CASE("the customer is told with the words that are shown, which are logged", "[gui][work]") {
    Complaints office;
    Sheets sheets(office.workspace);
    SECTION("in the user's program") {
        const auto sheet = sheets.open<ui::CaseTellSheet>(office.cold);
        CHECK(named<QPlainTextEdit>(sheet, u"Message"_s)->toPlainText().contains(u"no hot water"_s));
        sheet->accept();
        REQUIRE(eventually([&] { return !office.now(office.cold).interactions.empty(); }));
        CHECK(sheets.links.opened.size() == 1);
    }
    SECTION("or only logged, where they know already") {
        const auto sheet = sheets.open<ui::CaseTellSheet>(office.cold);
        sheet->findChild<QCheckBox*>()->setChecked(true);
        named<QPlainTextEdit>(sheet, u"Message"_s)->setPlainText(u"the pump comes on Thursday"_s);
        sheet->accept();
        REQUIRE(eventually([&] { return !office.now(office.cold).interactions.empty(); }));
        CHECK(sheets.links.opened.empty());
    }
}

TEST_CASE("W hands the turn over and back", "[gui][work]") {
    Complaints office;
    OpenCases window(office);
    window.select(office.cold);
    window.press(Qt::Key_W);
    REQUIRE(eventually([&] { return office.now(office.cold).waitsOn == domain::WaitsOn::Customer; }));
    REQUIRE(eventually([&] { return window.firstCells().contains(u"Waiting on the customer (1)"_s); }));
    window.press(Qt::Key_W);
    REQUIRE(eventually([&] { return office.now(office.cold).waitsOn == domain::WaitsOn::Us; }));
}

TEST_CASE("a case is closed with its cause, apology and check-back, or with a reason", "[gui][work]") {
    Complaints office;
    Sheets sheets(office.workspace);
    const auto sheet = sheets.open<ui::CaseCloseSheet>(office.cold);
    sheet->accept();
    CHECK(sheet->isVisible());
    named<QLineEdit>(sheet, u"Cause"_s)->setText(u"an old pump"_s);
    sheet->accept();
    CHECK(sheet->isVisible());
    CHECK_FALSE(office.now(office.cold).closedAt);
    enter(sheet, u"Reason"_s, u"they moved away"_s);
    REQUIRE(eventually([&] { return office.now(office.cold).closedAt.has_value(); }));
    CHECK(office.now(office.cold).exception == u"they moved away"_s);
    CHECK(office.now(office.cold).cause == u"an old pump"_s);
}

TEST_CASE("a case is opened from an unhappy talk, with the customer's words", "[gui][work]") {
    Complaints office;
    const domain::Interaction unhappy = anInteraction().with(office.anna).feeling(domain::Signal::Unhappy).saying("still cold");
    const auto talk =
        office.write([&](storage::WriteSession& session) { return storage::InteractionRepository::save(session, unhappy); });
    Sheets sheets(office.workspace);
    const auto sheet = sheets.open<ui::CaseEditor>(std::optional(office.anna), talk);
    auto* words = named<QLineEdit>(sheet, u"What went wrong"_s);
    CHECK(words->text() == u"still cold"_s);
    QTest::keyClick(words, Qt::Key_Return);
    REQUIRE(eventually([&] {
        return office.read([&](storage::ReadSession& session) { return countCases(session, {.customer = office.anna}); }) == 2;
    }));
    const auto opened =
        office.read([&](storage::ReadSession& session) { return storage::timeline(session, office.anna, {}, 10); });
    CHECK(std::holds_alternative<storage::TimelineCase>(opened.front().what));
}

TEST_CASE("the board shows each case under its step, and its keys act on the current one", "[gui][work]") {
    Complaints office;
    services::doCaseStep(office.workspace, office.cold, CaseStep::Acknowledge).waitForFinished();
    OpenCases window(office);
    window.view(u"Board"_s)->click();
    auto* board = window.page->findChild<ui::CaseBoardView*>();
    REQUIRE(eventually([&] { return board->isVisible() && board->model()->rowCount() == 1; }));
    const auto shown = [&](CaseStep step) { return board->model()->index(0, static_cast<int>(step)).data().toString(); };
    CHECK(shown(CaseStep::Acknowledge) == u"Béla Nagy"_s);
    CHECK(shown(CaseStep::Explain) == u"Anna Kovács"_s);
    CHECK(shown(CaseStep::Fix).isEmpty());
    board->setCurrentIndex(board->model()->index(0, static_cast<int>(CaseStep::Explain)));
    CHECK(window.selected == office.anna);
    QTest::keyClick(board, Qt::Key_W);
    REQUIRE(eventually([&] { return office.now(office.cold).waitsOn == domain::WaitsOn::Customer; }));
}

TEST_CASE("closed cases are shown, and one that was not resolved is opened again", "[gui][work]") {
    Complaints office;
    services::closeCase(office.workspace, office.leak, u"found to be rain"_s).waitForFinished();
    OpenCases window(office);
    window.view(u"Closed"_s)->click();
    REQUIRE(eventually([&] { return window.firstCells() == QStringList{u"Closed (1)"_s, u"Béla Nagy"_s}; }));
    window.select(office.leak);
    window.press(Qt::Key_O);
    REQUIRE(eventually([&] { return !office.now(office.leak).closedAt; }));
}
