#pragma once

#include "services/importing/contactfeed.h"
#include "services/importing/importtarget.h"

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
    void takeContact(PreparedContact& contact, const QHash<QString, storage::StoredCustomer>& stored);
    void create(const PreparedContact& contact);
    void compare(const PreparedContact& contact, const storage::StoredCustomer& stored);
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
    std::vector<PreparedContact> m_repeated;     ///< contacts whose uid this file had before, saying something else
};

} // namespace rapport::services
