#include "rapport/storage/milestonelist.h"

#include "storage/milestones/milestonelistrows.h"
#include "storage/milestones/observed.h"

namespace rapport::storage {

using namespace domain;

namespace {

constexpr int longestRange = 366;

/// One part of what Today shows: a run of days.
struct Days {
    QDate from;
    QDate to;
};

/// Belated, today's, and those to come.
std::vector<Days> daysToGreet(QDate today) {
    return {
        {today.addDays(-belatedDays), today.addDays(-1)}, {today, today}, {today.addDays(1), today.addDays(todayHorizonDays)}};
}

ObservedOn toGreetOn(QDate day, QDate today, Tier tier) {
    return {day, tier, true, std::max(0, static_cast<int>(today.daysTo(day)))};
}

ObservedOn onDay(QDate day, Greeted greeted) { return {day, {}, greeted == Greeted::NotYet, 0}; }

} // namespace

std::vector<MilestoneRow> milestoneRows(ReadSession& session, QDate from, QDate to, int limit, Greeted greeted) {
    std::vector<MilestoneRow> rows;
    const QDate last = std::min(to, from.addDays(longestRange - 1));
    for (QDate day = from; day <= last && static_cast<int>(rows.size()) < limit; day = day.addDays(1)) {
        for (const MilestoneId id : observedIds(session.connection(), onDay(day, greeted), limit - static_cast<int>(rows.size())))
            addRow(rows, session, id, day);
    }
    return rows;
}

qint64 countMilestones(ReadSession& session, QDate from, QDate to, Greeted greeted) {
    qint64 count = 0;
    const QDate last = std::min(to, from.addDays(longestRange - 1));
    for (QDate day = from; day <= last; day = day.addDays(1))
        count += countObserved(session.connection(), onDay(day, greeted));
    return count;
}

std::vector<MilestoneRow> milestonesToGreet(ReadSession& session, QDate today, int limit) {
    std::vector<MilestoneRow> rows;
    for (const auto& [from, to] : daysToGreet(today)) {
        for (const Tier tier : {Tier::Key, Tier::Regular}) {
            for (QDate day = from; day <= to && static_cast<int>(rows.size()) < limit; day = day.addDays(1)) {
                const int wanted = limit - static_cast<int>(rows.size());
                for (const MilestoneId id : observedIds(session.connection(), toGreetOn(day, today, tier), wanted))
                    addRow(rows, session, id, day);
            }
        }
    }
    return rows;
}

qint64 countMilestonesToGreet(ReadSession& session, QDate today) {
    qint64 count = 0;
    for (const auto& [from, to] : daysToGreet(today)) {
        for (QDate day = from; day <= to; day = day.addDays(1)) {
            for (const Tier tier : {Tier::Key, Tier::Regular})
                count += countObserved(session.connection(), toGreetOn(day, today, tier));
        }
    }
    return count;
}

} // namespace rapport::storage
