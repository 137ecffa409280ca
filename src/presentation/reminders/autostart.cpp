#include "rapport/presentation/autostart.h"

#include "rapport/core/background.h"
#include "rapport/core/error.h"
#include "rapport/core/safefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

/// As one argument of Exec: in quotes, with what a shell and the entry itself would take for something else escaped, and % doubled.
QString quoted(const QString& argument) {
    QString made;
    for (const QChar letter : argument) {
        if (letter == u'\\')
            made += u"\\\\\\\\"_s;
        else if (letter == u'"' || letter == u'`' || letter == u'$')
            made += u"\\\\"_s + letter;
        else
            made += letter == u'%' ? u"%%"_s : QString(letter);
    }
    return u'"' + made + u'"';
}

void remove(const QString& file) {
    if (QFile::exists(file) && !QFile::remove(file))
        throw Error(ErrorCode::FileUnwritable,
                    QCoreApplication::translate("autostart", "%1 could not be removed. Remove it by hand.").arg(file));
}

} // namespace

QString autostartFile() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/autostart/rapport.desktop"_s;
}

QByteArray autostartEntry(const QString& program) {
    return "[Desktop Entry]\nType=Application\nName=Rapport\nIcon=org.rapport.Rapport\nTerminal=false\nExec=" +
           quoted(program).toUtf8() + " --background\n";
}

bool startsAtLogin() { return QFile::exists(autostartFile()); }

QFuture<void> setStartsAtLogin(bool starts, const QString& program) {
    return inBackground([starts, program] {
        const QString file = autostartFile();
        if (!starts)
            return remove(file);
        QDir().mkpath(QFileInfo(file).absolutePath());
        SafeFile::write(file, autostartEntry(program));
    });
}

} // namespace rapport::presentation
