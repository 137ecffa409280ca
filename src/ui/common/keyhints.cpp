#include "ui/common/keyhints.h"

#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace rapport::ui {

KeyHints::KeyHints(const QList<Hint>& hints, QWidget* parent)
    : QWidget(parent)
    , m_hints(hints) {
    QStringList said;
    for (const Hint& hint : hints)
        said << hint.keys.join(u' ') + u' ' + hint.words;
    setAccessibleName(tr("Keys: %1").arg(said.join(u", "_s)));
}

QSize KeyHints::sizeHint() const { return {200, QFontMetrics(smallFont(font())).height() + 12}; }

void KeyHints::paintEvent(QPaintEvent*) {
    const Tokens& tokens = tokensOf(palette());
    QPainter painter(this);
    const QFont small = smallFont(font());
    const QFontMetrics metrics(small);
    int x = 0;
    const auto place = [&](int width, int height) {
        const QRect logical(x, (this->height() - height) / 2, width, height);
        x += width + 4;
        return QStyle::visualRect(layoutDirection(), rect(), logical);
    };
    for (const Hint& hint : m_hints) {
        for (const QString& key : hint.keys) {
            const QSize size = keyCapSize(small, key);
            paintKeyCap(painter, place(size.width(), size.height()), small, key, tokens.soft, tokens.line);
        }
        painter.setFont(small);
        painter.setPen(tokens.soft);
        painter.drawText(place(metrics.horizontalAdvance(hint.words), metrics.height()), Qt::AlignCenter, hint.words);
        x += 10;
    }
}

} // namespace rapport::ui
