#include "ui/common/rowdelegate.h"

#include "rapport/presentation/rowroles.h"
#include "ui/common/cardtable.h"
#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

namespace {
constexpr int padding = 12;
constexpr int cellPadding = 10;
constexpr int iconSide = 16;
constexpr int gap = 8;
constexpr qreal cornerRadius = 8;

/// Where a cell stands in its card: which edges and corners it has.
struct CardPlace {
    bool first = false, last = false; ///< row of its group
    bool leading = false, trailing = false;
};

QString text(const QModelIndex& index, int role) { return index.data(role).toString(); }

int visualColumn(const CardTable& table, int logical) { return table.horizontalHeader()->visualIndex(logical); }

bool isTrailing(const CardTable& table, int logical) {
    const QHeaderView& header = *table.horizontalHeader();
    for (int visual = header.visualIndex(logical) + 1; visual < header.count(); ++visual) {
        if (!header.isSectionHidden(header.logicalIndex(visual)))
            return false;
    }
    return true;
}

CardPlace placeOf(const CardTable& table, const QModelIndex& index) {
    const auto isRow = [](const QModelIndex& other) { return other.isValid() && rowKind(other) == RowKind::Row; };
    CardPlace place;
    const bool underHeader = index.row() == 0 && !table.horizontalHeader()->isHidden();
    place.first = !underHeader && !isRow(index.siblingAtRow(index.row() - 1));
    place.last = !isRow(index.siblingAtRow(index.row() + 1));
    place.leading = visualColumn(table, index.column()) == 0;
    place.trailing = isTrailing(table, index.column());
    return place;
}

/// A cell without a corner of its card: nearly all are, and this is several times quicker than a rounded rectangle.
void paintStraightPart(QPainter& painter, const QRect& cell, bool left, bool right, bool top, const Tokens& tokens,
                       const QColor& ground) {
    painter.fillRect(cell, ground);
    // Filled, not drawn: where the screen is scaled by a part of a pixel, a thin line could fall beside the cell.
    painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, tokens.line);
    if (top)
        painter.fillRect(cell.left(), cell.top(), cell.width(), 1, tokens.line);
    if (left)
        painter.fillRect(cell.left(), cell.top(), 1, cell.height(), tokens.line);
    if (right)
        painter.fillRect(cell.right(), cell.top(), 1, cell.height(), tokens.line);
}

/// The cell's part of the card's outline: a rounded rectangle that reaches beyond the cell wherever the card goes on.
void paintCard(QPainter& painter, const QRect& cell, const CardPlace& place, bool rtl, const Tokens& tokens,
               const QColor& ground) {
    const int beyond = 20;
    const bool left = rtl ? place.trailing : place.leading;
    const bool right = rtl ? place.leading : place.trailing;
    const bool hasCorner = (left || right) && (place.first || place.last);
    if (!hasCorner)
        return paintStraightPart(painter, cell, left, right, place.first, tokens, ground);
    const QRectF card = QRectF(cell).adjusted(left ? 0.5 : -beyond, place.first ? 0.5 : -beyond, right ? -0.5 : beyond,
                                              place.last ? -0.5 : beyond);
    painter.save();
    painter.setClipRect(cell);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line);
    painter.setBrush(ground);
    painter.drawRoundedRect(card, cornerRadius, cornerRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!place.last)
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, tokens.line);
    painter.restore();
}

void paintSelectionEdge(QPainter& painter, const QRect& cell, const CardPlace& place, bool rtl, const Tokens& tokens) {
    if (!place.leading)
        return;
    QRect edge(cell.left(), cell.top(), 3, cell.height());
    if (rtl)
        edge.moveRight(cell.right());
    QPainterPath outline;
    outline.addRoundedRect(QRectF(cell).adjusted(rtl ? -20 : 0, place.first ? 0 : -20, rtl ? 0 : 20, place.last ? 0 : 20),
                           cornerRadius, cornerRadius);
    painter.save();
    painter.setClipRect(edge);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outline, tokens.accent);
    painter.restore();
}

