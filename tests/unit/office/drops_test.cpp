// The line drops, the server stops, a COMMIT is not answered: every change is made once, and only once (trap T5).
#include "support/cutproxy.h"
#include "support/heartbeat.h"
#include "support/pgclient.h"
#include "unit/office/officefixture.h"

#include <QSignalSpy>
#include <thread>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::CutProxy;
using test::Fate;
using test::PassingMessage;

namespace {

/// What a client asks the server with: a statement, or one being prepared or run.
bool isAsking(const PassingMessage& message) {
    return message.fromClient && (message.type == 'Q' || message.type == 'P' || message.type == 'B');
}

/// Saves a customer, a commitment and an interaction in one change.
QFuture<CustomerId> saving(Store& store, const QString& name) {
    const StaffId author = store.member()->staff;
    return store.write({u"Save"_s, author, testNow}, [name, author](WriteSession& session) {
        const CustomerId id = CustomerRepository::save(session, test::aCustomer().named(name).withPhone("+36 1 234 5678"));
        domain::Commitment commitment = test::aCommitment().to(id);
        commitment.madeBy = author;
        CommitmentRepository::save(session, commitment);
        return id;
    });
}

/// Cuts the line once, at the n-th question of a save counted from its BEGIN.
class CutOnce {
public:
    explicit CutOnce(int question)
        : m_question(question) {}
    Fate operator()(const PassingMessage& message) {
        if (m_done || !message.fromClient)
            return Fate::Pass;
        if (message.type == 'Q' && message.body.startsWith("BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE"))
            m_inSave = message.connection;
        if (m_inSave != message.connection || !isAsking(message) || ++m_asked != m_question)
            return Fate::Pass;
        m_done = true;
        return Fate::CutAfter;
    }

private:
    int m_question;
    int m_asked = 0;
    int m_inSave = 0;
    bool m_done = false;
};

} // namespace

