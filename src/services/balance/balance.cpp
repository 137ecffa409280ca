#include "rapport/services/balance.h"

namespace rapport::services {

using storage::ReadSession;

namespace {

Moment beginningOf(QDate day, const Workspace& workspace) {
    return Moment::ofWallClock(day, QTime(0, 0), workspace.clock.zone());
}

} // namespace

QFuture<storage::Balance> balanceOf(const Workspace& workspace, CustomerId customer, QDate from, QDate to) {
    const Moment first = beginningOf(from, workspace);
    const Moment before = beginningOf(to.addDays(1), workspace);
    return workspace.store.read([=](ReadSession& session) { return storage::balanceOf(session, customer, first, before); });
}

QFuture<std::vector<storage::WeekRow>> contactsBehind(const Workspace& workspace, CustomerId customer,
                                                      const std::vector<InteractionId>& ids) {
    return workspace.store.read([customer, ids, zone = workspace.clock.zone()](ReadSession& session) {
        return contactRows(session, customer, ids, zone);
    });
}

QFuture<std::vector<storage::BalanceRow>> balances(const Workspace& workspace, QDate from, QDate to, int limit) {
    const Moment first = beginningOf(from, workspace);
    const Moment before = beginningOf(to.addDays(1), workspace);
    return workspace.store.read([=](ReadSession& session) { return storage::balances(session, first, before, limit); });
}

} // namespace rapport::services
