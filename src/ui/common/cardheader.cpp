#include "ui/common/cardheader.h"

#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rapport::ui {

CardHeader::CardHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent) {
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setStretchLastSection(true);
    setMinimumSectionSize(48);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    const auto changed = [this] {
        if (m_inHand)
            Q_EMIT changedByHand();
    };
    connect(this, &QHeaderView::sectionResized, this, changed);
    connect(this, &QHeaderView::sectionMoved, this, changed);
}

void CardHeader::mousePressEvent(QMouseEvent* event) {
    m_inHand = true;
    QHeaderView::mousePressEvent(event);
}

void CardHeader::mouseDoubleClickEvent(QMouseEvent* event) {
    m_inHand = true;
    QHeaderView::mouseDoubleClickEvent(event);
}

void CardHeader::mouseReleaseEvent(QMouseEvent* event) {
    QHeaderView::mouseReleaseEvent(event);
    m_inHand = false;
}

QSize CardHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), std::max(28, fontMetrics().height() + 12)}; }

void CardHeader::paintEvent(QPaintEvent* event) {
    // Above a heading there is no card to be the top of.
    if (model() && presentation::rowKind(model()->index(0, 0)) == presentation::RowKind::Heading)
        return QHeaderView::paintEvent(event);
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line);
    painter.setBrush(tokens.base);
    // Reaches below: the rows are the rest of the card.
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, 20), 8, 8);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawLine(viewport()->rect().bottomLeft(), viewport()->rect().bottomRight());
    painter.end();
    QHeaderView::paintEvent(event);
}

void CardHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    const Tokens& tokens = tokensOf(palette());
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const int lead = visualIndex(logicalIndex) == 0 ? 12 : 10;
    QRect room = rect.adjusted(rtl ? 10 : lead, 0, rtl ? -lead : -10, 0);
    painter->setFont(chipFont(font()));
    painter->setPen(tokens.soft);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const QString title = model()->headerData(logicalIndex, orientation()).toString();
    const QString shown = painter->fontMetrics().elidedText(title, Qt::ElideRight, room.width() - (sorted ? 16 : 0));
    // Numbers stand at the end of their column, and so does what is over them.
    const auto side = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).value<Qt::Alignment>();
    const bool atEnd = side.testFlag(Qt::AlignTrailing);
    painter->drawText(room, lineFlags(rtl != atEnd), shown);
    if (!sorted)
        return;
    const int words = painter->fontMetrics().horizontalAdvance(shown) + 4;
    QRect arrow(0, 0, 12, 12);
    arrow.moveCenter(room.center());
    if (rtl)
        arrow.moveRight(room.right() - words);
    else
        arrow.moveLeft(room.left() + words);
    icons::paint(*painter, arrow, sortIndicatorOrder() == Qt::AscendingOrder ? u"up"_s : u"down"_s, tokens.soft);
}

} // namespace rapport::ui
