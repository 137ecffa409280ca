#include "rapport/core/error.h"
#include "rapport/core/safefile.h"
#include "rapport/services/exporting.h"
#include "services/common/words.h"
#include "services/exporting/contactof.h"
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
        , m_promise(promise) {}

    qint64 run(storage::ReadSession& session, Moment now, const QTimeZone& zone) {
        const auto selection =
            m_request.only ? storage::WholeSelection{{}, m_request.only} : selectionOf(session, m_request.filter, now, zone);
        m_all = countWholeCustomers(session, selection);
        const ContactMaker contactOf(storage::CustomerRepository(session).customFields());
        SafeFile::write(m_request.file, [&](SafeFile::Sink& sink) {
            SinkThread<Batch> writing(sink, formatter());
            Batch batch;
            m_done = 0;
            eachWholeCustomer(session, selection, [&](storage::WholeCustomer&& whole) {
                batch.push_back(contactOf(std::move(whole)));
                if (batch.size() == batchSize)
                    give(writing, batch);
            });
            give(writing, batch);
            writing.finish();
        });
        return m_done;
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
        if (m_promise.isCanceled())
            throw Error(ErrorCode::Cancelled, Words::tr("The export was cancelled; no file was written."));
        m_done += std::ssize(batch);
        m_promise.setProgressValueAndText(m_all > 0 ? static_cast<int>(std::min(m_done, m_all) * 1000 / m_all) : 1000,
                                          QString::number(m_done));
        if (!writing.push(std::exchange(batch, {})))
            writing.finish();
    }

    const ContactExport& m_request;
    QPromise<qint64>& m_promise;
    qint64 m_all = 0;
    qint64 m_done = 0;
};

} // namespace

QFuture<qint64> exportContacts(const Workspace& workspace, const ContactExport& request) {
    auto promise = std::make_shared<QPromise<qint64>>();
    promise->start();
    promise->setProgressRange(0, 1000);
    auto future = promise->future();
    const auto write = [request, promise, allowed = workspace.permissions, now = workspace.clock.now(),
                        zone = workspace.clock.zone()](storage::ReadSession& session) {
        needs(allowed, domain::Act::SeeCustomers);
        return Exporting(request, *promise).run(session, now, zone);
    };
    workspace.store.read(write).then([promise](QFuture<qint64> done) {
        try {
            promise->addResult(done.result());
        } catch (...) {
            promise->setException(std::current_exception());
        }
        promise->finish();
    });
    return future;
}

} // namespace rapport::services
