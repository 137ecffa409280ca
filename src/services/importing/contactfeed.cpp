#include "services/importing/contactfeed.h"

#include "services/importing/importsource.h"
#include "services/importing/photos.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

constexpr size_t batchSize = 512;
constexpr size_t batchesWaiting = 6;

} // namespace

ContactFeed::ContactFeed(const ImportRequest& request)
    : m_queue(batchesWaiting)
    , m_thread([this, request] { run(request); }) {}

ContactFeed::~ContactFeed() {
    m_queue.abandon();
    m_thread.join();
}

void ContactFeed::run(const ImportRequest& request) {
    try {
        readAll(request);
        m_queue.close();
    } catch (...) {
        m_queue.close(std::current_exception());
    }
}

void ContactFeed::readAll(const ImportRequest& request) {
    ContactBatch batch;
    qint64 refused = 0;
    const QString name = request.file == "-"_L1 ? request.file : QFileInfo(request.file).fileName();
    ImportSource source(request, [&batch, &name](exchange::Problem problem) {
        problem.file = name;
        batch.problems.push_back(std::move(problem));
    });
    const auto give = [&] {
        batch.file = name;
        batch.rejected = source.reader().rejected() + refused;
        batch.progress = source.progress();
        return m_queue.push(std::exchange(batch, {}));
    };
    while (auto record = source.reader().next()) {
        if (const QString problem = takePicture(*record); !problem.isEmpty())
            batch.problems.push_back({name, record->line, 0, exchange::Severity::Note, problem});
        PreparedContact contact = prepareContact(std::move(*record), !request.mergeCertain);
        // What was text to the reader may be none to the store: NUL, nothing but white space.
        if (const QString problem = domain::problemWith(contact.customer.customer); problem.isEmpty()) {
            batch.contacts.push_back(std::move(contact));
        } else {
            ++refused;
            batch.problems.push_back({name, contact.line, 0, exchange::Severity::Error, problem});
        }
        if (batch.contacts.size() + batch.problems.size() >= batchSize && !give())
            return;
    }
    source.checkReadToEnd();
    give();
}

} // namespace rapport::services
