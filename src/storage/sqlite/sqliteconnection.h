#pragma once

#include "storage/engine/connection.h"

struct sqlite3;

namespace rapport::storage {

/// One connection to an SQLite file. Opened with every pragma that interface.md and the traps ask for.
class SqliteConnection final : public Connection {
public:
    /// Throws Error as Store::open says.
    SqliteConnection(const QString& path, Access access, bool create);
    ~SqliteConnection() override;

    void execute(const QString& script) override;
    void setCancelCheck(std::function<bool()> check) override;
    void prepareForBulk() override;
    void calm() override;
    [[nodiscard]] std::unique_ptr<BulkWriter> bulkWriter(const QString& table, const QStringList& columns, BulkIds ids) override;
    void begin(Access access) override;
    void commit() override;
    void rollback() noexcept override;
    void deferReferences() override;
    [[nodiscard]] const Dialect& dialect() const override;

    [[nodiscard]] sqlite3* handle() const { return m_db; }
    [[nodiscard]] bool isReadCancelled() const { return isCancelled(); }

protected:
    [[nodiscard]] std::unique_ptr<PreparedStatement> make(const QString& sql, Reading reading) override;

private:
    void open(const QString& path, Access access, bool create);
    void configure(Access access);

    sqlite3* m_db = nullptr;
    bool m_bulk = false;
};

} // namespace rapport::storage
