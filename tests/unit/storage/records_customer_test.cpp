#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// Every field filled in.
Customer fullCustomer(RecordStore& store, CustomFieldId field) {
    Customer customer = aCustomer()
                            .named("Győző Kovács")
                            .shownAs("Győző, the baker")
                            .titled("Owner")
                            .withPhone("+36 1 555 0142", "work")
                            .withEmail("gyozo@bakery.example")
                            .withContact(ContactKind::Link, "https://bakery.example", "web", true)
                            .tagged("wholesale")
                            .tagged("newsletter")
                            .key()
                            .ownedBy(store.addStaff(u"Maria"_s))
                            .preferring(Channel::Message)
                            .inZone("Europe/Budapest")
                            .speaking("hu")
                            .withCareNote("Speak slowly, hard of hearing.")
                            .withNotes("Two lines\nof notes")
                            .withGoal("Open a second shop")
                            .withTopic("sailing")
                            .withTopic("jazz")
                            .withCadence(14, 21)
                            .observingOnMarch1()
                            .withCustom(field, "C-17")
                            .referredBy(store.save(aCustomer().named("Anna Smith")));
    customer.organisation = store.save(aCustomer().organisationNamed("Kovács Bakery").shownAs("Kovács Bakery"));
    customer.name.prefix = u"Dr."_s;
    customer.name.nickname = u"Gyuszi"_s;
    customer.bestHours = u"9–11"_s;
    customer.addresses = {{u"work"_s, u"12"_s, u"2nd floor"_s, u"Fő utca 1"_s, u"Pécs"_s, u"Baranya"_s, u"7621"_s, u"Hungary"_s}};
    customer.photo = QByteArray::fromHex("89504e470d0a1a0a0000");
    customer.foreign = u"X-ODD:1"_s;
    customer.goals.push_back({u"Retire"_s, QDate(2025, 4, 1), QDate(2026, 4, 2)});
    customer.consents = {{ConsentPurpose::Mailing, true, QDate(2026, 1, 2), u"on the order form"_s},
                         {ConsentPurpose::Keep, false, {}, {}}};
    customer.handovers = {{Moment(1'790'000'000'000), customer.owner, {}, customer.owner, u"prefers mornings"_s}};
    customer.askDays = 60;
    customer.optedOut = true;
    customer.createdBy = customer.owner;
    return customer;
}

CustomFieldId addField(RecordStore& store) {
    return store.change([](WriteSession& session) {
        return CustomerRepository::saveCustomField(session, {{}, u"Contract no."_s, FieldType::Text, {}, 0});
    });
}

} // namespace

TEST_CASE("A customer comes back with every field as it was saved", "[storage][records]") {
    RecordStore store;
    Customer customer = fullCustomer(store, addField(store));
    customer.id = store.save(customer);
    Customer loaded = store.load(customer.id);
    Customer wanted = normalised(customer);
    wanted.tags.sort();
    loaded.tags.sort();
    CHECK(loaded == wanted);
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Saving what is there already records nothing", "[storage][records]") {
    RecordStore store;
    const CustomerId id = store.save(fullCustomer(store, addField(store)));
    const qint64 before = store.count(u"SELECT count(*) FROM change"_s);
    store.save(store.load(id));
    CHECK(store.count(u"SELECT count(*) FROM change"_s) == before);
}

TEST_CASE("Saving writes only the rows that differ", "[storage][records]") {
    RecordStore store;
    const CustomerId id = store.save(fullCustomer(store, addField(store)));
    const qint64 before = store.count(u"SELECT max(id) FROM change"_s);
    Customer customer = store.load(id);
    customer.contactPoints[1].value = u"new@bakery.example"_s;
    customer.tags = QStringList{u"wholesale"_s, u"press"_s};
    store.save(customer);
    // One e-mail, one tag less, one tag made and given.
    CHECK(store.count(u"SELECT count(*) FROM change WHERE id > %1"_s.arg(before)) == 4);
    CHECK(store.load(id).contactPoints[1].value == u"new@bakery.example"_s);
    CHECK(store.load(id).tags == QStringList{u"press"_s, u"wholesale"_s});
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Parts that are taken away are gone, others keep their order", "[storage][records]") {
    RecordStore store;
    const CustomerId id = store.save(fullCustomer(store, addField(store)));
    Customer customer = store.load(id);
    customer.contactPoints.erase(customer.contactPoints.begin());
    customer.topics = QStringList{u"jazz"_s, u"chess"_s, u"sailing"_s};
    customer.customValues.clear();
    customer.photo.clear();
    customer.addresses.clear();
    store.save(customer);
    CHECK(store.load(id) == customer);
    CHECK(store.count(u"SELECT count(*) FROM custom_value"_s) == 0);
    CHECK(store.count(u"SELECT count(*) FROM customer_photo"_s) == 0);
}

