#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/referrals.h"

/// Who was sent by whom (P21). Whoever enters or changes who sent a customer owes the sender a thank-you: saving a customer makes
/// that commitment in the same change, once for each two, and never on an import.
namespace rapport::services {

[[nodiscard]] QFuture<std::vector<storage::ReferrerRow>> referrerList(const Workspace& workspace, int limit);
[[nodiscard]] QFuture<std::vector<storage::ReferralRow>> referralsOf(const Workspace& workspace, CustomerId root, int limit);
/// Who came through somebody on these days, both included.
[[nodiscard]] QFuture<std::vector<storage::ReferralRow>> referralsIn(const Workspace& workspace, QDate from, QDate to, int limit);
/// Who may be asked whom they would send us: happy, and nothing open.
[[nodiscard]] QFuture<std::vector<storage::ReferralCandidate>> whomToAsk(const Workspace& workspace);
[[nodiscard]] QFuture<storage::ReferralHold> mayAskForReferral(const Workspace& workspace, CustomerId customer);

} // namespace rapport::services
