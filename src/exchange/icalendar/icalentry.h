#pragma once

#include "exchange/icalendar/icaltime.h"

namespace rapport::exchange {

/// A VEVENT or VTODO with what is used of it, as it stands in the file.
struct ICalEntry {
    bool isTask = false; ///< VTODO
    qint64 line = 0;
    QString uid;
    QString summary;
    QString description;
    QString status; ///< upper case
    QString rule;   ///< RRULE as it stands
    QStringList categories;
    QStringList emails; ///< of those who take part, the organiser last
    std::optional<ICalTime> start, end, due, completed, instead, created, modified;
    std::optional<qint64> duration; ///< seconds
    std::vector<ICalTime> leftOut;  ///< EXDATE
    int percent = 0;
    int priority = 0;            ///< 0: not said
    QHash<QString, QString> own; ///< what CalendarWriter wrote in X-RAPPORT-…, without that beginning

    /// Takes a property; what has no place here is passed over. False where its value cannot be read.
    [[nodiscard]] bool take(const ICalProperty& property);
};

} // namespace rapport::exchange
