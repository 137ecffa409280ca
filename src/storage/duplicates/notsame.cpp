#include "rapport/storage/notsame.h"
#include "rapport/core/error.h"
#include "rapport/storage/duplicates.h"
#include "storage/duplicates/likenesses.h"
#include "storage/engine/connection.h"
#include "storage/rows/rowwriter.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// As they stand in the table.
std::pair<CustomerId, CustomerId> inOrder(CustomerId one, CustomerId other) {
    return one < other ? std::pair(one, other) : std::pair(other, one);
}

} // namespace

bool areNotSame(ReadSession& session, CustomerId one, CustomerId other) {
    const auto [first, second] = inOrder(one, other);
    auto said = session.connection().prepare(u"SELECT 1 FROM not_same WHERE first_id = ? AND second_id = ?"_s);
    said.bindAll(first, second);
    return said.step();
}

bool mayBeOne(ReadSession& session, CustomerId one, CustomerId other) {
    const auto both = comparedOf(session.connection(), {one.value(), other.value()});
    if (both.size() != 2 || notSameAs(session.connection(), one).contains(other.value()))
        return false;
    const auto reasons = resemblanceOf(both[0].likeness, both[1].likeness).reasons;
    return std::none_of(reasons.begin(), reasons.end(), &domain::speaksAgainst);
}

bool saveNotSame(WriteSession& session, const NotSame& said) {
    if (!said.first.isValid() || !said.second.isValid() || said.first == said.second)
        throw Error(ErrorCode::InvalidInput, QCoreApplication::translate("storage", "Two different customers are not the same."));
    if (areNotSame(session, said.first, said.second))
        return false;
    const auto [first, second] = inOrder(said.first, said.second);
    session.rows().insert(tables::notSame(), {toValue(first), toValue(second), toValue(said.at), toValue(said.author)});
    return true;
}

void markNotSame(WriteSession& session, CustomerId one, CustomerId other) {
    (void)saveNotSame(session, {one, other, session.info().at, session.info().author});
}

void eachNotSame(ReadSession& session, const std::function<void(const NotSame&)>& take) {
    auto rows = session.connection().scan(u"SELECT first_id, second_id, at, author_id FROM not_same ORDER BY id"_s);
    while (rows.step())
        take({rows.id<CustomerId>(0), rows.id<CustomerId>(1), rows.moment(2), rows.id<StaffId>(3)});
}

} // namespace rapport::storage
