#include "rapport/services/callplanning.h"

#include "rapport/storage/planrepository.h"
#include "rapport/storage/staffrepository.h"
#include "services/common/words.h"

namespace rapport::services {

using storage::CallCandidate;
using storage::ReadSession;

namespace {

/// Who works here and now calls customers that are nobody's.
struct Caller {
    StaffId id;
    QString name;
};

ProposedCall proposed(const CallCandidate& candidate, const Caller& actor, bool forOthers, QDate today) {
    const Caller caller = candidate.owner.isValid() && forOthers ? Caller{candidate.owner, candidate.ownerName} : actor;
    return {candidate.customer, candidate.name, caller.id, caller.name, domain::callWindow(today, candidate.lastGoodDay), {}};
}

/// Each person's calls by themselves: a day's share is one person's.
void findDays(CallSpread& spread, const QList<Qt::DayOfWeek>& workdays) {
    QMap<qint64, std::vector<size_t>> byOwner;
    for (size_t i = 0; i < spread.calls.size(); ++i)
        byOwner[spread.calls[i].owner.value()].push_back(i);
    for (auto owner = byOwner.cbegin(); owner != byOwner.cend(); ++owner) {
        std::vector<domain::CallWindow> windows;
        for (const size_t i : owner.value())
            windows.push_back(spread.calls[i].window);
        const auto days = domain::spreadCalls(windows, spread.planned.value(owner.key()), workdays);
        for (size_t place = 0; place < days.size(); ++place)
            spread.calls[owner.value()[place]].day = days[place];
    }
}

CallSpread spreadOf(ReadSession& session, const std::vector<CustomerId>& customers, StaffId actor, bool forOthers, QDate today) {
    CallSpread spread;
    spread.planned = storage::plannedPerDay(session, today);
    const auto member = storage::StaffRepository(session).find(actor);
    const Caller caller{actor, member ? member->name : QString()};
    for (CallCandidate& candidate : storage::callCandidates(session, customers)) {
        if (candidate.planned)
            spread.plannedAlready.push_back(std::move(candidate));
        else
            spread.calls.push_back(proposed(candidate, caller, forOthers, today));
    }
    return spread;
}

/// Names the change after whom a single call is with.
void requireSense(storage::WriteSession& session, const std::vector<CallToPlan>& calls, QDate today,
                  const domain::Permissions& allowed) {
    std::vector<CustomerId> customers;
    for (const CallToPlan& call : calls) {
        refuse(call.day >= today ? QString() : Words::tr("This day is over. Choose today or a later one."));
        if (call.owner != session.info().author)
            needs(allowed, domain::Act::AssignCommitments);
        customers.push_back(call.customer);
    }
    const auto found = storage::callCandidates(session, customers);
    if (found.size() != calls.size())
        throw Error(ErrorCode::NoSuchRecord, Words::tr("There is no such customer any more."));
    if (found.size() == 1)
        session.relabel(Words::tr("Plan call with %1").arg(found.front().name));
}

domain::PlannedInteraction planOf(const CallToPlan& call, const storage::ChangeInfo& info, const QTimeZone& zone) {
    domain::PlannedInteraction plan;
    plan.customer = call.customer;
    plan.madeBy = info.author;
    plan.owner = call.owner;
    plan.words = call.words;
    plan.due = {call.day, {}};
    plan.zone = QString::fromLatin1(zone.id());
    return plan;
}

} // namespace

QFuture<CallSpread> proposeCalls(const Workspace& workspace, const std::vector<CustomerId>& customers,
                                 const QList<Qt::DayOfWeek>& workdays) {
    return workspace.store.read([customers, workdays, actor = workspace.actor,
                                 forOthers = workspace.permissions.may(domain::Act::AssignCommitments),
                                 today = workspace.clock.today()](ReadSession& session) {
        CallSpread spread = spreadOf(session, customers, actor, forOthers, today);
        findDays(spread, workdays);
        return spread;
    });
}

QFuture<void> planCalls(const Workspace& workspace, const std::vector<CallToPlan>& calls) {
    return workspace.store.write(workspace.change(Words::tr("Plan %1 calls").arg(calls.size())),
                                 [calls, zone = workspace.clock.zone(), today = workspace.clock.today(),
                                  allowed = workspace.permissions](storage::WriteSession& session) {
                                     needs(allowed, domain::Act::WriteCommitments);
                                     requireSense(session, calls, today, allowed);
                                     for (const CallToPlan& call : calls)
                                         storage::PlanRepository::save(session, planOf(call, session.info(), zone));
                                 });
}

} // namespace rapport::services
