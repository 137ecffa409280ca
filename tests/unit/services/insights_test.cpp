// What the charts count, and that each bar opens what it counts.
#include "rapport/services/insights.h"

#include "rapport/services/cases.h"
#include "rapport/services/commitments.h"
#include "rapport/services/customers.h"
#include "rapport/services/feedback.h"
#include "rapport/services/interactions.h"
#include "rapport/services/milestones.h"
#include "support/office.h"

#include <cmath>
#include <numeric>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using domain::Channel;
using domain::Signal;

namespace {

struct Business : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács").key());
    CustomerId ben = knows(aCustomer().named("Ben Ode"));
    domain::Period days{{2026, 10, 26}, {2026, 11, 21}};

    void talks(const InteractionBuilder& talk) { done(logInteraction(workspace(), talk.build(), {})); }
    ChartData data(Chart chart) { return done(chartData(workspace(), chart, days)); }
};

double sumOf(const ChartSeries& series) { return std::accumulate(series.values.begin(), series.values.end(), 0.0); }

const ChartSeries& seriesOf(const ChartData& data, const QString& key) {
    const auto found = std::find_if(data.series.begin(), data.series.end(), [&](const auto& each) { return each.key == key; });
    REQUIRE(found != data.series.end());
    return *found;
}

} // namespace

TEST_CASE("weeks begin on Monday, the first and the last may be shorter", "[unit][insights]") {
    Business office;
    office.days = {{2026, 11, 5}, {2026, 11, 21}};
    const auto groups = office.data(Chart::SignalsByWeek).groups;
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].days.from == QDate(2026, 11, 5));
    CHECK(groups[0].days.to == QDate(2026, 11, 8));
    CHECK(groups[1].days.from == QDate(2026, 11, 9));
    CHECK(groups[2].days.to == QDate(2026, 11, 21));
}

TEST_CASE("signals are counted in the week they were seen in", "[unit][insights]") {
    Business office;
    office.talks(anInteraction().with(office.anna).at("2026-11-01T23:30+01:00").feeling(Signal::Unhappy)); // Sunday in Budapest
    office.talks(anInteraction().with(office.anna).at("2026-11-02T00:30+01:00").feeling(Signal::Unhappy)); // Monday
    office.talks(anInteraction().with({office.anna, office.ben}).at("2026-11-19T10:00Z").feeling(Signal::Happy));
    const ChartData data = office.data(Chart::SignalsByWeek);
    CHECK(seriesOf(data, u"unhappy"_s).values == std::vector<double>{1, 1, 0, 0});
    CHECK(seriesOf(data, u"happy"_s).values == std::vector<double>{0, 0, 0, 1}); // one conversation, whoever was there
    CHECK_FALSE(data.isEmpty());
    CHECK(office.data(Chart::Referrals).isEmpty());
}

TEST_CASE("conversations with nobody but customers in the trash are not counted", "[unit][insights]") {
    Business office;
    office.talks(anInteraction().with(office.anna).at("2026-11-10T10:00Z").feeling(Signal::Unhappy));
    office.talks(anInteraction().with({office.anna, office.ben}).at("2026-11-11T10:00Z").feeling(Signal::Unhappy));
    const auto unhappy = [&] { return sumOf(seriesOf(office.data(Chart::SignalsByWeek), u"unhappy"_s)); };
    const auto calls = [&] { return sumOf(seriesOf(office.data(Chart::Channels), u"out"_s)); };
    CHECK(unhappy() == 2);
    CHECK(calls() == 2);
    done(setCustomerState(office.workspace(), {office.anna}, domain::CustomerState::Trashed));
    CHECK(unhappy() == 1); // Ben was there too
    CHECK(calls() == 1);
    done(setCustomerState(office.workspace(), {office.ben}, domain::CustomerState::Trashed));
    CHECK(unhappy() == 0);
    CHECK(calls() == 0);
    done(setCustomerState(office.workspace(), {office.anna}, domain::CustomerState::Active));
    CHECK(unhappy() == 2);
}

