// The primary dies and its standby takes over: what was acknowledged is there, once.
#include "support/pgclient.h"
#include "unit/office/officefixture.h"

#include <atomic>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

namespace {

/// `one` and, should it go, `other`; libpq finds the one that is written to.
QString both(const QString& one, const QString& other) {
    const auto hostOf = [](const QString& location) {
        const auto at = location.lastIndexOf(u'@') + 1;
        return location.mid(at, location.indexOf(u'/', at) - at);
    };
    const auto at = one.lastIndexOf(u'@') + 1;
    return one.left(at) + hostOf(one) + u',' + hostOf(other) + one.mid(one.indexOf(u'/', at));
}

} // namespace

TEST_CASE("A thousand commitments while the primary is killed: each acknowledged one is there once", "[office][failover]") {
    constexpr int wanted = 1000;
    constexpr int killedAfter = 400;
    test::TestCluster primary({.durable = true, .settings = {}});
    TestOffice office(primary);
    const auto standby = primary.makeStandby();
    const auto store = Store::open(both(
        office.locationOf(u"maria"_s), standby->location(office.database(), office.loginOf(u"maria"_s), TestOffice::password())));
    const StaffId author = store->member()->staff;
    const CustomerId anna =
        written(*store, [](WriteSession& session) { return CustomerRepository::save(session, test::aCustomer().named("Anna")); });

    std::atomic_int acknowledged = 0;
    std::vector<QFuture<CommitmentId>> promises;
    for (int number = 0; number < wanted; ++number) {
        promises.push_back(store->write({u"Promise"_s, author, testNow}, [=, &acknowledged](WriteSession& session) {
            domain::Commitment commitment = test::aCommitment().to(anna);
            commitment.words = u"promise %1"_s.arg(number);
            commitment.madeBy = author;
            return CommitmentRepository::save(session, commitment);
        }));
        promises.back().then([&acknowledged](CommitmentId) { ++acknowledged; });
    }
    QElapsedTimer timer;
    timer.start();
    while (acknowledged < killedAfter && timer.elapsed() < 120'000)
        static_cast<void>(QTest::qWaitFor([&] { return acknowledged >= killedAfter; }, 100));
    REQUIRE(acknowledged >= killedAfter);
    REQUIRE(acknowledged < wanted);
    primary.kill9();
    standby->promote();
    for (auto& promise : promises)
        promise.waitForFinished();

    const test::PgClient survivor(standby->location(office.database()));
    CHECK(survivor.value(u"SELECT count(*) FROM rapport.commitment"_s).toInt() == wanted);
    CHECK(survivor.value(u"SELECT count(DISTINCT words) FROM rapport.commitment"_s).toInt() == wanted);
    CHECK(survivor.value(u"SELECT count(*) FROM rapport.change_set WHERE label = 'Promise'"_s).toInt() == wanted);
    for (const auto& promise : promises)
        CHECK(promise.result().isValid());
}

} // namespace rapport::storage::testing
