#include "services/importing/importrun.h"

#include "rapport/core/error.h"
#include "services/common/words.h"
#include "services/importing/mergedcustomer.h"

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

/// So many repeated contacts wait in memory for those before them to be in the store.
constexpr size_t mostRepeated = 1000;

QStringList uidsOf(const std::vector<PreparedContact>& contacts) {
    QStringList uids;
    for (const PreparedContact& contact : contacts)
        uids.append(contact.customer.customer.uid);
    return uids;
}

} // namespace

ImportRun::ImportRun(storage::ReadSession& session, ImportTarget& target, QPromise<ImportSummary>& promise, bool dryRun)
    : m_session(session)
    , m_target(target)
    , m_promise(promise)
    , m_dryRun(dryRun) {}

void ImportRun::throwIfCancelled() const {
    if (m_promise.isCanceled())
        throw Error(ErrorCode::Cancelled, Words::tr("The import was cancelled; nothing was changed."));
}

void ImportRun::tellProgress(int progress) { m_promise.setProgressValueAndText(progress, QString::number(m_summary.read)); }

void ImportRun::addProblem(exchange::Problem problem) {
    ++m_summary.problemCount;
    if (m_summary.problems.size() < ImportSummary::maxProblems)
        m_summary.problems.push_back(std::move(problem));
}

ImportSummary ImportRun::run(ContactFeed& feed) {
    throwIfCancelled();
    while (auto batch = feed.next()) {
        throwIfCancelled();
        take(*batch);
        tellProgress(batch->progress);
    }
    throwIfCancelled();
    settleRepeated();
    m_target.settle();
    throwIfCancelled();
    return std::move(m_summary);
}

void ImportRun::take(ContactBatch& batch) {
    for (exchange::Problem& problem : batch.problems) {
        m_file = problem.file;
        addProblem(std::move(problem));
    }
    m_summary.rejected = batch.rejected;
    if (batch.contacts.empty())
        return;
    const auto stored = storage::customersByUid(m_session, uidsOf(batch.contacts));
    for (PreparedContact& contact : batch.contacts)
        takeContact(contact, stored);
    if (m_repeated.size() >= mostRepeated)
        settleRepeated();
}

void ImportRun::takeContact(PreparedContact& contact, const QHash<QString, storage::StoredCustomer>& stored) {
    ++m_summary.read;
    const QString& uid = contact.customer.customer.uid;
    const auto [seen, isNew] = m_seen.try_emplace(static_cast<quint64>(qHash(uid)), contact.fingerprint);
    if (!isNew) {
        if (seen->second == contact.fingerprint)
            ++m_summary.unchanged;
        else
            m_repeated.push_back(std::move(contact));
        return;
    }
    const auto known = stored.constFind(uid);
    if (known != stored.constEnd()) {
        compare(contact, *known);
        return;
    }
    m_target.create(contact.customer);
    ++m_summary.created;
}

void ImportRun::compare(const PreparedContact& contact, const storage::StoredCustomer& stored) {
    noteTrash(contact, stored);
    // A uid made of the content says that this very content was imported before; what was changed since is somebody's work.
    if (contact.uidFromContent) {
        ++m_summary.unchanged;
        return;
    }
    const domain::Customer customer = merged(stored.customer, contact.customer.customer);
    const auto milestones = merged(stored.milestones, contact.customer.milestones);
    if (customer == stored.customer && milestones == stored.milestones) {
        ++m_summary.unchanged;
        return;
    }
    m_target.update(customer, milestones);
    ++m_summary.updated;
}

void ImportRun::noteTrash(const PreparedContact& contact, const storage::StoredCustomer& stored) {
    if (stored.customer.state != domain::CustomerState::Trashed)
        return;
    addProblem({m_file, contact.line, 0, exchange::Severity::Note,
                Words::tr("“%1” is in the trash and stays there").arg(shortened(domain::displayNameOf(stored.customer)))});
}

void ImportRun::settleRepeated() {
    if (m_repeated.empty())
        return;
    if (m_dryRun) {
        m_summary.updated += static_cast<qint64>(m_repeated.size());
        m_repeated.clear();
        return;
    }
    // One at a time: several may be of the same customer.
    for (const PreparedContact& contact : std::exchange(m_repeated, {})) {
        m_target.settle();
        const auto stored = storage::customersByUid(m_session, {contact.customer.customer.uid});
        if (const auto known = stored.constFind(contact.customer.customer.uid); known != stored.constEnd()) {
            compare(contact, *known);
        } else {
            m_target.create(contact.customer);
            ++m_summary.created;
        }
    }
}

} // namespace rapport::services
