#include "rapport/services/response.h"

#include "rapport/core/median.h"
#include "rapport/storage/staffrepository.h"
#include "services/common/days.h"
#include "services/response/times.h"

#include <algorithm>
#include <map>

namespace rapport::services {

using storage::ApproachRow;
using storage::ReadSession;

namespace {

using Span = std::chrono::milliseconds;

} // namespace

ResponseTimes timesOf(std::vector<ApproachRow> rows, const std::vector<domain::StaffMember>& members) {
    ResponseTimes times;
    std::vector<Span> all;
    std::map<StaffId, std::vector<Span>> byMember;
    for (const ApproachRow& row : rows) {
        if (!row.answeredAt)
            continue;
        all.push_back(*row.answeredAt - row.at);
        byMember[row.answeredBy].push_back(all.back());
    }
    times.approaches = std::move(rows);
    times.answered = static_cast<int>(all.size());
    if (!all.empty())
        times.median = lowerMedian(all);
    for (auto& [member, spans] : byMember) {
        const auto known =
            std::find_if(members.begin(), members.end(), [id = member](const auto& each) { return each.id == id; });
        times.staff.push_back({member, known == members.end() ? QString() : known->name, static_cast<int>(spans.size()),
                               lowerMedian(spans), *std::max_element(spans.begin(), spans.end())});
    }
    std::sort(times.staff.begin(), times.staff.end(),
              [](const StaffResponse& a, const StaffResponse& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return times;
}

QFuture<ResponseTimes> responseTimes(const Workspace& workspace, QDate from, QDate to) {
    const auto span = spanOf({from, to}, workspace.clock.zone());
    return workspace.store.read([span](ReadSession& session) {
        return timesOf(approaches(session, span.from, span.before), storage::StaffRepository(session).all());
    });
}

QFuture<Waiting> waitingForAnswer(const Workspace& workspace, int limit) {
    return workspace.store.read([limit, now = workspace.clock.now()](ReadSession& session) {
        return Waiting{waitingCustomers(session, now, limit), countWaiting(session, now)};
    });
}

} // namespace rapport::services