TEST_CASE("Two hundred drops over ten phases of a save: none lost, none doubled, and who waits is answered", "[office][drops]") {
    test::TestCluster cluster;
    TestOffice office(cluster);
    CutProxy proxy(cluster.port());
    const auto store = office.opened(u"maria"_s, proxy.port());
    const auto ask = [&](const QString& sql) { return test::PgClient(cluster.location(office.database())).value(sql).toInt(); };
    test::Heartbeat heart; // of the thread that a window would live in
    const auto save = [&](int phase, int round) {
        auto future = saving(*store, u"Phase %1 round %2"_s.arg(phase).arg(round));
        std::thread trouble([&] {
            if (phase == 7) // the server's own process ends
                cluster.endConnections(office.database());
            else if (phase == 8) // every line at once
                proxy.cutAll();
            else if (phase == 9)
                cluster.restart();
        });
        CHECK(QTest::qWaitFor([&] { return future.isFinished(); }, 60'000));
        trouble.join();
        CHECK(future.result().isValid());
    };
    for (int round = 0; round < 20; ++round) {
        for (int phase = 0; phase < 10; ++phase) {
            if (phase < 5)
                proxy.setRule(CutOnce(1 + phase * 5)); // from BEGIN into the middle of the rows
            else if (phase == 5)
                proxy.loseNextCommit();
            else if (phase == 6)
                proxy.loseNextAcknowledgement();
            else
                proxy.setRule({});
            save(phase, round);
        }
    }
    CHECK(heart.longestSilence() < 2s);
    proxy.setRule({});
    CHECK(proxy.cuts() >= 140);
    CHECK(ask(u"SELECT count(*) FROM rapport.customer"_s) == 200);
    CHECK(ask(u"SELECT count(DISTINCT shown_name) FROM rapport.customer"_s) == 200);
    CHECK(ask(u"SELECT count(*) FROM rapport.commitment"_s) == 200);
    CHECK(ask(u"SELECT count(*) FROM rapport.contact_point"_s) == 200);
    CHECK(ask(u"SELECT count(*) FROM rapport.change_set WHERE label = 'Save'"_s) == 200);
}

TEST_CASE("A server that is started again is gone on with, and who looks on is told of both", "[office][drops]") {
    test::TestCluster cluster;
    TestOffice office(cluster);
    const auto store = office.opened(u"maria"_s);
    QSignalSpy told(store.get(), &Store::connectionChanged);
    REQUIRE(saving(*store, u"Before"_s).result().isValid());
    cluster.stop();
    REQUIRE(QTest::qWaitFor([&] { return !told.isEmpty(); }, 10000));
    CHECK_FALSE(told.first().first().toBool());
    CHECK_FALSE(store->isConnected());
    auto saved = saving(*store, u"During"_s);
    auto read = store->read([](ReadSession& session) { return CustomerRepository(session).named(u"During"_s).size(); });
    CHECK_FALSE(saved.isFinished());
    CHECK_FALSE(read.isFinished());
    cluster.start();
    REQUIRE(QTest::qWaitFor([&] { return saved.isFinished() && read.isFinished() && store->isConnected(); }, 20000));
    CHECK(saved.result().isValid());
    CHECK(told.last().first().toBool());
    CHECK(readFrom(*store, [](ReadSession& session) { return CustomerRepository(session).named(u"During"_s).size(); }) == 1);
}

TEST_CASE("A store that closes while its server is away does not wait for it", "[office][drops]") {
    test::TestCluster cluster;
    TestOffice office(cluster);
    auto store = office.opened(u"maria"_s);
    cluster.stop();
    auto saved = saving(*store, u"Never"_s);
    QElapsedTimer timer;
    timer.start();
    store.reset();
    CHECK(timer.elapsed() < 5000);
    CHECK(test::errorOf([&] { static_cast<void>(saved.result()); }) == ErrorCode::NotConnected);
}

TEST_CASE("Who has patience for so long only is told in time", "[office][drops]") {
    test::TestCluster cluster;
    TestOffice office(cluster);
    const auto store = Store::open(office.locationOf(u"maria"_s), {.serverWait = std::chrono::milliseconds(300)});
    cluster.stop();
    CHECK(test::errorOf([&] { static_cast<void>(saving(*store, u"Never"_s).result()); }) == ErrorCode::NotConnected);
    cluster.start();
    CHECK(saving(*store, u"Later"_s).result().isValid());
}

TEST_CASE("Nothing that is logged, shown or thrown holds a password", "[office][secrets]") {
    TestOffice office;
    const QString secret = TestOffice::password();
    const auto store = office.opened(u"maria"_s);
    CHECK_FALSE(store->location().contains(secret));
    CHECK_FALSE(store->location().contains(u"password"_s));
    CHECK_FALSE(office.cluster().log().contains(secret));
    for (const QString& location :
         {u"postgresql://maria:hush@127.0.0.1:1/x"_s, u"postgresql://127.0.0.1:1/x?user=maria&password=hush"_s,
          u"postgresql://maria:hush@example.org/x?sslmode=disable"_s, u"postgresql://maria:hush@[bad/x"_s}) {
        const auto verdict = testOffice(location);
        CHECK(verdict.standing != OfficeVerdict::Standing::Office);
        CHECK_FALSE(verdict.sentence.isEmpty());
        CHECK_FALSE(verdict.sentence.contains(u"hush"_s));
        try {
            static_cast<void>(Store::open(location));
            FAIL("opened");
        } catch (const Error& error) {
            CHECK_FALSE(error.message().contains(u"hush"_s));
            CHECK_FALSE(error.detail().contains(u"hush"_s));
        }
    }
}

TEST_CASE("A line to another machine is encrypted and checked, or not opened", "[office][secrets]") {
    CHECK(testOffice(u"postgresql://maria@example.org/x?sslmode=require"_s).standing == OfficeVerdict::Standing::NotAnAddress);
    CHECK(testOffice(u"postgresql://maria@localhost,example.org/x?sslmode=prefer"_s).standing ==
          OfficeVerdict::Standing::NotAnAddress);
    CHECK(testOffice(u"postgresql://maria@/x?host=example.org&sslmode=disable"_s).standing ==
          OfficeVerdict::Standing::NotAnAddress);
    CHECK(testOffice(u"postgresql://maria@127.0.0.1:1/x?sslmode=disable"_s).standing == OfficeVerdict::Standing::Unreachable);
}

} // namespace rapport::storage::testing
