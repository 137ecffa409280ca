#include "rapport/services/goals.h"

#include "rapport/core/text.h"
#include "rapport/storage/customerrepository.h"
#include "services/common/words.h"

#include <algorithm>

namespace rapport::services {

using domain::Goal;
using storage::CustomerRepository;
using storage::ReadSession;
using storage::WriteSession;

namespace {

std::vector<Goal*> wantedGoals(std::vector<Goal>& goals, const QStringList& words, QDate today) {
    std::vector<Goal*> wanted;
    for (Goal& goal : goals)
        if (words.isEmpty() && isToConfirm(goal, today))
            wanted.push_back(&goal);
    for (const QString& each : words) {
        const auto same = [folded = text::folded(each)](const Goal& goal) { return text::folded(goal.words) == folded; };
        const auto found = std::find_if(goals.begin(), goals.end(), same);
        if (found == goals.end())
            throw Error(ErrorCode::NoSuchRecord, Words::tr("“%1” is no goal of this customer.").arg(shortened(each)));
        wanted.push_back(&*found);
    }
    return wanted;
}

} // namespace

QFuture<std::vector<storage::GoalRow>> goalsToConfirm(const Workspace& workspace, int limit) {
    return workspace.store.read(
        [today = workspace.clock.today(), limit](ReadSession& session) { return goalsToConfirm(session, today, limit); });
}

QFuture<void> confirmGoals(const Workspace& workspace, CustomerId id, const QStringList& words) {
    const auto confirm = [id, words, today = workspace.clock.today(), allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, domain::Act::ChangeCustomers);
        auto customer = required(CustomerRepository(session).find(id), Words::tr("There is no such customer any more."));
        const auto wanted = wantedGoals(customer.goals, words, today);
        refuse(wanted.empty() ? Words::tr("No goal of theirs is to be asked about today.") : QString());
        for (Goal* goal : wanted)
            goal->confirmedOn = today;
        session.relabel(Words::tr("Still a goal of %1: %2").arg(customerName(session, id), shortened(wanted.front()->words)));
        CustomerRepository::save(session, customer);
    };
    return workspace.store.write(workspace.change(Words::tr("Goal still holds")), confirm);
}

} // namespace rapport::services
