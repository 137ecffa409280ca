#pragma once

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <sqlite3.h>
#include <string>
#include <vector>

/// The limit that figures are held against: SQLite's own C API with nothing around it.
namespace bench {

using Milliseconds = std::chrono::duration<double, std::milli>;

template <typename F>
double millisecondsOf(F&& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return Milliseconds(std::chrono::steady_clock::now() - begin).count();
}

inline double percentile(std::vector<double> values, double share) {
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<size_t>(static_cast<double>(values.size()) * share))];
}

/// A connection that only reads, and its prepared statements. A failure ends the benchmark: a figure of a failed query is none.
class RawStore {
public:
    explicit RawStore(const std::string& path) {
        require(sqlite3_open_v2(path.c_str(), &m_db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK, "open");
        sqlite3_exec(m_db, "PRAGMA query_only=1", nullptr, nullptr, nullptr);
    }
    ~RawStore() {
        for (sqlite3_stmt* statement : m_statements)
            sqlite3_finalize(statement);
        sqlite3_close(m_db);
    }
    RawStore(const RawStore&) = delete;
    RawStore& operator=(const RawStore&) = delete;

    sqlite3_stmt* prepare(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        require(sqlite3_prepare_v2(m_db, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK, sql);
        m_statements.push_back(statement);
        return statement;
    }
    /// Steps through every row, reading every column; gives the number of rows.
    int drain(sqlite3_stmt* statement) {
        int rows = 0;
        int status = SQLITE_OK;
        while ((status = sqlite3_step(statement)) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(statement); ++column)
                static_cast<void>(sqlite3_column_text(statement, column));
            ++rows;
        }
        require(status == SQLITE_DONE, "step");
        sqlite3_reset(statement);
        return rows;
    }

private:
    void require(bool good, const std::string& what) const {
        if (good)
            return;
        std::cerr << "limit: " << what << ": " << sqlite3_errmsg(m_db) << '\n';
        std::exit(1);
    }
    sqlite3* m_db = nullptr;
    std::vector<sqlite3_stmt*> m_statements;
};

} // namespace bench
