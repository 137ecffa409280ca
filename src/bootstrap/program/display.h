#pragma once

#include <QStringList>

namespace rapport::bootstrap {

/// The arguments without those that belong to Qt (QGuiApplication's and QApplication's documentation lists them).
[[nodiscard]] QStringList withoutQtOptions(const QStringList& arguments);

/// Without a display an unattended run draws offscreen; any other run is told what is missing, as the sentence given back.
[[nodiscard]] QString prepareDisplay(int argc, char* argv[], bool unattended);
[[nodiscard]] QString noDisplayText();

/// While it lives, a display that cannot be reached ends the program with our sentence and exit code 2 instead of an abort by Qt.
class DisplayGuard {
public:
    DisplayGuard();
    ~DisplayGuard() { release(); }
    DisplayGuard(const DisplayGuard&) = delete;
    DisplayGuard& operator=(const DisplayGuard&) = delete;
    void release();

private:
    bool m_active = true;
};

} // namespace rapport::bootstrap
