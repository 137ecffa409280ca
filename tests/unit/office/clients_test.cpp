// Many at once on the same few records: nobody is in the way of nobody for long, and no change is lost.
#include "support/pgclient.h"
#include "unit/office/officefixture.h"
#include "unit/office/officeload.h"

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

TEST_CASE("Ten clients at once: no failure surfaces, no update is lost, the history tells how each row came to be",
          "[office][clients]") {
    test::TestCluster cluster({.durable = true, .settings = {}}); // what a save takes is the disk's time above all
    TestOffice office(cluster);
    const int seconds =
        qEnvironmentVariableIntValue("RAPPORT_LOAD_SECONDS") > 0 ? qEnvironmentVariableIntValue("RAPPORT_LOAD_SECONDS") : 10;
    OfficeLoad load(office, 10);
    load.run(std::chrono::seconds(seconds));
    INFO("saves " << load.saves() << ", reads " << load.reads() << ", p50 " << load.saveMilliseconds(0.5) << " ms, p95 "
                  << load.saveMilliseconds(0.95) << " ms");
    CHECK(load.failures() == QStringList());
    CHECK(load.saves() > 5 * seconds);
    WARN("ten clients: " << load.saves() << " saves, " << load.reads() << " reads, p50 " << load.saveMilliseconds(0.5)
                         << " ms, p95 " << load.saveMilliseconds(0.95) << " ms");
    // Each save counted its customer's nickname up by one: lost updates would show.
    const test::PgClient admin(office.cluster().location(office.database()));
    CHECK(admin.value(u"SELECT sum(CAST(nickname AS bigint)) FROM rapport.customer WHERE nickname <> ''"_s).toLongLong() ==
          load.saves());
    CHECK(load.replayedDifferences() == QStringList());
}

} // namespace rapport::storage::testing
