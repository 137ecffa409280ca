#pragma once

#include "rapport/core/error.h"
#include "rapport/storage/member.h"
#include "rapport/storage/session.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <type_traits>

namespace rapport::storage {

/// Asks a running read to stop: its statement is interrupted and its future fails with Error(Cancelled). A default one cannot be
/// cancelled.
class CancelToken {
public:
    CancelToken() = default;
    [[nodiscard]] static CancelToken make() { return CancelToken(std::make_shared<std::atomic_bool>(false)); }
    void cancel() const {
        if (m_flag)
            m_flag->store(true);
    }
    [[nodiscard]] bool isCancelled() const { return m_flag && m_flag->load(); }

private:
    explicit CancelToken(std::shared_ptr<std::atomic_bool> flag)
        : m_flag(std::move(flag)) {}
    std::shared_ptr<std::atomic_bool> m_flag;
};

/// Whether a location names a server: postgresql://…
[[nodiscard]] bool isServerLocation(const QString& location);
/// A location as it may be shown and logged: without its password.
[[nodiscard]] QString shownLocation(const QString& location);

/// How migrating a store to this program's schema ended; each is tested.
enum class MigrationOutcome { AlreadyCurrent, Created, Upgraded, TooNewButReadable, TooNew };

struct StoreOptions {
    bool createIfMissing = false;
    bool readOnly = false;
    int readers = 2;
    std::chrono::milliseconds lockWait{10'000}; ///< how long a write waits for another program's
    /// How long what is read and written waits for an office's server that went away; for as long as the store is open where
    /// empty.
    std::optional<std::chrono::milliseconds> serverWait = {};
};

/// The one door to a store. `read` and `write` run a function on a storage thread inside one transaction and give its result, or
/// its Error, in a future; nothing here blocks the caller. One writer connection, a small pool of readers (WAL), so that an
/// import never stops a search. A function given to `write` that throws rolls everything back.
///
/// Across processes an advisory lock beside the file is held for each write and its checkpoint (trap T4). On an office's server
/// changes run side by side, and one that another got in the way of is run again: functions given to `write` may be called
/// several times, each time after all that they did was rolled back, and are to do nothing outside their session.
class Store : public QObject {
    Q_OBJECT

public:
    /// Opens the store at `location`, a file or postgresql://…, creating or migrating it as the options say. Blocks, at most for
    /// the time of a migration. Throws Error(StoreMissing, StoreUnreadable, NotAStore, StoreTooNew, StoreDamaged, StoreBusy,
    /// DiskFull, NotConnected).
    [[nodiscard]] static std::unique_ptr<Store> open(const QString& location, const StoreOptions& options = {});
    /// $RAPPORT_STORE, else $XDG_DATA_HOME/rapport/rapport.rapport
    [[nodiscard]] static QString defaultLocation();
    ~Store() override; ///< finishes what was queued, then closes

    [[nodiscard]] QString location() const; ///< without a password
    [[nodiscard]] bool isReadOnly() const;  ///< opened so, or a newer schema, or a folder that cannot be written
    [[nodiscard]] MigrationOutcome migrationOutcome() const;
    [[nodiscard]] bool isOffice() const; ///< on a server, shared
    /// Whom the office's server knows this login as; nobody in a file, where whoever sits at the computer may do everything.
    [[nodiscard]] std::optional<Member> member() const;
    /// Whether the office's server answered last; always so for a file. While it does not, what is read and written waits and
    /// goes on by itself.
    [[nodiscard]] bool isConnected() const;

    template <typename F, typename R = std::invoke_result_t<F, ReadSession&>>
    QFuture<R> read(F function, const CancelToken& token = {}) {
        auto promise = std::make_shared<QPromise<R>>();
        auto future = promise->future();
        promise->start();
        enqueueRead(
            [promise, function = std::move(function)](ReadSession& session) mutable { fulfil(*promise, function, session); },
            [promise](const std::exception_ptr& failure) { fail(*promise, failure); }, token);
        return future;
    }

    /// The future is finished only after the commit is on disk. `function` may be called several times, see above.
    template <typename F, typename R = std::invoke_result_t<F, WriteSession&>>
    QFuture<R> write(const ChangeInfo& info, F function) {
        auto promise = std::make_shared<QPromise<R>>();
        auto future = promise->future();
        promise->start();
        auto result = std::make_shared<Holder<R>>();
        enqueueWrite(
            info, [result, function = std::move(function)](WriteSession& session) mutable { result->take(function, session); },
            [promise, result] { result->give(*promise); },
            [promise](const std::exception_ptr& failure) { fail(*promise, failure); });
        return future;
    }

    /// Looks whether another process changed the file, and fires `changed` with `everything` if so. The window asks several
    /// times a second.
    void checkForOutsideChanges();

Q_SIGNALS:
    /// After a commit, in the thread this object lives in.
    void changed(const rapport::storage::ChangeSet& changes);
    /// The server of an office went, or is there again. In the thread this object lives in.
    void connectionChanged(bool connected);

private:
    class Private;
    explicit Store(std::unique_ptr<Private> d);

    template <typename R>
    struct Holder {
        std::conditional_t<std::is_void_v<R>, char, std::optional<R>> value{};
        template <typename F>
        void take(F& function, WriteSession& session) {
            if constexpr (std::is_void_v<R>)
                function(session);
            else
                value.emplace(function(session));
        }
        void give(QPromise<R>& promise) {
            if constexpr (!std::is_void_v<R>)
                promise.addResult(std::move(*value));
            promise.finish();
        }
    };

    template <typename R, typename F>
    static void fulfil(QPromise<R>& promise, F& function, ReadSession& session) {
        if constexpr (std::is_void_v<R>)
            function(session);
        else
            promise.addResult(function(session));
        promise.finish();
    }
    template <typename R>
    static void fail(QPromise<R>& promise, const std::exception_ptr& failure) {
        promise.setException(failure);
        promise.finish();
    }

    using Failed = std::function<void(const std::exception_ptr&)>;
    void enqueueRead(std::function<void(ReadSession&)> run, Failed failed, const CancelToken& token);
    void enqueueWrite(const ChangeInfo& info, std::function<void(WriteSession&)> run, std::function<void()> committed,
                      Failed failed);

    std::unique_ptr<Private> d;
};

} // namespace rapport::storage
