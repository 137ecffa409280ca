#include "storage/store/readers.h"

#include "storage/engine/connection.h"
#include "storage/engine/sqlerror.h"
#include "storage/store/failure.h"

#include <sqlite3.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// One consistent view of the store for the time of the job.
void runInTransaction(Connection& connection, const std::function<void(ReadSession&)>& run) {
    connection.execute(u"BEGIN"_s);
    try {
        ReadSession session(connection);
        run(session);
    } catch (...) {
        connection.setCancelCheck({});
        if (sqlite3_get_autocommit(connection.handle()) == 0)
            connection.execute(u"ROLLBACK"_s);
        throw;
    }
}

} // namespace

Readers::Readers(const QString& connectName, int count)
    : m_connectName(connectName) {
    for (int number = 0; number < std::max(1, count); ++number)
        m_threads.emplace_back([this] { work(); });
}

Readers::~Readers() {
    m_queue.close();
    for (std::thread& thread : m_threads)
        thread.join();
}

void Readers::work() {
    std::unique_ptr<Connection> connection;
    while (auto job = m_queue.take())
        run(connection, *job);
}

void Readers::run(std::unique_ptr<Connection>& connection, Job& job) {
    try {
        if (job.token.isCancelled())
            throw sqlError(SQLITE_INTERRUPT, u"cancelled while queued"_s);
        if (!connection)
            connection = std::make_unique<Connection>(m_connectName, Connection::Access::ReadOnly, false);
        connection->setCancelCheck([token = job.token] { return token.isCancelled(); });
        runInTransaction(*connection, job.run);
    } catch (...) {
        job.failed(currentFailure());
        return;
    }
    // The result is out: whatever ends the view cannot fail it any more.
    connection->setCancelCheck({});
    try {
        connection->execute(u"COMMIT"_s);
    } catch (const Error&) {
        connection.reset();
    }
}

} // namespace rapport::storage
