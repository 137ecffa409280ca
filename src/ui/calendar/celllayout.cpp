#include "ui/calendar/celllayout.h"

#include <QStyle>

namespace rapport::ui {

using namespace presentation;

namespace {

constexpr int margin = 3;
constexpr int gap = 2;
constexpr int narrowest = 46; ///< px of an entry beside others

CellLayout stacked(const CalendarCell& cell, const QRect& room, int height) {
    CellLayout layout;
    const auto all = static_cast<qint64>(cell.entries.size()) + cell.more;
    const qint64 lines = std::max(0, (room.height() + gap) / (height + gap));
    // The last line is for how many more there are.
    const qint64 shown =
        all <= lines && cell.more == 0 ? all : std::clamp<qint64>(lines - 1, 0, static_cast<qint64>(cell.entries.size()));
    QRect line(room.left(), room.top(), room.width(), height);
    for (qint64 i = 0; i < shown; ++i) {
        layout.entries.push_back(line);
        line.translate(0, height + gap);
    }
    layout.hidden = all - shown;
    if (layout.hidden > 0)
        layout.more = line;
    return layout;
}

CellLayout sideBySide(const CalendarCell& cell, const QRect& room) {
    CellLayout layout;
    const auto all = static_cast<int>(cell.entries.size());
    if (all == 0)
        return layout;
    const int places = std::clamp((room.width() + gap) / narrowest, 1, all);
    const int shown = places == all ? all : std::max(1, places - 1);
    const int width = (room.width() - gap * (places - 1)) / places;
    QRect place(room.left(), room.top(), width, room.height());
    for (int i = 0; i < shown; ++i) {
        layout.entries.push_back(place);
        place.translate(width + gap, 0);
    }
    layout.hidden = all - shown;
    if (layout.hidden > 0)
        layout.more = places > 1 ? place : QRect();
    return layout;
}

} // namespace

int entryHeight(const QFontMetrics& metrics) { return metrics.height() + 3; }

CellLayout layoutOf(const CalendarCell& cell, CalendarView view, const QRect& place, const QFontMetrics& metrics,
                    Qt::LayoutDirection direction) {
    QRect room = place.adjusted(margin, gap, -margin - 1, -gap - 1);
    CellLayout layout;
    if (cell.hour) {
        layout = sideBySide(cell, room);
    } else {
        const int top = view == CalendarView::Month ? metrics.height() + 6 : 0;
        layout = stacked(cell, room.adjusted(0, top, 0, 0), entryHeight(metrics));
        layout.number = top > 0 ? QRect(room.left(), room.top(), room.width(), top) : QRect();
    }
    const auto mirrored = [&](QRect& rect) { rect = rect.isEmpty() ? rect : QStyle::visualRect(direction, place, rect); };
    std::for_each(layout.entries.begin(), layout.entries.end(), mirrored);
    mirrored(layout.more);
    mirrored(layout.number);
    return layout;
}

} // namespace rapport::ui
