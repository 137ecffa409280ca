#pragma once

#include "rapport/core/moment.h"

#include <QSize>
#include <QString>
#include <QStringList>

namespace rapport::bootstrap {

/// What the command line asks for.
struct Options {
    QString store; ///< empty: the default location
    QString as;
    std::optional<Moment> now;
    QTimeZone zone;
    bool zoneGiven = false;
    bool demo = false;
    QString page;
    QString customer;
    QString screenshot;  ///< a PNG file to write; the program ends then
    QStringList presses; ///< buttons and keys to press before the picture is taken, in their order
    QSize size{1280, 800};
    QString theme;     ///< "light", "dark" or empty
    QStringList files; ///< to be imported, with their whole paths
    bool measureStartup = false;
    bool background = false; ///< the tray's icon alone; the window is hidden until it is asked for

    /// Nobody sits before this run: nothing is remembered, nothing asked.
    [[nodiscard]] bool isUnattended() const { return !screenshot.isEmpty() || measureStartup; }
};

struct Usage {
    std::optional<Options> options; ///< empty: do not start
    QString text;                   ///< to be printed
    int exitCode = 0;
};

/// Reads the command line; `arguments` begins with the program's name. Wrong usage gives exit code 2 and says what is wrong.
[[nodiscard]] Usage readOptions(const QStringList& arguments);

} // namespace rapport::bootstrap
