#pragma once

#include "services/importing/contactfeed.h"
#include "services/importing/importtarget.h"
#include "services/importing/keyset.h"

#include <QPromise>
#include <array>
#include <unordered_map>

namespace rapport::services {

/// Takes contacts and decides for each: new, changed, or known as it is.
class ImportRun {
public:
    ImportRun(storage::ReadSession& session, ImportTarget& target, QPromise<ImportSummary>& promise);
    /// All of the feed. Throws Error(Cancelled) when the promise was cancelled.
    [[nodiscard]] ImportSummary run(ContactFeed& feed);

private:
    void take(ContactBatch& batch);
    struct Stored {
        FoundCustomers known; ///< by their uid
        FoundCustomers same;  ///< by all that is said of them
    };
    [[nodiscard]] Stored storedFor(const std::vector<PreparedContact>& contacts) const;
    [[nodiscard]] Stored madeFor(const std::vector<PreparedContact>& contacts) const;
    void takeContact(PreparedContact& contact, const Stored& stored);
    [[nodiscard]] bool waitsForOthers(const PreparedContact& contact, const Stored& stored);
    void takeRound(std::vector<PreparedContact> contacts);
    void takeUnknown(const PreparedContact& contact);
    [[nodiscard]] const storage::StoredCustomer& changed(const storage::StoredCustomer& found) const;
    [[nodiscard]] bool takeFound(const PreparedContact& contact, const Stored& stored);
    void create(const PreparedContact& contact);
    void takeKnown(const PreparedContact& contact, const storage::StoredCustomer& stored);
    void compare(const PreparedContact& contact, const storage::StoredCustomer& stored);
    void settle();
    void settleRepeated();
    void takeUnchanged(const PreparedContact& contact);
    void addProblem(exchange::Problem problem);
    ImportChange* list(ImportAction action, const PreparedContact& contact);
    void noteTrash(const PreparedContact& contact, const storage::StoredCustomer& stored);
    void throwIfCancelled() const;
    void tellProgress(int progress);

    storage::ReadSession& m_session;
    ImportTarget& m_target;
    QPromise<ImportSummary>& m_promise;
    ImportSummary m_summary;
    std::array<int, 4> m_listed{}; ///< changes in the list, by action
    QString m_file;
    std::unordered_map<quint64, quint64> m_seen; ///< hashes of uids in this file, with the fingerprint of the contact
    KeySet m_alike;                              ///< PreparedContact::likeKeys of this file
    bool m_hasCustomers = false;                 ///< the store had some before
    FoundCustomers m_updated;                    ///< as they will be from the next settling on, by their own uid
    std::vector<PreparedContact> m_repeated;     ///< contacts that are, or may be, of a customer this file had before
};

} // namespace rapport::services
