#pragma once

#include "rapport/domain/milestone.h"
#include "rapport/storage/session.h"

#include <vector>

namespace rapport::storage {

struct MilestoneRow {
    MilestoneId id;
    CustomerId customer;
    QString customerName;
    QString organisation;
    domain::Tier tier = domain::Tier::Regular;
    std::optional<domain::Channel> preferredChannel;
    domain::MilestoneKind kind = domain::MilestoneKind::Birthday;
    QString label;
    PartialDate date = *PartialDate::of({}, 1, 1);
    QDate next;               ///< the day observed: one of the days asked for
    std::optional<int> years; ///< on that day
    int leadDays = 0;
    bool greeted = false;
    QString topic; ///< the customer's first topic, something to talk about
    domain::GreetingHold hold = domain::GreetingHold::None;
};

enum class Greeted { NoMatter, NotYet };
/// Observed from `from` to `to`, both included (at most 366 days), by day, key customers first within it.
[[nodiscard]] std::vector<MilestoneRow> milestoneRows(ReadSession& session, QDate from, QDate to, int limit,
                                                      Greeted greeted = Greeted::NoMatter, std::optional<domain::Tier> tier = {});
[[nodiscard]] qint64 countMilestones(ReadSession& session, QDate from, QDate to, Greeted greeted = Greeted::NoMatter);
/// What Today shows: belated and not greeted first, then today's, then those whose lead days have begun; never a greeted one.
[[nodiscard]] std::vector<MilestoneRow> milestonesToGreet(ReadSession& session, QDate today, int limit,
                                                          std::optional<domain::Tier> tier = {});
/// How many milestonesToGreet would give without a limit.
[[nodiscard]] qint64 countMilestonesToGreet(ReadSession& session, QDate today);
[[nodiscard]] std::optional<MilestoneRow> milestoneRow(ReadSession& session, MilestoneId id, QDate today);
[[nodiscard]] std::vector<MilestoneRow> milestonesOfCustomer(ReadSession& session, CustomerId id, QDate today);

} // namespace rapport::storage
