#pragma once

#include "rapport/domain/interaction.h"
#include "rapport/storage/week.h"

#include <array>
#include <vector>

/// What our contacts with customers were for: whether those who hear from us are also thanked (the balance of giving and asking).
namespace rapport::storage {

/// The aims that a balance counts, in the order in which it does.
inline constexpr std::array balancedAims{domain::Aim::Acknowledged, domain::Aim::Informed, domain::Aim::Protected,
                                         domain::Aim::Thanked, domain::Aim::Asked};

/// Each number names its rows, the latest first.
struct Balance {
    CustomerId customer;
    QString name;
    std::vector<InteractionId> contacts; ///< all but those that nobody answered
    std::array<std::vector<InteractionId>, balancedAims.size()> byAim;
    std::optional<domain::Channel> preferred; ///< the customer's; empty: nobody knows
    std::vector<InteractionId> inPreferred;   ///< of the contacts (P18); none where it is not known
    [[nodiscard]] const std::vector<InteractionId>& of(domain::Aim aim) const { return byAim.at(static_cast<size_t>(aim)); }
    friend bool operator==(const Balance&, const Balance&) = default;
};
/// Of a customer, from `from` on and before `before`.
[[nodiscard]] Balance balanceOf(ReadSession& session, CustomerId customer, Moment from, Moment before);

/// The same of everybody with a contact then, counted alone.
struct BalanceRow {
    CustomerId customer;
    QString name;
    int contacts = 0;
    std::array<int, balancedAims.size()> byAim{};
    friend bool operator==(const BalanceRow&, const BalanceRow&) = default;
};
/// Whoever had most contacts comes first; not those in the trash. At most `limit`.
[[nodiscard]] std::vector<BalanceRow> balances(ReadSession& session, Moment from, Moment before, int limit);

/// Contacts that a number of a customer's balance counts, in the order given.
[[nodiscard]] std::vector<WeekRow> contactRows(ReadSession& session, CustomerId customer, const std::vector<InteractionId>& ids,
                                               const QTimeZone& zone);

} // namespace rapport::storage
