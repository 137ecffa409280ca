#pragma once

#include <QHeaderView>

namespace rapport::ui {

/// Column titles as the rounded top of a card.
class CardHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit CardHeader(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void changedByHand(); ///< a column was dragged wider, narrower or elsewhere

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_inHand = false;
};

} // namespace rapport::ui
