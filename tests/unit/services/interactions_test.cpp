#include "rapport/services/interactions.h"

#include "rapport/services/history.h"
#include "rapport/storage/commitmentrepository.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

TEST_CASE("An interaction and the commitments made in it are saved as one change", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto logged = done(logInteraction(office.workspace(), anInteraction().with(anna).noting("wants the blue one"),
                                            {aCommitment().saying("call back").due("2026-11-26 15:00")}));
    REQUIRE(logged.commitments.size() == 1);

    const auto interaction = done(loadInteraction(office.workspace(), logged.interaction));
    CHECK(interaction.notes == u"wants the blue one"_s);
    CHECK(interaction.author == office.maria);
    CHECK(interaction.createdAt == office.now());
    const auto commitment = office.looks(
        [id = logged.commitments.front()](auto& session) { return *storage::CommitmentRepository(session).find(id); });
    CHECK(commitment.customer == anna);
    CHECK(commitment.interaction == logged.interaction);
    CHECK(commitment.owner == office.maria);
    CHECK(commitment.madeBy == office.maria);
    CHECK(commitment.due == commitment.firstDue);

    CHECK(done(undoState(office.workspace())).undoLabel == u"Log call with Anna Kovács"_s);
    CHECK(done(undo(office.workspace())) == u"Log call with Anna Kovács"_s);
    CHECK(office.pageOf(anna).timeline.empty());
    CHECK(office.pageOf(anna).openCommitments.empty());
}

TEST_CASE("A commitment that cannot be saved keeps the interaction from being saved", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto log = [&] { done(logInteraction(office.workspace(), anInteraction().with(anna), {aCommitment().saying("  ")})); };
    CHECK(errorOf(log) == ErrorCode::InvalidInput);
    CHECK(office.pageOf(anna).timeline.empty());
    CHECK(done(undoState(office.workspace())).undoLabel == u"Add Anna Kovács"_s);
}

TEST_CASE("The undo menu names the channel and who was there", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const CustomerId ben = office.knows(aCustomer().named("Ben Ode"));
    const CustomerId carla = office.knows(aCustomer().named("Carla Diaz"));
    const auto labelOf = [&](const domain::Interaction& interaction) {
        done(logInteraction(office.workspace(), interaction, {}));
        return *done(undoState(office.workspace())).undoLabel;
    };
    using enum domain::Channel;
    CHECK(labelOf(anInteraction().with(anna).by(Email)) == u"Log e-mail with Anna Kovács"_s);
    CHECK(labelOf(anInteraction().with({anna, ben}).by(Visit)) == u"Log visit with Anna Kovács and Ben Ode"_s);
    CHECK(labelOf(anInteraction().with({anna, ben, carla}).by(Meeting)) == u"Log meeting with Anna Kovács and 2 others"_s);
    CHECK(labelOf(anInteraction().with(ben).by(Letter)) == u"Log letter with Ben Ode"_s);
    CHECK(labelOf(anInteraction().with(ben).by(Message)) == u"Log message with Ben Ode"_s);
}

TEST_CASE("A name that looks like a placeholder is shown as it is", "[unit]") {
    Office office;
    const CustomerId odd = office.knows(aCustomer().shownAs("100 %1 %2 %n"));
    done(logInteraction(office.workspace(), anInteraction().with(odd), {}));
    CHECK(done(undoState(office.workspace())).undoLabel == u"Log call with 100 %1 %2 %n"_s);
}

TEST_CASE("Somebody has to have been there", "[unit]") {
    Office office;
    CHECK(errorOf([&] { done(logInteraction(office.workspace(), domain::Interaction{}, {})); }) == ErrorCode::InvalidInput);
    const auto nobody = anInteraction().with(CustomerId(999));
    CHECK(errorOf([&] { done(logInteraction(office.workspace(), nobody, {})); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("Correcting an interaction keeps who wrote it down and when", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto logged = done(logInteraction(office.workspace(), anInteraction().with(anna).noting("blue"), {}));
    const auto before = done(loadInteraction(office.workspace(), logged.interaction));

    office.works(office.peter).itIs("2026-11-22T09:00");
    auto changed = before;
    changed.notes = u"green"_s;
    changed.author = office.peter;
    changed.uid = u"another"_s;
    CHECK(std::holds_alternative<InteractionId>(done(updateInteraction(office.workspace(), before, changed))));
    const auto after = done(loadInteraction(office.workspace(), logged.interaction));
    CHECK(after.notes == u"green"_s);
    CHECK(after.author == office.maria);
    CHECK(after.uid == before.uid);
    CHECK(after.createdAt == before.createdAt);
}

TEST_CASE("A removed interaction is gone, and undo brings it back", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto logged = done(logInteraction(office.workspace(), anInteraction().with(anna).noting("blue"), {}));
    done(removeInteraction(office.workspace(), logged.interaction));
    CHECK(errorOf([&] { done(loadInteraction(office.workspace(), logged.interaction)); }) == ErrorCode::NoSuchRecord);
    CHECK(office.pageOf(anna).timeline.empty());
    CHECK_FALSE(office.pageOf(anna).row.lastContact);

    done(undo(office.workspace()));
    CHECK(done(loadInteraction(office.workspace(), logged.interaction)).notes == u"blue"_s);
    CHECK(office.pageOf(anna).row.lastContact);
}
