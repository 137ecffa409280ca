#include "storage/rows/partrows.h"

#include "storage/rows/rowwriter.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

std::vector<qint64> idsOf(Connection& connection, const Table& table, qint64 owner) {
    std::vector<qint64> ids;
    auto statement = connection.prepare(u"SELECT id FROM %1 WHERE %2 = ? ORDER BY id"_s.arg(table.name, table.ownerColumn));
    statement.bindAll(owner);
    while (statement.step())
        ids.push_back(statement.number(0));
    return ids;
}

} // namespace

void savePartRows(WriteSession& session, const Table& table, qint64 owner, bool isNew,
                  const std::vector<std::vector<Value>>& wanted) {
    const auto there = isNew ? std::vector<qint64>() : idsOf(session.connection(), table, owner);
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (i < there.size())
            session.rows().update(table, there[i], wanted[i]);
        else
            session.rows().insert(table, wanted[i]);
    }
    for (size_t i = wanted.size(); i < there.size(); ++i)
        session.rows().remove(table, there[i]);
}

} // namespace rapport::storage
