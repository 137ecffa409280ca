#include "ui/search/hitdelegate.h"

#include "rapport/presentation/rowroles.h"
#include "ui/common/chip.h"
#include "ui/common/rowdelegate.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

namespace {

constexpr int padding = 12;

/// Draws the chip at the end and gives the room that is left beside it.
QRect paintChipOf(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, const QRect& room) {
    const auto text = index.data(ChipTextRole).toString();
    if (text.isEmpty())
        return room;
    QRect place({}, chipSize(option.font, text));
    place.moveCenter(room.center());
    place.moveRight(room.right());
    paintChip(painter, QStyle::visualRect(option.direction, room, place), option.font, option.palette, text,
              static_cast<Tone>(index.data(ChipToneRole).toInt()));
    return room.adjusted(0, 0, -place.width() - padding, 0);
}

void paintLine(QPainter& painter, const QRect& rect, Qt::LayoutDirection direction, const QFont& font, const QString& text,
               const QColor& ink) {
    painter.setFont(font);
    painter.setPen(ink);
    const auto line = QString(text).replace(u'\n', u' ');
    const auto side = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(rect, static_cast<int>(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(line, Qt::ElideRight, rect.width()));
}

} // namespace

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& tokens = tokensOf(option.palette);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        paintBox(*painter, option.rect.adjusted(4, 1, -4, -1), tokens.selection, tokens.selection, false, tokens.accent);
    const auto room = paintChipOf(*painter, option, index, option.rect.adjusted(padding, 0, -padding, 0));
    auto bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const auto small = smallFont(option.font);
    const auto second = index.data(SecondLineRole).toString();
    const int first = QFontMetrics(bold).height();
    const int both = second.isEmpty() ? first : first + QFontMetrics(small).height() + 1;
    const QRect line(room.left(), room.center().y() - both / 2, room.width(), first);
    const auto mirrored = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    paintLine(*painter, mirrored(line), option.direction, bold, index.data(TitleRole).toString(), tokens.text);
    if (!second.isEmpty())
        paintLine(*painter, mirrored({line.left(), line.bottom() + 2, line.width(), QFontMetrics(small).height()}),
                  option.direction, small, second, tokens.soft);
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {200, RowDelegate::twoLineHeight(option.font) - 4};
}

} // namespace rapport::ui
