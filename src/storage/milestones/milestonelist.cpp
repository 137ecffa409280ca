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

/// In the order in which Today shows them: key customers first within each part.
std::vector<ObservedOn> wantedToGreet(QDate today, std::optional<Tier> only = {}) {
    const auto tiers = only ? std::vector{*only} : std::vector{Tier::Key, Tier::Regular};
    std::vector<ObservedOn> wanted;
    for (const auto& [from, to] : daysToGreet(today)) {
        for (const Tier tier : tiers) {
            for (QDate day = from; day <= to; day = day.addDays(1))
                wanted.push_back({day, tier, true, std::max(0, static_cast<int>(today.daysTo(day)))});
        }
    }
    return wanted;
}

std::vector<ObservedOn> wantedFrom(QDate from, QDate to, Greeted greeted, std::optional<Tier> tier = {}) {
    std::vector<ObservedOn> wanted;
    const QDate last = std::min(to, from.addDays(longestRange - 1));
    for (QDate day = from; day <= last; day = day.addDays(1))
        wanted.push_back({day, tier, greeted == Greeted::NotYet, 0});
    return wanted;
}

} // namespace

std::vector<MilestoneRow> milestoneRows(ReadSession& session, QDate from, QDate to, int limit, Greeted greeted,
                                        std::optional<Tier> tier) {
    return rowsOf(session.connection(), observed(session.connection(), wantedFrom(from, to, greeted, tier), limit));
}

qint64 countMilestones(ReadSession& session, QDate from, QDate to, Greeted greeted) {
    return countObserved(session.connection(), wantedFrom(from, to, greeted));
}

std::vector<MilestoneRow> milestonesToGreet(ReadSession& session, QDate today, int limit, std::optional<Tier> tier) {
    return rowsOf(session.connection(), observed(session.connection(), wantedToGreet(today, tier), limit));
}

qint64 countMilestonesToGreet(ReadSession& session, QDate today) {
    return countObserved(session.connection(), wantedToGreet(today));
}

} // namespace rapport::storage
