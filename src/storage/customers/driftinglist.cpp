#include "rapport/storage/cadences.h"
#include "rapport/storage/customerlist.h"
#include "storage/customers/tags.h"
#include "storage/engine/connection.h"
#include "storage/rows/firstline.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// A row but for its cadence, which needs the tags' of all rows.
struct Past {
    DriftingRow row;
    QDate nextTouch;
    std::optional<Cadence> own;
};

Past pastFrom(const RowView& from, Tier tier, QDate today) {
    Past past;
    past.nextTouch = from.date(1);
    if (!from.isNull(5))
        past.own = Cadence{from.integer(5), from.integer(6)};
    DriftingRow& row = past.row;
    row.customer = from.id<CustomerId>(0);
    row.tier = tier;
    row.drift = today > from.date(2) ? Drift::Red : Drift::Amber;
    row.daysPast = static_cast<int>(past.nextTouch.daysTo(today));
    row.name = from.text(3);
    row.organisation = from.text(4);
    row.lastSubject = firstLine(from.text(7));
    row.owner = from.id<StaffId>(8);
    row.ownerName = from.text(9);
    row.planned = from.optionalDate(10);
    return past;
}

/// Of whom the list is, as a condition about customer `c`.
QString pastSql(const DriftingFilter& filter) {
    const QString past = u"c.state = 'active' AND c.tier = ? AND c.next_touch IS NOT NULL AND c.next_touch < ?"_s;
    if (!filter.owner)
        return past;
    return past + (filter.owner->isValid() ? u" AND c.owner_id = ?"_s : u" AND c.owner_id IS NULL"_s);
}

/// The parameters of pastSql(). Gives the number of the next one.
int bindPast(Statement& statement, const DriftingFilter& filter, Tier tier, QDate today) {
    statement.bind(1, toValue(key(tier))).bind(2, toValue(today));
    if (!filter.owner || !filter.owner->isValid())
        return 3;
    statement.bind(3, filter.owner->value());
    return 4;
}

/// Of one tier, longest past their ideal first.
std::vector<Past> pastIdeal(Connection& connection, Tier tier, const DriftingFilter& filter, QDate today, int limit) {
    std::vector<Past> past;
    auto statement = connection.prepare(
        u"SELECT c.id, c.next_touch, c.red_from, c.shown_name, c.organisation_shown, c.cadence_ideal, c.cadence_maximum, "
        "(SELECT CASE WHEN i.notes <> '' THEN i.notes ELSE i.customer_words END "
        "FROM interaction_customer ic JOIN interaction i ON i.id = ic.interaction_id "
        "WHERE ic.customer_id = c.id AND ic.two_way = 1 ORDER BY ic.at DESC, ic.interaction_id DESC LIMIT 1), "
        "c.owner_id, s.name, "
        "(SELECT min(p.due_date) FROM planned_interaction p WHERE p.customer_id = c.id AND p.state = 'open') "
        "FROM customer c INDEXED BY customer_by_next_touch LEFT JOIN staff s ON s.id = c.owner_id "
        "WHERE %1 ORDER BY c.next_touch, c.id LIMIT ?"_s.arg(pastSql(filter)));
    const int place = bindPast(statement, filter, tier, today);
    statement.bind(place, limit);
    while (statement.step())
        past.push_back(pastFrom(statement, tier, today));
    return past;
}

std::vector<CustomerId> customersOf(const std::vector<Past>& past) {
    std::vector<CustomerId> customers;
    for (const Past& each : past)
        customers.push_back(each.row.customer);
    return customers;
}

std::vector<Tier> tiersOf(std::optional<Tier> tier) { return tier ? std::vector{*tier} : std::vector{Tier::Key, Tier::Regular}; }

} // namespace

std::vector<DriftingRow> driftingCustomers(ReadSession& session, QDate today, const DriftingFilter& filter, int limit) {
    std::vector<Past> past;
    for (const Tier each : tiersOf(filter.tier)) {
        const auto ofTier = pastIdeal(session.connection(), each, filter, today, limit - static_cast<int>(past.size()));
        past.insert(past.end(), ofTier.begin(), ofTier.end());
    }
    const auto ofTags = tagCadencesOf(session.connection(), customersOf(past));
    const TierCadences ofTiers = tierCadences(session);
    std::vector<DriftingRow> rows;
    for (Past& each : past) {
        each.row.cadence = effectiveCadence(each.own, ofTags.value(each.row.customer.value()), ofTiers.of(each.row.tier));
        each.row.lastTwoWay = each.nextTouch.addDays(-each.row.cadence.ideal);
        rows.push_back(std::move(each.row));
    }
    return rows;
}

qint64 countDrifting(ReadSession& session, QDate today, const DriftingFilter& filter) {
    qint64 count = 0;
    for (const Tier each : tiersOf(filter.tier)) {
        auto statement = session.connection().prepare(
            u"SELECT count(*) FROM customer c INDEXED BY customer_by_next_touch WHERE %1"_s.arg(pastSql(filter)));
        bindPast(statement, filter, each, today);
        statement.step();
        count += statement.number(0);
    }
    return count;
}

} // namespace rapport::storage
