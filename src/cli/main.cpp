#include "cli/program.h"
#include "rapport/core/log.h"
#include "rapport/printing/application.h"

#include <QCoreApplication>
#include <algorithm>

namespace {

/// Qt's own remarks go to the log: standard error is for the user.
void toLog(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        rapport::log::error(message);
    else
        rapport::log::debug(message);
}

/// Fonts take their time to load: only for what is printed.
bool prints(int argc, char* argv[]) {
    return std::any_of(argv, argv + argc, [](const char* argument) {
        return QByteArray(argument).startsWith("--labels") || QByteArray(argument) == "dossier";
    });
}

} // namespace

int main(int argc, char* argv[]) {
    qInstallMessageHandler(toLog);
    const auto application =
        prints(argc, argv) ? rapport::printing::applicationToPrint(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rapportctl"));
    QLocale::setDefault(QLocale::system());
    rapport::log::start(rapport::log::defaultFile(), qEnvironmentVariable("RAPPORT_LOG"));
    return rapport::cli::run(QCoreApplication::arguments().mid(1));
}
