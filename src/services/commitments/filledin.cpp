#include "services/commitments/filledin.h"

#include "rapport/core/uid.h"
#include "rapport/domain/repetition.h"
#include "services/common/words.h"

namespace rapport::services {

using domain::Act;
using domain::Commitment;
using domain::Permissions;

Commitment filledIn(Commitment commitment, const storage::ChangeInfo& info, const QTimeZone& zone) {
    if (commitment.uid.isEmpty())
        commitment.uid = newUid();
    if (!commitment.madeBy.isValid())
        commitment.madeBy = info.author;
    if (!commitment.owner.isValid())
        commitment.owner = info.author;
    if (commitment.zone.isEmpty())
        commitment.zone = QString::fromLatin1(zone.id());
    if (!commitment.firstDue.date.isValid())
        commitment.firstDue = commitment.due;
    commitment.createdAt = info.at;
    settleRepetition(commitment, newUid());
    return domain::normalised(std::move(commitment));
}

void needsToAdd(const Permissions& allowed, const Commitment& commitment, StaffId author) {
    needs(allowed, Act::WriteCommitments, allowed.whose({commitment.madeBy}));
    if (commitment.owner != author)
        needs(allowed, Act::AssignCommitments);
}

} // namespace rapport::services
