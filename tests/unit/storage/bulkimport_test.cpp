// What an import writes straight through has to be what the repositories would have written.
#include "rapport/storage/bulkimport.h"

#include "support/storedump.h"
#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

struct Contact {
    Customer customer;
    std::vector<Milestone> milestones;
};

/// People and organisations with every kind of part, some alike.
std::vector<Contact> contacts() {
    std::vector<Contact> made;
    const auto add = [&made](const CustomerBuilder& builder) {
        Customer customer = builder.build();
        customer.uid = u"c-%1"_s.arg(made.size());
        auto milestones = builder.milestones();
        for (size_t i = 0; i < milestones.size(); ++i)
            milestones[i].uid = u"m-%1-%2"_s.arg(made.size()).arg(i);
        made.push_back({customer, milestones});
    };
    add(aCustomer().organisationNamed("Kovács Bakery").withEmail("bakery@example.com").tagged("trade"));
    add(aCustomer()
            .named("Anna Kovács")
            .at("kovács bakery")
            .key()
            .tagged("VIP")
            .tagged("trade")
            .withPhone("+36 30 123 4567")
            .withGoal("a second shop")
            .withTopic("rowing")
            .withCareNote("speak slowly")
            .withBirthday("1980-02-29"));
    CustomerBuilder march = aCustomer().named("Ben Ødegård").at("Nobody's Ltd").tagged("vip").observingOnMarch1();
    add(march.withBirthday("--02-29").withMilestone(aMilestone().called("Opening").on("1999-05")).withCadence(7, 14));
    add(aCustomer().named("Carla Diaz").archived().withBirthday("1970-11-23"));
    add(aCustomer().named("Dora Gone").trashed().withBirthday("--11-24"));
    PostalAddress home;
    home.street = u"Fő utca 1."_s;
    home.locality = u"Győr"_s;
    add(aCustomer().shownAs("Just a name").withNotes("marzipan\nand more").withAddress(home));
    return made;
}

std::vector<Interaction> happenings(CustomerId first) {
    const auto with = [first](int index) { return CustomerId(first.value() + index); };
    std::vector<Interaction> made{anInteraction().with({with(1), with(2)}).at("2026-10-01T09:00Z").noting("plums"),
                                  anInteraction().with(with(1)).at("2026-11-01T09:00Z").messageLeft(),
                                  anInteraction().with(with(3)).at("2026-09-01T23:30Z").inZone("Asia/Tokyo")};
    for (size_t i = 0; i < made.size(); ++i)
        made[i].uid = u"i-%1"_s.arg(i);
    return made;
}

std::vector<Commitment> promises(CustomerId first) {
    const auto to = [first](int index) { return CustomerId(first.value() + index); };
    std::vector<Commitment> made{aCommitment().to(to(1)).due("2026-11-20 10:00").redated("2026-11-25", "2026-11-19T08:00Z"),
                                 aCommitment().to(to(1)).saying("send prices").due("2026-11-22"),
                                 aCommitment().to(to(3)).theirs().due("2026-11-01"),
                                 aCommitment().to(to(2)).due("2026-11-10").doneAt("2026-11-09T08:00Z")};
    for (size_t i = 0; i < made.size(); ++i)
        made[i].uid = u"p-%1"_s.arg(i);
    return made;
}

/// Gives the first customer's id.
CustomerId importAll(WriteSession& session) {
    BulkImport import(session);
    std::optional<CustomerId> first;
    std::optional<MilestoneId> annasBirthday;
    for (const auto& [customer, milestones] : contacts()) {
        const CustomerId id = import.add(prepared(normalised(customer), milestones));
        first = first.value_or(id);
        if (customer.uid == u"c-1")
            annasBirthday = import.lastMilestones().front();
    }
    for (const Interaction& interaction : happenings(*first))
        import.add(interaction);
    for (const Commitment& commitment : promises(*first))
        import.add(commitment);
    import.add(Greeting{{}, *annasBirthday, 2026, noon, Channel::Call, u"Cheers"_s, {}});
    import.finish();
    return *first;
}

void saveAll(WriteSession& session) {
    std::optional<CustomerId> first;
    std::optional<MilestoneId> annasBirthday;
    for (auto [customer, milestones] : contacts()) {
        if (customer.organisationName == u"kovács bakery") // an import links by name
            customer.organisation = *first;
        const CustomerId id = CustomerRepository::save(session, customer);
        first = first.value_or(id);
        for (Milestone milestone : milestones) {
            milestone.customer = id;
            const MilestoneId saved = MilestoneRepository::save(session, milestone);
            if (customer.uid == u"c-1")
                annasBirthday = saved;
        }
    }
    for (const Interaction& interaction : happenings(*first))
        InteractionRepository::save(session, interaction);
    for (const Commitment& commitment : promises(*first))
        CommitmentRepository::save(session, commitment);
    MilestoneRepository::greet(session, {{}, *annasBirthday, 2026, noon, Channel::Call, u"Cheers"_s, {}});
}

