#pragma once

#include <QByteArray>
#include <QString>
#include <functional>

class QIODevice;

namespace rapport {

/// The one way to write a file: what is at `path` afterwards is either all that `produce` wrote, read back and compared, or what
/// was there before. `produce` is given a sink whose write() throws Error(DiskFull or FileUnwritable) as soon as a byte is not
/// taken. QSaveFile alone commits truncated files on a full disk (trap T1). The bytes are written beside the target, synced to
/// disk, read back, and only then put in its place. A file that was there keeps its permissions, a link stays a link; a new file
/// is its owner's alone (0600). Folders are not created, devices not written to. What `produce` throws passes through and leaves
/// everything as it was. Throws Error(DiskFull or FileUnwritable).
class SafeFile {
public:
    class Sink {
    public:
        virtual ~Sink() = default;
        virtual void write(const QByteArray& bytes) = 0;
    };
    static void write(const QString& path, const std::function<void(Sink&)>& produce);
    static void write(const QString& path, const QByteArray& bytes);
};

} // namespace rapport