/// Bold, then plain, elided at the end of `rect`.
void paintFirstLine(QPainter& painter, const QRect& rect, bool rtl, const QFont& font, const QString& title,
                    const QString& rest) {
    QFont bold(font);
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics boldMetrics(bold);
    // A long title leaves the rest, often a name, up to two fifths of the line.
    const int wanted = QFontMetrics(font).horizontalAdvance(rest) + QFontMetrics(font).horizontalAdvance(u' ');
    const int room = rest.isEmpty() ? rect.width() : rect.width() - std::min(wanted, rect.width() * 2 / 5);
    const QString shownTitle = boldMetrics.elidedText(title, Qt::ElideRight, room);
    painter.setFont(bold);
    painter.drawText(rect, lineFlags(rtl), shownTitle);
    const int used =
        boldMetrics.horizontalAdvance(shownTitle) + (rest.startsWith(u',') ? 0 : QFontMetrics(font).horizontalAdvance(u' '));
    if (rest.isEmpty() || used >= rect.width() - 12)
        return;
    const QRect remaining = rtl ? rect.adjusted(0, 0, -used, 0) : rect.adjusted(used, 0, 0, 0);
    painter.setFont(font);
    painter.drawText(remaining, lineFlags(rtl), QFontMetrics(font).elidedText(rest, Qt::ElideRight, remaining.width()));
}

void paintLine(QPainter& painter, const QRect& rect, bool rtl, const QFont& font, const QString& line) {
    painter.setFont(font);
    painter.drawText(rect, lineFlags(rtl), QFontMetrics(font).elidedText(line, Qt::ElideRight, rect.width()));
}

/// Draws the chip at the end of `*room` and takes its place away; in a cell of its own it stands at the beginning.
void paintChipAtEnd(QPainter& painter, QRect* room, bool rtl, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const QString chip = text(index, ChipTextRole);
    if (chip.isEmpty())
        return;
    QSize size = chipSize(option.font, chip);
    const bool alone = text(index, TitleRole).isEmpty() && text(index, RestRole).isEmpty();
    size.setWidth(std::min(size.width(), alone ? room->width() : std::max(room->width() * 3 / 5, 40)));
    const bool atRight = rtl == alone;
    QRect place({0, 0}, size);
    place.moveCenter(room->center());
    if (atRight)
        place.moveRight(room->right());
    else
        place.moveLeft(room->left());
    paintChip(painter, place, option.font, option.palette, chip, static_cast<Tone>(index.data(ChipToneRole).toInt()));
    if (atRight)
        room->setRight(place.left() - padding);
    else
        room->setLeft(place.right() + padding);
}

void paintIcon(QPainter& painter, QRect* room, bool rtl, const Tokens& tokens, const QModelIndex& index) {
    const QString name = text(index, IconRole);
    if (name.isEmpty())
        return;
    QRect place(0, 0, iconSide, iconSide);
    place.moveCenter(room->center());
    if (rtl) {
        place.moveRight(room->right());
        room->setRight(place.left() - padding);
    } else {
        place.moveLeft(room->left());
        room->setLeft(place.right() + padding);
    }
    icons::paint(painter, place, name, tokens.text);
}

QColor inkOf(const QModelIndex& index, const Tokens& tokens) {
    const QVariant tone = index.data(TextToneRole);
    if (!tone.isValid() || static_cast<Tone>(tone.toInt()) == Tone::Neutral)
        return tokens.text;
    return toneColors(tokens, static_cast<Tone>(tone.toInt())).word;
}

void paintWords(QPainter& painter, const QRect& room, bool rtl, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const Tokens& tokens = tokensOf(option.palette);
    const QString second = text(index, SecondLineRole);
    const QFontMetrics metrics(option.font);
    const QFont small = smallFont(option.font);
    QRect first = room;
    if (!second.isEmpty()) {
        const int height = metrics.height() + QFontMetrics(small).height() + 1;
        first = QRect(room.left(), room.center().y() - height / 2, room.width(), metrics.height());
        painter.setPen(tokens.soft);
        paintLine(painter, {room.left(), first.bottom() + 2, room.width(), QFontMetrics(small).height()}, rtl, small, second);
    }
    painter.setPen(inkOf(index, tokens));
    const QString title = text(index, TitleRole);
    const QString rest = text(index, RestRole);
    if (!title.isEmpty())
        return paintFirstLine(painter, first, rtl, option.font, title, rest);
    QFont font(option.font);
    if (index.data(StrongRole).toBool())
        font.setWeight(QFont::DemiBold);
    paintLine(painter, first, rtl, font, rest);
}

void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, bool rtl) {
    painter.setPen(tokensOf(option.palette).soft);
    const QFont font = sectionFont(option.font);
    const int height = QFontMetrics(font).height();
    QRect line = option.rect;
    line.setTop(line.bottom() - height - 6);
    line.setHeight(height);
    paintLine(painter, line, rtl, font, text(index, TitleRole));
}

