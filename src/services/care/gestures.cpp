#include "rapport/services/gestures.h"

#include "rapport/storage/cadences.h"
#include "rapport/storage/customerrepository.h"
#include "services/care/carechange.h"
#include "services/care/opencase.h"
#include "services/common/told.h"

#include <limits>

namespace rapport::services {

using domain::Gesture;
using domain::GestureState;
using storage::ReadSession;
using storage::WriteSession;

namespace {

void refuseInCase(ReadSession& session, const Gesture& gesture) {
    if (hasOpenCase(session, gesture.customer))
        refuse(Words::tr("A complaint of theirs is open. See to that first: a gift now would look like one for silence."));
}

std::vector<Gesture> gesturesOf(ReadSession& session, CustomerId customer) {
    std::vector<Gesture> all;
    for (auto& row : gestureRows(session, {.customer = customer}, std::numeric_limits<int>::max()))
        all.push_back(std::move(row.record));
    return all;
}

GestureAdvice adviceFor(ReadSession& session, const Gesture& gesture) {
    GestureAdvice advice;
    advice.complaint = hasOpenCase(session, gesture.customer);
    const auto earlier = gesturesOf(session, gesture.customer);
    if (const Gesture* same = repeatedBy(gesture, earlier))
        advice.repeats = *same;
    const int year = gesture.day.year();
    advice.spent = costOfGestures(session, gesture.customer, QDate(year, 1, 1), QDate(year, 12, 31));
    if (const auto customer = storage::CustomerRepository(session).find(gesture.customer))
        advice.budget = tierCadences(session).budgetOf(customer->tier);
    return advice;
}

} // namespace

QFuture<GestureId> saveGesture(const Workspace& workspace, const Gesture& gesture) {
    const auto save = [gesture, today = workspace.clock.today(), allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, domain::Act::RecordCare);
        Gesture complete = domain::normalised(filledInCare(gesture, session));
        if (!complete.day.isValid())
            complete.day = today;
        refuse(domain::problemWith(complete));
        if (complete.state == GestureState::Given && !complete.id.isValid())
            refuseInCase(session, complete);
        session.relabel(Words::tr("Gesture for %1: %2").arg(customerName(session, complete.customer), shortened(complete.words)));
        return storage::GestureRepository::save(session, complete);
    };
    return workspace.store.write(workspace.change(Words::tr("Save gesture")), save);
}

QFuture<Gesture> loadGesture(const Workspace& workspace, GestureId id) {
    return workspace.store.read([id](ReadSession& session) { return foundCare<Gesture>(session, id); });
}

QFuture<void> giveGesture(const Workspace& workspace, GestureId id, const Giving& giving) {
    const auto give = [giving, today = workspace.clock.today(), zone = workspace.clock.zone(),
                       allowed = workspace.permissions](Gesture& gesture, WriteSession& session) {
        refuseInCase(session, gesture);
        gesture = domain::givenOn(gesture, giving.day.isValid() ? giving.day : today, {});
        if (giving.cost)
            gesture.cost = giving.cost;
        if (!giving.telling)
            return;
        needs(allowed, domain::Act::WriteInteractions);
        gesture.interaction = saveTold(session, gesture.customer, *giving.telling, zone, {domain::Aim::Thanked});
    };
    return changeCare<Gesture>(workspace, id, Words::tr("Gesture for %1 is given"), give);
}

QFuture<void> noteReaction(const Workspace& workspace, GestureId id, domain::Signal reaction, const QString& words) {
    return changeCare<Gesture>(workspace, id, Words::tr("How %1 took a gesture"),
                               [reaction, words](Gesture& gesture, WriteSession&) {
                                   gesture.reaction = reaction;
                                   gesture.reactionWords = words;
                               });
}

QFuture<void> dropGesture(const Workspace& workspace, GestureId id) {
    return changeCare<Gesture>(workspace, id, Words::tr("Drop gesture for %1"),
                               [](Gesture& gesture, WriteSession&) { gesture = domain::dropped(gesture); });
}

QFuture<void> removeGesture(const Workspace& workspace, GestureId id) {
    return removeCare<Gesture>(workspace, id, Words::tr("Remove gesture for %1"));
}

QFuture<std::vector<storage::GestureRow>> gestureList(const Workspace& workspace, const storage::GestureFilter& filter,
                                                      int limit) {
    return workspace.store.read([filter, limit](ReadSession& session) { return gestureRows(session, filter, limit); });
}

QFuture<GestureAdvice> gestureAdvice(const Workspace& workspace, const Gesture& gesture) {
    Gesture asked = domain::normalised(gesture);
    if (!asked.day.isValid())
        asked.day = workspace.clock.today();
    return workspace.store.read([asked](ReadSession& session) { return adviceFor(session, asked); });
}

QFuture<void> setTierBudget(const Workspace& workspace, domain::Tier tier, const std::optional<int>& budget) {
    const auto set = [tier, budget, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, domain::Act::ChangeSettings);
        setGestureBudget(session, tier, budget);
    };
    return workspace.store.write(workspace.change(Words::tr("Set the budget for gestures")), set);
}

} // namespace rapport::services
