#include "rapport/storage/customerlist.h"
#include "rapport/storage/customerrepository.h"
#include "storage/engine/connection.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

struct Past {
    CustomerId customer;
    QDate nextTouch;
    QDate redFrom;
};

/// Of one tier, longest past their ideal first.
std::vector<Past> pastIdeal(Connection& connection, Tier tier, QDate today, int limit) {
    std::vector<Past> past;
    auto statement = connection.prepare(u"SELECT id, next_touch, red_from FROM customer INDEXED BY customer_by_next_touch "
                                        "WHERE state = 'active' AND tier = ? AND next_touch IS NOT NULL AND next_touch < ? "
                                        "ORDER BY next_touch, id LIMIT ?"_s);
    statement.bindAll(key(tier), today, limit);
    while (statement.step())
        past.push_back({statement.id<CustomerId>(0), statement.date(1), statement.date(2)});
    return past;
}

QString lastSubject(Connection& connection, CustomerId customer) {
    auto statement =
        connection.prepare(u"SELECT i.notes FROM interaction_customer ic JOIN interaction i ON i.id = ic.interaction_id "
                           "WHERE ic.customer_id = ? ORDER BY ic.at DESC, ic.interaction_id DESC LIMIT 1"_s);
    statement.bindAll(customer);
    return statement.step() ? statement.text(0).section(u'\n', 0, 0).trimmed() : QString();
}

Cadence cadenceOf(ReadSession& session, CustomerId customer, Tier tier) {
    std::optional<Cadence> own;
    {
        auto statement = session.connection().prepare(u"SELECT cadence_ideal, cadence_maximum FROM customer WHERE id = ?"_s);
        statement.bindAll(customer);
        if (statement.step() && !statement.isNull(0))
            own = Cadence{statement.integer(0), statement.integer(1)};
    }
    return effectiveCadence(own, CustomerRepository(session).tagCadencesOf(customer), tier);
}

DriftingRow rowFor(ReadSession& session, const Past& past, Tier tier, QDate today) {
    DriftingRow row;
    row.customer = past.customer;
    row.tier = tier;
    row.cadence = cadenceOf(session, past.customer, tier);
    row.lastTwoWay = past.nextTouch.addDays(-row.cadence.ideal);
    row.drift = today > past.redFrom ? Drift::Red : Drift::Amber;
    row.daysPast = static_cast<int>(past.nextTouch.daysTo(today));
    row.lastSubject = lastSubject(session.connection(), past.customer);
    auto statement = session.connection().prepare(u"SELECT shown_name, organisation_shown FROM customer WHERE id = ?"_s);
    statement.bindAll(past.customer);
    if (statement.step()) {
        row.name = statement.text(0);
        row.organisation = statement.text(1);
    }
    return row;
}

std::vector<Tier> tiersOf(std::optional<Tier> tier) { return tier ? std::vector{*tier} : std::vector{Tier::Key, Tier::Regular}; }

} // namespace

std::vector<DriftingRow> driftingCustomers(ReadSession& session, QDate today, const QTimeZone&, std::optional<Tier> tier,
                                           int limit) {
    std::vector<DriftingRow> rows;
    for (const Tier each : tiersOf(tier)) {
        for (const auto& past : pastIdeal(session.connection(), each, today, limit - static_cast<int>(rows.size())))
            rows.push_back(rowFor(session, past, each, today));
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
