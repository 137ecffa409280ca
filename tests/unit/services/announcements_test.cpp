#include "rapport/services/announcements.h"

#include "rapport/services/answers.h"
#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "support/office.h"

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct WithNews : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));
    CustomerId ben = knows(aCustomer().named("Ben Ode").tagged("old town"));
    AnnouncementId water = done(announce(workspace(), u" No water on Monday. "_s, {anna, ben}));

    QStringList left(AnnouncementId id) {
        QStringList names;
        for (const auto& row : done(audience(workspace(), id)))
            if (!row.toldAt)
                names << row.name;
        return names;
    }
    QString undoLabel() { return *done(undoState(workspace())).undoLabel; }
};

} // namespace

TEST_CASE("Telling somebody logs it, informs and ticks them off, in one change", "[unit][announcements]") {
    WithNews office;
    CHECK(office.undoLabel() == u"Announce “No water on Monday.”"_s);
    const auto call = done(tellAnnouncement(office.workspace(), office.water, office.anna, {domain::Channel::Call, {}}));
    const auto logged = done(loadInteraction(office.workspace(), call));
    CHECK(logged.aims == std::vector{domain::Aim::Informed});
    CHECK(logged.notes == u"No water on Monday."_s);
    CHECK(logged.customers == std::vector{office.anna});
    CHECK(office.undoLabel() == u"Tell Anna Kovács of “No water on Monday.”"_s);
    CHECK(office.left(office.water) == QStringList{u"Ben Ode"_s});
    CHECK(done(announcementsFor(office.workspace(), office.anna)).empty());
    CHECK(done(announcementsFor(office.workspace(), office.ben)).size() == 1);
    done(undo(office.workspace()));
    CHECK(office.left(office.water).size() == 2);
    CHECK(errorOf([&] { (void)done(loadInteraction(office.workspace(), call)); }) == ErrorCode::NoSuchRecord);
}

TEST_CASE("An announcement closes by itself, or is given up", "[unit][announcements]") {
    WithNews office;
    done(setAnnouncementTold(office.workspace(), office.water, office.anna, true));
    CHECK(done(announcements(office.workspace())).front().told == 1);
    done(setAnnouncementTold(office.workspace(), office.water, office.ben, true));
    CHECK(done(announcements(office.workspace())).empty());
    CHECK(done(announcements(office.workspace(), false)).size() == 1);
    done(setAnnouncementTold(office.workspace(), office.water, office.ben, false));
    CHECK(done(announcements(office.workspace())).size() == 1);
    done(setAnnouncementClosed(office.workspace(), office.water, true));
    CHECK(done(announcements(office.workspace())).empty());
    done(setAnnouncementClosed(office.workspace(), office.water, false));
    CHECK(done(announcements(office.workspace())).size() == 1);
}

TEST_CASE("The change of an answer is for those who were told the old one, and giving them the new one ticks them off",
          "[unit][announcements]") {
    WithNews office;
    const AnswerId hours = done(addAnswer(office.workspace(), u"When are you open?"_s, u"Until six."_s));
    CHECK(errorOf([&] { (void)done(announceAnswer(office.workspace(), hours)); }) == ErrorCode::InvalidInput);
    domain::Interaction call = anInteraction().with(office.anna).at("2026-11-20T10:00Z");
    call.told = {{hours, 1, u"Until six."_s}};
    (void)done(logInteraction(office.workspace(), call, {}));
    (void)done(editAnswer(office.workspace(), hours, {{}, u"Until seven."_s, 1}));
    const AnnouncementId news = done(announceAnswer(office.workspace(), hours));
    CHECK(office.left(news) == QStringList{u"Anna Kovács"_s});
    call.uid.clear();
    call.told = {{hours, 2, u"Until seven."_s}};
    (void)done(logInteraction(office.workspace(), call, {}));
    CHECK(office.left(news).isEmpty());
    done(undo(office.workspace()));
    CHECK(office.left(news) == QStringList{u"Anna Kovács"_s});
    const auto told = done(tellAnnouncement(office.workspace(), news, office.anna, {domain::Channel::Call, {}}));
    CHECK(done(loadInteraction(office.workspace(), told)).told == std::vector<domain::ToldAnswer>{{hours, 2, u"Until seven."_s}});
    CHECK(done(toldOlderAnswer(office.workspace(), hours)).empty());
}

TEST_CASE("Whom to tell is chosen by a filter, and more come later", "[unit][announcements]") {
    WithNews office;
    storage::CustomerFilter oldTown;
    oldTown.tag = u"old town"_s;
    CHECK(done(customersToTell(office.workspace(), oldTown)) == std::vector{office.ben});
    const CustomerId cleo = office.knows(aCustomer().named("Cleo Fox"));
    done(addToAnnouncement(office.workspace(), office.water, {office.ben, cleo}));
    CHECK(office.left(office.water) == QStringList{u"Cleo Fox"_s, u"Anna Kovács"_s, u"Ben Ode"_s});
    CHECK(errorOf([&] { (void)done(announce(office.workspace(), u"News"_s, {})); }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { (void)done(announce(office.workspace(), u" "_s, {cleo})); }) == ErrorCode::InvalidInput);
    const CustomerId dan = office.knows(aCustomer().named("Dan Hill"));
    CHECK(errorOf([&] { done(setAnnouncementTold(office.workspace(), office.water, dan, true)); }) == ErrorCode::InvalidInput);
}

TEST_CASE("Staff tell what managers announce", "[unit][announcements]") {
    WithNews office;
    office.logsIn(office.peter);
    CHECK(errorOf([&] { (void)done(announce(office.workspace(), u"News"_s, {office.anna})); }) == ErrorCode::NotAllowed);
    CHECK(errorOf([&] { done(setAnnouncementClosed(office.workspace(), office.water, true)); }) == ErrorCode::NotAllowed);
    CHECK(done(tellAnnouncement(office.workspace(), office.water, office.anna, {domain::Channel::Call, {}})).isValid());
}
