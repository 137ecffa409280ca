#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// Resources of a static library are not found before this ran; it may not stand in a namespace.
static void initialiseIconResource() { Q_INIT_RESOURCE(icons); }

namespace rapport::ui::icons {

namespace {
QByteArray source(const QString& name) {
    static const bool ready = (initialiseIconResource(), true);
    Q_UNUSED(ready)
    QFile file(u":/icons/"_s + name + u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap rendered(const QString& name, const QColor& color, const QSize& pixels) {
    const QString key = u"rapport:%1:%2:%3x%4"_s.arg(name, color.name(QColor::HexArgb)).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QByteArray svg = source(name);
    if (!svg.isEmpty()) {
        const QByteArray ink = color.name().toLatin1();
        svg.replace("currentColor", ink).replace("#232629", ink);
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        renderer.render(&painter);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine final : public QIconEngine {
public:
    Engine(const QString& name, const QColor& color)
        : m_name(name)
        , m_color(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        icons::paint(*painter, rect, m_name, inkFor(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override { return rendered(m_name, inkFor(mode), size); }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override {
        return pixmap(size, mode, state);
    }
    [[nodiscard]] QIconEngine* clone() const override { return new Engine(m_name, m_color); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor inkFor(QIcon::Mode mode) const {
        if (m_color.isValid() && mode != QIcon::Disabled)
            return m_color;
        const QPalette palette = QGuiApplication::palette();
        return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active, QPalette::WindowText);
    }

    QString m_name;
    QColor m_color;
};
} // namespace

QIcon icon(const QString& name) { return QIcon(new Engine(name, {})); }

QIcon icon(const QString& name, const QColor& color) { return QIcon(new Engine(name, color)); }

void paint(QPainter& painter, const QRect& rect, const QString& name, const QColor& color) {
    if (rect.isEmpty() || name.isEmpty())
        return;
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap pixmap = rendered(name, color, (QSizeF(rect.size()) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

} // namespace rapport::ui::icons
