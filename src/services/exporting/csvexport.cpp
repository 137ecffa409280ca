#include "rapport/core/error.h"
#include "rapport/services/exporting.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/everyrecord.h"
#include "services/common/passon.h"
#include "services/common/words.h"
#include "services/exporting/activitytable.h"
#include "services/exporting/contactswriting.h"
#include "services/exporting/selection.h"

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

using exchange::CsvContent;
using exchange::CsvTable;

QStringList columnsIn(storage::ReadSession& session, CsvContent what) {
    QStringList ownFields;
    for (const domain::CustomField& each : storage::CustomerRepository(session).customFields())
        ownFields += each.name;
    return exchange::tableColumns(what, ownFields);
}

/// The keys as they are written, whatever the case they were asked for in. Throws Error(InvalidInput).
QStringList checkedColumns(const QStringList& wanted, CsvContent what) {
    const QStringList unknown = CsvTable::unknownColumns(what, wanted);
    if (!unknown.isEmpty())
        throw Error(
            ErrorCode::InvalidInput,
            Words::tr("There is no column “%1”. There are: %2.")
                .arg(shortened(unknown.front()), (exchange::tableColumns(what) + exchange::furtherColumns(what)).join(u", "_s)));
    return wanted;
}

class TableExport {
public:
    TableExport(storage::ReadSession& session, const CsvExport& request, QPromise<qint64>& promise, Moment now,
                const QTimeZone& zone)
        : m_session(session)
        , m_request(request)
        , m_progress(promise)
        , m_selection(selectionOf(session, request.filter, request.only, now, zone))
        , m_table(request.what,
                  request.columns.isEmpty() ? columnsIn(session, request.what) : checkedColumns(request.columns, request.what)) {}

    qint64 run() {
        SafeFile::write(m_request.file, [this](SafeFile::Sink& sink) {
            if (m_request.withBom)
                sink.write("\xEF\xBB\xBF");
            sink.write(m_table.header());
            if (m_request.what == CsvContent::Contacts)
                writeCustomers(sink);
            else
                writeActivities(sink);
        });
        return m_progress.done();
    }

private:
    void writeCustomers(SafeFile::Sink& sink) {
        const auto line = [this](const exchange::ContactRecord& contact, std::string& text) {
            text += m_table.line(contact).toStdString();
        };
        writeContacts(m_session, m_selection, sink, m_progress, line);
    }

    void writeActivities(SafeFile::Sink& sink) {
        m_progress.begin(storage::countRecords(m_session));
        std::optional<QSet<qint64>> only;
        if (m_selection.only) {
            only.emplace();
            for (const CustomerId id : *m_selection.only)
                only->insert(id.value());
        }
        ActivityTable activities(m_session, std::move(only));
        const auto take = [&](const exchange::ActivityRecord& record) {
            sink.write(m_table.line(record));
            m_progress.addOne();
        };
        if (m_request.what == CsvContent::Interactions)
            activities.eachInteraction(take);
        else
            activities.eachCommitment(take);
    }

    storage::ReadSession& m_session;
    const CsvExport& m_request;
    ExportProgress m_progress;
    storage::WholeSelection m_selection;
    CsvTable m_table;
};

} // namespace

QFuture<qint64> exportCsv(const Workspace& workspace, const CsvExport& request) {
    auto promise = begunPromise<qint64>();
    auto future = promise->future();
    const auto write = [request, promise, allowed = workspace.permissions, now = workspace.clock.now(),
                        zone = workspace.clock.zone()](storage::ReadSession& session) {
        needs(allowed, domain::Act::SeeCustomers);
        ExportProgress(*promise).throwIfCancelled();
        return TableExport(session, request, *promise, now, zone).run();
    };
    passOn(workspace.store.read(write), promise);
    return future;
}

QFuture<QStringList> csvColumns(const Workspace& workspace, CsvContent what) {
    return workspace.store.read([what](storage::ReadSession& session) { return columnsIn(session, what); });
}

} // namespace rapport::services
