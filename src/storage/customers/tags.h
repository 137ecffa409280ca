#pragma once

#include "rapport/storage/session.h"

#include <QHash>
#include <QStringList>
#include <optional>

namespace rapport::storage {

/// The tag of that name, ignoring case and accents.
[[nodiscard]] std::optional<qint64> tagNamed(Connection& connection, const QString& name);
/// The same; made when there is none.
[[nodiscard]] qint64 tagFor(WriteSession& session, const QString& name);
/// Gives the customer these tags and no others.
void saveTags(WriteSession& session, CustomerId customer, const QStringList& names);

} // namespace rapport::storage
