#include "storage/milestones/observed.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

int monthDay(QDate day) { return day.month() * 100 + day.day(); }

/// month_day is the day in an ordinary year. In a leap year those of 29 February leave it for that day.
QString dayCondition(QDate day) {
    if (!QDate::isLeapYear(day.year()))
        return u"month_day = %1"_s.arg(monthDay(day));
    return monthDay(day) == 229 ? u"month_day IN (228, 301) AND leap_day = 1"_s
                                : u"month_day = %1 AND leap_day = 0"_s.arg(monthDay(day));
}

/// Everything the index by day holds, so that rows of the table are not looked at.
QString conditionOf(const ObservedOn& wanted) {
    // A date whose year is to come is not observed before. Dates without a year sort before those with one.
    QStringList terms{u"active = 1"_s, u"month_day IS NOT NULL"_s, dayCondition(wanted.day),
                      u"date <= '%1-12-31'"_s.arg(wanted.day.year(), 4, 10, QChar(u'0'))};
    if (wanted.tier)
        terms += u"tier = '%1'"_s.arg(key(*wanted.tier));
    if (wanted.notGreeted)
        terms += u"(greeted_year IS NULL OR greeted_year < %1)"_s.arg(wanted.day.year());
    if (wanted.daysAhead > 0)
        terms += u"coalesce(lead_days, CASE tier WHEN 'key' THEN %1 ELSE %2 END) >= %3"_s.arg(leadDaysOf(Tier::Key))
                     .arg(leadDaysOf(Tier::Regular))
                     .arg(wanted.daysAhead);
    return terms.join(u" AND ");
}

} // namespace

std::vector<MilestoneId> observedIds(Connection& connection, const ObservedOn& wanted, int limit) {
    std::vector<MilestoneId> ids;
    auto statement = connection.prepare(
        u"SELECT id FROM milestone INDEXED BY milestone_by_day WHERE %1 ORDER BY tier LIMIT ?"_s.arg(conditionOf(wanted)));
    statement.bindAll(limit);
    while (statement.step())
        ids.push_back(statement.id<MilestoneId>(0));
    return ids;
}

qint64 countObserved(Connection& connection, const ObservedOn& wanted) {
    auto statement =
        connection.prepare(u"SELECT count(*) FROM milestone INDEXED BY milestone_by_day WHERE %1"_s.arg(conditionOf(wanted)));
    statement.step();
    return statement.number(0);
}

} // namespace rapport::storage
