#include "rapport/bootstrap/program.h"

#include "bootstrap/keychain/systemvault.h"
#include "bootstrap/options/options.h"
#include "bootstrap/program/display.h"
#include "bootstrap/program/program.h"
#include "rapport/core/log.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/startwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rapport::bootstrap {

namespace {
QStringList argumentList(int argc, char* argv[]) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

void nameProgram() {
    QCoreApplication::setApplicationName(u"rapport"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(RAPPORT_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Rapport"_s);
    QGuiApplication::setDesktopFileName(u"org.rapport.Rapport"_s);
}

int refuse(const Usage& usage) {
    std::FILE* out = usage.exitCode == 0 ? stdout : stderr;
    std::fprintf(out, "%s\n", qUtf8Printable(usage.text));
    return usage.exitCode;
}
} // namespace

int run(int argc, char* argv[]) {
    nameProgram();
    // Qt's own options (-platform, -reverse …) are taken out by the application object; help and mistakes need no display.
    const Usage early = readOptions(withoutQtOptions(argumentList(argc, argv)));
    if (!early.options)
        return refuse(early);
    if (const QString problem = prepareDisplay(argc, argv, early.options->isUnattended()); !problem.isEmpty())
        return refuse({{}, problem, 2});
    DisplayGuard guard;
    QApplication application(argc, argv);
    guard.release();
    log::start(log::defaultFile(), qEnvironmentVariable("RAPPORT_LOG"));
    Program program(application, *early.options, systemVault());
    return program.run();
}

} // namespace rapport::bootstrap
