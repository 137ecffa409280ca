#include "storage/sqlite/sqliteconnection.h"
#include "unit/storage/storefixture.h"

#include "rapport/storage/check.h"

#include <QFile>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

namespace {

QStringList findings(TempStore& store) {
    return store.read([](ReadSession& session) { return checkStore(session); });
}

/// As somebody with a tool for databases would, past the writer of rows.
void tamper(TempStore& store, const QString& sql) {
    SqliteConnection connection(store.path(), Connection::Access::ReadWrite, false);
    connection.execute(u"PRAGMA foreign_keys = OFF; "_s + sql);
}

void fill(TempStore& store) {
    store.write(u"fill"_s, [](WriteSession& session) {
        RowWriter& rows = session.rows();
        const qint64 anna = rows.insert(tables::customer(), customerRow(u"Anna"_s));
        const qint64 call = rows.insert(tables::interaction(), interactionRow(u"i1"_s, u"about the blue one"_s));
        rows.insert(tables::interactionCustomer(), {call, anna, testNow.msecs(), qint64{1}});
        rows.insert(tables::commitment(), commitmentRow(anna, u"send it"_s));
        rows.insert(tables::contactPoint(), {anna, u"email"_s, u""_s, u"Anna@Example.com"_s, qint64{0}, qint64{0}});
        rows.insert(tables::milestone(), {u"m1"_s, anna, u"birthday"_s, u""_s, u"1980-05-17"_s, Value()});
    });
}

} // namespace

TEST_CASE("A sound store has no findings, an empty one neither", "[storage][check]") {
    TempStore store;
    CHECK(findings(store) == QStringList());
    fill(store);
    CHECK(findings(store) == QStringList());
}

TEST_CASE("Each kind of unsoundness is found", "[storage][file][check]") {
    TempStore store;
    fill(store);
    const auto [sql, word] = GENERATE(table<const char*, const char*>({
        {"DELETE FROM customer", "not there"},
        {"DELETE FROM interaction_customer", "with nobody"},
        {"UPDATE interaction_customer SET at = at + 1", "another time"},
        {"UPDATE change SET after = '{' WHERE id = 1", "cannot be read"},
        {"UPDATE change SET operation = 'update' WHERE id = 1", "neither before nor after"},
        {"UPDATE change SET row_table = 'nowhere' WHERE id = 1", "nowhere"},
        {"UPDATE change_set SET kind = 'undo'", "do not say which"},
        {"INSERT INTO change_set (at, label, kind, inverts, state) VALUES (1, 'x', 'undo', 1, 'done')", "still count as done"},
        {"UPDATE customer SET open_commitments = 7", "open_commitments"},
        {"UPDATE customer SET last_contact_at = 1", "last_contact_at"},
        {"DELETE FROM customer_search", "Search"},
        {"UPDATE customer_search SET name = 'somebody else'", "Search"},
        {"UPDATE milestone SET month_day = 101", "month_day"},
        {"UPDATE contact_point SET match_key = '1234567'", "match_key"},
    }));
    tamper(store, QString::fromLatin1(sql));
    const QString all = findings(store).join(u'\n');
    INFO(sql << ": " << all);
    CHECK(all.contains(QString::fromLatin1(word)));
}

TEST_CASE("Among many customers, each one whose search words are not their records' is counted", "[storage][file][check]") {
    TempStore store;
    store.write(u"Import"_s, [](WriteSession& session) {
        importCustomers(session, 200, u"Person"_s);
        for (const qint64 id : {3, 150}) {
            session.rows().insert(tables::customerGoal(), {id, u"more room"_s, qint64{0}});
            session.rows().insert(tables::customerTopic(), {id, u"rowing"_s, qint64{0}});
        }
        session.rows().insert(tables::contactPoint(),
                              {qint64{150}, u"email"_s, u"work"_s, u"p@example.org"_s, qint64{0}, qint64{9}});
    });
    REQUIRE(findings(store) == QStringList());
    const auto [sql, outdated] = GENERATE(table<const char*, int>({
        {"UPDATE customer_goal SET words = 'less room'", 2},
        {"DELETE FROM customer_topic WHERE customer_id = 150", 1},
        {"UPDATE contact_point SET value = '+44 20 7946 0000' WHERE customer_id IN (1, 2, 200) AND kind = 'phone'", 3},
        {"UPDATE contact_point SET position = 0 - id", 0}, // each has one of a kind
        {"DELETE FROM contact_point WHERE kind = 'email'", 1},
        {"UPDATE customer SET nickname = 'Zaza', notes = 'of old' WHERE id IN (1, 77)", 2},
        {"UPDATE customer SET tier = 'key' WHERE id = 200", 1},
        {"UPDATE customer SET state = 'trashed' WHERE id IN (5, 199)", 2},
        {"DELETE FROM customer_search WHERE customer_id IN (1, 100, 200)", 3},
        {"INSERT INTO customer_search VALUES (-1, '', '', '', '', '', ''), (201, '', '', '', '', '', '')", 2},
    }));
    tamper(store, QString::fromLatin1(sql));
    const QString all = findings(store).join(u'\n');
    INFO(sql << ": " << all);
    CHECK(all.contains(u"outdated words (%1)"_s.arg(outdated)) == (outdated > 0));
}

TEST_CASE("Repairing makes derived columns and search index right again and leaves the facts", "[storage][file][check]") {
    TempStore store;
    fill(store);
    tamper(store, u"UPDATE customer SET open_commitments = 7, last_contact_at = NULL; UPDATE milestone SET month_day = NULL; "
                  "UPDATE commitment SET active = 0; DELETE FROM customer_search; "
                  "INSERT INTO interaction_words (interaction_words) VALUES ('delete-all')"_s);
    REQUIRE_FALSE(findings(store).isEmpty());
    store.write(u"Repair"_s, [](WriteSession& session) { repairDerived(session); });
    CHECK(findings(store) == QStringList());
    CHECK(store.count(u"SELECT count(*) FROM change_set"_s) == 1);
    CHECK(store.count(u"SELECT count(*) FROM customer_words WHERE customer_words MATCH 'anna'"_s) == 1);
}

TEST_CASE("Damaged pages are a finding, not a crash", "[storage][file][check]") {
    TempStore store;
    store.write(u"Import"_s, [](WriteSession& session) { importCustomers(session, 500, u"Person"_s); });
    const qint64 page = store.count(u"SELECT rootpage FROM sqlite_schema WHERE name = 'customer'"_s);
    const qint64 size = store.count(u"PRAGMA page_size"_s);
    store.close();
    {
        QFile file(store.path());
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek((page - 1) * size));
        REQUIRE(file.write(QByteArray(static_cast<qsizetype>(size), '\x55')) == size);
    }
    store.reopen();
    CHECK_FALSE(findings(store).isEmpty());
}

} // namespace rapport::storage::testing
