#include "rapport/presentation/today.h"

#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace rapport;
using namespace rapport::presentation;
using namespace Qt::StringLiterals;
using domain::CommitmentKind;

namespace {
const QDate day(2026, 11, 21);
const QTimeZone zone("Europe/Budapest");
const Moment now = Moment::fromDateTime(QDateTime(day, QTime(14, 20), zone));

storage::CommitmentRow promise(qint64 id, const QString& words, CommitmentKind kind, QDate due, std::optional<QTime> time = {}) {
    storage::CommitmentRow row;
    row.id = CommitmentId(id);
    row.customer = CustomerId(id + 100);
    row.customerName = u"Anna Kovács"_s;
    row.organisation = u"Kovács Bakery"_s;
    row.words = words;
    row.kind = kind;
    row.madeByName = u"Maria"_s;
    row.madeOn = QDate(2026, 11, 18);
    row.due = {due, time};
    row.dueAt = domain::dueMoment(row.due, zone);
    row.overdue = row.dueAt < now;
    row.overdueDays = static_cast<int>(due.daysTo(day));
    return row;
}

services::Today aDay() {
    services::Today today;
    today.date = day;
    today.overdue = {promise(1, u"call back about the boiler part"_s, CommitmentKind::CallBack, day.addDays(-1), QTime(15, 0)),
                     promise(2, u"send the offer"_s, CommitmentKind::Send, day.addDays(-2))};
    today.overdue[1].redated = 1;
    today.overdue[1].firstDue = {day.addDays(-5), {}};
    today.due = {promise(3, u"fix the invoice"_s, CommitmentKind::Fix, day)};
    storage::MilestoneRow birthday;
    birthday.id = MilestoneId(4);
    birthday.customer = CustomerId(104);
    birthday.customerName = u"Béla Nagy"_s;
    birthday.preferredChannel = domain::Channel::Email;
    birthday.topic = u"bees"_s;
    birthday.next = day;
    birthday.years = 60;
    today.milestones = {birthday};
    storage::DriftingRow drifting;
    drifting.customer = CustomerId(105);
    drifting.name = u"Lindenweg Dental"_s;
    drifting.lastTwoWay = day.addDays(-47);
    drifting.cadence = {30, 45};
    drifting.daysPast = 17;
    drifting.lastSubject = u"the chairs"_s;
    today.drifting = {drifting};
    today.overdueCount = 2;
    today.dueCount = 1;
    today.milestoneCount = 1;
    today.driftingCount = 1;
    return today;
}

QString asText(const RowListModel& model) {
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const RowKind kind = rowKind(index);
        lines << (kind == RowKind::Heading ? u"# "_s
                  : kind == RowKind::Link  ? u"> "_s
                                           : QString()) +
                     index.data(Qt::DisplayRole).toString();
    }
    return lines.join(u'\n');
}

QString keys(const QModelIndex& index) {
    QString keys;
    for (const RowAction& action : index.data(ActionsRole).value<RowActions>())
        keys += action.key;
    return keys;
}
} // namespace

TEST_CASE("Today says what to do in its order, with the reason for each row") {
    RowListModel model(u"What to do"_s);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(todayRows(aDay(), now, zone));
    CHECK(asText(model) ==
          u"# Overdue\n"
          "Call back Anna Kovács about the boiler part, Kovács Bakery · promised by Maria on Wed 18 Nov, since Fri 15:00\n"
          "Send the offer to Anna Kovács, Kovács Bakery · promised by Maria on Wed 18 Nov · first due Mon 16 Nov, re-dated once, "
          "customer told, 2 days\n"
          "# Due today\n"
          "Fix the invoice for Anna Kovács, Kovács Bakery · promised by Maria on Wed 18 Nov, any time\n"
          "# Milestones\n"
          "Béla Nagy turns 60 today, prefers e-mail · topic: bees, birthday\n"
          "# Drifting\n"
          "Lindenweg Dental, last spoken 6 weeks ago: the chairs · ideal 30 days, 17 days past"_s);
    CHECK(todaySummary(aDay()) == u"2 overdue · 1 due today · 1 to congratulate · 1 drifting"_s);
}

