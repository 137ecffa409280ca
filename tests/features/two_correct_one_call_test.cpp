#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::Interaction;

namespace {

struct SharedCall : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));
    InteractionId call =
        done(logInteraction(works(peter).workspace(), anInteraction().with(anna).noting("about the roof"), {})).interaction;

    Interaction seenBy(StaffId who) { return done(loadInteraction(logsIn(who).workspace(), call)); }
    auto saves(StaffId who, const Interaction& base, const Interaction& edited) {
        return done(updateInteraction(logsIn(who).workspace(), base, edited));
    }
};

} // namespace

SCENARIO("Two people correct what was logged", "[feature]") {
    GIVEN("Péter's call with Anna, which he and his manager Judit have opened to correct it") {
        SharedCall office;
        const auto petersBase = office.seenBy(office.peter);
        const auto juditsBase = office.seenBy(office.judit);
        auto peters = petersBase;
        auto judits = juditsBase;

        WHEN("he saves how long it took and a private note, and then she what the customer said") {
            peters.minutes = 25;
            setPrivateNote(peters, office.peter, u"sounded tired"_s);
            judits.customerWords = u"it leaks again"_s;
            office.saves(office.peter, petersBase, peters);
            const auto outcome = office.saves(office.judit, juditsBase, judits);
            THEN("all of it is kept, and his note stays his") {
                CHECK(std::holds_alternative<InteractionId>(outcome));
                const auto now = office.seenBy(office.peter);
                CHECK(now.minutes == 25);
                CHECK(now.customerWords == u"it leaks again"_s);
                CHECK(privateNoteOf(now, office.peter) == u"sounded tired"_s);
                CHECK(office.seenBy(office.judit).privateNotes.empty());
                AND_WHEN("she takes hers back") {
                    done(undo(office.workspace()));
                    THEN("his is still there") {
                        CHECK(office.seenBy(office.peter).customerWords.isEmpty());
                        CHECK(office.seenBy(office.peter).minutes == 25);
                    }
                }
            }
        }
        WHEN("he saves other words before she does") {
            peters.notes = u"about the garage"_s;
            judits.notes = u"about the roof and the garage"_s;
            office.saves(office.peter, petersBase, peters);
            const auto outcome = office.saves(office.judit, juditsBase, judits);
            THEN("nothing of hers is saved until she chose") {
                REQUIRE(std::holds_alternative<EditConflict<Interaction>>(outcome));
                const auto& conflict = std::get<EditConflict<Interaction>>(outcome);
                CHECK(conflict.fields == QStringList{u"notes"_s});
                CHECK(conflict.last->author == u"Péter Nagy"_s);
                CHECK(office.seenBy(office.judit).notes == u"about the garage"_s);
                office.saves(office.judit, conflict.theirs, resolved(conflict, {}));
                CHECK(office.seenBy(office.judit).notes == u"about the roof and the garage"_s);
            }
        }
        WHEN("Péter corrects what Judit logged") {
            office.works(office.judit);
            const auto hers = done(logInteraction(office.workspace(), anInteraction().with(office.anna), {})).interaction;
            office.logsIn(office.peter);
            const auto base = done(loadInteraction(office.workspace(), hers));
            auto changed = base;
            changed.notes = u"not his to say"_s;
            THEN("he is told whom to ask") {
                CHECK(errorOf([&] { done(updateInteraction(office.workspace(), base, changed)); }) == ErrorCode::NotAllowed);
                CHECK(done(loadInteraction(office.workspace(), hers)).notes.isEmpty());
            }
        }
    }
}
