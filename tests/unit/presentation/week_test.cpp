#include "rapport/presentation/week.h"

#include "rapport/presentation/weekprint.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>

using namespace rapport;
using namespace rapport::domain;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 21);
const QTimeZone utc = QTimeZone::utc();

Moment at(QDate day, int hour) { return Moment::fromDateTime(QDateTime(day, QTime(hour, 0), utc)); }

storage::WeekRow talk(qint64 id, const QString& name, const QString& words) {
    return {.what = storage::WeekRow::What::Interaction,
            .id = id,
            .customer = CustomerId(id + 100),
            .name = name,
            .at = at(QDate(2026, 11, 20), 10),
            .day = QDate(2026, 11, 20),
            .words = words};
}

/// All six acts, none with a verdict.
WeekBoard emptyBoard() {
    WeekBoard board;
    board.check.week = domain::weekOf(today);
    board.check.today = today;
    board.check.atHand = true;
    for (const WeekAct act : weekActs)
        board.check.acts.push_back({act, WeekTick::Unknown, {}, {}});
    return board;
}

services::WeekActCheck& of(WeekBoard& board, WeekAct act) { return board.check.acts[static_cast<size_t>(act)]; }

void counts(WeekBoard& board, WeekAct act, const WeekCount& count) {
    of(board, act).rows.count = count;
    of(board, act).tick = tickOf(count);
}

/// Two conversations, a promise missed that is to be done, and a week before.
WeekBoard someWeek() {
    WeekBoard board = emptyBoard();
    counts(board, WeekAct::Communicated, {2, 0, true});
    of(board, WeekAct::Communicated).rows.met = {talk(1, u"Anna"_s, u"the blue one"_s), talk(2, u"Ben"_s, {})};
    counts(board, WeekAct::KeptWord, {3, 1, true});
    of(board, WeekAct::KeptWord).gaps = {{.act = WeekAct::KeptWord,
                                          .reason = GapReason::Overdue,
                                          .customer = CustomerId(7),
                                          .name = u"Carla"_s,
                                          .record = 12,
                                          .day = QDate(2026, 11, 19),
                                          .words = u"send the offer"_s}};
    services::WeekSummary before{domain::weekOf(QDate(2026, 11, 9)), {}};
    before.ticks = {WeekTick::Done, WeekTick::Done, WeekTick::Open, WeekTick::Unknown, WeekTick::Open, WeekTick::Unknown};
    board.before = {before};
    return board;
}

QStringList textsOf(const LinesModel& model) {
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (const Cell& cell : model.lineAt(row)->cells)
            cells += cell.text;
        texts += cells.join(u" | "_s);
    }
    return texts;
}

QString sentence(WeekAct act, const WeekCount& count, int redated = 0) {
    WeekBoard board = emptyBoard();
    counts(board, act, count);
    board.check.redated = redated;
    return actSentence(board.check, act);
}

} // namespace

TEST_CASE("A week without anything logged shows nothing", "[unit][presentation][week]") {
    WeekModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(emptyBoard().isEmpty());
    model.show(emptyBoard(), {}, utc);
    CHECK(model.rowCount() == 0);
    WeekBoard onlyGap = emptyBoard();
    of(onlyGap, WeekAct::UnderstoodGoals).gaps = {{.act = WeekAct::UnderstoodGoals, .reason = GapReason::NoGoal}};
    CHECK_FALSE(onlyGap.isEmpty());
    WeekBoard onlyBefore = emptyBoard();
    onlyBefore.before = someWeek().before;
    CHECK_FALSE(onlyBefore.isEmpty());
}

TEST_CASE("Six acts stand under their headings, with what is to be done and the weeks before", "[unit][presentation][week]") {
    WeekModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(someWeek(), {}, utc);
    CHECK(textsOf(model) == QStringList{u"Loyalty given: unknown, nothing was logged"_s, u"Communicated: done"_s,
                                        u"2 conversations · show"_s, u"Understood goals: unknown, nothing was logged"_s,
                                        u"Consistent: unknown, nobody who prefers a way to be reached was contacted"_s,
                                        u"Kept our word: open, 3 of 4 kept in time"_s,
                                        u"Carla | overdue | “send the offer” was due Thu 19 Nov"_s,
                                        u"Surprised: unknown, no gesture was logged yet"_s, u"The weeks before"_s,
                                        u"Mon 9 Nov to Sun 15 Nov: 2 of 4 done; open: Understood goals, Kept our word"_s});
}

