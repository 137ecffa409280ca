#include "services/week/gaps.h"

#include "rapport/domain/saying.h"
#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/customerlist.h"
#include "rapport/storage/milestonelist.h"
#include "services/common/words.h"
#include "services/milestones/occasion.h"

#include <QSet>

namespace rapport::services {

using namespace domain;
using storage::ReadSession;

namespace {

constexpr auto lately = std::chrono::days(30);

/// Some of those read are taken care of already: so many more are read than wanted.
int withSpare(int limit) { return limit > 1000 ? limit : limit * 4 + 20; }

QDate todayOf(const GapQuery& query) { return query.now.dateIn(query.zone); }

void cutTo(std::vector<WeekGap>& gaps, int limit) { gaps.resize(std::min(gaps.size(), static_cast<size_t>(std::max(0, limit)))); }

/// Those with whom nothing is planned, of whom `wanted` says so.
template <typename Wanted>
void addDrifting(ReadSession& session, const GapQuery& query, WeekAct act, std::optional<Tier> tier, Wanted wanted,
                 std::vector<WeekGap>& gaps) {
    for (const auto& row : driftingCustomers(session, todayOf(query), {tier, {}}, withSpare(query.limit))) {
        if (row.planned || !wanted(row))
            continue;
        const auto reason = row.drift == Drift::Red ? GapReason::PastMaximum : GapReason::PastIdeal;
        gaps.push_back({.act = act,
                        .reason = reason,
                        .customer = row.customer,
                        .name = row.name,
                        .record = row.customer.value(),
                        .day = row.lastTwoWay});
    }
}

WeekGap gapOf(WeekAct act, GapReason reason, const storage::MilestoneRow& row) {
    return {.act = act,
            .reason = reason,
            .customer = row.customer,
            .name = row.customerName,
            .record = row.id.value(),
            .day = row.next,
            .words = occasionOf(row.kind, row.label)};
}

bool isBadly(const storage::DriftingRow& row) { return row.drift == Drift::Red; }

/// Key customers to be greeted, and those whom nobody spoke with for longer than the maximum.
std::vector<WeekGap> loyalty(ReadSession& session, const GapQuery& query) {
    std::vector<WeekGap> gaps;
    for (const auto& row : milestonesToGreet(session, todayOf(query), withSpare(query.limit), Tier::Key)) {
        if (row.hold == GreetingHold::None)
            gaps.push_back(gapOf(WeekAct::LoyaltyGiven, GapReason::NotGreeted, row));
    }
    addDrifting(session, query, WeekAct::LoyaltyGiven, Tier::Key, isBadly, gaps);
    cutTo(gaps, query.limit);
    return gaps;
}

/// Everybody who is past their ideal, but for key customers whom loyalty() names.
std::vector<WeekGap> communication(ReadSession& session, const GapQuery& query) {
    std::vector<WeekGap> gaps;
    const auto wanted = [](const storage::DriftingRow& row) { return row.tier != Tier::Key || !isBadly(row); };
    for (const Tier tier : {Tier::Key, Tier::Regular})
        addDrifting(session, query, WeekAct::Communicated, tier, wanted, gaps);
    cutTo(gaps, query.limit);
    return gaps;
}

WeekGap gapOf(WeekAct act, GapReason reason, const storage::WeekRow& row) {
    return {act, reason, row.customer, row.name, row.id, row.day, row.words, row.channel, row.preferred};
}

std::vector<WeekGap> understanding(ReadSession& session, const GapQuery& query) {
    std::vector<WeekGap> gaps;
    for (const auto& row : unconfirmedSince(session, query.now - lately, query.now, query.zone, query.limit))
        gaps.push_back(gapOf(WeekAct::UnderstoodGoals, GapReason::NotConfirmed, row));
    for (const auto& row : keyCustomersWithoutGoal(session, query.limit))
        gaps.push_back(gapOf(WeekAct::UnderstoodGoals, GapReason::NoGoal, row));
    cutTo(gaps, query.limit);
    return gaps;
}

std::vector<WeekGap> consistency(ReadSession& session, const GapQuery& query) {
    std::vector<WeekGap> gaps;
    for (const auto& row : otherChannelSince(session, query.now - lately, query.now, query.zone, query.limit)) {
        gaps.push_back(gapOf(WeekAct::Consistent, GapReason::OtherChannel, row));
        gaps.back().record = row.customer.value();
    }
    return gaps;
}

std::vector<WeekGap> word(ReadSession& session, const GapQuery& query) {
    storage::CommitmentFilter filter;
    filter.range = storage::DueRange::Overdue;
    filter.promiser = Promiser::We;
    filter.owner = query.promisesOf;
    std::vector<WeekGap> gaps;
    for (const auto& row : commitmentRows(session, filter, query.now, query.zone, query.limit)) {
        gaps.push_back({.act = WeekAct::KeptWord,
                        .reason = GapReason::Overdue,
                        .customer = row.customer,
                        .name = row.customerName,
                        .record = row.id.value(),
                        .day = row.due.date,
                        .words = row.words});
    }
    return gaps;
}

/// A date of theirs that comes is an occasion to think of something; without one, those who got nothing for a year would be
/// pleased.
std::vector<WeekGap> surprises(ReadSession& session, const GapQuery& query) {
    const QDate today = todayOf(query);
    std::vector<WeekGap> gaps;
    QSet<CustomerId> named;
    for (const auto& row :
         milestoneRows(session, today, today.addDays(todayHorizonDays), query.limit, storage::Greeted::NotYet, Tier::Key)) {
        gaps.push_back(gapOf(WeekAct::Surprised, GapReason::DateAhead, row));
        gaps.back().record = row.customer.value();
        named.insert(row.customer);
    }
    for (const auto& row : keyCustomersToSurprise(session, today.addYears(-1), query.now, query.limit)) {
        if (!named.contains(row.customer))
            gaps.push_back(gapOf(WeekAct::Surprised, GapReason::NoGesture, row));
    }
    cutTo(gaps, query.limit);
    return gaps;
}

} // namespace

std::vector<WeekGap> gapsOf(ReadSession& session, WeekAct act, const GapQuery& query) {
    switch (act) {
    case WeekAct::LoyaltyGiven:
        return loyalty(session, query);
    case WeekAct::Communicated:
        return communication(session, query);
    case WeekAct::UnderstoodGoals:
        return understanding(session, query);
    case WeekAct::Consistent:
        return consistency(session, query);
    case WeekAct::KeptWord:
        return word(session, query);
    case WeekAct::Surprised:
        return surprises(session, query);
    }
    return {};
}

QString reasonOf(const WeekGap& gap, const QString& day) {
    switch (gap.reason) {
    case GapReason::PastMaximum:
        return Words::tr("last spoken with %1, past the maximum").arg(day);
    case GapReason::PastIdeal:
        return Words::tr("last spoken with %1").arg(day);
    case GapReason::NotGreeted:
        return Words::tr("%1 %2, not greeted", "birthday Fri 20 Nov").arg(gap.words, day);
    case GapReason::NotConfirmed:
        return Words::tr("“%1”, understood %2, not confirmed").arg(shortened(gap.words), day);
    case GapReason::NoGoal:
        return Words::tr("no goal of theirs is written down");
    case GapReason::OtherChannel:
        return Words::tr("prefers %1; last contacted by %2, %3", "e-mail, call, Fri 20 Nov")
            .arg(domain::word(gap.preferred.value_or(gap.channel)), domain::word(gap.channel), day);
    case GapReason::Overdue:
        return Words::tr("“%1” was due %2").arg(shortened(gap.words), day);
    case GapReason::DateAhead:
        return Words::tr("%1 %2", "birthday Fri 27 Nov").arg(gap.words, day);
    case GapReason::NoGesture:
        return Words::tr("nothing open, and no gesture for a year");
    }
    return {};
}

} // namespace rapport::services
