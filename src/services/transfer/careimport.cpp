#include "rapport/storage/carerepository.h"
#include "services/common/words.h"
#include "services/transfer/storeimport.h"

namespace rapport::services {

/// There are few enough of them to be saved one by one.
template <typename Record>
StoreImport::Done StoreImport::takeCare(const Record& raw) {
    Record record = normalised(raw);
    const QString problem = record.uid.isEmpty() ? Words::tr("it has no uid") : problemWith(record);
    if (!problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    const storage::CareRepository<Record> records(m_session);
    const auto known = records.findByUid(record.uid);
    if (known) {
        record.id = *known;
        if (record == records.find(*known))
            return Done::Unchanged;
    }
    if (m_target) {
        settle();
        storage::CareRepository<Record>::save(*m_target, record);
    }
    return known ? Done::Updated : Done::Created;
}

StoreImport::Done StoreImport::takeRecord(const domain::Need& need) { return takeCare(need); }
StoreImport::Done StoreImport::takeRecord(const domain::Expiry& expiry) { return takeCare(expiry); }
StoreImport::Done StoreImport::takeRecord(const domain::Gesture& gesture) { return takeCare(gesture); }
StoreImport::Done StoreImport::takeRecord(const domain::Feedback& feedback) { return takeCare(feedback); }

} // namespace rapport::services
