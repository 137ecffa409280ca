#include "rapport/services/plans.h"

#include "rapport/core/uid.h"
#include "rapport/domain/repetition.h"
#include "rapport/storage/planrepository.h"
#include "services/common/words.h"
#include "services/interactions/logged.h"

namespace rapport::services {

using domain::Act;
using domain::PlannedInteraction;
using storage::PlanRepository;
using storage::ReadSession;
using storage::WriteSession;

namespace {

PlannedInteraction found(ReadSession& session, PlannedInteractionId id) {
    return required(PlanRepository(session).find(id), Words::tr("There is no such planned interaction any more."));
}

PlannedInteraction filledIn(PlannedInteraction plan, const storage::ChangeInfo& info, const QTimeZone& zone) {
    if (plan.uid.isEmpty())
        plan.uid = newUid();
    if (!plan.madeBy.isValid())
        plan.madeBy = info.author;
    if (!plan.owner.isValid())
        plan.owner = info.author;
    if (plan.zone.isEmpty())
        plan.zone = QString::fromLatin1(zone.id());
    plan.createdAt = info.at;
    settleRepetition(plan, newUid());
    return domain::normalised(std::move(plan));
}

QString planLabel(domain::Channel channel) {
    switch (channel) {
    case domain::Channel::Call:
        return Words::tr("Plan call with %1");
    case domain::Channel::Email:
        return Words::tr("Plan e-mail to %1");
    case domain::Channel::Visit:
        return Words::tr("Plan visit to %1");
    case domain::Channel::Message:
        return Words::tr("Plan message to %1");
    case domain::Channel::Letter:
        return Words::tr("Plan letter to %1");
    case domain::Channel::Meeting:
        return Words::tr("Plan meeting with %1");
    }
    return Words::tr("Plan interaction with %1");
}

PlannedInteractionId saveNew(WriteSession& session, const PlannedInteraction& plan, const QTimeZone& zone,
                             const domain::Permissions& allowed) {
    const PlannedInteraction complete = filledIn(plan, session.info(), zone);
    needs(allowed, Act::WriteCommitments, allowed.whose({complete.madeBy}));
    if (complete.owner != session.info().author)
        needs(allowed, Act::AssignCommitments);
    refuse(domain::problemWith(complete));
    session.relabel(planLabel(complete.channel).arg(customerName(session, complete.customer)));
    return PlanRepository::save(session, complete);
}

void saveNext(WriteSession& session, const std::optional<PlannedInteraction>& next) {
    if (next)
        PlanRepository::save(session, *next);
}

/// Loads it, lets `change` do the rest, under `label`, whose %1 is the customer's name.
template <typename Change>
auto changeOpen(const Workspace& workspace, PlannedInteractionId id, const QString& label, Change change) {
    return workspace.store.write(workspace.change(label),
                                 [id, label, change, allowed = workspace.permissions](WriteSession& session) {
                                     const PlannedInteraction before = found(session, id);
                                     needs(allowed, Act::WriteCommitments, allowed.whose({before.madeBy, before.owner}));
                                     session.relabel(label.arg(customerName(session, before.customer)));
                                     return change(before, session);
                                 });
}

} // namespace

QFuture<PlannedInteractionId> addPlan(const Workspace& workspace, const PlannedInteraction& plan) {
    return workspace.store.write(workspace.change(Words::tr("Plan interaction")),
                                 [plan, zone = workspace.clock.zone(), allowed = workspace.permissions](WriteSession& session) {
                                     return saveNew(session, plan, zone, allowed);
                                 });
}

QFuture<PlannedInteraction> loadPlan(const Workspace& workspace, PlannedInteractionId id) {
    return workspace.store.read([id](ReadSession& session) { return found(session, id); });
}

QFuture<void> updatePlan(const Workspace& workspace, const PlannedInteraction& base, const PlannedInteraction& mine) {
    return changeOpen(workspace, base.id, Words::tr("Edit plan with %1"),
                      [base, mine, allowed = workspace.permissions](const PlannedInteraction& stored, WriteSession& session) {
                          refuse(stored == base ? QString()
                                                : Words::tr("Somebody changed this plan meanwhile. Open it again to see how."));
                          PlannedInteraction edited = moved(mine, mine.due);
                          if (edited.owner != stored.owner)
                              needs(allowed, Act::AssignCommitments);
                          if (edited.recurrence != stored.recurrence || edited.due.date != stored.due.date)
                              edited.planned = edited.anchor = QDate(); // the rule counts anew from here
                          settleRepetition(edited, newUid());
                          PlanRepository::save(session, edited);
                      });
}

QFuture<void> movePlan(const Workspace& workspace, PlannedInteractionId id, const domain::Due& to) {
    return changeOpen(workspace, id, Words::tr("Move plan with %1"), [to](const PlannedInteraction& plan, WriteSession& session) {
        PlanRepository::save(session, moved(plan, to));
    });
}

QFuture<void> dropPlan(const Workspace& workspace, PlannedInteractionId id) {
    return changeOpen(workspace, id, Words::tr("Drop plan with %1"), [](const PlannedInteraction& plan, WriteSession& session) {
        PlanRepository::save(session, dropped(plan, session.info().at));
    });
}

QFuture<void> skipPlan(const Workspace& workspace, PlannedInteractionId id) {
    return changeOpen(workspace, id, Words::tr("Skip plan with %1"), [](const PlannedInteraction& plan, WriteSession& session) {
        refuse(plan.recurrence.isEmpty() ? Words::tr("It does not repeat, so there is no next one. Drop it instead.")
                                         : QString());
        PlanRepository::save(session, dropped(plan, session.info().at));
        saveNext(session, nextAfterSkipping(plan, session.info().at));
    });
}

QFuture<LoggedInteraction> logPlanned(const Workspace& workspace, PlannedInteractionId id, const domain::Interaction& interaction,
                                      const std::vector<domain::Commitment>& commitments, const QStringList& topics) {
    const auto log = [interaction, commitments, topics, zone = workspace.clock.zone(),
                      allowed = workspace.permissions](const PlannedInteraction& plan, WriteSession& session) {
        const LoggedInteraction logged = saveLogged(session, interaction, commitments, topics, zone, allowed);
        PlanRepository::save(session, happened(plan, logged.interaction, session.info().at));
        saveNext(session, nextOccurrence(plan, session.info().at));
        return logged;
    };
    return changeOpen(workspace, id, Words::tr("Log what was planned with %1"), log);
}

} // namespace rapport::services
