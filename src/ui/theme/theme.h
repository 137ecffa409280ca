#pragma once

#include "ui/theme/tokens.h"

#include <QObject>
#include <QPalette>

class QApplication;

namespace rapport::ui {

enum class Appearance { System, Light, Dark };

/// Gives the program its look: style and palette. Made once at start-up, before the first window; follows the system's light and
/// dark while the appearance is System.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QApplication& application, Appearance appearance = Appearance::System);

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    [[nodiscard]] bool isDark() const { return m_dark; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    [[nodiscard]] bool wantsDark() const;

    QApplication& m_application;
    Appearance m_appearance;
    bool m_systemDark = false;
    bool m_dark = false;
};

} // namespace rapport::ui
