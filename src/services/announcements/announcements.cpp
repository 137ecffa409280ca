#include "rapport/services/announcements.h"

#include "rapport/core/uid.h"
#include "rapport/storage/answerlist.h"
#include "rapport/storage/answerrepository.h"
#include "rapport/storage/customerrepository.h"
#include "services/common/told.h"
#include "services/common/words.h"

#include <algorithm>

namespace rapport::services {

using domain::Act;
using domain::Announcement;
using storage::AnnouncementRepository;
using storage::ReadSession;
using storage::WriteSession;

namespace {

domain::Channel preferredChannelOf(ReadSession& session, CustomerId id) {
    const auto customer = storage::CustomerRepository(session).find(id);
    return (customer ? customer->preferredChannel : std::nullopt).value_or(domain::Channel::Call);
}

Announcement found(ReadSession& session, AnnouncementId id) {
    return required(AnnouncementRepository(session).find(id), Words::tr("There is no such announcement any more."));
}

domain::Answer answerOf(ReadSession& session, AnswerId id) {
    return required(storage::AnswerRepository(session).find(id), Words::tr("There is no such answer any more."));
}

AnnouncementId saveNew(WriteSession& session, const QString& words, AnswerId answer, const std::vector<CustomerId>& customers) {
    Announcement one{{}, newUid(), words, answer, session.info().at, session.info().author, {}, {}};
    for (const CustomerId customer : customers)
        one.customers.push_back({customer, {}, {}});
    one = domain::normalised(std::move(one));
    refuse(domain::problemWith(one));
    session.relabel(Words::tr("Announce “%1”").arg(shortened(one.words)));
    return AnnouncementRepository::save(session, one);
}

/// Who it is not for cannot be ticked off: they are named.
void needsAudience(ReadSession& session, const Announcement& one, CustomerId customer) {
    const bool isFor = std::any_of(one.customers.begin(), one.customers.end(),
                                   [customer](const auto& each) { return each.customer == customer; });
    if (!isFor)
        refuse(Words::tr("This announcement is not for %1. Add them first.").arg(customerName(session, customer)));
}

/// What is told with it: the answer as it is now, where it is about one.
std::vector<domain::ToldAnswer> answersIn(ReadSession& session, const Announcement& one) {
    if (!one.answer.isValid())
        return {};
    const auto answer = answerOf(session, one.answer);
    return {{answer.id, latestOf(answer).number, latestOf(answer).words}};
}

} // namespace

QFuture<AnnouncementId> announce(const Workspace& workspace, const QString& words, const std::vector<CustomerId>& customers) {
    const auto save = [words, customers, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, Act::WriteAnswers);
        return saveNew(session, words, {}, customers);
    };
    return workspace.store.write(workspace.change(Words::tr("Announce a change")), save);
}

QFuture<AnnouncementId> announceAnswer(const Workspace& workspace, AnswerId answer) {
    const auto save = [answer, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, Act::WriteAnswers);
        const auto latest = latestOf(answerOf(session, answer));
        std::vector<CustomerId> customers;
        for (const auto& telling : storage::toldBefore(session, answer, latest.number))
            customers.push_back(telling.customer);
        if (customers.empty())
            refuse(Words::tr("Nobody was told an older version of this answer: there is nobody to tell."));
        return saveNew(session, latest.words, answer, customers);
    };
    return workspace.store.write(workspace.change(Words::tr("Announce a change")), save);
}

QFuture<std::vector<CustomerId>> customersToTell(const Workspace& workspace, const storage::CustomerFilter& filter) {
    const Moment now = workspace.clock.now();
    return workspace.store.read([filter, now, zone = workspace.clock.zone()](ReadSession& session) {
        return storage::customerIds(session, filter, {}, now, zone, 0);
    });
}

