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

namespace {
constexpr int fromEdge = 8; ///< px from the key to the end of the field
} // namespace

SearchField::SearchField(const QString& name, const QString& key, QWidget* parent)
    : QLineEdit(parent)
    , m_key(key) {
    setAccessibleName(name);
    setPlaceholderText(name);
    addAction(icons::icon(u"search"_s), LeadingPosition)->setText(name);
    leaveRoomForKey();
}

QSize SearchField::keySize() const { return m_key.isEmpty() ? QSize(0, 0) : keyCapSize(smallFont(font()), m_key); }

/// Words stop before the key, whichever way they run.
void SearchField::leaveRoomForKey() {
    const int room = m_key.isEmpty() ? 0 : keySize().width() + fromEdge;
    setTextMargins(isRightToLeft() ? room : 0, 0, isRightToLeft() ? 0 : room, 0);
}

void SearchField::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
        leaveRoomForKey();
}

void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus() || m_key.isEmpty())
        return;
    QRect place({}, keySize());
    place.moveCenter(rect().center());
    place.moveRight(rect().right() - fromEdge);
    QPainter painter(this);
    const auto& tokens = tokensOf(palette());
    paintKeyCap(painter, QStyle::visualRect(layoutDirection(), rect(), place), smallFont(font()), m_key, tokens.soft,
                tokens.line);
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