TEST_CASE("Undo of a save brings back the customer as it was, redo the change", "[storage][records]") {
    RecordStore store;
    const CustomerId id = store.save(fullCustomer(store, addField(store)));
    const Customer before = store.load(id);
    Customer changed = before;
    changed.name.family = u"Szabó"_s;
    changed.displayName.clear();
    changed.tags.clear();
    changed.contactPoints.clear();
    changed.customValues.clear();
    changed.tier = Tier::Regular;
    store.save(changed);
    CHECK(store.foundNames(u"szabo"_s).size() == 1);
    store.undoLast();
    CHECK(store.load(id) == before);
    CHECK(store.foundNames(u"szabo"_s).isEmpty());
    CHECK(store.foundNames(u"555 01-42"_s) == QStringList{u"Győző, the baker"_s});
    store.redoLast();
    CHECK(store.load(id) == changed);
    CHECK(store.findings() == QStringList());
}

TEST_CASE("A customer without anything is refused and leaves nothing behind", "[storage][records]") {
    RecordStore store;
    Customer nobody = aCustomer();
    nobody.name = {};
    CHECK(errorOf([&] { store.save(nobody); }) == ErrorCode::InvalidInput);
    CHECK(store.count(u"SELECT count(*) FROM customer"_s) == 0);
    CHECK(store.count(u"SELECT count(*) FROM change_set"_s) == 0);
}

TEST_CASE("A customer who is removed takes everything along, and undo brings it all back", "[storage][records]") {
    RecordStore store;
    const CustomerId id = store.save(fullCustomer(store, addField(store)));
    const CustomerId friendOf = store.save(aCustomer().named("Jane Friend").memberOf(id));
    store.save(anInteraction().with(id).noting("talked about marzipan"));
    store.save(aCommitment().to(id).saying("send the almonds"));
    store.save(aMilestone().of(id).on("1980-05-17"));
    store.change([&](WriteSession& session) {
        CustomerRepository::saveRelation(session, {{}, id, friendOf, RelationKind::FriendOf, {}});
    });
    const Customer before = store.load(id);

    store.change([&](WriteSession& session) { CustomerRepository::remove(session, id); });
    CHECK_FALSE(store.exists(id));
    CHECK(store.count(u"SELECT count(*) FROM commitment"_s) == 0);
    CHECK(store.foundNames(u"almonds"_s).isEmpty());
    CHECK(store.foundNames(u"baker"_s) == QStringList{u"Kovács Bakery"_s});
    store.undoLast();
    CHECK(store.load(id) == before);
    CHECK(store.foundNames(u"almonds"_s) == QStringList{before.displayName});
    CHECK(store.load(friendOf).organisation == id);
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Customers in the trash cannot be found, those brought back can", "[storage][records]") {
    RecordStore store;
    const CustomerId id = store.save(aCustomer().named("Anna Kovács").withNotes("likes plums"));
    store.setState(id, CustomerState::Trashed);
    CHECK(store.found(u"anna"_s).empty());
    CHECK(store.found(u"plums"_s).empty());
    CHECK(store.names().isEmpty());
    CustomerFilter trash;
    trash.state = CustomerState::Trashed;
    CHECK(store.names(trash) == QStringList{u"Anna Kovács"_s});
    trash.text = u"kovacs"_s;
    CHECK(store.names(trash) == QStringList{u"Anna Kovács"_s});
    trash.text = u"else"_s;
    CHECK(store.names(trash).isEmpty());
    store.undoLast();
    CHECK(store.foundNames(u"plums"_s) == QStringList{u"Anna Kovács"_s});
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Relations are read from both ends and saved once", "[storage][records]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer().named("Anna Smith"));
    const CustomerId ben = store.save(aCustomer().named("Ben Smith"));
    const auto relate = [&](const Relation& relation) {
        return store.change([&](WriteSession& session) { return CustomerRepository::saveRelation(session, relation); });
    };
    const RelationId id = relate({{}, anna, ben, RelationKind::MarriedTo, {}});
    CHECK(relate({{}, anna, ben, RelationKind::MarriedTo, {}}) == id);
    CHECK(errorOf([&] { relate({{}, anna, anna, RelationKind::FriendOf, {}}); }) == ErrorCode::InvalidInput);
    for (const CustomerId end : {anna, ben}) {
        const auto relations = store.read([end](ReadSession& session) { return CustomerRepository(session).relationsOf(end); });
        REQUIRE(relations.size() == 1);
        CHECK(relations[0] == Relation{id, anna, ben, RelationKind::MarriedTo, {}});
    }
    store.change([&](WriteSession& session) { CustomerRepository::removeRelation(session, id); });
    CHECK(store.count(u"SELECT count(*) FROM relation"_s) == 0);
    store.undoLast();
    CHECK(store.count(u"SELECT count(*) FROM relation"_s) == 1);
}

