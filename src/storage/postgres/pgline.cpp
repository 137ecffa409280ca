#include "storage/postgres/pgline.h"

#include "storage/engine/storageerror.h"

#include <QRegularExpression>
#include <cerrno>
#include <poll.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto betweenQuestions = 20ms; ///< how often a wait asks whether it is still wanted
/// False when `atMost` passed and nothing happened.
bool waitOn(int socket, short events, std::chrono::milliseconds atMost) {
    pollfd wait{socket, events, 0};
    return ::poll(&wait, 1, static_cast<int>(atMost.count())) > 0;
}

/// With PQERRORS_SQLSTATE the message of a refused connection says "FATAL:  28P01" and no more.
QByteArray stateOfRefusal(PGconn* line) {
    static const QRegularExpression code(u"\\b([0-9A-Z]{5})\\s*$"_s, QRegularExpression::MultilineOption);
    const auto match = code.match(QString::fromUtf8(PQerrorMessage(line)));
    const QByteArray state = match.hasMatch() ? match.captured(1).toLatin1() : QByteArray();
    return state == "FATAL" ? QByteArray() : state;
}

} // namespace

PgLine::PgLine(const PgAddress& address, const Asked& stop) {
    const auto parameters = address.parameters();
    m_line = PQconnectStartParams(parameters.names.data(), parameters.values.data(), 0);
    if (!m_line)
        throw std::bad_alloc();
    try {
        PQsetErrorVerbosity(m_line, PQERRORS_SQLSTATE);
        PQsetNoticeProcessor(
            m_line, [](void*, const char*) {}, nullptr);
        connect(stop);
    } catch (...) {
        PQfinish(m_line);
        throw;
    }
}

PgLine::~PgLine() { PQfinish(m_line); }

void PgLine::connect(const Asked& stop) {
    auto wanted = PGRES_POLLING_WRITING;
    auto hostSince = std::chrono::steady_clock::now();
    constexpr auto longestForAHost = 8s;
    while (wanted != PGRES_POLLING_OK) {
        if (wanted == PGRES_POLLING_FAILED) // where a password is wanted and none is there, libpq gives no state
            throw PgError(PQconnectionNeedsPassword(m_line) == 1 ? "28P01" : stateOfRefusal(m_line), u"connect"_s);
        if (stop && stop())
            throw storageError(ErrorCode::Cancelled, u"stopped while connecting"_s);
        if (std::chrono::steady_clock::now() - hostSince > longestForAHost)
            throw PgError({}, u"connect: no answer"_s);
        const short events = wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        if (!waitOn(PQsocket(m_line), events, betweenQuestions))
            continue;
        wanted = PQconnectPoll(m_line);
    }
    if (PQsetnonblocking(m_line, 1) != 0)
        throw PgError({}, u"connect"_s);
}

PgResult PgLine::run(const QByteArray& script) {
    expectSent(PQsendQuery(m_line, script.constData()));
    return result(script.left(80).constData());
}

PgResult PgLine::run(const QByteArray& sql, const PgValues& values) {
    expectSent(
        PQsendQueryParams(m_line, sql.constData(), static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr, 1));
    return result(sql.left(200).constData());
}

void PgLine::prepare(const QByteArray& name, const QByteArray& sql) {
    expectSent(PQsendPrepare(m_line, name.constData(), sql.constData(), 0, nullptr));
    result(sql.left(200).constData());
}

PgResult PgLine::runPrepared(const QByteArray& name, const PgValues& values) {
    expectSent(
        PQsendQueryPrepared(m_line, name.constData(), static_cast<int>(values.size()), values.data(), nullptr, nullptr, 1));
    return result(name.constData());
}

void PgLine::expectSent(int sent) {
    if (sent != 1)
        throw PgError({}, u"send"_s);
}

/// Waits for all results and gives the last; the first failure counts.
PgResult PgLine::result(const char* doing) {
    flush();
    PgResult last(nullptr, &PQclear);
    QByteArray failure, table;
    bool failed = false;
    for (;;) {
        waitForResult();
        PgResult next(PQgetResult(m_line), &PQclear);
        if (!next)
            break;
        const auto status = PQresultStatus(next.get());
        if (!failed && status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
            failed = true;
            failure = PQresultErrorField(next.get(), PG_DIAG_SQLSTATE);
            table = PQresultErrorField(next.get(), PG_DIAG_TABLE_NAME);
        }
        last = std::move(next);
    }
    if (failed || !last || !isOpen())
        throw PgError(isOpen() ? failure : QByteArray(), QString::fromUtf8(doing), table);
    return last;
}

void PgLine::flush() {
    const auto since = std::chrono::steady_clock::now();
    while (const int rest = PQflush(m_line)) {
        if (rest < 0 || std::chrono::steady_clock::now() - since > m_longestSilence)
            throw PgError({}, u"send"_s);
        waitOn(PQsocket(m_line), POLLIN | POLLOUT, betweenQuestions);
        if (PQconsumeInput(m_line) != 1)
            throw PgError({}, u"send"_s);
    }
}

void PgLine::waitForResult() {
    const auto since = std::chrono::steady_clock::now();
    bool asked = false;
    while (PQisBusy(m_line) == 1) {
        if (!waitForInput(betweenQuestions)) {
            if (std::chrono::steady_clock::now() - since > m_longestSilence)
                throw PgError({}, u"no answer"_s);
        }
        if (!asked && m_cancelCheck && m_cancelCheck()) {
            asked = true;
            askToCancel();
        }
    }
}

bool PgLine::waitForInput(std::chrono::milliseconds atMost) {
    if (!waitOn(PQsocket(m_line), POLLIN, atMost))
        return false;
    if (PQconsumeInput(m_line) != 1)
        throw PgError({}, u"receive"_s);
    return true;
}

void PgLine::askToCancel() {
    const std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> cancel(PQgetCancel(m_line), &PQfreeCancel);
    char problem[256];
    if (cancel)
        PQcancel(cancel.get(), problem, sizeof problem);
}

bool PgLine::isInTransaction() const {
    const auto status = PQtransactionStatus(m_line);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

bool PgLine::isOpen() const { return PQstatus(m_line) == CONNECTION_OK; }

} // namespace rapport::storage
