#include "rapport/storage/cadences.h"
#include "rapport/services/history.h"

#include "rapport/services/commitments.h"
#include "rapport/storage/check.h"
#include "rapport/storage/customerrepository.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

TEST_CASE("History says who changed what, from what to what, newest first", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").titled("Baker"));
    office.works(office.peter).itIs("2026-11-21T11:00");
    auto record = done(loadCustomer(office.workspace(), anna));
    record.customer.title = u"Master baker"_s;
    done(saveCustomer(office.workspace(), record));

    const auto entries = done(history(office.workspace(), std::pair{storage::Entity::Customer, anna.value()}, 100));
    REQUIRE(entries.size() >= 2);
    const auto& edit = entries.front();
    CHECK(edit.author == u"Péter Nagy"_s);
    CHECK(edit.label == u"Edit Anna Kovács"_s);
    CHECK(edit.at == office.now());
    CHECK(edit.operation == u"update"_s);
    CHECK(edit.before.value(u"title"_s).toString() == u"Baker"_s);
    CHECK(edit.after.value(u"title"_s).toString() == u"Master baker"_s);
    CHECK_FALSE(edit.after.contains(u"given"_s));
    CHECK(entries.back().operation == u"insert"_s);
    CHECK(entries.back().author == u"Maria Horváth"_s);
}

TEST_CASE("Undo and redo walk back and forth; a new change ends the way forth", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    done(addCommitment(office.workspace(), aCommitment().to(anna).saying("one")));
    done(addCommitment(office.workspace(), aCommitment().to(anna).saying("two")));
    CHECK(done(undo(office.workspace())) == u"Promise to Anna Kovács: two"_s);
    CHECK(done(undo(office.workspace())) == u"Promise to Anna Kovács: one"_s);
    CHECK(done(undoState(office.workspace())).redoLabel == u"Promise to Anna Kovács: one"_s);
    CHECK(done(redo(office.workspace())) == u"Promise to Anna Kovács: one"_s);
    CHECK(office.pageOf(anna).openCommitments.size() == 1);

    done(addCommitment(office.workspace(), aCommitment().to(anna).saying("three")));
    CHECK_FALSE(done(undoState(office.workspace())).redoLabel);
    CHECK(errorOf([&] { done(redo(office.workspace())); }) == ErrorCode::NothingToUndo);
}

TEST_CASE("What changed nothing is no change", "[unit]") {
    Office office;
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    const auto label = done(undoState(office.workspace())).undoLabel;
    const auto entries = done(history(office.workspace(), std::nullopt, 1000)).size();
    done(saveCustomer(office.workspace(), done(loadCustomer(office.workspace(), anna))));
    CHECK(done(undoState(office.workspace())).undoLabel == label);
    CHECK(done(history(office.workspace(), std::nullopt, 1000)).size() == entries);
}

TEST_CASE("The labels of undone changes stay in the history", "[unit]") {
    Office office;
    office.knows(aCustomer().named("Anna Kovács"));
    done(undo(office.workspace()));
    const auto entries = done(history(office.workspace(), std::nullopt, 100));
    REQUIRE_FALSE(entries.empty());
    CHECK(entries.front().label.contains(u"Anna Kovács"_s));
    CHECK(entries.front().operation == u"delete"_s);
}

TEST_CASE("Members who come, change and leave are undone and done again", "[unit]") {
    Office office;
    auto& workspace = office.workspace();
    const auto member = [&](StaffId id) -> std::optional<domain::StaffMember> {
        for (const auto& each : done(staffMembers(workspace))) {
            if (each.id == id)
                return each;
        }
        return {};
    };
    const StaffId zoe = office.hires("Zoë Ørsted", domain::Role::Staff);
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").ownedBy(zoe));
    auto changed = *member(zoe);
    changed.name = u"Zoë Lund"_s;
    changed.role = domain::Role::Manager;
    changed.active = false;
    done(saveStaffMember(workspace, changed));
    CHECK(office.pageOf(anna).row.owner == u"Zoë Lund"_s);

    done(undo(workspace));
    CHECK(member(zoe)->name == u"Zoë Ørsted"_s);
    CHECK(member(zoe)->role == domain::Role::Staff);
    CHECK(member(zoe)->active);
    CHECK(office.pageOf(anna).row.owner == u"Zoë Ørsted"_s);
    done(undo(workspace)); // Anna
    done(undo(workspace)); // Zoë herself
    CHECK_FALSE(member(zoe));
    for (int i = 0; i < 3; ++i)
        done(redo(workspace));
    CHECK(*member(zoe) == changed);
    CHECK(office.pageOf(anna).ownerName == u"Zoë Lund"_s);
}

TEST_CASE("A field of one's own is undone in each step, together with what was entered in it", "[unit]") {
    Office office;
    auto& workspace = office.workspace();
    const auto fields = [&] { return done(customFields(workspace)); };
    const auto colour = done(saveCustomField(workspace, {{}, u"Colour"_s, domain::FieldType::Choice, {u"red"_s, u"blue"_s}, 0}));
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács").withCustom(colour, "blue"));
    auto renamed = fields().front();
    renamed.name = u"Favourite colour"_s;
    renamed.choices += u"green"_s;
    done(saveCustomField(workspace, renamed));
    auto record = done(loadCustomer(workspace, anna));
    record.customer.customValues.clear();
    done(saveCustomer(workspace, record));
    done(removeCustomField(workspace, colour));
    REQUIRE(fields().empty());

    done(undo(workspace));
    CHECK(fields().front() == renamed);
    done(undo(workspace));
    CHECK(done(loadCustomer(workspace, anna)).customer.customValues.at(0).value == u"blue"_s);
    done(undo(workspace));
    CHECK(fields().front().name == u"Colour"_s);
    CHECK(fields().front().choices == QStringList{u"red"_s, u"blue"_s});
    done(undo(workspace));
    done(undo(workspace));
    CHECK(fields().empty());
    for (int i = 0; i < 5; ++i)
        done(redo(workspace));
    CHECK(fields().empty());
    CHECK(done(loadCustomer(workspace, anna)).customer.customValues.empty());
}

TEST_CASE("Tags and what they mean are undone with the change that made them", "[unit]") {
    Office office;
    auto& workspace = office.workspace();
    const auto tags = [&] {
        return office.looks([](storage::ReadSession& session) { return storage::CustomerRepository(session).tagNames(); });
    };
    const CustomerId anna = office.knows(aCustomer().named("Anna Kovács"));
    auto record = done(loadCustomer(workspace, anna));
    record.customer.tags = QStringList{u"Weekly"_s, u"trade"_s};
    done(saveCustomer(workspace, record));
    done(workspace.store.write(workspace.change(u"Weekly means weekly"_s), [](storage::WriteSession& session) {
        storage::setTagCadence(session, u"weekly"_s, domain::Cadence{7, 10});
    }));
    CHECK(office.pageOf(anna).cadence == domain::Cadence{7, 10});

    CHECK(done(undo(workspace)) == u"Weekly means weekly"_s);
    CHECK(office.pageOf(anna).cadence == domain::defaultCadence(domain::Tier::Regular));
    done(undo(workspace));
    CHECK(tags().isEmpty());
    CHECK(office.pageOf(anna).row.tags.isEmpty());
    done(redo(workspace));
    done(redo(workspace));
    CHECK(office.pageOf(anna).row.tags == QStringList{u"trade"_s, u"Weekly"_s});
    CHECK(office.pageOf(anna).cadence == domain::Cadence{7, 10});
    CHECK(office.looks([](storage::ReadSession& session) { return storage::checkStore(session); }) == QStringList());
}
