#include "rapport/services/callbrief.h"

#include "rapport/domain/trend.h"
#include "rapport/storage/callplanning.h"
#include "rapport/storage/customerlist.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/rhythms.h"
#include "services/common/words.h"
#include "services/customers/legsof.h"
#include "services/customers/openones.h"

#include <limits>

namespace rapport::services {

using storage::ReadSession;

namespace {

constexpr int briefLines = 3; ///< of needs and deadlines: more is not read before a call

std::vector<storage::MilestoneRow> milestonesNear(ReadSession& session, CustomerId id, QDate today) {
    auto rows = milestonesOfCustomer(session, id, today);
    std::erase_if(rows, [today](const storage::MilestoneRow& row) {
        const bool near = row.next.isValid() && row.next >= today.addDays(-briefMilestonesBack) &&
                          row.next <= today.addDays(briefMilestonesAhead);
        return !near;
    });
    return rows;
}

CallBrief load(ReadSession& session, CustomerId id, Moment now, const QTimeZone& zone) {
    CallBrief brief;
    brief.customer = required(storage::CustomerRepository(session).find(id), Words::tr("There is no such customer any more."));
    for (const auto& row : customerRows(session, {id}, now, zone)) {
        brief.name = row.name;
        brief.organisation = row.organisation;
    }
    brief.commitments = openOnes(session, id, now, zone);
    brief.milestones = milestonesNear(session, id, now.dateIn(zone));
    brief.cases = caseRows(session, {.customer = id}, std::numeric_limits<int>::max());
    brief.lastSignals = storage::lastSignals(session, id, domain::trendLength);
    brief.last = lastTalks(session, id);
    for (const auto& candidate : callCandidates(session, {id}))
        brief.nextPlanned = candidate.planned;
    brief.legs = legsOf(session, id, now, zone);
    brief.rhythm = rhythmOfCustomer(session, id, now.dateIn(zone), zone);
    brief.needs = needRows(session, {.customer = id}, briefLines);
    brief.expiries = expiryRows(session, {.dueOn = now.dateIn(zone), .customer = id}, briefLines);
    return brief;
}

} // namespace

QFuture<CallBrief> callBrief(const Workspace& workspace, CustomerId id, const storage::CancelToken& token) {
    const auto read = [id, now = workspace.clock.now(), zone = workspace.clock.zone()](ReadSession& session) {
        return load(session, id, now, zone);
    };
    return workspace.store.read(read, token);
}

} // namespace rapport::services
