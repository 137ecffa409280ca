#include "storage/sqlite/sqliteconnection.h"
#include "unit/storage/storefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rapport::storage::testing {

using namespace Qt::StringLiterals;

namespace {

std::optional<ErrorCode> openError(const QString& path, StoreOptions options = {}) {
    return errorOf([&] { static_cast<void>(Store::open(path, options)); });
}

StoreOptions creating() {
    StoreOptions options;
    options.createIfMissing = true;
    return options;
}

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray fileBytes(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void runScript(const QString& path, const QString& sql) {
    SqliteConnection connection(path, Connection::Access::ReadWrite, true);
    connection.execute(sql);
}

/// Rights mean nothing to root: whoever runs the tests as root is somebody else for a while.
class Unprivileged {
public:
    explicit Unprivileged(const QString& folder) {
        if (::geteuid() != 0)
            return;
        m_root = true;
        for (const QString& path : QDir(folder).entryList(QDir::Files | QDir::Hidden))
            REQUIRE(::chown(QFile::encodeName(folder + u'/' + path).constData(), nobody, nobody) == 0);
        REQUIRE(::chown(QFile::encodeName(folder).constData(), nobody, nobody) == 0);
        REQUIRE(::seteuid(nobody) == 0);
    }
    ~Unprivileged() {
        if (m_root && ::seteuid(0) != 0)
            std::abort();
    }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

private:
    static constexpr uid_t nobody = 65534;
    bool m_root = false;
};

void allow(const QString& path, mode_t mode) { REQUIRE(::chmod(QFile::encodeName(path).constData(), mode) == 0); }

qint64 customersIn(Store& store) {
    return TempStore::await(store.read([](ReadSession& session) {
        auto select = session.connection().prepare(u"SELECT count(*) FROM customer"_s);
        select.step();
        return select.number(0);
    }));
}

std::optional<ErrorCode> writeError(Store& store) {
    return errorOf([&] {
        TempStore::await(store.write(ChangeInfo{u"add"_s, {}, testNow}, [](WriteSession& session) {
            return session.rows().insert(tables::customer(), customerRow(u"Late"_s));
        }));
    });
}

} // namespace

TEST_CASE("What cannot be a store is refused by what it is", "[storage][file][store]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.rapport"_s);
    CHECK(openError(path) == ErrorCode::StoreMissing);
    CHECK_FALSE(QFileInfo::exists(path));
    StoreOptions readOnly = creating();
    readOnly.readOnly = true;
    CHECK(openError(path, readOnly) == ErrorCode::StoreMissing);
    CHECK(openError(folder.path()) == ErrorCode::StoreUnreadable);
    CHECK(openError(u"/dev/null"_s) == ErrorCode::StoreUnreadable);
#ifdef RAPPORT_WITH_POSTGRESQL
    CHECK(openError(u"postgresql://127.0.0.1:1/rapport"_s) == ErrorCode::NotConnected);
#else
    CHECK(openError(u"postgresql://127.0.0.1:1/rapport"_s) == ErrorCode::StoreUnreadable);
#endif
    CHECK(openError(u"/proc/nowhere/x.rapport"_s, creating()) == ErrorCode::StoreUnreadable);
}

