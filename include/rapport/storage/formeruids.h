#pragma once

#include "rapport/storage/session.h"

#include <QHash>
#include <QStringList>
#include <optional>

/// The uids of customers who were merged into another: whatever still names them means that one.
namespace rapport::storage {

/// Of all customers who have any, in the order they were remembered.
[[nodiscard]] QHash<CustomerId, QStringList> formerUids(ReadSession& session);
/// The customer whose own uid it is, in the trash too; nobody of whom it is a former one.
[[nodiscard]] std::optional<CustomerId> customerOfOwnUid(ReadSession& session, const QString& uid);
/// Whether it had to be remembered: a uid that some customer outside the trash has, or one had, stays theirs. (Whoever was merged
/// is in the trash.)
bool rememberFormerUid(WriteSession& session, CustomerId customer, const QString& uid);

} // namespace rapport::storage
