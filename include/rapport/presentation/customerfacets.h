#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/customerlist.h"

#include <QFuture>
#include <QStringList>
#include <array>
#include <vector>

namespace rapport::presentation {

/// What the filters over the list of customers say and offer.
struct CustomerFacets {
    qint64 total = 0; ///< in the state asked for
    qint64 drifting = 0;
    qint64 overdue = 0;
    qint64 unhappyLately = 0;
    qint64 waiting = 0; ///< for our answer
    qint64 unconfirmed = 0;
    qint64 openCase = 0;
    std::array<qint64, 5> weakest{};         ///< by domain::Weakest
    QStringList tags;                        ///< all there are, sorted
    std::vector<domain::StaffMember> owners; ///< active members
    friend bool operator==(const CustomerFacets&, const CustomerFacets&) = default;
};

/// Counted in one look into the store.
[[nodiscard]] QFuture<CustomerFacets> customerFacets(const services::Workspace& workspace, domain::CustomerState state,
                                                     const storage::CancelToken& token = {});

} // namespace rapport::presentation
