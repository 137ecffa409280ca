#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QEvent>

namespace rapport::ui {

namespace {
bool isDarkPalette(const QPalette& palette) { return palette.color(QPalette::Window).lightness() < 128; }
} // namespace

Theme::Theme(QApplication& application, Appearance appearance)
    : m_application(application)
    , m_appearance(appearance)
    , m_systemDark(isDarkPalette(QGuiApplication::palette())) {
    QApplication::setStyle(new Style);
    m_dark = wantsDark();
    apply();
    m_application.installEventFilter(this);
}

void Theme::setAppearance(Appearance appearance) {
    m_appearance = appearance;
    if (wantsDark() == m_dark)
        return;
    m_dark = wantsDark();
    apply();
}

bool Theme::wantsDark() const { return m_appearance == Appearance::Dark || (m_appearance == Appearance::System && m_systemDark); }

void Theme::apply() { QApplication::setPalette(paletteFrom(m_dark ? darkTokens() : lightTokens())); }

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ThemeChange && watched->isWindowType()) {
        // Ours hides the system's palette; without it for a moment, Qt says what the system wants now.
        QApplication::setPalette(QPalette());
        m_systemDark = isDarkPalette(QGuiApplication::palette());
        m_dark = wantsDark();
        apply();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rapport::ui
