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

struct Found {
    size_t place = 0; ///< among those wanted
    QString tier;
    MilestoneId id;
};

// A question to a server takes its time however little it asks, so several days are asked for at once: few of them where what
// comes first is likely to be enough.
constexpr size_t daysReadAtOnce = 8;
constexpr size_t daysCountedAtOnce = 64;

/// %1 is the place among those wanted, %2 the condition.
QString unionOf(const QString& select, const std::vector<ObservedOn>& wanted, size_t first, size_t end) {
    QStringList selects;
    for (size_t place = first; place < end; ++place)
        selects += select.arg(QString::number(place), conditionOf(wanted[place]));
    return selects.join(u" UNION ALL ");
}

} // namespace

std::vector<Observed> observed(Connection& connection, const std::vector<ObservedOn>& wanted, int limit) {
    const auto select = u"SELECT * FROM (SELECT %1 AS place, id, tier FROM milestone INDEXED BY milestone_by_day WHERE %2 "
                        "ORDER BY tier LIMIT ?1) day%1"_s;
    std::vector<Found> found;
    for (size_t first = 0; first < wanted.size() && found.size() < static_cast<size_t>(limit); first += daysReadAtOnce) {
        const size_t end = std::min(wanted.size(), first + daysReadAtOnce);
        auto statement = connection.prepare(unionOf(select, wanted, first, end));
        statement.bindAll(limit - static_cast<int>(found.size()));
        while (statement.step())
            found.push_back({static_cast<size_t>(statement.number(0)), statement.text(2), statement.id<MilestoneId>(1)});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return std::tie(a.place, a.tier) < std::tie(b.place, b.tier); });
    found.resize(std::min(found.size(), static_cast<size_t>(limit)));
    std::vector<Observed> ids;
    for (const Found& each : found)
        ids.push_back({each.id, wanted[each.place].day});
    return ids;
}

qint64 countObserved(Connection& connection, const std::vector<ObservedOn>& wanted) {
    const auto select = u"SELECT %1 AS place, count(*) AS n FROM milestone INDEXED BY milestone_by_day WHERE %2"_s;
    qint64 count = 0;
    for (size_t first = 0; first < wanted.size(); first += daysCountedAtOnce) {
        const size_t end = std::min(wanted.size(), first + daysCountedAtOnce);
        auto statement =
            connection.prepare(u"SELECT CAST(sum(n) AS bigint) FROM (%1) counts"_s.arg(unionOf(select, wanted, first, end)));
        statement.step();
        count += statement.number(0);
    }
    return count;
}

} // namespace rapport::storage
