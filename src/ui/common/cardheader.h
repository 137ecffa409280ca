#pragma once

#include <QHeaderView>

namespace rapport::ui {

/// Column titles as the rounded top of a card.
class CardHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit CardHeader(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rapport::ui
