#include "support/pgclient.h"

#include <libpq-fe.h>
#include <stdexcept>

namespace rapport::test {

PgClient::PgClient(const QString& location)
    : m_connection(PQconnectdb(location.toUtf8().constData()), PQfinish) {
    if (PQstatus(m_connection.get()) != CONNECTION_OK)
        throw std::runtime_error(PQerrorMessage(m_connection.get()));
    PQsetNoticeProcessor(
        m_connection.get(), [](void*, const char*) {}, nullptr);
}

PgAnswer PgClient::run(const QString& sql) const {
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(m_connection.get(), sql.toUtf8().constData()), PQclear);
    PgAnswer answer;
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY) {
        // Without a state it is the line that broke: "connection failure" in the server's own list of states.
        const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        answer.sqlState = state ? QString::fromLatin1(state) : QStringLiteral("08006");
        answer.message = QString::fromUtf8(PQerrorMessage(m_connection.get()));
        return answer;
    }
    answer.affected = QByteArray(PQcmdTuples(result.get())).toLongLong();
    answer.columns = PQnfields(result.get());
    for (int row = 0; row < PQntuples(result.get()); ++row)
        for (int column = 0; column < answer.columns; ++column)
            answer.cells += PQgetisnull(result.get(), row, column) ? QStringLiteral("NULL")
                                                                   : QString::fromUtf8(PQgetvalue(result.get(), row, column));
    return answer;
}

QString PgClient::value(const QString& sql) const {
    const PgAnswer answer = run(sql);
    if (!answer.ok())
        throw std::runtime_error((answer.sqlState + u' ' + answer.message).toStdString());
    return answer.cells.value(0);
}

int PgClient::backend() const { return PQbackendPID(m_connection.get()); }

bool PgClient::alive() const { return PQstatus(m_connection.get()) == CONNECTION_OK; }

} // namespace rapport::test
