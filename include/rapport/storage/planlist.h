#pragma once

#include "rapport/domain/plannedinteraction.h"
#include "rapport/storage/session.h"

#include <QMap>
#include <vector>

namespace rapport::storage {

/// Of open planned interactions: what is asked for.
struct PlanFilter {
    QDate from = {};                         ///< first due day; invalid: from the beginning
    QDate to = {};                           ///< last due day, included; invalid: without end
    std::optional<StaffId> owner = {};       ///< an invalid id means: nobody's
    std::optional<CustomerId> customer = {}; ///< archived or not; without one those of active customers only
    friend bool operator==(const PlanFilter&, const PlanFilter&) = default;
};

struct PlanRow {
    PlannedInteractionId id;
    CustomerId customer;
    QString customerName;
    QString organisation;
    domain::Tier tier = domain::Tier::Regular;
    domain::Channel channel = domain::Channel::Call;
    QString words;
    StaffId owner;
    QString ownerName;
    StaffId madeBy;
    domain::Due due;
    QString zone;
    Moment dueAt;
    bool past = false; ///< the due moment has passed
    QString recurrence;
    domain::RepeatFrom repeatFrom = domain::RepeatFrom::Plan;
    QDate anchor;
    QDate planned;
};

/// By due day, then moment.
[[nodiscard]] std::vector<PlanRow> planRows(ReadSession& session, const PlanFilter& filter, Moment now, int limit);
[[nodiscard]] qint64 countPlans(ReadSession& session, const PlanFilter& filter);
/// How many are due on each day; days without any are left out.
[[nodiscard]] QMap<QDate, int> plansPerDay(ReadSession& session, const PlanFilter& filter);

} // namespace rapport::storage
