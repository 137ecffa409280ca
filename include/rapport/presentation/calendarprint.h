#pragma once

#include "rapport/presentation/calendar.h"
#include "rapport/presentation/printedpages.h"

namespace rapport::presentation {

/// A calendar on paper: a month or a week lies across one page, an agenda stands on as many as it takes.
class CalendarPrint : public PrintedPages {
public:
    CalendarPrint(const CalendarBoard& board, const CalendarViewer& viewer, Paper paper, const QString& whose = {});

private:
    void layMonth(const CalendarBoard& board, const CalendarViewer& viewer);
    void layWeek(const CalendarBoard& board, const CalendarViewer& viewer);
    void layAgenda(const CalendarBoard& board, const CalendarViewer& viewer);
    void layWeekdays(const CalendarBoard& board, const QRectF& room, const QString& pattern);
    void addEntries(const CalendarDay& day, const QRectF& room, int linesEach);
};

} // namespace rapport::presentation
