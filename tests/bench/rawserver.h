#pragma once

#include "storage/postgres/pgsql.h"

#include <QStringList>
#include <iostream>
#include <libpq-fe.h>
#include <string>
#include <vector>

namespace bench {

/// The limit that an office's figures are held against: libpq with nothing around it. A failure ends the benchmark.
class RawServer {
public:
    explicit RawServer(const QString& location)
        : m_line(PQconnectdb(location.toUtf8().constData())) {
        execute("SET client_min_messages = warning; SET search_path = rapport, pg_temp; SET jit = off; SET enable_seqscan = off; "
                "SET max_parallel_workers_per_gather = 0");
    }
    ~RawServer() { PQfinish(m_line); }
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;

    void execute(const QByteArray& script) { check(PQexec(m_line, script.constData())); }
    void run(const QByteArray& sql, const std::vector<std::string>& values) {
        std::vector<const char*> pointers;
        pointers.reserve(values.size());
        for (const std::string& value : values)
            pointers.push_back(value.c_str());
        check(ask(sql, pointers));
    }
    /// The first column of every row; the SQL is spelt as ours is.
    std::vector<qint64> ids(const QString& sql, const QStringList& values) {
        std::vector<QByteArray> texts;
        for (const QString& value : values)
            texts.push_back(value.toUtf8());
        std::vector<const char*> pointers;
        for (const QByteArray& text : texts)
            pointers.push_back(text.constData());
        PGresult* result = ask(rapport::storage::toPostgres(sql).toUtf8(), pointers);
        std::vector<qint64> ids;
        for (int row = 0; row < PQntuples(result); ++row)
            ids.push_back(QByteArray(PQgetvalue(result, row, 0)).toLongLong());
        check(result);
        return ids;
    }

private:
    PGresult* ask(const QByteArray& sql, const std::vector<const char*>& values) {
        return PQexecParams(m_line, sql.constData(), static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr,
                            0);
    }
    void check(PGresult* result) {
        const auto status = PQresultStatus(result);
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
            std::cerr << "limit: " << PQerrorMessage(m_line);
            std::exit(1);
        }
        PQclear(result);
    }
    PGconn* m_line;
};

} // namespace bench
