#include "rapport/domain/plannedinteraction.h"

#include "domain/commitments/due.h"
#include "domain/recurrence/following.h"
#include "domain/words/fields.h"
#include "rapport/core/error.h"

#include <QCoreApplication>

namespace rapport::domain {

namespace {

QString translated(const char* text) { return QCoreApplication::translate("PlannedInteraction", text); }

void requireOpen(const PlannedInteraction& plan) {
    if (plan.state != PlanState::Open)
        throw Error(
            ErrorCode::InvalidInput,
            translated(QT_TRANSLATE_NOOP("PlannedInteraction", "It is no longer planned. Undo that first to change it.")));
}

void forgetHowItWent(PlannedInteraction& next) {
    next.state = PlanState::Open;
    next.interaction = {};
}

} // namespace

Moment dueMoment(const PlannedInteraction& plan) { return dueMoment(plan.due, zoneNamed(plan.zone)); }

PlannedInteraction moved(PlannedInteraction plan, const Due& to) {
    requireOpen(plan);
    if (!isWritable(to))
        throw Error(ErrorCode::InvalidInput,
                    translated(QT_TRANSLATE_NOOP("PlannedInteraction", "That is not a date. Choose the day it is to be.")));
    plan.due = to;
    return plan;
}

PlannedInteraction happened(PlannedInteraction plan, InteractionId interaction, Moment now) {
    requireOpen(plan);
    plan.state = PlanState::Happened;
    plan.interaction = interaction;
    plan.closedAt = now;
    return plan;
}

PlannedInteraction dropped(PlannedInteraction plan, Moment now) {
    requireOpen(plan);
    plan.state = PlanState::Dropped;
    plan.closedAt = now;
    return plan;
}

std::optional<PlannedInteraction> nextOccurrence(const PlannedInteraction& ended, Moment at) {
    return following(ended, dayOf(ended, at), at, forgetHowItWent);
}

std::optional<PlannedInteraction> nextAfterSkipping(const PlannedInteraction& skipped, Moment at) {
    return following(skipped, dayOfSkipping(skipped, at), at, forgetHowItWent);
}

QString problemWith(const PlannedInteraction& plan) {
    if (!plan.customer.isValid())
        return translated(QT_TRANSLATE_NOOP("PlannedInteraction", "It is not said with whom. Choose the customer."));
    if (!isWritable(plan.due))
        return translated(QT_TRANSLATE_NOOP("PlannedInteraction", "It is not said when. Choose a day."));
    return problemWith(repetitionOf(plan));
}

PlannedInteraction normalised(PlannedInteraction plan) {
    normaliseBlocks(plan.words);
    plan.words = plan.words.trimmed();
    normaliseLines(plan.uid, plan.zone, plan.recurrence);
    toTheMinute(plan.due);
    return plan;
}

} // namespace rapport::domain
