#pragma once

#include "storage/engine/bulkwriter.h"
#include "storage/engine/dialect.h"
#include "storage/engine/statement.h"

#include <QStringList>
#include <functional>
#include <memory>
#include <unordered_map>

namespace rapport::storage {

/// One connection to a store, for one thread: to an SQLite file or a PostgreSQL server. SQL is written as SQLite reads it and in
/// what both have in common; where they differ, dialect() says it. What the engines see differently in spelling alone
/// (placeholders, INDEXED BY), a connection translates.
class Connection {
public:
    enum class Access { ReadWrite, ReadOnly };

    Connection() = default;
    virtual ~Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Prepared once and kept. Throws Error(Internal) for SQL that does not compile.
    [[nodiscard]] Statement prepare(const QString& sql) { return Statement(borrow(sql, Reading::AtOnce)); }
    /// The same for a query of very many rows, or one whose rows are wanted only until something is found: they are fetched as
    /// they are stepped through.
    [[nodiscard]] Statement scan(const QString& sql) { return Statement(borrow(sql, Reading::InPortions)); }
    /// One or several statements without parameters or results.
    virtual void execute(const QString& script) = 0;
    /// Asked at each start and now and then while a statement runs; true stops it with Error(Cancelled). An empty function ends
    /// the asking.
    virtual void setCancelCheck(std::function<bool()> check) { m_cancelCheck = std::move(check); }
    /// Room for a change of very many rows; calm() gives it back.
    virtual void prepareForBulk() = 0;
    virtual void calm() = 0;

    /// For new rows of `table`, whose values come in the order of `columns`.
    [[nodiscard]] virtual std::unique_ptr<BulkWriter> bulkWriter(const QString& table, const QStringList& columns,
                                                                 BulkIds ids) = 0;

    /// A consistent view for reading, or one change: all of it or nothing.
    virtual void begin(Access access) = 0;
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0; ///< nothing where there is no transaction
    /// References between rows are looked at only when the change is committed.
    virtual void deferReferences() = 0;

    [[nodiscard]] virtual const Dialect& dialect() const = 0;
    [[nodiscard]] bool isServer() const { return dialect().engine() == Engine::Postgres; }

protected:
    enum class Reading { AtOnce, InPortions };
    [[nodiscard]] virtual std::unique_ptr<PreparedStatement> make(const QString& sql, Reading reading) = 0;
    [[nodiscard]] bool isCancelled() const { return m_cancelCheck && m_cancelCheck(); }
    /// Before the connection goes: statements do not outlive it.
    void forgetStatements() {
        for (Cache& cache : m_statements)
            cache.clear();
    }

    std::function<bool()> m_cancelCheck;

private:
    [[nodiscard]] PreparedStatement& borrow(const QString& sql, Reading reading);

    // A borrowed entry stays where it is while others come and go.
    using Cache = std::unordered_map<QString, std::unique_ptr<PreparedStatement>>;
    Cache m_statements[2]; ///< by Reading
};

} // namespace rapport::storage
