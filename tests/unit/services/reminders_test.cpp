#include "rapport/services/reminders.h"

#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/services/today.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// Maria promised Anna to call back at 15:00, in Budapest.
struct Afternoon : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));
    CommitmentId call = done(addCommitment(
        workspace(), aCommitment().to(anna).saying("call back").due("2026-11-21 15:00").inZone("Europe/Budapest")));

    [[nodiscard]] static QStringList wordsOf(const std::vector<storage::ReminderRow>& rows) {
        QStringList lines;
        for (const auto& row : rows)
            lines += row.commitment.words + u": "_s + domain::key(row.stage);
        return lines;
    }
    QStringList raised() { return wordsOf(done(raiseReminders(workspace())).rows); }
    QStringList standing() { return wordsOf(done(reminders(workspace())).rows); }
};

} // namespace

TEST_CASE("A promise with a time is brought up in its zone, once a stage", "[unit]") {
    Afternoon office;
    office.itIs("2026-11-21T14:44");
    const Reminders before = done(raiseReminders(office.workspace()));
    CHECK(before.rows.empty());
    REQUIRE(before.next);
    CHECK(*before.next == momentOf("2026-11-21T14:45", Office::zone()));
    CHECK(Afternoon::wordsOf(before.coming) == QStringList{u"call back: before"_s});
    office.itIs("2026-11-21T14:45");
    CHECK(office.raised() == QStringList{u"call back: before"_s});
    office.itIs("2026-11-21T15:07");
    CHECK(office.raised() == QStringList{u"call back: after"_s});
    CHECK(office.standing() == QStringList{u"call back: after"_s});
    CHECK_FALSE(done(reminders(office.workspace())).next);
}

TEST_CASE("Done, dismissed and re-dated reminders go away", "[unit]") {
    Afternoon office;
    office.itIs("2026-11-21T15:00");
    REQUIRE(office.raised() == QStringList{u"call back: at"_s});
    SECTION("dismissed") {
        const auto row = done(reminders(office.workspace())).rows.at(0);
        CHECK(done(dismissReminders(office.workspace(), {row.id})).rows.empty());
    }
    SECTION("done, and undone") {
        done(completeCommitment(office.workspace(), office.call));
        CHECK(office.standing().isEmpty());
        CHECK(done(undo(office.workspace())).contains(u"call back"_s));
        CHECK(office.standing() == QStringList{u"call back: at"_s});
        return;
    }
    SECTION("re-dated") {
        done(redateCommitment(office.workspace(), office.call, dueOf("2026-11-23 10:00"), true));
        CHECK(office.standing().isEmpty());
        CHECK(done(reminders(office.workspace())).next == momentOf("2026-11-23T09:45", Office::zone()));
    }
    CHECK(office.standing().isEmpty());
}

TEST_CASE("Raising a reminder is nothing to take back", "[unit]") {
    Afternoon office;
    const auto last = done(undoState(office.workspace())).undoLabel;
    office.itIs("2026-11-21T15:00");
    REQUIRE_FALSE(office.raised().isEmpty());
    CHECK(done(undoState(office.workspace())).undoLabel == last);
}

TEST_CASE("Everybody is reminded of what they have to keep, whatever their role", "[unit]") {
    Afternoon office;
    done(assignCommitment(office.workspace(), office.call, office.peter));
    office.itIs("2026-11-21T15:00");
    CHECK(office.raised().isEmpty());
    office.logsIn(office.peter);
    CHECK(office.raised() == QStringList{u"call back: at"_s});
}

TEST_CASE("Today lists what is due at a time now, of whoever works here or else of everybody", "[unit]") {
    Afternoon office;
    const auto listed = [&office] { return Afternoon::wordsOf(done(today(office.workspace())).reminders); };
    office.itIs("2026-11-21T14:44");
    CHECK(listed().isEmpty());
    office.itIs("2026-11-21T14:45");
    CHECK(listed() == QStringList{u"call back: before"_s}); // no window has to be open for it
    office.works(office.judit);
    CHECK(listed().isEmpty());
    office.works({});
    CHECK(listed() == QStringList{u"call back: before"_s});
    office.works(office.maria);
    const auto rows = done(raiseReminders(office.workspace())).rows;
    done(dismissReminders(office.workspace(), {rows.at(0).id}));
    CHECK(listed().isEmpty());
}
