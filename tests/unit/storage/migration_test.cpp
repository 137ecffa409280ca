#include "storage/sqlite/sqliteconnection.h"
#include "unit/storage/storefixture.h"

#include "rapport/storage/cadences.h"
#include "rapport/storage/carerepository.h"
#include "rapport/storage/caserepository.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/history.h"
#include "storage/migrations/migrator.h"

#include <QDir>
#include <QFile>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

namespace {

const QDateTime timestamp(QDate(2026, 11, 21), QTime(20, 15), Qt::UTC);

/// What a program of the first version knew, and one that has another second version than ours.
std::vector<Migration> version1() { return {migrations().front()}; }
std::vector<Migration> withVersion2(const QString& sql) { return {migrations().front(), {2, sql}}; }

const auto goodStep = u"ALTER TABLE staff ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'; "
                      "UPDATE store_info SET value = '2' WHERE key = 'readable_by';"_s;

/// A file made from a fixture's SQL text.
struct Fixture {
    QTemporaryDir folder;
    QString path = folder.filePath(u"old.rapport"_s);
    explicit Fixture(const QString& name) {
        QFile file(QStringLiteral(STORAGE_FIXTURES "/") + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        SqliteConnection(path, Connection::Access::ReadWrite, true).execute(QString::fromUtf8(file.readAll()));
    }
    [[nodiscard]] QStringList backups() const { return QDir(folder.path()).entryList({u"*.before-*"_s}); }
};

qint64 number(Connection& connection, const QString& sql) {
    auto select = connection.prepare(sql);
    return select.step() ? select.number(0) : -1;
}

QString text(Connection& connection, const QString& sql) {
    auto select = connection.prepare(sql);
    return select.step() ? select.text(0) : QString();
}

} // namespace

TEST_CASE("An empty file is created, a current one is left alone", "[storage][file][migration]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.rapport"_s);
    SqliteConnection connection(path, Connection::Access::ReadWrite, true);
    CHECK(migrate(connection, path, migrations(), timestamp) == MigrationOutcome::Created);
    CHECK(migrate(connection, path, migrations(), timestamp) == MigrationOutcome::AlreadyCurrent);
    CHECK(QDir(folder.path()).entryList({u"*.before-*"_s}).isEmpty());
    CHECK(number(connection, u"PRAGMA user_version"_s) == migrations().back().version);
}

TEST_CASE("A store of version 1 is what today's program opens", "[storage][file][migration]") {
    Fixture fixture(u"version-1.sql"_s);
    const auto store = Store::open(fixture.path);
    CHECK_FALSE(store->isReadOnly());
    CHECK(TempStore::await(store->read([](ReadSession& session) {
              return text(session.connection(), u"SELECT shown_name FROM customer ORDER BY id"_s);
          })) == u"Kov\u00e1cs Anna"_s);
}

TEST_CASE("A store of version 2 keeps its facts and gets what is derived from them", "[storage][file][migration]") {
    Fixture fixture(u"version-2.sql"_s);
    const auto store = Store::open(fixture.path);
    TempStore::await(store->read([](ReadSession& session) {
        auto& connection = session.connection();
        CHECK(number(connection, u"SELECT redatings FROM commitment WHERE id = 2"_s) == 2);
        CHECK(text(connection, u"SELECT repeat_from FROM commitment WHERE id = 1"_s) == u"plan"_s);
        CHECK(number(connection, u"SELECT cadence_ideal FROM tier_cadence WHERE tier = 'key'"_s) == 30);
    }));
}

TEST_CASE("What was taken back under version 2 can be made again", "[storage][file][migration]") {
    Fixture fixture(u"version-2.sql"_s);
    const auto store = Store::open(fixture.path);
    TempStore::await(store->write({u"Redo"_s, StaffId(1), Moment(1790000003000)}, [](WriteSession& session) { redo(session); }));
    TempStore::await(store->read([](ReadSession& session) {
        auto& connection = session.connection();
        CHECK(text(connection, u"SELECT shown_name FROM customer WHERE id = 3 AND opted_out = 0"_s) == u"Pál"_s);
        CHECK(number(connection, u"SELECT count(*) FROM commitment WHERE customer_id = 3 AND series = ''"_s) == 1);
    }));
}

TEST_CASE("A store of version 3 gets the keys that duplicates are found by", "[storage][file][migration]") {
    Fixture fixture(u"version-3.sql"_s);
    const auto store = Store::open(fixture.path);
    const auto keys = [&store] {
        return TempStore::await(store->read([](ReadSession& session) {
            QStringList found;
            auto select = session.connection().prepare(u"SELECT coalesce(match_key, '-') FROM contact_point ORDER BY id"_s);
            while (select.step())
                found += select.text(0);
            return found;
        }));
    };
    const QStringList upgraded{u"1234567"_s, u"anna@example.com"_s, u"-"_s, u"-"_s, u"-"_s, u"1234567"_s};
    CHECK(keys() == upgraded);
    TempStore::await(store->write({u"Redo"_s, StaffId(1), Moment(1790000003000)}, [](WriteSession& session) { redo(session); }));
    CHECK(keys() == upgraded + QStringList{u"a.kovacs@example.com"_s});
}

