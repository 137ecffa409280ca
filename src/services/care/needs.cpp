#include "rapport/services/needs.h"

#include "services/care/carechange.h"

#include <algorithm>

namespace rapport::services {

using domain::Need;
using domain::NeedState;
using storage::ReadSession;
using storage::WriteSession;

namespace {

QString contactText(domain::Channel channel) {
    switch (channel) {
    case domain::Channel::Call:
        return Words::tr("the next call");
    case domain::Channel::Email:
        return Words::tr("the next e-mail");
    case domain::Channel::Visit:
        return Words::tr("the next visit");
    case domain::Channel::Message:
        return Words::tr("the next message");
    case domain::Channel::Letter:
        return Words::tr("the next letter");
    case domain::Channel::Meeting:
        break;
    }
    return Words::tr("the next meeting");
}

} // namespace

QFuture<NeedId> saveNeed(const Workspace& workspace, const Need& need) {
    const auto save = [need, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, domain::Act::RecordCare);
        const Need complete = domain::normalised(filledInCare(need, session));
        refuse(domain::problemWith(complete));
        session.relabel(Words::tr("Need of %1: %2").arg(customerName(session, complete.customer), shortened(complete.words)));
        return storage::NeedRepository::save(session, complete);
    };
    return workspace.store.write(workspace.change(Words::tr("Save need")), save);
}

QFuture<Need> loadNeed(const Workspace& workspace, NeedId id) {
    return workspace.store.read([id](ReadSession& session) { return foundCare<Need>(session, id); });
}

QFuture<void> closeNeed(const Workspace& workspace, NeedId id, NeedState how) {
    const QString label = how == NeedState::Met ? Words::tr("Need of %1 is met") : Words::tr("Drop need of %1");
    return changeCare<Need>(workspace, id, label, [how](Need& need, WriteSession& session) {
        need = domain::closedNeed(need, how, session.info().at);
    });
}

QFuture<void> reopenNeed(const Workspace& workspace, NeedId id) {
    return changeCare<Need>(workspace, id, Words::tr("Open need of %1 again"),
                            [](Need& need, WriteSession&) { need = domain::reopenedNeed(need); });
}

QFuture<void> removeNeed(const Workspace& workspace, NeedId id) {
    return removeCare<Need>(workspace, id, Words::tr("Remove need of %1"));
}

QFuture<std::vector<storage::NeedRow>> needList(const Workspace& workspace, const storage::NeedFilter& filter, int limit) {
    return workspace.store.read([filter, limit](ReadSession& session) { return needRows(session, filter, limit); });
}

QFuture<std::optional<domain::Rhythm>> customerRhythm(const Workspace& workspace, CustomerId customer) {
    const auto read = [customer, today = workspace.clock.today(), zone = workspace.clock.zone()](ReadSession& session) {
        return rhythmOfCustomer(session, customer, today, zone);
    };
    return workspace.store.read(read);
}

Need proposedNeed(CustomerId customer, const domain::Rhythm& rhythm, QDate today) {
    Need need;
    need.customer = customer;
    need.words = contactText(rhythm.channel);
    need.sign = Words::tr("every %n day(s), now day %1", nullptr, rhythm.days).arg(rhythm.dayOn(today));
    need.wantedOn = std::max(rhythm.next(), today);
    return need;
}

} // namespace rapport::services
