#include "services/importing/importrun.h"

#include "rapport/core/error.h"
#include "services/common/words.h"
#include "services/importing/mergedcustomer.h"

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

/// So many repeated contacts wait in memory for those before them to be in the store.
constexpr size_t mostRepeated = 1000;

constexpr size_t index(ImportAction action) { return static_cast<size_t>(action); }

QStringList uidsOf(const std::vector<PreparedContact>& contacts) {
    QStringList uids;
    for (const PreparedContact& contact : contacts)
        uids.append(contact.customer.customer.uid);
    return uids;
}

} // namespace

ImportRun::ImportRun(storage::ReadSession& session, ImportTarget& target, QPromise<ImportSummary>& promise)
    : m_session(session)
    , m_target(target)
    , m_promise(promise) {}

void ImportRun::throwIfCancelled() const {
    if (m_promise.isCanceled())
        throw Error(ErrorCode::Cancelled, Words::tr("The import was cancelled; nothing was changed."));
}

void ImportRun::tellProgress(int progress) { m_promise.setProgressValueAndText(progress, QString::number(m_summary.read)); }

void ImportRun::addProblem(exchange::Problem problem) {
    ++m_summary.problemCount;
    const bool isSkipped = problem.severity == exchange::Severity::Error && problem.line > 0;
    if (isSkipped && m_listed[index(ImportAction::Skipped)]++ < ImportSummary::maxChanges)
        m_summary.changes.push_back({ImportAction::Skipped, problem.file, problem.line, {}, {}, {}, problem.message});
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
        addProblem(std::move(problem));
    }
    m_summary.rejected = batch.rejected;
    m_file = batch.file;
    if (batch.contacts.empty())
        return;
    const auto stored = storage::customersByUid(m_session, uidsOf(batch.contacts));
    for (PreparedContact& contact : batch.contacts)
        takeContact(contact, stored);
    if (m_repeated.size() >= mostRepeated)
        settleRepeated();
}

/// Null where enough are in the list.
ImportChange* ImportRun::list(ImportAction action, const PreparedContact& contact) {
    if (m_listed[index(action)]++ >= ImportSummary::maxChanges)
        return nullptr;
    const auto& customer = contact.customer;
    m_summary.changes.push_back({action, m_file, contact.line, customer.customer.uid, customer.shownName, {}, {}});
    return &m_summary.changes.back();
}

void ImportRun::takeUnchanged(const PreparedContact& contact) {
    ++m_summary.unchanged;
    list(ImportAction::Unchanged, contact);
}

void ImportRun::takeContact(PreparedContact& contact, const QHash<QString, storage::StoredCustomer>& stored) {
    ++m_summary.read;
    const QString& uid = contact.customer.customer.uid;
    const auto [seen, isNew] = m_seen.try_emplace(static_cast<quint64>(qHash(uid)), contact.fingerprint);
    if (!isNew) {
        if (seen->second == contact.fingerprint)
            takeUnchanged(contact);
        else
            m_repeated.push_back(std::move(contact));
        return;
    }
    const auto known = stored.constFind(uid);
    if (known != stored.constEnd())
        compare(contact, *known);
    else
        create(contact);
}

void ImportRun::create(const PreparedContact& contact) {
    m_target.create(contact.customer);
    ++m_summary.created;
    list(ImportAction::Created, contact);
}

void ImportRun::compare(const PreparedContact& contact, const storage::StoredCustomer& stored) {
    noteTrash(contact, stored);
    // A uid made of the content says that this very content was imported before; what was changed since is somebody's work.
    if (contact.uidFromContent)
        return takeUnchanged(contact);
    const storage::StoredCustomer now{merged(stored.customer, contact.customer.customer),
                                      merged(stored.milestones, contact.customer.milestones)};
    if (now.customer == stored.customer && now.milestones == stored.milestones)
        return takeUnchanged(contact);
    m_target.update(now);
    ++m_summary.updated;
    if (ImportChange* change = list(ImportAction::Updated, contact)) {
        change->fields = domain::differences(stored.customer, now.customer);
        const auto days = domain::differences(stored.milestones, now.milestones);
        change->fields.insert(change->fields.end(), days.begin(), days.end());
    }
}

void ImportRun::noteTrash(const PreparedContact& contact, const storage::StoredCustomer& stored) {
    if (stored.customer.state != domain::CustomerState::Trashed)
        return;
    addProblem({m_file, contact.line, 0, exchange::Severity::Note,
                Words::tr("“%1” is in the trash and stays there").arg(shortened(domain::displayNameOf(stored.customer)))});
}

void ImportRun::settleRepeated() {
    // One at a time: several may be of the same customer.
    for (const PreparedContact& contact : std::exchange(m_repeated, {})) {
        if (const auto stored = m_target.find(contact.customer.customer.uid)) {
            compare(contact, *stored);
        } else if (m_target.knowsAll()) {
            create(contact);
        } else {
            ++m_summary.updated;
            list(ImportAction::Updated, contact);
        }
    }
}

} // namespace rapport::services
