#include "rapport/services/cadence.h"

#include "rapport/core/text.h"
#include "rapport/storage/customerrepository.h"
#include "services/common/words.h"

namespace rapport::services {

using domain::Act;
using storage::WriteSession;

QFuture<Cadences> cadences(const Workspace& workspace) {
    return workspace.store.read(
        [](storage::ReadSession& session) { return Cadences{storage::tierCadences(session), storage::tagCadences(session)}; });
}

QFuture<void> setTierCadence(const Workspace& workspace, domain::Tier tier, const domain::Cadence& cadence) {
    const QString label = tier == domain::Tier::Key ? Words::tr("Cadence of key customers") : Words::tr("Cadence of regular customers");
    return workspace.store.write(workspace.change(label),
                                 [tier, cadence, allowed = workspace.permissions](WriteSession& session) {
                                     needs(allowed, Act::ChangeSettings);
                                     storage::setTierCadence(session, tier, cadence);
                                 });
}

QFuture<void> setTagCadence(const Workspace& workspace, const QString& tag, const std::optional<domain::Cadence>& cadence) {
    return workspace.store.write(workspace.change(Words::tr("Cadence of tag %1").arg(shortened(text::normalisedLine(tag)))),
                                 [tag, cadence, allowed = workspace.permissions](WriteSession& session) {
                                     needs(allowed, Act::ChangeSettings);
                                     storage::setTagCadence(session, tag, cadence);
                                 });
}

QFuture<void> setCustomerCadence(const Workspace& workspace, CustomerId id, const std::optional<domain::Cadence>& cadence) {
    return workspace.store.write(
        workspace.change(Words::tr("Cadence of a customer")), [id, cadence, allowed = workspace.permissions](WriteSession& session) {
            needs(allowed, Act::ChangeCustomers);
            auto customer =
                required(storage::CustomerRepository(session).find(id), Words::tr("There is no such customer any more."));
            session.relabel(Words::tr("Cadence of %1").arg(customerName(session, id)));
            customer.cadence = cadence;
            refuse(domain::problemWith(customer));
            storage::CustomerRepository::save(session, std::move(customer));
        });
}

} // namespace rapport::services
