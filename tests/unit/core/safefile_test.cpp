#include "support/catch.h"

#include "rapport/core/error.h"
#include "rapport/core/safefile.h"

#include "core/files/checkedwrite.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <stdexcept>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace rapport;

namespace {

/// Takes so many bytes, then fails with `error`, as a disk does that fills up.
class FailingDevice final : public QIODevice {
public:
    FailingDevice(qint64 room, int error)
        : m_room(room)
        , m_error(error) {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        errno = taken == 0 ? m_error : 0;
        return taken == 0 ? -1 : taken;
    }

private:
    qint64 m_room;
    int m_error;
};

/// Says it took everything and keeps all but one byte, as a bad disk does.
class LyingDevice final : public QIODevice {
public:
    LyingDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    QByteArray kept;

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* bytes, qint64 size) override {
        kept.append(bytes, size - 1);
        return size;
    }
};

/// A disk that is full after `bytes`, for anyone and on any file system: the limit of a file's size.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
        : m_signal(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int);
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// What the call fails with; Internal stands for "not at all".
template <typename Call>
ErrorCode codeOf(Call call) {
    try {
        call();
    } catch (const Error& error) {
        CHECK_FALSE(error.message().isEmpty());
        return error.code();
    }
    return ErrorCode::Internal;
}

QStringList namesIn(const QTemporaryDir& folder) { return QDir(folder.path()).entryList(QDir::Files | QDir::System); }

} // namespace

TEST_CASE("a file is written and read back", "[unit][safefile]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"Kovács & Söhne.vcf"_s);
    SafeFile::write(path, "one");
    CHECK(contentOf(path) == "one");
    SafeFile::write(path, "two, longer");
    CHECK(contentOf(path) == "two, longer");
    SafeFile::write(path, QByteArray());
    CHECK(contentOf(path).isEmpty());
    CHECK(namesIn(folder).size() == 1);
}

TEST_CASE("large files are handed over in parts", "[unit][safefile]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"large"_s);
    QByteArray expected;
    SafeFile::write(path, [&expected](SafeFile::Sink& sink) {
        for (int i = 0; i < 40'000; ++i) {
            const QByteArray line = "line " + QByteArray::number(i) + '\n';
            expected += line;
            sink.write(line);
        }
        const QByteArray block(300'000, 'b');
        expected += block;
        sink.write(block);
    });
    CHECK(contentOf(path) == expected);
}

TEST_CASE("a full disk leaves the old file whole (T1)", "[unit][safefile]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"export.vcf"_s);
    put(path, "the old export");
    const auto write = [&path] { SafeFile::write(path, QByteArray(1'000'000, 'x')); };
    ErrorCode code = ErrorCode::Internal;
    {
        const FullDisk full(200'000);
        code = codeOf(write);
    }
    CHECK(code == ErrorCode::DiskFull);
    CHECK(contentOf(path) == "the old export");
    CHECK(namesIn(folder) == QStringList{u"export.vcf"_s});
    write();
    CHECK(contentOf(path).size() == 1'000'000);
}

TEST_CASE("every byte must be taken (T1)", "[unit][safefile]") {
    const auto writeTo = [](qint64 room, int error) {
        return codeOf([room, error] {
            FailingDevice device(room, error);
            (void)files::writeChecked(device, u"x"_s, [](SafeFile::Sink& sink) {
                for (int i = 0; i < 1000; ++i)
                    sink.write(QByteArray(1000, 'x'));
            });
        });
    };
    for (const qint64 room : {0, 1, 65'536, 70'000, 999'999})
        CHECK(writeTo(room, ENOSPC) == ErrorCode::DiskFull);
    CHECK(writeTo(500, EDQUOT) == ErrorCode::DiskFull);
    CHECK(writeTo(500, EIO) == ErrorCode::FileUnwritable);
    CHECK(writeTo(1'000'000, EIO) == ErrorCode::Internal);
}

TEST_CASE("the kernel's own full device is heard", "[unit][safefile]") {
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        WARN("no /dev/full here; FailingDevice stands for it");
        return;
    }
    CHECK(codeOf([&full] { (void)files::writeChecked(full, u"full"_s, [](SafeFile::Sink& sink) { sink.write("x"); }); }) ==
          ErrorCode::DiskFull);
}

TEST_CASE("what is read back must be what was written", "[unit][safefile]") {
    LyingDevice lying;
    const files::Written written = files::writeChecked(lying, u"x"_s, [](SafeFile::Sink& sink) { sink.write("all of it"); });
    const auto compare = [&written](QByteArray held) {
        QBuffer device(&held);
        device.open(QIODevice::ReadOnly);
        return codeOf([&] { files::compareWith(device, u"x"_s, written); });
    };
    CHECK(compare(lying.kept) == ErrorCode::FileUnwritable);
    CHECK(compare("all of iT") == ErrorCode::FileUnwritable);
    CHECK(compare("all of it") == ErrorCode::Internal);
}

TEST_CASE("a writer that gives up leaves everything as it was", "[unit][safefile]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"export.csv"_s);
    put(path, "old");
    const auto giveUp = [](SafeFile::Sink& sink) {
        sink.write(QByteArray(100'000, 'x'));
        throw std::runtime_error("cancelled");
    };
    CHECK_THROWS_AS(SafeFile::write(path, giveUp), std::runtime_error);
    CHECK(contentOf(path) == "old");
    CHECK(namesIn(folder).size() == 1);
}

TEST_CASE("places that cannot be written to are refused", "[unit][safefile]") {
    const QTemporaryDir folder;
    const auto writeTo = [](const QString& path) { return codeOf([&path] { SafeFile::write(path, "x"); }); };
    CHECK(writeTo(folder.filePath(u"no/such/folder/x"_s)) == ErrorCode::FileUnwritable);
    CHECK(writeTo(folder.path()) == ErrorCode::FileUnwritable);
    CHECK(writeTo(u"/dev/null"_s) == ErrorCode::FileUnwritable);
    CHECK(QFileInfo(u"/dev/null"_s).isFile() == false);
}

TEST_CASE("a new file is its owner's, an old one keeps its permissions", "[unit][safefile]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x"_s);
    SafeFile::write(path, "x");
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    CHECK(QFileInfo(path).permissions() == ownerOnly);
    REQUIRE(QFile::setPermissions(path, ownerOnly | QFile::ReadGroup));
    SafeFile::write(path, "y");
    CHECK(QFileInfo(path).permissions() == (ownerOnly | QFile::ReadGroup));
}

TEST_CASE("a link stays a link", "[unit][safefile]") {
    const QTemporaryDir folder;
    put(folder.filePath(u"real"_s), "old");
    REQUIRE(QFile::link(folder.filePath(u"real"_s), folder.filePath(u"link"_s)));
    SafeFile::write(folder.filePath(u"link"_s), "new");
    CHECK(QFileInfo(folder.filePath(u"link"_s)).isSymLink());
    CHECK(contentOf(folder.filePath(u"real"_s)) == "new");
}
