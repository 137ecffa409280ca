#include "rapport/services/history.h"

#include "rapport/services/commitments.h"
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
