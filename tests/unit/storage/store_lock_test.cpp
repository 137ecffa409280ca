#include "unit/storage/storefixture.h"

#include "rapport/storage/check.h"
#include "storage/store/filelock.h"

#include <QFile>
#include <QFileInfo>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("Only one at a time holds the lock beside the store", "[storage][file][store]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x-lock"_s);
    FileLock mine(path), theirs(path);
    REQUIRE(mine.tryLock());
    CHECK_FALSE(theirs.tryLock());
    CHECK_FALSE(theirs.lock(20ms));
    mine.unlock();
    CHECK(theirs.lock(0ms));
    CHECK_FALSE(mine.tryLock());
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
}

TEST_CASE("Who waits gets the lock although its holder takes it again and again", "[storage][file][store]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x-lock"_s);
    std::atomic_bool got = false;
    std::promise<void> held;
    std::thread greedy([&] {
        FileLock lock(path);
        bool told = false;
        while (!got) {
            if (!lock.lock(10s))
                continue;
            if (!std::exchange(told, true))
                held.set_value();
            lock.unlock();
        }
    });
    held.get_future().wait();
    FileLock patient(path);
    CHECK(patient.lock(10s));
    got = true;
    patient.unlock();
    greedy.join();
}

TEST_CASE("While another program saves, reading goes on and a write fails when it waited long enough", "[storage][file][store]") {
    TempStore store;
    addCustomer(store, u"Anna"_s);
    FileLock theirs(store.path() + u"-lock"_s);
    REQUIRE(theirs.lock(10s));
    StoreOptions impatient;
    impatient.lockWait = 30ms;
    const auto second = Store::open(store.path(), impatient);
    CHECK(TempStore::await(second->read([](ReadSession& session) {
              auto select = session.connection().prepare(u"SELECT count(*) FROM customer"_s);
              select.step();
              return select.number(0);
          })) == 1);
    const auto add = [&second] {
        return TempStore::await(second->write(ChangeInfo{u"add"_s, {}, testNow}, [](WriteSession& session) {
            return session.rows().insert(tables::customer(), customerRow(u"Bea"_s));
        }));
    };
    CHECK(errorOf(add) == ErrorCode::StoreBusy);
    theirs.unlock();
    CHECK(add() == 2);
}

TEST_CASE("A store cannot be created under another program's hands", "[storage][file][store]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.rapport"_s);
    FileLock theirs(path + u"-lock"_s);
    REQUIRE(theirs.tryLock());
    StoreOptions options;
    options.createIfMissing = true;
    options.lockWait = 30ms;
    CHECK(errorOf([&] { static_cast<void>(Store::open(path, options)); }) == ErrorCode::StoreBusy);
    theirs.unlock();
    CHECK(Store::open(path, options)->migrationOutcome() == MigrationOutcome::Created);
}

TEST_CASE("Two stores on one file write at the same time (T4)", "[storage][file][store]") {
    TempStore store;
    const auto second = Store::open(store.path());
    std::vector<QFuture<void>> writes;
    for (int number = 0; number < 120; ++number) {
        Store& target = number % 2 == 0 ? store.store() : *second;
        writes.push_back(target.write(ChangeInfo{u"add"_s, {}, testNow}, [number](WriteSession& session) {
            if (number % 10 == 0)
                importCustomers(session, 50, u"import %1 "_s.arg(number));
            else
                session.rows().insert(tables::customer(), customerRow(u"single %1"_s.arg(number)));
        }));
    }
    for (auto& write : writes)
        TempStore::await(write);
    CHECK(store.count(u"SELECT count(*) FROM customer"_s) == 108 + 12 * 50);
    CHECK(store.count(u"SELECT count(*) FROM change_set"_s) == 120);
    CHECK(store.read([](ReadSession& session) { return checkStore(session); }) == QStringList());
}

TEST_CASE("The last to close moves the log into the file", "[storage][file][store]") {
    TempStore store;
    auto second = Store::open(store.path());
    addCustomer(store, u"Anna"_s);
    store.close();
    CHECK(QFileInfo(store.path() + u"-wal"_s).size() > 0);
    second.reset();
    CHECK_FALSE(QFileInfo::exists(store.path() + u"-wal"_s));
}

} // namespace rapport::storage::testing
