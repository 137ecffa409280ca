#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace rapport::domain {

/// The sentences about rules, for translators.
struct RecurrenceWords {
    Q_DECLARE_TR_FUNCTIONS(Recurrence)
};

/// The weekdays as rules write them, Monday first.
[[nodiscard]] const QStringList& weekdayCodes();

} // namespace rapport::domain
