#include "rapport/storage/balance.h"
#include "rapport/storage/playbookrepository.h"
#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

Playbook everyCall() {
    Playbook playbook;
    playbook.uid = u"calls"_s;
    playbook.name = u"Every call"_s;
    playbook.channel = Channel::Call;
    playbook.steps = {u"said our name"_s, u"asked what else"_s};
    return playbook;
}

} // namespace

TEST_CASE("A playbook comes back with its steps, changed, undone and removed", "[storage][playbooks]") {
    RecordStore store;
    Playbook playbook = everyCall();
    const auto save = [&] {
        playbook.id = store.change([&](WriteSession& session) { return PlaybookRepository::save(session, playbook); });
    };
    const auto loaded = [&] {
        return store.read([&](ReadSession& session) { return PlaybookRepository(session).find(playbook.id); });
    };
    save();
    CHECK(loaded() == playbook);
    playbook.steps = {u"asked what else"_s, u"thanked"_s, u"wrote it down"_s};
    playbook.channel = {};
    save();
    CHECK(loaded() == playbook);
    store.undoLast();
    CHECK(loaded() == std::optional([&] {
              Playbook before = everyCall();
              before.id = playbook.id;
              return before;
          }()));
    Interaction call = anInteraction().with(store.save(aCustomer()));
    call.playbook = ticksOf(*loaded());
    call.id = store.save(call);
    store.change([&](WriteSession& session) { PlaybookRepository::remove(session, playbook.id); });
    CHECK_FALSE(loaded());
    const auto kept = store.read([&](ReadSession& session) { return InteractionRepository(session).find(call.id, {}).value(); });
    REQUIRE(kept.playbook.size() == 2);
    CHECK_FALSE(kept.playbook.front().playbook.isValid());
    CHECK(kept.playbook.front().words == u"said our name"_s);
    store.undoLast();
    CHECK(loaded());
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Steps done are counted by who logged them, over a period", "[storage][playbooks]") {
    RecordStore store;
    const StaffId jon = store.addStaff(u"Jon"_s);
    const StaffId eva = store.addStaff(u"Eva"_s);
    const CustomerId anna = store.save(aCustomer());
    const auto log = [&](StaffId author, const char* at, bool first, bool second) {
        Interaction call = anInteraction().with(anna).at(at).writtenBy(author);
        call.playbook = {{{}, u"said our name"_s, first}, {{}, u"asked what else"_s, second}};
        store.save(call);
    };
    log(jon, "2026-11-10T10:00Z", true, false);
    log(jon, "2026-11-11T10:00Z", true, true);
    log(eva, "2026-11-12T10:00Z", false, false);
    log(eva, "2026-10-12T10:00Z", true, true);
    store.save(anInteraction().with(anna).writtenBy(jon));
    const auto counts = store.read(
        [](ReadSession& session) { return stepCounts(session, momentOf("2026-11-01T00:00Z"), momentOf("2026-12-01T00:00Z")); });
    CHECK(counts == std::vector<StepCounts>{{eva, u"Eva"_s, 2, 0}, {jon, u"Jon"_s, 4, 3}});
}

TEST_CASE("What contacts were for is counted of a customer, each number with its rows", "[storage][balance]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer().named("Anna Smith").preferring(Channel::Email));
    const CustomerId ben = store.save(aCustomer().named("Ben Smith"));
    const auto log = [&](const InteractionBuilder& built, std::vector<Aim> aims) {
        Interaction one = built;
        one.aims = std::move(aims);
        return store.save(one);
    };
    const auto both = log(anInteraction().with({anna, ben}).at("2026-11-10T10:00Z"), {Aim::Informed, Aim::Thanked});
    const auto asked = log(anInteraction().with(anna).by(Channel::Email).at("2026-11-11T10:00Z"), {Aim::Asked});
    const auto settled = log(anInteraction().with(anna).incoming().at("2026-11-12T10:00Z"), {Aim::Settled});
    log(anInteraction().with(anna).noAnswer().at("2026-11-13T10:00Z"), {Aim::Informed});
    log(anInteraction().with(anna).at("2026-10-10T10:00Z"), {Aim::Thanked});
    const Moment from = momentOf("2026-11-01T00:00Z"), before = momentOf("2026-12-01T00:00Z");
    const Balance balance = store.read([&](ReadSession& session) { return balanceOf(session, anna, from, before); });
    CHECK(balance.name == u"Anna Smith"_s);
    CHECK(balance.contacts == std::vector{settled, asked, both});
    CHECK(balance.of(Aim::Informed) == std::vector{both});
    CHECK(balance.of(Aim::Thanked) == std::vector{both});
    CHECK(balance.of(Aim::Asked) == std::vector{asked});
    CHECK(balance.of(Aim::Protected).empty());
    CHECK(balance.preferred == Channel::Email);
    CHECK(balance.inPreferred == std::vector{asked});
    const auto behind = store.read([&](ReadSession& session) {
        return contactRows(session, anna, {asked, both}, QTimeZone::utc());
    });
    REQUIRE(behind.size() == 2);
    CHECK(behind.front().channel == Channel::Email);
    CHECK(behind.back().id == both.value());
    CHECK(behind.back().day == QDate(2026, 11, 10));
    CHECK_FALSE(store.read([&](ReadSession& session) { return balanceOf(session, ben, from, before); }).preferred);
    const auto rows = store.read([&](ReadSession& session) { return balances(session, from, before, 10); });
    REQUIRE(rows.size() == 2);
    CHECK(rows.front() == BalanceRow{anna, u"Anna Smith"_s, 3, {0, 1, 0, 1, 1}});
    CHECK(rows.back() == BalanceRow{ben, u"Ben Smith"_s, 1, {0, 1, 0, 1, 0}});
    CHECK(store.read([&](ReadSession& session) { return balances(session, from, before, 1); }).size() == 1);
}

} // namespace rapport::storage::testing
