#include "rapport/presentation/customerfacets.h"

#include "rapport/storage/customerrepository.h"
#include "rapport/storage/staffrepository.h"

#include <algorithm>

namespace rapport::presentation {

using namespace storage;

namespace {

CustomerFacets countFacets(ReadSession& session, domain::CustomerState state, Moment now, const QTimeZone& zone) {
    CustomerFilter all;
    all.state = state;
    const auto counted = [&](bool CustomerFilter::*sign) {
        CustomerFilter filter = all;
        filter.*sign = true;
        return countCustomers(session, filter, now, zone);
    };
    CustomerFacets facets;
    facets.total = countCustomers(session, all, now, zone);
    facets.drifting = counted(&CustomerFilter::drifting);
    facets.overdue = counted(&CustomerFilter::overdue);
    facets.unhappyLately = counted(&CustomerFilter::unhappyLately);
    facets.waiting = counted(&CustomerFilter::waiting);
    facets.unconfirmed = counted(&CustomerFilter::unconfirmed);
    facets.openCase = counted(&CustomerFilter::openCase);
    for (size_t leg = 0; leg < facets.weakest.size(); ++leg) {
        CustomerFilter filter = all;
        filter.weakest = static_cast<domain::Weakest>(leg);
        facets.weakest[leg] = countCustomers(session, filter, now, zone);
    }
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
