#include "ui/calendar/calendarheader.h"

#include "rapport/presentation/calendar.h"
#include "ui/common/chip.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace rapport::ui {

CalendarHeader::CalendarHeader(Qt::Orientation orientation, QWidget* parent)
    : QHeaderView(orientation, parent) {
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(10);
    setAccessibleName(orientation == Qt::Horizontal ? tr("Days") : tr("Hours"));
}

QSize CalendarHeader::sizeHint() const {
    const QFontMetrics metrics(chipFont(font()));
    if (orientation() == Qt::Horizontal)
        return {QHeaderView::sizeHint().width(), metrics.height() + 12};
    int width = 0;
    for (int section = 0; model() && section < count(); ++section)
        width = std::max(width, metrics.horizontalAdvance(model()->headerData(section, Qt::Vertical).toString()));
    return {width + 14, QHeaderView::sizeHint().height()};
}

void CalendarHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const Tokens& tokens = tokensOf(palette());
    const auto* grid = qobject_cast<const presentation::CalendarGridModel*>(model());
    const bool days = orientation() == Qt::Horizontal;
    const auto* cell =
        days && grid && grid->view() == presentation::CalendarView::Week ? grid->cellAt(grid->index(0, section)) : nullptr;
    painter->fillRect(rect, tokens.window);
    painter->fillRect(
        days ? QRect(rect.left(), rect.bottom(), rect.width(), 1)
             : QRect(layoutDirection() == Qt::RightToLeft ? rect.left() : rect.right(), rect.top(), 1, rect.height()),
        tokens.line);
    painter->setFont(chipFont(font()));
    painter->setPen(cell && cell->today ? tokens.accent : tokens.soft);
    const QRect room = rect.adjusted(6, days ? 0 : 3, -6, 0);
    const QString words =
        painter->fontMetrics().elidedText(model()->headerData(section, orientation()).toString(), Qt::ElideRight, room.width());
    painter->drawText(room, int(days ? Qt::AlignCenter : Qt::AlignTop | Qt::AlignTrailing) | Qt::TextSingleLine, words);
}

} // namespace rapport::ui
