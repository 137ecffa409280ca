#pragma once

#include <QHeaderView>

namespace rapport::ui {

/// Weekdays above a calendar and hours beside it, in the soft colour; today's in the accent colour.
class CalendarHeader final : public QHeaderView {
    Q_OBJECT

public:
    CalendarHeader(Qt::Orientation orientation, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace rapport::ui
