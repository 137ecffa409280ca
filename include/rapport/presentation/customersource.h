#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/customerlist.h"

#include <QFuture>
#include <vector>

namespace rapport::presentation {

/// Where a list of customers gets its ids and rows from: a store, or a test's own rows. Every future may be finished on any
/// thread; a cancelled token makes it fail with Error(Cancelled).
class CustomerSource {
public:
    /// The beginning of a list, with what its lines show, from one look into the store.
    struct FirstPage {
        std::vector<CustomerId> ids;
        std::vector<storage::CustomerRow> rows;
    };

    virtual ~CustomerSource() = default;
    [[nodiscard]] virtual QFuture<FirstPage> firstPage(const storage::CustomerFilter& filter, const storage::CustomerOrder& order,
                                                       int limit, const storage::CancelToken& token) = 0;
    [[nodiscard]] virtual QFuture<std::vector<CustomerId>>
    ids(const storage::CustomerFilter& filter, const storage::CustomerOrder& order, const storage::CancelToken& token) = 0;
    /// In the order asked for; ids that are gone are left out.
    [[nodiscard]] virtual QFuture<std::vector<storage::CustomerRow>> rows(const std::vector<CustomerId>& ids,
                                                                          const storage::CancelToken& token) = 0;
};

/// The customers of a workspace's store.
class StoreCustomerSource final : public CustomerSource {
public:
    explicit StoreCustomerSource(const services::Workspace& workspace)
        : m_workspace(workspace) {}
    QFuture<FirstPage> firstPage(const storage::CustomerFilter& filter, const storage::CustomerOrder& order, int limit,
                                 const storage::CancelToken& token) override;
    QFuture<std::vector<CustomerId>> ids(const storage::CustomerFilter& filter, const storage::CustomerOrder& order,
                                         const storage::CancelToken& token) override;
    QFuture<std::vector<storage::CustomerRow>> rows(const std::vector<CustomerId>& ids,
                                                    const storage::CancelToken& token) override;

private:
    const services::Workspace& m_workspace;
};

} // namespace rapport::presentation
