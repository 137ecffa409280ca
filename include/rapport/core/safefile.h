#pragma once

#include <QByteArray>
#include <QString>
#include <functional>

class QIODevice;

namespace rapport {

/// The one way to write a file: what is at `path` afterwards is either all that `produce` wrote, read back and compared, or what
/// was there before. `produce` is given a sink whose write() throws Error(DiskFull or FileUnwritable) as soon as a byte is not
/// taken. QSaveFile alone commits truncated files on a full disk (trap T1). Throws Error.
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
