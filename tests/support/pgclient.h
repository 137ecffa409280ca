#pragma once

#include <QString>
#include <QStringList>
#include <memory>

struct pg_conn;

namespace rapport::test {

/// What a statement came to. `sqlState` is empty when it went well; `cells` are the rows one after the other, NULL as "NULL".
struct PgAnswer {
    QString sqlState;
    QString message;
    int columns = 0;
    QStringList cells;
    qint64 affected = 0;

    [[nodiscard]] bool ok() const { return sqlState.isEmpty(); }
};

/// A connection over libpq that knows nothing of the program: what anybody with a login could send. For tests that go around the
/// program, never a part of it.
class PgClient {
public:
    /// Throws std::runtime_error with the server's words when it does not connect.
    explicit PgClient(const QString& location);

    /// Never throws for what the server refuses.
    [[nodiscard]] PgAnswer run(const QString& sql) const;
    /// The first cell; throws std::runtime_error when the server refuses.
    QString value(const QString& sql) const;
    /// The server's process for this connection.
    [[nodiscard]] int backend() const;
    /// False once a statement has met a broken line.
    [[nodiscard]] bool alive() const;

private:
    std::unique_ptr<pg_conn, void (*)(pg_conn*)> m_connection;
};

} // namespace rapport::test
