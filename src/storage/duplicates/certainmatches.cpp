#include "storage/duplicates/likenesses.h"
#include "storage/engine/connection.h"
#include "storage/engine/jsonlist.h"

#include <QHash>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// A number that thousands share says nothing of any of them.
constexpr int mostHits = 20'000;
constexpr qsizetype mostCandidates = 500; ///< of one contact

struct Contact {
    Likeness likeness;
    QString sortKey; ///< where a birthday may prove it; else empty
    QSet<qint64> candidates;
};

std::optional<PartialDate> birthdayOf(const PreparedCustomer& contact) {
    for (const Milestone& milestone : contact.milestones) {
        if (milestone.kind == MilestoneKind::Birthday)
            return milestone.date;
    }
    return {};
}

std::vector<Contact> contactsOf(const std::vector<const PreparedCustomer*>& prepared) {
    std::vector<Contact> contacts;
    for (const PreparedCustomer* one : prepared) {
        Contact contact{likenessOf(one->customer, birthdayOf(*one)), {}, {}};
        const bool reachedBothWays = !contact.likeness.phones.empty() && !contact.likeness.emails.isEmpty();
        if (contact.likeness.birthday && contact.likeness.birthday->fullDate() && !reachedBothWays)
            contact.sortKey = one->sortKey;
        contacts.push_back(std::move(contact));
    }
    return contacts;
}

/// What the contacts are looked up by, and which of them by each.
using Wanted = QHash<QString, std::vector<size_t>>;

/// `sql` gives customer and key; %1 is where the keys stand.
void lookUp(Connection& connection, const QString& sql, const Wanted& wanted, std::vector<Contact>& contacts) {
    if (wanted.isEmpty())
        return;
    auto hits = connection.prepare(sql.arg(connection.dialect().textsInParameter()) + u" LIMIT "_s + QString::number(mostHits));
    hits.bindAll(jsonList(QStringList(wanted.keyBegin(), wanted.keyEnd())));
    while (hits.step()) {
        for (const size_t contact : wanted.value(hits.text(1)))
            if (auto& candidates = contacts[contact].candidates; candidates.size() < mostCandidates)
                candidates.insert(hits.number(0));
    }
}

void lookUpAll(Connection& connection, std::vector<Contact>& contacts) {
    Wanted reached, named;
    for (size_t i = 0; i < contacts.size(); ++i) {
        for (const auto& phone : contacts[i].likeness.phones)
            reached[phone.matchKey].push_back(i);
        for (const QString& address : contacts[i].likeness.emails)
            reached[address].push_back(i);
        if (!contacts[i].sortKey.isEmpty())
            named[contacts[i].sortKey].push_back(i);
    }
    lookUp(connection, u"SELECT q.customer_id, q.match_key FROM %1 k CROSS JOIN contact_point q ON q.match_key = k.value"_s,
           reached, contacts);
    lookUp(connection,
           u"SELECT c.id, c.sort_key FROM %1 k CROSS JOIN customer c ON c.sort_key = k.value WHERE c.state = 'active'"_s, named,
           contacts);
}

CustomerId bestOf(const Contact& contact, const QHash<qint64, const Compared*>& stored) {
    CustomerId best;
    int score = 0;
    for (const qint64 id : contact.candidates) {
        const Compared* candidate = stored.value(id);
        if (!candidate)
            continue;
        const Resemblance resemblance = resemblanceOf(contact.likeness, candidate->likeness);
        const bool better = resemblance.score > score || (resemblance.score == score && id < best.value());
        if (resemblance.certain && better) {
            best = CustomerId(id);
            score = resemblance.score;
        }
    }
    return best;
}

} // namespace

std::vector<CustomerId> certainMatches(ReadSession& session, const std::vector<const PreparedCustomer*>& prepared) {
    auto contacts = contactsOf(prepared);
    lookUpAll(session.connection(), contacts);
    QSet<qint64> ids;
    for (const Contact& contact : contacts)
        ids.unite(contact.candidates);
    const auto compared = comparedOf(session.connection(), ids);
    QHash<qint64, const Compared*> stored;
    for (const Compared& one : compared)
        stored.insert(one.side.id.value(), &one);
    std::vector<CustomerId> matches;
    for (const Contact& contact : contacts)
        matches.push_back(bestOf(contact, stored));
    return matches;
}

} // namespace rapport::storage
