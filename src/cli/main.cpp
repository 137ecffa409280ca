#include "cli/program.h"
#include "rapport/core/log.h"

#include <QCoreApplication>

namespace {

/// Qt's own remarks go to the log: standard error is for the user.
void toLog(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        rapport::log::error(message);
    else
        rapport::log::debug(message);
}

} // namespace

int main(int argc, char* argv[]) {
    qInstallMessageHandler(toLog);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rapportctl"));
    QLocale::setDefault(QLocale::system());
    rapport::log::start(rapport::log::defaultFile(), qEnvironmentVariable("RAPPORT_LOG"));
    return rapport::cli::run(QCoreApplication::arguments().mid(1));
}
