#include "rapport/core/error.h"
#include "rapport/core/safefile.h"
#include "rapport/services/exporting.h"
#include "services/common/passon.h"
#include "services/common/words.h"
#include "services/exporting/contactof.h"
#include "services/exporting/exportprogress.h"
#include "services/exporting/selection.h"
#include "services/exporting/sinkthread.h"

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

constexpr size_t batchSize = 256;
using Batch = std::vector<exchange::ContactRecord>;

class Exporting {
public:
    Exporting(const ContactExport& request, QPromise<qint64>& promise)
        : m_request(request)
        , m_progress(promise) {}

    qint64 run(storage::ReadSession& session, Moment now, const QTimeZone& zone) {
        const auto selection = selectionOf(session, m_request.filter, m_request.only, now, zone);
        const qint64 all = countWholeCustomers(session, selection);
        const ContactMaker contactOf(storage::CustomerRepository(session).customFields());
        SafeFile::write(m_request.file, [&](SafeFile::Sink& sink) {
            SinkThread<Batch> writing(sink, formatter());
            Batch batch;
            m_progress.begin(all);
            eachWholeCustomer(session, selection, [&](storage::WholeCustomer&& whole) {
                batch.push_back(contactOf(std::move(whole)));
                if (batch.size() == batchSize)
                    give(writing, batch);
            });
            give(writing, batch);
            writing.finish();
        });
        return m_progress.done();
    }

private:
    [[nodiscard]] SinkThread<Batch>::Format formatter() const {
        return [version = m_request.version](const Batch& contacts, std::string& text) {
            exchange::VCardWriter writer(version);
            for (const auto& contact : contacts)
                writer.write(contact, text);
        };
    }

    void give(SinkThread<Batch>& writing, Batch& batch) {
        m_progress.add(std::ssize(batch));
        if (!writing.push(std::exchange(batch, {})))
            writing.finish();
    }

    const ContactExport& m_request;
    ExportProgress m_progress;
};

} // namespace

QFuture<qint64> exportContacts(const Workspace& workspace, const ContactExport& request) {
    auto promise = begunPromise<qint64>();
    auto future = promise->future();
    const auto write = [request, promise, allowed = workspace.permissions, now = workspace.clock.now(),
                        zone = workspace.clock.zone()](storage::ReadSession& session) {
        needs(allowed, domain::Act::SeeCustomers);
        return Exporting(request, *promise).run(session, now, zone);
    };
    passOn(workspace.store.read(write), promise);
    return future;
}

} // namespace rapport::services
