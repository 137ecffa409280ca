#include "rapport/storage/caserepository.h"
#include "services/common/words.h"
#include "services/transfer/storeimport.h"

namespace rapport::services {

using domain::Case;

/// There are few enough of them to be saved one by one.
StoreImport::Done StoreImport::takeRecord(const Case& raw) {
    Case one = normalised(raw);
    const QString problem = one.uid.isEmpty() ? Words::tr("it has no uid") : problemWith(one);
    if (!problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    const storage::CaseRepository cases(m_session);
    const auto known = cases.findByUid(one.uid);
    if (known) {
        one.id = *known;
        if (one == cases.find(*known))
            return Done::Unchanged;
    }
    if (m_target) {
        settle();
        storage::CaseRepository::save(*m_target, one);
    }
    return known ? Done::Updated : Done::Created;
}

} // namespace rapport::services
