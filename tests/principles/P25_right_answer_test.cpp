// P25: take time for the right answer: a commitment of kind "research" schedules the call back.
#include "principles/carewindow.h"

#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/storage/commitmentlist.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Question : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));

    CommitmentId asked(const Text& due) {
        return done(addCommitment(
            workspace(), aCommitment().to(anna).saying("what the warranty covers").due(due).kind(CommitmentKind::Research)));
    }
    std::vector<storage::CommitmentRow> open() {
        return looks([&](storage::ReadSession& session) {
            storage::CommitmentFilter filter;
            filter.customer = anna;
            return commitmentRows(session, filter, now(), zone(), 10);
        });
    }
};

} // namespace

SCENARIO("P25: what was found out is promised to be told", "[principle][P25]") {
    Question office;
    GIVEN("research for a customer, due next week") {
        const CommitmentId research = office.asked("2026-11-26T15:00");
        WHEN("it is done") {
            done(completeCommitment(office.workspace(), research));
            THEN("a call back with the answer is due when the research was, and one undo takes back both") {
                const auto open = office.open();
                REQUIRE(open.size() == 1);
                CHECK(open[0].kind == CommitmentKind::CallBack);
                CHECK(open[0].words == u"Call back with the answer: what the warranty covers"_s);
                CHECK(open[0].due == Due{QDate(2026, 11, 26), QTime(15, 0)});
                done(undo(office.workspace()));
                REQUIRE(office.open().size() == 1);
                CHECK(office.open()[0].id == research);
            }
        }
        WHEN("a call back is promised already") {
            done(addCommitment(office.workspace(),
                               aCommitment().to(office.anna).saying("call").due("2026-11-27").kind(CommitmentKind::CallBack)));
            done(completeCommitment(office.workspace(), research));
            THEN("that one will do") { CHECK(office.open().size() == 1); }
        }
        WHEN("it is withdrawn") {
            done(withdrawCommitment(office.workspace(), research));
            THEN("there is nothing to tell") { CHECK(office.open().empty()); }
        }
    }
    GIVEN("research that was due yesterday") {
        const CommitmentId research = office.asked("2026-11-20");
        done(completeCommitment(office.workspace(), research));
        THEN("the call back is due today") { CHECK(office.open()[0].due == Due{office.today(), {}}); }
    }
}

TEST_CASE_METHOD(CareWindow, "P25: D on research in the window leaves the call back in its place", "[principles]") {
    (void)done(addCommitment(office.workspace(), aCommitment()
                                                     .to(anna)
                                                     .saying("what the warranty covers")
                                                     .due("2026-11-20")
                                                     .inZone("Europe/Budapest")
                                                     .kind(CommitmentKind::Research)));
    open(u"today"_s);
    auto* list = named<ui::CardTable>(u"Today"_s);
    REQUIRE(list);
    const auto shows = [&](const QString& part) { return rows(*list).join(u'\n').contains(part); };
    REQUIRE(eventually([&] { return shows(u"What the warranty covers"_s); }));
    list->setFocus();
    list->selectRow(1);
    QTest::keyClick(list, Qt::Key_D);
    CHECK(eventually([&] { return shows(u"with the answer: what the warranty covers"_s); }));
}