TEST_CASE("every bar opens as many records as it counts", "[unit][insights]") {
    Business office;
    office.talks(
        anInteraction().with(office.anna).at("2026-11-10T10:00Z").feeling(Signal::Unhappy).by(Channel::Email).incoming());
    office.talks(anInteraction().with(office.ben).at("2026-11-11T10:00Z").feeling(Signal::Neutral));
    const auto kept = done(addCommitment(office.workspace(), aCommitment().to(office.anna).saying("send").due("2026-11-20")));
    done(completeCommitment(office.workspace(), kept));
    office.knows(aCustomer().named("Cleo").withMilestone(aMilestone().on("1980-11-05")));
    domain::Customer sent = aCustomer().named("Dora");
    sent.referrer = office.anna;
    done(saveCustomer(office.workspace(), {sent, {}, {}}));
    domain::Case complaint;
    complaint.customer = office.ben;
    complaint.words = u"cold"_s;
    done(openCase(office.workspace(), complaint));
    for (const Chart chart : charts) {
        const ChartData data = office.data(chart);
        CAPTURE(static_cast<int>(chart));
        if (chart == Chart::ResponseByStaff || chart == Chart::Spread || chart == Chart::NetScore)
            continue; // figures, no counts
        CHECK((chart == Chart::Drifting || chart == Chart::PromisesByWeek || chart == Chart::PromisesByStaff || !data.isEmpty()));
        for (size_t group = 0; group < data.groups.size(); ++group)
            for (const auto& series : data.series) {
                CAPTURE(group, series.key);
                const auto rows = done(chartRows(office.workspace(), chart, data.groups[group], series.key, office.days, 100));
                CHECK(std::ssize(rows) == static_cast<std::ptrdiff_t>(series.values[group]));
            }
    }
}

TEST_CASE("milestones were greeted in time, late or not at all", "[unit][insights]") {
    Business office;
    const auto born = [&](const Text& name, const Text& day) {
        return done(customerPage(office.workspace(), office.knows(aCustomer().named(name).withBirthday(day))))
            .milestones.front()
            .id;
    };
    const auto early = born("Early", "1980-11-10"), late = born("Late", "1981-11-10");
    born("Never", "1982-11-10");
    office.itIs("2026-11-10T09:00");
    done(greet(office.workspace(), early, Channel::Call, u"cheers"_s));
    office.itIs("2026-11-12T09:00");
    done(greet(office.workspace(), late, Channel::Call, u"sorry"_s));
    office.itIs("2026-11-21T10:00");
    const ChartData data = office.data(Chart::Milestones);
    CHECK(sumOf(seriesOf(data, u"in_time"_s)) == 1);
    CHECK(sumOf(seriesOf(data, u"late"_s)) == 1);
    CHECK(sumOf(seriesOf(data, u"never"_s)) == 1);
}

TEST_CASE("who may not see others' figures gets their own", "[unit][insights]") {
    Business office;
    const auto promise = [&](StaffId member) {
        done(addCommitment(office.workspace(),
                           aCommitment().to(office.anna).due("2026-11-18").ownedBy(member).createdAt("2026-11-02T09:00Z")));
    };
    promise(office.maria);
    promise(office.peter);
    CHECK(sumOf(seriesOf(office.data(Chart::PromisesByWeek), u"overdue"_s)) == 2);
    office.logsIn(office.peter);
    CHECK(sumOf(seriesOf(office.data(Chart::PromisesByWeek), u"overdue"_s)) == 1);
    const ChartData byStaff = office.data(Chart::PromisesByStaff);
    REQUIRE(byStaff.groups.size() == 1);
    CHECK(byStaff.groups[0].member == office.peter);
}

TEST_CASE("the time to answer is each member's median and longest, in hours, and opens whom they answered", "[unit][insights]") {
    Business office;
    const auto answered = [&](const Text& asked, const Text& answeredAt) {
        office.talks(anInteraction().with(office.anna).by(Channel::Email).incoming().at(asked));
        office.talks(anInteraction().with(office.anna).by(Channel::Email).at(answeredAt).writtenBy(office.peter));
    };
    answered("2026-11-02T08:00Z", "2026-11-02T10:00Z");
    answered("2026-11-09T08:00Z", "2026-11-09T13:00Z");
    const ChartData data = office.data(Chart::ResponseByStaff);
    REQUIRE(data.groups.size() == 1);
    CHECK(data.groups[0].member == office.peter);
    CHECK(seriesOf(data, u"median"_s).values == std::vector<double>{2});
    CHECK(seriesOf(data, u"longest"_s).values == std::vector<double>{5});
    const auto rows = done(chartRows(office.workspace(), Chart::ResponseByStaff, data.groups[0], u"longest"_s, office.days, 10));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].day == QDate(2026, 11, 9));
}

