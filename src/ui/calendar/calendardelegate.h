#pragma once

#include "ui/calendar/celllayout.h"

#include <QStyledItemDelegate>

namespace rapport::ui {

/// Draws the cells of a CalendarGrid. Colours are the palette's tokens: what whoever is working has to do stands in the accent
/// colour, what others do in the neutral one with their initials, what is late in red, milestones in amber.
class CalendarDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
};

} // namespace rapport::ui
