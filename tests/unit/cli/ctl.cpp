#include "unit/cli/ctl.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>

#include <linux/securebits.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rapport::test {

namespace {

/// Between fork and exec: a program started by root then gets none of root's powers, and keeps its user.
void giveUpRootsPowers() {
    if (::geteuid() == 0 && ::prctl(PR_SET_SECUREBITS, SECBIT_NOROOT) != 0)
        ::_exit(126);
}

} // namespace

QJsonDocument CtlResult::json() const {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(out, &error);
    INFO(out.constData());
    INFO(err.constData());
    REQUIRE(error.error == QJsonParseError::NoError);
    return document;
}

CtlResult Ctl::bare(const QStringList& arguments, const QByteArray& input) const {
    QProcessEnvironment environment;
    for (const char* const kept : {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS", "LSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(kept))
            environment.insert(QString::fromLatin1(kept), qEnvironmentVariable(kept));
    }
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"XDG_DATA_HOME"_s, file(u"data"_s));
    environment.insert(u"XDG_STATE_HOME"_s, file(u"state"_s));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"TZ"_s, u"UTC"_s);
    for (const auto& [name, value] : m_environment)
        environment.insert(name, value);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    if (m_obeysRights)
        process.setChildProcessModifier(giveUpRootsPowers);
    process.start(QStringLiteral(RAPPORTCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(60'000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

CtlResult Ctl::run(const QStringList& arguments, const QByteArray& input) const {
    return bare(QStringList{u"--store"_s, store(), u"--now"_s, m_now, u"--tz"_s, u"Europe/Budapest"_s} + arguments, input);
}

QJsonDocument Ctl::json(const QStringList& arguments) const {
    const CtlResult result = run(QStringList{u"--json"_s} + arguments);
    INFO(arguments.join(u' ').toStdString());
    INFO(result.err.constData());
    REQUIRE(result.exit == 0);
    return result.json();
}

void Ctl::init() const { REQUIRE(run({u"init"_s, u"--owner"_s, u"Maria Horváth"_s}).exit == 0); }

qint64 Ctl::add(const QString& name, const QStringList& options) const {
    return json(QStringList{u"customers"_s, u"add"_s, name} + options).object().value(u"id"_s).toInteger();
}

QString Ctl::write(const QString& name, const QByteArray& content) const {
    QFile out(file(name));
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(out.write(content) == content.size());
    return file(name);
}

QStringList keysOf(const QByteArray& json) {
    // Documents are written with one member a line, so those of the outermost object are indented least.
    static const QRegularExpression member(u"^( *)\"([^\"]*)\": "_s, QRegularExpression::MultilineOption);
    QStringList keys;
    std::optional<qsizetype> indent;
    for (auto matches = member.globalMatch(QString::fromUtf8(json)); matches.hasNext();) {
        const auto match = matches.next();
        if (!indent)
            indent = match.capturedLength(1);
        if (match.capturedLength(1) == *indent && !keys.contains(match.captured(2)))
            keys.append(match.captured(2));
    }
    return keys;
}

} // namespace rapport::test
