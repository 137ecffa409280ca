#include "storage/milestones/observed.h"

#include <numeric>

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

/// Some of those wanted, from `first` on; at most `limit` of each.
void read(Connection& connection, const std::vector<ObservedOn>& wanted, size_t first, int limit, std::vector<Found>& found) {
    const auto select = u"SELECT * FROM (SELECT %1 AS place, id, tier FROM milestone INDEXED BY milestone_by_day WHERE %2 "
                        "ORDER BY tier LIMIT ?1) day%1"_s;
    const size_t end = std::min(wanted.size(), first + daysReadAtOnce);
    auto statement = connection.prepare(unionOf(select, wanted, first, end));
    statement.bindAll(limit);
    while (statement.step())
        found.push_back({static_cast<size_t>(statement.number(0)), statement.text(2), statement.id<MilestoneId>(1)});
}

std::vector<Observed> inOrder(std::vector<Found>& found, const std::vector<ObservedOn>& wanted) {
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return std::tie(a.place, a.tier) < std::tie(b.place, b.tier); });
    std::vector<Observed> ids;
    for (const Found& each : found)
        ids.push_back({each.id, wanted[each.place].day});
    return ids;
}

} // namespace

std::vector<Observed> observed(Connection& connection, const std::vector<ObservedOn>& wanted, int limit) {
    std::vector<Found> found;
    for (size_t first = 0; first < wanted.size() && found.size() < static_cast<size_t>(limit); first += daysReadAtOnce)
        read(connection, wanted, first, limit - static_cast<int>(found.size()), found);
    auto ids = inOrder(found, wanted);
    ids.resize(std::min(ids.size(), static_cast<size_t>(limit)));
    return ids;
}

std::vector<Observed> observedOfEach(Connection& connection, const std::vector<ObservedOn>& wanted, int limit) {
    std::vector<Found> found;
    for (size_t first = 0; first < wanted.size(); first += daysReadAtOnce)
        read(connection, wanted, first, limit, found);
    return inOrder(found, wanted);
}

std::vector<qint64> countEachObserved(Connection& connection, const std::vector<ObservedOn>& wanted) {
    const auto select = u"SELECT %1 AS place, count(*) AS n FROM milestone INDEXED BY milestone_by_day WHERE %2"_s;
    std::vector<qint64> counts(wanted.size());
    for (size_t first = 0; first < wanted.size(); first += daysCountedAtOnce) {
        const size_t end = std::min(wanted.size(), first + daysCountedAtOnce);
        auto statement = connection.prepare(unionOf(select, wanted, first, end));
        while (statement.step())
            counts[static_cast<size_t>(statement.number(0))] = statement.number(1);
    }
    return counts;
}

qint64 countObserved(Connection& connection, const std::vector<ObservedOn>& wanted) {
    const auto counts = countEachObserved(connection, wanted);
    return std::accumulate(counts.begin(), counts.end(), qint64{0});
}

} // namespace rapport::storage
