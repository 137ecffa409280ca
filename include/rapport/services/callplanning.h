#pragma once

#include "rapport/domain/spread.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/callplanning.h"

#include <QFuture>

namespace rapport::services {

/// A call with a customer and the day that was found for it (domain::spreadCalls).
struct ProposedCall {
    CustomerId customer;
    QString name;
    StaffId owner; ///< who is to call: the customer's owner, else who is working, as does who may not plan for others
    QString ownerName;
    domain::CallWindow window;
    domain::CallDay day;
};

/// How the calls would spread over the days.
struct CallSpread {
    std::vector<ProposedCall> calls;                    ///< in the order asked for
    std::vector<storage::CallCandidate> plannedAlready; ///< these are left alone
    QHash<qint64, QMap<QDate, int>> planned;            ///< contacts planned before, by owner and day
};

/// Finds a day for a call with each of these customers, on `workdays`; those who have one planned already get none.
[[nodiscard]] QFuture<CallSpread> proposeCalls(const Workspace& workspace, const std::vector<CustomerId>& customers,
                                               const QList<Qt::DayOfWeek>& workdays);

/// A call that is to be planned.
struct CallToPlan {
    CustomerId customer;
    StaffId owner;
    QDate day;
    QString words; ///< what about; may be empty
};
/// Plans all of them in one change, one undo. Throws Error(InvalidInput) for a day that is over, Error(NotAllowed, NoSuchRecord).
[[nodiscard]] QFuture<void> planCalls(const Workspace& workspace, const std::vector<CallToPlan>& calls);

} // namespace rapport::services
