#include "rapport/storage/planrepository.h"

#include "rapport/core/error.h"
#include "rapport/core/uid.h"
#include "storage/rows/rowwriter.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

std::vector<Value> valuesOf(const PlannedInteraction& plan) {
    return {toValue(plan.uid),          toValue(plan.customer),   toValue(plan.madeBy),          toValue(plan.owner),
            toValue(key(plan.channel)), toValue(plan.words),      toValue(plan.due.date),        toValue(plan.due.time),
            toValue(plan.zone),         toValue(plan.recurrence), toValue(key(plan.repeatFrom)), toValue(plan.series),
            toValue(plan.anchor),       toValue(plan.planned),    toValue(key(plan.state)),      toValue(plan.interaction),
            toValue(plan.createdAt),    toValue(plan.closedAt),   toValue(dueMoment(plan))};
}

PlannedInteraction planFrom(const Statement& row) {
    PlannedInteraction plan;
    plan.id = row.id<PlannedInteractionId>(0);
    plan.uid = row.text(1);
    plan.customer = row.id<CustomerId>(2);
    plan.madeBy = row.id<StaffId>(3);
    plan.owner = row.id<StaffId>(4);
    plan.channel = fromKey<Channel>(row.text(5)).value_or(Channel::Call);
    plan.words = row.text(6);
    plan.due = {row.date(7), row.time(8)};
    plan.zone = row.text(9);
    plan.recurrence = row.text(10);
    plan.repeatFrom = fromKey<RepeatFrom>(row.text(11)).value_or(RepeatFrom::Plan);
    plan.series = row.text(12);
    plan.anchor = row.date(13);
    plan.planned = row.date(14);
    plan.state = fromKey<PlanState>(row.text(15)).value_or(PlanState::Open);
    plan.interaction = row.id<InteractionId>(16);
    plan.createdAt = row.moment(17);
    plan.closedAt = row.optionalMoment(18);
    return plan;
}

} // namespace

std::optional<PlannedInteraction> PlanRepository::find(PlannedInteractionId id) const {
    auto statement = m_session.connection().prepare(
        u"SELECT id, %1 FROM planned_interaction WHERE id = ?"_s.arg(tables::plannedInteraction().columns.join(u", ")));
    statement.bindAll(id);
    return statement.step() ? std::optional(planFrom(statement)) : std::nullopt;
}

std::optional<PlannedInteractionId> PlanRepository::findByUid(const QString& uid) const {
    auto statement = m_session.connection().prepare(u"SELECT id FROM planned_interaction WHERE uid = ?"_s);
    statement.bindAll(uid);
    return statement.step() ? std::optional(statement.id<PlannedInteractionId>(0)) : std::nullopt;
}

PlannedInteractionId PlanRepository::save(WriteSession& session, PlannedInteraction plan) {
    plan = normalised(std::move(plan));
    if (const QString problem = problemWith(plan); !problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
    if (plan.uid.isEmpty())
        plan.uid = newUid();
    if (plan.createdAt == Moment())
        plan.createdAt = session.info().at;
    if (!plan.id.isValid())
        return PlannedInteractionId(session.rows().insert(tables::plannedInteraction(), valuesOf(plan)));
    session.rows().update(tables::plannedInteraction(), plan.id.value(), valuesOf(plan));
    return plan.id;
}

void PlanRepository::remove(WriteSession& session, PlannedInteractionId id) {
    session.rows().remove(tables::plannedInteraction(), id.value());
}

} // namespace rapport::storage
