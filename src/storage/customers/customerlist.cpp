#include "rapport/storage/customerlist.h"

#include "rapport/core/text.h"
#include "rapport/storage/legs.h"
#include "storage/customers/customerfilter.h"
#include "storage/customers/customerscan.h"
#include "storage/engine/byids.h"
#include "storage/engine/jsonlist.h"
#include "storage/search/candidates.h"

#include <limits>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr qint64 fewEnoughToSort = 5000;

/// Customers of any state, sorted by SQL: for few of them, those in the trash and the archive, or `among` these alone.
std::vector<CustomerId> sortedFew(Connection& connection, const CustomerFilter& filter, const std::vector<FilterPart>& parts,
                                  const CustomerOrder& order, const std::vector<qint64>* among, int limit) {
    QStringList conditions{u"c.state = '%1'"_s.arg(key(filter.state))};
    if (filter.state != CustomerState::Active)
        conditions += u"c.state <> 'active'"_s; // says to SQLite that the index of these few will do
    for (const auto& part : parts)
        conditions += part.condition;
    const QString from = among ? u"%1 j CROSS JOIN customer c ON c.id = j.value"_s.arg(connection.dialect().numbersInParameter())
                               : u"customer c"_s;
    auto statement =
        connection.prepare(u"SELECT c.id FROM %1 LEFT JOIN staff o ON o.id = c.owner_id WHERE %2 ORDER BY %3 LIMIT ?"_s.arg(
            from, conditions.join(u" AND "), orderSql(order)));
    int place = 0;
    if (among)
        statement.bind(++place, jsonListOfIds(*among));
    for (const auto& part : parts) {
        for (const auto& value : part.values)
            statement.bind(++place, value);
    }
    statement.bind(++place, limit > 0 ? limit : std::numeric_limits<int>::max());
    std::vector<CustomerId> ids;
    while (statement.step())
        ids.push_back(statement.id<CustomerId>(0));
    return ids;
}

/// No index of words holds the trash.
std::vector<qint64> matchingInTrash(Connection& connection, const TextQuery& query) {
    std::vector<qint64> ids;
    auto statement = connection.prepare(u"SELECT id, shown_name, organisation_shown, notes FROM customer "
                                        "INDEXED BY customer_not_active WHERE state = 'trashed' AND state <> 'active'"_s);
    while (statement.step()) {
        const QString folded = text::folded(statement.text(1) + u' ' + statement.text(2) + u' ' + statement.text(3));
        if (std::all_of(query.chunks().begin(), query.chunks().end(),
                        [&](const QString& chunk) { return folded.contains(chunk); }))
            ids.push_back(statement.number(0));
    }
    return ids;
}

std::vector<qint64> matching(Connection& connection, const CustomerFilter& filter) {
    const TextQuery query(filter.text);
    if (filter.state == CustomerState::Trashed)
        return matchingInTrash(connection, query);
    std::vector<qint64> ids;
    for (const auto& candidate : candidatesFor(connection, query, forList))
        ids.push_back(candidate.customer.value());
    return ids;
}

std::vector<qint64> members(const IdSet& set, Connection& connection) {
    std::vector<qint64> ids;
    auto statement = connection.prepare(u"SELECT coalesce(max(id), 0) FROM customer"_s);
    statement.step();
    const qint64 last = statement.number(0);
    for (qint64 id = 1; id <= last; ++id) {
        if (set.contains(id))
            ids.push_back(id);
    }
    return ids;
}

std::vector<CustomerId> filteredMany(Connection& connection, const CustomerFilter& filter, const std::vector<FilterPart>& parts,
                                     const CustomerOrder& order, int limit) {
    std::vector<IdSet> sets;
    for (const auto& part : parts) {
        sets.push_back(idsOf(connection, part));
        if (!part.inverted && sets.back().count() <= fewEnoughToSort) {
            const auto few = members(sets.back(), connection);
            return sortedFew(connection, filter, parts, order, &few, limit);
        }
    }
    return scanInOrder(connection, order, limit, [&](qint64 id) {
        for (size_t i = 0; i < parts.size(); ++i) {
            if (sets[i].contains(id) == parts[i].inverted)
                return false;
        }
        return true;
    });
}

qint64 countOf(Connection& connection, const FilterPart& part) {
    auto statement = connection.prepare(u"SELECT count(*) FROM (%1) ids"_s.arg(part.idsSql));
    for (size_t i = 0; i < part.values.size(); ++i)
        statement.bind(static_cast<int>(i) + 1, part.values[i]);
    statement.step();
    return statement.number(0);
}

bool hasWords(const QString& text) { return !text::folded(text).isEmpty(); }

