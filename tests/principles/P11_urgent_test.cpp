// P11: flexibility in an emergency: urgent commitments jump every list and alert at once.
#include "gui/shell/windowbench.h"

#include "rapport/services/commitments.h"
#include "rapport/services/reminders.h"
#include "rapport/services/today.h"
#include "ui/common/cardtable.h"

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::test;
using namespace Qt::StringLiterals;

SCENARIO("P11: what is urgent comes first, at once", "[principle][P11]") {
    GIVEN("a promise that is late, and an urgent one for today") {
        WindowBench bench;
        Office& office = bench.office;
        const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
        bench.promises(anna, u"send the list"_s, {office.today(), QTime(9, 0)});
        Commitment burst =
            promised(anna, u"shut the water off"_s, {office.today(), QTime(18, 0)}, office.maria, office.now(), Office::zone());
        burst.priority = Priority::Urgent;
        const CommitmentId urgent = done(services::addCommitment(office.workspace(), burst));

        THEN("it alerts at once, hours before it is due") {
            const auto raised = done(services::raiseReminders(office.workspace()));
            const auto& rows = raised.rows;
            const auto found =
                std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.commitment.id == urgent; });
            REQUIRE(found != rows.end());
            CHECK(found->stage == ReminderStage::Urgent);
        }
        THEN("it is the first of the open ones") {
            const auto rows = office.looks(
                [&](storage::ReadSession& session) { return commitmentRows(session, {}, office.now(), Office::zone(), 10); });
            REQUIRE(rows.size() == 2);
            CHECK(rows.front().id == urgent);
        }
    }
}
