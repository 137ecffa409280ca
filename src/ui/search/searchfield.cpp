#include "ui/search/searchfield.h"

#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace rapport::ui {

SearchField::SearchField(const QString& name, const QString& key, QWidget* parent)
    : QLineEdit(parent)
    , m_key(key) {
    setAccessibleName(name);
    setPlaceholderText(name);
    addAction(icons::icon(u"search"_s), LeadingPosition)->setText(name);
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus() || m_key.isEmpty())
        return;
    const auto small = smallFont(font());
    QRect place({}, keyCapSize(small, m_key));
    place.moveCenter(rect().center());
    place.moveRight(rect().right() - 8);
    QPainter painter(this);
    const auto& tokens = tokensOf(palette());
    paintKeyCap(painter, QStyle::visualRect(layoutDirection(), rect(), place), small, m_key, tokens.soft, tokens.line);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT released();
        else
            clear();
        return;
    case Qt::Key_Down:
        Q_EMIT released();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT accepted();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace rapport::ui
