#pragma once

#include "services/importing/contactfeed.h"

#include "rapport/storage/customerbatch.h"

#include <QPromise>
#include <unordered_map>

namespace rapport::services {

/// What an import does to the store; one writes, one only counts.
class ImportTarget {
public:
    virtual ~ImportTarget() = default;
    virtual void create(const storage::PreparedCustomer& customer) = 0;
    virtual void update(const domain::Customer& customer, const std::vector<domain::Milestone>& milestones) = 0;
    /// From now on what was created and updated is found in the store.
    virtual void settle() = 0;
};

/// Takes contacts and decides for each: new, changed, or known as it is.
class ImportRun {
public:
    ImportRun(storage::ReadSession& session, ImportTarget& target, QPromise<ImportSummary>& promise, bool dryRun);
    /// All of the feed. Throws Error(Cancelled) when the promise was cancelled.
    [[nodiscard]] ImportSummary run(ContactFeed& feed);

private:
    void take(ContactBatch& batch);
    void takeContact(PreparedContact& contact, const QHash<QString, storage::StoredCustomer>& stored);
    void compare(const PreparedContact& contact, const storage::StoredCustomer& stored);
    void settleRepeated();
    void addProblem(exchange::Problem problem);
    void noteTrash(const PreparedContact& contact, const storage::StoredCustomer& stored);
    void throwIfCancelled() const;
    void tellProgress(int progress);

    storage::ReadSession& m_session;
    ImportTarget& m_target;
    QPromise<ImportSummary>& m_promise;
    bool m_dryRun;
    ImportSummary m_summary;
    QString m_file;
    std::unordered_map<quint64, quint64> m_seen; ///< hashes of uids in this file, with the fingerprint of the contact
    std::vector<PreparedContact> m_repeated;     ///< contacts whose uid this file had before, saying something else
};

} // namespace rapport::services
