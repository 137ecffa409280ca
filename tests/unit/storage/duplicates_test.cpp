#include "rapport/storage/duplicates.h"

#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;
using test::aCustomer;
using test::CustomerBuilder;

namespace {

CustomerBuilder bare(const char* name) { return aCustomer().named(name); }

QStringList namesLike(RecordStore& store, const Customer& typed, CustomerId self = {}) {
    return store.read([&](ReadSession& session) {
        QStringList names;
        for (const auto& duplicate : duplicatesOf(session, likenessOf(typed, {}), self))
            names += duplicate.side.name;
        return names;
    });
}

DuplicatePairs allOf(RecordStore& store, int limit = 10'000) {
    return store.read([limit](ReadSession& session) { return allDuplicates(session, limit); });
}

/// Each pair as "Anna Kovács = Kovács Anna", certain ones with two signs.
QStringList pairsOf(RecordStore& store) {
    QStringList lines;
    for (const auto& pair : allOf(store).pairs)
        lines += pair.one.name + (pair.resemblance.certain ? u" == "_s : u" = "_s) + pair.other.name;
    lines.sort();
    return lines;
}

void notSame(RecordStore& store, CustomerId one, CustomerId other) {
    store.change([=](WriteSession& session) { markNotSame(session, one, other); });
}

std::vector<CustomerId> matches(RecordStore& store, const std::vector<PreparedCustomer>& contacts) {
    std::vector<const PreparedCustomer*> asked;
    for (const auto& contact : contacts)
        asked.push_back(&contact);
    return store.read([&](ReadSession& session) { return certainMatches(session, asked); });
}

} // namespace

TEST_CASE("Whoever is typed is found by number, address and name in each of its forms", "[storage][duplicates]") {
    RecordStore store;
    store.save(bare("Anna Kovács").withPhone("+36 20 123 4567").withEmail("anna@x.org").build());
    store.save(bare("Béla Nagy").withPhone("+36 20 765 4321").build());
    store.save(bare("Robert Miller").withPhone("020 7946 0018").build());
    store.save(aCustomer().organisationNamed("Kovács Bakery Ltd").withEmail("info@bakery.org").build());
    const QStringList anna{u"Anna Kovács"_s};
    CHECK(namesLike(store, bare("Anna Kovacs")) == anna);
    CHECK(namesLike(store, bare("Kovács Anna")) == anna);
    CHECK(namesLike(store, aCustomer().named("").shownAs("Kovács, Anna")) == anna);
    CHECK(namesLike(store, bare("Panni Kovács").withPhone("06 20 123 4567")) == anna);
    CHECK(namesLike(store, bare("A. Kovács").withEmail("ANNA@x.org")) == anna);
    CHECK(namesLike(store, aCustomer().named("").withEmail("anna@x.org")) == anna);
    CHECK(namesLike(store, bare("Bob Miller").withPhone("+44 20 7946 0018")) == QStringList{u"Robert Miller"_s});
    CHECK(namesLike(store, aCustomer().organisationNamed("Kovács Bakery").withEmail("info@bakery.org")) ==
          QStringList{u"Kovács Bakery Ltd"_s});
    CHECK(namesLike(store, bare("Béla Kovács").withPhone("+36 20 123 4567")).isEmpty());
    CHECK(namesLike(store, bare("Cecil")).isEmpty());
    CHECK(namesLike(store, aCustomer().named("")).isEmpty());
}

TEST_CASE("Customers of every state are found by the key of a number or an address", "[storage][duplicates]") {
    RecordStore store;
    const auto anna = store.save(bare("Anna Kovács").withPhone("+36 20 123 4567").withPhone("06 20 123 4567").build());
    const auto ben = store.save(bare("Ben Ode").withPhone("+49 30 123 4567").withEmail("Ben@x.org").build());
    Customer gone = bare("Cecil Nagy").withEmail("ben@x.org");
    gone.state = CustomerState::Trashed;
    const auto cecil = store.save(gone);
    const auto found = [&store](const QString& key) {
        return store.read([&](ReadSession& session) { return customersWithKey(session, key); });
    };
    CHECK(found(u"1234567"_s) == std::vector{anna, ben});
    CHECK(found(u"ben@x.org"_s) == std::vector{ben, cecil});
    CHECK(found(u"7654321"_s).empty());
    CHECK(found({}).empty());
}

TEST_CASE("The likeliest come first, and those in the trash not at all", "[storage][duplicates]") {
    RecordStore store;
    const auto weak = store.save(bare("Anna Kovács").build());
    const auto certain = store.save(bare("Anna Kovács").withEmail("anna@x.org").build());
    const auto trashed = store.save(bare("Anna Kovács").withEmail("anna@x.org").build());
    const auto archived = store.save(bare("Anna Kovács").withPhone("+36 20 123 4567").build());
    store.setState(trashed, CustomerState::Trashed);
    store.setState(archived, CustomerState::Archived);
    const Customer typed = bare("Anna Kovács").withEmail("anna@x.org").withPhone("+36 20 123 4567");
    const auto ids = store.read([&](ReadSession& session) {
        std::vector<CustomerId> found;
        for (const auto& duplicate : duplicatesOf(session, likenessOf(typed, {})))
            found.push_back(duplicate.side.id);
        return found;
    });
    REQUIRE(ids.size() == 3);
    CHECK(std::find(ids.begin(), ids.end(), certain) != ids.end());
    CHECK(std::find(ids.begin(), ids.end(), archived) != ids.end());
    CHECK(ids.back() == weak);
}

