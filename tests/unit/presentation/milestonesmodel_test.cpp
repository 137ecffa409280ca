#include "rapport/presentation/greeting.h"
#include "rapport/presentation/milestones.h"
#include "rapport/presentation/milestonewords.h"

#include "rapport/services/milestones.h"
#include "support/catch.h"
#include "support/officestore.h"
#include "unit/presentation/modeltext.h"

using namespace rapport;
using namespace rapport::presentation;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

struct Calendar {
    OfficeStore office;
    MilestonesModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    MilestonesQuery query;

    CustomerId customer(const Text& name) { return office.add(aCustomer().named(name)); }
    MilestoneId birthday(const Text& name, const Text& date) { return office.add(aMilestone().of(customer(name)).on(date)); }
    MilestonesBoard load() {
        return office.read(
            [this](storage::ReadSession& session) { return loadMilestones(session, query, office.clock.today()); });
    }
    QStringList show() {
        model.show(load(), query, office.clock.today());
        return modelText(model);
    }
    GreetingForm greeting(MilestoneId id) {
        return office.read(
            [this, id](storage::ReadSession& session) { return loadGreeting(session, id, office.maria, office.clock.today()); });
    }
    void greet(MilestoneId id) {
        services::greet(office.workspace, id, domain::Channel::Email, u"All the best"_s).waitForFinished();
    }
};

} // namespace

TEST_CASE("a cut list of belated ones counts only those not greeted yet", "[unit][presentation]") {
    Calendar calendar;
    const auto greeted = calendar.birthday("Early Bird", "1970-11-16");
    for (const auto* name : {"Ann One", "Bea Two", "Cleo Three"})
        calendar.birthday(name, "1970-11-18");
    calendar.greet(greeted);
    calendar.query.limit = 2;
    const auto board = calendar.load();
    CHECK(board.belated.rows.size() == 2);
    CHECK(board.belated.more == 1);
    CHECK(calendar.show().at(3) == u"<and 1 more>"_s);
}

TEST_CASE("belated ones come first, then today's, then those to come", "[unit][presentation]") {
    Calendar calendar;
    calendar.birthday("Béla Nagy", "1966-11-21");
    calendar.birthday("Uma Xu", "--11-24");
    const auto rosa = calendar.customer("Rosa Silva");
    calendar.office.add(aMilestone().of(rosa).kind(domain::MilestoneKind::CustomerSince).on("2016-11-20"));
    calendar.birthday("Long Gone", "1970-11-13");
    calendar.birthday("Next Month", "1970-12-25");

    CHECK(calendar.show() == QStringList{u"= Belated, not greeted yet ="_s,
                                         u"Fri 20 Nov | *Rosa Silva* | Customer for 10 years |  | [belated]:amber"_s,
                                         u"= Today ="_s, u"Sat 21 Nov | *Béla Nagy* | Birthday · turns 60 |  | [today]:accent"_s,
                                         u"= The next 30 days ="_s, u"Tue 24 Nov | *Uma Xu* | Birthday |  | [in 3 days]"_s});
    calendar.query.days = 90;
    CHECK(calendar.show().last() == u"Fri 25 Dec | *Next Month* | Birthday · turns 56 |  | [in 34 days]"_s);
    calendar.query.days = 7;
    CHECK(calendar.show().at(4) == u"= The next 7 days ="_s);
}

TEST_CASE("what was greeted is no longer belated, and today's says so", "[unit][presentation]") {
    Calendar calendar;
    const auto today = calendar.birthday("Béla Nagy", "1966-11-21");
    const auto belated = calendar.birthday("Rosa Silva", "1980-11-19");
    CHECK(calendar.load().toGreetToday() == 1);
    calendar.greet(today);
    calendar.greet(belated);
    CHECK(calendar.show() ==
          QStringList{u"= Today ="_s, u"Sat 21 Nov | *Béla Nagy* | Birthday · turns 60 |  | [greeted]:green"_s});
    CHECK(calendar.load().toGreetToday() == 0);
}

TEST_CASE("the last day of February is greeted on the day before March", "[unit][presentation]") {
    Calendar calendar;
    calendar.office.clock.setNow(momentOf("2027-02-27T09:00Z"));
    calendar.birthday("Leap Year", "1980-02-29");
    CHECK(calendar.show().last() == u"Sun 28 Feb | *Leap Year* | Birthday · turns 47 |  | [tomorrow]"_s);
}

