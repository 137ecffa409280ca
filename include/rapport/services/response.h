#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/waiting.h"

#include <QFuture>
#include <chrono>

/// How quickly those who approach us are answered (P17), and how far apart members are on it (P3).
namespace rapport::services {

/// Of what one member answered; StaffId invalid for answers nobody is named for.
struct StaffResponse {
    StaffId member;
    QString name;
    int answered = 0;
    std::chrono::milliseconds median{0};
    std::chrono::milliseconds longest{0};
};

struct ResponseTimes {
    std::vector<storage::ApproachRow> approaches; ///< all, oldest first
    int answered = 0;
    std::optional<std::chrono::milliseconds> median; ///< of the answered ones; of an even number the lower one
    std::vector<StaffResponse> staff;                ///< by name
};
/// Of approaches on these days, both included, in the workspace's zone.
[[nodiscard]] QFuture<ResponseTimes> responseTimes(const Workspace& workspace, QDate from, QDate to);

/// Customers who wait for our answer, key ones first, and how many there are.
struct Waiting {
    std::vector<storage::WaitingRow> rows;
    qint64 count = 0;
};
[[nodiscard]] QFuture<Waiting> waitingForAnswer(const Workspace& workspace, int limit);

} // namespace rapport::services
