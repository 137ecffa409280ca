#pragma once

#include <QString>
#include <QStringList>
#include <memory>

namespace rapport::test {

class ClusterFolder;
class ServerKeeper;

/// How a test's server is to be. Every setting is `name = value` as in postgresql.conf.
struct ClusterOptions {
    /// Written through to the disk at each commit, as an office's server does. Off, it is several times as fast, and still loses
    /// nothing when the server is killed, only when the machine is.
    bool durable = false;
    QStringList settings;
};

/// A PostgreSQL server of a test's own: made by initdb in a temporary folder, on a free port of the loopback and a socket in that
/// folder, with passwords asked (scram-sha-256), run by an ordinary user even when the tests are run by root. It is gone with
/// this object and with the test program, however that ends, and its folder with it. Everything waits until it is done, and
/// throws std::runtime_error with the server's words when it cannot be done. Not for several threads at once.
class TestCluster {
public:
    /// One for the whole test program, started when it is first asked for: each test takes a database of its own in it.
    static TestCluster& shared();

    explicit TestCluster(const ClusterOptions& options = {});
    ~TestCluster();
    TestCluster(const TestCluster&) = delete;
    TestCluster& operator=(const TestCluster&) = delete;

    /// `postgresql://…` of a database in this server. `port` is another one than the server's own when something stands in
    /// between.
    [[nodiscard]] QString location(const QString& database, const QString& user, const QString& password, quint16 port = 0) const;
    /// The same as the superuser, who may do everything in this server.
    [[nodiscard]] QString location(const QString& database = QStringLiteral("postgres"), quint16 port = 0) const;
    [[nodiscard]] QString superuser() const;
    [[nodiscard]] QString password() const { return m_password; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Holds everything of this server: its data, its socket, its log.
    [[nodiscard]] QString folder() const;
    /// What the server has written to its log so far.
    [[nodiscard]] QString log() const;
    /// The server's first process; 0 when it is not running.
    [[nodiscard]] int pid() const;

    /// A new, empty database, or a copy of `original`, to which nobody may be connected. Returns its name, never given before.
    QString createDatabase(const QString& original = {});
    void dropDatabase(const QString& database);
    /// Ends every connection to the database but the one that does it, as an administrator would.
    void endConnections(const QString& database);

    void start();
    /// In order: what runs is rolled back.
    void stop();
    void restart();
    /// As if the machine had stopped: every process of the server at once. start() brings it up again.
    void kill9();

    /// A hot standby of this server, which from now on answers to a COMMIT only when the standby has it as well.
    [[nodiscard]] std::unique_ptr<TestCluster> makeStandby();
    /// Makes a standby the server that is written to.
    void promote();

private:
    struct StandbyOf {
        const TestCluster& primary;
    };
    explicit TestCluster(StandbyOf standby);
    void configure(const ClusterOptions& options);
    [[nodiscard]] bool answersOn(quint16 port);
    [[nodiscard]] QByteArray lockLine(int number) const;
    [[nodiscard]] QString data() const;
    [[nodiscard]] QString logFile() const;
    void runAsSuperuser(const QString& sql) const;
    void runTool(const QString& tool, const QStringList& arguments) const;

    // The keeper goes first: it needs the folder.
    std::unique_ptr<ClusterFolder> m_folder;
    std::unique_ptr<ServerKeeper> m_keeper;
    QString m_password;
    quint16 m_port = 0;
    int m_databases = 0;
};

} // namespace rapport::test
