#include "rapport/storage/announcementrepository.h"
#include "rapport/storage/answerrepository.h"
#include "rapport/storage/merging.h"
#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

struct Announced : RecordStore {
    CustomerId anna = save(aCustomer().named("Anna Smith"));
    CustomerId ben = save(aCustomer().named("Ben Smith"));
    AnnouncementId id = announce({anna, ben});

    AnnouncementId announce(const std::vector<CustomerId>& customers, AnswerId answer = {}) {
        Announcement one{{}, {}, u"The price goes up."_s, answer, noon, {}, {}, {}};
        for (const CustomerId customer : customers)
            one.customers.push_back({customer, {}, {}});
        return change([&](WriteSession& session) { return AnnouncementRepository::save(session, one); });
    }
    bool told(CustomerId customer, bool yes = true) {
        return change([&](WriteSession& session) {
            return AnnouncementRepository::setTold(session, id, customer, yes ? std::optional(noon) : std::nullopt);
        });
    }
    Announcement loaded() {
        return read([this](ReadSession& session) { return AnnouncementRepository(session).find(id).value(); });
    }
    std::vector<AnnouncementRow> open() {
        return read([](ReadSession& session) { return announcementRows(session, true); });
    }
    QStringList audience() {
        QStringList names;
        for (const AudienceRow& row : read([this](ReadSession& session) { return audienceOf(session, id); }))
            names << row.name + (row.toldAt ? u" told"_s : u""_s);
        return names;
    }
};

} // namespace

TEST_CASE("An announcement is open until all have heard of it", "[storage][announcements]") {
    Announced store;
    REQUIRE(store.open().size() == 1);
    CHECK(store.open().front().told == 0);
    CHECK(store.open().front().total == 2);
    CHECK(store.told(store.anna));
    CHECK_FALSE(store.told(store.anna));
    CHECK(store.audience() == QStringList{u"Ben Smith"_s, u"Anna Smith told"_s});
    CHECK(store.open().front().told == 1);
    CHECK(store.told(store.ben));
    CHECK(store.open().empty());
    CHECK_FALSE(isOpen(store.loaded()));
    store.undoLast();
    CHECK(store.open().size() == 1);
    store.change([&](WriteSession& session) { AnnouncementRepository::setClosed(session, store.id, noon); });
    CHECK(store.open().empty());
    CHECK(store.read([](ReadSession& session) { return announcementRows(session, false); }).size() == 1);
    CHECK(store.findings() == QStringList());
}

TEST_CASE("More customers may have to hear of it, each once; who is in the trash has not", "[storage][announcements]") {
    Announced store;
    const CustomerId cleo = store.save(aCustomer().named("Cleo Smith"));
    store.told(store.anna);
    store.change([&](WriteSession& session) {
        AnnouncementRepository::addCustomers(session, store.id, {store.anna, cleo, cleo});
    });
    CHECK(store.audience() == QStringList{u"Ben Smith"_s, u"Cleo Smith"_s, u"Anna Smith told"_s});
    store.setState(cleo, CustomerState::Trashed);
    store.setState(store.ben, CustomerState::Trashed);
    CHECK(store.open().empty());
    store.setState(store.ben, CustomerState::Active);
    CHECK(store.open().size() == 1);
    const auto forBen = [&] { return store.read([&](ReadSession& session) { return announcementsFor(session, store.ben); }); };
    CHECK(forBen().size() == 1);
    store.told(store.ben);
    CHECK(forBen().empty());
}

TEST_CASE("Whoever is given the new answer has heard that it changed", "[storage][announcements]") {
    Announced store;
    const AnswerId answer = store.change([](WriteSession& session) {
        Answer one = withWords(newAnswer(u"What does it cost?"_s, u"Ten."_s, {}, noon), u"Twelve."_s, {}, noon);
        return AnswerRepository::save(session, one);
    });
    store.id = store.announce({store.anna, store.ben}, answer);
    const auto tell = [&](CustomerId customer, int version) {
        Interaction call = anInteraction().with(customer);
        call.told = {{answer, version, u"as told"_s}};
        return store.change([&](WriteSession& session) {
            const InteractionId id = InteractionRepository::save(session, call);
            AnnouncementRepository::tellOf(session, call, id);
            return id;
        });
    };
    tell(store.anna, 1);
    CHECK(toldCount(store.loaded()) == 0);
    const InteractionId call = tell(store.anna, 2);
    CHECK(store.loaded().customers.front() == AnnouncementCustomer{store.anna, momentOf("2026-11-20T10:00Z"), call});
    store.undoLast();
    CHECK(toldCount(store.loaded()) == 0);
}

TEST_CASE("Of two who were one the one who was told stands for both", "[storage][announcements]") {
    Announced store;
    store.told(store.ben);
    store.change([&](WriteSession& session) {
        const auto kept = mergeSide(session, store.anna);
        const auto other = mergeSide(session, store.ben);
        CustomerMerge merge;
        merge.customer = kept->customer;
        writeMerge(session, merge, other->customer);
    });
    CHECK(store.audience() == QStringList{u"Anna Smith told"_s});
    store.undoLast();
    CHECK(store.audience() == QStringList{u"Anna Smith"_s, u"Ben Smith told"_s});
    CHECK(store.findings() == QStringList());
}

} // namespace rapport::storage::testing
