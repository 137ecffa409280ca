#include "rapport/presentation/customerfacets.h"

#include "rapport/storage/customerrepository.h"
#include "rapport/storage/staffrepository.h"

#include <algorithm>

namespace rapport::presentation {

using namespace storage;

namespace {

CustomerFacets countFacets(ReadSession& session, domain::CustomerState state, Moment now, const QTimeZone& zone) {
    CustomerFilter all, drifting, overdue, unhappy;
    all.state = drifting.state = overdue.state = unhappy.state = state;
    drifting.drifting = overdue.overdue = unhappy.unhappyLately = true;
    CustomerFacets facets;
    facets.total = countCustomers(session, all, now, zone);
    facets.drifting = countCustomers(session, drifting, now, zone);
    facets.overdue = countCustomers(session, overdue, now, zone);
    facets.unhappyLately = countCustomers(session, unhappy, now, zone);
    facets.tags = CustomerRepository(session).tagNames();
    facets.owners = StaffRepository(session).all();
    std::erase_if(facets.owners, [](const domain::StaffMember& member) { return !member.active; });
    return facets;
}

} // namespace

QFuture<CustomerFacets> customerFacets(const services::Workspace& workspace, domain::CustomerState state,
                                       const CancelToken& token) {
    return workspace.store.read([state, now = workspace.clock.now(), zone = workspace.clock.zone()](
                                    ReadSession& session) { return countFacets(session, state, now, zone); },
                                token);
}

} // namespace rapport::presentation
