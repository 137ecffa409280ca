#include "rapport/storage/caselist.h"
#include "rapport/storage/caserepository.h"
#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;
using namespace std::chrono_literals;

namespace {

struct CaseStore : RecordStore {
    StaffId maria = addStaff(u"Maria"_s, Role::Owner);
    CustomerId anna = save(aCustomer().named("Anna Smith"));
    CustomerId ben = save(aCustomer().named("Ben Ode").key());

    CaseStore() { author = maria; }
    Case aCase(CustomerId customer, const QString& words = u"The boiler part never came"_s,
               CaseSeverity severity = CaseSeverity::Serious, Moment at = noon) {
        return openedCase(customer, words, severity, maria, at, QTimeZone::utc());
    }
    CaseId keep(const Case& one) {
        return change([&](WriteSession& session) { return CaseRepository::save(session, one); });
    }
    Case load(CaseId id) {
        return read([id](ReadSession& session) { return CaseRepository(session).find(id).value(); });
    }
    std::vector<CaseId> listed(const CaseFilter& filter = {}) {
        return read([&](ReadSession& session) {
            std::vector<CaseId> ids;
            for (const CaseRow& row : caseRows(session, filter, 100))
                ids.push_back(row.id);
            REQUIRE(countCases(session, filter) == std::ssize(ids));
            return ids;
        });
    }
};

} // namespace

TEST_CASE("a case is kept with its steps, promises and talks", "[storage][cases]") {
    CaseStore store;
    Case one = store.aCase(store.anna);
    one.uid = u"case-1"_s;
    one.interaction = store.save(anInteraction().with(store.anna));
    one.cause = u"lost order"_s;
    one.commitments = {store.save(aCommitment().to(store.anna).saying("send it"))};
    one.interactions = {store.save(anInteraction().with(store.anna).noting("how it stands"))};
    one = withStep(one, {CaseStep::Acknowledge, noon + 1h, store.maria, u"called her"_s, one.interactions.front()}, 0);
    one = withStep(one, {CaseStep::Apologise, noon + 2h, store.maria, {}, {}}, 0);
    one.id = store.keep(one);
    CHECK(store.load(one.id) == one);
    CHECK(store.read([](ReadSession& session) { return CaseRepository(session).findByUid(u"case-1"_s); }) == one.id);
    CHECK(store.read([&](ReadSession& session) { return CaseRepository(session).openPromises(one.id); }) == 1);

    one.steps.pop_back();
    one.commitments.clear();
    store.keep(one);
    CHECK(store.load(one.id) == one);
    CHECK(store.findings().isEmpty());
}

TEST_CASE("a case goes with its customer and stays without its talk", "[storage][cases]") {
    CaseStore store;
    const InteractionId raised = store.save(anInteraction().with(store.anna));
    Case one = store.aCase(store.anna);
    one.interaction = raised;
    one.interactions = {raised};
    one.id = store.keep(one);
    store.change([&](WriteSession& session) { InteractionRepository::remove(session, raised); });
    CHECK_FALSE(store.load(one.id).interaction.isValid());
    CHECK(store.load(one.id).interactions.empty());
    store.change([&](WriteSession& session) { CustomerRepository::remove(session, store.anna); });
    CHECK(store.listed({.which = CaseFilter::Which::All}).empty());
    store.undoLast();
    CHECK(store.load(one.id).words == one.words);
}

TEST_CASE("open cases stand with the urgent, the key customers and those that wait on us on top", "[storage][cases]") {
    CaseStore store;
    const CaseId older = store.keep(store.aCase(store.anna, u"older"_s, CaseSeverity::Serious, noon - 48h));
    const CaseId theirs =
        store.keep(waitingOn(store.aCase(store.anna, u"theirs"_s, CaseSeverity::Serious, noon - 72h), WaitsOn::Customer, noon));
    const CaseId younger = store.keep(store.aCase(store.anna, u"younger"_s, CaseSeverity::Serious, noon - 24h));
    const CaseId key = store.keep(store.aCase(store.ben, u"key"_s));
    const CaseId urgent = store.keep(store.aCase(store.anna, u"urgent"_s, CaseSeverity::Urgent));
    const CaseId closed = store.keep(closedCase(store.aCase(store.anna, u"closed"_s), u"withdrawn"_s, store.maria, noon + 1h));
    CHECK(store.listed() == std::vector{urgent, key, older, younger, theirs});
    CHECK(store.listed({.which = CaseFilter::Which::Closed}) == std::vector{closed});
    CHECK(store.listed({.which = CaseFilter::Which::All}).size() == 6);
    CHECK(store.listed({.waitsOn = WaitsOn::Customer}) == std::vector{theirs});
    CHECK(store.listed({.customer = store.ben}) == std::vector{key});
    CHECK(store.listed({.oursBy = today.addDays(-1)}) == std::vector{urgent, key, older, younger});
    CHECK(store.listed({.oursBy = today}).back() == theirs);
    CHECK(store.listed({.owner = StaffId()}).empty());
    CHECK(store.listed({.owner = store.maria}).size() == 5);
    store.setState(store.ben, CustomerState::Archived);
    CHECK(store.listed().size() == 4);
    CHECK(store.listed({.customer = store.ben}) == std::vector{key});
}

