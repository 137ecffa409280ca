#include "storage/customers/customerscan.h"

#include "storage/engine/connection.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// One column of the list: where those with something in it stand in order, and how the same is said of a few.
struct SortedColumn {
    QString filledSql; ///< ids in ascending order; %1 is ASC or DESC. Empty: everybody has a name
    QString term;      ///< NULL or empty where there is nothing
    bool blankIsLeast = false;
};

const SortedColumn& sortedColumn(CustomerColumn column) {
    static const auto select = [](const QString& index, const QString& condition, const QString& order) {
        return u"SELECT c.id FROM customer c INDEXED BY %1 WHERE c.state = 'active' AND %2 ORDER BY %3"_s.arg(index, condition,
                                                                                                              order);
    };
    static const SortedColumn name{{}, u"c.sort_key"_s};
    static const SortedColumn organisation{select(u"customer_by_organisation"_s, u"c.organisation_shown <> ''"_s,
                                                  u"c.organisation_shown %1, c.sort_key %1, c.id %1"_s),
                                           u"nullif(c.organisation_shown, '')"_s};
    static const SortedColumn tags{
        select(u"customer_by_tags"_s, u"c.tags_shown <> ''"_s, u"c.tags_shown %1, c.sort_key %1, c.id %1"_s),
        u"nullif(c.tags_shown, '')"_s};
    static const SortedColumn tier{select(u"customer_by_tier"_s, u"c.tier = 'key'"_s, u"c.sort_key, c.id"_s),
                                   u"CASE c.tier WHEN 'key' THEN 0 ELSE 1 END"_s};
    // Staff are few: each one's customers are a range of the index.
    static const SortedColumn owner{u"SELECT c.id FROM staff o CROSS JOIN customer c INDEXED BY customer_by_owner "
                                    "ON c.owner_id = o.id WHERE c.state = 'active' AND c.owner_id IS NOT NULL AND o.id = ? "
                                    "ORDER BY c.sort_key %1, c.id %1"_s,
                                    u"o.name"_s};
    static const SortedColumn lastContact{
        select(u"customer_by_last_contact"_s, u"c.last_contact_at IS NOT NULL"_s, u"c.last_contact_at %1, c.id %1"_s),
        u"c.last_contact_at"_s};
    // Each tier's part of the index is in order; SQLite merges the two.
    static const SortedColumn nextTouch{
        u"SELECT id, next_touch FROM customer INDEXED BY customer_by_next_touch "
        "WHERE state = 'active' AND tier = 'key' AND next_touch IS NOT NULL "
        "UNION ALL SELECT id, next_touch FROM customer INDEXED BY customer_by_next_touch "
        "WHERE state = 'active' AND tier = 'regular' AND next_touch IS NOT NULL ORDER BY next_touch %1, id %1"_s,
        u"c.next_touch"_s};
    static const SortedColumn open{
        select(u"customer_by_open"_s, u"c.open_commitments > 0"_s, u"c.open_commitments %1, c.sort_key %1, c.id %1"_s),
        u"c.open_commitments"_s, true};
    static const SortedColumn weakest{
        select(u"customer_by_legs"_s, u"c.legs_rank IS NOT NULL"_s, u"c.legs_rank %1, c.sort_key %1, c.id %1"_s),
        u"c.legs_rank"_s};
    switch (column) {
    case CustomerColumn::Name:
        return name;
    case CustomerColumn::Organisation:
        return organisation;
    case CustomerColumn::Tags:
        return tags;
    case CustomerColumn::Tier:
        return tier;
    case CustomerColumn::Owner:
        return owner;
    case CustomerColumn::LastContact:
        return lastContact;
    case CustomerColumn::NextTouch:
        return nextTouch;
    case CustomerColumn::OpenCommitments:
        return open;
    case CustomerColumn::Weakest:
        return weakest;
    }
    return name;
}

QString directionOf(const CustomerOrder& order) { return order.direction == Qt::AscendingOrder ? u"ASC"_s : u"DESC"_s; }

