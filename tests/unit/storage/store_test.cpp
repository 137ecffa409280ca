#include "rapport/storage/check.h"
#include "rapport/storage/legs.h"
#include "rapport/storage/reminders.h"
#include "storage/sqlite/sqliteconnection.h"
#include "unit/storage/storefixture.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <sqlite3.h>
#include <sys/stat.h>
#include <thread>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

namespace {

QString textOf(TempStore& store, const QString& sql) {
    return store.read([sql](ReadSession& session) {
        auto statement = session.connection().prepare(sql);
        return statement.step() ? statement.text(0) : QString();
    });
}

} // namespace

TEST_CASE("A new store has the marks that the outer interface names", "[storage][file][store]") {
    TempStore store;
    CHECK(store.store().migrationOutcome() == MigrationOutcome::Created);
    CHECK(store.count(u"PRAGMA application_id"_s) == 0x52505254);
    CHECK(store.count(u"PRAGMA user_version"_s) == 8);
    CHECK(textOf(store, u"PRAGMA journal_mode"_s) == u"wal"_s);
    CHECK(store.count(u"PRAGMA foreign_keys"_s) == 1);
    CHECK(store.count(u"PRAGMA synchronous"_s) == 2);
}

TEST_CASE("A new store is for its owner only", "[storage][file][store]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a/b/mine.rapport"_s);
    StoreOptions options;
    options.createIfMissing = true;
    const auto store = Store::open(path, options);
    struct stat info = {};
    REQUIRE(::stat(QFile::encodeName(path).constData(), &info) == 0);
    CHECK((info.st_mode & 0777) == 0600);
    for (const QString& made : {folder.filePath(u"a"_s), folder.filePath(u"a/b"_s)}) {
        REQUIRE(::stat(QFile::encodeName(made).constData(), &info) == 0);
        CHECK((info.st_mode & 0777) == 0700);
    }
}

TEST_CASE("Readers cannot write and leave checkpoints to the writer (T4), every open sets foreign keys (T6)",
          "[storage][file][store]") {
    TempStore store;
    CHECK(store.count(u"PRAGMA query_only"_s) == 1);
    CHECK(store.count(u"PRAGMA wal_autocheckpoint"_s) == 0);
    CHECK(errorOf([&] {
              store.read([](ReadSession& session) {
                  session.connection().execute(u"INSERT INTO tag (name, folded) VALUES ('a', 'a')"_s);
              });
          }) == ErrorCode::StoreReadOnly);
    const auto foreignKeys = store.write(u"look"_s, [](WriteSession& session) {
        auto statement = session.connection().prepare(u"PRAGMA foreign_keys"_s);
        statement.step();
        return statement.number(0);
    });
    CHECK(foreignKeys == 1);
}

TEST_CASE("What a write gives is on disk when its future is finished", "[storage][file][store]") {
    TempStore store;
    const qint64 id = addCustomer(store, u"Anna"_s);
    SqliteConnection other(store.path(), Connection::Access::ReadOnly, false);
    auto statement = other.prepare(u"SELECT shown_name FROM customer WHERE id = ?"_s);
    statement.bindAll(id);
    REQUIRE(statement.step());
    CHECK(statement.text(0) == u"Anna"_s);
}

TEST_CASE("A write that throws leaves nothing and carries its Error", "[storage][store]") {
    TempStore store;
    QSignalSpy changed(&store.store(), &Store::changed);
    CHECK(errorOf([&] {
              store.write(u"fails"_s, [](WriteSession& session) {
                  session.rows().insert(tables::customer(), customerRow(u"Anna"_s));
                  throw Error(ErrorCode::InvalidInput, u"no"_s);
              });
          }) == ErrorCode::InvalidInput);
    CHECK(errorOf([&] { store.write(u"fails"_s, [](WriteSession&) { throw std::runtime_error("a defect"); }); }) ==
          ErrorCode::Internal);
    CHECK(store.count(u"SELECT count(*) FROM customer"_s) == 0);
    CHECK(store.count(u"SELECT count(*) FROM change_set"_s) == 0);
    QCoreApplication::processEvents();
    CHECK(changed.isEmpty());
    CHECK(addCustomer(store, u"Bea"_s) > 0);
    CHECK(store.count(u"SELECT count(*) FROM customer"_s) == 1);
}