TEST_CASE("updates that are owed are found by their day, never of a closed case", "[storage][cases]") {
    CaseStore store;
    const CaseId serious = store.keep(store.aCase(store.anna));
    const CaseId urgent = store.keep(store.aCase(store.anna, u"urgent"_s, CaseSeverity::Urgent));
    store.keep(closedCase(store.aCase(store.anna, u"closed"_s), u"withdrawn"_s, store.maria, noon));
    const QDate today = noon.dateIn(QTimeZone::utc());
    CHECK(store.listed({.updateOwedBy = today}).empty());
    CHECK(store.listed({.updateOwedBy = today.addDays(1)}) == std::vector{urgent});
    CHECK(store.listed({.updateOwedBy = today.addDays(3)}) == std::vector{urgent, serious});
}

TEST_CASE("a row of the list says who, how far and how long", "[storage][cases]") {
    CaseStore store;
    Case one = store.aCase(store.anna);
    one.commitments = {store.save(aCommitment().to(store.anna)),
                       store.save(aCommitment().to(store.anna).doneAt("2026-11-20T11:00Z"))};
    one = withStep(one, {CaseStep::Acknowledge, noon + 1h, store.maria, {}, {}}, 1);
    const CaseId id = store.keep(one);
    const CaseRow row = store.read([](ReadSession& session) { return caseRows(session, {}, 1).at(0); });
    CHECK(row.id == id);
    CHECK(row.customerName == u"Anna Smith"_s);
    CHECK(row.ownerName == u"Maria"_s);
    CHECK(row.step == CaseStep::Explain);
    CHECK(row.stepSince == noon + 1h);
    CHECK(row.answeredAt == noon + 1h);
    CHECK(row.openPromises == 1);
    const auto opened = store.read([](ReadSession& session) { return casesOpened(session, noon, noon + 1h).size(); });
    CHECK(opened == 1);
    CHECK(store.read([](ReadSession& session) { return casesOpened(session, noon + 1h, noon + 2h).empty(); }));
}

TEST_CASE("nobody is congratulated while a case of theirs is open", "[storage][cases]") {
    CaseStore store;
    store.save(aMilestone().of(store.anna).on("1980-11-21"));
    const auto hold = [&] {
        return store.read([](ReadSession& session) { return milestoneRows(session, today, today, 1).at(0).hold; });
    };
    CHECK(hold() == GreetingHold::None);
    const CaseId id = store.keep(store.aCase(store.anna));
    CHECK(hold() == GreetingHold::Complaint);
    store.keep(closedCase(store.load(id), u"withdrawn"_s, store.maria, noon + 1h));
    CHECK(hold() == GreetingHold::None);
}

TEST_CASE("a case is found by its words and its cause until it is gone", "[storage][cases][search]") {
    CaseStore store;
    Case one = store.aCase(store.anna, u"leaking radiator"_s);
    one.cause = u"wrong gasket"_s;
    one.id = store.keep(one);
    for (const QString& word : {u"radiator"_s, u"gasket"_s}) {
        const auto hits = store.found(word);
        REQUIRE(hits.size() == 1);
        CHECK(hits.front().customer == store.anna);
    }
    one.words = u"cold room"_s;
    store.keep(one);
    CHECK(store.found(u"radiator"_s).empty());
    store.change([&](WriteSession& session) { CaseRepository::remove(session, one.id); });
    CHECK(store.found(u"gasket"_s).empty());
    CHECK(store.findings().isEmpty());
}

TEST_CASE("a case that was closed against its rules is a finding", "[storage][cases]") {
    CaseStore store;
    const CaseId id = store.keep(closedCase(store.aCase(store.anna), u"withdrawn"_s, store.maria, noon));
    CHECK(store.findings().isEmpty());
    store.change([&](WriteSession& session) {
        session.connection().execute(u"UPDATE customer_case SET exception = '' WHERE id = %1"_s.arg(id.value()));
    });
    CHECK(store.findings().size() == 1);
}

} // namespace rapport::storage::testing
