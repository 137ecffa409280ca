#include "rapport/storage/rhythms.h"

#include "storage/engine/connection.h"

#include <QTimeZone>
#include <algorithm>
#include <map>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int contactsLookedAt = 100;

std::map<Channel, std::vector<QDate>> contactDays(Connection& connection, CustomerId customer, const QTimeZone& zone) {
    std::map<Channel, std::vector<QDate>> days;
    auto rows = connection.prepare(u"SELECT i.channel, ic.at FROM interaction_customer ic CROSS JOIN interaction i "
                                   "ON i.id = ic.interaction_id WHERE ic.customer_id = ? AND ic.two_way = 1 "
                                   "ORDER BY ic.at DESC LIMIT ?"_s);
    rows.bindAll(customer, contactsLookedAt);
    while (rows.step()) {
        if (const auto channel = rows.word<Channel>(0))
            days[*channel].push_back(rows.moment(1).dateIn(zone));
    }
    return days;
}

} // namespace

std::optional<Rhythm> rhythmOfCustomer(ReadSession& session, CustomerId customer, QDate today, const QTimeZone& zone) {
    std::optional<Rhythm> nearest;
    for (const auto& [channel, days] : contactDays(session.connection(), customer, zone)) {
        const auto rhythm = rhythmOf(channel, days, today);
        if (rhythm && (!nearest || rhythm->next() < nearest->next()))
            nearest = rhythm;
    }
    return nearest;
}

std::vector<RhythmRow> dueRhythms(ReadSession& session, QDate today, const QTimeZone& zone, int atMost) {
    std::vector<RhythmRow> candidates;
    {
        // Who has a rhythm has been in touch, and has a next touch.
        auto rows = session.connection().prepare(
            u"SELECT c.id, c.shown_name, c.organisation_shown FROM customer c WHERE c.state = 'active' AND c.tier = 'key' "
            "AND c.next_touch IS NOT NULL ORDER BY c.next_touch DESC LIMIT ?"_s);
        rows.bindAll(atMost);
        while (rows.step())
            candidates.push_back({rows.id<CustomerId>(0), rows.text(1), rows.text(2), {}});
    }
    std::vector<RhythmRow> due;
    for (RhythmRow& row : candidates) {
        const auto rhythm = rhythmOfCustomer(session, row.customer, today, zone);
        if (!rhythm || !domain::isDue(*rhythm, today))
            continue;
        row.rhythm = *rhythm;
        due.push_back(row);
    }
    std::stable_sort(due.begin(), due.end(), [](const auto& a, const auto& b) { return a.rhythm.next() < b.rhythm.next(); });
    return due;
}

} // namespace rapport::storage