TEST_CASE("Custom fields keep their order, and are not removed while somebody has a value", "[storage][records]") {
    RecordStore store;
    const auto saveField = [&](const CustomField& field) {
        return store.change([&](WriteSession& session) { return CustomerRepository::saveCustomField(session, field); });
    };
    const CustomFieldId size = saveField({{}, u"Size"_s, FieldType::Choice, {u"small"_s, u"large"_s}, 2});
    const CustomFieldId since = saveField({{}, u"Since"_s, FieldType::Date, {}, 1});
    CHECK(errorOf([&] { saveField({{}, u" SIZE "_s, FieldType::Text, {}, 3}); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { saveField({{}, u" "_s, FieldType::Text, {}, 3}); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { saveField({{}, u"Shape"_s, FieldType::Choice, {u" "_s}, 3}); }) == ErrorCode::InvalidInput);
    const auto fields = store.read([](ReadSession& session) { return CustomerRepository(session).customFields(); });
    REQUIRE(fields.size() == 2);
    CHECK(fields[0].id == since);
    CHECK(fields[1] == CustomField{size, u"Size"_s, FieldType::Choice, {u"small"_s, u"large"_s}, 2});

    store.save(aCustomer().withCustom(size, "large"));
    const auto removeSize = [&] {
        store.change([&](WriteSession& session) { CustomerRepository::removeCustomField(session, size); });
    };
    CHECK(errorOf(removeSize) == ErrorCode::InvalidInput);
    store.undoLast();
    removeSize();
    CHECK(store.count(u"SELECT count(*) FROM custom_field"_s) == 1);
}

TEST_CASE("Tags are the same whatever their case and accents, and are listed while in use", "[storage][records]") {
    RecordStore store;
    store.save(aCustomer().named("Anna Smith").tagged("Café"));
    const CustomerId ben = store.save(aCustomer().named("Ben Smith").tagged("CAFE").tagged("trade, retail"));
    CHECK(store.count(u"SELECT count(*) FROM tag"_s) == 2);
    CHECK(store.row(ben).tags == QStringList{u"Café"_s, u"trade, retail"_s});
    const auto tags = [&] { return store.read([](ReadSession& session) { return CustomerRepository(session).tagNames(); }); };
    CHECK(tags() == QStringList{u"Café"_s, u"trade, retail"_s});
    Customer customer = store.load(ben);
    customer.tags.clear();
    store.save(customer);
    CHECK(tags() == QStringList{u"Café"_s});
}

TEST_CASE("Customers are named by number, uid, whole name, beginning, middle, e-mail or phone", "[storage][records]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer().named("Anna Kovács").withUid("uid-anna").withEmail("anna@x.example"));
    const CustomerId joanna = store.save(aCustomer().named("Joanna Kovács").withPhone("+44 20 7946 0018"));
    const CustomerId annabel = store.save(aCustomer().named("Annabel Lee"));
    const auto named = [&](const QString& text) {
        return store.read([&](ReadSession& session) { return CustomerRepository(session).named(text); });
    };
    CHECK(named(QString::number(joanna.value())) == std::vector{joanna});
    CHECK(named(u"uid-anna"_s) == std::vector{anna});
    CHECK(named(u"anna kovacs"_s) == std::vector{anna});
    CHECK(named(u"annab"_s) == std::vector{annabel});
    CHECK(named(u"oanna"_s) == std::vector{joanna});
    CHECK(named(u"anna@x.example"_s) == std::vector{anna});
    CHECK(named(u"(020) 7946-0018"_s) == std::vector{joanna});
    CHECK(named(u"nobody"_s).empty());
    CHECK(named(u"kovács"_s).size() == 2);
    store.setState(anna, CustomerState::Trashed);
    CHECK(named(u"anna kovacs"_s) == std::vector{joanna});
}

} // namespace rapport::storage::testing
