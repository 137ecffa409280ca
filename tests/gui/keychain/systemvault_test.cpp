// The desktop's keychain, for real: GNOME's on a message bus of the test's own. It needs neither a display nor a desktop.
#include "bootstrap/keychain/systemvault.h"

#include "rapport/core/error.h"
#include "support/catch.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <sys/prctl.h>

using namespace rapport;
using namespace Qt::StringLiterals;

namespace {

const QString account = u"anna@server.example.org:6432/rapport"_s;
const QString secret = u"a long: pass/wörd"_s;

template <typename T>
std::optional<ErrorCode> failureOf(QFuture<T> future) {
    REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 30'000));
    try {
        future.waitForFinished();
    } catch (const Error& error) {
        CHECK_FALSE(error.message().contains(secret));
        CHECK_FALSE(QString::fromLocal8Bit(error.what()).contains(secret));
        return error.code();
    }
    return {};
}
template <typename T>
T answer(QFuture<T> future) {
    REQUIRE_FALSE(failureOf(future));
    return future.result();
}

/// A message bus without any service. It lives as long as the test program: GLib ends a process whose bus goes away.
class Bus {
public:
    Bus() {
        QFile config(m_folder.filePath(u"bus.conf"_s));
        REQUIRE(config.open(QIODevice::WriteOnly));
        config.write("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                     "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\"><busconfig><type>session</type>"
                     "<listen>unix:path=" +
                     m_folder.filePath(u"bus"_s).toUtf8() +
                     "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                     "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        config.close();
        static auto* bus = new QProcess;
        bus->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
        start(*bus, u"dbus-daemon"_s, {u"--nofork"_s, u"--print-address=1"_s, u"--config-file="_s + config.fileName()});
        REQUIRE((bus->canReadLine() || bus->waitForReadyRead(10'000)));
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus->readLine().trimmed());
    }
    ~Bus() {
        m_keyring.kill();
        m_keyring.waitForFinished();
    }
    /// GNOME's keychain, unlocked, with nothing in it.
    void startKeyring() {
        start(m_keyring, u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        m_keyring.write("a password of the keychain's\n");
        m_keyring.closeWriteChannel();
    }

private:
    void start(QProcess& process, const QString& program, const QStringList& arguments) {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto* name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), m_folder.path());
        environment.remove(u"DISPLAY"_s);
        process.setProcessEnvironment(environment);
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(program, arguments);
        INFO("Is " << program.toStdString() << " installed? See scripts/packages.txt.");
        REQUIRE(process.waitForStarted());
    }

    QTemporaryDir m_folder;
    QProcess m_keyring;
};

} // namespace

TEST_CASE("Without a message bus there is no keychain, and that is known at once", "[gui][keychain]") {
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    const auto vault = bootstrap::systemVault();
    REQUIRE(vault);
    QElapsedTimer timer;
    timer.start();
    CHECK_FALSE(answer(vault->isThere()));
    CHECK(failureOf(vault->read(account)) == ErrorCode::Internal);
    CHECK(failureOf(vault->keep(account, secret)) == ErrorCode::Internal);
    CHECK(failureOf(vault->forget(account)) == ErrorCode::Internal);
    CHECK(timer.elapsed() < 5'000);
}

TEST_CASE("The desktop's keychain keeps a password until it is to forget it", "[gui][keychain]") {
    Bus bus;
    const auto vault = bootstrap::systemVault();
    CHECK_FALSE(answer(vault->isThere()));
    bus.startKeyring();
    REQUIRE(QTest::qWaitFor([&] { return answer(vault->isThere()); }, 30'000));
    CHECK(answer(vault->read(account)).isEmpty());
    CHECK_FALSE(failureOf(vault->keep(account, u"the one before"_s)));
    CHECK_FALSE(failureOf(vault->keep(account, secret)));
    CHECK(answer(vault->read(account)) == secret);
    CHECK(answer(vault->read(u"berta@server.example.org:6432/rapport"_s)).isEmpty());
    CHECK(answer(bootstrap::systemVault(u"another program"_s)->read(account)).isEmpty());
    CHECK_FALSE(failureOf(vault->forget(account)));
    CHECK(answer(vault->read(account)).isEmpty());
    CHECK_FALSE(failureOf(vault->forget(account)));
}

TEST_CASE("A keychain that does not answer is not waited for", "[gui][keychain]") {
    const auto vault = bootstrap::systemVault(u"rapport"_s, std::chrono::milliseconds(0));
    CHECK(failureOf(vault->read(account)) == ErrorCode::Internal);
    CHECK_FALSE(answer(vault->isThere()));
}
