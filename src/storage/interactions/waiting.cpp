#include "rapport/storage/waiting.h"

#include "storage/derived/answering.h"
#include "storage/engine/connection.h"
#include "storage/rows/firstline.h"

#include <QSet>
#include <utility>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// From the index of those who wait, in which "key" comes before "regular".
const auto whoWaits = u"customer c INDEXED BY customer_waiting WHERE c.state = 'active' AND c.waits_since IS NOT NULL "
                      "AND c.waits_since >= ?"_s;

WaitingRow waitingFrom(const RowView& row) {
    WaitingRow waiting;
    waiting.customer = row.id<CustomerId>(0);
    waiting.name = row.text(1);
    waiting.organisation = row.text(2);
    waiting.tier = row.word<Tier>(3).value_or(Tier::Regular);
    waiting.owner = row.id<StaffId>(4);
    waiting.ownerName = row.text(5);
    waiting.since = row.moment(6);
    waiting.interaction = row.id<InteractionId>(7);
    waiting.channel = row.word<Channel>(8).value_or(Channel::Email);
    waiting.subject = firstLine(row.text(9));
    return waiting;
}

ApproachRow approachFrom(const RowView& row) {
    ApproachRow approach;
    approach.interaction = row.id<InteractionId>(0);
    approach.at = row.moment(1);
    approach.customer = row.id<CustomerId>(2);
    approach.customerName = row.text(3);
    approach.answer = row.id<InteractionId>(4);
    approach.answeredAt = row.optionalMoment(5);
    approach.answeredBy = row.id<StaffId>(6);
    return approach;
}

} // namespace

std::vector<WaitingRow> waitingCustomers(ReadSession& session, Moment now, int limit) {
    auto statement = session.connection().prepare(
        u"SELECT w.id, w.shown_name, w.organisation_shown, w.tier, w.owner_id, s.name, w.waits_since, i.id, i.channel, "
        "substr(CASE WHEN i.notes <> '' THEN i.notes ELSE i.customer_words END, 1, 200) FROM (SELECT c.id AS found "
        "FROM %1 ORDER BY c.tier, c.waits_since, c.id LIMIT ?) f CROSS JOIN customer w ON w.id = f.found "
        "LEFT JOIN staff s ON s.id = w.owner_id CROSS JOIN interaction i ON i.id = (SELECT min(ic.interaction_id) "
        "FROM interaction_customer ic JOIN interaction x ON x.id = ic.interaction_id "
        "WHERE ic.customer_id = w.id AND ic.at = w.waits_since AND %2) "
        "ORDER BY w.tier, w.waits_since, w.id"_s.arg(whoWaits, wantsAnswerSql(u"x"_s)));
    statement.bindAll(now - longestWait, limit);
    std::vector<WaitingRow> rows;
    while (statement.step())
        rows.push_back(waitingFrom(statement));
    return rows;
}

qint64 countWaiting(ReadSession& session, Moment now) {
    auto statement = session.connection().prepare(u"SELECT count(*) FROM %1"_s.arg(whoWaits));
    statement.bindAll(now - longestWait);
    statement.step();
    return statement.number(0);
}

std::vector<ApproachRow> approaches(ReadSession& session, Moment from, Moment before) {
    auto statement = session.connection().prepare(
        u"SELECT p.id, p.at, p.customer_id, p.shown_name, a.id, a.at, a.author_id FROM (SELECT i.id, i.at, ic.customer_id, "
        "c.shown_name, (SELECT w.interaction_id FROM interaction_customer w JOIN interaction a ON a.id = w.interaction_id "
        "WHERE w.customer_id = ic.customer_id AND w.at > i.at AND %2 ORDER BY w.at, w.interaction_id LIMIT 1) AS answer "
        "FROM interaction i INDEXED BY interaction_incoming CROSS JOIN interaction_customer ic ON ic.interaction_id = i.id "
        "JOIN customer c ON c.id = ic.customer_id WHERE %1 AND i.at >= ? AND i.at < ?) p "
        "LEFT JOIN interaction a ON a.id = p.answer ORDER BY p.at, p.id, p.customer_id"_s.arg(wantsAnswerSql(u"i"_s),
                                                                                              isAnswerSql(u"a"_s)));
    statement.bindAll(from, before);
    std::vector<ApproachRow> rows;
    QSet<std::pair<qint64, qint64>> seen; // of a customer, before one answer
    while (statement.step()) {
        ApproachRow row = approachFrom(statement);
        const std::pair waited{row.customer.value(), row.answer.value()};
        if (seen.contains(waited))
            continue;
        seen.insert(waited);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace rapport::storage
