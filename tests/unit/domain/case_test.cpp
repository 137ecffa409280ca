#include "support/printing.h"

#include "rapport/core/error.h"
#include "rapport/domain/case.h"

using namespace Qt::StringLiterals;
using namespace rapport;
using namespace rapport::domain;
using namespace std::chrono_literals;

namespace {

const QTimeZone budapest("Europe/Budapest");
const Moment opened = *Moment::parse(u"2026-11-20T23:30"_s, budapest);

Case aCase(CaseSeverity severity = CaseSeverity::Serious) {
    return openedCase(CustomerId(7), u"The boiler part never came"_s, severity, StaffId(1), opened, budapest);
}
CaseStepDone step(CaseStep which, std::chrono::milliseconds after, const QString& words = {}) {
    return {which, opened + after, StaffId(2), words, {}};
}
Case withAll(Case one) {
    one.cause = u"The order lay in the wrong tray"_s;
    one = withStep(one, step(CaseStep::Acknowledge, 1h), 0);
    one = withStep(one, step(CaseStep::Explain, 2h, u"We lost the order"_s), 0);
    one = withStep(one, step(CaseStep::Fix, 3h, u"Sent by courier"_s), 0);
    one = withStep(one, step(CaseStep::Apologise, 4h), 0);
    one = withStep(one, step(CaseStep::MakeGood, 5h), 0);
    one = withStep(one, step(CaseStep::Thank, 6h), 0);
    return withStep(one, step(CaseStep::CheckBack, 7h), 0);
}
QString refusal(const std::function<void()>& what) {
    try {
        what();
    } catch (const Error& error) {
        REQUIRE(error.code() == ErrorCode::InvalidInput);
        return error.message();
    }
    return {};
}

} // namespace

TEST_CASE("a case begins with us, and says when its customer hears again, by how severe it is", "[unit][case]") {
    const Case one = aCase();
    CHECK(stepOf(one) == CaseStep::Acknowledge);
    CHECK(stepSince(one) == opened);
    CHECK(one.waitsOn == WaitsOn::Us);
    CHECK(one.waitsFrom == opened);
    CHECK(one.owner == StaffId(1));
    CHECK(one.updateDue == QDate(2026, 11, 23));
    CHECK(aCase(CaseSeverity::Urgent).updateDue == QDate(2026, 11, 21));
    CHECK(aCase(CaseSeverity::Minor).updateDue == QDate(2026, 11, 27));
    CHECK_FALSE(isUpdateOwed(one, QDate(2026, 11, 22)));
    CHECK(isUpdateOwed(one, QDate(2026, 11, 23)));
}

TEST_CASE("the step of a case is the first that is not done, whatever was done before its turn", "[unit][case]") {
    Case one = withStep(aCase(), step(CaseStep::Apologise, 10min), 0);
    CHECK(stepOf(one) == CaseStep::Acknowledge);
    one = withStep(one, step(CaseStep::Acknowledge, 20min), 0);
    CHECK(stepOf(one) == CaseStep::Explain);
    CHECK(stepSince(one) == opened + 20min);
    CHECK(stepOf(withAll(aCase())) == CaseStep::Done);
}

TEST_CASE("a step needs what makes it one", "[unit][case]") {
    const Case one = aCase();
    CHECK(refusal([&] { (void)withStep(one, step(CaseStep::Explain, 1h, u" \n"_s), 0); }).startsWith(u"Say how and why"));
    CHECK(refusal([&] { (void)withStep(one, step(CaseStep::Fix, 1h), 0); }).startsWith(u"Promise what will be done"));
    CHECK(refusal([&] { (void)withStep(one, step(CaseStep::Fix, 1h, u"done"_s), 1); }).startsWith(u"What was promised"));
    Case promised = one;
    promised.commitments = {CommitmentId(4)};
    CHECK(isDone(withStep(promised, step(CaseStep::Fix, 1h), 0), CaseStep::Fix));
    const Case acknowledged = withStep(one, step(CaseStep::Acknowledge, 1h), 0);
    CHECK(refusal([&] { (void)withStep(acknowledged, step(CaseStep::Acknowledge, 2h), 0); }) == u"That step is done already."_s);
    CHECK_FALSE(refusal([&] { (void)withStep(one, step(CaseStep::Done, 1h), 0); }).isEmpty());
}

TEST_CASE("a case waits on one side from the moment that changed", "[unit][case]") {
    Case one = waitingOn(aCase(), WaitsOn::Customer, opened + 1h);
    CHECK(one.waitsFrom == opened + 1h);
    one = waitingOn(one, WaitsOn::Customer, opened + 2h);
    CHECK(one.waitsFrom == opened + 1h);
    one = withStep(one, step(CaseStep::Acknowledge, 3h), 0);
    CHECK(one.waitsOn == WaitsOn::Us);
    CHECK(one.waitsFrom == opened + 3h);
}