/// Tags can hold a comma: those of customers who may have several are asked for again, each by itself.
void separateTags(Connection& connection, QHash<qint64, CustomerRow>& rows) {
    std::vector<CustomerId> several;
    for (CustomerRow& row : rows) {
        if (row.tags.size() == 1 && row.tags.first().contains(u", "_s)) {
            several.push_back(row.id);
            row.tags.clear();
        }
    }
    if (several.empty())
        return;
    auto statement = askedByIds(connection,
                                u"SELECT ct.customer_id, t.name FROM %1 j CROSS JOIN customer_tag ct ON ct.customer_id = j.value "
                                "JOIN tag t ON t.id = ct.tag_id ORDER BY ct.customer_id, t.folded"_s,
                                several);
    while (statement.step())
        rows[statement.number(0)].tags << statement.text(1);
}

Drift driftFrom(const RowView& row, int nextTouch, int redFrom, QDate today) {
    if (row.isNull(nextTouch))
        return Drift::Unknown;
    if (today > row.date(redFrom))
        return Drift::Red;
    return today > row.date(nextTouch) ? Drift::Amber : Drift::InTouch;
}

/// %1: the ids.
const auto rowsSql = u"SELECT c.id, c.kind, c.state, c.shown_name, c.organisation_shown, c.title, c.tags_shown, c.tier, o.name, "
                     "c.care_note, c.last_contact_at, c.next_touch, c.red_from, c.open_commitments, c.next_due_at "
                     "FROM %1 j CROSS JOIN customer c ON c.id = j.value LEFT JOIN staff o ON o.id = c.owner_id"_s;

/// Its tags as one text.
CustomerRow rowFrom(const RowView& from, Moment now, QDate today) {
    CustomerRow row;
    row.id = from.id<CustomerId>(0);
    row.kind = from.word<CustomerKind>(1).value_or(CustomerKind::Person);
    row.state = from.word<CustomerState>(2).value_or(CustomerState::Active);
    row.name = from.text(3);
    row.organisation = from.text(4);
    row.title = from.text(5);
    if (const QString tags = from.text(6); !tags.isEmpty())
        row.tags = {tags};
    row.tier = from.word<Tier>(7).value_or(Tier::Regular);
    row.owner = from.text(8);
    row.careNote = from.text(9);
    row.lastContact = from.optionalMoment(10);
    if (!from.isNull(11))
        row.nextTouch = from.date(11);
    row.drift = driftFrom(from, 11, 12, today);
    row.openCommitments = from.integer(13);
    row.overdue = !from.isNull(14) && from.moment(14) < now;
    return row;
}

} // namespace

std::vector<CustomerId> customerIds(ReadSession& session, const CustomerFilter& filter, const CustomerOrder& order, Moment now,
                                    const QTimeZone& zone, int limit) {
    auto& connection = session.connection();
    const auto parts = filterParts(connection, filter, now, zone);
    if (hasWords(filter.text)) {
        const auto found = matching(connection, filter);
        return sortedFew(connection, filter, parts, order, &found, limit);
    }
    if (filter.state != CustomerState::Active)
        return sortedFew(connection, filter, parts, order, nullptr, limit);
    if (!parts.empty())
        return filteredMany(connection, filter, parts, order, limit);
    return scanInOrder(connection, order, limit, {});
}

std::vector<CustomerRow> customerRows(ReadSession& session, const std::vector<CustomerId>& ids, Moment now,
                                      const QTimeZone& zone) {
    auto& connection = session.connection();
    const QDate today = now.dateIn(zone);
    QHash<qint64, CustomerRow> found;
    auto statement = askedByIds(connection, rowsSql, ids);
    while (statement.step())
        found.insert(statement.number(0), rowFrom(statement, now, today));
    separateTags(connection, found);
    const auto standings = legStandings(session, ids, now, zone);
    for (auto standing = standings.cbegin(); standing != standings.cend(); ++standing)
        found[standing.key()].legs = *standing;
    return inOrder(ids, found);
}

QString careNoteOf(ReadSession& session, CustomerId id) {
    auto statement = session.connection().prepare(u"SELECT care_note FROM customer WHERE id = ?"_s);
    statement.bindAll(id);
    return statement.step() ? statement.text(0) : QString();
}

qint64 countCustomers(ReadSession& session, const CustomerFilter& filter, Moment now, const QTimeZone& zone) {
    CustomerFilter anybody;
    anybody.state = filter.state;
    if (!hasWords(filter.text) && filter.state == CustomerState::Active) {
        const auto parts = filterParts(session.connection(), filter, now, zone);
        if (parts.size() == 1 && parts.front().exact)
            return countOf(session.connection(), parts.front());
    }
    if (filter != anybody || filter.state != CustomerState::Active)
        return static_cast<qint64>(customerIds(session, filter, {}, now, zone).size());
    // Counting all rows is one walk over the pages of an index, and those that are not active are few.
    auto statement = session.connection().prepare(
        u"SELECT (SELECT count(*) FROM customer) - (SELECT count(*) FROM customer WHERE state <> 'active')"_s);
    statement.step();
    return statement.number(0);
}

} // namespace rapport::storage
