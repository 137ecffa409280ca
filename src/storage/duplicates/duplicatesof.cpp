#include "storage/duplicates/likenesses.h"

#include "storage/engine/connection.h"
#include "storage/engine/jsonlist.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

// Of those who share a number, an address or a name so many are looked at.
constexpr int mostOfKeys = 200;
constexpr int mostOfRange = 30;

QStringList matchKeysOf(const Likeness& likeness) {
    QStringList keys = likeness.emails;
    for (const auto& phone : likeness.phones)
        keys += phone.matchKey;
    return keys;
}

QSet<qint64> candidatesFor(Connection& connection, const Likeness& likeness) {
    QSet<qint64> ids;
    auto reached = connection.prepare(
        u"SELECT q.customer_id FROM %1 k CROSS JOIN contact_point q ON q.match_key = k.value "
        "WHERE q.match_key IS NOT NULL LIMIT %2"_s.arg(connection.dialect().textsInParameter(), QString::number(mostOfKeys)));
    reached.bindAll(jsonList(matchKeysOf(likeness)));
    while (reached.step())
        ids.insert(reached.number(0));
    auto named = connection.prepare(u"SELECT id FROM customer WHERE state = 'active' AND sort_key >= ? AND sort_key < ? "
                                    "ORDER BY sort_key LIMIT %1"_s.arg(mostOfRange));
    for (const SortRange& range : sortRangesLike(likeness)) {
        named.reset();
        named.bindAll(range.from, range.before);
        while (named.step())
            ids.insert(named.number(0));
    }
    return ids;
}

} // namespace

std::vector<CustomerId> customersWithKey(ReadSession& session, const QString& matchKey) {
    auto reached = session.connection().prepare(
        u"SELECT DISTINCT customer_id FROM contact_point WHERE match_key = ? ORDER BY customer_id LIMIT %1"_s.arg(mostOfKeys));
    reached.bindAll(matchKey);
    std::vector<CustomerId> found;
    while (reached.step())
        found.emplace_back(reached.number(0));
    return found;
}

std::vector<Duplicate> duplicatesOf(ReadSession& session, const Likeness& likeness, CustomerId self, int limit) {
    Connection& connection = session.connection();
    QSet<qint64> ids = candidatesFor(connection, likeness);
    if (self.isValid()) {
        ids.remove(self.value());
        ids.subtract(notSameAs(connection, self));
    }
    std::vector<Duplicate> found;
    for (Compared& compared : comparedOf(connection, ids)) {
        auto resemblance = resemblanceOf(likeness, compared.likeness);
        if (resemblance.isLikely())
            found.push_back({std::move(compared.side), std::move(resemblance)});
    }
    std::stable_sort(found.begin(), found.end(), [](const Duplicate& a, const Duplicate& b) {
        return std::pair(a.resemblance.certain, a.resemblance.score) > std::pair(b.resemblance.certain, b.resemblance.score);
    });
    if (std::ssize(found) > limit)
        found.erase(found.begin() + limit, found.end());
    return found;
}

std::vector<Duplicate> duplicatesOf(ReadSession& session, CustomerId id, int limit) {
    const auto self = comparedOf(session.connection(), {id.value()});
    return self.empty() ? std::vector<Duplicate>() : duplicatesOf(session, self.front().likeness, id, limit);
}

} // namespace rapport::storage
