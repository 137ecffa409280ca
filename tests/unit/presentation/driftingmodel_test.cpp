#include "rapport/presentation/drifting.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;
using domain::Drift;
using domain::Tier;

namespace {

const QDate today(2026, 11, 21);

storage::DriftingRow rowOf(qint64 id, const QString& name, Tier tier) {
    storage::DriftingRow row;
    row.customer = CustomerId(id);
    row.name = name;
    row.tier = tier;
    row.lastTwoWay = QDate(2026, 10, 1);
    row.daysPast = 21;
    row.drift = Drift::Red;
    row.lastSubject = u"about the oven"_s;
    row.ownerName = u"Maria"_s;
    return row;
}

QStringList textOf(const DriftingModel& model) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const Cell& cell : model.lineAt(row)->cells)
            cells << cell.text;
        lines << cells.join(u" | "_s);
    }
    return lines;
}

} // namespace

TEST_CASE("drifting customers stand under their tier, with what was said last", "[unit][drifting]") {
    DriftingBoard board;
    board.key.rows = {rowOf(1, u"Anna Kovács"_s, Tier::Key)};
    board.key.rows[0].organisation = u"Kovács Bakery"_s;
    board.regular.rows = {rowOf(2, u"Ben Ode"_s, Tier::Regular)};
    board.regular.more = 40;
    DriftingModel model;
    model.show(board, today);
    CHECK(textOf(model) ==
          QStringList{u"Key customers (1)"_s,
                      u"Anna Kovács, Kovács Bakery | 21 days past | 7 weeks ago, Thu 1 Oct | about the oven | Maria"_s,
                      u"Regular customers (41)"_s, u"Ben Ode | 21 days past | 7 weeks ago, Thu 1 Oct | about the oven | Maria"_s,
                      u"and 40 more"_s});
    CHECK(model.lineAt(1)->customer == CustomerId(1));
    CHECK(model.lineAt(1)->cells[DriftingModel::State].tone == Tone::Red);
    CHECK(board.count() == 42);
}

TEST_CASE("a customer with a planned call is not nagged about", "[unit][drifting]") {
    auto row = rowOf(1, u"Anna"_s, Tier::Key);
    CHECK(driftingReason(row, today) == Reason{u"21 days past"_s, Tone::Red});
    row.planned = QDate(2026, 11, 24);
    CHECK(driftingReason(row, today) == Reason{u"planned Tue 24 Nov"_s, Tone::Accent});
}

TEST_CASE("the summary says how many are to be called on each day of the week to come", "[unit][drifting]") {
    DriftingBoard board;
    board.key.rows = {rowOf(1, u"Anna"_s, Tier::Key)};
    board.touches = {{today, 2, 0}, {today.addDays(1), 0, 0}, {today.addDays(2), 4, 3}, {today.addDays(3), 0, 1}};
    CHECK(driftingSummary(board, today) ==
          u"1 drifting · due this week: today 2, Mon 23 Nov 4 · planned: Mon 23 Nov 3, Tue 24 Nov 1"_s);
    board.touches.clear();
    CHECK(driftingSummary(board, today) == u"1 drifting"_s);
}

TEST_CASE("a proposed day says why it is that day", "[unit][drifting]") {
    services::ProposedCall call;
    call.ownerName = u"Maria"_s;
    call.window = {today, QDate(2026, 12, 4)};
    call.day = {QDate(2026, 11, 23), 0, false};
    CHECK(dayReason(call, today) == u"Maria has nothing planned that day. Looked at until Fri 4 Dec."_s);
    call.day.others = 2;
    CHECK(dayReason(call, today) ==
          u"Maria has 2 contacts planned that day, no other day has fewer. Looked at until Fri 4 Dec."_s);
    call.day.late = true;
    CHECK(dayReason(call, today).startsWith(u"The next working day."_s));
}

TEST_CASE("a spread is shown by member and day, with what was planned before", "[unit][drifting]") {
    services::CallSpread spread;
    const auto add = [&](qint64 owner, const QString& name, int day) {
        services::ProposedCall call;
        call.owner = StaffId(owner);
        call.ownerName = name;
        call.day.day = QDate(2026, 11, day);
        spread.calls.push_back(call);
    };
    add(2, u"Maria"_s, 24);
    add(1, u"Jon"_s, 24);
    add(2, u"Maria"_s, 23);
    add(2, u"Maria"_s, 24);
    spread.planned[2][QDate(2026, 11, 24)] = 5;
    CHECK(spreadLines(spread) == std::vector<SpreadLine>{{u"Jon"_s, QDate(2026, 11, 24), 1, 0},
                                                         {u"Maria"_s, QDate(2026, 11, 23), 1, 0},
                                                         {u"Maria"_s, QDate(2026, 11, 24), 2, 5}});
}
