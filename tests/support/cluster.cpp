#include "support/cluster.h"

#include "support/clusterfolder.h"
#include "support/pgclient.h"
#include "support/serverkeeper.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QThread>
#include <QUrl>
#include <QUuid>
#include <arpa/inet.h>
#include <grp.h>
#include <libpq-fe.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace rapport::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto superuserName = "keeper"_L1;
constexpr int attempts = 5;

/// A port that was free a moment ago.
quint16 freePort() {
    const int socketOf = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool found = bind(socketOf, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       getsockname(socketOf, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    close(socketOf);
    if (!found)
        throw std::runtime_error("no free port on the loopback");
    return ntohs(address.sin_port);
}

void write(const QString& path, const QByteArray& content, QIODevice::OpenMode mode = QIODevice::WriteOnly) {
    QFile file(path);
    if (!file.open(mode) || file.write(content) != content.size())
        throw std::runtime_error(("cannot write "_L1 + path + ": "_L1 + file.errorString()).toStdString());
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString quoted(QString name) { return u'"' + name.replace(u'"', u"\"\""_s) + u'"'; }

} // namespace

TestCluster& TestCluster::shared() {
    static TestCluster cluster;
    return cluster;
}

TestCluster::TestCluster(const ClusterOptions& options)
    : m_folder(std::make_unique<ClusterFolder>())
    , m_password(QUuid::createUuid().toString(QUuid::WithoutBraces)) {
    const QString passwordFile = m_folder->path() + "/password"_L1;
    write(passwordFile, m_password.toLatin1());
    m_folder->handOver(passwordFile);
    runTool(u"initdb"_s, {u"-D"_s, data(), u"-U"_s, superuserName, u"--pwfile="_s + passwordFile, u"--auth=scram-sha-256"_s,
                          u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s, u"--no-instructions"_s});
    QFile::remove(passwordFile);
    configure(options);
    start();
}

TestCluster::TestCluster(StandbyOf standby)
    : m_folder(std::make_unique<ClusterFolder>())
    , m_password(standby.primary.m_password) {
    runTool(u"pg_basebackup"_s, {u"-D"_s, data(), u"--wal-method=stream"_s, u"--checkpoint=fast"_s, u"--write-recovery-conf"_s,
                                 u"--no-sync"_s, u"-d"_s, standby.primary.location() + "?application_name=standby"_L1});
    configure({});
    start();
}

TestCluster::~TestCluster() = default;

/// What both kinds of server need, after what initdb or the copied server says.
void TestCluster::configure(const ClusterOptions& options) {
    QStringList lines{u"listen_addresses = '127.0.0.1'"_s, u"unix_socket_directories = '%1'"_s.arg(m_folder->path()),
                      u"max_connections = 100"_s, u"log_min_messages = warning"_s, u"lc_messages = 'C'"_s,
                      // Both leave nothing outside the folder when the server is killed.
                      u"dynamic_shared_memory_type = mmap"_s, u"max_prepared_transactions = 10"_s};
    if (!options.durable)
        lines << u"fsync = off"_s << u"full_page_writes = off"_s;
    lines += options.settings;
    write(data() + "/postgresql.conf"_L1, u'\n' + lines.join(u'\n').toUtf8() + u'\n', QIODevice::Append);
}

void TestCluster::start() {
    if (pid() != 0)
        return;
    const QString postgres = ClusterFolder::program(u"postgres"_s);
    for (int attempt = 1;; ++attempt) {
        // Kept from the first start on, so that an address stays what it is.
        const quint16 port = m_port != 0 ? m_port : freePort();
        m_keeper = std::make_unique<ServerKeeper>(m_folder->path(), logFile(),
                                                  QStringList{postgres, u"-D"_s, data(), u"-p"_s, QString::number(port)});
        if (answersOn(port)) {
            m_port = port;
            return;
        }
        m_keeper->end(ServerKeeper::How::Kill);
        if (attempt == attempts)
            throw std::runtime_error("PostgreSQL does not start:\n" + log().toStdString());
    }
}

/// Waits for the server; false when it ended instead, as when somebody else took the port meanwhile.
bool TestCluster::answersOn(quint16 port) {
    const QByteArray address = location(u"postgres"_s, port).toUtf8();
    for (QDeadlineTimer limit(60'000); !limit.hasExpired() && m_keeper->running(); QThread::msleep(10))
        // Any server might answer on the port; ours has written down that it is ready.
        if (lockLine(7).startsWith("ready") && PQping(address.constData()) == PQPING_OK)
            return true;
    return false;
}

/// A line of what a running server says of itself, counted from 0.
QByteArray TestCluster::lockLine(int number) const {
    return contentOf(data() + "/postmaster.pid"_L1).split('\n').value(number).trimmed();
}

int TestCluster::pid() const { return m_keeper && m_keeper->running() ? lockLine(0).toInt() : 0; }

QString TestCluster::location(const QString& database, const QString& user, const QString& password, quint16 port) const {
    const auto escaped = [](const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return u"postgresql://%1:%2@127.0.0.1:%3/%4"_s.arg(escaped(user), escaped(password),
                                                       QString::number(port != 0 ? port : m_port), escaped(database));
}

QString TestCluster::location(const QString& database, quint16 port) const {
    return location(database, superuser(), m_password, port);
}

QString TestCluster::superuser() const { return superuserName; }

QString TestCluster::folder() const { return m_folder->path(); }

QString TestCluster::data() const { return folder() + "/data"_L1; }

QString TestCluster::logFile() const { return folder() + "/log"_L1; }

QString TestCluster::log() const { return QString::fromUtf8(contentOf(logFile())); }

QString TestCluster::createDatabase(const QString& original) {
    const QString name = u"test%1"_s.arg(++m_databases);
    runAsSuperuser(u"CREATE DATABASE %1"_s.arg(name) + (original.isEmpty() ? QString() : " TEMPLATE "_L1 + quoted(original)));
    return name;
}

void TestCluster::dropDatabase(const QString& database) {
    runAsSuperuser(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(quoted(database)));
}

void TestCluster::endConnections(const QString& database) {
    runAsSuperuser(
        u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1' AND pid <> pg_backend_pid()"_s.arg(
            QString(database).replace(u'\'', u"''"_s)));
}

void TestCluster::stop() { m_keeper->end(ServerKeeper::How::InOrder); }

void TestCluster::kill9() { m_keeper->end(ServerKeeper::How::Kill); }

void TestCluster::restart() {
    stop();
    start();
}

std::unique_ptr<TestCluster> TestCluster::makeStandby() {
    std::unique_ptr<TestCluster> standby(new TestCluster(StandbyOf{*this}));
    // Only after the copy was made, so that the standby, once promoted, waits for nobody.
    runAsSuperuser(u"ALTER SYSTEM SET synchronous_standby_names = 'standby'"_s);
    runAsSuperuser(u"SELECT pg_reload_conf()"_s);
    const PgClient client(location());
    for (QDeadlineTimer limit(30'000);
         client.value(u"SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'"_s) != "1"_L1; QThread::msleep(10))
        if (limit.hasExpired())
            throw std::runtime_error("the standby does not follow:\n" + standby->log().toStdString());
    return standby;
}

void TestCluster::promote() {
    if (PgClient(location()).value(u"SELECT pg_promote(true, 60)"_s) != "t"_L1)
        throw std::runtime_error("the standby is not promoted:\n" + log().toStdString());
}

void TestCluster::runAsSuperuser(const QString& sql) const { PgClient(location()).value(sql); }

/// Runs one of PostgreSQL's programs as the user who runs the server.
void TestCluster::runTool(const QString& tool, const QStringList& arguments) const {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder()); // ours may be one that the ordinary user may not enter
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    if (const auto user = ordinaryUser())
        process.setChildProcessModifier([user = *user] {
            if (setgroups(0, nullptr) != 0 || setgid(user.group) != 0 || setuid(user.user) != 0)
                _exit(126);
        });
    process.start(ClusterFolder::program(tool), arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw std::runtime_error(
            (tool + ": "_L1 + process.errorString() + u'\n' + QString::fromUtf8(process.readAll())).toStdString());
}

} // namespace rapport::test
