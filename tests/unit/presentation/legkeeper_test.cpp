#include "rapport/presentation/legkeeper.h"

#include "rapport/services/commitments.h"
#include "rapport/services/history.h"
#include "rapport/storage/customerlist.h"
#include "support/catch.h"
#include "support/officestore.h"

#include <QSignalSpy>
#include <QTest>

using namespace rapport;
using namespace rapport::presentation;
using namespace rapport::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Kept {
    OfficeStore office;
    CustomerId anna = office.add(aCustomer().named("Anna Kovács"));
    LegKeeper keeper{office.workspace, 1ms};

    /// As it was written down, not as it stands.
    [[nodiscard]] qint64 withWeakest(domain::Weakest weakest) const {
        return office.workspace.store
            .read([&](storage::ReadSession& session) {
                storage::CustomerFilter filter;
                filter.weakest = weakest;
                return storage::countCustomers(session, filter, office.clock.now(), QTimeZone::utc());
            })
            .result();
    }
    bool eventually(domain::Weakest weakest) const {
        return QTest::qWaitFor([&] { return withWeakest(weakest) == 1; }, 20'000);
    }
};

} // namespace

TEST_CASE("customers are judged once it is started, and after each change", "[unit][presentation][legkeeper]") {
    Kept kept;
    QSignalSpy judged(&kept.keeper, &LegKeeper::judged);
    kept.keeper.start();
    REQUIRE(kept.eventually(domain::Weakest::Unknown));
    services::addCommitment(kept.office.workspace,
                            aCommitment().to(kept.anna).saying("call back").due("2026-11-01").ownedBy(kept.office.maria))
        .waitForFinished();
    REQUIRE(kept.eventually(domain::Weakest::Trust));
    services::undo(kept.office.workspace).waitForFinished();
    REQUIRE(kept.eventually(domain::Weakest::Unknown));
    REQUIRE(QTest::qWaitFor([&] { return kept.keeper.isIdle(); }, 20'000));
    CHECK(judged.size() == 3);
}

TEST_CASE("a keeper that was not started judges nobody", "[unit][presentation][legkeeper]") {
    Kept kept;
    services::addCommitment(kept.office.workspace,
                            aCommitment().to(kept.anna).saying("call back").due("2026-11-01").ownedBy(kept.office.maria))
        .waitForFinished();
    QCoreApplication::processEvents();
    CHECK(kept.keeper.isIdle());
    CHECK(kept.withWeakest(domain::Weakest::Trust) + kept.withWeakest(domain::Weakest::Unknown) == 0);
}

TEST_CASE("many are judged one after the other", "[unit][presentation][legkeeper]") {
    Kept kept;
    for (int i = 0; i < 2 * services::judgedAtOnce; ++i)
        kept.office.add(aCustomer().named(u"Béla %1"_s.arg(i)));
    kept.keeper.start();
    REQUIRE(
        QTest::qWaitFor([&] { return kept.withWeakest(domain::Weakest::Unknown) == 2 * services::judgedAtOnce + 1; }, 60'000));
}
