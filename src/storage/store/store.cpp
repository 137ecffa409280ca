#include "rapport/storage/store.h"

#include "storage/store/readers.h"
#include "storage/store/writer.h"

#include <QStandardPaths>

namespace rapport::storage {

using namespace Qt::StringLiterals;

class Store::Private {
public:
    Private(StoreFile file, const StoreOptions& options)
        : path(file.path)
        , readOnly(file.readOnly)
        , outcome(file.outcome)
        , connectName(file.connectName)
        , readerCount(options.readers)
        , lockWait(options.lockWait)
        , opened(std::move(file)) {}

    void start(Store* store);

    const QString path;
    const bool readOnly;
    const MigrationOutcome outcome;
    const QString connectName;
    const int readerCount;
    const std::chrono::milliseconds lockWait;
    std::optional<StoreFile> opened; ///< until the writing thread has it
    // The readers end first: the writer's connection closes last, see Writer.
    std::unique_ptr<Writer> writer;
    std::unique_ptr<Readers> readers;
};

void Store::Private::start(Store* store) {
    const auto changed = [store](const ChangeSet& changes) {
        QMetaObject::invokeMethod(
            store, [store, changes] { Q_EMIT store->changed(changes); }, Qt::QueuedConnection);
    };
    writer = std::make_unique<Writer>(std::move(*opened), lockWait, changed);
    opened.reset();
    readers = std::make_unique<Readers>(connectName, readerCount);
}

std::unique_ptr<Store> Store::open(const QString& location, const StoreOptions& options) {
    auto store = std::unique_ptr<Store>(new Store(std::make_unique<Private>(openStoreFile(location, options), options)));
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

const QString& Store::location() const { return d->path; }

bool Store::isReadOnly() const { return d->readOnly; }

MigrationOutcome Store::migrationOutcome() const { return d->outcome; }

void Store::checkForOutsideChanges() { d->writer->lookForOutsideChanges(); }

void Store::enqueueRead(std::function<void(ReadSession&)> run, Failed failed, const CancelToken& token) {
    d->readers->add({std::move(run), std::move(failed), token});
}

void Store::enqueueWrite(const ChangeInfo& info, std::function<void(WriteSession&)> run, std::function<void()> committed,
                         Failed failed) {
    d->writer->add({info, std::move(run), std::move(committed), std::move(failed)});
}

} // namespace rapport::storage
