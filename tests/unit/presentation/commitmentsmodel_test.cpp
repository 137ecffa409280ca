#include "rapport/presentation/commitments.h"
#include "rapport/presentation/promiseperiod.h"

#include "support/catch.h"
#include "support/officestore.h"
#include "unit/presentation/modeltext.h"

#include <QSignalSpy>

using namespace rapport;
using namespace rapport::presentation;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

const domain::Period november{QDate(2026, 10, 23), QDate(2026, 11, 21)};

struct Board {
    OfficeStore office;
    CustomerId anna = office.add(aCustomer().named("Anna Kovács"));
    CustomerId cafe = office.add(aCustomer().organisationNamed("Café Varga").build());
    CommitmentsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    CommitmentsQuery query;

    Board() { query.period = november; }

    CommitmentBuilder ours(CustomerId customer, const Text& words, const Text& due) {
        return aCommitment().to(customer).saying(words).ownedBy(office.maria).createdAt("2026-11-02T09:00Z").due(due);
    }
    CommitmentsBoard load() {
        return office.read([this](storage::ReadSession& session) {
            return loadCommitments(session, query, office.clock.now(), office.clock.zone());
        });
    }
    QStringList show() {
        model.show(load(), query, office.clock.now(), office.clock.zone());
        return modelText(model);
    }
};

} // namespace

TEST_CASE("overdue promises stand under those who have to keep them", "[unit][presentation]") {
    Board board;
    board.office.add(board.ours(board.anna, "Call back about the boiler part", "2026-11-20 15:00"));
    board.office.add(board.ours(board.cafe, "Fix the invoice", "2026-11-09")
                         .kind(domain::CommitmentKind::Fix)
                         .redated("2026-11-17", "2026-11-08T10:00Z"));
    board.office.add(board.ours(board.anna, "Visit the site", "2026-11-18")
                         .ownedBy(board.office.jon)
                         .kind(domain::CommitmentKind::Visit)
                         .redated("2026-11-19", "2026-11-17T10:00Z", false));
    board.office.add(board.ours(board.anna, "Send the offer", "2026-11-25"));

    CHECK(
        board.show() ==
        QStringList{u"= Jon · 1 overdue · oldest 2 days · kept 0 of 1 ="_s,
                    u"Visit the site | Anna Kovács | Wed 18 Nov | Thu 19 Nov | [2 days]:red | *1, not told*:amber"_s,
                    u"= Maria · 2 overdue · oldest 4 days · kept 0 of 2 ="_s,
                    u"Fix the invoice | Café Varga | Mon 9 Nov | Tue 17 Nov | [4 days]:red | 1, told"_s,
                    u"Call back about the boiler part | Anna Kovács | Fri 20 Nov 15:00 | Fri 20 Nov 15:00 | [1 day]:red | –"_s});
    CHECK(headerText(board.model) == QStringList{u"What"_s, u"Customer"_s, u"First due"_s, u"Due"_s, u"Late"_s, u"Re-dated"_s});
    CHECK(board.model.index(1, 0).data(IconRole).toString() == u"visit"_s);
    CHECK(board.model.index(1, 0).data(CustomerRole).toLongLong() == board.anna.value());
}

TEST_CASE("what was due earlier today is late since then, what is to come says when", "[unit][presentation]") {
    Board board;
    board.office.add(board.ours(board.anna, "Call", "2026-11-21 09:30"));
    CHECK(board.show().at(1) == u"Call | Anna Kovács | Sat 21 Nov 09:30 | Sat 21 Nov 09:30 | [since 09:30]:red | –"_s);

    board.office.add(board.ours(board.anna, "Send the list", "2026-11-21"));
    board.office.add(board.ours(board.anna, "Ask the maker", "2026-11-22"));
    board.office.add(board.ours(board.anna, "Visit", "2026-12-24").urgent());
    board.query.range = storage::DueRange::AllOpen;
    CHECK(board.show() == QStringList{u"= Maria · 4 open · kept 0 of 1 ="_s,
                                      u"*Urgent: Visit* | Anna Kovács | Thu 24 Dec | Thu 24 Dec | [in 33 days] | –"_s,
                                      u"Call | Anna Kovács | Sat 21 Nov 09:30 | Sat 21 Nov 09:30 | [since 09:30]:red | –"_s,
                                      u"Send the list | Anna Kovács | Sat 21 Nov | Sat 21 Nov | [today]:amber | –"_s,
                                      u"Ask the maker | Anna Kovács | Sun 22 Nov | Sun 22 Nov | [tomorrow] | –"_s});
    CHECK(headerText(board.model).at(CommitmentsModel::State) == u"When"_s);
}

