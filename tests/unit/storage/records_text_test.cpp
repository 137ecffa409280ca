#include "unit/storage/recordsfixture.h"

#include "support/generator.h"
#include "support/oddtexts.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

Customer oddCustomer(const QString& odd, CustomFieldId field) {
    Customer customer = aCustomer()
                            .named(odd)
                            .shownAs(odd)
                            .at(odd)
                            .titled(odd)
                            .withPhone(odd, odd)
                            .withEmail(odd, odd)
                            .tagged(odd)
                            .withCareNote(odd)
                            .withNotes(odd)
                            .withGoal(odd)
                            .withTopic(odd)
                            .withCustom(field, odd);
    customer.name = {odd, odd, odd, odd, odd, odd};
    customer.bestHours = odd;
    customer.addresses = {{odd, odd, odd, odd, odd, odd, odd, odd}};
    customer.foreign = odd;
    return customer;
}

} // namespace

TEST_CASE("Odd text in every field of a customer comes back unchanged (T6)", "[storage][records]") {
    RecordStore store;
    const CustomFieldId field = store.change([](WriteSession& session) {
        return CustomerRepository::saveCustomField(session, {{}, u"Anything"_s, FieldType::Text, {}, 0});
    });
    for (const QString& odd : oddTexts()) {
        CAPTURE(odd);
        Customer customer = normalised(oddCustomer(odd, field));
        customer.id = store.save(customer);
        CHECK(store.load(customer.id) == customer);
        CHECK(store.row(customer.id).name == customer.displayName);
    }
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Odd text in interactions, commitments and milestones comes back unchanged (T6)", "[storage][records]") {
    RecordStore store;
    const CustomerId customer = store.save(aCustomer());
    for (const QString& odd : oddTexts()) {
        CAPTURE(odd);
        Interaction interaction = normalised(anInteraction().with(customer).noting(odd).saying(odd).understood(odd, true));
        interaction.id = store.save(interaction);
        CHECK(store.read([&](ReadSession& s) { return InteractionRepository(s).find(interaction.id, {}).value(); }) ==
              interaction);
        Commitment commitment = normalised(aCommitment().to(customer).saying(odd));
        commitment.closingNote = text::normalised(odd);
        commitment.id = store.save(commitment);
        CHECK(store.read([&](ReadSession& s) { return CommitmentRepository(s).find(commitment.id).value(); }) ==
              normalised(commitment));
        Milestone milestone = normalised(aMilestone().of(customer).called(odd).on("--05-17"));
        milestone.id = store.save(milestone);
        CHECK(store.read([&](ReadSession& s) { return MilestoneRepository(s).find(milestone.id).value(); }) == milestone);
    }
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Every odd text can be searched for, and finds the customer of that name", "[storage][search]") {
    RecordStore store;
    for (const QString& odd : oddTexts()) {
        CAPTURE(odd);
        const CustomerId id = store.save(aCustomer().named("x").shownAs(odd));
        const auto hits = store.found(odd);
        CHECK(std::any_of(hits.begin(), hits.end(), [&](const SearchHit& hit) { return hit.customer == id; }));
    }
}

TEST_CASE("No text makes a search fail", "[storage][search]") {
    RecordStore store;
    store.save(aCustomer().named("Anna Kovács").withNotes("Likes \"plums\""));
    Generator generator(7);
    for (int i = 0; i < 400; ++i) {
        const QString text = generator.text(12);
        CAPTURE(text);
        CHECK_NOTHROW(store.found(text));
        CustomerFilter filter;
        filter.text = text;
        CHECK_NOTHROW(store.names(filter));
    }
    for (const char character : R"("'*^:{}()+-,.;!?\%_~#&|<>=@[]/$`)")
        CHECK_NOTHROW(store.found(QString(QLatin1Char(character))));
}

} // namespace rapport::storage::testing
