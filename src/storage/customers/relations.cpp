#include "rapport/core/error.h"
#include "rapport/core/text.h"
#include "rapport/storage/customerrepository.h"
#include "storage/rows/rowwriter.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

std::optional<qint64> sameRelation(Connection& connection, const Relation& relation) {
    auto statement =
        connection.prepare(u"SELECT id FROM relation WHERE from_id = ? AND to_id = ? AND kind = ? AND label = ? AND id <> ?"_s);
    statement.bindAll(relation.from, relation.to, key(relation.kind), relation.label, relation.id.value());
    return statement.step() ? std::optional(statement.number(0)) : std::nullopt;
}

} // namespace

std::vector<Relation> CustomerRepository::relationsOf(CustomerId id) const {
    std::vector<Relation> relations;
    auto statement = m_session.connection().prepare(
        u"SELECT id, from_id, to_id, kind, label FROM relation WHERE from_id = ?1 OR to_id = ?1 ORDER BY id"_s);
    statement.bindAll(id);
    while (statement.step()) {
        relations.push_back({statement.id<RelationId>(0), statement.id<CustomerId>(1), statement.id<CustomerId>(2),
                             statement.word<RelationKind>(3).value_or(RelationKind::Other), statement.text(4)});
    }
    return relations;
}

RelationId CustomerRepository::saveRelation(WriteSession& session, const Relation& raw) {
    Relation relation = raw;
    relation.label = text::normalisedLine(raw.label);
    if (!relation.from.isValid() || !relation.to.isValid() || relation.from == relation.to)
        throw Error(ErrorCode::InvalidInput, QCoreApplication::translate("storage", "A relation links two different customers."));
    // Said twice is said once.
    if (const auto same = sameRelation(session.connection(), relation))
        return RelationId(*same);
    const std::vector<Value> values{toValue(relation.from), toValue(relation.to), toValue(key(relation.kind)),
                                    toValue(relation.label)};
    if (!relation.id.isValid())
        return RelationId(session.rows().insert(tables::relation(), values));
    session.rows().update(tables::relation(), relation.id.value(), values);
    return relation.id;
}

void CustomerRepository::removeRelation(WriteSession& session, RelationId id) {
    session.rows().remove(tables::relation(), id.value());
}

} // namespace rapport::storage
