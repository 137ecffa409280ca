#include "bootstrap/program/unattended.h"

#include "bootstrap/options/options.h"
#include "bootstrap/program/pressing.h"
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
/// What a press opened has read what it shows.
constexpr std::chrono::milliseconds pressTime{900};

void writePicture(QWidget* window, const QString& file) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    pictureOf(*window).save(&buffer, "PNG");
    try {
        SafeFile::write(file, png);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(error.message()));
        return QCoreApplication::exit(1);
    }
    QCoreApplication::quit();
}

/// One after the other, each once the one before is through, then the picture.
void pressAll(QWidget* window, const QStringList& presses, const QString& file) {
    if (presses.isEmpty())
        return writePicture(window, file);
    if (!press(*window, presses.front())) {
        std::fprintf(stderr, "%s\n",
                     qUtf8Printable(
                         QCoreApplication::translate("unattended", "There is no button or key “%1” here.").arg(presses.front())));
        return QCoreApplication::exit(1);
    }
    QTimer::singleShot(pressTime, window, [=] { pressAll(window, presses.mid(1), file); });
}

void takePicture(Program& program, const Options& options) {
    const auto take = [presses = options.presses, file = options.screenshot](QWidget* window) {
        QTimer::singleShot(presses.isEmpty() ? settleTime : pressTime, window, [=] { pressAll(window, presses, file); });
    };
    QObject::connect(&program, &Program::filled, &program, take, Qt::SingleShotConnection);
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
        takePicture(program, options);
}

} // namespace rapport::bootstrap
