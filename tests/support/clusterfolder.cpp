#include "support/clusterfolder.h"

#include "support/serverkeeper.h"

#include <QDateTime>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/file.h>
#include <unistd.h>

namespace rapport::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto prefix = "rapport-pg-"_L1;
// A socket's path has 107 bytes at most.
constexpr int longestBase = 60;

QString base() {
    const QString folder = QDir::tempPath();
    return folder.toUtf8().size() <= longestBase ? folder : u"/tmp"_s;
}

/// The lock of a folder, held for as long as the program that made it lives; -1 when somebody else holds it.
int lockOf(const QString& folder, int flags) {
    const int file = open((folder + "/lock"_L1).toUtf8().constData(), O_RDWR | O_CLOEXEC | flags, 0600);
    if (file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0)
        return file;
    if (file >= 0)
        close(file);
    return -1;
}

void removeLeftOver() {
    // A folder that is just being made has no held lock yet.
    const QDateTime old = QDateTime::currentDateTimeUtc().addSecs(-60);
    const QFileInfoList folders = QDir(base()).entryInfoList({prefix + u'*'}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo& folder : folders) {
        if (folder.lastModified() > old)
            continue;
        if (const int lock = lockOf(folder.filePath(), 0); lock >= 0) {
            QDir(folder.filePath()).removeRecursively();
            close(lock);
        }
    }
}

QStringList programFolders() {
    const QDir debian(u"/usr/lib/postgresql"_s);
    QStringList versions = debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(versions.begin(), versions.end(), [](const QString& a, const QString& b) { return a.toInt() > b.toInt(); });
    QStringList folders;
    for (const QString& version : std::as_const(versions))
        folders += debian.filePath(version + "/bin"_L1);
    QProcess config;
    config.start(u"pg_config"_s, {u"--bindir"_s});
    if (config.waitForFinished() && config.exitCode() == 0)
        folders += QString::fromLocal8Bit(config.readAll()).trimmed();
    return folders;
}

} // namespace

ClusterFolder::ClusterFolder() {
    removeLeftOver();
    QByteArray name = (base() + u'/' + prefix + "XXXXXX"_L1).toUtf8();
    if (!mkdtemp(name.data()))
        throw std::runtime_error("cannot make " + name.toStdString() + ": " + std::strerror(errno));
    m_path = QString::fromUtf8(name);
    m_lock = lockOf(m_path, O_CREAT);
    handOver(m_path);
}

ClusterFolder::~ClusterFolder() {
    QDir(m_path).removeRecursively();
    close(m_lock);
}

void ClusterFolder::handOver(const QString& file) const {
    const auto user = ordinaryUser();
    if (user && chown(file.toUtf8().constData(), user->user, user->group) != 0)
        throw std::runtime_error(("cannot give away "_L1 + file).toStdString() + ": " + std::strerror(errno));
}

QString ClusterFolder::program(const QString& name) {
    // Complete installations first: a path may name a single program, or a wrapper that looks after other servers.
    static const QStringList folders = programFolders();
    for (const QString& folder : folders)
        if (QFileInfo(folder + "/postgres"_L1).isExecutable() && QFileInfo(folder + u'/' + name).isExecutable())
            return folder + u'/' + name;
    if (const QString found = QStandardPaths::findExecutable(name); !found.isEmpty())
        return QFileInfo(found).canonicalFilePath();
    throw std::runtime_error(("PostgreSQL's "_L1 + name + " is not installed (package postgresql)"_L1).toStdString());
}

} // namespace rapport::test