TEST_CASE("Other kinds of file are refused and left as they are", "[storage][file][store]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.rapport"_s);
    SECTION("a text") { writeFile(path, "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nEND:VCARD\n"); }
    SECTION("a short text") { writeFile(path, "x"); }
    SECTION("a long text") { writeFile(path, QByteArray(100'000, 'x')); }
    SECTION("another program's database") { runScript(path, u"CREATE TABLE songs (title TEXT)"_s); }
    SECTION("a database with another mark") { runScript(path, u"PRAGMA application_id = 7; CREATE TABLE songs (title TEXT)"_s); }
    SECTION("a database that only has a version") { runScript(path, u"PRAGMA user_version = 1"_s); }
    const QByteArray before = fileBytes(path);
    CHECK(openError(path, creating()) == ErrorCode::NotAStore);
    CHECK(openError(path) == ErrorCode::NotAStore);
    CHECK(fileBytes(path) == before);
}

TEST_CASE("An empty file becomes a store only where one may be created", "[storage][file][store]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"x.rapport"_s);
    writeFile(path, {});
    CHECK(openError(path) == ErrorCode::NotAStore);
    const auto store = Store::open(path, creating());
    CHECK(store->migrationOutcome() == MigrationOutcome::Created);
}

TEST_CASE("A damaged store is called damaged", "[storage][file][store]") {
    TempStore store;
    for (int number = 0; number < 50; ++number)
        addCustomer(store, u"Person %1"_s.arg(number));
    store.close();
    QByteArray bytes = fileBytes(store.path());
    for (qsizetype at = 200; at < bytes.size(); ++at)
        bytes[at] = static_cast<char>(at * 7);
    writeFile(store.path(), bytes);
    CHECK(openError(store.path()) == ErrorCode::StoreDamaged);
}

TEST_CASE("Damage inside is told when it is met, not before", "[storage][file][store]") {
    TempStore store;
    store.write(u"Import"_s, [](WriteSession& session) { importCustomers(session, 500, u"Person"_s); });
    const qint64 page = store.count(u"SELECT rootpage FROM sqlite_schema WHERE name = 'customer'"_s);
    const qint64 size = store.count(u"PRAGMA page_size"_s);
    store.close();
    QByteArray bytes = fileBytes(store.path());
    bytes.replace(static_cast<qsizetype>((page - 1) * size), static_cast<qsizetype>(size),
                  QByteArray(static_cast<qsizetype>(size), '\x55'));
    writeFile(store.path(), bytes);
    store.reopen();
    CHECK(errorOf([&] { store.count(u"SELECT count(notes) FROM customer NOT INDEXED"_s); }) == ErrorCode::StoreDamaged);
}

TEST_CASE("A newer schema opens read-only when it says that we may read it, else not at all", "[storage][file][store]") {
    TempStore store;
    addCustomer(store, u"Anna"_s);
    store.close();
    SECTION("readable") {
        runScript(store.path(), u"PRAGMA user_version = 99; UPDATE store_info SET value = '1' WHERE key = 'readable_by'"_s);
        const auto newer = Store::open(store.path());
        CHECK(newer->isReadOnly());
        CHECK(newer->migrationOutcome() == MigrationOutcome::TooNewButReadable);
        CHECK(customersIn(*newer) == 1);
        CHECK(writeError(*newer) == ErrorCode::StoreReadOnly);
    }
    SECTION("not readable") {
        runScript(store.path(), u"PRAGMA user_version = 99; UPDATE store_info SET value = '98' WHERE key = 'readable_by'"_s);
        CHECK(openError(store.path()) == ErrorCode::StoreTooNew);
    }
    SECTION("says nothing") {
        runScript(store.path(), u"PRAGMA user_version = 99; DELETE FROM store_info"_s);
        CHECK(openError(store.path()) == ErrorCode::StoreTooNew);
    }
}

TEST_CASE("A store asked for read-only cannot be written and makes no lock", "[storage][file][store]") {
    TempStore store;
    addCustomer(store, u"Anna"_s);
    store.close();
    QFile::remove(store.path() + u"-lock"_s);
    StoreOptions options;
    options.readOnly = true;
    const auto readOnly = Store::open(store.path(), options);
    CHECK(readOnly->isReadOnly());
    CHECK(customersIn(*readOnly) == 1);
    CHECK(writeError(*readOnly) == ErrorCode::StoreReadOnly);
    CHECK_FALSE(QFileInfo::exists(store.path() + u"-lock"_s));
}

TEST_CASE("A read-only store notices what others write", "[storage][file][store]") {
    TempStore store;
    StoreOptions options;
    options.readOnly = true;
    const auto readOnly = Store::open(store.path(), options);
    std::atomic_int heard = 0;
    QObject::connect(readOnly.get(), &Store::changed, readOnly.get(),
                     [&heard](const ChangeSet& changes) { heard += changes.everything; });
    addCustomer(store, u"Anna"_s);
    readOnly->checkForOutsideChanges();
    while (heard == 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    CHECK(customersIn(*readOnly) == 1);
}

TEST_CASE("A folder that cannot be written gives a store to read", "[storage][file][store]") {
    TempStore store;
    addCustomer(store, u"Anna"_s);
    store.close();
    const Unprivileged somebody(store.folder());
    allow(store.folder(), 0500);
    {
        const auto readOnly = Store::open(store.path());
        CHECK(readOnly->isReadOnly());
        CHECK(customersIn(*readOnly) == 1);
        CHECK(writeError(*readOnly) == ErrorCode::StoreReadOnly);
    }
    CHECK(openError(store.folder() + u"/new.rapport"_s, creating()) == ErrorCode::StoreUnreadable);
    CHECK(openError(store.folder() + u"/sub/new.rapport"_s, creating()) == ErrorCode::StoreUnreadable);
    allow(store.folder(), 0700);
}

TEST_CASE("A file that cannot be written is read, one that cannot be read is refused", "[storage][file][store]") {
    TempStore store;
    addCustomer(store, u"Anna"_s);
    store.close();
    const Unprivileged somebody(store.folder());
    allow(store.path(), 0400);
    {
        const auto readOnly = Store::open(store.path());
        CHECK(readOnly->isReadOnly());
        CHECK(customersIn(*readOnly) == 1);
    }
    allow(store.path(), 0000);
    CHECK(openError(store.path()) == ErrorCode::StoreUnreadable);
    allow(store.path(), 0600);
}

TEST_CASE("A path with odd characters is just a path", "[storage][file][store]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file:a?b=c&%20 #\u0151 'x'.rapport"_s);
    {
        const auto store = Store::open(path, creating());
        CHECK(customersIn(*store) == 0);
        CHECK(store->location() == path);
    }
    CHECK(QFileInfo::exists(path));
}

} // namespace rapport::storage::testing
