#pragma once

#include "rapport/domain/legs.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/legs.h"

#include <QFuture>
#include <functional>

namespace rapport::services {

/// How the relationship with a customer stands (P13): read off what is stored at the moment it is asked for, so that whatever is
/// entered, done or undone changes it at once.
struct CustomerLegs {
    CustomerId customer;
    QString name; ///< as it is shown
    domain::Legs legs;
};
/// Throws Error(NoSuchRecord).
[[nodiscard]] QFuture<CustomerLegs> customerLegs(const Workspace& workspace, CustomerId id,
                                                 const storage::CancelToken& token = {});

/// Judges anew how customers stand of whom something changed, or for whom time went by, so that lists sort and filter by it
/// (rapport/storage/legs.h): at most `most`, in one short writing transaction that nobody hears of. Does nothing in a store that
/// is only read.
inline constexpr int judgedAtOnce = 500; ///< so few that whoever saves meanwhile does not notice
[[nodiscard]] QFuture<storage::LegsJudged> judgeLegs(const Workspace& workspace, int most = judgedAtOnce);
/// All of them, one such transaction after the other; gives how many. `told` hears how many were judged so far, after each.
/// Blocks: for programs without a window. Cancelled, it leaves the rest for later.
qint64 judgeAllLegs(const Workspace& workspace, const std::function<void(qint64)>& told = {},
                    const storage::CancelToken& token = {});

} // namespace rapport::services
