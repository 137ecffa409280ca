#include "services/importing/importrun.h"

#include "rapport/core/error.h"
#include "services/common/words.h"
#include "services/importing/mergedcustomer.h"
#include "services/importing/takencontacts.h"

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

/// So many repeated contacts wait in memory for those before them to be in the store.
constexpr size_t mostRepeated = 1000;
/// And so many changed customers wait to be saved, which ends a run of new rows.
constexpr qsizetype mostUpdated = 2000;
/// Who has so many numbers and addresses is a name that stands for many ("Unknown, 000000"): further cards are not taken for
/// theirs.
constexpr qsizetype mostPoints = 50;

constexpr size_t index(ImportAction action) { return static_cast<size_t>(action); }

QStringList uidsOf(const std::vector<PreparedContact>& contacts) {
    QStringList uids;
    for (const PreparedContact& contact : contacts)
        uids.append(contact.customer.customer.uid);
    return uids;
}

/// The contacts that are not in `known`, and may be somebody all the same.
std::vector<const PreparedContact*> othersThan(const FoundCustomers& known, const std::vector<PreparedContact>& contacts) {
    std::vector<const PreparedContact*> others;
    for (const PreparedContact& contact : contacts)
        if (!contact.likeKeys.isEmpty() && !known.contains(contact.customer.customer.uid))
            others.push_back(&contact);
    return others;
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
        feed.giveBack(std::move(*batch));
    }
    throwIfCancelled();
    settleRepeated();
    settle();
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
    else if (m_updated.size() >= mostUpdated)
        settle();
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

/// As the store has them, before this file or since a settling.
ImportRun::Stored ImportRun::storedFor(const std::vector<PreparedContact>& contacts) const {
    Stored stored{storage::customersByUid(m_session, uidsOf(contacts)), {}};
    if (m_hasCustomers)
        stored.same = sameInStore(m_session, othersThan(stored.known, contacts));
    return stored;
}

/// As this import has made them.
ImportRun::Stored ImportRun::madeFor(const std::vector<PreparedContact>& contacts) const {
    Stored made{m_target.find(uidsOf(contacts)), {}};
    made.same = m_target.findSame(othersThan(made.known, contacts));
    return made;
}

/// Whether the contact is, or may be, of a customer that contacts before it made or changed; these are to be in the store first.
bool ImportRun::waitsForOthers(const PreparedContact& contact, const Stored& stored) {
    const LikeKeys& keys = contact.likeKeys;
    bool waits = std::any_of(keys.sought.begin(), keys.sought.end(), [this](quint64 key) { return m_alike.contains(key); });
    for (const quint64 key : keys.had)
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
    if (!takeFound(contact, stored))
        create(contact);
}

bool ImportRun::takeFound(const PreparedContact& contact, const Stored& stored) {
    const QString& uid = contact.customer.customer.uid;
    if (const auto known = stored.known.constFind(uid); known != stored.known.constEnd())
        takeKnown(contact, *known);
    else if (const auto same = stored.same.constFind(uid); same == stored.same.constEnd())
        return false;
    else if (const storage::StoredCustomer& now = changed(*same); std::ssize(now.customer.contactPoints) < mostPoints)
        compare(contact, now);
    else
        create(contact);
    return true;
}

/// As this import has changed it since the store was last looked into.
const storage::StoredCustomer& ImportRun::changed(const storage::StoredCustomer& found) const {
    const auto change = m_updated.constFind(found.customer.uid);
    return change == m_updated.cend() ? found : *change;
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

void ImportRun::compare(const PreparedContact& contact, const storage::StoredCustomer& found) {
    const storage::StoredCustomer stored = changed(found);
    const auto& [card, days] = std::tie(contact.customer.customer, contact.customer.milestones);
    // Its own card is the newer one; of another card of theirs nobody knows.
    const bool isOwn = card.uid == stored.customer.uid;
    const storage::StoredCustomer now{isOwn ? merged(stored.customer, card) : filledIn(stored.customer, card),
                                      isOwn ? merged(stored.milestones, days) : filledIn(stored.milestones, days)};
    if (now.customer == stored.customer && now.milestones == stored.milestones)
        return takeUnchanged(contact);
    m_target.update(now, contact);
    m_updated.insert(now.customer.uid, now);
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

void ImportRun::settle() {
    m_target.settle();
    m_updated.clear();
}

/// In rounds: who is somebody that this round made or changed is looked up again when these are in the store.
void ImportRun::settleRepeated() {
    do {
        throwIfCancelled();
        settle();
        takeRound(std::exchange(m_repeated, {}));
    } while (!m_repeated.empty());
}

void ImportRun::takeRound(std::vector<PreparedContact> contacts) {
    const Stored made = madeFor(contacts);
    TakenContacts taken;
    for (PreparedContact& contact : contacts) {
        const bool isFound = takeFound(contact, made);
        if (!isFound && m_target.knowsAll() && taken.hasSame(contact)) {
            m_repeated.push_back(std::move(contact));
            continue;
        }
        if (!isFound)
            takeUnknown(contact);
        taken.add(contact);
    }
}

void ImportRun::takeUnknown(const PreparedContact& contact) {
    if (m_target.knowsAll())
        return create(contact);
    ++m_summary.updated;
    list(ImportAction::Updated, contact);
}

} // namespace rapport::services
