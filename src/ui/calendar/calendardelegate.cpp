#include "ui/calendar/calendardelegate.h"

#include "rapport/presentation/format.h"
#include "ui/calendar/calendargrid.h"
#include "ui/common/chip.h"
#include "ui/common/plaintext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

namespace {

constexpr qreal corner = 4;
constexpr int iconSide = 12;
constexpr int padding = 4;
constexpr int roomForOwner = 90; ///< px of an entry; in less the customer's name counts more

const CalendarGrid& gridOf(const QStyleOptionViewItem& option) { return *static_cast<const CalendarGrid*>(option.widget); }

QColor groundOf(const CalendarCell& cell, bool selected, bool target, const Tokens& tokens) {
    if (target)
        return tokens.accentSoft;
    if (selected)
        return tokens.selection;
    return cell.outside ? tokens.window : tokens.base;
}

void paintGround(QPainter& painter, const QRect& rect, const CalendarCell& cell, const QColor& ground, const Tokens& tokens) {
    painter.fillRect(rect, ground);
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line);
    painter.fillRect(rect.right(), rect.top(), 1, rect.height(), tokens.line);
    if (cell.now)
        painter.fillRect(rect.left(), rect.top(), rect.width() - 1, 2, tokens.accent);
}

/// Today's number stands in a disc.
void paintNumber(QPainter& painter, const QRect& rect, const CalendarCell& cell, bool rtl, const QFont& font,
                 const Tokens& tokens) {
    const QString number = QLocale().toString(cell.day.day());
    const QFontMetrics metrics(font);
    QRect disc(0, 0, std::max(metrics.horizontalAdvance(number) + 8, rect.height() - 2), rect.height() - 2);
    disc.moveTop(rect.top());
    rtl ? disc.moveRight(rect.right()) : disc.moveLeft(rect.left());
    painter.setFont(font);
    if (cell.today) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawRoundedRect(disc, disc.height() / 2.0, disc.height() / 2.0);
    }
    painter.setPen(cell.today ? tokens.onAccent : cell.outside ? tokens.faint : tokens.text);
    painter.drawText(disc, int(Qt::AlignCenter) | Qt::TextSingleLine, number);
}

/// What the customer promised has an outline in place of a ground, what is to come a broken one.
void paintShape(QPainter& painter, const QRect& rect, const CalendarEntry& entry, const ToneColors& colors, bool current,
                const Tokens& tokens) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(entry.theirs || entry.toCome ? QColor(Qt::transparent) : colors.ground);
    painter.setPen(entry.toCome ? QPen(tokens.faint, 1, Qt::DashLine) : entry.theirs ? QPen(colors.word) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    if (!current)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.accent, 2));
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), corner, corner);
}

void paintEntry(QPainter& painter, const QRect& rect, const CalendarEntry& entry, bool current, bool rtl, const QFont& font,
                const Tokens& tokens) {
    ToneColors colors = toneColors(tokens, entry.tone);
    if (entry.toCome)
        colors.word = tokens.soft;
    paintShape(painter, rect, entry, colors, current, tokens);
    QRect room = rect.adjusted(padding, 0, -padding, 0);
    if (room.width() > 4 * iconSide) {
        QRect icon(room.left(), rect.center().y() - iconSide / 2, iconSide, iconSide);
        if (rtl)
            icon.moveRight(room.right());
        icons::paint(painter, icon, entry.icon, colors.word);
        rtl ? room.setRight(icon.left() - 3) : room.setLeft(icon.right() + 3);
    }
    QFont shown(font);
    shown.setWeight(entry.urgent ? QFont::Bold : QFont::Normal);
    const QFontMetrics metrics(shown);
    painter.setFont(shown);
    painter.setPen(colors.word);
    if (!entry.who.isEmpty() && room.width() > roomForOwner) {
        const QString owner = initials(entry.who);
        const int wide = metrics.horizontalAdvance(owner);
        painter.drawText(room, lineFlags(!rtl), owner);
        room.adjust(rtl ? wide + padding : 0, 0, rtl ? 0 : -wide - padding, 0);
    }
    painter.drawText(room, lineFlags(rtl), metrics.elidedText(entry.shortText(), Qt::ElideRight, room.width()));
}

} // namespace

void CalendarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const CalendarGrid& grid = gridOf(option);
    const CalendarCell* cell = grid.gridModel().cellAt(index);
    if (!cell)
        return;
    const Tokens& tokens = tokensOf(option.palette);
    const bool rtl = option.direction == Qt::RightToLeft;
    const bool selected = index == grid.currentIndex();
    const QFont small = smallFont(option.font);
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option.rect, *cell, groundOf(*cell, selected, index == grid.dropTarget(), tokens), tokens);
    const CellLayout layout = layoutOf(*cell, grid.gridModel().view(), option.rect, QFontMetrics(small), option.direction);
    if (!layout.number.isEmpty())
        paintNumber(*painter, layout.number, *cell, rtl, small, tokens);
    for (size_t i = 0; i < layout.entries.size(); ++i)
        paintEntry(*painter, layout.entries[i], cell->entries[i], selected && grid.entryNumber() == static_cast<int>(i), rtl,
                   small, tokens);
    if (!layout.more.isEmpty()) {
        painter->setFont(small);
        painter->setPen(tokens.soft);
        const QString more = CalendarGrid::tr("+%1 more").arg(numberText(layout.hidden));
        const QString words = QFontMetrics(small).horizontalAdvance(more) > layout.more.width() - 2 * padding
                                  ? u'+' + numberText(layout.hidden)
                                  : more;
        painter->drawText(layout.more.adjusted(padding, 0, -padding, 0), lineFlags(rtl), words);
    }
    if (selected && grid.hasFocus() && grid.entryNumber() < 0) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(tokens.accent, 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -2, -2), corner, corner);
    }
    painter->restore();
}

bool CalendarDelegate::helpEvent(QHelpEvent* event, QAbstractItemView*, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip)
        return false;
    const CalendarGrid& grid = gridOf(option);
    const CalendarEntry* entry = grid.entryAt(index, event->pos());
    if (entry)
        QToolTip::showText(event->globalPos(), literally(entry->fullText()), const_cast<QWidget*>(option.widget), option.rect);
    else
        QToolTip::hideText();
    return true;
}

} // namespace rapport::ui
