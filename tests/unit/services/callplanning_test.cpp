#include "rapport/services/callplanning.h"

#include "rapport/services/callbrief.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/storage/customerlist.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

const QList<Qt::DayOfWeek> mondayToFriday{Qt::Monday, Qt::Tuesday, Qt::Wednesday, Qt::Thursday, Qt::Friday};

/// On Saturday, 21 November 2026: customers who were spoken to long ago.
struct Drifting : Office {
    CustomerId spokenTo(const CustomerBuilder& builder, const Text& at = "2026-01-10T10:00Z") {
        const CustomerId id = knows(builder);
        done(logInteraction(workspace(), anInteraction().with(id).at(at).build(), {}));
        return id;
    }
    CallSpread proposed(const std::vector<CustomerId>& customers) {
        return done(proposeCalls(workspace(), customers, mondayToFriday));
    }
    std::vector<storage::DriftingRow> drifting() {
        return looks([this](storage::ReadSession& session) { return storage::driftingCustomers(session, today(), {}, 100); });
    }
};

} // namespace

TEST_CASE("A call is proposed on the emptiest working day before the customer is red", "[unit][drifting]") {
    Drifting office;
    const CustomerId anna = office.spokenTo(aCustomer().named("Anna").key().ownedBy(office.judit), "2026-10-12T10:00Z");
    const auto spread = office.proposed({anna});
    REQUIRE(spread.calls.size() == 1);
    CHECK(spread.calls[0].name == u"Anna"_s);
    CHECK(spread.calls[0].owner == office.judit);
    CHECK(spread.calls[0].ownerName == u"Judit Szabó"_s);
    CHECK(spread.calls[0].window == domain::CallWindow{office.today(), QDate(2026, 11, 26)}); // 45 days after
    CHECK(spread.calls[0].day == domain::CallDay{QDate(2026, 11, 23), 0, false});
}

TEST_CASE("Each member's calls are spread by themselves; nobody's are the actor's", "[unit][drifting]") {
    Drifting office;
    std::vector<CustomerId> customers;
    for (int i = 0; i < 12; ++i)
        customers.push_back(office.spokenTo(aCustomer().named(u"Of Judit %1"_s.arg(i)).ownedBy(office.judit)));
    for (int i = 0; i < 10; ++i)
        customers.push_back(office.spokenTo(aCustomer().named(u"Nobody's %1"_s.arg(i))));
    const auto spread = office.proposed(customers);
    REQUIRE(spread.calls.size() == 22);
    QMap<std::pair<qint64, QDate>, int> perDay;
    for (const auto& call : spread.calls)
        ++perDay[{call.owner.value(), call.day.day}];
    int ofJudit = 0, ofMaria = 0;
    for (auto at = perDay.cbegin(); at != perDay.cend(); ++at) {
        CHECK(at.value() <= 2);
        (at.key().first == office.judit.value() ? ofJudit : ofMaria) += at.value();
    }
    CHECK(ofJudit == 12);
    CHECK(ofMaria == 10);
    CHECK(perDay.size() == 20); // ten working days each
}

TEST_CASE("Planned calls are one change, one undo, and are on the drifting list", "[unit][drifting]") {
    Drifting office;
    const CustomerId anna = office.spokenTo(aCustomer().named("Anna").key());
    const CustomerId ben = office.spokenTo(aCustomer().named("Ben"));
    std::vector<services::CallToPlan> calls;
    for (const auto& call : office.proposed({anna, ben}).calls)
        calls.push_back({call.customer, call.owner, call.day.day, u"just to talk"_s});
    done(planCalls(office.workspace(), calls));
    const auto rows = office.drifting();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].planned == QDate(2026, 11, 23));
    CHECK(rows[1].planned == QDate(2026, 11, 24)); // not both on one day

    const auto again = office.proposed({anna, ben});
    CHECK(again.calls.empty());
    REQUIRE(again.plannedAlready.size() == 2);
    CHECK(again.plannedAlready[0].planned == QDate(2026, 11, 23));
    CHECK(again.planned[office.maria.value()][QDate(2026, 11, 23)] == 1);
    const auto touches = office.looks([&](storage::ReadSession& session) {
        return storage::touchesPerDay(session, office.today(), office.today().addDays(6));
    });
    CHECK(done(callBrief(office.workspace(), anna)).nextPlanned == QDate(2026, 11, 23));
    CHECK(touches[2] == storage::TouchDay{QDate(2026, 11, 23), 0, 1});

    CHECK(done(undo(office.workspace())) == u"Plan 2 calls"_s);
    CHECK_FALSE(office.drifting()[0].planned);
    CHECK_FALSE(office.drifting()[1].planned);
    done(redo(office.workspace()));
    CHECK(office.drifting()[0].planned);
}

TEST_CASE("What the days ahead ask for is counted by day", "[unit][drifting]") {
    Drifting office;
    office.spokenTo(aCustomer().named("A").withCadence(10, 20), "2026-11-15T10:00Z");
    office.spokenTo(aCustomer().named("B").key().withCadence(5, 20), "2026-11-20T10:00Z");
    office.spokenTo(aCustomer().named("C").withCadence(30, 40), "2026-11-20T10:00Z");
    const auto touches = office.looks([&](storage::ReadSession& session) {
        return storage::touchesPerDay(session, office.today(), office.today().addDays(6));
    });
    REQUIRE(touches.size() == 7);
    for (const auto& day : touches)
        CHECK(day.due == (day.day == QDate(2026, 11, 25) ? 2 : 0));
}

TEST_CASE("In an office staff plan calls of their own, whoever has the customer", "[unit][drifting]") {
    Drifting office;
    const CustomerId anna = office.spokenTo(aCustomer().named("Anna").ownedBy(office.judit));
    CHECK(office.proposed({anna}).calls.at(0).owner == office.judit);
    office.logsIn(office.peter);
    const auto call = office.proposed({anna}).calls.at(0);
    CHECK(call.owner == office.peter);
    CHECK(errorOf([&] {
              done(planCalls(office.workspace(), {{anna, office.judit, call.day.day, {}}}));
          }) == ErrorCode::NotAllowed);
    done(planCalls(office.workspace(), {{anna, office.peter, call.day.day, {}}}));
    CHECK(office.drifting().at(0).planned == call.day.day);
}
