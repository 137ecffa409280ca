#include "unit/storage/recordsfixture.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

Commitment loadCommitment(RecordStore& store, CommitmentId id) {
    return store.read([id](ReadSession& session) { return CommitmentRepository(session).find(id).value(); });
}
Interaction loadInteraction(RecordStore& store, InteractionId id) {
    return store.read([id](ReadSession& session) { return InteractionRepository(session).find(id, {}).value(); });
}

} // namespace

TEST_CASE("An interaction comes back with all who were there", "[storage][records]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer().named("Anna Smith"));
    const CustomerId ben = store.save(aCustomer().named("Ben Smith"));
    Interaction interaction = anInteraction()
                                  .with({anna, ben})
                                  .inZone("Asia/Tokyo")
                                  .at("2026-11-20T09:30")
                                  .by(Channel::Meeting)
                                  .incoming()
                                  .lasting(45)
                                  .noting("about the roof")
                                  .saying("It leaks")
                                  .understood("It leaks at the chimney", true)
                                  .feeling(Signal::Unhappy)
                                  .writtenBy(store.addStaff(u"Jon"_s));
    interaction.id = store.save(interaction);
    CHECK(loadInteraction(store, interaction.id) == interaction);
    CHECK(store.read([&](ReadSession& s) { return InteractionRepository(s).findByUid(interaction.uid); }) == interaction.id);
}

TEST_CASE("An edited interaction moves in everybody's timeline, undo moves it back", "[storage][records]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer().named("Anna Smith"));
    const CustomerId ben = store.save(aCustomer().named("Ben Smith"));
    const InteractionId id = store.save(anInteraction().with({anna, ben}).at("2026-11-10T10:00Z").noting("first words"));
    Interaction changed = loadInteraction(store, id);
    changed.at = momentOf("2026-10-01T10:00Z");
    changed.customers = {ben};
    changed.notes = u"other words"_s;
    store.save(changed);
    CHECK_FALSE(store.row(anna).lastContact);
    CHECK(store.row(ben).lastContact == momentOf("2026-10-01T10:00Z"));
    CHECK(store.found(u"first"_s).empty());
    store.undoLast();
    CHECK(store.row(anna).lastContact == momentOf("2026-11-10T10:00Z"));
    CHECK(store.found(u"first"_s).size() == 1);
    CHECK(store.found(u"other"_s).empty());
    store.change([&](WriteSession& session) { InteractionRepository::remove(session, id); });
    CHECK_FALSE(store.row(ben).lastContact);
    store.undoLast();
    CHECK(loadInteraction(store, id).customers == std::vector{anna, ben});
    CHECK(store.findings() == QStringList());
}

TEST_CASE("A private note comes back for its author and for owners", "[storage][records][privatenotes]") {
    RecordStore store;
    const StaffId jon = store.addStaff(u"Jon"_s);
    const StaffId eva = store.addStaff(u"Eva"_s);
    const StaffId maria = store.addStaff(u"Maria"_s, Role::Owner);
    Interaction interaction = anInteraction().with(store.save(aCustomer().named("Anna Smith"))).writtenBy(jon);
    interaction.privateNotes = {{jon, u"sounded tired"_s}, {eva, u"not Jon's to write"_s}};
    store.author = jon;
    interaction.id = store.save(interaction);
    const auto notesFor = [&](StaffId reader) {
        return store.read(
            [&](ReadSession& session) { return InteractionRepository(session).find(interaction.id, reader)->privateNotes; });
    };
    const std::vector<PrivateNote> note{{jon, u"sounded tired"_s}};
    CHECK(notesFor(jon) == note);
    CHECK(notesFor(maria) == note);
    CHECK(notesFor(eva).empty());
    CHECK(notesFor({}).empty());

    // Saved by somebody who does not see it, it stays.
    store.author = eva;
    interaction.privateNotes = {};
    store.save(interaction);
    CHECK(notesFor(jon) == note);
    store.change([&](WriteSession& session) { InteractionRepository::remove(session, interaction.id); });
    CHECK(store.count(u"SELECT count(*) FROM interaction_private_note"_s) == 0);
    store.undoLast();
    CHECK(notesFor(jon) == note);
    CHECK(store.findings() == QStringList());
}

TEST_CASE("An interaction needs a customer and cannot lie ahead", "[storage][records]") {
    RecordStore store;
    CHECK(errorOf([&] { store.save(anInteraction()); }) == ErrorCode::InvalidInput);
    const CustomerId anna = store.save(aCustomer());
    CHECK(errorOf([&] { store.save(anInteraction().with(anna).at("2026-11-22T10:00Z")); }) == ErrorCode::InvalidInput);
}

