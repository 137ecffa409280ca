// What stands where on the pages of a printed calendar; how it is drawn is in calendarprint.cpp.
#include "rapport/presentation/calendarprint.h"
#include "rapport/presentation/format.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

const QColor text(0x1c2126);
const QColor soft(0x5c6670);
const QColor faintLine(0xc9ced4);
const QColor red(0xb42318);
const QColor shade(0xf1f3f5);

constexpr int week = 7;
constexpr double headHeight = 16;
constexpr double line = 11; ///< points of a line of an entry
constexpr double padding = 3;

QRectF cellOf(const QRectF& grid, int row, int column, int rows) {
    const double width = grid.width() / week;
    const double height = grid.height() / rows;
    return {grid.left() + column * width, grid.top() + row * height, width, height};
}

PrintItem box(const QRectF& place, const QColor& ground) {
    return {.place = place, .text = {}, .ground = ground, .border = faintLine};
}

} // namespace

void CalendarPrint::layWeekdays(const CalendarBoard& board, const QRectF& place, const QString& pattern) {
    for (int column = 0; column < week; ++column)
        add({.place = cellOf({place.left(), place.top(), place.width(), headHeight}, 0, column, 1),
             .text = QLocale().toString(board.days[static_cast<size_t>(column)].day, pattern),
             .size = 9,
             .bold = true,
             .ink = soft,
             .align = Qt::AlignCenter});
}

void CalendarPrint::addEntries(const CalendarDay& day, const QRectF& place, int linesEach) {
    const double height = line * linesEach + 1;
    const int places = static_cast<int>(place.height() / height);
    const bool all = day.more == 0 && static_cast<int>(day.entries.size()) <= places;
    const int shown =
        all ? static_cast<int>(day.entries.size()) : std::min<int>(std::max(0, places - 1), static_cast<int>(day.entries.size()));
    for (int i = 0; i < shown; ++i) {
        const CalendarEntry& entry = day.entries[static_cast<size_t>(i)];
        add({.place = {place.left(), place.top() + i * height, place.width(), height - 1},
             .text = entry.shortText(),
             .size = 8,
             .bold = entry.urgent,
             .wraps = linesEach > 1,
             .ink = entry.late ? red : text,
             .align = Qt::AlignLeading | (linesEach > 1 ? Qt::AlignTop : Qt::AlignVCenter)});
    }
    const qint64 hidden = static_cast<qint64>(day.entries.size()) - shown + day.more;
    if (hidden > 0)
        add({.place = {place.left(), place.top() + shown * height, place.width(), line},
             .text = CalendarGridModel::tr("+%1 more").arg(numberText(hidden)),
             .size = 8,
             .ink = soft});
}

void CalendarPrint::layMonth(const CalendarBoard& board, const CalendarViewer& viewer) {
    const QRectF place = room();
    layWeekdays(board, place, u"dddd"_s);
    const QRectF grid = place.adjusted(0, headHeight, 0, 0);
    const QDate today = viewer.now.dateIn(viewer.zone);
    const int rows = static_cast<int>(board.days.size()) / week;
    for (int i = 0; i < rows * week; ++i) {
        const CalendarDay& day = board.days[static_cast<size_t>(i)];
        const QRectF cell = cellOf(grid, i / week, i % week, rows);
        const bool outside = day.day.month() != board.query.day.month();
        add(box(cell, outside ? shade : QColor(Qt::white)));
        add({.place = {cell.left() + padding, cell.top() + 2, cell.width() - 2 * padding, 12},
             .text = QLocale().toString(day.day.day()),
             .size = 9,
             .bold = day.day == today,
             .ink = outside ? soft : text});
        addEntries(day, cell.adjusted(padding, 15, -padding, -1), 1);
    }
}

void CalendarPrint::layWeek(const CalendarBoard& board, const CalendarViewer&) {
    const QRectF place = room();
    layWeekdays(board, place, u"dddd d"_s);
    const QRectF grid = place.adjusted(0, headHeight, 0, 0);
    for (int column = 0; column < week; ++column) {
        const QRectF cell = cellOf(grid, 0, column, 1);
        add(box(cell, Qt::white));
        addEntries(board.days[static_cast<size_t>(column)], cell.adjusted(padding, padding, -padding, -1), 3);
    }
}

void CalendarPrint::layAgenda(const CalendarBoard& board, const CalendarViewer& viewer) {
    const QRectF place = room();
    const QDate today = viewer.now.dateIn(viewer.zone);
    double y = place.top();
    const auto need = [&](double height) {
        if (y + height <= place.bottom())
            return;
        beginPage();
        y = place.top();
    };
    const double height = 2 * line + 3;
    for (const CalendarDay& day : board.days) {
        if (day.entries.empty() && day.more == 0)
            continue;
        need(20 + height); // a heading is not left alone at the foot
        add({.place = {place.left(), y + 4, place.width(), 14},
             .text = dayText(day.day, today),
             .size = 10,
             .bold = true,
             .ink = text});
        y += 20;
        for (const CalendarEntry& entry : day.entries) {
            need(height);
            const auto cell = [&](double from, double to, const QString& words) {
                add({.place = {place.left() + from * place.width(), y, (to - from) * place.width() - 6, height - 2},
                     .text = words,
                     .size = 9,
                     .bold = entry.urgent,
                     .wraps = true,
                     .ink = entry.late ? red : text,
                     .align = Qt::AlignLeading | Qt::AlignTop});
            };
            cell(0, 0.1, entry.time ? timeText(*entry.time) : QString());
            cell(0.1, 0.35, entry.customerName);
            cell(0.35, 0.82, entry.words);
            cell(0.82, 1, entry.who);
            y += height;
        }
        if (day.more > 0) {
            need(line);
            add({.place = {place.left() + 0.1 * place.width(), y, place.width(), line},
                 .text = AgendaModel::tr("and %1 more").arg(numberText(day.more)),
                 .size = 8,
                 .ink = soft});
            y += line + 2;
        }
    }
}

} // namespace rapport::presentation
