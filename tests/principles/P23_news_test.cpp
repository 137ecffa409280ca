// P23: tell good and bad news before they ask.
#include "principles/complaint.h"
#include "ui/cases/casetellsheet.h"

#include <QCheckBox>
#include <QPlainTextEdit>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

TEST_CASE("P23: a customer who waits on nobody hears how it stands before they ask", "[principles]") {
    Complaint office;
    done(setCaseWaiting(office.workspace(), office.id, domain::WaitsOn::Customer));
    CHECK(office.onToday() == 0);
    office.itIs("2026-11-22T09:00");
    CHECK(office.onToday() == 1);
    done(updateOnCase(office.workspace(), office.id, {domain::Channel::Message, u"the pump comes tomorrow"_s}));
    CHECK(office.onToday() == 0);
}

TEST_CASE_METHOD(ComplaintWindow, "P23: T on a case tells the customer how it stands, with the words that are shown",
                 "[principles]") {
    openHers();
    const auto sheet = caseSheetBy<ui::CaseTellSheet>(Qt::Key_T);
    sheet->findChild<QCheckBox*>()->setChecked(true); // told already: only to be logged
    field<QPlainTextEdit>(*sheet, u"Message"_s).setPlainText(u"the pump comes on Thursday"_s);
    CHECK(closes(sheet));
    CHECK(hers().interactions.size() == 1);
    CHECK(eventually([this] { return office.pageOf(anna).timeline.size() == 2; })); // the case, and what she was told
}
