#pragma once

#include "storage/engine/connection.h"
#include "storage/postgres/pgline.h"

namespace rapport::storage {

class PgBulkWriter;

/// One connection to an office's server. Its session finds Rapport's tables, writes are at isolation level REPEATABLE READ: of
/// two that change one row at the same time, the second fails and is to be run again.
class PgConnection final : public Connection {
public:
    PgConnection(const PgAddress& address, const PgLine::Asked& stop);
    ~PgConnection() override;

    void execute(const QString& script) override;
    void setCancelCheck(std::function<bool()> check) override;
    void prepareForBulk() override;
    void calm() override {}
    [[nodiscard]] std::unique_ptr<BulkWriter> bulkWriter(const QString& table, const QStringList& columns, BulkIds ids) override;
    void begin(Access access) override;
    void commit() override;
    void rollback() noexcept override;
    void deferReferences() override;
    [[nodiscard]] const Dialect& dialect() const override;

    [[nodiscard]] PgLine& line() { return m_line; }
    /// What bulk writers hold back is written before anything else is asked.
    void flushBulk();
    void join(PgBulkWriter& writer);
    void leave(PgBulkWriter& writer);
    [[nodiscard]] bool isReadCancelled() const { return isCancelled(); }
    /// A name for a prepared statement or cursor, never given before.
    [[nodiscard]] QByteArray freshName(char kind) { return kind + QByteArray::number(++m_names); }

protected:
    [[nodiscard]] std::unique_ptr<PreparedStatement> make(const QString& sql, Reading reading) override;

private:
    PgLine m_line;
    std::vector<PgBulkWriter*> m_writers;
    quint64 m_names = 0;
    bool m_flushing = false;
    bool m_bulk = false;
};

} // namespace rapport::storage
