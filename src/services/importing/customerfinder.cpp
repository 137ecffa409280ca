#include "services/importing/customerfinder.h"

#include "rapport/core/text.h"
#include "rapport/domain/matchkey.h"
#include "rapport/domain/samepoint.h"
#include "rapport/storage/customerbatch.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/duplicates.h"
#include "services/common/words.h"

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

using domain::ContactKind;
using domain::ContactPoint;
using domain::PointMatch;

constexpr qsizetype mostKnown = 20'000;
constexpr qsizetype mostWords = 8;        ///< of a text in which a name is looked for
constexpr qsizetype longestName = 5;      ///< in words
constexpr qsizetype shortestLoneName = 4; ///< letters of a name of one word

QString keyOf(const exchange::CustomerReference& reference) {
    return QStringList{reference.uid, reference.emails.join(u','), reference.phone, reference.name, reference.within}.join(
        QChar(0x1F));
}

/// How well the customer is known by `wanted`.
PointMatch bestMatch(const domain::Customer& customer, const ContactPoint& wanted) {
    PointMatch best = PointMatch::Other;
    for (const ContactPoint& each : customer.contactPoints)
        best = std::max(best, domain::pointMatch(each, wanted));
    return best;
}

template <typename Test>
std::vector<domain::Customer> filtered(std::vector<domain::Customer> customers, Test test) {
    std::erase_if(customers, [&](const domain::Customer& each) { return !test(each); });
    return customers;
}

bool isTrashed(const domain::Customer& customer) { return customer.state == domain::CustomerState::Trashed; }

/// As a problem names it.
QString shown(const exchange::CustomerReference& reference) {
    for (const QString& each :
         {reference.name, reference.emails.value(0), reference.phone, reference.uid, reference.within.simplified()}) {
        if (!each.isEmpty())
            return shortened(each);
    }
    return {};
}

} // namespace

CustomerFinder::Found CustomerFinder::find(const exchange::CustomerReference& reference) {
    const QString key = keyOf(reference);
    if (const auto known = m_known.constFind(key); known != m_known.constEnd())
        return *known;
    if (m_known.size() >= mostKnown)
        m_known.clear();
    return *m_known.insert(key, look(reference));
}

CustomerFinder::Found CustomerFinder::look(const exchange::CustomerReference& reference) const {
    Found found;
    const auto decide = [&](const Customers& customers) {
        const auto living = filtered(customers, [](const auto& each) { return !isTrashed(each); });
        if (living.size() == 1) {
            const domain::Customer& customer = living.front();
            found = {customer.id, customer.uid, domain::displayNameOf(customer), customer.kind, {}};
        } else if (living.size() > 1) {
            found.problem = Words::tr("“%1” may be any of several customers").arg(shown(reference));
        } else if (!customers.empty()) {
            found.problem = Words::tr("“%1” is in the trash").arg(shortened(domain::displayNameOf(customers.front())));
        }
        return found.id.isValid();
    };
    if (!reference.uid.isEmpty() && decide(byUid(reference.uid)))
        return found;
    for (const QString& email : reference.emails) {
        if (decide(reachedBy({ContactKind::Email, {}, email, false})))
            return found;
    }
    if (!reference.phone.isEmpty() && decide(reachedBy({ContactKind::Phone, {}, reference.phone, false})))
        return found;
    if (!reference.name.isEmpty() && decide(byName(reference.name)))
        return found;
    if (!reference.within.isEmpty() && decide(within(reference.within)))
        return found;
    if (found.problem.isEmpty())
        found.problem = Words::tr("There is no customer “%1”").arg(shown(reference));
    return found;
}

CustomerFinder::Customers CustomerFinder::byUid(const QString& uid) const {
    const storage::CustomerRepository repository(m_session);
    const auto id = repository.findByUid(uid);
    const auto customer = id ? repository.find(*id) : std::nullopt;
    return customer ? Customers{*customer} : Customers();
}

/// Those whom `text` may mean, with what they are reached by.
CustomerFinder::Customers CustomerFinder::candidates(const QString& text) const {
    Customers customers;
    for (const auto& customer : storage::customersToReach(m_session, storage::CustomerRepository(m_session).named(text)))
        customers.push_back(customer);
    return customers;
}

/// Whom duplicates are found by in the same way. A number without its area code finds somebody where no whole one does.
CustomerFinder::Customers CustomerFinder::reachedBy(const ContactPoint& point) const {
    const QString key = domain::matchKeyOf(point.kind, point.value);
    if (key.isEmpty())
        return {};
    Customers found;
    for (const auto& customer : storage::customersToReach(m_session, storage::customersWithKey(m_session, key)))
        found.push_back(customer);
    for (const PointMatch least : {PointMatch::Same, PointMatch::Nearly}) {
        if (Customers fitting = filtered(found, [&](const auto& each) { return bestMatch(each, point) >= least; });
            !fitting.empty())
            return fitting;
    }
    return {};
}

CustomerFinder::Customers CustomerFinder::byName(const QString& name) const {
    const auto called = [this](const QString& text) {
        const QString wanted = text::folded(text);
        bool isNumber = false;
        static_cast<void>(text.toLongLong(&isNumber));
        if (wanted.isEmpty() || isNumber)
            return Customers();
        return filtered(candidates(text),
                        [&](const domain::Customer& each) { return text::folded(domain::displayNameOf(each)) == wanted; });
    };
    const Customers found = called(name);
    if (!found.empty() || name.count(u',') != 1)
        return found;
    return called(name.section(u',', 1).trimmed() + u' ' + name.section(u',', 0, 0).trimmed()); // "Kovács, Anna"
}

CustomerFinder::Customers CustomerFinder::within(const QString& text) const {
    if (text.contains(u':')) {
        if (const Customers found = byName(text.section(u':', 0, 0)); !found.empty()) // "Anna Kovács: call back"
            return found;
    }
    const QStringList words = text::words(text::folded(text.left(1000))).mid(0, mostWords);
    for (qsizetype length = std::min(longestName, words.size()); length > 0; --length) {
        Customers found;
        for (qsizetype from = 0; from + length <= words.size(); ++from) {
            const QString part = words.mid(from, length).join(u' ');
            if (length == 1 && part.size() < shortestLoneName)
                continue;
            for (const domain::Customer& each : byName(part)) {
                if (std::none_of(found.begin(), found.end(), [&](const auto& other) { return other.id == each.id; }))
                    found.push_back(each);
            }
        }
        if (!found.empty())
            return found;
    }
    return {};
}

} // namespace rapport::services
