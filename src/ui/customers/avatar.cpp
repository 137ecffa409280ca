#include "ui/customers/avatar.h"

#include "rapport/presentation/format.h"
#include "ui/theme/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace rapport::ui {

namespace {

constexpr int side = 44;

} // namespace

Avatar::Avatar(QWidget* parent)
    : QWidget(parent) {
    setFixedSize(side, side);
}

void Avatar::setPerson(const QString& name, const QByteArray& photo) {
    m_initials = presentation::initials(name);
    m_photo = {};
    if (!photo.isEmpty())
        m_photo.loadFromData(photo);
    setAccessibleName(m_photo.isNull() ? tr("No photo") : tr("Photo"));
    update();
}

void Avatar::paintEvent(QPaintEvent*) {
    const auto& tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath circle;
    circle.addEllipse(rect());
    if (!m_photo.isNull()) {
        const int edge = std::min(m_photo.width(), m_photo.height());
        const QRect middle((m_photo.width() - edge) / 2, (m_photo.height() - edge) / 2, edge, edge);
        painter.setClipPath(circle);
        painter.drawPixmap(rect(), m_photo, middle);
        return;
    }
    painter.fillPath(circle, tokens.accentSoft);
    auto letters = font();
    letters.setWeight(QFont::DemiBold);
    painter.setFont(letters);
    painter.setPen(tokens.accent);
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
}

} // namespace rapport::ui
