#include "storage/customers/customerfilter.h"

#include "rapport/storage/waiting.h"

#include "storage/customers/tags.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using domain::LegState;
using domain::Weakest;

namespace {

constexpr auto lately = std::chrono::days(30);
constexpr auto recently = std::chrono::days(90);

FilterPart tagPart(Connection& connection, const QString& tag) {
    return {u"SELECT customer_id FROM customer_tag WHERE tag_id = ?"_s,
            false,
            u"c.id IN (SELECT customer_id FROM customer_tag WHERE tag_id = ?)"_s,
            {toValue(tagNamed(connection, tag).value_or(0))}};
}

FilterPart tierPart(domain::Tier tier) {
    const bool isKey = tier == domain::Tier::Key;
    return {u"SELECT id FROM customer INDEXED BY customer_by_tier WHERE state = 'active' AND tier = 'key'"_s,
            !isKey,
            isKey ? u"c.tier = 'key'"_s : u"c.tier <> 'key'"_s,
            {}};
}

FilterPart ownerPart(StaffId owner) {
    if (!owner.isValid())
        return {u"SELECT id FROM customer INDEXED BY customer_by_owner WHERE state = 'active' AND owner_id IS NOT NULL"_s,
                true,
                u"c.owner_id IS NULL"_s,
                {}};
    return {u"SELECT id FROM customer INDEXED BY customer_by_owner WHERE state = 'active' AND owner_id = ?"_s,
            false,
            u"c.owner_id = ?"_s,
            {toValue(owner)}};
}

FilterPart driftingPart(QDate today) {
    return {u"SELECT id FROM customer INDEXED BY customer_by_next_touch "
            "WHERE state = 'active' AND tier IN ('key', 'regular') AND next_touch IS NOT NULL AND next_touch < ?"_s,
            false,
            u"c.next_touch < ?"_s,
            {toValue(today)},
            true};
}

FilterPart overduePart(Moment now) {
    return {u"SELECT id FROM customer INDEXED BY customer_by_next_due "
            "WHERE state = 'active' AND next_due_at IS NOT NULL AND next_due_at < ?"_s,
            false,
            u"c.next_due_at < ?"_s,
            {toValue(now)},
            true};
}

FilterPart unhappyPart(Moment now) {
    const auto ids = u"SELECT ic.customer_id FROM interaction i INDEXED BY interaction_unhappy "
                     "CROSS JOIN interaction_customer ic ON ic.interaction_id = i.id WHERE i.signal = -1 AND i.at >= ?"_s;
    return {ids, false, u"c.id IN (%1)"_s.arg(ids), {toValue(now - lately)}};
}

FilterPart unconfirmedPart(Moment now) {
    const auto ids = u"SELECT ic.customer_id FROM interaction i INDEXED BY interaction_unconfirmed "
                     "CROSS JOIN interaction_customer ic ON ic.interaction_id = i.id "
                     "WHERE i.understood <> '' AND i.confirmed = 0 AND i.at >= ?"_s;
    return {ids, false, u"c.id IN (%1)"_s.arg(ids), {toValue(now - recently)}};
}

FilterPart waitingPart(Moment now) {
    return {u"SELECT id FROM customer INDEXED BY customer_waiting WHERE state = 'active' AND waits_since IS NOT NULL "
            "AND waits_since >= ?"_s,
            false,
            u"c.waits_since >= ?"_s,
            {toValue(now - longestWait)},
            true};
}

FilterPart openCasePart() {
    const auto ids = u"SELECT k.customer_id FROM customer_case k INDEXED BY customer_case_open WHERE k.closed_at IS NULL"_s;
    return {ids, false, u"c.id IN (%1)"_s.arg(ids), {}};
}

FilterPart weakestPart(Weakest weakest) {
    QStringList ranks;
    for (const LegState state : {LegState::Weak, LegState::Watch})
        ranks += QString::number(domain::rankOf({weakest, state}));
    ranks.removeDuplicates();
    const QString among = ranks.join(u", ");
    return {u"SELECT id FROM customer INDEXED BY customer_by_legs WHERE state = 'active' AND legs_rank IN (%1)"_s.arg(among),
            false,
            u"c.legs_rank IN (%1)"_s.arg(among),
            {},
            true};
}

} // namespace

std::vector<FilterPart> filterParts(Connection& connection, const CustomerFilter& filter, Moment now, const QTimeZone& zone) {
    std::vector<FilterPart> parts;
    if (!filter.tag.isEmpty())
        parts.push_back(tagPart(connection, filter.tag));
    if (filter.tier)
        parts.push_back(tierPart(*filter.tier));
    if (filter.owner)
        parts.push_back(ownerPart(*filter.owner));
    if (filter.drifting)
        parts.push_back(driftingPart(now.dateIn(zone)));
    if (filter.overdue)
        parts.push_back(overduePart(now));
    if (filter.unhappyLately)
        parts.push_back(unhappyPart(now));
    if (filter.unconfirmed)
        parts.push_back(unconfirmedPart(now));
    if (filter.waiting)
        parts.push_back(waitingPart(now));
    if (filter.openCase)
        parts.push_back(openCasePart());
    if (filter.weakest)
        parts.push_back(weakestPart(*filter.weakest));
    return parts;
}

IdSet idsOf(Connection& connection, const FilterPart& part) {
    IdSet ids;
    auto statement = connection.scan(part.idsSql);
    for (size_t i = 0; i < part.values.size(); ++i)
        statement.bind(static_cast<int>(i) + 1, part.values[i]);
    while (statement.step())
        ids.insert(statement.number(0));
    return ids;
}

} // namespace rapport::storage