TEST_CASE("A store of version 5 can take down cases, and its history goes on", "[storage][file][migration]") {
    Fixture fixture(u"version-5.sql"_s);
    const auto store = Store::open(fixture.path);
    CHECK(store->migrationOutcome() == MigrationOutcome::Upgraded);
    TempStore::await(store->write({u"Case"_s, StaffId(1), Moment(1790000004000)}, [](WriteSession& session) {
        CaseRepository::save(session, domain::openedCase(CustomerId(1), u"late"_s, domain::CaseSeverity::Minor, StaffId(1),
                                                         Moment(1790000004000), QTimeZone::utc()));
    }));
    TempStore::await(store->write({u"Undo"_s, StaffId(1), Moment(1790000005000)}, [](WriteSession& session) { undo(session); }));
    TempStore::await(store->read([](ReadSession& session) {
        CHECK(number(session.connection(), u"SELECT count(*) FROM customer_case"_s) == 0);
        CHECK(number(session.connection(), u"SELECT count(*) FROM contact_point WHERE match_key = '1234567'"_s) == 2);
        CHECK(number(session.connection(), u"SELECT count(*) FROM pragma_foreign_key_check"_s) == 0);
    }));
}

TEST_CASE("A store of version 6 keeps what is done for customers, and brings back who was taken back before",
          "[storage][file][migration]") {
    Fixture fixture(u"version-6.sql"_s);
    const auto store = Store::open(fixture.path);
    CHECK(store->migrationOutcome() == MigrationOutcome::Upgraded);
    TempStore::await(store->write({u"Redo"_s, StaffId(1), Moment(1790000004000)}, [](WriteSession& session) { redo(session); }));
    TempStore::await(store->write({u"Need"_s, StaffId(1), Moment(1790000005000)}, [](WriteSession& session) {
        domain::Need need;
        need.customer = CustomerId(9);
        need.words = u"a boiler"_s;
        NeedRepository::save(session, need);
        setGestureBudget(session, domain::Tier::Key, 5000);
    }));
    TempStore::await(store->read([](ReadSession& session) {
        auto& connection = session.connection();
        CHECK(text(connection, u"SELECT shown_name FROM customer WHERE id = 9 AND ask_days IS NULL"_s) == u"P\u00e1l"_s);
        CHECK(text(connection, u"SELECT words FROM customer_case WHERE customer_id = 1"_s) == u"The part never came"_s);
        CHECK(number(connection, u"SELECT count(*) FROM need WHERE customer_id = 9 AND state = 'open'"_s) == 1);
        CHECK(tierCadences(session).budgetOf(domain::Tier::Key) == 5000);
        CHECK(number(connection, u"SELECT count(*) FROM pragma_foreign_key_check"_s) == 0);
    }));
}

TEST_CASE("A store of version 7 keeps its goals, whose days nobody wrote down, and brings back one that was removed",
          "[storage][file][migration]") {
    Fixture fixture(u"version-7.sql"_s);
    const auto store = Store::open(fixture.path);
    CHECK(store->migrationOutcome() == MigrationOutcome::Upgraded);
    TempStore::await(store->write({u"Undo"_s, StaffId(1), Moment(1790000005000)}, [](WriteSession& session) { undo(session); }));
    TempStore::await(store->read([](ReadSession& session) {
        const auto anna = CustomerRepository(session).find(CustomerId(1));
        REQUIRE(anna);
        CHECK(anna->goals == std::vector<domain::Goal>{{u"a second shop"_s}, {u"a boat"_s}});
        CHECK(anna->consents.empty());
        CHECK(anna->handovers.empty());
        CHECK(tierCadences(session).budgetOf(domain::Tier::Key) == 5000);
        CHECK(number(session.connection(), u"SELECT count(*) FROM need"_s) == 1);
        CHECK(number(session.connection(), u"SELECT count(*) FROM pragma_foreign_key_check"_s) == 0);
    }));
}

TEST_CASE("The parts of customers are read in their order without sorting", "[storage][file][migration]") {
    const Fixture fixture(
        GENERATE(u"version-1.sql"_s, u"version-3.sql"_s, u"version-5.sql"_s, u"version-6.sql"_s, u"version-7.sql"_s));
    const auto store = Store::open(fixture.path);
    const auto table =
        GENERATE(u"contact_point"_s, u"postal_address"_s, u"customer_goal"_s, u"customer_topic"_s, u"customer_consent"_s);
    const QString plan = TempStore::await(store->read([&table](ReadSession& session) {
        auto explain = session.connection().prepare(
            u"EXPLAIN QUERY PLAN SELECT * FROM %1 WHERE customer_id BETWEEN 1 AND 256 ORDER BY customer_id, position, id"_s.arg(
                table));
        QStringList steps;
        while (explain.step())
            steps += explain.text(3);
        return steps.join(u'\n');
    }));
    CAPTURE(plan.toStdString());
    CHECK(plan.contains(table + u"_of_customer"_s));
    CHECK_FALSE(plan.contains(u"TEMP B-TREE"_s));
}

