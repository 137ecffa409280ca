#include "rapport/presentation/customersource.h"

namespace rapport::presentation {

using namespace storage;

QFuture<CustomerSource::FirstPage> StoreCustomerSource::firstPage(const CustomerFilter& filter, const CustomerOrder& order,
                                                                  int limit, const CancelToken& token) {
    return m_workspace.store.read(
        [filter, order, limit, now = m_workspace.clock.now(), zone = m_workspace.clock.zone()](ReadSession& session) {
            FirstPage page;
            page.ids = customerIds(session, filter, order, now, zone, limit);
            page.rows = customerRows(session, page.ids, now, zone);
            return page;
        },
        token);
}

QFuture<std::vector<CustomerId>> StoreCustomerSource::ids(const CustomerFilter& filter, const CustomerOrder& order,
                                                          const CancelToken& token) {
    return m_workspace.store.read([filter, order, now = m_workspace.clock.now(), zone = m_workspace.clock.zone()](
                                      ReadSession& session) { return customerIds(session, filter, order, now, zone); },
                                  token);
}

QFuture<std::vector<CustomerRow>> StoreCustomerSource::rows(const std::vector<CustomerId>& ids, const CancelToken& token) {
    return m_workspace.store.read([ids, now = m_workspace.clock.now(), zone = m_workspace.clock.zone()](
                                      ReadSession& session) { return customerRows(session, ids, now, zone); },
                                  token);
}

} // namespace rapport::presentation
