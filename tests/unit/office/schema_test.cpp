// Files and offices keep the same tables: what one has, a store that moves to the other finds there.
#include "storage/engine/connection.h"
#include "storage/migrations/migration.h"
#include "storage/postgres/officeschema.h"
#include "support/pgclient.h"
#include "unit/office/officefixture.h"

#include <QTemporaryDir>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

namespace {

QStringList lines(ReadSession& session, const QString& sql) {
    QStringList found;
    auto rows = session.connection().prepare(sql);
    while (rows.step()) {
        QStringList cells;
        for (int column = 0; column < rows.columnCount(); ++column)
            cells += rows.text(column);
        found += cells.join(u' ');
    }
    found.sort();
    return found;
}

/// Each column as "table column type required".
const auto fileColumns =
    u"SELECT m.name, c.name, CASE c.type WHEN 'INTEGER' THEN 'bigint' WHEN 'BLOB' THEN 'bytea' ELSE lower(c.type) END, "
    "CASE WHEN c.\"notnull\" OR c.pk THEN 'required' ELSE '' END FROM sqlite_schema m, pragma_table_info(m.name) c "
    "WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND m.name NOT LIKE '%\\_words\\_%' ESCAPE '\\' "
    "AND m.name NOT LIKE '%\\_parts\\_%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite%'"_s;
const auto officeColumns =
    u"SELECT CAST(table_name AS text), CAST(column_name AS text), CAST(data_type AS text), "
    "CASE is_nullable WHEN 'NO' THEN 'required' ELSE '' END FROM information_schema.columns WHERE table_schema = 'rapport' "
    "AND is_generated = 'NEVER'"_s;

/// Each reference as "table column parent what becomes of it".
const auto fileReferences =
    u"SELECT m.name, f.\"from\", f.\"table\", f.on_delete FROM sqlite_schema m, pragma_foreign_key_list(m.name) f "
    "WHERE m.type = 'table'"_s;
const auto officeReferences =
    u"SELECT CAST(c.relname AS text), CAST(a.attname AS text), CAST(p.relname AS text), CASE k.confdeltype WHEN 'c' THEN "
    u"'CASCADE' "
    "WHEN 'n' THEN 'SET NULL' ELSE 'NO ACTION' END FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid "
    "JOIN pg_class p ON p.oid = k.confrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1] "
    "WHERE k.contype = 'f' AND c.relnamespace = CAST('rapport' AS regnamespace)"_s;

/// Each index of ours as "table name unique".
const auto fileIndexes =
    u"SELECT m.name, i.name, i.\"unique\" FROM sqlite_schema m, pragma_index_list(m.name) i WHERE m.type = 'table' AND i.origin = 'c'"_s;
const auto officeIndexes =
    u"SELECT CAST(t.relname AS text), CAST(i.relname AS text), CASE WHEN x.indisunique THEN 1 ELSE 0 END FROM pg_index x "
    "JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid JOIN pg_am m ON m.oid = i.relam "
    "WHERE t.relnamespace = CAST('rapport' AS regnamespace) AND m.amname = 'btree' "
    "AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u'))"_s;

} // namespace

TEST_CASE("A file and an office have the same columns, references and indexes", "[office][schema]") {
    QTemporaryDir folder;
    const auto file = Store::open(folder.filePath(u"a.rapport"_s), {.createIfMissing = true});
    TestOffice office;
    const auto server = office.opened(u"maria"_s);
    const auto same = [&](const QString& inFile, const QString& inOffice) {
        const auto a = readFrom(*file, [&](ReadSession& session) { return lines(session, inFile); });
        const auto b = readFrom(*server, [&](ReadSession& session) { return lines(session, inOffice); });
        CHECK(a.size() > 10);
        CHECK(a == b);
    };
    same(fileColumns, officeColumns);
    same(fileReferences, officeReferences);
    same(fileIndexes, officeIndexes);
}

TEST_CASE("The versions of both begin together and end together", "[office][schema]") {
    CHECK(officeMigrations().back().version == migrations().back().version);
    const auto known = migrations();
    for (const Migration& step : officeMigrations())
        CHECK(std::any_of(known.begin(), known.end(), [&](const Migration& other) { return other.version == step.version; }));
}

TEST_CASE("An older office is brought up to date by the steps it has not had, and keeps what is in it", "[office][schema]") {
    TestOffice office;
    auto steps = officeMigrations();
    const int current = steps.back().version;
    steps.push_back({current + 1, u"ALTER TABLE staff ADD COLUMN nickname text; UPDATE staff SET nickname = name"_s});
    PgConnection administrator(PgAddress(office.cluster().location(office.database())), {});
    makeOffice(administrator, office.database(), steps);
    CHECK(schemaVersionOf(administrator) == current + 1);
    CHECK(standingOf(administrator) == OfficeStanding::Newer);
    const test::PgClient maria(office.locationOf(u"maria"_s));
    CHECK(maria.value(u"SELECT nickname FROM rapport.staff"_s) == u"Maria"_s);
    CHECK(test::errorOf([&] { static_cast<void>(office.opened(u"maria"_s)); }) == ErrorCode::StoreTooNew);
}

TEST_CASE("An office that cannot be brought up to date stays as it was", "[office][schema]") {
    TestOffice office;
    auto steps = officeMigrations();
    const int current = steps.back().version;
    steps.push_back({current + 1, u"ALTER TABLE staff ADD COLUMN nickname text"_s});
    steps.push_back({current + 2, u"SELECT 1 / 0"_s});
    PgConnection administrator(PgAddress(office.cluster().location(office.database())), {});
    CHECK_THROWS(makeOffice(administrator, office.database(), steps));
    CHECK(schemaVersionOf(administrator) == current);
    const test::PgClient maria(office.locationOf(u"maria"_s));
    CHECK_FALSE(maria.run(u"SELECT nickname FROM rapport.staff"_s).ok());
    CHECK(office.opened(u"maria"_s)->member());
}

TEST_CASE("An older office is one that its administrator may bring up to date, without naming an owner", "[office][schema]") {
    TestOffice office;
    const QString administrator = office.cluster().location(office.database());
    REQUIRE(test::PgClient(administrator).run(u"UPDATE rapport.store_info SET value = '1' WHERE key = 'version'"_s).ok());
    CHECK(testOffice(administrator).standing == OfficeVerdict::Standing::Older);
    CHECK(testOffice(administrator).mayCreate);
    const auto asMember = testOffice(office.locationOf(u"maria"_s));
    CHECK(asMember.standing == OfficeVerdict::Standing::Older);
    CHECK_FALSE(asMember.mayCreate);
    CHECK(test::errorOf([&] { createOffice(office.locationOf(u"maria"_s), {}, {}); }) == ErrorCode::NotAllowed);
    // Brought up to date as far as it is: what asks for an owner is a new office alone.
    REQUIRE(test::PgClient(administrator)
                .run(u"UPDATE rapport.store_info SET value = '%1' WHERE key = 'version'"_s.arg(officeMigrations().back().version))
                .ok());
    CHECK_NOTHROW(createOffice(administrator, {}, {}));
    CHECK(test::errorOf([&] { createOffice(office.cluster().location(office.cluster().createDatabase()), {}, {}); }) ==
          ErrorCode::InvalidInput);
}

} // namespace rapport::storage::testing
