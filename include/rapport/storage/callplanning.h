#pragma once

#include "rapport/core/id.h"
#include "rapport/storage/session.h"

#include <QDate>
#include <QHash>
#include <QMap>
#include <optional>
#include <vector>

namespace rapport::storage {

/// What decides on which day a customer is to be called.
struct CallCandidate {
    CustomerId customer;
    QString name;
    StaffId owner;
    QString ownerName;
    std::optional<QDate> lastGoodDay; ///< after it they are red; empty without any contact
    std::optional<QDate> planned;     ///< the next contact that is planned already
};
/// In the order of the ids; those that are gone are left out.
[[nodiscard]] std::vector<CallCandidate> callCandidates(ReadSession& session, const std::vector<CustomerId>& ids);

/// How many contacts each member has planned on each day from `from` on, by their id's value (0: nobody's).
[[nodiscard]] QHash<qint64, QMap<QDate, int>> plannedPerDay(ReadSession& session, QDate from);

/// What the cadence asks for on a day.
struct TouchDay {
    QDate day;
    qint64 due = 0;     ///< customers whose next touch it is; before today, drifting ones
    qint64 planned = 0; ///< contacts planned on it
    friend bool operator==(const TouchDay&, const TouchDay&) = default;
};
/// Each day from `from` to `to`, both included (at most 366), also those without any.
[[nodiscard]] std::vector<TouchDay> touchesPerDay(ReadSession& session, QDate from, QDate to);

} // namespace rapport::storage