TEST_CASE("each row of Today has its keys") {
    RowListModel model(u"What to do"_s);
    model.show(todayRows(aDay(), now, zone));
    CHECK(keys(model.index(1)) == u"DRAL"_s);
    CHECK(keys(model.index(6)) == u"GL"_s);
    CHECK(keys(model.index(8)) == u"PL"_s);
    CHECK(keys(model.index(0)).isEmpty());
}

TEST_CASE("what is planned has its keys on Today, and is skipped only in a series") {
    services::Today today;
    today.date = day;
    storage::PlanRow plan;
    plan.id = PlannedInteractionId(1);
    plan.customerName = u"Anna Kovács"_s;
    plan.due = {day, {}};
    today.plans = {plan, plan};
    today.plans[1].id = PlannedInteractionId(2);
    today.plans[1].recurrence = u"FREQ=WEEKLY"_s;
    today.planCount = 2;
    RowListModel model(u"What to do"_s);
    model.show(todayRows(today, now, zone));
    CHECK(keys(model.index(1)) == u"DREXL"_s);
    CHECK(keys(model.index(2)) == u"DREXSL"_s);
    for (const auto& action : model.index(2).data(ActionsRole).value<RowActions>()) {
        const RowActions all = todayActions();
        CHECK(std::any_of(all.begin(), all.end(), [&](const RowAction& each) { return each.id == action.id; }));
    }
}

TEST_CASE("headings cannot be selected, rows and links can") {
    RowListModel model(u"What to do"_s);
    auto today = aDay();
    today.overdueCount = 51'902;
    model.show(todayRows(today, now, zone));
    CHECK_FALSE(model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    CHECK(model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
    CHECK(asText(model).split(u'\n').at(3) == u"> and 51,900 more"_s);
    CHECK(model.flags(model.index(3)).testFlag(Qt::ItemIsSelectable));
}

TEST_CASE("a day with nothing to do has no rows and no summary") {
    RowListModel model(u"What to do"_s);
    const services::Today nothing;
    model.show(todayRows(nothing, now, zone));
    CHECK(model.rowCount() == 0);
    CHECK(todaySummary(nothing).isEmpty());
}

TEST_CASE("what changed on Today changes only its row") {
    RowListModel model(u"What to do"_s);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto today = aDay();
    model.show(todayRows(today, now, zone));
    const QPersistentModelIndex offer = model.index(2);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);

    SECTION("a row that was done goes, the others stay where they were") {
        today.overdue.erase(today.overdue.begin());
        model.show(todayRows(today, now, zone));
        CHECK(offer.row() == 1);
        CHECK(changes.isEmpty());
    }
    SECTION("a row that is said differently is changed in place") {
        today.overdue[1].redated = 2;
        model.show(todayRows(today, now, zone));
        CHECK(offer.row() == 2);
        CHECK(changes.size() == 1);
    }
    SECTION("rows change places") {
        std::swap(today.overdue[0], today.overdue[1]);
        model.show(todayRows(today, now, zone));
        CHECK(offer.row() == 1);
        CHECK(asText(model).split(u'\n').at(2).startsWith(u"Call back Anna"_s));
    }
    SECTION("a section that became empty goes with its heading") {
        today.drifting.clear();
        model.show(todayRows(today, now, zone));
        CHECK(model.rowCount() == 7);
    }
    CHECK(resets.isEmpty());
}

TEST_CASE("Today offers what the role may do") {
    RowListModel model(u"What to do"_s);
    services::Today today = aDay();
    today.overdue.front().owner = StaffId(2);
    today.overdue.front().madeBy = StaffId(3);
    today.overdue.back().owner = StaffId(1);
    today.overdue.back().madeBy = StaffId(1);
    const domain::Permissions staff(StaffId(3), domain::Role::Staff);
    model.show(todayRows(today, now, zone, staff));
    CHECK(keys(model.index(1)) == u"DRL"_s);
    const auto refusals = [&](int row) {
        QStringList said;
        for (const RowAction& action : model.index(row).data(ActionsRole).value<RowActions>())
            if (!action.refused.isEmpty())
                said << action.id;
        return said;
    };
    CHECK(refusals(1).isEmpty());
    CHECK(refusals(2) == QStringList{u"done"_s, u"redate"_s});
    CHECK(keys(model.index(6)) == u"GL"_s);
}
