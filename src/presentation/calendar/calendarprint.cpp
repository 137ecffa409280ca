#include "rapport/presentation/calendarprint.h"

#include <QCoreApplication>

namespace rapport::presentation {

namespace {

struct PrintWords {
    Q_DECLARE_TR_FUNCTIONS(CalendarPrint)
};

QString titleOf(const CalendarQuery& query, const CalendarViewer& viewer, const QString& whose) {
    const QString title = calendarTitle(query.view, query.day, viewer.firstOfWeek);
    return whose.isEmpty() ? title : PrintWords::tr("%1 · %2").arg(title, whose);
}

} // namespace

CalendarPrint::CalendarPrint(const CalendarBoard& board, const CalendarViewer& viewer, Paper paper, const QString& whose)
    : PrintedPages(paper, board.query.view == CalendarView::Agenda ? Lies::Upright : Lies::Across,
                   titleOf(board.query, viewer, whose)) {
    beginPage();
    switch (board.query.view) {
    case CalendarView::Month:
        layMonth(board, viewer);
        break;
    case CalendarView::Week:
        layWeek(board, viewer);
        break;
    case CalendarView::Agenda:
        layAgenda(board, viewer);
        break;
    }
    numberPages();
}

} // namespace rapport::presentation
