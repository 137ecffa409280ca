#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/balance.h"

#include <QDate>

namespace rapport::services {

/// What our contacts of these days, both included, were for: of one customer, each number with its rows.
[[nodiscard]] QFuture<storage::Balance> balanceOf(const Workspace& workspace, CustomerId customer, QDate from, QDate to);
/// The contacts that one of its numbers counts.
[[nodiscard]] QFuture<std::vector<storage::WeekRow>> contactsBehind(const Workspace& workspace, CustomerId customer,
                                                                    const std::vector<InteractionId>& ids);
/// Of everybody with a contact then, whoever had most of them first.
[[nodiscard]] QFuture<std::vector<storage::BalanceRow>> balances(const Workspace& workspace, QDate from, QDate to, int limit);

} // namespace rapport::services