TEST_CASE("A stored customer is not its own duplicate, nor of those it is not the same as", "[storage][duplicates]") {
    RecordStore store;
    const auto one = store.save(bare("Anna Kovács").withEmail("anna@x.org").build());
    const auto other = store.save(bare("Anna Kovács").withEmail("anna@x.org").build());
    const auto count = [&] { return store.read([&](ReadSession& session) { return duplicatesOf(session, other).size(); }); };
    CHECK(count() == 1);
    CHECK(pairsOf(store) == QStringList{u"Anna Kovács == Anna Kovács"_s});
    notSame(store, other, one);
    notSame(store, one, other);
    CHECK(count() == 0);
    CHECK(pairsOf(store).isEmpty());
    store.undoLast();
    CHECK(count() == 1);
    CHECK(pairsOf(store).size() == 1);
    store.redoLast();
    CHECK(count() == 0);
    store.change([&](WriteSession& session) { CustomerRepository::remove(session, one); });
    store.undoLast();
    CHECK(count() == 0);
    CHECK(store.findings() == QStringList());
    CHECK(test::errorOf([&] { notSame(store, one, one); }) == ErrorCode::InvalidInput);
}

TEST_CASE("All pairs of a store are found, each once", "[storage][duplicates]") {
    RecordStore store;
    store.save(bare("Anna Kovács").withPhone("+36 20 123 4567").withEmail("anna@x.org").build());
    store.save(bare("Kovács Anna").withPhone("06 20 123 4567").build());
    store.save(bare("A. Kovács").withEmail("anna@x.org").build());
    store.save(bare("Bob Miller").at("Bakery").build());
    store.save(bare("Rob Miller").at("Bakery").build());
    store.save(bare("Béla Nagy").withPhone("020 7946 0018").build());
    store.save(bare("Cecil Nagy").withPhone("020 7946 0018").build());
    store.save(bare("Dóra Szabó").withEmail("d@x.org").build());
    store.save(bare("Dora Szabo").withEmail("d@x.org").build());
    CHECK(pairsOf(store) == QStringList{u"Anna Kovács = A. Kovács"_s, u"Anna Kovács = Kovács Anna"_s,
                                        u"Bob Miller = Rob Miller"_s, u"Dóra Szabó == Dora Szabo"_s});
    const auto first = allOf(store, 1);
    CHECK(first.found == 4);
    REQUIRE(first.pairs.size() == 1);
    CHECK(first.pairs.front().one.name == u"Dóra Szabó"_s);
}

TEST_CASE("Birthdays speak for and against", "[storage][duplicates]") {
    RecordStore store;
    const auto born = [&store](const char* name, const char* date) {
        const auto id = store.save(bare(name).build());
        store.save(test::aMilestone().of(id).on(date).build());
        return id;
    };
    born("Anna Kovács", "1980-05-17");
    born("Anna Kovacs", "1980-05-17");
    born("Béla Nagy", "1980-05-17");
    born("Bela Nagy", "1981-05-17");
    CHECK(pairsOf(store) == QStringList{u"Anna Kovács == Anna Kovacs"_s});
}

TEST_CASE("What very many share does not make a pair of each", "[storage][duplicates]") {
    RecordStore store;
    store.change([](WriteSession& session) {
        BulkImport import(session);
        for (int i = 0; i < 1500; ++i) {
            auto customer =
                aCustomer().named("John Smith").withPhone("020 7946 0018").withEmail(test::Text(u"info@x%1.org"_s.arg(i)));
            import.add(prepared(customer.at(test::Text(u"Office %1"_s.arg(i / 2))).build(), {}));
        }
        import.finish();
    });
    const auto all = allOf(store);
    CHECK(all.found >= 750); // those of one office each
    CHECK(all.found < 2500);
}

TEST_CASE("A search through the store can be stopped, and tells how far it is", "[storage][duplicates]") {
    RecordStore store;
    store.change([](WriteSession& session) { importCustomers(session, 9000, u"Person"_s); });
    std::vector<int> told;
    store.read([&](ReadSession& session) {
        static_cast<void>(allDuplicates(session, 10, [&told](int permille) { told.push_back(permille); }));
    });
    CHECK(told.size() > 2);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() == 1000);
    const CancelToken token = CancelToken::make();
    CHECK(test::errorOf([&] {
              store.read([&](ReadSession& session) {
                  static_cast<void>(allDuplicates(
                      session, 10, [&token](int) { token.cancel(); }, token));
              });
          }) == ErrorCode::Cancelled);
}

TEST_CASE("Contacts are matched with whom they certainly are", "[storage][duplicates]") {
    RecordStore store;
    const auto anna = store.save(bare("Anna Kovács").withPhone("+36 20 123 4567").build());
    const auto bela = store.save(bare("Béla Nagy").withEmail("bela@x.org").build());
    const auto cecil = store.save(bare("Cecil Szabó").withEmail("c@x.org").build());
    store.save(test::aMilestone().of(cecil).on("1980-05-17").build());
    const auto gone = store.save(bare("Dóra Varga").withEmail("d@x.org").build());
    store.setState(gone, CustomerState::Trashed);
    const auto found =
        matches(store, {prepared(bare("Anna Kovacs").withPhone("06 20 1234567"), {}),
                        prepared(bare("Bela Nagy").withEmail("BELA@x.org"), {}),
                        prepared(bare("Cecil Szabo"), {test::aMilestone().on("1980-05-17")}),
                        prepared(bare("Cecil Szabo"), {test::aMilestone().on("1980-05-18")}),
                        prepared(bare("Dóra Varga").withEmail("d@x.org"), {}),
                        prepared(bare("Erika Kovács").withPhone("06 20 1234567"), {}), prepared(bare("Anna Kovács"), {})});
    CHECK(found == std::vector<CustomerId>{anna, bela, cecil, {}, {}, {}, {}});
    CHECK(matches(store, {}).empty());
}

} // namespace rapport::storage::testing
