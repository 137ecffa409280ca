#pragma once

#include "rapport/storage/member.h"
#include "rapport/storage/store.h"
#include "storage/engine/connection.h"

namespace rapport::storage {

/// Where a store is kept: a file, or an office's server. Says how its threads read and write there; what they read and write is
/// the same for both.
class Place {
public:
    using Read = std::function<void(ReadSession&)>;
    using Write = std::function<void(WriteSession&)>;

    Place() = default;
    virtual ~Place() = default;
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    [[nodiscard]] virtual QString location() const = 0; ///< without a password
    [[nodiscard]] virtual bool isReadOnly() const = 0;
    [[nodiscard]] virtual MigrationOutcome outcome() const = 0;
    [[nodiscard]] virtual bool isOffice() const { return false; }
    [[nodiscard]] virtual std::optional<Member> member() const { return {}; }

    /// What is told to others, from any thread.
    struct Listener {
        std::function<void(const ChangeSet&)> changed;
        std::function<void(bool)> connected;
    };
    /// Call once, before any reading or writing.
    virtual void start(Listener listener) { m_listener = std::move(listener); }
    /// Whoever waits for a server gives up; call before the threads are waited for.
    virtual void stopWaiting() {}

    /// Runs `run` in one reading transaction. `connection` is the calling thread's own, made where it is null.
    virtual void read(std::unique_ptr<Connection>& connection, const Read& run, const CancelToken& token) = 0;
    /// Runs `run` in one writing transaction and commits it. Called by one thread. `run` may be run again after all it did was
    /// rolled back.
    [[nodiscard]] virtual ChangeSet write(ChangeInfo& info, const Write& run) = 0;
    /// Whether another program changed the store since this was asked last; called by the writing thread.
    [[nodiscard]] virtual bool wasChangedOutside() { return false; }

protected:
    Listener m_listener;
};

} // namespace rapport::storage
