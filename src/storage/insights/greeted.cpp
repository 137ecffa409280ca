#include "rapport/storage/insights.h"
#include "rapport/storage/milestonelist.h"
#include "storage/engine/connection.h"

#include <algorithm>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// A milestone that was greeted, with the day it was observed on and the day of the greeting.
struct Congratulated {
    FigureRow row;
    QDate on;
    [[nodiscard]] GreetedWhen when() const { return on <= row.day ? GreetedWhen::InTime : GreetedWhen::Late; }
};

/// 29 February has the day of an ordinary year in the index.
QDate observedIn(int year, int monthDay, bool leapDay) {
    return leapDay && QDate::isLeapYear(year) ? QDate(year, 2, 29) : QDate(year, monthDay / 100, monthDay % 100);
}

/// From the ledger, which is short beside the milestones; of days of one year.
void addGreeted(ReadSession& session, const Period& days, const QTimeZone& zone, std::vector<Congratulated>& all) {
    auto statement = session.connection().prepare(
        u"SELECT m.id, c.id, c.shown_name, m.month_day, m.leap_day, g.at, m.kind, m.label FROM greeting g JOIN milestone m "
        "ON m.id = g.milestone_id JOIN customer c ON c.id = m.customer_id WHERE g.year = ? AND m.active = 1 "
        "AND m.month_day BETWEEN ? AND ?"_s);
    const auto number = [](QDate day) { return day.month() * 100 + day.day(); };
    statement.bindAll(days.from.year(), number(days.from), number(days.to));
    while (statement.step()) {
        const QDate day = observedIn(days.from.year(), statement.integer(3), statement.flag(4));
        const QString label = statement.text(7);
        if (day >= days.from && day <= days.to)
            all.push_back({{FigureRow::What::Milestone, statement.number(0), statement.id<CustomerId>(1), statement.text(2), day,
                            label.isEmpty() ? statement.text(6) : label},
                           statement.moment(5).dateIn(zone)});
    }
}

std::vector<Congratulated> greeted(ReadSession& session, const Period& days, const QTimeZone& zone) {
    std::vector<Congratulated> all;
    for (QDate from = days.from; from <= days.to; from = QDate(from.year() + 1, 1, 1))
        addGreeted(session, {from, std::min(days.to, QDate(from.year(), 12, 31))}, zone, all);
    std::sort(all.begin(), all.end(), [](const Congratulated& a, const Congratulated& b) {
        return std::pair(b.row.day, a.row.id) < std::pair(a.row.day, b.row.id);
    });
    return all;
}

} // namespace

GreetedCount greetedIn(ReadSession& session, const Period& days, const QTimeZone& zone) {
    GreetedCount count;
    count.all = countMilestones(session, days.from, days.to);
    for (const Congratulated& each : greeted(session, days, zone))
        ++(each.when() == GreetedWhen::InTime ? count.inTime : count.late);
    return count;
}

std::vector<FigureRow> greetedRows(ReadSession& session, const Period& days, GreetedWhen when, const QTimeZone& zone, int limit) {
    std::vector<FigureRow> rows;
    if (when == GreetedWhen::Never) {
        for (const MilestoneRow& row : milestoneRows(session, days.from, days.to, limit, Greeted::NotYet))
            rows.push_back({FigureRow::What::Milestone, row.id.value(), row.customer, row.customerName, row.next,
                            row.label.isEmpty() ? key(row.kind) : row.label});
        return rows;
    }
    for (const Congratulated& each : greeted(session, days, zone))
        if (each.when() == when && std::ssize(rows) < limit)
            rows.push_back(each.row);
    return rows;
}

} // namespace rapport::storage
