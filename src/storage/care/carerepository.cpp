#include "rapport/storage/carerepository.h"

#include "rapport/core/error.h"
#include "rapport/core/uid.h"
#include "storage/care/carerows.h"
#include "storage/rows/rowwriter.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

template <typename Record>
std::optional<Record> CareRepository<Record>::find(IdType id) const {
    auto statement = m_session.connection().prepare(
        u"SELECT %1 FROM %2 r WHERE r.id = ?"_s.arg(careColumns<Record>(), CareRows<Record>::table().name));
    statement.bindAll(id);
    return statement.step() ? std::optional(CareRows<Record>::from(statement)) : std::nullopt;
}

template <typename Record>
auto CareRepository<Record>::findByUid(const QString& uid) const -> std::optional<IdType> {
    auto statement = m_session.connection().prepare(u"SELECT id FROM %1 WHERE uid = ?"_s.arg(CareRows<Record>::table().name));
    statement.bindAll(uid);
    return statement.step() ? std::optional(statement.template id<IdType>(0)) : std::nullopt;
}

template <typename Record>
void CareRepository<Record>::each(const std::function<void(const Record&)>& take) const {
    auto rows = m_session.connection().scan(
        u"SELECT %1 FROM %2 r ORDER BY r.id"_s.arg(careColumns<Record>(), CareRows<Record>::table().name));
    while (rows.step())
        take(CareRows<Record>::from(rows));
}

template <typename Record>
auto CareRepository<Record>::save(WriteSession& session, Record record) -> IdType {
    record = normalised(std::move(record));
    if (const QString problem = problemWith(record); !problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
    if (record.uid.isEmpty())
        record.uid = newUid();
    const Table& table = CareRows<Record>::table();
    if (!record.id.isValid())
        return IdType(session.rows().insert(table, CareRows<Record>::values(record)));
    session.rows().update(table, record.id.value(), CareRows<Record>::values(record));
    return record.id;
}

template <typename Record>
void CareRepository<Record>::remove(WriteSession& session, IdType id) {
    session.rows().remove(CareRows<Record>::table(), id.value());
}

template class CareRepository<Need>;
template class CareRepository<Expiry>;
template class CareRepository<Gesture>;
template class CareRepository<Feedback>;

} // namespace rapport::storage
