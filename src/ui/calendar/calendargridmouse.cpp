// What the mouse does in a calendar; the rest of it is in calendargrid.cpp.
#include "ui/calendar/calendargrid.h"

#include <QApplication>
#include <QMouseEvent>

namespace rapport::ui {

using namespace presentation;

void CalendarGrid::mousePressEvent(QMouseEvent* event) {
    const QPoint place = event->position().toPoint();
    const QModelIndex index = indexAt(place);
    if (event->button() != Qt::LeftButton || !index.isValid())
        return QTableView::mousePressEvent(event);
    setFocus(Qt::MouseFocusReason);
    if (isMore(index, place))
        return Q_EMIT moreRequested(m_model->cellAt(index)->day);
    const int number = numberAt(index, place);
    choose(index, number);
    m_pressed = place;
    const CalendarEntry* entry = currentEntry();
    m_dragged = entry ? std::optional(*entry) : std::nullopt;
}

/// A milestone is where it is. So is what may not be changed.
static bool canMove(const CalendarEntry& entry) {
    return std::any_of(entry.actions.begin(), entry.actions.end(),
                       [](const RowAction& action) { return action.id == QLatin1String("redate") && action.refused.isEmpty(); });
}

void CalendarGrid::mouseMoveEvent(QMouseEvent* event) {
    const QPoint place = event->position().toPoint();
    if (!m_dragged || !event->buttons().testFlag(Qt::LeftButton))
        return;
    if (!m_dragging && (place - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    m_target = canMove(*m_dragged) ? indexAt(place) : QModelIndex();
    viewport()->setCursor(m_target.isValid() ? Qt::ClosedHandCursor : Qt::ForbiddenCursor);
    viewport()->update();
}

void CalendarGrid::mouseReleaseEvent(QMouseEvent* event) {
    const QModelIndex target = m_target;
    const auto dragged = m_dragged;
    const bool moved = m_dragging && event->button() == Qt::LeftButton;
    endDrag();
    const CalendarCell* cell = m_model->cellAt(target);
    if (moved && dragged && cell && m_model->cellOf(dragged->key) != target)
        Q_EMIT entryMoved(*dragged, *cell);
}

void CalendarGrid::endDrag() {
    m_dragged.reset();
    m_dragging = false;
    m_target = QModelIndex();
    viewport()->unsetCursor();
    viewport()->update();
}

void CalendarGrid::mouseDoubleClickEvent(QMouseEvent* event) {
    endDrag();
    if (event->button() == Qt::LeftButton && currentEntry())
        Q_EMIT entryOpened();
}

void CalendarGrid::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    viewport()->update();
}

void CalendarGrid::focusOutEvent(QFocusEvent* event) {
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace rapport::ui
