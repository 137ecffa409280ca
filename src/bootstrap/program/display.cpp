#include "bootstrap/program/display.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rapport::bootstrap {

namespace {
void onMessage(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type != QtFatalMsg)
        return;
    std::fprintf(stderr, "%s\n%s\n", qUtf8Printable(noDisplayText()), qUtf8Printable(message));
    std::fflush(stderr);
    // Qt would abort next; there is nothing to clean up before a window exists.
    ::_exit(2);
}

bool takesValue(const QString& option) {
    static const QStringList names{
        u"platform"_s,    u"platformpluginpath"_s, u"platformtheme"_s, u"plugin"_s, u"qwindowgeometry"_s,
        u"qwindowicon"_s, u"qwindowtitle"_s,       u"session"_s,       u"style"_s,  u"stylesheet"_s,
        u"display"_s,     u"geometry"_s,           u"fontengine"_s,    u"dpi"_s};
    return names.contains(option);
}
} // namespace

QStringList withoutQtOptions(const QStringList& arguments) {
    static const QStringList flags{u"reverse"_s, u"widgetcount"_s, u"nograb"_s, u"dograb"_s, u"sync"_s};
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString name = arguments[i];
        while (name.startsWith(u'-'))
            name.remove(0, 1);
        const bool option = arguments[i].startsWith(u'-');
        if (option && takesValue(name))
            ++i;
        else if (!option || !flags.contains(name))
            ours << arguments[i];
    }
    return ours;
}

QString noDisplayText() {
    return QCoreApplication::translate(
        "display", "There is no display to open a window on. Start Rapport in a desktop session, or have it draw a "
                   "picture without one: rapport --demo --screenshot FILE.png");
}

QString prepareDisplay(int argc, char* argv[], bool unattended) {
    const bool chosen = qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || std::any_of(argv, argv + argc, [](const char* argument) {
                            return QByteArrayView(argument) == "-platform";
                        });
    const bool there = !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (chosen || there)
        return {};
    if (!unattended)
        return noDisplayText();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return {};
}

DisplayGuard::DisplayGuard() { qInstallMessageHandler(onMessage); }

void DisplayGuard::release() {
    if (m_active)
        qInstallMessageHandler(nullptr);
    m_active = false;
}

} // namespace rapport::bootstrap
