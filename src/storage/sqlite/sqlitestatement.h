#pragma once

#include "storage/engine/statement.h"

struct sqlite3_stmt;

namespace rapport::storage {

class SqliteConnection;

class SqliteStatement final : public PreparedStatement {
public:
    /// Takes `stmt` over.
    SqliteStatement(SqliteConnection& connection, sqlite3_stmt* stmt);
    ~SqliteStatement() override;

    void bind(int index, qint64 number) override;
    void bind(int index, const QString& text) override;
    void bind(int index, const QByteArray& bytes) override;
    void bindNull(int index) override;
    bool step() override;
    void reset() override;
    void forgetValues() override;
    void copyTo(CopiedRows& copies) const override;

    [[nodiscard]] bool isNull(int column) const override;
    [[nodiscard]] qint64 number(int column) const override;
    [[nodiscard]] QString text(int column) const override;
    [[nodiscard]] QUtf8StringView utf8(int column) const override;
    [[nodiscard]] QByteArray bytes(int column) const override;
    [[nodiscard]] Value value(int column) const override;
    [[nodiscard]] int columnCount() const override;

private:
    SqliteConnection& m_connection;
    sqlite3_stmt* m_stmt;
    bool m_running = false;
    /// UTF-8 of the texts that are bound, by parameter: SQLite reads them here while it steps. Kept from one use to the next, so
    /// that rows of an import bind without allocating.
    std::vector<QByteArray> m_texts;
};

} // namespace rapport::storage
