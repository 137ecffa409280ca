#include "rapport/services/importing.h"

#include "rapport/core/error.h"
#include "rapport/services/storedocument.h"
#include "services/common/passon.h"
#include "services/common/words.h"
#include "services/importing/activityimport.h"
#include "services/importing/importrun.h"
#include "services/importing/importsource.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

QString importLabel(const ImportSummary& summary, const QString& file) {
    const qint64 count = summary.created + summary.updated;
    return count == 1 ? Words::tr("Import 1 contact from %1").arg(shownFile(file))
                      : Words::tr("Import %1 contacts from %2").arg(QString::number(count), shownFile(file));
}

QString activityLabel(const ImportSummary& summary, const QString& file) {
    const qint64 count = summary.created + summary.updated;
    return count == 1 ? Words::tr("Import 1 entry from %1").arg(shownFile(file))
                      : Words::tr("Import %1 entries from %2").arg(QString::number(count), shownFile(file));
}

ImportSummary writeAll(storage::WriteSession& session, const ImportRequest& request, const QTimeZone& zone,
                       QPromise<ImportSummary>& promise) {
    if (auto entries = ActivityImport(session, &session, session.info(), zone, promise).run(request)) {
        if (entries->created + entries->updated > 0)
            entries->label = activityLabel(*entries, request.file);
        session.relabel(entries->label);
        return std::move(*entries);
    }
    ContactFeed feed(request);
    WritingTarget target(session);
    ImportSummary summary = ImportRun(session, target, promise).run(feed);
    if (summary.created + summary.updated > 0)
        summary.label = importLabel(summary, request.file);
    session.relabel(summary.label);
    return summary;
}

ImportSummary countAll(storage::ReadSession& session, const ImportRequest& request, const storage::ChangeInfo& info,
                       const QTimeZone& zone, QPromise<ImportSummary>& promise) {
    if (auto entries = ActivityImport(session, nullptr, info, zone, promise).run(request))
        return std::move(*entries);
    ContactFeed feed(request);
    TrialTarget target(session);
    return ImportRun(session, target, promise).run(feed);
}

bool isStoreDocument(const ImportRequest& request) {
    if (request.format)
        return request.format == exchange::Format::Json;
    try {
        return exchange::detectFormat(beginningOf(*openedForReading(request.file)), request.file) == exchange::Format::Json;
    } catch (const Error&) {
        return false; // why it cannot be read is said by the import
    }
}

} // namespace

QFuture<ImportSummary> importFile(const Workspace& workspace, const ImportRequest& request) {
    if (isStoreDocument(request))
        return importStore(workspace, request);
    auto promise = begunPromise<ImportSummary>();
    auto future = promise->future();
    QFuture<ImportSummary> work;
    if (request.dryRun)
        work =
            workspace.store.read([request, promise, info = workspace.change({}), zone = workspace.clock.zone()](
                                     storage::ReadSession& session) { return countAll(session, request, info, zone, *promise); });
    else
        work = workspace.store.write(
            workspace.change(Words::tr("Import %1").arg(shownFile(request.file))),
            [request, promise, allowed = workspace.permissions, zone = workspace.clock.zone()](storage::WriteSession& session) {
                needs(allowed, domain::Act::ImportContacts);
                return writeAll(session, request, zone, *promise);
            });
    passOn(work, promise);
    return future;
}

} // namespace rapport::services
