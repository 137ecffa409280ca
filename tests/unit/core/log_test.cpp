#include "support/catch.h"

#include "rapport/core/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace rapport;

namespace {

constexpr auto ownerReadWrite = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Stops logging into a folder that is about to go.
struct Quiet {
    ~Quiet() { log::start(u"/dev/null/nowhere/rapport.log"_s, u"off"_s); }
};

} // namespace

TEST_CASE("the log is a file of its owner's alone", "[unit][log]") {
    const QTemporaryDir home;
    const Quiet quiet;
    const QString file = home.filePath(u"state/rapport/rapport.log"_s);
    log::start(file, u"info"_s);
    log::info(u"store opened"_s);
    log::debug(u"Anna Kovács"_s);
    CHECK(contentOf(file).contains("info"));
    CHECK(contentOf(file).contains("store opened"));
    CHECK_FALSE(contentOf(file).contains("Anna"));
    CHECK(QFileInfo(file).permissions() == ownerReadWrite);
    CHECK(QFileInfo(home.filePath(u"state/rapport"_s)).permissions() == (ownerReadWrite | QFile::ExeOwner | QFile::ExeUser));
}

TEST_CASE("the log says as much as it is told to", "[unit][log]") {
    const QTemporaryDir home;
    const Quiet quiet;
    const auto said = [&home](const QString& level) {
        const QString file = home.filePath(level + u"/rapport.log"_s);
        log::start(file, level);
        log::debug(u"d-line"_s);
        log::info(u"i-line"_s);
        log::warning(u"w-line"_s);
        log::error(u"e-line"_s);
        return contentOf(file).count("-line");
    };
    CHECK(said(u"info"_s) == 3);
    CHECK(said(u"WARN"_s) == 2);
    CHECK(said(u"err"_s) == 1);
    CHECK(said(u"off"_s) == 0);
    CHECK(said(u"no such level"_s) == 3);
}

TEST_CASE("one message is one line of the log", "[unit][log]") {
    const QTemporaryDir home;
    const Quiet quiet;
    const QString file = home.filePath(u"rapport.log"_s);
    log::start(file, u"info"_s);
    log::info(u"first\r\n2026-01-01 error forged {} %s"_s);
    CHECK(contentOf(file).count('\n') == 1);
    CHECK(contentOf(file).contains("first\\r\\n2026-01-01 error forged {} %s"));
}

TEST_CASE("the log rotates and stays its owner's", "[unit][log]") {
    const QTemporaryDir home;
    const Quiet quiet;
    log::start(home.filePath(u"rapport.log"_s), u"info"_s);
    for (int i = 0; i < 600; ++i)
        log::info(QString(10'000, u'x'));
    const QFileInfoList files = QDir(home.path()).entryInfoList(QDir::Files);
    CHECK(files.size() == 4);
    for (const QFileInfo& file : files) {
        CHECK(file.size() <= 1024 * 1024);
        CHECK(file.permissions() == ownerReadWrite);
    }
}

TEST_CASE("a place that cannot be logged to stops nothing", "[unit][log]") {
    log::start(u"/dev/null/nowhere/rapport.log"_s, u"info"_s);
    CHECK_NOTHROW(log::error(u"nobody hears this"_s));
}

TEST_CASE("threads may log and the log may be moved at the same time", "[unit][log]") {
    const QTemporaryDir home;
    const Quiet quiet;
    log::start(home.filePath(u"a.log"_s), u"info"_s);
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([] {
            for (int line = 0; line < 100; ++line)
                log::info(u"line"_s);
        });
    log::start(home.filePath(u"b.log"_s), u"info"_s);
    for (std::thread& thread : threads)
        thread.join();
    CHECK(contentOf(home.filePath(u"a.log"_s)).count('\n') + contentOf(home.filePath(u"b.log"_s)).count('\n') == 400);
}

TEST_CASE("the log stands where the state of programs belongs", "[unit][log]") {
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", "/var/tmp/state");
    CHECK(log::defaultFile() == u"/var/tmp/state/rapport/rapport.log"_s);
    qputenv("XDG_STATE_HOME", "relative");
    CHECK(log::defaultFile() == QDir::homePath() + u"/.local/state/rapport/rapport.log"_s);
    qputenv("XDG_STATE_HOME", before);
}
