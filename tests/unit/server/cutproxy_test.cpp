#include "support/cutproxy.h"

#include "support/catch.h"
#include "support/cluster.h"
#include "support/pgclient.h"

#include <libpq-fe.h>

using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// A database with an empty table, reached through a proxy and past it.
struct Line {
    TestCluster& cluster = TestCluster::shared();
    QString database = cluster.createDatabase();
    CutProxy proxy{cluster.port()};
    PgClient past{cluster.location(database)};
    QString through = cluster.location(database, proxy.port());

    Line() { REQUIRE(past.run(u"CREATE TABLE word (w text)"_s).ok()); }
    QString words() { return past.value(u"SELECT coalesce(string_agg(w, ',' ORDER BY w), '') FROM word"_s); }
    /// Once the server has noticed that everybody else is gone.
    void waitUntilAlone() {
        while (past.value(u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"_s) != "1"_L1)
            past.value(u"SELECT pg_sleep(0.01)"_s);
    }
};

} // namespace

TEST_CASE("A line through the proxy is like one past it", "[cutproxy]") {
    Line line;
    const PgClient client(line.through);
    CHECK(client.run(u"INSERT INTO word VALUES ('passed')"_s).affected == 1);
    CHECK(client.value(u"SELECT repeat('x', 300000)"_s).size() == 300'000); // more than the proxy reads at once
    CHECK(client.run(u"SELEC"_s).sqlState == "42601"_L1);
    CHECK(line.words() == "passed"_L1);
    CHECK(line.proxy.opened() == 1);
    CHECK(line.proxy.open() == 1);
}

TEST_CASE("A COMMIT is carried out and its acknowledgement lost", "[cutproxy]") {
    Line line;
    const PgClient client(line.through);
    line.proxy.loseNextAcknowledgement();
    CHECK(client.run(u"BEGIN"_s).ok());
    CHECK(client.run(u"INSERT INTO word VALUES ('written')"_s).affected == 1);
    CHECK(client.run(u"COMMIT"_s).sqlState == "08006"_L1);
    CHECK_FALSE(client.alive());
    CHECK(line.proxy.cuts() == 1);
    CHECK(line.words() == "written"_L1);

    const PgClient next(line.through); // once only
    CHECK(next.run(u"BEGIN; INSERT INTO word VALUES ('more'); COMMIT"_s).ok());
    CHECK(line.words() == "more,written"_L1);
}

TEST_CASE("A COMMIT does not reach the server", "[cutproxy]") {
    Line line;
    const PgClient client(line.through);
    line.proxy.loseNextCommit();
    CHECK(client.run(u"BEGIN"_s).ok());
    CHECK(client.run(u"INSERT INTO word VALUES ('lost')"_s).affected == 1);
    CHECK(client.run(u"COMMIT"_s).sqlState == "08006"_L1);
    line.waitUntilAlone();
    CHECK(line.words().isEmpty());
}

TEST_CASE("A line is cut at a message counted from its beginning", "[cutproxy]") {
    Line line;
    // Ten statements sent one by one: whichever message is cut, the server has at most one more than were acknowledged.
    for (const bool client : {true, false})
        for (int n = 1; n <= 40; n += 3) {
            INFO((client ? "client " : "server ") << n);
            REQUIRE(line.past.run(u"TRUNCATE word"_s).ok());
            if (client)
                line.proxy.cutAfterClientMessage(n);
            else
                line.proxy.cutBeforeServerMessage(n);
            int acknowledged = 0;
            try {
                const PgClient broken(line.through);
                while (acknowledged < 10 && broken.run(u"INSERT INTO word VALUES ('w')"_s).ok())
                    ++acknowledged;
                if (acknowledged == 10)
                    continue;
            } catch (const std::runtime_error&) {
                // cut while connecting
            }
            line.waitUntilAlone();
            const int written = line.past.value(u"SELECT count(*) FROM word"_s).toInt();
            CHECK(written >= acknowledged);
            CHECK(written <= acknowledged + 1);
            CHECK(acknowledged < 10);
        }
    CHECK(line.proxy.cuts() > 10);
}

TEST_CASE("All lines are cut at once, and new ones refused", "[cutproxy]") {
    Line line;
    const PgClient one(line.through);
    const PgClient two(line.through);
    line.proxy.refuse(true);
    CHECK(one.value(u"SELECT 1"_s) == "1"_L1); // open ones go on
    CHECK_THROWS(PgClient(line.through));
    line.proxy.cutAll();
    CHECK_FALSE(one.run(u"SELECT 1"_s).ok());
    CHECK_FALSE(two.run(u"SELECT 1"_s).ok());
    CHECK(line.proxy.open() == 0);
    line.proxy.refuse(false);
    CHECK(PgClient(line.through).value(u"SELECT 1"_s) == "1"_L1);
}

TEST_CASE("A frozen line says nothing and goes on later", "[cutproxy]") {
    Line line;
    const std::unique_ptr<PGconn, void (*)(PGconn*)> client(PQconnectdb(line.through.toUtf8().constData()), PQfinish);
    REQUIRE(PQstatus(client.get()) == CONNECTION_OK);
    line.proxy.freeze(true);
    REQUIRE(PQsendQuery(client.get(), "INSERT INTO word VALUES ('late')") == 1);
    CHECK(line.words().isEmpty());
    CHECK(PQconsumeInput(client.get()) == 1);
    CHECK(PQisBusy(client.get()) == 1);
    line.proxy.freeze(false);
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQgetResult(client.get()), PQclear);
    CHECK(PQresultStatus(result.get()) == PGRES_COMMAND_OK);
    CHECK(line.words() == "late"_L1);
}
