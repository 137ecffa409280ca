#include "rapport/storage/formeruids.h"

#include "storage/engine/connection.h"
#include "storage/rows/rowwriter.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

QHash<CustomerId, QStringList> formerUids(ReadSession& session) {
    QHash<CustomerId, QStringList> uids;
    auto rows = session.connection().prepare(u"SELECT customer_id, uid FROM customer_former_uid ORDER BY id"_s);
    while (rows.step())
        uids[rows.id<CustomerId>(0)] += rows.text(1);
    return uids;
}

std::optional<CustomerId> customerOfOwnUid(ReadSession& session, const QString& uid) {
    auto row = session.connection().prepare(u"SELECT id FROM customer WHERE uid = ?"_s);
    row.bindAll(uid);
    return row.step() ? std::optional(row.id<CustomerId>(0)) : std::nullopt;
}

bool rememberFormerUid(WriteSession& session, CustomerId customer, const QString& uid) {
    {
        auto known = session.connection().prepare(
            u"SELECT 1 FROM customer_former_uid WHERE uid = ?1 UNION ALL SELECT 1 FROM customer WHERE uid = ?1 AND state <> 'trashed'"_s);
        known.bind(1, uid);
        if (known.step())
            return false;
    }
    session.rows().insert(tables::formerUid(), {toValue(customer), toValue(uid)});
    return true;
}

} // namespace rapport::storage