TEST_CASE("closed promises say how they ended and offer nothing more", "[unit][presentation]") {
    Board board;
    board.office.add(board.ours(board.anna, "Kept", "2026-11-20").doneAt("2026-11-19T10:00Z"));
    board.office.add(board.ours(board.anna, "Late", "2026-11-18").doneAt("2026-11-19T09:00Z"));
    board.office.add(board.ours(board.anna, "Broken", "2026-11-17").brokenAt("2026-11-19T08:00Z"));
    board.office.add(board.ours(board.anna, "Let go", "2026-11-16").releasedAt("2026-11-15T08:00Z"));
    board.query.range = storage::DueRange::Closed;
    QStringList ends;
    for (const auto& line : board.show())
        ends << line.split(u" | "_s).value(CommitmentsModel::State);
    ends.sort();
    CHECK(ends == QStringList{QString(), u"[broken]:red"_s, u"[kept late]:amber"_s, u"[kept]:green"_s, u"[released]"_s});
    CHECK(headerText(board.model).at(CommitmentsModel::State) == u"Outcome"_s);
    CHECK(board.model.index(1, 0).data(ActionsRole).value<RowActions>().isEmpty());
    board.query.perOwner = 3;
    CHECK(board.show().first() == u"= Maria · kept 1 of 3 ="_s);
    CHECK(board.show().last() == u"<and 1 more>"_s);
}

TEST_CASE("their promises are told apart from ours, and no rate is kept of them", "[unit][presentation]") {
    Board board;
    board.office.add(board.ours(board.anna, "Floor plan", "2026-11-18").theirs());
    CHECK(board.show().isEmpty());
    board.query.promiser = domain::Promiser::They;
    CHECK(board.show() == QStringList{u"= Maria · 1 overdue · oldest 3 days ="_s,
                                      u"Floor plan | Anna Kovács | Wed 18 Nov | Wed 18 Nov | [3 days]:red | –"_s});
}

TEST_CASE("a long list says how much more there is", "[unit][presentation]") {
    Board board;
    for (int day = 1; day <= 5; ++day)
        board.office.add(board.ours(board.anna, QString::number(day), u"2026-11-0%1"_s.arg(day)));
    board.query.perOwner = 3;
    const auto lines = board.show();
    CHECK(lines.size() == 5);
    CHECK(lines.first() == u"= Maria · 5 overdue · oldest 20 days · kept 0 of 5 ="_s);
    CHECK(lines.last() == u"<and 2 more>"_s);
}

TEST_CASE("each number of the promise-keeping rate opens its rows", "[unit][presentation]") {
    Board board;
    board.office.add(board.ours(board.anna, "Kept", "2026-11-20").doneAt("2026-11-19T10:00Z"));
    board.office.add(board.ours(board.anna, "Kept too", "2026-11-19").ownedBy(board.office.jon).doneAt("2026-11-19T10:00Z"));
    board.office.add(board.ours(board.cafe, "Late", "2026-11-18").doneAt("2026-11-19T09:00Z"));
    board.office.add(board.ours(board.anna, "Broken", "2026-11-17").brokenAt("2026-11-19T08:00Z"));
    board.office.add(board.ours(board.anna, "Long ago", "2026-03-01").brokenAt("2026-03-02T08:00Z"));

    const auto loaded = board.load();
    QStringList parts;
    for (const auto& part : promiseParts(loaded.promises))
        parts << part.text;
    CHECK(parts == QStringList{u"2"_s, u"of 4"_s, u"1 late"_s, u"1 broken"_s, u"0 re-dated"_s});

    board.query.number = storage::PromiseNumber::KeptOnTime;
    CHECK(board.show() ==
          QStringList{u"= Jon · 1 · kept 1 of 1 ="_s, u"Kept too | Anna Kovács | Thu 19 Nov | Thu 19 Nov | [kept]:green | –"_s,
                      u"= Maria · 1 · kept 1 of 3 ="_s, u"Kept | Anna Kovács | Fri 20 Nov | Fri 20 Nov | [kept]:green | –"_s});
    board.query.number = storage::PromiseNumber::Broken;
    board.query.owner = board.office.maria;
    CHECK(board.show().size() == 2);
    CHECK(board.load().promises.cameDue() == 3);
    board.query.owner = board.office.jon;
    CHECK(board.show().isEmpty());
}

TEST_CASE("counts of the ranges stand beside their names", "[unit][presentation]") {
    Board board;
    board.office.add(board.ours(board.anna, "a", "2026-11-19"));
    board.office.add(board.ours(board.anna, "b", "2026-11-21"));
    board.office.add(board.ours(board.anna, "c", "2027-02-01").ownedBy(board.office.jon));
    const auto all = board.load().counts;
    CHECK(all[static_cast<size_t>(storage::DueRange::Overdue)] == 1);
    CHECK(all[static_cast<size_t>(storage::DueRange::Today)] == 1);
    CHECK(all[static_cast<size_t>(storage::DueRange::Later)] == 1);
    CHECK(all[static_cast<size_t>(storage::DueRange::AllOpen)] == 3);
    board.query.owner = board.office.jon;
    CHECK(board.load().counts[static_cast<size_t>(storage::DueRange::AllOpen)] == 1);
}