/// Whether those without anything in the column come before the others. Every customer has a tier: there the others are the
/// regular ones.
bool blankFirst(const CustomerOrder& order) {
    if (order.column == CustomerColumn::Tier)
        return order.direction == Qt::DescendingOrder;
    return sortedColumn(order.column).blankIsLeast && order.direction == Qt::AscendingOrder;
}

std::vector<qint64> staffInOrder(Connection& connection, const CustomerOrder& order) {
    std::vector<qint64> staff;
    auto statement = connection.prepare(u"SELECT id FROM staff ORDER BY name %1, id %1"_s.arg(directionOf(order)));
    while (statement.step())
        staff.push_back(statement.number(0));
    return staff;
}

/// Hands each id of `sql` on until `take` wants no more; false then.
template <typename Take>
bool each(Connection& connection, const QString& sql, const std::vector<qint64>& bound, Take take) {
    auto statement = connection.scan(sql);
    for (size_t i = 0; i < bound.size(); ++i)
        statement.bind(static_cast<int>(i) + 1, bound[i]);
    while (statement.step()) {
        if (!take(statement.number(0)))
            return false;
    }
    return true;
}

template <typename Take>
bool eachFilled(Connection& connection, const CustomerOrder& order, Take take) {
    const QString sql = QString(sortedColumn(order.column).filledSql).replace(u"%1"_s, directionOf(order));
    if (order.column != CustomerColumn::Owner)
        return each(connection, sql, {}, take);
    for (const qint64 member : staffInOrder(connection, order)) {
        if (!each(connection, sql, {member}, take))
            return false;
    }
    return true;
}

template <typename Take>
bool eachByName(Connection& connection, const QString& direction, Take take) {
    return each(connection,
                u"SELECT id FROM customer INDEXED BY customer_by_name WHERE state = 'active' ORDER BY sort_key %1, id %1"_s.arg(
                    direction),
                {}, take);
}

} // namespace

std::vector<CustomerId> scanInOrder(Connection& connection, const CustomerOrder& order, int limit,
                                    const std::function<bool(qint64)>& wanted) {
    std::vector<CustomerId> ids;
    const auto take = [&](qint64 id) {
        if (!wanted || wanted(id))
            ids.emplace_back(id);
        return limit <= 0 || ids.size() < static_cast<size_t>(limit);
    };
    if (order.column == CustomerColumn::Name) {
        eachByName(connection, directionOf(order), take);
        return ids;
    }

    IdSet filled;
    const auto remember = [&](qint64 id) {
        filled.insert(id);
        return true;
    };
    const auto takeBlank = [&](qint64 id) { return filled.contains(id) || take(id); };
    if (blankFirst(order)) {
        eachFilled(connection, order, remember);
        if (eachByName(connection, u"ASC"_s, takeBlank))
            eachFilled(connection, order, take);
    } else if (eachFilled(connection, order, [&](qint64 id) { return remember(id) && take(id); })) {
        eachByName(connection, u"ASC"_s, takeBlank);
    }
    return ids;
}

QString orderSql(const CustomerOrder& order) {
    const QString direction = directionOf(order);
    if (order.column == CustomerColumn::Name)
        return u"c.sort_key %1, c.id %1"_s.arg(direction);
    const QString term = sortedColumn(order.column).term;
    if (order.column == CustomerColumn::Tier)
        return u"%1 %2, c.sort_key, c.id"_s.arg(term, direction);

    // As the indexes have it: those with something in the column by that, by name and number, all in one direction; the others
    // by name.
    const bool counts = order.column == CustomerColumn::OpenCommitments;
    const bool byName = order.column != CustomerColumn::LastContact && order.column != CustomerColumn::NextTouch;
    const QString filled = counts ? u"c.open_commitments > 0"_s : term + u" IS NOT NULL"_s;
    QStringList terms{term + u' ' + direction + (counts ? QString() : u" NULLS LAST"_s)};
    if (byName)
        terms += u"CASE WHEN %1 THEN c.sort_key END %2"_s.arg(filled, direction);
    terms += u"CASE WHEN %1 THEN c.id END %2"_s.arg(filled, direction);
    return terms.join(u", ") + u", c.sort_key, c.id"_s;
}

} // namespace rapport::storage
