#include "bootstrap/program/unattended.h"

#include "bootstrap/options/options.h"
#include "bootstrap/program/program.h"
#include "bootstrap/program/startupclock.h"
#include "rapport/core/error.h"
#include "rapport/core/safefile.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/startwindow.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rapport::bootstrap {

namespace {
/// The counts and the detail pane come after the page itself.
constexpr std::chrono::milliseconds settleTime{400};

void writePicture(QWidget* window, const QString& file) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    window->grab().save(&buffer, "PNG");
    try {
        SafeFile::write(file, png);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.message()));
        return QCoreApplication::exit(1);
    }
    QCoreApplication::quit();
}

void takePicture(Program& program, const QString& file) {
    QObject::connect(
        &program, &Program::filled, &program,
        [file](QWidget* window) { QTimer::singleShot(settleTime, window, [window, file] { writePicture(window, file); }); },
        Qt::SingleShotConnection);
}

void measure(Program& program) {
    auto shownMsecs = std::make_shared<qint64>(0);
    // Both once the events of painting are through: a timer of zero comes after them.
    QObject::connect(
        &program, &Program::shown, &program,
        [shownMsecs](QWidget* window) {
            QTimer::singleShot(0, window, [shownMsecs] { *shownMsecs = msecsSinceProcessStart(); });
        },
        Qt::SingleShotConnection);
    QObject::connect(
        &program, &Program::filled, &program,
        [shownMsecs](QWidget* window) {
            QTimer::singleShot(0, window, [shownMsecs] {
                const qint64 filledMsecs = msecsSinceProcessStart();
                const qint64 shown = *shownMsecs > 0 ? *shownMsecs : filledMsecs;
                std::printf("{\"shown_ms\":%lld,\"filled_ms\":%lld}\n", static_cast<long long>(shown),
                            static_cast<long long>(filledMsecs));
                std::fflush(stdout);
                QCoreApplication::quit();
            });
        },
        Qt::SingleShotConnection);
}
} // namespace

void attend(Program& program, const Options& options) {
    if (options.screenshot.isEmpty())
        measure(program);
    else
        takePicture(program, options.screenshot);
}

} // namespace rapport::bootstrap
