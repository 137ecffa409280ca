#pragma once

#include "rapport/domain/customer.h"
#include "rapport/storage/session.h"

#include <QHash>
#include <QStringList>
#include <optional>
#include <vector>

namespace rapport::storage {

/// The tag of that name, ignoring case and accents.
[[nodiscard]] std::optional<qint64> tagNamed(Connection& connection, const QString& name);
/// The same; made when there is none.
[[nodiscard]] qint64 tagFor(WriteSession& session, const QString& name);
/// Gives the customer these tags and no others.
void saveTags(WriteSession& session, CustomerId customer, const QStringList& names);
/// The cadences that customers' tags have, by customer; none of those whose tags have none.
[[nodiscard]] QHash<qint64, std::vector<domain::Cadence>> tagCadencesOf(Connection& connection,
                                                                        const std::vector<CustomerId>& customers);

} // namespace rapport::storage
