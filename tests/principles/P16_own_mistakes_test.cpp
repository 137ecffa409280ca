// P16: own mistakes quickly: how, why, what next.
#include "principles/complaint.h"
#include "rapport/services/commitments.h"

#include <QRadioButton>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::CaseStep;

TEST_CASE("P16: who waits for an explanation is known, and what comes next is promised with a day", "[principles]") {
    Complaint office;
    const auto waiting = [&] { return done(cases(office.workspace(), {.unexplained = true}, 10)).size(); };
    CHECK(waiting() == 1);
    office.step(CaseStep::Explain, u"we forgot to order it"_s);
    CHECK(waiting() == 0);
    const auto promise =
        done(promiseInCase(office.workspace(), office.id, aCommitment().saying("fit the pump").due("2026-11-23")));
    CHECK(done(today(office.workspace())).cases.front().openPromises == 1);
    CHECK(errorOf([&] { office.step(CaseStep::Fix); }) == ErrorCode::InvalidInput);
    done(completeCommitment(office.workspace(), promise));
    office.step(CaseStep::Fix);
}

TEST_CASE_METHOD(ComplaintWindow, "P16: how and why is said in words, in the sheet of the case", "[principles]") {
    openHers();
    const auto sheet = caseSheetBy<ui::CaseSheet>(Qt::Key_S);
    field<QRadioButton>(*sheet, u"Explain how and why"_s).click();
    sheet->accept();
    CHECK(hers().steps.empty()); // an explanation without words is none
    field<QLineEdit>(*sheet, u"What was said or done"_s).setText(u"we forgot to order it"_s);
    CHECK(closes(sheet));
    REQUIRE(hers().steps.size() == 1);
    CHECK(hers().steps.front().words == u"we forgot to order it"_s);
}
