#include "rapport/services/expiries.h"

#include "services/care/carechange.h"
#include "services/common/told.h"

namespace rapport::services {

using domain::Expiry;
using domain::ExpiryState;
using storage::ReadSession;
using storage::WriteSession;

QFuture<ExpiryId> saveExpiry(const Workspace& workspace, const Expiry& expiry) {
    const auto save = [expiry, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, domain::Act::RecordCare);
        const Expiry complete = domain::normalised(filledInCare(expiry, session));
        refuse(domain::problemWith(complete));
        session.relabel(Words::tr("Deadline of %1: %2").arg(customerName(session, complete.customer), shortened(complete.words)));
        return storage::ExpiryRepository::save(session, complete);
    };
    return workspace.store.write(workspace.change(Words::tr("Save deadline")), save);
}

QFuture<Expiry> loadExpiry(const Workspace& workspace, ExpiryId id) {
    return workspace.store.read([id](ReadSession& session) { return foundCare<Expiry>(session, id); });
}

QFuture<void> warnOfExpiry(const Workspace& workspace, ExpiryId id, const std::optional<Telling>& telling) {
    const auto warn = [telling, zone = workspace.clock.zone(), allowed = workspace.permissions](Expiry& expiry,
                                                                                                WriteSession& session) {
        expiry = domain::warnedOf(expiry, {}, session.info().at); // refuses what is closed
        if (!telling)
            return;
        needs(allowed, domain::Act::WriteInteractions);
        expiry.interaction = saveTold(session, expiry.customer, *telling, zone, {domain::Aim::Protected});
    };
    return changeCare<Expiry>(workspace, id, Words::tr("Warn %1 of a deadline"), warn);
}

QFuture<void> closeExpiry(const Workspace& workspace, ExpiryId id, ExpiryState how) {
    const QString label = how == ExpiryState::Averted ? Words::tr("Deadline of %1 is averted") : Words::tr("Drop deadline of %1");
    return changeCare<Expiry>(workspace, id, label, [how](Expiry& expiry, WriteSession& session) {
        expiry = domain::closedExpiry(expiry, how, session.info().at);
    });
}

QFuture<void> reopenExpiry(const Workspace& workspace, ExpiryId id) {
    return changeCare<Expiry>(workspace, id, Words::tr("Open deadline of %1 again"),
                              [](Expiry& expiry, WriteSession&) { expiry = domain::reopenedExpiry(expiry); });
}

QFuture<void> removeExpiry(const Workspace& workspace, ExpiryId id) {
    return removeCare<Expiry>(workspace, id, Words::tr("Remove deadline of %1"));
}

QFuture<std::vector<storage::ExpiryRow>> expiryList(const Workspace& workspace, const storage::ExpiryFilter& filter, int limit) {
    return workspace.store.read([filter, limit](ReadSession& session) { return expiryRows(session, filter, limit); });
}

} // namespace rapport::services
