#include "services/commitments/answerback.h"

#include "rapport/core/uid.h"
#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/commitmentrepository.h"
#include "services/common/words.h"

#include <algorithm>
#include <limits>

namespace rapport::services {

using domain::Commitment;
using domain::CommitmentKind;
using domain::CommitmentOutcome;
using domain::Promiser;

namespace {

bool isAnswered(const Commitment& before, const Commitment& after) {
    return before.outcome == CommitmentOutcome::Open && before.kind == CommitmentKind::Research &&
           before.promiser == Promiser::We &&
           (after.outcome == CommitmentOutcome::Kept || after.outcome == CommitmentOutcome::KeptLate);
}

bool isCallBackOpen(storage::ReadSession& session, CustomerId customer, Moment now, const QTimeZone& zone) {
    storage::CommitmentFilter filter;
    filter.customer = customer;
    const auto rows = commitmentRows(session, filter, now, zone, std::numeric_limits<int>::max());
    return std::any_of(rows.begin(), rows.end(), [](const storage::CommitmentRow& row) {
        return row.kind == CommitmentKind::CallBack && row.promiser == Promiser::We;
    });
}

} // namespace

void saveCallBack(storage::WriteSession& session, const Commitment& before, const Commitment& after) {
    const Moment now = session.info().at;
    const QTimeZone zone = zoneNamed(before.zone);
    if (!isAnswered(before, after) || isCallBackOpen(session, before.customer, now, zone))
        return;
    const domain::Due due = dueMoment(before) > now ? before.due : domain::Due{now.dateIn(zone), {}};
    Commitment call = domain::promised(before.customer, Words::tr("Call back with the answer: %1").arg(before.words), due,
                                       before.owner, now, zone);
    call.uid = newUid();
    call.kind = CommitmentKind::CallBack;
    call.interaction = before.interaction;
    call.priority = before.priority;
    storage::CommitmentRepository::save(session, call);
}

} // namespace rapport::services