TEST_CASE("An older store is backed up, then upgraded", "[storage][file][migration]") {
    Fixture fixture(u"version-1.sql"_s);
    SqliteConnection connection(fixture.path, Connection::Access::ReadWrite, false);
    CHECK(migrate(connection, fixture.path, withVersion2(goodStep), timestamp) == MigrationOutcome::Upgraded);
    CHECK(number(connection, u"PRAGMA user_version"_s) == 2);
    CHECK(number(connection, u"PRAGMA foreign_keys"_s) == 1);
    CHECK(text(connection, u"SELECT colour FROM staff"_s) == u"blue"_s);
    CHECK(number(connection, u"SELECT count(*) FROM commitment"_s) == 1);

    REQUIRE(fixture.backups() == QStringList{u"old.before-v2-20261121-201500.rapport"_s});
    const QString path = fixture.folder.filePath(fixture.backups().front());
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
    SqliteConnection backup(path, Connection::Access::ReadOnly, false);
    CHECK(number(backup, u"PRAGMA user_version"_s) == 1);
    CHECK(number(backup, u"SELECT count(*) FROM commitment"_s) == 1);
    CHECK(text(backup, u"PRAGMA journal_mode"_s) == u"delete"_s);
}

TEST_CASE("A step that fails leaves the store as it was, with its backup", "[storage][file][migration]") {
    Fixture fixture(u"version-1.sql"_s);
    SqliteConnection connection(fixture.path, Connection::Access::ReadWrite, false);
    QString step;
    SECTION("bad SQL after good") { step = goodStep + u"UPDATE nowhere SET x = 1;"_s; }
    SECTION("a reference that holds no longer") { step = goodStep + u"DELETE FROM customer;"_s; }
    CHECK(errorOf([&] { migrate(connection, fixture.path, withVersion2(step), timestamp); }) == ErrorCode::StoreDamaged);
    CHECK(number(connection, u"PRAGMA user_version"_s) == 1);
    CHECK(number(connection, u"SELECT count(*) FROM pragma_table_info('staff') WHERE name = 'colour'"_s) == 0);
    CHECK(number(connection, u"SELECT count(*) FROM customer"_s) == 2);
    CHECK(number(connection, u"PRAGMA foreign_keys"_s) == 1);
    CHECK(fixture.backups().size() == 1);
    CHECK(migrate(connection, fixture.path, withVersion2(goodStep), timestamp) == MigrationOutcome::Upgraded);
    CHECK(fixture.backups().size() == 2);
}

TEST_CASE("Steps after one that failed are not tried, those before stay", "[storage][file][migration]") {
    Fixture fixture(u"version-1.sql"_s);
    SqliteConnection connection(fixture.path, Connection::Access::ReadWrite, false);
    auto steps = withVersion2(goodStep);
    steps.push_back({3, u"nonsense"_s});
    steps.push_back({4, u"CREATE TABLE four (x)"_s});
    CHECK(errorOf([&] { migrate(connection, fixture.path, steps, timestamp); }) == ErrorCode::StoreDamaged);
    CHECK(number(connection, u"PRAGMA user_version"_s) == 2);
    CHECK(number(connection, u"SELECT count(*) FROM sqlite_schema WHERE name = 'four'"_s) == 0);
}

TEST_CASE("A newer store says whether an older program may read it", "[storage][file][migration]") {
    Fixture fixture(u"version-1.sql"_s);
    SqliteConnection connection(fixture.path, Connection::Access::ReadWrite, false);
    auto steps = withVersion2(goodStep);
    REQUIRE(migrate(connection, fixture.path, steps, timestamp) == MigrationOutcome::Upgraded);
    CHECK(standingOf(connection, version1()) == Standing::Newer);
    CHECK(migrate(connection, fixture.path, version1(), timestamp) == MigrationOutcome::TooNew);
    connection.execute(u"UPDATE store_info SET value = '1' WHERE key = 'readable_by'"_s);
    CHECK(migrate(connection, fixture.path, version1(), timestamp) == MigrationOutcome::TooNewButReadable);
}

TEST_CASE("Without room for a backup nothing is migrated", "[storage][file][migration]") {
    Fixture fixture(u"version-1.sql"_s);
    SqliteConnection connection(fixture.path, Connection::Access::ReadWrite, false);
    CHECK(errorOf([&] { migrate(connection, u"/proc/nowhere/old.rapport"_s, withVersion2(goodStep), timestamp); }) ==
          ErrorCode::StoreReadOnly);
    CHECK(number(connection, u"PRAGMA user_version"_s) == 1);
}

} // namespace rapport::storage::testing
