#pragma once

#include "rapport/core/moment.h"

#include <QByteArray>

namespace rapport::exchange {

/// What a calendar file says about a time zone (VTIMEZONE), from the year before `from` on; empty for a zone that is not known.
[[nodiscard]] QByteArray zoneComponent(const QString& ianaId, Moment from);

} // namespace rapport::exchange