void paintLink(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, bool rtl, bool focused) {
    const Tokens& tokens = tokensOf(option.palette);
    painter.setPen(tokens.accent);
    QFont font(option.font);
    font.setUnderline(option.state.testFlag(QStyle::State_MouseOver));
    const QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    paintLine(painter, room, rtl, font, text(index, TitleRole));
    if (focused)
        paintBox(painter, option.rect.adjusted(0, 2, 0, -2), Qt::transparent, Qt::transparent, true, tokens.accent);
}

void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const CardTable& table,
              bool focused) {
    const Tokens& tokens = tokensOf(option.palette);
    const bool rtl = option.direction == Qt::RightToLeft;
    const bool selected = table.selectionModel() && table.selectionModel()->isRowSelected(index.row(), {});
    const CardPlace place = placeOf(table, index);
    const QColor hover = table.hoveredRow() == index.row() ? tokens.window : tokens.base;
    paintCard(painter, option.rect, place, rtl, tokens, selected ? tokens.selection : hover);
    if (selected)
        paintSelectionEdge(painter, option.rect, place, rtl, tokens);

    const int leadingPad = place.leading ? padding : cellPadding;
    QRect room =
        rtl ? option.rect.adjusted(cellPadding, 1, -leadingPad, -1) : option.rect.adjusted(leadingPad, 1, -cellPadding, -1);
    if (place.trailing) {
        const int taken = table.actionsWidth(index.row());
        if (rtl)
            room.setLeft(room.left() + taken);
        else
            room.setRight(room.right() - taken);
    }
    paintIcon(painter, &room, rtl, tokens, index);
    paintChipAtEnd(painter, &room, rtl, option, index);
    paintWords(painter, room, rtl, option, index);
    if (focused && place.leading) {
        QRect ring = option.rect;
        ring.setWidth(table.viewport()->width());
        if (rtl)
            ring.moveRight(option.rect.right());
        painter.setClipping(false);
        paintBox(painter, ring, Qt::transparent, Qt::transparent, true, tokens.accent,
                 place.first || place.last ? cornerRadius : 2);
    }
}
} // namespace

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const {
    const auto* table = qobject_cast<const CardTable*>(given.widget);
    if (!table)
        return QStyledItemDelegate::paint(painter, given, index);
    const bool rtl = given.direction == Qt::RightToLeft;
    const bool focused = table->hasFocus() && table->currentIndex().row() == index.row() && table->isKeyboardUsed();
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // each text runs its own way; places are mirrored here
    switch (rowKind(index)) {
    case RowKind::Heading:
        paintHeading(*painter, given, index, rtl);
        break;
    case RowKind::Link:
        paintLink(*painter, given, index, rtl, focused);
        break;
    case RowKind::Row:
        paintRow(*painter, given, index, *table, focused);
        break;
    }
    painter->restore();
}

int RowDelegate::twoLineHeight(const QFont& font) {
    return std::max(50, QFontMetrics(font).height() + QFontMetrics(smallFont(font)).height() + 18);
}

int RowDelegate::oneLineHeight(const QFont& font) { return std::max(34, QFontMetrics(font).height() + 16); }

int RowDelegate::headingHeight(const QFont& font) { return QFontMetrics(sectionFont(font)).height() + 26; }

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    switch (rowKind(index)) {
    case RowKind::Heading:
        return {0, headingHeight(option.font)};
    case RowKind::Link:
        return {0, oneLineHeight(option.font)};
    case RowKind::Row:
        break;
    }
    const bool twoLines = !text(index.siblingAtColumn(0), SecondLineRole).isEmpty();
    const int words = QFontMetrics(option.font).horizontalAdvance(text(index, TitleRole) + text(index, RestRole));
    return {words + 2 * padding, twoLines ? twoLineHeight(option.font) : oneLineHeight(option.font)};
}

bool RowDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                            const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString first = rowText(text(index, TitleRole), text(index, RestRole), {}, {});
    const QString second = text(index, SecondLineRole);
    const int room = option.rect.width() - 2 * padding - iconSide - chipSize(option.font, text(index, ChipTextRole)).width();
    const bool cut =
        QFontMetrics(option.font).horizontalAdvance(first) > room || QFontMetrics(option.font).horizontalAdvance(second) > room;
    const QString whole = cut ? (second.isEmpty() ? first : first + u'\n' + second) : QString();
    if (auto* table = qobject_cast<CardTable*>(view))
        table->showTip(event->globalPos(), index, whole);
    else
        QToolTip::showText(event->globalPos(), literally(whole), view);
    return true;
}

} // namespace rapport::ui