TEST_CASE("A commitment comes back with its re-datings, and what it is judged by is worked out", "[storage][records]") {
    RecordStore store;
    const StaffId jon = store.addStaff(u"Jon"_s);
    const CustomerId anna = store.save(aCustomer());
    Commitment commitment = aCommitment()
                                .to(anna)
                                .madeIn(store.save(anInteraction().with(anna)))
                                .ownedBy(jon)
                                .inZone("Europe/Berlin")
                                .due("2026-11-25 15:00")
                                .redated("2026-11-27", "2026-11-24T10:00Z", true)
                                .redated("2026-11-30 09:00", "2026-11-28T10:00Z", false)
                                .urgent();
    commitment.id = store.save(commitment);
    CHECK(loadCommitment(store, commitment.id) == commitment);
    CHECK(store.count(u"SELECT due_at FROM commitment"_s) == dueMoment(commitment).msecs());
    CHECK(store.count(u"SELECT judged_at FROM commitment"_s) == judgedMoment(commitment).msecs());

    store.save(done(commitment, jon, momentOf("2026-11-29T10:00Z")));
    CHECK(loadCommitment(store, commitment.id).outcome == CommitmentOutcome::KeptLate);
    store.undoLast();
    CHECK(loadCommitment(store, commitment.id) == commitment);
    commitment.redatings.pop_back();
    store.save(commitment);
    CHECK(loadCommitment(store, commitment.id).redatings.size() == 1);
    store.undoLast();
    CHECK(loadCommitment(store, commitment.id).redatings.size() == 2);
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Open commitments are named by their words", "[storage][records]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer());
    const CommitmentId quote = store.save(aCommitment().to(anna).saying("Send the revised Quóte"));
    store.save(aCommitment().to(anna).saying("Send the quote").doneAt("2026-11-21T09:00Z"));
    const auto named = [&](const QString& text) {
        return store.read([&](ReadSession& session) { return CommitmentRepository(session).openNamed(text); });
    };
    CHECK(named(u"quote"_s) == std::vector{quote});
    CHECK(named(u"REVISED qu"_s) == std::vector{quote});
    CHECK(named(u"invoice"_s).empty());
    CHECK(named(u"\""_s).empty());
}

TEST_CASE("A commitment that says nothing is refused", "[storage][records]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer());
    CHECK(errorOf([&] { store.save(aCommitment().to(anna).saying("  ")); }) == ErrorCode::InvalidInput);
}

TEST_CASE("A milestone is greeted once a year", "[storage][records]") {
    RecordStore store;
    const CustomerId anna = store.save(aCustomer());
    const MilestoneId id = store.save(aMilestone().of(anna).on("1980-11-21").withLead(3));
    store.greet(id, 2026);
    CHECK(errorOf([&] { store.greet(id, 2026); }) == ErrorCode::InvalidInput);
    store.greet(id, 2027);
    store.read([id](ReadSession& session) {
        const MilestoneRepository milestones(session);
        CHECK(milestones.greetings(id).size() == 2);
        CHECK(milestones.greetings(id)[0].year == 2027);
        CHECK(milestones.greeting(id, 2026)->words == u"Cheers"_s);
        CHECK_FALSE(milestones.greeting(id, 2025));
    });
    store.undoLast();
    CHECK(store.count(u"SELECT greeted_year FROM milestone"_s) == 2026);
    store.change([&](WriteSession& session) { MilestoneRepository::remove(session, id); });
    CHECK(store.count(u"SELECT count(*) FROM greeting"_s) == 0);
    store.undoLast();
    CHECK(store.count(u"SELECT count(*) FROM greeting"_s) == 1);
    CHECK(store.findings() == QStringList());
}

TEST_CASE("Staff are listed active ones first, and named by a beginning that fits one", "[storage][records]") {
    RecordStore store;
    const StaffId zoe = store.addStaff(u"Zoë"_s, Role::Owner);
    const StaffId jon = store.addStaff(u"Jon"_s);
    const StaffId jonas = store.addStaff(u"Jonas"_s);
    store.change([&](WriteSession& session) {
        StaffRepository::save(session, {jon, u"uid-jon"_s, u"Jon"_s, Role::Staff, false});
    });
    store.read([&](ReadSession& session) {
        const StaffRepository staff(session);
        std::vector<StaffId> order;
        for (const auto& member : staff.all())
            order.push_back(member.id);
        CHECK(order == std::vector{jonas, zoe, jon});
        CHECK(staff.named(u"ZOE"_s) == std::vector{zoe});
        CHECK(staff.named(u"jon"_s) == std::vector{jon});
        CHECK(staff.named(u"jona"_s) == std::vector{jonas});
        CHECK(staff.named(u"uid-jon"_s) == std::vector{jon});
        CHECK(staff.named(u"jo"_s).size() == 2);
        CHECK(staff.named(u""_s).empty());
        CHECK(staff.find(zoe)->role == Role::Owner);
    });
    CHECK(errorOf([&] { store.addStaff(u" "_s); }) == ErrorCode::InvalidInput);
}

} // namespace rapport::storage::testing
