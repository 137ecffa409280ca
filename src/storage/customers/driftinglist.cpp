#include "rapport/storage/customerlist.h"
#include "storage/customers/tags.h"
#include "storage/engine/connection.h"

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

Past pastFrom(const Statement& from, Tier tier, QDate today) {
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
    row.lastSubject = from.text(7).section(u'\n', 0, 0).trimmed();
    return past;
}

/// Of one tier, longest past their ideal first.
std::vector<Past> pastIdeal(Connection& connection, Tier tier, QDate today, int limit) {
    std::vector<Past> past;
    auto statement = connection.prepare(
        u"SELECT c.id, c.next_touch, c.red_from, c.shown_name, c.organisation_shown, c.cadence_ideal, c.cadence_maximum, "
        "(SELECT i.notes FROM interaction_customer ic JOIN interaction i ON i.id = ic.interaction_id "
        "WHERE ic.customer_id = c.id ORDER BY ic.at DESC, ic.interaction_id DESC LIMIT 1) "
        "FROM customer c INDEXED BY customer_by_next_touch "
        "WHERE c.state = 'active' AND c.tier = ? AND c.next_touch IS NOT NULL AND c.next_touch < ? "
        "ORDER BY c.next_touch, c.id LIMIT ?"_s);
    statement.bindAll(key(tier), today, limit);
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

std::vector<DriftingRow> driftingCustomers(ReadSession& session, QDate today, const QTimeZone&, std::optional<Tier> tier,
                                           int limit) {
    std::vector<Past> past;
    for (const Tier each : tiersOf(tier)) {
        const auto ofTier = pastIdeal(session.connection(), each, today, limit - static_cast<int>(past.size()));
        past.insert(past.end(), ofTier.begin(), ofTier.end());
    }
    const auto ofTags = tagCadencesOf(session.connection(), customersOf(past));
    std::vector<DriftingRow> rows;
    for (Past& each : past) {
        each.row.cadence = effectiveCadence(each.own, ofTags.value(each.row.customer.value()), each.row.tier);
        each.row.lastTwoWay = each.nextTouch.addDays(-each.row.cadence.ideal);
        rows.push_back(std::move(each.row));
    }
    return rows;
}

qint64 countDrifting(ReadSession& session, QDate today, std::optional<Tier> tier) {
    qint64 count = 0;
    for (const Tier each : tiersOf(tier)) {
        auto statement =
            session.connection().prepare(u"SELECT count(*) FROM customer INDEXED BY customer_by_next_touch "
                                         "WHERE state = 'active' AND tier = ? AND next_touch IS NOT NULL AND next_touch < ?"_s);
        statement.bindAll(key(each), today);
        statement.step();
        count += statement.number(0);
    }
    return count;
}

} // namespace rapport::storage