TEST_CASE("A link opens the evidence of its act, and each row keeps its place in mind", "[unit][presentation][week]") {
    WeekModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(someWeek(), {}, utc);
    const QPersistentModelIndex gap = model.index(6, 0);
    CHECK(WeekModel::actOf(*model.lineAt(2)) == WeekAct::Communicated);
    model.show(someWeek(), {WeekAct::Communicated}, utc);
    CHECK(textsOf(model).mid(2, 3) == QStringList{u"2 conversations · hide"_s,
                                                  u"Anna | met | call, Fri 20 Nov 10:00: the blue one"_s,
                                                  u"Ben | met | call, Fri 20 Nov 10:00"_s});
    CHECK(gap.row() == 8);
    WeekBoard many = someWeek();
    of(many, WeekAct::Communicated).rows.count.met = 70;
    WeekModel cut;
    cut.show(many, {WeekAct::Communicated}, utc);
    CHECK(textsOf(cut)[2] == u"70 conversations · the latest 2 are shown, hide"_s);
    CHECK(model.lineAt(3)->customer == CustomerId(101));
    CHECK(model.gapOf(*model.lineAt(3)) == nullptr);
    REQUIRE(model.gapOf(*model.lineAt(8)));
    CHECK(model.gapOf(*model.lineAt(8))->record == 12);
}

TEST_CASE("A week before is a link to its Monday", "[unit][presentation][week]") {
    WeekModel model;
    model.show(someWeek(), {}, utc);
    const Line& last = *model.lineAt(model.rowCount() - 1);
    CHECK(last.kind == RowKind::Link);
    CHECK_FALSE(WeekModel::actOf(last));
    CHECK(WeekModel::weekOf(last) == QDate(2026, 11, 9));
}

TEST_CASE("Each gap offers how it is begun", "[unit][presentation][week]") {
    const std::vector<std::pair<GapReason, QString>> begins{
        {GapReason::PastMaximum, u"plan"_s},  {GapReason::PastIdeal, u"plan"_s}, {GapReason::NotGreeted, u"greet"_s},
        {GapReason::NotConfirmed, u"edit"_s}, {GapReason::NoGoal, u"edit"_s},    {GapReason::OtherChannel, u"log"_s},
        {GapReason::Overdue, u"done"_s},      {GapReason::DateAhead, u"plan"_s}};
    for (const auto& [reason, action] : begins) {
        WeekBoard board = emptyBoard();
        board.check.acts[0].gaps = {{.reason = reason, .customer = CustomerId(7), .name = u"Anna"_s, .record = 3, .day = today}};
        WeekModel model;
        model.show(board, {}, utc);
        const Line& line = *model.lineAt(1);
        INFO(line.cells[WeekModel::State].text);
        REQUIRE_FALSE(line.actions.empty());
        CHECK(line.actions.front().id == action);
        CHECK(line.cells[WeekModel::State].chip);
        CHECK_FALSE(line.cells[WeekModel::State].text.isEmpty());
        CHECK_FALSE(line.cells[WeekModel::What].text.isEmpty());
    }
}

TEST_CASE("A goal is written down only by who may change customers", "[unit][presentation][week]") {
    WeekBoard board = emptyBoard();
    board.check.acts[0].gaps = {{.reason = GapReason::NoGoal, .customer = CustomerId(7)}};
    WeekModel model;
    model.show(board, {}, utc, Permissions(StaffId(1), Role::Staff));
    for (const RowAction& action : model.lineAt(1)->actions)
        CHECK((action.id != u"edit"_s || !action.refused.isEmpty()));
}

