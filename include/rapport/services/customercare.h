#pragma once

#include "rapport/domain/rhythm.h"
#include "rapport/storage/announcementrepository.h"
#include "rapport/storage/carelist.h"
#include "rapport/storage/referrals.h"

#include <optional>

namespace rapport::services {

/// What a customer's page shows of care beyond promises, dates and what happened.
struct CustomerCare {
    static constexpr int shown = 20;            ///< of each list at most
    std::vector<storage::NeedRow> needs;        ///< open ones
    std::vector<storage::ExpiryRow> expiries;   ///< open ones
    std::vector<storage::GestureRow> gestures;  ///< planned ones, then the latest given
    std::vector<storage::FeedbackRow> feedback; ///< the latest asked first
    std::optional<domain::Rhythm> rhythm;
    qint64 spent = 0;                             ///< on gestures given this year, in hundredths
    std::optional<int> budget;                    ///< for it; empty: none was set
    std::vector<storage::ReferralRow> referrals;  ///< whom they sent, and whom those sent
    std::vector<storage::AnnouncementRow> toTell; ///< open announcements of which they have not heard
    storage::ReferralHold referralHold = storage::ReferralHold::NotHappy;
};
[[nodiscard]] CustomerCare careOf(storage::ReadSession& session, CustomerId customer, domain::Tier tier, Moment now,
                                  const QTimeZone& zone);

} // namespace rapport::services
