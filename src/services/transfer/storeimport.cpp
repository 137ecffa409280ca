#include "services/transfer/storeimport.h"

#include "rapport/storage/customerlist.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/everyrecord.h"
#include "services/common/passon.h"
#include "services/common/words.h"
#include "services/importing/importsource.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

constexpr size_t customersPlace = 5; ///< of the kinds of record: see StoreRecord
static_assert(std::is_same_v<std::variant_alternative_t<customersPlace, exchange::StoreRecord>, exchange::CustomerRecord>);

QString shownFile(const QString& file) {
    return file == "-"_L1 ? Words::tr("standard input") : shortened(QFileInfo(file).fileName());
}

/// Reads the document through an import.
ImportSummary readInto(StoreImport& import, const QString& name, QPromise<ImportSummary>& promise) {
    QFile file;
    openForReading(file, name);
    const QString shown = name == "-"_L1 ? name : QFileInfo(name).fileName();
    exchange::StoreDocumentReader reader(file, import.references(), [&](exchange::Problem problem) {
        problem.file = shown;
        import.addProblem(std::move(problem));
    });
    const qint64 size = file.isSequential() ? 0 : file.size();
    ImportSummary& summary = import.summary();
    while (auto item = reader.next()) {
        import.take(std::move(*item));
        if (summary.read % 256 != 0)
            continue;
        if (promise.isCanceled())
            throw Error(ErrorCode::Cancelled, Words::tr("The import was cancelled; nothing was changed."));
        promise.setProgressValueAndText(size > 0 ? static_cast<int>(reader.position() * 1000 / size) : 0,
                                        QString::number(summary.read));
    }
    if (file.error() != QFileDevice::NoError)
        throw Error(ErrorCode::FileUnreadable, Words::tr("“%1” could not be read to its end: %2").arg(shown, file.errorString()));
    import.finish();
    summary.rejected += reader.rejected();
    for (auto& problem : summary.problems)
        problem.file = shown;
    if (summary.created + summary.updated > 0)
        summary.label = Words::tr("Import of a store from %1").arg(shownFile(name));
    return std::move(summary);
}

} // namespace

StoreImport::StoreImport(storage::ReadSession& session, storage::WriteSession* target, StaffId actor, Moment now)
    : m_session(session)
    , m_target(target)
    , m_actor(actor)
    , m_now(now)
    , m_references(session)
    , m_fields(storage::CustomerRepository(session).customFields())
    , m_isFresh(storage::countRecords(session) == 0) {
    if (!m_target)
        m_references.keepAll();
}

void StoreImport::addProblem(exchange::Problem problem) {
    ++m_summary.problemCount;
    if (m_summary.problems.size() < ImportSummary::maxProblems)
        m_summary.problems.push_back(std::move(problem));
}

void StoreImport::count(Done done) {
    ++m_summary.read;
    ++(done == Done::Created     ? m_summary.created
       : done == Done::Updated   ? m_summary.updated
       : done == Done::Unchanged ? m_summary.unchanged
                                 : m_summary.rejected);
}

void StoreImport::refuse(const QString& problem) {
    addProblem({{}, m_line, 0, exchange::Severity::Error, Words::tr("The record was left out: %1").arg(problem)});
}

void StoreImport::warn(const QString& problem) { addProblem({{}, m_line, 0, exchange::Severity::Warning, problem}); }

void StoreImport::tellMissing(const std::vector<exchange::MissingReference>& missing) {
    for (const auto& each : missing)
        warn(Words::tr("“%1” names “%2”, which is not there; it was left empty").arg(each.field, shortened(each.name)));
}

storage::BulkImport& StoreImport::bulk() {
    if (!m_bulk)
        m_bulk.emplace(*m_target, storage::BulkImport::Organisations::AsTheyStand);
    return *m_bulk;
}

void StoreImport::settle() {
    if (!m_bulk)
        return;
    m_bulk->finish();
    m_bulk.reset();
}

void StoreImport::take(exchange::StoreDocumentReader::Item item) {
    const size_t place = item.record.index();
    if (place > customersPlace && !std::exchange(m_customersPassed, true))
        linkPending();
    m_line = item.line;
    if (place == customersPlace) {
        // Whom a customer refers to may be further down.
        std::vector<exchange::MissingReference> later;
        const auto isLater = [](const auto& each) { return each.field == "organisation"_L1 || each.field == "referrer"_L1; };
        std::copy_if(item.missing.begin(), item.missing.end(), std::back_inserter(later), isLater);
        std::erase_if(item.missing, isLater);
        if (!later.empty())
            m_pending.push_back({std::get<exchange::CustomerRecord>(item.record).customer.uid, std::move(later), item.line});
    }
    tellMissing(item.missing);
    count(std::visit([this](const auto& record) { return takeRecord(record); }, item.record));
}

void StoreImport::linkPending() {
    for (const Pending& pending : std::exchange(m_pending, {})) {
        m_line = pending.line;
        link(pending);
    }
}

void StoreImport::link(const Pending& pending) {
    const CustomerId id = m_references.customerNamed(pending.uid);
    std::vector<exchange::MissingReference> missing;
    std::optional<domain::Customer> customer;
    for (const auto& each : pending.missing) {
        const CustomerId other = m_references.customerNamed(each.name);
        if (!other.isValid()) {
            missing.push_back(each);
        } else if (m_target && id.isValid()) {
            settle();
            if (!customer)
                customer = storage::CustomerRepository(m_session).find(id);
            (each.field == "organisation"_L1 ? customer->organisation : customer->referrer) = other;
        }
    }
    if (customer)
        storage::CustomerRepository::save(*m_target, *customer);
    tellMissing(missing);
}

void StoreImport::finish() {
    linkPending();
    settle();
}

QFuture<ImportSummary> importStore(const Workspace& workspace, const ImportRequest& request) {
    auto promise = std::make_shared<QPromise<ImportSummary>>();
    promise->start();
    promise->setProgressRange(0, 1000);
    auto future = promise->future();
    const auto actor = workspace.actor;
    const Moment now = workspace.clock.now();
    if (request.dryRun)
        passOn(workspace.store.read([=, file = request.file](storage::ReadSession& session) {
            StoreImport import(session, nullptr, actor, now);
            return readInto(import, file, *promise);
        }),
               promise);
    else
        passOn(workspace.store.write(workspace.change(Words::tr("Import %1").arg(shownFile(request.file))),
                                     [=, file = request.file, allowed = workspace.permissions](storage::WriteSession& session) {
                                         needs(allowed, domain::Act::MoveWholeStore);
                                         StoreImport import(session, &session, actor, now);
                                         ImportSummary summary = readInto(import, file, *promise);
                                         session.relabel(summary.label);
                                         return summary;
                                     }),
               promise);
    return future;
}

} // namespace rapport::services
