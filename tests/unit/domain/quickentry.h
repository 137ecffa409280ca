#pragma once

#include "support/printing.h"

#include "rapport/domain/quickentry.h"

#include "support/builders.h"

#include <string>

namespace rapport::test {

/// The line as it is read at `now`, as clocks show it in `zone`.
inline domain::QuickEntry read(const char* line, const char* now = "2026-11-21T10:00", const char* zone = "Europe/Berlin",
                               domain::DateOrder order = domain::DateOrder::DayFirst) {
    const QTimeZone there(zone);
    return domain::readQuickEntry(QString::fromUtf8(line), {momentOf(now, there), there, order});
}

/// `2026-11-26`, `2026-11-26 15:00`, empty for none.
inline std::string shown(const std::optional<domain::Due>& due) {
    if (!due)
        return {};
    const QString date = due->date.toString(Qt::ISODate);
    return (due->time ? date + QLatin1Char(' ') + due->time->toString(QStringLiteral("HH:mm")) : date).toStdString();
}

} // namespace rapport::test
