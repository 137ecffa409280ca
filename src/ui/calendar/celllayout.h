#pragma once

#include "rapport/presentation/calendar.h"

#include <QFontMetrics>
#include <QRect>

namespace rapport::ui {

/// Where the parts of a cell stand: a month's day has its number on top and its entries under each other, an hour of a week has
/// them side by side.
struct CellLayout {
    QRect number;               ///< empty in a week
    std::vector<QRect> entries; ///< of the first ones: those there is room for
    QRect more;                 ///< empty where all have room
    qint64 hidden = 0;          ///< how many have not
};
[[nodiscard]] CellLayout layoutOf(const presentation::CalendarCell& cell, presentation::CalendarView view, const QRect& place,
                                  const QFontMetrics& metrics, Qt::LayoutDirection direction);
/// Height of one entry.
[[nodiscard]] int entryHeight(const QFontMetrics& metrics);

} // namespace rapport::ui
