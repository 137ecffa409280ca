#include "storage/plans/planrows.h"

#include "storage/engine/tables.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

std::vector<Value> planValues(const PlannedInteraction& plan) {
    return {toValue(plan.uid),          toValue(plan.customer),   toValue(plan.madeBy),          toValue(plan.owner),
            toValue(key(plan.channel)), toValue(plan.words),      toValue(plan.due.date),        toValue(plan.due.time),
            toValue(plan.zone),         toValue(plan.recurrence), toValue(key(plan.repeatFrom)), toValue(plan.series),
            toValue(plan.anchor),       toValue(plan.planned),    toValue(key(plan.state)),      toValue(plan.interaction),
            toValue(plan.createdAt),    toValue(plan.closedAt),   toValue(dueMoment(plan))};
}

PlannedInteraction planFrom(const RowView& row) {
    PlannedInteraction plan;
    plan.id = row.id<PlannedInteractionId>(0);
    plan.uid = row.text(1);
    plan.customer = row.id<CustomerId>(2);
    plan.madeBy = row.id<StaffId>(3);
    plan.owner = row.id<StaffId>(4);
    plan.channel = row.word<Channel>(5).value_or(Channel::Call);
    plan.words = row.text(6);
    plan.due = {row.date(7), row.time(8)};
    plan.zone = row.text(9);
    plan.recurrence = row.text(10);
    plan.repeatFrom = row.word<RepeatFrom>(11).value_or(RepeatFrom::Plan);
    plan.series = row.text(12);
    plan.anchor = row.date(13);
    plan.planned = row.date(14);
    plan.state = row.word<PlanState>(15).value_or(PlanState::Open);
    plan.interaction = row.id<InteractionId>(16);
    plan.createdAt = row.moment(17);
    plan.closedAt = row.optionalMoment(18);
    return plan;
}

const QString& planColumns() {
    static const QString columns = u"id, "_s + tables::plannedInteraction().columns.join(u", ");
    return columns;
}

} // namespace rapport::storage