TEST_CASE("members stand side by side, and each figure opens what it is of", "[unit][insights]") {
    Business office;
    office.talks(anInteraction().with(office.anna).by(Channel::Email).incoming().at("2026-11-02T08:00Z"));
    office.talks(anInteraction().with(office.anna).by(Channel::Email).at("2026-11-02T11:00Z").writtenBy(office.peter));
    domain::Interaction call = anInteraction().with({office.anna, office.ben}).at("2026-11-10T10:00Z").writtenBy(office.peter);
    call.playbook = {{{}, u"said our name"_s, true}, {{}, u"asked what else"_s, false}};
    done(logInteraction(office.workspace(), call, {}));
    const auto promise = [&](StaffId member, const Text& words) {
        return done(addCommitment(
            office.workspace(),
            aCommitment().to(office.anna).saying(words).due("2026-11-20").ownedBy(member).createdAt("2026-11-02T09:00Z")));
    };
    promise(office.maria, "send the offer");
    promise(office.peter, "call the mill");
    office.itIs("2026-11-20T10:00");
    done(completeCommitment(office.workspace(), promise(office.peter, "order flour")));
    office.itIs("2026-11-21T10:00");
    const ChartData data = office.data(Chart::Spread);
    REQUIRE(data.groups.size() == 2); // Judit did nothing that could be compared
    const size_t peter = data.groups[0].member == office.peter ? 0 : 1, maria = 1 - peter;
    CHECK(seriesOf(data, u"median"_s).values[peter] == 3);
    CHECK(seriesOf(data, u"longest"_s).values[peter] == 3);
    CHECK(seriesOf(data, u"promises_kept"_s).values[peter] == 50);
    CHECK(seriesOf(data, u"steps_done"_s).values[peter] == 50);
    CHECK(std::isnan(seriesOf(data, u"median"_s).values[maria])); // she answered nobody: that is no figure, and not 0 hours
    CHECK(seriesOf(data, u"promises_kept"_s).values[maria] == 0);
    const auto rows = [&](const QString& series) {
        return done(chartRows(office.workspace(), Chart::Spread, data.groups[peter], series, office.days, 10));
    };
    REQUIRE(rows(u"longest"_s).size() == 1);
    CHECK(rows(u"longest"_s)[0].took == std::chrono::hours(3));
    REQUIRE(rows(u"promises_kept"_s).size() == 2);
    CHECK(rows(u"promises_kept"_s)[0].how == u"overdue"_s);
    CHECK(rows(u"promises_kept"_s)[0].words == u"call the mill"_s);
    CHECK(rows(u"promises_kept"_s)[1].how == u"kept_on_time"_s);
    REQUIRE(rows(u"steps_done"_s).size() == 2); // once each, though two customers were there
    CHECK(rows(u"steps_done"_s)[0].how == u"left_out"_s);
    CHECK(rows(u"steps_done"_s)[0].words == u"asked what else"_s);
    CHECK(rows(u"steps_done"_s)[1].how == u"done"_s);
    office.logsIn(office.peter);
    const ChartData own = office.data(Chart::Spread);
    REQUIRE(own.groups.size() == 1);
    CHECK(own.groups[0].member == office.peter);
}

TEST_CASE("the net score is told by month, and opens the answers it counts", "[unit][insights]") {
    Business office;
    const auto answers = [&](CustomerId who, const Text& when, std::optional<int> score, const QString& words) {
        office.itIs(when);
        const auto id = done(askFeedback(office.workspace(), who, domain::FeedbackScale::Ten, u"How likely?"_s,
                                         {Channel::Email, u"How likely?"_s}));
        done(recordAnswer(office.workspace(), id, score, words));
    };
    const CustomerId cleo = office.knows(aCustomer().named("Cleo")), dora = office.knows(aCustomer().named("Dora"));
    answers(office.anna, "2026-10-30T10:00", 9, u"always on time"_s);
    answers(office.ben, "2026-11-05T10:00", 3, {});
    answers(cleo, "2026-11-06T10:00", 8, {});
    answers(dora, "2026-11-07T10:00", {}, u"no number from me"_s);
    office.itIs("2026-11-21T10:00");
    const ChartData data = office.data(Chart::NetScore);
    REQUIRE(data.groups.size() == 2);
    CHECK(seriesOf(data, u"net"_s).values == std::vector<double>{100, -50});
    REQUIRE(data.beside.size() == 1);
    CHECK(data.beside[0].values == std::vector<double>{1, 2});
    const auto october = done(chartRows(office.workspace(), Chart::NetScore, data.groups[0], u"net"_s, office.days, 10));
    REQUIRE(october.size() == 1);
    CHECK(october[0].customer == office.anna);
    CHECK(october[0].words == u"9/10: always on time"_s);
    CHECK(done(chartRows(office.workspace(), Chart::NetScore, data.groups[1], u"net"_s, office.days, 10)).size() == 2);
    office.days = {{2026, 9, 1}, {2026, 9, 30}};
    CHECK(office.data(Chart::NetScore).isEmpty());
}
