#include "core/files/checkedwrite.h"

#include "rapport/core/error.h"

#include <QCoreApplication>
#include <QIODevice>
#include <algorithm>
#include <cerrno>
#include <memory>

namespace rapport::files {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chunk = 64 * 1024;

/// XXH3 of bytes that come bit by bit. A cryptographic hash took a tenth of the time of an export, SHA-256 a fifth.
class Hash {
public:
    Hash() { XXH3_128bits_reset(m_state.get()); }
    void add(const QByteArray& bytes) {
        XXH3_128bits_update(m_state.get(), bytes.constData(), static_cast<size_t>(bytes.size()));
    }
    [[nodiscard]] XXH128_hash_t result() const { return XXH3_128bits_digest(m_state.get()); }

private:
    std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> m_state{XXH3_createState(), &XXH3_freeState};
};

bool meansFull(int error) { return error == ENOSPC || error == EDQUOT || error == EFBIG; }

[[noreturn]] void throwNotTaken(const QString& name, int error, const QString& detail) {
    if (!meansFull(error))
        throwUnwritable(name, detail);
    throw Error(
        ErrorCode::DiskFull,
        QCoreApplication::translate("SafeFile", "The disk is full, so “%1” was not written. Make room and try again.").arg(name),
        detail);
}

class DeviceSink final : public SafeFile::Sink {
public:
    DeviceSink(QIODevice& device, const QString& name)
        : m_device(device)
        , m_name(name) {
        m_waiting.reserve(2 * chunk);
    }

    void write(const QByteArray& bytes) override {
        m_waiting += bytes;
        if (m_waiting.size() >= chunk)
            handOver();
    }

    [[nodiscard]] Written finish() {
        handOver();
        return {m_size, m_hash.result()};
    }

private:
    void handOver() {
        qsizetype taken = 0;
        while (taken < m_waiting.size())
            taken += handOver(m_waiting.constData() + taken, m_waiting.size() - taken);
        m_hash.add(m_waiting);
        m_size += m_waiting.size();
        m_waiting.clear();
    }

    /// A disk that fills up first takes a part; asking again tells why.
    qsizetype handOver(const char* bytes, qsizetype size) {
        errno = 0;
        const qint64 taken = m_device.write(bytes, size);
        if (taken <= 0)
            throwNotTaken(m_name, errno, m_device.errorString());
        return taken;
    }

    QIODevice& m_device;
    QString m_name;
    QByteArray m_waiting;
    Hash m_hash;
    qint64 m_size = 0;
};

} // namespace

void throwUnwritable(const QString& name, const QString& detail) {
    throw Error(ErrorCode::FileUnwritable,
                QCoreApplication::translate("SafeFile",
                                            "“%1” could not be written. Check that its folder exists and that you may "
                                            "write there, or choose another place.")
                    .arg(name),
                detail);
}

Written writeChecked(QIODevice& device, const QString& name, const std::function<void(SafeFile::Sink&)>& produce) {
    DeviceSink sink(device, name);
    produce(sink);
    return sink.finish();
}

void compareWith(QIODevice& device, const QString& name, const Written& written) {
    Hash hash;
    QByteArray bytes;
    qint64 size = 0;
    while (!(bytes = device.read(chunk)).isEmpty()) {
        hash.add(bytes);
        size += bytes.size();
    }
    if (size != written.size || XXH128_isEqual(hash.result(), written.hash) == 0)
        throwUnwritable(name, u"what was read back is not what was written"_s);
}

} // namespace rapport::files