TEST_CASE("more milestones than are shown are counted", "[unit][presentation]") {
    Calendar calendar;
    const auto customer = calendar.customer("Many Dates");
    for (int day = 1; day <= 9; ++day)
        calendar.office.add(aMilestone().of(customer).called(QString::number(day)).on(u"--12-0%1"_s.arg(day)));
    calendar.query.limit = 4;
    const auto lines = calendar.show();
    CHECK(lines.size() == 6);
    CHECK(lines.last() == u"<and 5 more>"_s);
    CHECK(lines.at(1) == u"Tue 1 Dec | *Many Dates* | 1 |  | [in 10 days]"_s);
}

TEST_CASE("years are said as people say them", "[unit][presentation]") {
    const QDate today(2026, 11, 21);
    storage::MilestoneRow row;
    row.next = today;
    row.years = 25;
    const auto said = [&](domain::MilestoneKind kind) {
        row.kind = kind;
        return milestoneText(row, today);
    };
    using enum domain::MilestoneKind;
    CHECK(said(Birthday) == u"Birthday · turns 25"_s);
    CHECK(said(WeddingAnniversary) == u"Married for 25 years"_s);
    CHECK(said(Founding) == u"Founded 25 years ago"_s);
    row.next = today.addDays(-1);
    CHECK(said(Birthday) == u"Birthday · turned 25"_s);
    row.years = 1;
    CHECK(said(Contract) == u"Contract for 1 year"_s);
    row.years = {};
    CHECK(said(Birthday) == u"Birthday"_s);
}

TEST_CASE("a greeting is filled in for the channel and language of the customer", "[unit][presentation]") {
    Calendar calendar;
    const auto id = calendar.office.add(aCustomer()
                                            .named("Jürgen Weiß")
                                            .speaking("de")
                                            .preferring(domain::Channel::Email)
                                            .withEmail("j@example.org")
                                            .withPhone("+49 30 1234")
                                            .withTopic("bees"));
    const auto form = calendar.greeting(calendar.office.add(aMilestone().of(id).on("1966-11-21")));
    CHECK(form.title() == u"Greet Jürgen Weiß"_s);
    CHECK(form.facts(calendar.office.clock.today()) == u"Birthday · turns 60 · Sat 21 Nov, today · likes to talk about bees"_s);
    CHECK(form.draft.channel == domain::Channel::Email);
    CHECK(form.draft.words.startsWith(u"Alles Gute zum Geburtstag, Jürgen!"_s));
    CHECK(wayText(form.firstWay(form.draft.words)) == u"E-mail · j@example.org"_s);
    QStringList ways;
    for (const auto& link : form.ways(form.draft.words))
        ways << wayText(link);
    CHECK(ways == QStringList{u"Call · +49 30 1234"_s, u"E-mail · j@example.org"_s, u"Visit"_s, u"SMS · +49 30 1234"_s,
                              u"Letter"_s, u"Meeting"_s});
    CHECK(form.heldBack().isEmpty());
}

TEST_CASE("a day that has just passed is greeted for, belated, rather than next year's", "[unit][presentation]") {
    Calendar calendar;
    const auto form = calendar.greeting(calendar.birthday("Rosa Silva", "1980-11-19"));
    CHECK(form.row.next == QDate(2026, 11, 19));
    CHECK(form.draft.belated);
    CHECK(form.draft.year == 2026);
    CHECK(form.draft.words.contains(u"belated"_s));
    CHECK(form.facts(calendar.office.clock.today()).startsWith(u"Birthday · turned 46 · Thu 19 Nov, 2 days ago"_s));
}

TEST_CASE("what was greeted says when, how and by whom", "[unit][presentation]") {
    Calendar calendar;
    const auto id = calendar.birthday("Béla Nagy", "1966-11-21");
    calendar.greet(id);
    const auto form = calendar.greeting(id);
    CHECK(form.title() == u"Béla Nagy has been greeted"_s);
    CHECK(form.givenText(calendar.office.clock.zone(), calendar.office.clock.today()) ==
          u"Greeted by Maria on Sat 21 Nov 14:20 by e-mail"_s);
}

TEST_CASE("a date without day and month cannot be greeted on", "[unit][presentation]") {
    Calendar calendar;
    const auto id = calendar.birthday("Half Known", "1966");
    CHECK_THROWS_AS(calendar.greeting(id), Error);
    CHECK_THROWS_AS(calendar.greeting(MilestoneId(4711)), Error);
}

TEST_CASE("a row says why its greeting waits", "[unit][presentation]") {
    Calendar calendar;
    auto wish = aCustomer().named("Uma Xu").build();
    wish.optedOut = true;
    const auto id = calendar.office.add(aMilestone().of(calendar.office.add(wish)).on("--11-21"));
    CHECK(calendar.show().last() == u"Sat 21 Nov | *Uma Xu* | Birthday |  | [wants none]:amber"_s);
    CHECK(calendar.greeting(id).heldBack() == u"Uma Xu wants no greetings or mailings."_s);
}