TEST_CASE("A refused row is a defect told without its values", "[storage][store]") {
    TempStore store;
    addCustomer(store, u"Secret Name"_s);
    try {
        addCustomer(store, u"Secret Name"_s);
        FAIL("the same uid twice");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::Internal);
        // A server names the kind of refusal alone.
        CHECK(error.detail().contains(test::TestPlace::isServer() ? u"23505"_s : u"customer.uid"_s));
        CHECK_FALSE(error.detail().contains(u"Secret"_s));
    }
}

TEST_CASE("changed tells what a commit concerned, in the store's thread", "[storage][store]") {
    TempStore store;
    QSignalSpy changed(&store.store(), &Store::changed);
    const qint64 id = addCustomer(store, u"Anna"_s);
    REQUIRE((!changed.isEmpty() || changed.wait()));
    const auto changes = changed.takeFirst().at(0).value<ChangeSet>();
    CHECK(changes.customers == QSet<qint64>{id});
    CHECK(changes.id.isValid());
    CHECK_FALSE(changes.everything);

    store.write(u"Promise"_s,
                [id](WriteSession& session) { session.rows().insert(tables::commitment(), commitmentRow(id, u"send it"_s)); });
    REQUIRE((!changed.isEmpty() || changed.wait()));
    const auto promised = changed.takeFirst().at(0).value<ChangeSet>();
    CHECK(promised.customers == QSet<qint64>{id});
    CHECK(promised.commitments == QSet<qint64>{1});
}

TEST_CASE("A write that changes nothing fires nothing and leaves no entry", "[storage][store]") {
    TempStore store;
    const qint64 id = addCustomer(store, u"Anna"_s);
    QCoreApplication::processEvents();
    QSignalSpy changed(&store.store(), &Store::changed);
    const bool written = store.write(u"Save Anna"_s, [id](WriteSession& session) {
        return session.rows().update(tables::customer(), id, customerRow(u"Anna"_s));
    });
    CHECK_FALSE(written);
    QCoreApplication::processEvents();
    CHECK(changed.isEmpty());
    CHECK(store.count(u"SELECT count(*) FROM change_set"_s) == 1);
}

TEST_CASE("A change by another store on the file is noticed once, one's own never", "[storage][file][store]") {
    TempStore store;
    QSignalSpy changed(&store.store(), &Store::changed);
    addCustomer(store, u"Anna"_s);
    REQUIRE((!changed.isEmpty() || changed.wait()));
    changed.clear();

    store.store().checkForOutsideChanges();
    store.write(u"nothing"_s, [](WriteSession&) {}); // queued behind the look
    QCoreApplication::processEvents();
    CHECK(changed.isEmpty());

    {
        const auto other = Store::open(store.path());
        TempStore::await(other->write(ChangeInfo{u"theirs"_s, {}, testNow}, [](WriteSession& session) {
            return session.rows().insert(tables::customer(), customerRow(u"Bea"_s));
        }));
    }
    store.store().checkForOutsideChanges();
    REQUIRE((!changed.isEmpty() || changed.wait()));
    CHECK(changed.takeFirst().at(0).value<ChangeSet>().everything);
    store.store().checkForOutsideChanges();
    store.write(u"nothing"_s, [](WriteSession&) {});
    QCoreApplication::processEvents();
    CHECK(changed.isEmpty());
}

TEST_CASE("What another store on the file only works out is not heard, what it changes is", "[storage][file][store]") {
    TempStore store;
    addCustomer(store, u"Anna"_s);
    QSignalSpy changed(&store.store(), &Store::changed);
    const auto other = Store::open(store.path());
    const auto theirs = [&](auto function) { TempStore::await(other->write(ChangeInfo{u"theirs"_s, {}, testNow}, function)); };
    const auto look = [&] {
        store.store().checkForOutsideChanges();
        store.write(u"nothing"_s, [](WriteSession&) {}); // queued behind the look
        QCoreApplication::processEvents();
        const auto heard = changed.size();
        changed.clear();
        return heard;
    };
    look();
    theirs([](WriteSession& session) { judgeLegs(session, testNow, QTimeZone::utc(), 10); });
    CHECK(store.count(u"SELECT count(*) FROM customer WHERE legs_until IS NOT NULL"_s) == 1);
    CHECK(look() == 0);
    theirs([](WriteSession& session) { dismissReminders(session, {}, testNow); });
    CHECK(look() == 1);
    theirs([](WriteSession& session) { repairDerived(session); });
    CHECK(look() == 1);
    // One's own change is not taken for theirs.
    addCustomer(store, u"Bea"_s);
    look();
    theirs([](WriteSession& session) { judgeLegs(session, testNow, QTimeZone::utc(), 10); });
    CHECK(look() == 0);
    // Nor does it hide theirs.
    theirs([](WriteSession& session) { session.rows().insert(tables::customer(), customerRow(u"Cili"_s)); });
    addCustomer(store, u"Dóra"_s);
    CHECK(look() >= 1);
}

