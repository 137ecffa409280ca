#pragma once

#include <QString>
#include <QTimeZone>
#include <optional>

namespace rapport {

/// The zone of an IANA id; empty where the id is, or is not known on this machine. See also zoneNamed() in moment.h.
[[nodiscard]] std::optional<QTimeZone> knownZone(const QString& ianaId);

} // namespace rapport
