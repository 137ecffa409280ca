// P12: handle complaints as a team with the customer. P16: own mistakes quickly: how, why, what next. P23: tell good and bad news
// before they ask.
#include "rapport/services/cases.h"
#include "rapport/services/commitments.h"
#include "rapport/services/today.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::CaseStep;

namespace {

struct Complaint : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));
    CaseId id = raised();

    CaseId raised() {
        domain::Case one;
        one.customer = anna;
        one.words = u"no hot water since Monday"_s;
        one.severity = domain::CaseSeverity::Urgent;
        return done(openCase(workspace(), one));
    }
    void step(CaseStep which, const QString& words = {}) { done(doCaseStep(workspace(), id, which, words)); }
    qint64 onToday() { return done(services::today(workspace())).caseCount; }
};

} // namespace

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

TEST_CASE("P23: a customer who waits on nobody hears how it stands before they ask", "[principles]") {
    Complaint office;
    done(setCaseWaiting(office.workspace(), office.id, domain::WaitsOn::Customer));
    CHECK(office.onToday() == 0);
    office.itIs("2026-11-22T09:00");
    CHECK(office.onToday() == 1);
    done(updateOnCase(office.workspace(), office.id, {domain::Channel::Message, u"the pump comes tomorrow"_s}));
    CHECK(office.onToday() == 0);
}
