#pragma once

#include "storage/place/link.h"
#include "storage/place/place.h"
#include "storage/postgres/notices.h"
#include "storage/postgres/pgconnection.h"

namespace rapport::storage {

/// A store on an office's server.
///
/// A change runs at REPEATABLE READ and is run again when others were in its way. When the line drops, what is read or written
/// waits, and goes on by itself; whether a change was committed whose COMMIT was not answered is read off its key in change_set,
/// so it is made once and only once (trap T5).
class OfficePlace final : public Place {
public:
    /// Throws Error(NotConnected, StoreMissing, StoreUnreadable, StoreTooNew, InvalidInput).
    OfficePlace(const QString& location, const StoreOptions& options);
    ~OfficePlace() override;

    [[nodiscard]] QString location() const override { return m_address.shown(); }
    [[nodiscard]] bool isReadOnly() const override { return m_readOnly; }
    [[nodiscard]] MigrationOutcome outcome() const override { return MigrationOutcome::AlreadyCurrent; }
    [[nodiscard]] bool isOffice() const override { return true; }
    [[nodiscard]] std::optional<Member> member() const override { return m_member; }

    void start(Listener listener) override;
    void stopWaiting() override { m_link.stop(); }
    void read(std::unique_ptr<Connection>& connection, const Read& run, const CancelToken& token) override;
    [[nodiscard]] ChangeSet write(ChangeInfo& info, const Write& run) override;

private:
    /// An attempt at a change: what it changed, and how far it came.
    struct Attempt {
        ChangeSet changes;
        QString transaction; ///< the server's number of it
        bool commitSent = false;
        int backend = 0; ///< the server's process that it ran in
    };
    [[nodiscard]] std::unique_ptr<PgConnection> connect(const PgLine::Asked& stop);
    void connectWriter();
    void tryOnce(Attempt& attempt, ChangeInfo& info, const Write& run);
    void announce(Attempt& attempt);
    void endAbandoned(const Attempt& attempt);
    [[nodiscard]] bool wasCommitted(const Attempt& attempt, const QString& key);
    [[nodiscard]] ChangeSet writeUntilSettled(ChangeInfo& info, const Write& run);

    PgAddress m_address;
    bool m_readOnly;
    std::optional<Member> m_member;
    Link m_link;
    std::unique_ptr<PgConnection> m_writer;
    QString m_self; ///< what our own notices are known by
    std::unique_ptr<Notices> m_notices;
};

} // namespace rapport::storage
