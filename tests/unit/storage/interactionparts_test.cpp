#include "rapport/storage/everyrecord.h"
#include "storage/engine/tables.h"
#include "storage/rows/rowwriter.h"
#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

AnswerId addAnswer(RecordStore& store, const QString& question) {
    return store.change([&](WriteSession& session) {
        return AnswerId(session.rows().insert(tables::answer(), {toValue(question), toValue(question), toValue(u"Until six."_s),
                                                                 toValue(1), toValue(noon), Value(), toValue(false)}));
    });
}

PlaybookId addPlaybook(RecordStore& store, const QString& name) {
    return store.change([&](WriteSession& session) {
        return PlaybookId(
            session.rows().insert(tables::playbook(), {toValue(name), toValue(name), Value(), toValue(false), toValue(0)}));
    });
}

struct Parts : RecordStore {
    CustomerId anna = save(aCustomer().named("Anna Smith"));
    AnswerId hours = addAnswer(*this, u"Opening hours"_s);
    PlaybookId calls = addPlaybook(*this, u"Calls"_s);

    Interaction call() {
        Interaction one = anInteraction().with(anna).incoming();
        one.aims = {Aim::Informed, Aim::Thanked};
        one.playbook = {{calls, u"said the name"_s, true}, {calls, u"asked what else"_s, false}};
        one.told = {{hours, 1, u"Until six on Fridays."_s}};
        one.id = save(one);
        return one;
    }
    Interaction loaded(InteractionId id) {
        return read([id](ReadSession& session) { return InteractionRepository(session).find(id, {}).value(); });
    }
    int rows() {
        return static_cast<int>(
            count(u"SELECT (SELECT count(*) FROM interaction_aim) + (SELECT count(*) FROM interaction_step) + "
                  "(SELECT count(*) FROM answer_told)"_s));
    }
};

} // namespace

TEST_CASE("What an interaction was for, its playbook and what was told come back with it", "[storage][records][parts]") {
    Parts store;
    const Interaction call = store.call();
    CHECK(store.loaded(call.id) == call);
    const auto there = store.read([&](ReadSession& session) { return timeline(session, store.anna, std::nullopt, 10); });
    REQUIRE(there.size() == 1);
    CHECK(std::get<TimelineInteraction>(there.front().what).interaction == call);

    const InteractionId plain = store.save(anInteraction().with(store.anna).at("2026-11-01T10:00Z"));
    std::vector<Interaction> all;
    store.read([&](ReadSession& session) {
        eachInteraction(session, {}, [&](const auto& one) { all.push_back(one); });
        return 0;
    });
    REQUIRE(all.size() == 2);
    CHECK(all.front() == call);
    CHECK(all.back().id == plain);
    CHECK((all.back().aims.empty() && all.back().playbook.empty() && all.back().told.empty()));
}

TEST_CASE("Aims, steps and told answers are changed, undone and removed with their interaction", "[storage][records][parts]") {
    Parts store;
    const Interaction call = store.call();
    Interaction other = call;
    other.aims = {Aim::Thanked, Aim::Settled};
    other.playbook = {{store.calls, u"asked what else"_s, true}};
    other.told.push_back({store.hours, 1, u"And until noon on Saturdays."_s});
    store.save(other);
    CHECK(store.loaded(call.id) == other);
    store.undoLast();
    CHECK(store.loaded(call.id) == call);
    store.redoLast();
    CHECK(store.loaded(call.id) == other);
    store.change([&](WriteSession& session) { InteractionRepository::remove(session, call.id); });
    CHECK(store.rows() == 0);
    store.undoLast();
    CHECK(store.loaded(call.id) == other);
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Interactions come in bulk with their parts, and an import is undone with them", "[storage][records][parts]") {
    Parts store;
    Interaction one = anInteraction().with(store.anna).incoming();
    one.aims = {Aim::Settled, Aim::Asked};
    one.playbook = {{store.calls, u"said the name"_s, true}};
    one.told = {{store.hours, 1, u"Until six."_s}};
    one.id = store.change([&](WriteSession& session) {
        BulkImport import(session);
        const InteractionId id = import.add(one);
        import.finish();
        return id;
    });
    one.aims = {Aim::Asked, Aim::Settled};
    CHECK(store.loaded(one.id) == one);
    store.undoLast();
    CHECK(store.rows() == 0);
    store.redoLast();
    CHECK(store.loaded(one.id) == one);
    CHECK(store.findings() == QStringList());
}

} // namespace rapport::storage::testing
