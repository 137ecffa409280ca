#include "storage/postgres/pgconnection.h"

#include "storage/engine/storageerror.h"
#include "storage/postgres/pgbulkwriter.h"
#include "storage/postgres/pgdialect.h"
#include "storage/postgres/pgstatement.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// A statement may take half a minute, wait ten seconds for a row, and a transaction that is left alone a minute. Every question
/// of ours has an index: how many rows a beginning of a word has is guessed so badly that the server would often walk through the
/// table instead. And starting helpers for a question takes longer than answering it.
constexpr auto sessionScript = "SET search_path = rapport, pg_temp; SET statement_timeout = '30s'; SET lock_timeout = '10s'; "
                               "SET idle_in_transaction_session_timeout = '60s'; SET jit = off; SET enable_seqscan = off; "
                               "SET max_parallel_workers_per_gather = 0; SET bytea_output = hex";

} // namespace

PgConnection::PgConnection(const PgAddress& address, const PgLine::Asked& stop)
    : m_line(address, stop) {
    m_line.run(sessionScript);
}

PgConnection::~PgConnection() { forgetStatements(); }

void PgConnection::execute(const QString& script) {
    flushBulk();
    m_line.run(script.toUtf8());
}

void PgConnection::setCancelCheck(std::function<bool()> check) {
    m_line.setCancelCheck(check);
    Connection::setCancelCheck(std::move(check));
}

/// Rows come in any order, and what a change of a million of them takes is not half a minute.
void PgConnection::prepareForBulk() {
    if (!std::exchange(m_bulk, true))
        m_line.run("SET CONSTRAINTS ALL DEFERRED; SET LOCAL statement_timeout = 0; SET LOCAL work_mem = '64MB'");
}

std::unique_ptr<BulkWriter> PgConnection::bulkWriter(const QString& table, const QStringList& columns, BulkIds ids) {
    return std::make_unique<PgBulkWriter>(*this, table, columns, ids);
}

std::unique_ptr<PreparedStatement> PgConnection::make(const QString& sql, Reading reading) {
    return std::make_unique<PgStatement>(*this, sql, reading == Reading::InPortions);
}

void PgConnection::begin(Access access) {
    m_bulk = false;
    m_line.run(access == Access::ReadOnly ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
                                          : "BEGIN ISOLATION LEVEL REPEATABLE READ READ WRITE");
}

void PgConnection::commit() {
    flushBulk();
    const PgResult result = m_line.run("COMMIT");
    // A transaction that failed before is rolled back by COMMIT, which says so only here.
    if (qstrcmp(PQcmdStatus(result.get()), "COMMIT") != 0)
        throw storageError(ErrorCode::Internal, u"commit of a failed transaction"_s);
}

void PgConnection::rollback() noexcept {
    if (!m_line.isOpen() || !m_line.isInTransaction())
        return;
    try {
        m_line.run("ROLLBACK");
    } catch (const Error&) {
        // The line is gone, and the transaction with it.
    }
}

void PgConnection::deferReferences() { m_line.run("SET CONSTRAINTS ALL DEFERRED"); }

const Dialect& PgConnection::dialect() const { return postgresDialect(); }

void PgConnection::flushBulk() {
    if (m_flushing)
        return;
    m_flushing = true;
    try {
        for (PgBulkWriter* writer : m_writers)
            writer->flush();
        m_flushing = false;
    } catch (...) {
        m_flushing = false;
        throw;
    }
}

void PgConnection::join(PgBulkWriter& writer) { m_writers.push_back(&writer); }

void PgConnection::leave(PgBulkWriter& writer) { std::erase(m_writers, &writer); }

} // namespace rapport::storage