TEST_CASE("What an act came to is a sentence", "[unit][presentation][week]") {
    CHECK(sentence(WeekAct::LoyaltyGiven, {1, 2, true}) ==
          u"1 conversation with key customers, 2 key customers past the maximum"_s);
    CHECK(sentence(WeekAct::LoyaltyGiven, {0, 0, true}) == u"no conversation with a key customer"_s);
    CHECK(sentence(WeekAct::Communicated, {0, 1, true}) == u"1 customer slipped past the ideal"_s);
    CHECK(sentence(WeekAct::Communicated, {0, 0, true}) == u"nobody was reached"_s);
    CHECK(sentence(WeekAct::UnderstoodGoals, {2, 1, true}) ==
          u"2 conversations in which what we understood was confirmed, 1 not confirmed"_s);
    CHECK(sentence(WeekAct::UnderstoodGoals, {0, 0, true}) == u"of no conversation is written down what was understood"_s);
    CHECK(sentence(WeekAct::Consistent, {1, 1, true}) == u"1 contact in the way the customer prefers, 1 in another way"_s);
    CHECK(sentence(WeekAct::KeptWord, {0, 0, false}) == u"no promise came due"_s);
    CHECK(sentence(WeekAct::KeptWord, {1, 1, true}, 2) == u"1 of 2 kept in time, 2 re-dated"_s);
    WeekBoard own = emptyBoard();
    own.check.promisesOf = StaffId(3);
    counts(own, WeekAct::KeptWord, {1, 0, true});
    CHECK(actSentence(own.check, WeekAct::KeptWord) == u"of your own promises 1 of 1 kept in time"_s);
}

TEST_CASE("The week is named and summed up", "[unit][presentation][week]") {
    CHECK(weekTitle(domain::weekOf(today), today) == u"This week, Mon 16 Nov to Sun 22 Nov"_s);
    CHECK(weekTitle(domain::weekOf(QDate(2025, 12, 30)), today) == u"Mon 29 Dec 2025 to Sun 4 Jan"_s);
    WeekBoard board = someWeek();
    CHECK(weekSummary(board.check) == u"1 of 6 done · 1 open · 4 without a verdict"_s);
    board.check.cut = true;
    CHECK(weekSummary(board.check).endsWith(u"only the latest 5,000 interactions were looked at"_s));
    services::WeekSummary nothing{domain::weekOf(QDate(2026, 11, 9)), {}};
    CHECK(weekLine(nothing, today) == u"Mon 9 Nov to Sun 15 Nov: nothing was logged"_s);
}

TEST_CASE("A customer out of touch and a promise are evidence in words of their own", "[unit][presentation][week]") {
    storage::WeekRow row{.what = storage::WeekRow::What::Customer, .day = QDate(2026, 11, 18)};
    CHECK(evidenceText(row, utc, today) == u"in touch until Wed 18 Nov"_s);
    row = {.what = storage::WeekRow::What::Commitment, .at = at(QDate(2026, 11, 18), 15), .words = u"call back"_s};
    CHECK(evidenceText(row, utc, today) == u"due Wed 18 Nov 15:00: call back"_s);
}

TEST_CASE("The week is printed on one page, however much there is to tell", "[unit][presentation][week]") {
    WeekBoard board = someWeek();
    for (qint64 id = 10; id < 60; ++id)
        of(board, WeekAct::Communicated).rows.met.push_back(talk(id, u"Anna"_s, u"the blue one"_s));
    board.before.resize(weeksShown, board.before.front());
    const auto paper = GENERATE(Paper::A4, Paper::Letter);
    const WeekPrint print(board, utc, paper);
    REQUIRE(print.pageCount() == 1);
    QStringList texts;
    for (const PrintItem& item : print.page(0)) {
        texts += item.text;
        CHECK(QRectF({}, print.pageSize()).contains(item.place));
    }
    CHECK(texts.first() == u"Weekly check: This week, Mon 16 Nov to Sun 22 Nov"_s);
    CHECK(texts.contains(u"Kept our word: 3 of 4 kept in time"_s));
    CHECK(texts.contains(u"Carla: “send the offer” was due Thu 19 Nov"_s));
    CHECK(texts.count(u"Mon 9 Nov to Sun 15 Nov: 2 of 4 done; open: Understood goals, Kept our word"_s) == weeksShown);
    CHECK_FALSE(texts.filter(u"Anna: call"_s).isEmpty());
    CHECK(print.toPdf().startsWith("%PDF-"));
}
