#include "rapport/storage/planrepository.h"

#include "rapport/core/error.h"
#include "rapport/core/uid.h"
#include "storage/plans/planrows.h"
#include "storage/rows/rowwriter.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

std::optional<PlannedInteraction> PlanRepository::find(PlannedInteractionId id) const {
    auto statement = m_session.connection().prepare(u"SELECT %1 FROM planned_interaction WHERE id = ?"_s.arg(planColumns()));
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
        return PlannedInteractionId(session.rows().insert(tables::plannedInteraction(), planValues(plan)));
    session.rows().update(tables::plannedInteraction(), plan.id.value(), planValues(plan));
    return plan.id;
}

void PlanRepository::remove(WriteSession& session, PlannedInteractionId id) {
    session.rows().remove(tables::plannedInteraction(), id.value());
}

} // namespace rapport::storage
