// P12: handle complaints as a team with the customer.
#include "principles/complaint.h"
#include "rapport/presentation/cases.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::CaseStep;

TEST_CASE("P12: colleagues work one case together, and it is closed only with cause, apology and check-back", "[principles]") {
    Complaint office;
    office.step(CaseStep::Acknowledge);
    office.works(office.peter).itIs("2026-11-21T11:30");
    office.step(CaseStep::Explain, u"the pump was fitted the wrong way round"_s);
    office.step(CaseStep::Apologise);
    CHECK(errorOf([&] { done(closeCase(office.workspace(), office.id)); }) == ErrorCode::InvalidInput);
    office.works(office.judit).itIs("2026-11-24T09:00");
    office.step(CaseStep::CheckBack, u"warm again"_s);
    done(closeCase(office.workspace(), office.id));
    const auto spans = spansOf(done(loadCase(office.workspace(), office.id)), office.now());
    CHECK(spans[1] == domain::CaseSpan{CaseStep::Explain, 90min});
    CHECK(office.onToday() == 0);
}

TEST_CASE_METHOD(ComplaintWindow, "P12: S on the page of cases does the next step, which then stands in the list",
                 "[principles]") {
    openHers();
    const auto step = caseSheetBy<ui::CaseSheet>(Qt::Key_S);
    field<QLineEdit>(*step, u"What was said or done"_s).setText(u"rang her at once"_s);
    CHECK(closes(step));
    CHECK(domain::stepOf(hers()) == CaseStep::Explain);
    CHECK(hers().steps.front().words == u"rang her at once"_s);
    CHECK(eventually([this] {
        const auto next = cases().model()->index(1, presentation::CasesModel::Step).data().toString();
        return next.contains(u"explain"_s, Qt::CaseInsensitive);
    }));
}