QFuture<void> addToAnnouncement(const Workspace& workspace, AnnouncementId id, const std::vector<CustomerId>& customers) {
    const auto save = [id, customers, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, Act::WriteAnswers);
        session.relabel(Words::tr("More customers to hear of “%1”").arg(shortened(found(session, id).words)));
        AnnouncementRepository::addCustomers(session, id, customers);
    };
    return workspace.store.write(workspace.change(Words::tr("Announce a change")), save);
}

QFuture<std::vector<storage::AnnouncementRow>> announcements(const Workspace& workspace, bool onlyOpen) {
    return workspace.store.read([onlyOpen](ReadSession& session) { return announcementRows(session, onlyOpen); });
}

QFuture<Announcement> loadAnnouncement(const Workspace& workspace, AnnouncementId id) {
    return workspace.store.read([id](ReadSession& session) { return found(session, id); });
}

QFuture<std::vector<storage::AudienceRow>> audience(const Workspace& workspace, AnnouncementId id) {
    return workspace.store.read([id](ReadSession& session) { return audienceOf(session, id); });
}

QFuture<std::vector<storage::AnnouncementRow>> announcementsFor(const Workspace& workspace, CustomerId customer) {
    return workspace.store.read([customer](ReadSession& session) { return storage::announcementsFor(session, customer); });
}

namespace {

/// Without a telling in the way that the customer prefers.
QFuture<InteractionId> tell(const Workspace& workspace, AnnouncementId id, CustomerId customer,
                            const std::optional<Telling>& telling) {
    const auto save = [id, customer, telling, zone = workspace.clock.zone(),
                       allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, Act::WriteInteractions);
        const Announcement one = found(session, id);
        needsAudience(session, one, customer);
        Telling told = telling.value_or(Telling{preferredChannelOf(session, customer), {}});
        if (told.words.trimmed().isEmpty())
            told.words = one.words;
        const InteractionId interaction =
            saveTold(session, customer, told, zone, {domain::Aim::Informed}, answersIn(session, one));
        AnnouncementRepository::setTold(session, id, customer, session.info().at, interaction);
        session.relabel(Words::tr("Tell %1 of “%2”").arg(customerName(session, customer), shortened(one.words)));
        return interaction;
    };
    return workspace.store.write(workspace.change(Words::tr("Tell of a change")), save);
}

} // namespace

QFuture<InteractionId> tellAnnouncement(const Workspace& workspace, AnnouncementId id, CustomerId customer,
                                        const Telling& telling) {
    return tell(workspace, id, customer, telling);
}

QFuture<InteractionId> tellAnnouncement(const Workspace& workspace, AnnouncementId id, CustomerId customer) {
    return tell(workspace, id, customer, {});
}

QFuture<void> setAnnouncementTold(const Workspace& workspace, AnnouncementId id, CustomerId customer, bool told) {
    const auto save = [id, customer, told, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, Act::WriteInteractions);
        const Announcement one = found(session, id);
        needsAudience(session, one, customer);
        const QString label = told ? Words::tr("%1 has heard of “%2”") : Words::tr("%1 has not heard of “%2”");
        session.relabel(label.arg(customerName(session, customer), shortened(one.words)));
        AnnouncementRepository::setTold(session, id, customer, told ? std::optional(session.info().at) : std::nullopt);
    };
    return workspace.store.write(workspace.change(Words::tr("Tell of a change")), save);
}

QFuture<void> setAnnouncementClosed(const Workspace& workspace, AnnouncementId id, bool closed) {
    const auto save = [id, closed, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, Act::WriteAnswers);
        const QString label = closed ? Words::tr("Give up telling of “%1”") : Words::tr("Tell of “%1” after all");
        session.relabel(label.arg(shortened(found(session, id).words)));
        AnnouncementRepository::setClosed(session, id, closed ? std::optional(session.info().at) : std::nullopt);
    };
    return workspace.store.write(workspace.change(Words::tr("Tell of a change")), save);
}

} // namespace rapport::services