TEST_CASE("what the customer is told puts off the next update, what is fixed does not", "[unit][case]") {
    const auto later = opened + 48h; // 22 November, 23:30
    CHECK(withUpdate(aCase(), InteractionId(5), later).updateDue == QDate(2026, 11, 25));
    CHECK(withUpdate(withUpdate(aCase(), InteractionId(5), later), InteractionId(5), later).interactions ==
          std::vector{InteractionId(5)});
    CHECK(withUpdate(aCase(), {}, later).interactions.empty());
    CHECK(withStep(aCase(), step(CaseStep::Acknowledge, 48h), 0).updateDue == QDate(2026, 11, 25));
    CHECK(withStep(aCase(), step(CaseStep::Fix, 48h, u"sent"_s), 0).updateDue == QDate(2026, 11, 23));
}

TEST_CASE("a case is not closed without cause, apology and check-back, or a reason", "[unit][case]") {
    const auto close = [](const Case& one, const QString& exception) {
        return closedCase(one, exception, StaffId(3), opened + 9h);
    };
    CHECK(lacksToClose(aCase()) == std::vector{CaseLack::Cause, CaseLack::Apology, CaseLack::CheckBack});
    CHECK(refusal([&] { (void)close(aCase(), u"  "_s); }).startsWith(u"Before it is closed"));
    const Case excepted = close(aCase(), u"The customer withdrew it"_s);
    CHECK(excepted.exception == u"The customer withdrew it"_s);
    const Case whole = close(withAll(aCase()), u"not needed"_s);
    CHECK(whole.exception.isEmpty());
    CHECK(whole.closedBy == StaffId(3));
    CHECK_FALSE(whole.updateDue.isValid());
    CHECK(stepOf(whole) == CaseStep::Done);
    CHECK(stepSince(whole) == opened + 9h);
    for (const CaseLack lack : {CaseLack::Cause, CaseLack::Apology, CaseLack::CheckBack}) {
        Case one = withAll(aCase());
        if (lack == CaseLack::Cause)
            one.cause = u" "_s;
        else
            std::erase_if(one.steps, [lack](const auto& done) {
                return done.step == (lack == CaseLack::Apology ? CaseStep::Apologise : CaseStep::CheckBack);
            });
        CHECK(lacksToClose(one) == std::vector{lack});
        CHECK_FALSE(refusal([&] { (void)close(one, {}); }).isEmpty());
    }
}

TEST_CASE("a closed case is not changed until it is opened again", "[unit][case]") {
    const Case closed = closedCase(withAll(aCase()), {}, StaffId(3), opened + 9h);
    CHECK_FALSE(refusal([&] { (void)withUpdate(closed, {}, opened + 10h); }).isEmpty());
    CHECK_FALSE(refusal([&] { (void)waitingOn(closed, WaitsOn::Us, opened + 10h); }).isEmpty());
    CHECK_FALSE(refusal([&] { (void)closedCase(closed, u"again"_s, StaffId(3), opened + 10h); }).isEmpty());
    const Case again = reopenedCase(closed, opened + 10h);
    CHECK_FALSE(again.closedAt);
    CHECK_FALSE(again.closedBy.isValid());
    CHECK(again.steps == closed.steps);
    CHECK(again.waitsFrom == opened + 10h);
    CHECK(again.updateDue.isValid());
    CHECK_FALSE(refusal([&] { (void)reopenedCase(again, opened + 11h); }).isEmpty());
}

TEST_CASE("a case is measured from step to step", "[unit][case]") {
    Case one = withStep(aCase(), step(CaseStep::Acknowledge, 30min), 0);
    CHECK_FALSE(timeToAnswer(aCase()));
    CHECK(timeToAnswer(one) == 30min);
    CHECK_FALSE(timeToResolve(one));
    one = withStep(one, step(CaseStep::Apologise, 2h), 0);
    CHECK(spansOf(one, opened + 5h) ==
          std::vector<CaseSpan>{{CaseStep::Acknowledge, 30min}, {CaseStep::Apologise, 90min}, {CaseStep::Done, 3h}});
    one = closedCase(one, u"by wish"_s, StaffId(3), opened + 4h);
    CHECK(timeToResolve(one) == 4h);
    CHECK(spansOf(one, opened + 100h).back() == CaseSpan{CaseStep::Done, 2h});
}

TEST_CASE("a case is somebody's and says what went wrong", "[unit][case]") {
    CHECK(problemWith(aCase()).isEmpty());
    Case one = aCase();
    one.words = u" \n "_s;
    CHECK(problemWith(one).startsWith(u"It is not said what went wrong"));
    one = aCase();
    one.customer = {};
    CHECK(problemWith(one).startsWith(u"It is not said whose"));
    one = aCase();
    one.closedAt = opened;
    CHECK_FALSE(problemWith(one).isEmpty());
    one = aCase();
    one.words = u"  late \n"_s;
    CHECK(normalised(one).words == u"late"_s);
}
