#include "rapport/services/milestones.h"

#include "rapport/core/uid.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/interactionrepository.h"
#include "rapport/storage/milestonerepository.h"
#include "services/common/words.h"
#include "services/editing/editing.h"
#include "services/milestones/occasion.h"

namespace rapport::services {

using domain::Channel;
using domain::Milestone;
using storage::MilestoneRepository;
using storage::ReadSession;
using storage::WriteSession;

namespace {

Milestone found(ReadSession& session, MilestoneId id) {
    return required(MilestoneRepository(session).find(id), Words::tr("There is no such milestone any more."));
}

QDate occurrenceOf(const Milestone& milestone, const domain::Customer& customer, QDate today) {
    const auto day = domain::occurrenceToGreet(milestone.date, customer.leapDayRule, today);
    refuse(day ? QString() : Words::tr("Month and day of this date are not known, so there is no day to greet on."));
    return *day;
}

/// Words said were heard; words sent are not known to have been read, so they do not count as being in touch.
domain::Outcome outcomeOf(Channel channel) {
    const bool together = channel == Channel::Call || channel == Channel::Visit || channel == Channel::Meeting;
    return together ? domain::Outcome::Reached : domain::Outcome::MessageLeft;
}

domain::Interaction asInteraction(const Milestone& milestone, const domain::Greeting& greeting, const QTimeZone& zone) {
    domain::Interaction interaction;
    interaction.uid = newUid();
    interaction.customers = {milestone.customer};
    interaction.at = greeting.at;
    interaction.createdAt = greeting.at;
    interaction.zone = QString::fromLatin1(zone.id());
    interaction.channel = greeting.channel;
    interaction.outcome = outcomeOf(greeting.channel);
    interaction.author = greeting.author;
    interaction.notes = Words::tr("Greeting: %1").arg(occasionOf(milestone.kind, milestone.label));
    if (!greeting.words.isEmpty())
        interaction.notes += QLatin1Char('\n') + greeting.words;
    return domain::normalised(std::move(interaction));
}

void refuseHeldBack(ReadSession& session, MilestoneId id, QDate today) {
    if (const auto row = storage::milestoneRow(session, id, today))
        refuse(domain::reasonOf(row->hold, row->customerName));
}

MilestoneId saveOne(WriteSession& session, Milestone milestone) {
    if (milestone.uid.isEmpty())
        milestone.uid = newUid();
    refuse(domain::problemWith(milestone));
    const QString label = milestone.id.isValid() ? Words::tr("Edit %1 of %2") : Words::tr("Add %1 of %2");
    session.relabel(label.arg(occasionOf(milestone.kind, milestone.label), customerName(session, milestone.customer)));
    return MilestoneRepository::save(session, milestone);
}

} // namespace

QString occasionOf(domain::MilestoneKind kind, const QString& label) {
    switch (kind) {
    case domain::MilestoneKind::Birthday:
        return Words::tr("birthday");
    case domain::MilestoneKind::WeddingAnniversary:
        return Words::tr("wedding anniversary");
    case domain::MilestoneKind::CustomerSince:
        return Words::tr("customer anniversary");
    case domain::MilestoneKind::Contract:
        return Words::tr("contract anniversary");
    case domain::MilestoneKind::Founding:
        return Words::tr("founding day");
    case domain::MilestoneKind::Custom:
        break;
    }
    return label.isEmpty() ? Words::tr("anniversary") : label;
}

QFuture<Milestone> loadMilestone(const Workspace& workspace, MilestoneId id) {
    return workspace.store.read([id](ReadSession& session) { return found(session, id); });
}

QFuture<MilestoneId> saveMilestone(const Workspace& workspace, const Milestone& milestone) {
    return workspace.store.write(workspace.change(Words::tr("Save milestone")),
                                 [milestone, allowed = workspace.permissions](WriteSession& session) {
                                     needs(allowed, domain::Act::ChangeCustomers);
                                     return saveOne(session, milestone);
                                 });
}

QFuture<SaveOutcome<MilestoneId, Milestone>> updateMilestone(const Workspace& workspace, const Milestone& base,
                                                             const Milestone& mine) {
    const auto save = [base, mine = domain::normalised(mine), allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, domain::Act::ChangeCustomers);
        return saveMerged(session, storage::Entity::Milestone, base.id, base, mine, MilestoneRepository(session).find(base.id),
                          [&session](const Milestone& merged) { return saveOne(session, merged); });
    };
    return workspace.store.write(workspace.change(Words::tr("Save milestone")), save);
}

QFuture<void> removeMilestone(const Workspace& workspace, MilestoneId id) {
    return workspace.store.write(
        workspace.change(Words::tr("Remove milestone")), [id, allowed = workspace.permissions](WriteSession& session) {
            needs(allowed, domain::Act::ChangeCustomers);
            const Milestone gone = found(session, id);
            session.relabel(
                Words::tr("Remove %1 of %2").arg(occasionOf(gone.kind, gone.label), customerName(session, gone.customer)));
            MilestoneRepository::remove(session, id);
        });
}

QFuture<void> greet(const Workspace& workspace, MilestoneId id, Channel channel, const QString& words, HeldBack heldBack) {
    const auto save = [id, channel, words, heldBack, zone = workspace.clock.zone(),
                       allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, domain::Act::Greet);
        const Milestone milestone = found(session, id);
        if (heldBack == HeldBack::Respect)
            refuseHeldBack(session, id, session.info().at.dateIn(zone));
        const auto customer = required(storage::CustomerRepository(session).find(milestone.customer),
                                       Words::tr("There is no such customer any more."));
        const auto& info = session.info();
        const QDate day = occurrenceOf(milestone, customer, info.at.dateIn(zone));
        const domain::Greeting greeting{{}, id, day.year(), info.at, channel, words, info.author};
        session.relabel(
            Words::tr("Greet %1: %2").arg(domain::displayNameOf(customer), occasionOf(milestone.kind, milestone.label)));
        MilestoneRepository::greet(session, greeting);
        storage::InteractionRepository::save(session, asInteraction(milestone, greeting, zone));
    };
    return workspace.store.write(workspace.change(Words::tr("Greet")), save);
}

} // namespace rapport::services
