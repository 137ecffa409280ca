#include "rapport/services/interactions.h"

#include "rapport/core/text.h"
#include "rapport/core/uid.h"
#include "rapport/storage/announcementrepository.h"
#include "rapport/storage/commitmentrepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/interactionrepository.h"
#include "services/commitments/filledin.h"
#include "services/common/words.h"
#include "services/editing/editing.h"
#include "services/interactions/logged.h"

namespace rapport::services {

using domain::Act;
using domain::Channel;
using storage::InteractionRepository;
using storage::ReadSession;
using storage::WriteSession;

namespace {

QString logLabel(Channel channel) {
    switch (channel) {
    case Channel::Call:
        return Words::tr("Log call with %1");
    case Channel::Email:
        return Words::tr("Log e-mail with %1");
    case Channel::Visit:
        return Words::tr("Log visit with %1");
    case Channel::Message:
        return Words::tr("Log message with %1");
    case Channel::Letter:
        return Words::tr("Log letter with %1");
    case Channel::Meeting:
        return Words::tr("Log meeting with %1");
    }
    return Words::tr("Log interaction with %1");
}

domain::Interaction filledIn(domain::Interaction interaction, const WriteSession& session, const QTimeZone& zone) {
    if (interaction.uid.isEmpty())
        interaction.uid = newUid();
    if (interaction.zone.isEmpty())
        interaction.zone = QString::fromLatin1(zone.id());
    if (!interaction.author.isValid())
        interaction.author = session.info().author;
    interaction.createdAt = session.info().at;
    for (auto& note : interaction.privateNotes)
        if (!note.author.isValid())
            note.author = session.info().author;
    return domain::normalised(std::move(interaction));
}

domain::Interaction found(ReadSession& session, InteractionId id, StaffId reader) {
    return required(InteractionRepository(session).find(id, reader), Words::tr("There is no such interaction any more."));
}

/// Those that a customer has already, in whatever case or accents, are left alone.
void addTopics(WriteSession& session, const std::vector<CustomerId>& customers, const QStringList& topics,
               const domain::Permissions& allowed) {
    if (topics.isEmpty())
        return;
    needs(allowed, Act::ChangeCustomers);
    for (const auto id : customers) {
        auto customer = required(storage::CustomerRepository(session).find(id), Words::tr("There is no such customer any more."));
        const auto known = customer.topics.size();
        for (const auto& topic : topics)
            if (std::none_of(customer.topics.begin(), customer.topics.end(),
                             [&](const QString& has) { return text::folded(has) == text::folded(topic); }))
                customer.topics << topic;
        if (customer.topics.size() > known)
            storage::CustomerRepository::save(session, domain::normalised(customer));
    }
}

/// Loads it, lets `change` make it what it becomes, and saves it, under `label`, whose %1 names the customers.
template <typename Change>
QFuture<void> changeInteraction(const Workspace& workspace, InteractionId id, const QString& label, Change change) {
    return workspace.store.write(workspace.change(label),
                                 [id, label, change, allowed = workspace.permissions](WriteSession& session) {
                                     auto interaction = found(session, id, session.info().author);
                                     needs(allowed, Act::WriteInteractions, allowed.whose({interaction.author}));
                                     change(interaction);
                                     session.relabel(label.arg(customerNames(session, interaction.customers)));
                                     InteractionRepository::save(session, domain::normalised(std::move(interaction)));
                                 });
}

} // namespace

LoggedInteraction saveLogged(WriteSession& session, const domain::Interaction& interaction,
                             const std::vector<domain::Commitment>& commitments, const QStringList& topics, const QTimeZone& zone,
                             const domain::Permissions& allowed) {
    const auto complete = filledIn(interaction, session, zone);
    needs(allowed, Act::WriteInteractions, allowed.whose({complete.author}));
    refuse(domain::problemWith(complete, session.info().at));
    session.relabel(logLabel(complete.channel).arg(customerNames(session, complete.customers)));
    LoggedInteraction logged{InteractionRepository::save(session, complete), {}};
    if (!complete.told.empty())
        storage::AnnouncementRepository::tellOf(session, complete, logged.interaction);
    for (domain::Commitment commitment : commitments) {
        commitment.interaction = logged.interaction;
        if (!commitment.customer.isValid())
            commitment.customer = complete.customers.front();
        commitment = filledIn(std::move(commitment), session.info(), zone);
        needsToAdd(allowed, commitment, session.info().author);
        refuse(domain::problemWith(commitment));
        logged.commitments.push_back(storage::CommitmentRepository::save(session, commitment));
    }
    addTopics(session, interaction.customers, topics, allowed);
    return logged;
}

QFuture<LoggedInteraction> logInteraction(const Workspace& workspace, const domain::Interaction& interaction,
                                          const std::vector<domain::Commitment>& commitments, const QStringList& topics) {
    const auto save = [interaction, commitments, topics, zone = workspace.clock.zone(), allowed = workspace.permissions](
                          WriteSession& session) { return saveLogged(session, interaction, commitments, topics, zone, allowed); };
    return workspace.store.write(workspace.change(logLabel(interaction.channel)), save);
}

QFuture<domain::Interaction> loadInteraction(const Workspace& workspace, InteractionId id) {
    return workspace.store.read([id, reader = workspace.actor](ReadSession& session) { return found(session, id, reader); });
}

QFuture<SaveOutcome<InteractionId, domain::Interaction>>
updateInteraction(const Workspace& workspace, const domain::Interaction& base, const domain::Interaction& mine) {
    const auto save = [base, mine = domain::normalised(mine), allowed = workspace.permissions](WriteSession& session) {
        const auto stored = InteractionRepository(session).find(base.id, session.info().author);
        if (stored)
            needs(allowed, Act::WriteInteractions, allowed.whose({stored->author}));
        const auto saveOne = [&session](const domain::Interaction& merged) {
            refuse(domain::problemWith(merged, session.info().at));
            session.relabel(Words::tr("Edit interaction with %1").arg(customerNames(session, merged.customers)));
            return InteractionRepository::save(session, merged);
        };
        return saveMerged(session, storage::Entity::Interaction, base.id, base, mine, stored, saveOne);
    };
    return workspace.store.write(workspace.change(Words::tr("Edit interaction")), save);
}

QFuture<void> settleInteraction(const Workspace& workspace, InteractionId id) {
    return changeInteraction(workspace, id, Words::tr("Nothing to answer to %1"), [](domain::Interaction& interaction) {
        if (std::find(interaction.aims.begin(), interaction.aims.end(), domain::Aim::Settled) == interaction.aims.end())
            interaction.aims.push_back(domain::Aim::Settled);
    });
}

QFuture<void> confirmInteraction(const Workspace& workspace, InteractionId id) {
    return changeInteraction(workspace, id, Words::tr("%1 confirmed what we understood"), [](domain::Interaction& interaction) {
        if (interaction.understood.isEmpty())
            refuse(Words::tr("Write down first what you understood."));
        interaction.confirmed = true;
    });
}

QFuture<void> removeInteraction(const Workspace& workspace, InteractionId id) {
    return workspace.store.write(
        workspace.change(Words::tr("Remove interaction")), [id, allowed = workspace.permissions](WriteSession& session) {
            const auto gone = found(session, id, session.info().author);
            needs(allowed, Act::WriteInteractions, allowed.whose({gone.author}));
            session.relabel(Words::tr("Remove interaction with %1").arg(customerNames(session, gone.customers)));
            InteractionRepository::remove(session, id);
        });
}

} // namespace rapport::services
