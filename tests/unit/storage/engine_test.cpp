#include "storage/sqlite/sqliteconnection.h"
#include "unit/storage/storefixture.h"

#include <sqlite3.h>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

namespace {

/// A connection to a new, empty file.
struct Fresh {
    QTemporaryDir folder;
    SqliteConnection connection{folder.filePath(u"fresh.db"_s), Connection::Access::ReadWrite, true};
    Fresh() { connection.execute(u"CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)"_s); }
};

} // namespace

TEST_CASE("Values come back as they were bound", "[storage][file][engine]") {
    Fresh fresh;
    const QByteArray bytes("\x00\x01\xff", 3);
    const QString text = u"\u00e1rv\u00edzt\u0171r\u0151 \U0001F600 'quoted' \u202e"_s;
    const std::vector<Value> values = {Value(),
                                       qint64{0},
                                       std::numeric_limits<qint64>::min(),
                                       std::numeric_limits<qint64>::max(),
                                       u""_s,
                                       text,
                                       QString(100'000, u'x'),
                                       QByteArray(""),
                                       bytes};
    for (const Value& value : values) {
        fresh.connection.prepare(u"INSERT INTO t (a) VALUES (?)"_s).bind(1, value).run();
        auto select = fresh.connection.prepare(u"SELECT a FROM t WHERE id = ?"_s);
        select.bindAll(sqlite3_last_insert_rowid(fresh.connection.handle()));
        REQUIRE(select.step());
        CHECK((select.value(0) == value));
    }
}

TEST_CASE("Copied rows read as the statement's did", "[storage][file][engine]") {
    Fresh fresh;
    const std::vector<Value> values = {Value(),       qint64{-7}, u""_s, u"12 \u0151 \U0001F600"_s, QByteArray("\x00\xff", 2),
                                       QByteArray("")};
    for (const Value& value : values)
        fresh.connection.prepare(u"INSERT INTO t (a, b) VALUES (?, 'b')"_s).bind(1, value).run();
    const QString sql = u"SELECT a, b, id FROM t ORDER BY id"_s;
    CopiedRows copies = fresh.connection.prepare(sql).copyRows();
    CHECK(copies.rowCount() == values.size());
    CHECK(copies.firstNumber() == 0); // of NULL
    auto select = fresh.connection.prepare(sql);
    while (select.step()) {
        REQUIRE(copies.step());
        CHECK(copies.columnCount() == 3);
        CHECK((copies.value(0) == select.value(0)));
        CHECK(copies.isNull(0) == select.isNull(0));
        CHECK(copies.number(2) == select.number(2));
        CHECK(copies.text(0) == select.text(0));
        CHECK(copies.bytes(0) == select.bytes(0));
        CHECK(copies.text(1) == u"b"_s);
        CHECK(copies.text(2) == select.text(2));
    }
    CHECK_FALSE(copies.step());
    CopiedRows none = fresh.connection.prepare(u"SELECT id FROM t WHERE id < 0"_s).copyRows();
    CHECK(none.rowCount() == 0);
    CHECK(none.lastNumber() == 0);
    CHECK_FALSE(none.step());
}

TEST_CASE("A lone surrogate is stored as a replacement character", "[storage][file][engine]") {
    Fresh fresh;
    fresh.connection.prepare(u"INSERT INTO t (a) VALUES (?)"_s).bindAll(QString(QChar(0xD800))).run();
    auto select = fresh.connection.prepare(u"SELECT a FROM t"_s);
    REQUIRE(select.step());
    CHECK(select.text(0) == QString(QChar(QChar::ReplacementCharacter)));
}

TEST_CASE("Domain values are bound by their types", "[storage][file][engine]") {
    Fresh fresh;
    auto select = fresh.connection.prepare(u"SELECT ?, ?, ?, ?, ?, ?"_s);
    select.bindAll(Moment(5), QDate(2026, 2, 28), QTime(9, 5), CustomerId(), std::optional<int>(), true);
    REQUIRE(select.step());
    CHECK(select.moment(0) == Moment(5));
    CHECK(select.text(1) == u"2026-02-28"_s);
    CHECK(select.date(1) == QDate(2026, 2, 28));
    CHECK(select.time(2) == QTime(9, 5));
    CHECK(select.isNull(3));
    CHECK_FALSE(select.optionalInteger(4));
    CHECK_FALSE(select.optionalMoment(4));
    CHECK_FALSE(select.time(4));
    CHECK(select.flag(5));
    CHECK(select.columnCount() == 6);
}

TEST_CASE("A statement is prepared once, starts without values, and is borrowed by one at a time", "[storage][file][engine]") {
    Fresh fresh;
    const QString sql = u"SELECT ?"_s;
    fresh.connection.prepare(sql).bindAll(7).run();
    {
        auto again = fresh.connection.prepare(sql);
        REQUIRE(again.step());
        CHECK(again.isNull(0));
        CHECK(errorOf([&] { static_cast<void>(fresh.connection.prepare(sql)); }) == ErrorCode::Internal);
        auto moved = std::move(again);
        CHECK_FALSE(moved.step());
    }
    auto free = fresh.connection.prepare(sql);
    free.bindAll(8);
    REQUIRE(free.step());
    CHECK(free.number(0) == 8);
    free.reset();
    REQUIRE(free.step());
    CHECK(free.number(0) == 8);
}

TEST_CASE("Hundreds of different texts do not pile up, borrowed ones stay", "[storage][file][engine]") {
    Fresh fresh;
    auto kept = fresh.connection.prepare(u"SELECT -1"_s);
    for (int number = 0; number < 1500; ++number)
        fresh.connection.prepare(u"SELECT %1"_s.arg(number)).run();
    int prepared = 0;
    for (sqlite3_stmt* stmt = nullptr; (stmt = sqlite3_next_stmt(fresh.connection.handle(), stmt)) != nullptr;)
        ++prepared;
    CHECK(prepared <= 400);
    REQUIRE(kept.step());
    CHECK(kept.number(0) == -1);
}

TEST_CASE("SQL that does not compile is a defect", "[storage][file][engine]") {
    Fresh fresh;
    CHECK(errorOf([&] { static_cast<void>(fresh.connection.prepare(u"SELEKT 1"_s)); }) == ErrorCode::Internal);
    CHECK(errorOf([&] { fresh.connection.execute(u"SELEKT 1"_s); }) == ErrorCode::Internal);
    CHECK(errorOf([&] { fresh.connection.prepare(u"SELECT 1"_s).bindAll(1); }) == ErrorCode::Internal);
}

TEST_CASE("A search that cannot be read is told without its words", "[storage][file][engine]") {
    Fresh fresh;
    fresh.connection.execute(u"CREATE VIRTUAL TABLE words USING fts5 (a)"_s);
    try {
        fresh.connection.prepare(u"SELECT * FROM words WHERE words MATCH ?"_s).bindAll(u"secret: \"kept"_s).run();
        FAIL("an unfinished phrase");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::Internal);
        CHECK_FALSE(error.detail().contains(u"secret"_s));
    }
}

