#include "rapport/storage/commitmentlist.h"
#include "storage/commitments/commitmentquery.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

std::vector<CommitmentId> idsOf(Statement& statement) {
    std::vector<CommitmentId> ids;
    while (statement.step())
        ids.push_back(statement.id<CommitmentId>(0));
    return ids;
}

/// Open ones of one priority in their order, straight from the index; SQLite merges the sides where both are asked for.
std::vector<CommitmentId> openIds(Connection& connection, const CommitmentFilter& filter, const CommitmentQuery& query,
                                  Priority priority, int limit) {
    const QString index = priority == Priority::Urgent ? u"commitment_open_urgent"_s : u"commitment_open_normal"_s;
    QStringList selects;
    for (const Promiser side : sidesOf(filter))
        selects += u"SELECT id, due_date, tier, due_at FROM commitment INDEXED BY %1 WHERE %2"_s.arg(
            index, query.openCondition(side, u"priority = '%1'"_s.arg(key(priority))));
    auto statement = connection.prepare(selects.join(u" UNION ALL ") + u" ORDER BY due_date, tier, due_at, id LIMIT ?"_s);
    int place = 0;
    for (qsizetype i = 0; i < selects.size(); ++i)
        query.bindTo(statement, place);
    statement.bind(place + 1, limit);
    return idsOf(statement);
}

/// Of one customer, or closed ones: few, or in the order of their end.
std::vector<CommitmentId> otherIds(Connection& connection, const CommitmentFilter& filter, const CommitmentQuery& query,
                                   int limit) {
    const bool closed = filter.range == DueRange::Closed;
    const QString order =
        closed ? u"closed_at DESC, id DESC"_s : u"CASE priority WHEN 'urgent' THEN 0 ELSE 1 END, due_date, tier, due_at, id"_s;
    const QString index = filter.customer ? u"commitment_of_customer"_s : u"commitment_closed"_s;
    auto statement = connection.prepare(
        u"SELECT id FROM commitment INDEXED BY %1 WHERE %2 ORDER BY %3 LIMIT ?"_s.arg(index, query.condition(), order));
    int place = 0;
    query.bindTo(statement, place);
    statement.bind(place + 1, limit);
    return idsOf(statement);
}

std::vector<CommitmentId> idsFor(Connection& connection, const CommitmentFilter& filter, Moment now, const QTimeZone& zone,
                                 int limit) {
    const CommitmentQuery query(filter, CommitmentQuery::Along::DueDays, now, zone);
    if (filter.customer || filter.range == DueRange::Closed)
        return otherIds(connection, filter, query, limit);
    auto ids = openIds(connection, filter, query, Priority::Urgent, limit);
    const auto rest = limit - static_cast<int>(ids.size());
    if (rest > 0) {
        const auto normal = openIds(connection, filter, query, Priority::Normal, rest);
        ids.insert(ids.end(), normal.begin(), normal.end());
    }
    return ids;
}

} // namespace

std::vector<CommitmentRow> commitmentRows(ReadSession& session, const CommitmentFilter& filter, Moment now, const QTimeZone& zone,
                                          int limit) {
    return commitmentRows(session, idsFor(session.connection(), filter, now, zone, limit), now, zone);
}

qint64 countCommitments(ReadSession& session, const CommitmentFilter& filter, Moment now, const QTimeZone& zone) {
    const CommitmentQuery query(filter, CommitmentQuery::Along::DueMoments, now, zone);
    QStringList selects;
    if (filter.customer || filter.range == DueRange::Closed) {
        selects += u"SELECT count(*) AS n FROM commitment WHERE %1"_s.arg(query.condition());
    } else {
        for (const Promiser side : sidesOf(filter))
            selects += u"SELECT count(*) AS n FROM %1 WHERE %2"_s.arg(countedTable(filter), query.openCondition(side));
    }
    auto statement =
        session.connection().prepare(u"SELECT CAST(sum(n) AS bigint) FROM (%1) counts"_s.arg(selects.join(u" UNION ALL ")));
    int place = 0;
    for (qsizetype i = 0; i < selects.size(); ++i)
        query.bindTo(statement, place);
    statement.step();
    return statement.number(0);
}

} // namespace rapport::storage
