#include "storage/postgres/officeplace.h"

#include "rapport/core/log.h"
#include "rapport/core/uid.h"
#include "storage/engine/storageerror.h"
#include "storage/place/transaction.h"
#include "storage/postgres/officeopening.h"

#include <QRandomGenerator>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostAttempts = 12; ///< at a change that others get in the way of
constexpr auto longestInDoubt = 30s;

/// Two that got in each other's way are not to meet again.
void stepAside(int attempt) {
    const int most = 5 << std::min(attempt, 6);
    std::this_thread::sleep_for(std::chrono::milliseconds(QRandomGenerator::global()->bounded(1, most)));
}

} // namespace

OfficePlace::OfficePlace(const QString& location, const StoreOptions& options)
    : m_address(location)
    , m_readOnly(options.readOnly)
    , m_link(options.serverWait)
    , m_self(newUid()) {
    m_writer = openOffice(m_address);
    m_member = memberOf(*m_writer);
}

OfficePlace::~OfficePlace() {
    m_link.stop();
    m_notices.reset();
}

void OfficePlace::start(Listener listener) {
    Place::start(std::move(listener));
    m_link.onChange(m_listener.connected);
    m_notices = std::make_unique<Notices>(m_address, m_link, m_self, m_listener.changed);
}

std::unique_ptr<PgConnection> OfficePlace::connect(const PgLine::Asked& stop) {
    Link::Wait wait(m_link);
    for (;;) {
        try {
            auto connection = std::make_unique<PgConnection>(m_address, [&] { return m_link.isStopped() || (stop && stop()); });
            m_link.made();
            return connection;
        } catch (const PgError& error) {
            if (!error.isLineLost())
                throw whyNotOpened(error);
            m_link.lost();
        } catch (const Error&) {
            if (!m_link.isStopped())
                throw;
        }
        wait.beforeNextTry();
        if (stop && stop())
            throw storageError(ErrorCode::Cancelled, u"cancelled while not connected"_s);
    }
}

void OfficePlace::read(std::unique_ptr<Connection>& connection, const Read& run, const CancelToken& token) {
    for (;;) {
        if (!connection)
            connection = connect([&token] { return token.isCancelled(); });
        try {
            readInTransaction(connection, run, token);
            return;
        } catch (const PgError& error) {
            if (error.isLineLost()) {
                connection.reset();
                m_link.lost();
            } else if (error.code() == ErrorCode::Cancelled && !token.isCancelled()) {
                throw tookTooLong();
            } else if (!error.isWorthRepeating()) {
                throw;
            }
        }
    }
}

ChangeSet OfficePlace::write(ChangeInfo& info, const Write& run) {
    if (m_readOnly)
        throw storageError(ErrorCode::StoreReadOnly, u"write to a store opened read-only"_s);
    try {
        return writeUntilSettled(info, run);
    } catch (const PgError& error) {
        if (error.code() == ErrorCode::Cancelled)
            throw tookTooLong();
        throw;
    }
}

ChangeSet OfficePlace::writeUntilSettled(ChangeInfo& info, const Write& run) {
    const QString label = info.label;
    Attempt attempt;
    for (int inTheWay = 0;;) {
        connectWriter();
        try {
            endAbandoned(attempt);
            if (attempt.commitSent && wasCommitted(attempt, info.key))
                return attempt.changes;
            attempt = {};
            info.label = label;
            tryOnce(attempt, info, run);
            return attempt.changes;
        } catch (const PgError& error) {
            if (error.isLineLost()) {
                m_writer.reset();
                m_link.lost();
            } else if (error.isWorthRepeating() && ++inTheWay < mostAttempts) {
                attempt = {};
                stepAside(inTheWay);
            } else {
                throw;
            }
        }
    }
}

void OfficePlace::connectWriter() {
    if (!m_writer)
        m_writer = connect({});
}

void OfficePlace::tryOnce(Attempt& attempt, ChangeInfo& info, const Write& run) {
    PgConnection& connection = *m_writer;
    attempt.backend = PQbackendPID(connection.line().handle());
    static_cast<void>(writeInTransaction(connection, info, run, [&](const ChangeSet& changes) {
        attempt.changes = changes;
        if (changes.id.isValid() || changes.everything)
            announce(attempt);
        attempt.commitSent = true;
    }));
}

/// Colleagues hear of it when it is committed. What wrote nothing has no number of a transaction, and is given none.
void OfficePlace::announce(Attempt& attempt) {
    auto notify = m_writer->prepare(u"SELECT pg_notify('rapport', ?), CAST(pg_current_xact_id() AS text)"_s);
    notify.bindAll(noticeOf(attempt.changes, m_self));
    notify.step();
    attempt.transaction = notify.text(1);
}

/// A server hears late that a line is gone, and keeps what the lost transaction holds until then. One that waits for our next
/// word is ended; one that may be committing is not: it would stop waiting for its standby.
void OfficePlace::endAbandoned(const Attempt& attempt) {
    if (attempt.backend == 0 || attempt.backend == PQbackendPID(m_writer->line().handle()))
        return;
    m_writer
        ->prepare(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = ? AND usename = session_user "
                  "AND application_name = 'rapport' AND (state LIKE 'idle in transaction%' OR CAST(? AS bigint) = 0)"_s)
        .bindAll(attempt.backend, attempt.commitSent ? 1 : 0)
        .run();
}

/// Whether the change with this key is in the history, once the transaction that brought it has surely ended.
bool OfficePlace::wasCommitted(const Attempt& attempt, const QString& key) {
    if (!attempt.changes.id.isValid())
        return true; // it changed nothing
    const auto since = std::chrono::steady_clock::now();
    for (;;) {
        try {
            auto status = m_writer->prepare(u"SELECT pg_xact_status(CAST(? AS xid8))"_s);
            status.bindAll(attempt.transaction);
            if (!status.step() || status.text(0) != "in progress"_L1)
                break;
        } catch (const PgError& error) {
            if (error.isLineLost())
                throw;
            break; // a server that took another's place has not come to that number yet
        }
        if (std::chrono::steady_clock::now() - since > longestInDoubt)
            throw storageError(ErrorCode::NotConnected, u"a change is still in progress on a lost line"_s);
        endAbandoned(attempt);
        stepAside(5);
    }
    auto known = m_writer->prepare(u"SELECT 1 FROM change_set WHERE key = ?"_s);
    known.bindAll(key);
    const bool committed = known.step();
    log::info(u"a change whose end was in doubt was %1"_s.arg(committed ? u"made"_s : u"not made"_s));
    return committed;
}

} // namespace rapport::storage
