#include "rapport/storage/store.h"

#include "storage/store/fileplace.h"
#include "storage/store/readers.h"
#include "storage/store/writer.h"
#ifdef RAPPORT_WITH_POSTGRESQL
#include "storage/postgres/officeplace.h"
#endif

#include <QCoreApplication>
#include <QStandardPaths>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Place> openPlace(const QString& location, const StoreOptions& options) {
    if (!isServerLocation(location))
        return std::make_unique<FilePlace>(location, options);
#ifdef RAPPORT_WITH_POSTGRESQL
    return std::make_unique<OfficePlace>(location, options);
#else
    throw Error(ErrorCode::StoreUnreadable,
                QCoreApplication::translate("storage",
                                            "This copy of Rapport was built without PostgreSQL. Give the path of a file, "
                                            "or install Rapport with PostgreSQL."),
                u"built without libpq"_s);
#endif
}

} // namespace

class Store::Private {
public:
    Private(std::unique_ptr<Place> place_, const StoreOptions& options)
        : place(std::move(place_))
        , readerCount(options.readers) {}
    ~Private() { place->stopWaiting(); }

    void start(Store* store);

    // The threads end first: the place closes last.
    const std::unique_ptr<Place> place;
    const int readerCount;
    std::atomic_bool connected = true;
    std::unique_ptr<Writer> writer;
    std::unique_ptr<Readers> readers;
};

void Store::Private::start(Store* store) {
    const auto changed = [store](const ChangeSet& changes) {
        QMetaObject::invokeMethod(
            store, [store, changes] { Q_EMIT store->changed(changes); }, Qt::QueuedConnection);
    };
    const auto connectedChanged = [this, store](bool now) {
        if (connected.exchange(now) != now)
            QMetaObject::invokeMethod(
                store, [store, now] { Q_EMIT store->connectionChanged(now); }, Qt::QueuedConnection);
    };
    place->start({changed, connectedChanged});
    writer = std::make_unique<Writer>(*place, changed);
    readers = std::make_unique<Readers>(*place, readerCount);
}

std::unique_ptr<Store> Store::open(const QString& location, const StoreOptions& options) {
    auto store = std::unique_ptr<Store>(new Store(std::make_unique<Private>(openPlace(location, options), options)));
    store->d->start(store.get());
    return store;
}

QString Store::defaultLocation() {
    const QString given = qEnvironmentVariable("RAPPORT_STORE");
    if (!given.isEmpty())
        return given;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/rapport/rapport.rapport"_s;
}

Store::Store(std::unique_ptr<Private> data)
    : d(std::move(data)) {}

Store::~Store() = default;

QString Store::location() const { return d->place->location(); }

bool Store::isReadOnly() const { return d->place->isReadOnly(); }

MigrationOutcome Store::migrationOutcome() const { return d->place->outcome(); }

bool Store::isOffice() const { return d->place->isOffice(); }

std::optional<Member> Store::member() const { return d->place->member(); }

bool Store::isConnected() const { return d->connected; }

void Store::checkForOutsideChanges() { d->writer->lookForOutsideChanges(); }

void Store::enqueueRead(std::function<void(ReadSession&)> run, Failed failed, const CancelToken& token) {
    d->readers->add({std::move(run), std::move(failed), token});
}

void Store::enqueueWrite(const ChangeInfo& info, std::function<void(WriteSession&)> run, std::function<void()> committed,
                         Failed failed) {
    d->writer->add({info, std::move(run), std::move(committed), std::move(failed)});
}

} // namespace rapport::storage