TEST_CASE("A full file is a full disk to the user, and nothing is lost", "[storage][file][engine][store]") {
    TempStore store;
    addCustomer(store, u"Anna"_s);
    const auto fill = [&store] {
        store.write(u"Fill"_s, [](WriteSession& session) {
            auto pages = session.connection().prepare(u"PRAGMA page_count"_s);
            pages.step();
            session.connection().execute(u"PRAGMA max_page_count = %1"_s.arg(pages.number(0) + 8));
            importCustomers(session, 2000, u"Person"_s);
        });
    };
    CHECK(errorOf(fill) == ErrorCode::DiskFull);
    CHECK(store.count(u"SELECT count(*) FROM customer"_s) == 1);
    CHECK(store.count(u"SELECT count(*) FROM change_set"_s) == 1);
    store.write(u"room again"_s,
                [](WriteSession& session) { session.connection().execute(u"PRAGMA max_page_count = 1073741823"_s); });
    CHECK(addCustomer(store, u"Bea"_s) == 2);
}

TEST_CASE("Every table's columns are those of the schema, less what is derived", "[storage][file][engine]") {
    const QHash<QString, QStringList> derived = {
        {u"customer"_s,
         {u"organisation_shown"_s, u"tags_shown"_s, u"last_contact_at"_s, u"next_touch"_s, u"red_from"_s, u"open_commitments"_s,
          u"next_due_at"_s, u"waits_since"_s, u"legs_rank"_s, u"legs_until"_s}},
        {u"commitment"_s, {u"tier"_s, u"active"_s, u"redated"_s, u"redatings"_s, u"remind_at"_s}},
        {u"contact_point"_s, {u"match_key"_s}},
        {u"planned_interaction"_s, {u"active"_s}},
        {u"milestone"_s, {u"month_day"_s, u"leap_day"_s, u"tier"_s, u"active"_s, u"greeted_year"_s}}};
    TempStore store;
    for (const Table* table : tables::all()) {
        const QStringList columns = store.read([table](ReadSession& session) {
            QStringList names;
            auto select = session.connection().prepare(u"SELECT name FROM pragma_table_info(?) WHERE name <> 'id'"_s);
            select.bindAll(table->name);
            while (select.step())
                names << select.text(0);
            return names;
        });
        QStringList facts;
        for (const QString& column : columns) {
            // A login is of the server, not of the member: it stays where it is when a store moves or a change is undone.
            if (!derived.value(table->name).contains(column) && column != u"login")
                facts << column;
        }
        CHECK(table->columns == facts);
        CHECK(&tables::named(table->name) == table);
    }
    CHECK(errorOf([] { static_cast<void>(tables::named(u"elsewhere"_s)); }) == ErrorCode::Internal);
}

TEST_CASE("Every reference that removes or clears is known to the writer of rows", "[storage][file][engine]") {
    TempStore store;
    for (const Table* child : tables::all()) {
        const auto schema = store.read([child](ReadSession& session) {
            std::vector<std::tuple<QString, QString, QString>> references;
            auto select = session.connection().prepare(
                u"SELECT \"table\", \"from\", on_delete FROM pragma_foreign_key_list(?) WHERE on_delete <> 'NO ACTION'"_s);
            select.bindAll(child->name);
            while (select.step())
                references.emplace_back(select.text(0), select.text(1), select.text(2));
            return references;
        });
        for (const auto& [parent, column, action] : schema) {
            INFO(child->name << " " << column);
            const auto& known = tables::referencesTo(tables::named(parent));
            CHECK(std::any_of(known.begin(), known.end(), [&, column = column, action = action](const Reference& reference) {
                return reference.child == child && reference.column == column &&
                       (reference.onDelete == Reference::OnDelete::Remove) == (action == u"CASCADE"_s);
            }));
        }
    }
}

} // namespace rapport::storage::testing
