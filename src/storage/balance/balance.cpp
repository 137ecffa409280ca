#include "rapport/storage/balance.h"

#include "storage/engine/byids.h"
#include "storage/engine/connection.h"
#include "storage/week/weektalks.h"

#include <QHash>
#include <algorithm>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

void addCustomer(Connection& connection, Balance& balance) {
    auto row = connection.prepare(u"SELECT shown_name, preferred_channel FROM customer WHERE id = ?"_s);
    row.bindAll(balance.customer);
    if (!row.step())
        return;
    balance.name = row.text(0);
    if (!row.isNull(1))
        balance.preferred = row.word<Channel>(1);
}

QString sumOf(Aim aim) { return u"sum(CASE WHEN p.aim = '%1' THEN 1 ELSE 0 END)"_s.arg(key(aim)); }

} // namespace

Balance balanceOf(ReadSession& session, CustomerId customer, Moment from, Moment before) {
    Balance balance;
    balance.customer = customer;
    addCustomer(session.connection(), balance);
    auto rows = session.connection().prepare(
        u"SELECT w.interaction_id, p.aim, i.channel FROM interaction_customer w CROSS JOIN interaction i ON i.id = "
        u"w.interaction_id "
        "LEFT JOIN interaction_aim p ON p.interaction_id = i.id "
        "WHERE w.customer_id = ? AND w.at >= ? AND w.at < ? AND i.outcome <> 'no_answer' ORDER BY w.at DESC, w.interaction_id DESC"_s);
    rows.bindAll(customer, from, before);
    while (rows.step()) {
        const auto id = rows.id<InteractionId>(0);
        if (balance.contacts.empty() || balance.contacts.back() != id) {
            balance.contacts.push_back(id);
            if (balance.preferred && balance.preferred == rows.word<Channel>(2))
                balance.inPreferred.push_back(id);
        }
        const auto aim = rows.isNull(1) ? std::nullopt : rows.word<Aim>(1);
        if (aim && static_cast<size_t>(*aim) < balance.byAim.size())
            balance.byAim.at(static_cast<size_t>(*aim)).push_back(id);
    }
    return balance;
}

std::vector<BalanceRow> balances(ReadSession& session, Moment from, Moment before, int limit) {
    QStringList sums;
    for (const Aim aim : balancedAims)
        sums << sumOf(aim);
    auto rows = session.connection().prepare(
        u"SELECT c.id, c.shown_name, count(DISTINCT i.id) AS contacts, %1 FROM interaction i INDEXED BY interaction_by_time "
        "CROSS JOIN interaction_customer w ON w.interaction_id = i.id CROSS JOIN customer c ON c.id = w.customer_id "
        "LEFT JOIN interaction_aim p ON p.interaction_id = i.id "
        "WHERE i.at >= ? AND i.at < ? AND i.outcome <> 'no_answer' AND c.state <> 'trashed' "
        "GROUP BY c.id, c.shown_name ORDER BY contacts DESC, c.id LIMIT ?"_s.arg(sums.join(u", ")));
    rows.bindAll(from, before, limit);
    std::vector<BalanceRow> all;
    while (rows.step()) {
        BalanceRow row{rows.id<CustomerId>(0), rows.text(1), rows.integer(2), {}};
        for (size_t i = 0; i < row.byAim.size(); ++i)
            row.byAim.at(i) = rows.integer(3 + static_cast<int>(i));
        all.push_back(row);
    }
    return all;
}

std::vector<WeekRow> contactRows(ReadSession& session, CustomerId customer, const std::vector<InteractionId>& ids,
                                 const QTimeZone& zone) {
    QHash<qint64, Moment> moments;
    {
        auto rows =
            askedByIds(session.connection(), u"SELECT i.id, i.at FROM %1 j CROSS JOIN interaction i ON i.id = j.value"_s, ids);
        while (rows.step())
            moments.insert(rows.number(0), rows.moment(1));
    }
    std::vector<TalkRef> talks;
    for (const InteractionId id : ids)
        if (const auto at = moments.constFind(id.value()); at != moments.cend())
            talks.push_back({id, customer, *at});
    return talkRows(session, talks, Shown::Said, zone);
}

} // namespace rapport::storage
