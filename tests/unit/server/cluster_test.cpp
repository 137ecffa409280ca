#include "support/cluster.h"

#include "support/catch.h"
#include "support/pgclient.h"
#include "support/serverkeeper.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <csignal>
#include <unistd.h>

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

bool isProcess(int pid) { return pid > 0 && kill(pid, 0) == 0; }

QString sessionUser(const PgClient& client) { return client.value(u"SELECT session_user"_s); }

} // namespace

TEST_CASE("A test's server answers, restarts and leaves nothing", "[cluster]") {
    QString folder;
    int first = 0;
    {
        TestCluster cluster;
        folder = cluster.folder();
        first = cluster.pid();
        CHECK(isProcess(first));
        const PgClient client(cluster.location());
        CHECK(client.value(u"SELECT 1"_s) == "1"_L1);

        cluster.restart();
        CHECK(cluster.pid() != first);
        CHECK_FALSE(isProcess(first));
        CHECK_FALSE(client.run(u"SELECT 1"_s).ok()); // the line of before is gone
        CHECK_FALSE(client.alive());
        CHECK(PgClient(cluster.location()).value(u"SELECT 1"_s) == "1"_L1);
        first = cluster.pid();
    }
    CHECK_FALSE(isProcess(first));
    CHECK_FALSE(QFileInfo::exists(folder));
}

TEST_CASE("A test's server is an ordinary user's, on the loopback, and asks for passwords", "[cluster]") {
    TestCluster& cluster = TestCluster::shared();
    CHECK(QFileInfo(u"/proc/%1"_s.arg(cluster.pid())).ownerId() == (ordinaryUser() ? ordinaryUser()->user : geteuid()));
    const PgClient client(cluster.location());
    CHECK(sessionUser(client) == cluster.superuser());
    CHECK(client.value(u"SHOW listen_addresses"_s) == "127.0.0.1"_L1);
    CHECK(client.value(u"SELECT rolpassword LIKE 'SCRAM-SHA-256%' FROM pg_authid WHERE rolname = session_user"_s) == "t"_L1);
    CHECK_THROWS(PgClient(cluster.location(u"postgres"_s, cluster.superuser(), u"wrong"_s)));
    CHECK_THROWS(
        PgClient(u"postgresql://%1@/postgres?host=%2&port=%3"_s.arg(cluster.superuser(), cluster.folder()).arg(cluster.port())));
}

TEST_CASE("Each test has a database of its own, made from another", "[cluster]") {
    TestCluster& cluster = TestCluster::shared();
    const QString model = cluster.createDatabase();
    CHECK(PgClient(cluster.location(model)).run(u"CREATE TABLE word (w text); INSERT INTO word VALUES ('Kovács')"_s).ok());
    const QString copy = cluster.createDatabase(model);
    CHECK(copy != model);
    const PgClient client(cluster.location(copy));
    CHECK(client.value(u"SELECT upper(w) FROM word"_s) == u"KOVÁCS"_s);

    cluster.endConnections(copy);
    CHECK_FALSE(client.run(u"SELECT 1"_s).ok());
    CHECK_FALSE(client.alive());
    cluster.dropDatabase(copy);
    CHECK_THROWS(PgClient(cluster.location(copy)));
    cluster.dropDatabase(model);
}

TEST_CASE("A server that is killed keeps what it acknowledged", "[cluster]") {
    TestCluster cluster;
    const int first = cluster.pid();
    const PgClient client(cluster.location());
    CHECK(client.run(u"CREATE TABLE word (w text)"_s).ok());
    CHECK(client.run(u"INSERT INTO word VALUES ('kept')"_s).affected == 1);
    CHECK(client.run(u"BEGIN"_s).ok());
    CHECK(client.run(u"INSERT INTO word VALUES ('not kept')"_s).affected == 1);
    const int backend = client.backend();
    cluster.kill9();
    CHECK(cluster.pid() == 0);
    CHECK_FALSE(isProcess(first));
    CHECK_FALSE(isProcess(backend));
    CHECK_THROWS(PgClient(cluster.location()));

    cluster.start();
    CHECK(PgClient(cluster.location()).run(u"SELECT w FROM word"_s).cells == QStringList{u"kept"_s});
}

TEST_CASE("A standby has what was acknowledged when the primary is killed", "[cluster]") {
    TestCluster primary;
    CHECK(PgClient(primary.location()).run(u"CREATE TABLE word (w text)"_s).ok());
    const auto standby = primary.makeStandby();
    CHECK(PgClient(primary.location()).run(u"INSERT INTO word VALUES ('kept')"_s).affected == 1);
    CHECK(PgClient(standby->location()).value(u"SELECT pg_is_in_recovery()"_s) == "t"_L1);
    CHECK(PgClient(standby->location()).run(u"INSERT INTO word VALUES ('refused')"_s).sqlState == "25006"_L1);

    primary.kill9();
    standby->promote();
    const PgClient client(standby->location());
    CHECK(client.value(u"SELECT string_agg(w, ',') FROM word"_s) == "kept"_L1);
    CHECK(client.run(u"INSERT INTO word VALUES ('written')"_s).affected == 1);
}

TEST_CASE("A server is started for another test, which kills this program", "[.outlived]") {
    const TestCluster cluster;
    QFile out;
    REQUIRE(out.open(stdout, QIODevice::WriteOnly));
    out.write(cluster.folder().toUtf8() + ' ' + QByteArray::number(cluster.pid()) + '\n');
    out.flush();
    for (;;)
        pause();
}

TEST_CASE("A server does not outlive a program that is killed", "[cluster]") {
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {u"[.outlived]"_s});
    QList<QByteArray> words;
    while (!words.value(0).startsWith('/')) { // Catch may say something first
        REQUIRE((program.canReadLine() || program.waitForReadyRead()));
        words = program.readLine().trimmed().split(' ');
    }
    const QString folder = QString::fromUtf8(words.value(0));
    const int server = words.value(1).toInt();
    REQUIRE(isProcess(server));
    REQUIRE(QFileInfo::exists(folder));

    program.kill();
    CHECK(program.waitForFinished());
    CHECK(QTest::qWaitFor([&] { return !isProcess(server) && !QFileInfo::exists(folder); }, 30'000));
}