TEST_CASE("one promise kept takes one row away and leaves the others where they were", "[unit][presentation]") {
    Board board;
    board.office.add(board.ours(board.anna, "a", "2026-11-17"));
    const auto kept = board.office.add(board.ours(board.anna, "b", "2026-11-18"));
    board.office.add(board.ours(board.anna, "c", "2026-11-19"));
    board.show();
    QSignalSpy resets(&board.model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&board.model, &QAbstractItemModel::rowsRemoved);
    const QPersistentModelIndex last = board.model.index(3, 0);

    const auto closed = domain::done(board.office.commitment(kept), board.office.maria, board.office.clock.now());
    board.office.add(closed);

    CHECK(board.show().size() == 3);
    CHECK(last.row() == 2);
    CHECK(removed.count() == 1);
    CHECK(resets.isEmpty());
}

TEST_CASE("a period of the promise-keeping rate is said in words", "[unit][presentation]") {
    const QDate today(2026, 11, 21);
    CHECK(PromisePeriod{}.words(today) == u"in the last 30 days"_s);
    CHECK(PromisePeriod{}.on(today).from == QDate(2026, 10, 23));
    CHECK(PromisePeriod{}.on(today).to == today);
    const PromisePeriod own{0, {QDate(2026, 11, 1), QDate(2026, 11, 20)}};
    CHECK(own.words(today) == u"from Sun 1 Nov to Fri 20 Nov"_s);
    CHECK(own.on(today).to == QDate(2026, 11, 20));
}

TEST_CASE("a commitment offers what the role may do with it", "[presentation][permissions]") {
    Board board;
    const CommitmentId marias = board.office.add(board.ours(board.anna, "Call back", "2026-11-20 15:00"));
    const CommitmentId jons = board.office.add(board.ours(board.anna, "Visit", "2026-11-18").ownedBy(board.office.jon));
    const auto offered = [&](const domain::Permissions& permissions, CommitmentId id) {
        board.model.show(board.load(), board.query, board.office.clock.now(), board.office.clock.zone(), permissions);
        const int row = board.model.rowOf(RowKind::Row, id.value()).value();
        QStringList said;
        for (const RowAction& action : board.model.lineAt(row)->actions)
            said << action.key + (action.refused.isEmpty() ? QString() : u" refused"_s);
        return said.join(u", "_s);
    };
    const domain::Permissions jon(board.office.jon, domain::Role::Staff);
    CHECK(offered(jon, jons) == u"D, R, E, X, W, Shift+B"_s);
    CHECK(offered(jon, marias) == u"D refused, R refused, E refused, X refused, W refused, Shift+B refused"_s);
    CHECK(offered({board.office.jon, domain::Role::Manager}, marias) == u"D, R, A, E, X, W, Shift+B"_s);
    CHECK(offered({}, marias) == u"D, R, A, E, X, W, Shift+B"_s);
}

TEST_CASE("a commitment made by oneself for another to keep is one's own", "[presentation][permissions]") {
    Board board;
    domain::Commitment commitment = board.ours(board.anna, "Call back", "2026-11-20");
    commitment.madeBy = board.office.jon;
    board.office.add(commitment);
    board.model.show(board.load(), board.query, board.office.clock.now(), board.office.clock.zone(),
                     {board.office.jon, domain::Role::Staff});
    CHECK(board.model.lineAt(1)->actions.front().refused.isEmpty());
}

TEST_CASE("whose rate may be seen is asked before it is shown", "[presentation][permissions]") {
    Board board;
    board.office.add(board.ours(board.anna, "Kept", "2026-11-20").doneAt("2026-11-19T10:00Z"));
    board.office.add(board.ours(board.anna, "Late", "2026-11-18"));
    board.office.add(board.ours(board.anna, "Visit", "2026-11-18").ownedBy(board.office.jon));
    CHECK(board.show().first() == u"= Jon · 1 overdue · oldest 3 days · kept 0 of 1 ="_s);
    board.query.figuresOf = board.office.jon;
    const auto lines = board.show();
    CHECK(lines.at(0) == u"= Jon · 1 overdue · oldest 3 days · kept 0 of 1 ="_s);
    CHECK(lines.at(2) == u"= Maria · 1 overdue · oldest 3 days ="_s);
    CHECK(board.load().promises.cameDue() == 1);

    // The rows behind a number are one's own as well, whoever was asked for.
    board.query.number = storage::PromiseNumber::CameDue;
    board.query.owner = board.office.maria;
    const auto behind = board.show();
    REQUIRE(behind.size() == 2);
    CHECK(behind.at(1).startsWith(u"Visit"_s));
}
