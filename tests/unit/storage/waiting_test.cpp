// The clock that an approach starts: who waits for our answer, and how quickly approaches were answered.
#include "rapport/storage/waiting.h"

#include "rapport/domain/legs.h"
#include "rapport/storage/legs.h"
#include "support/printing.h"
#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

struct WaitingStore : RecordStore {
    CustomerId anna = save(aCustomer().named("Anna"));

    InteractionId wrote(const Text& at, const Text& words = "when is it ready?") {
        return save(anInteraction().with(anna).by(Channel::Email).incoming().at(at).saying(words));
    }
    InteractionId answered(const Text& at) { return save(anInteraction().with(anna).by(Channel::Email).at(at)); }
    std::vector<WaitingRow> waiting() {
        return read([](ReadSession& session) { return waitingCustomers(session, noon, 10); });
    }
    bool legsSayWaiting() {
        const auto evidence =
            read([this](ReadSession& session) { return legEvidence(session, {anna}, noon).value(anna.value()); });
        const auto legs = legsOf(evidence, noon, QTimeZone::utc());
        const auto& facts = legs.of(Leg::Communication).facts;
        return std::any_of(facts.begin(), facts.end(),
                           [](const LegFact& fact) { return fact.kind == LegFactKind::WaitsForAnswer; });
    }
};

} // namespace

TEST_CASE("the list of who waits follows the rule of the legs, whatever was said how", "[storage][waiting]") {
    const auto channel =
        GENERATE(Channel::Call, Channel::Email, Channel::Visit, Channel::Message, Channel::Letter, Channel::Meeting);
    const auto outcome = GENERATE(Outcome::Reached, Outcome::NoAnswer, Outcome::MessageLeft);
    const auto direction = GENERATE(Direction::In, Direction::Out);
    CAPTURE(key(channel), key(outcome), key(direction));
    WaitingStore store;
    Interaction talk = anInteraction().with(store.anna).by(channel).outcome(outcome).at("2026-11-18T10:00Z");
    talk.direction = direction;
    SECTION("as the only one") {
        store.save(talk);
        CHECK(store.waiting().empty() != store.legsSayWaiting());
    }
    SECTION("after a letter of theirs") {
        store.wrote("2026-11-17T10:00Z");
        store.save(talk);
        CHECK(store.waiting().empty() != store.legsSayWaiting());
    }
}

TEST_CASE("who waits is listed since their first approach, until we answer", "[storage][waiting]") {
    WaitingStore store;
    store.answered("2026-11-10T09:00Z");
    const InteractionId first = store.wrote("2026-11-18T08:00Z", "the oven\nis cold");
    store.wrote("2026-11-19T08:00Z");
    const auto rows = store.waiting();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].interaction == first);
    CHECK(rows[0].since == momentOf("2026-11-18T08:00Z"));
    CHECK(rows[0].subject == u"the oven"_s);
    store.answered("2026-11-20T08:00Z");
    CHECK(store.waiting().empty());
    store.undoLast();
    CHECK(store.waiting().size() == 1);
    CHECK(store.findings() == QStringList());
}

TEST_CASE("key customers wait at the top", "[storage][waiting]") {
    WaitingStore store;
    store.wrote("2026-11-01T08:00Z");
    const CustomerId key = store.save(aCustomer().named("Béla").key());
    store.save(anInteraction().with(key).by(Channel::Message).incoming().at("2026-11-20T08:00Z"));
    CHECK(store.waiting().front().customer == key);
    store.setState(key, CustomerState::Archived);
    CHECK(store.waiting().size() == 1);
}

TEST_CASE("approaches are measured to the answer that followed, the first of several before it", "[storage][waiting]") {
    WaitingStore store;
    const StaffId jon = store.addStaff(u"Jon"_s);
    const InteractionId first = store.wrote("2026-11-16T08:00Z");
    store.wrote("2026-11-16T09:00Z");
    const InteractionId answer =
        store.save(anInteraction().with(store.anna).by(Channel::Email).at("2026-11-16T11:00Z").writtenBy(jon));
    const InteractionId open = store.wrote("2026-11-19T08:00Z");
    const auto rows = store.read(
        [](ReadSession& session) { return approaches(session, momentOf("2026-11-01T00:00Z"), momentOf("2026-12-01T00:00Z")); });
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].interaction == first);
    CHECK(rows[0].answer == answer);
    CHECK(rows[0].answeredBy == jon);
    CHECK(rows[0].answeredAt == momentOf("2026-11-16T11:00Z"));
    CHECK(rows[1].interaction == open);
    CHECK_FALSE(rows[1].answeredAt);
}

TEST_CASE("customers are filtered by who waits, what was not confirmed and open cases", "[storage][waiting]") {
    WaitingStore store;
    const CustomerId ben = store.save(aCustomer().named("Ben"));
    store.wrote("2026-11-18T08:00Z");
    store.save(anInteraction().with(ben).understood("two in June").at("2026-11-18T10:00Z"));
    store.save(anInteraction().with(store.anna).understood("blue", true).at("2026-11-17T10:00Z"));
    const auto listed = [&](bool CustomerFilter::*sign) {
        CustomerFilter filter;
        filter.*sign = true;
        return store.read([&](ReadSession& session) { return customerIds(session, filter, {}, noon, QTimeZone::utc()); });
    };
    CHECK(listed(&CustomerFilter::waiting) == std::vector{store.anna});
    CHECK(listed(&CustomerFilter::unconfirmed) == std::vector{ben});
    CHECK(listed(&CustomerFilter::openCase).empty());
}

} // namespace rapport::storage::testing
