#include "services/importing/importrun.h"

#include "rapport/core/error.h"
#include "rapport/storage/duplicates.h"
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
    m_hasCustomers = storage::hasCustomers(m_session);
    while (auto batch = feed.next()) {
        throwIfCancelled();
        take(*batch);
        tellProgress(batch->progress);
    }
    throwIfCancelled();
    settleRepeated();
    m_target.settle();
    for (exchange::Problem& problem : m_target.link()) {
        problem.file = m_file;
        addProblem(std::move(problem));
    }
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
    const Stored stored = storedFor(batch.contacts);
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

ImportRun::Stored ImportRun::storedFor(const std::vector<PreparedContact>& contacts) const {
    Stored stored{storage::customersByUid(m_session, uidsOf(contacts)), {}};
    if (m_hasCustomers)
        addSame(contacts, stored);
    return stored;
}

/// Who has no uid of the store may be somebody in it all the same.
void ImportRun::addSame(const std::vector<PreparedContact>& contacts, Stored& stored) const {
    std::vector<const storage::PreparedCustomer*> unknown;
    for (const PreparedContact& contact : contacts)
        if (!contact.likeKeys.empty() && !stored.known.contains(contact.customer.customer.uid))
            unknown.push_back(&contact.customer);
    const auto same = storage::certainMatches(m_session, unknown);
    std::vector<CustomerId> ids;
    std::copy_if(same.begin(), same.end(), std::back_inserter(ids), [](CustomerId id) { return id.isValid(); });
    const auto found = storage::customersById(m_session, ids);
    for (size_t i = 0; i < same.size(); ++i)
        if (const auto one = found.constFind(same[i].value()); one != found.constEnd())
            stored.same.insert(unknown[i]->customer.uid, *one);
}

/// Whether the contact is, or may be, of a customer that contacts before it made or changed; these are to be in the store first.
bool ImportRun::waitsForOthers(const PreparedContact& contact, const Stored& stored) {
    bool waits =
        std::any_of(contact.likeKeys.begin(), contact.likeKeys.end(), [this](quint64 key) { return m_alike.contains(key); });
    for (const quint64 key : contact.likeKeys)
        m_alike.insert(key);
    const QString& uid = contact.customer.customer.uid;
    for (const auto* found : {&stored.known, &stored.same}) {
        const auto one = found->constFind(uid);
        if (one != found->constEnd() && one->customer.uid != uid)
            waits = !m_seen.try_emplace(static_cast<quint64>(qHash(one->customer.uid)), 0).second || waits;
    }
    return waits;
}

void ImportRun::takeContact(PreparedContact& contact, const Stored& stored) {
    ++m_summary.read;
    m_target.prepare(contact);
    const QString& uid = contact.customer.customer.uid;
    const auto [seen, isNew] = m_seen.try_emplace(static_cast<quint64>(qHash(uid)), contact.fingerprint);
    if (!isNew && seen->second == contact.fingerprint)
        return takeUnchanged(contact);
    if (waitsForOthers(contact, stored) || !isNew) {
        m_repeated.push_back(std::move(contact));
        return;
    }
    if (const auto known = stored.known.constFind(uid); known != stored.known.constEnd())
        takeKnown(contact, *known);
    else if (const auto same = stored.same.constFind(uid); same != stored.same.constEnd())
        compare(contact, *same);
    else
        create(contact);
}

void ImportRun::create(const PreparedContact& contact) {
    m_target.create(contact);
    ++m_summary.created;
    list(ImportAction::Created, contact);
}

void ImportRun::takeKnown(const PreparedContact& contact, const storage::StoredCustomer& stored) {
    noteTrash(contact, stored);
    // A uid made of the content says that this very content was imported before; what was changed since is somebody's work.
    if (contact.uidFromContent)
        takeUnchanged(contact);
    else
        compare(contact, stored);
}

void ImportRun::compare(const PreparedContact& contact, const storage::StoredCustomer& stored) {
    const auto& [card, days] = std::tie(contact.customer.customer, contact.customer.milestones);
    // Its own card is the newer one; of another card of theirs nobody knows.
    const bool isOwn = card.uid == stored.customer.uid;
    const storage::StoredCustomer now{isOwn ? merged(stored.customer, card) : filledIn(stored.customer, card),
                                      isOwn ? merged(stored.milestones, days) : filledIn(stored.milestones, days)};
    if (now.customer == stored.customer && now.milestones == stored.milestones)
        return takeUnchanged(contact);
    m_target.update(now, contact);
    ++m_summary.updated;
    if (ImportChange* change = list(ImportAction::Updated, contact)) {
        change->fields = domain::differences(stored.customer, now.customer);
        const auto dates = domain::differences(stored.milestones, now.milestones);
        change->fields.insert(change->fields.end(), dates.begin(), dates.end());
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
        throwIfCancelled();
        takeRepeated(contact);
    }
}

void ImportRun::takeRepeated(const PreparedContact& contact) {
    if (const auto known = m_target.find(contact.customer.customer.uid)) {
        takeKnown(contact, *known);
    } else if (const auto same = contact.likeKeys.empty() ? std::nullopt : m_target.findSame(contact)) {
        compare(contact, *same);
    } else if (m_target.knowsAll()) {
        create(contact);
    } else {
        ++m_summary.updated;
        list(ImportAction::Updated, contact);
    }
}

} // namespace rapport::services
