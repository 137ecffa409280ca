#include "rapport/core/safefile.h"

#include "core/files/checkedwrite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace rapport {

using namespace Qt::StringLiterals;

namespace {

QString reason(int error) { return QString::fromLocal8Bit(std::strerror(error)); }

/// Where the bytes go: the file a link points to, so that the link stays one.
QString targetOf(const QString& path) {
    const QFileInfo info(path);
    return info.isSymLink() ? info.symLinkTarget() : info.absoluteFilePath();
}

/// A device or a folder cannot be replaced by a file that was written beside it.
void refuseSpecial(const QString& target, const QString& name) {
    const QFileInfo info(target);
    if (info.exists() && !info.isFile())
        files::throwUnwritable(name, u"not a regular file"_s);
}

void syncToDisk(QFile& file, const QString& name) {
    if (!file.flush() || ::fsync(file.handle()) != 0)
        files::throwUnwritable(name, reason(errno));
}

void readBack(const QString& path, const QString& name, const files::Written& written) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        files::throwUnwritable(name, file.errorString());
    files::compareWith(file, name, written);
}

void keepPermissions(const QString& target, QFile& replacement, const QString& name) {
    if (QFileInfo::exists(target) && !replacement.setPermissions(QFileInfo(target).permissions()))
        files::throwUnwritable(name, replacement.errorString());
}

void putInPlace(const QString& from, const QString& target, const QString& name) {
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(from).toStdString(), QFile::encodeName(target).toStdString(), error);
    if (error)
        files::throwUnwritable(name, reason(error.value()));
}

/// Makes the new name outlast a power cut. Some file systems refuse this for folders; the file itself is safe by then.
void syncFolderOf(const QString& target) {
    const int folder =
        ::open(QFile::encodeName(QFileInfo(target).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

} // namespace

void SafeFile::write(const QString& path, const std::function<void(Sink&)>& produce) {
    const QString target = targetOf(path);
    const QString name = QFileInfo(path).fileName();
    refuseSpecial(target, name);

    QTemporaryFile file(target + u".XXXXXX"_s);
    if (!file.open() || file.fileName().isEmpty())
        files::throwUnwritable(name, file.errorString());
    QFile unbuffered(file.fileName());
    if (!unbuffered.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        files::throwUnwritable(name, unbuffered.errorString());
    const files::Written written = files::writeChecked(unbuffered, name, produce);
    syncToDisk(unbuffered, name);
    unbuffered.close();

    // Compared before it takes the old file's place, so that a bad disk costs nothing that was there.
    readBack(file.fileName(), name, written);
    keepPermissions(target, file, name);
    putInPlace(file.fileName(), target, name);
    file.setAutoRemove(false);
    syncFolderOf(target);
}

void SafeFile::write(const QString& path, const QByteArray& bytes) {
    write(path, [&bytes](Sink& sink) { sink.write(bytes); });
}

} // namespace rapport
