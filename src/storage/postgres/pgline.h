#pragma once

#include "storage/postgres/pgaddress.h"
#include "storage/postgres/pgerror.h"

#include <chrono>
#include <functional>
#include <libpq-fe.h>
#include <memory>

namespace rapport::storage {

using PgResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

/// Texts of parameters as libpq takes them: a null pointer is NULL.
using PgValues = std::vector<const char*>;

/// A line to a server: sends, waits and gives results. While it waits it asks whether it is still wanted, so that no wait
/// outlives its purpose. Throws PgError.
class PgLine {
public:
    using Asked = std::function<bool()>; ///< true: stop

    /// Waits at most as long as libpq's connect_timeout for each host. `stop` ends the wait with Error(Cancelled).
    PgLine(const PgAddress& address, const Asked& stop);
    ~PgLine();
    PgLine(const PgLine&) = delete;
    PgLine& operator=(const PgLine&) = delete;

    /// One or several statements without parameters; the last one's result.
    PgResult run(const QByteArray& script);
    PgResult run(const QByteArray& sql, const PgValues& values);
    void prepare(const QByteArray& name, const QByteArray& sql);
    PgResult runPrepared(const QByteArray& name, const PgValues& values);

    /// Asked while a statement runs; true has the server cancel it.
    void setCancelCheck(Asked check) { m_cancelCheck = std::move(check); }
    /// A server that says nothing for so long while an answer is waited for is given up.
    void setLongestSilence(std::chrono::milliseconds silence) { m_longestSilence = silence; }
    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] PGconn* handle() const { return m_line; }
    /// Waits until the server has something to say, at most so long; false when it has not.
    bool waitForInput(std::chrono::milliseconds atMost);

private:
    void connect(const Asked& stop);
    PgResult result(const char* doing);
    void expectSent(int sent);
    void flush();
    void waitForResult();
    void askToCancel();

    PGconn* m_line = nullptr;
    Asked m_cancelCheck;
    /// Longer than the server's own time-outs.
    std::chrono::milliseconds m_longestSilence = std::chrono::seconds(60);
};

} // namespace rapport::storage