TEST_CASE("A read sees one state while others write", "[storage][store]") {
    TempStore store;
    addCustomer(store, u"Anna"_s);
    std::promise<void> seen, written;
    auto counted = store.store().read([&seen, wait = written.get_future().share()](ReadSession& session) {
        const auto count = [&] {
            auto statement = session.connection().prepare(u"SELECT count(*) FROM customer"_s);
            statement.step();
            return statement.number(0);
        };
        const qint64 before = count();
        seen.set_value();
        wait.wait();
        return std::pair{before, count()};
    });
    seen.get_future().wait();
    addCustomer(store, u"Bea"_s);
    written.set_value();
    CHECK(TempStore::await(counted) == std::pair<qint64, qint64>{1, 1});
    CHECK(store.count(u"SELECT count(*) FROM customer"_s) == 2);
}

TEST_CASE("A running read stops when it is cancelled, a queued one never starts", "[storage][store]") {
    TempStore store;
    StoreOptions one;
    one.readers = 1;
    store.reopen(one);
    const auto token = CancelToken::make();
    std::promise<void> started;
    auto endless = store.store().read(
        [&started](ReadSession& session) {
            auto statement = session.connection().prepare(
                u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"_s);
            started.set_value();
            return statement.step();
        },
        token);
    std::atomic_bool ran = false;
    auto queued = store.store().read([&ran](ReadSession&) { ran = true; }, token);
    started.get_future().wait();
    token.cancel();
    CHECK(errorOf([&] { TempStore::await(endless); }) == ErrorCode::Cancelled);
    CHECK(errorOf([&] { TempStore::await(queued); }) == ErrorCode::Cancelled);
    CHECK_FALSE(ran);
    CHECK(store.count(u"SELECT 1"_s) == 1);
}

TEST_CASE("Many small statements stop too", "[storage][store]") {
    TempStore store;
    const auto token = CancelToken::make();
    std::promise<void> started;
    auto endless = store.store().read(
        [&started, first = true](ReadSession& session) mutable {
            for (;;) {
                auto statement = session.connection().prepare(u"SELECT 1"_s);
                statement.step();
                if (std::exchange(first, false))
                    started.set_value();
            }
        },
        token);
    started.get_future().wait();
    token.cancel();
    CHECK(errorOf([&] { TempStore::await(endless); }) == ErrorCode::Cancelled);
}

TEST_CASE("What was queued is done before the store closes", "[storage][store]") {
    TempStore store;
    std::vector<QFuture<qint64>> writes;
    for (int number = 0; number < 20; ++number) {
        writes.push_back(store.store().write(ChangeInfo{u"add"_s, {}, testNow}, [number](WriteSession& session) {
            return session.rows().insert(tables::customer(), customerRow(QString::number(number)));
        }));
    }
    store.close();
    for (auto& write : writes)
        CHECK(write.isFinished());
    CHECK_FALSE(QFileInfo::exists(store.path() + u"-wal"_s));
    store.reopen();
    CHECK(store.count(u"SELECT count(*) FROM customer"_s) == 20);
    CHECK(store.store().migrationOutcome() == MigrationOutcome::AlreadyCurrent);
}

TEST_CASE("A cache grown for an import is given back", "[storage][file][store]") {
    TempStore store;
    const auto cache = [&store] {
        return store.write(u"look"_s, [](WriteSession& session) {
            auto statement = session.connection().prepare(u"PRAGMA cache_size"_s);
            statement.step();
            return statement.number(0);
        });
    };
    const qint64 usual = cache();
    store.write(u"Import"_s, [](WriteSession& session) { importCustomers(session, 10, u"Person"_s); });
    CHECK(cache() == usual);
    CHECK(store.count(u"PRAGMA cache_size"_s) == usual);
}

TEST_CASE("The default location follows the environment", "[storage][file][store]") {
    qputenv("RAPPORT_STORE", "/somewhere/else.rapport");
    CHECK(Store::defaultLocation() == u"/somewhere/else.rapport"_s);
    qunsetenv("RAPPORT_STORE");
    qputenv("XDG_DATA_HOME", "/data/home");
    CHECK(Store::defaultLocation() == u"/data/home/rapport/rapport.rapport"_s);
    qunsetenv("XDG_DATA_HOME");
}

} // namespace rapport::storage::testing