QHash<QString, QStringList> recordsOf(RecordStore& store) {
    auto dump = store.read([](ReadSession& session) { return dumpOf(session); });
    for (const auto& history : {u"change"_s, u"change_set"_s})
        dump.remove(history);
    return dump;
}

} // namespace

TEST_CASE("An import leaves the rows that saving one by one leaves, derived ones included", "[storage][bulk]") {
    RecordStore imported, saved;
    imported.change([](WriteSession& session) { importAll(session); });
    saved.change(saveAll);
    const auto there = recordsOf(imported);
    const auto wanted = recordsOf(saved);
    CHECK(there.keys().size() == wanted.keys().size());
    for (auto table = wanted.cbegin(); table != wanted.cend(); ++table) {
        INFO(table.key());
        CHECK(there.value(table.key()) == table.value());
    }
    CHECK(imported.findings() == QStringList());
    for (const QString& text : {u"bakery"_s, u"odegard"_s, u"301234567"_s, u"rowing"_s, u"marzipan"_s, u"plums"_s, u"gone"_s})
        CHECK(imported.foundNames(text) == saved.foundNames(text));
}

TEST_CASE("An import into a store with customers is taken back and made again as a whole", "[storage][bulk]") {
    RecordStore store;
    store.save(aCustomer().organisationNamed("Kovács Bakery").withUid("there before"));
    const auto before = recordsOf(store);
    store.change([](WriteSession& session) { importAll(session); });
    const auto after = recordsOf(store);
    const auto entries = store.count(u"SELECT count(*) FROM change_set"_s);
    store.undoLast();
    CHECK(recordsOf(store) == before);
    CHECK(store.findings() == QStringList());
    store.redoLast();
    CHECK(recordsOf(store) == after);
    CHECK(store.findings() == QStringList());
    CHECK(entries == 2);
}

TEST_CASE("An import links people to the organisation of that name that is there", "[storage][bulk]") {
    RecordStore store;
    const CustomerId mill = store.save(aCustomer().organisationNamed("The Mill"));
    const auto anna = [&](const QString& organisation) {
        return store.change([&](WriteSession& session) {
            BulkImport import(session);
            const CustomerId id = import.add(prepared(normalised(aCustomer().named("Anna A").at(organisation)), {}));
            import.finish();
            return id;
        });
    };
    CHECK(store.load(anna(u"The Mill"_s)).organisation == mill);
    CHECK_FALSE(store.load(anna(u"Another Mill"_s)).organisation.isValid());
    store.setState(mill, CustomerState::Trashed);
    CHECK_FALSE(store.load(anna(u"The Mill"_s)).organisation.isValid());
    CHECK(store.findings() == QStringList());
}

TEST_CASE("A disk that fills up in the middle of an import leaves the store as it was", "[storage][file][bulk]") {
    RecordStore store;
    store.save(aCustomer().named("Anna Kovács"));
    const auto before = recordsOf(store);
    const int room = GENERATE(0, 1, 5, 20, 60, 120);
    CAPTURE(room);
    const auto import = [&store, room] {
        store.change([room](WriteSession& session) {
            auto pages = session.connection().prepare(u"PRAGMA page_count"_s);
            pages.step();
            session.connection().execute(u"PRAGMA max_page_count = %1"_s.arg(pages.number(0) + room));
            BulkImport bulk(session);
            for (int i = 0; i < 3000; ++i) {
                const auto customer = aCustomer().named(u"Person Number%1"_s.arg(i)).withPhone(u"+36 20 %1"_s.arg(1'000'000 + i));
                bulk.add(prepared(normalised(customer), {}));
            }
            bulk.finish();
        });
    };
    CHECK(errorOf(import) == ErrorCode::DiskFull);
    CHECK(recordsOf(store) == before);
    CHECK(store.findings() == QStringList());
    store.change([](WriteSession& session) { session.connection().execute(u"PRAGMA max_page_count = 1073741823"_s); });
    store.change([](WriteSession& session) { importAll(session); });
    CHECK(store.findings() == QStringList());
}

} // namespace rapport::storage::testing
