#include "ui/theme/marks.h"

#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace rapport::ui {

namespace {

struct Mark {
    explicit Mark(const QStyleOption& option)
        : tokens(tokensOf(option.palette))
        , enabled(option.state.testFlag(QStyle::State_Enabled))
        , on(option.state.testFlag(QStyle::State_On)) {
        const qreal side = std::min(option.rect.width(), option.rect.height()) - 1.5;
        shape = QRectF(0, 0, side, side);
        shape.moveCenter(QRectF(option.rect).center());
    }
    [[nodiscard]] QColor border() const { return !enabled ? tokens.faint : on ? tokens.accent : tokens.soft; }
    [[nodiscard]] QColor filled() const { return enabled ? tokens.accent : tokens.faint; }

    const Tokens& tokens;
    bool enabled;
    bool on;
    QRectF shape;
};

} // namespace

void paintRadioMark(QPainter& painter, const QStyleOption& option) {
    const Mark mark(option);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mark.border(), 1.25));
    painter.setBrush(mark.tokens.base);
    painter.drawEllipse(mark.shape);
    if (mark.on) {
        const qreal inset = mark.shape.width() * 0.26;
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark.filled());
        painter.drawEllipse(mark.shape.adjusted(inset, inset, -inset, -inset));
    }
    painter.restore();
}

void paintCheckMark(QPainter& painter, const QStyleOption& option) {
    const Mark mark(option);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(mark.border(), 1.25));
    painter.setBrush(mark.on ? mark.filled() : mark.tokens.base);
    painter.drawRoundedRect(mark.shape, 3, 3);
    if (mark.on) {
        const auto at = [&](qreal x, qreal y) {
            return QPointF(mark.shape.left() + mark.shape.width() * x, mark.shape.top() + mark.shape.height() * y);
        };
        QPainterPath hook(at(0.24, 0.52));
        hook.lineTo(at(0.43, 0.71));
        hook.lineTo(at(0.77, 0.31));
        painter.setPen(QPen(mark.tokens.onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(hook);
    }
    painter.restore();
}

void paintProgressGroove(QPainter& painter, const QStyleOption& option) {
    const Tokens& tokens = tokensOf(option.palette);
    paintBox(painter, option.rect, tokens.side, tokens.line, false, tokens.accent, 4);
}

void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option) {
    const Tokens& tokens = tokensOf(option.palette);
    const qint64 done = static_cast<qint64>(option.progress) - option.minimum;
    const qint64 all = static_cast<qint64>(option.maximum) - option.minimum;
    QRect bar = option.rect;
    bar.setWidth(static_cast<int>(std::clamp<qint64>(done * bar.width() / all, 0, bar.width())));
    if (bar.width() > 0)
        paintBox(painter, QStyle::visualRect(option.direction, option.rect, bar), tokens.accent, tokens.accent, false,
                 tokens.accent, 4);
}

} // namespace rapport::ui
