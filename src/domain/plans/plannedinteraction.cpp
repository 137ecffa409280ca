#include "rapport/domain/plannedinteraction.h"

#include "domain/words/fields.h"
#include "rapport/core/error.h"
#include "rapport/domain/repetition.h"

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

bool isWritable(const Due& due) {
    return due.date.isValid() && due.date.year() >= 1 && due.date.year() <= 9999 && (!due.time || due.time->isValid());
}

std::optional<PlannedInteraction> following(const PlannedInteraction& ended, QDate day, Moment at) {
    const auto repetition = afterwards(repetitionOf(ended), day);
    if (!repetition)
        return {};
    PlannedInteraction next = ended;
    next.id = {};
    next.uid.clear();
    next.due.date = repetition->planned;
    next.recurrence = repetition->rule;
    next.anchor = repetition->anchor;
    next.planned = repetition->planned;
    next.state = PlanState::Open;
    next.interaction = {};
    next.closedAt.reset();
    next.createdAt = at;
    return next;
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
    return following(ended, at.dateIn(zoneNamed(ended.zone)), at);
}

std::optional<PlannedInteraction> nextAfterSkipping(const PlannedInteraction& skipped, Moment at) {
    return following(skipped, std::max(repetitionOf(skipped).planned, at.dateIn(zoneNamed(skipped.zone))), at);
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
    if (plan.due.time && plan.due.time->isValid())
        plan.due.time = QTime(plan.due.time->hour(), plan.due.time->minute());
    return plan;
}

} // namespace rapport::domain
