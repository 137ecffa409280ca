#pragma once

#include "rapport/storage/commitmentlist.h"

#include <array>

/// What a manager looks through beside the lists by due day.
namespace rapport::storage {

/// Open ones that were re-dated at least this often are listed by redatedOften().
inline constexpr int oftenRedated = 2;
/// Those that were re-dated often, most often first; of the filter its promiser and owner count.
[[nodiscard]] std::vector<CommitmentRow> redatedOften(ReadSession& session, const CommitmentFilter& filter, Moment now,
                                                      const QTimeZone& zone, int limit);
[[nodiscard]] qint64 countRedatedOften(ReadSession& session, const CommitmentFilter& filter);

/// What one staff member has to keep, by when: in the ranges Overdue, Today, ThisWeek and Later, in their order.
struct OwnerLoad {
    StaffId owner; ///< invalid: nobody's
    QString name;
    std::array<qint64, 4> counts{};
    [[nodiscard]] qint64 total() const { return counts[0] + counts[1] + counts[2] + counts[3]; }
};
/// By name: everybody who works here, and whoever has something to keep; nobody's last.
[[nodiscard]] std::vector<OwnerLoad> commitmentLoad(ReadSession& session, domain::Promiser promiser, Moment now,
                                                    const QTimeZone& zone);

} // namespace rapport::storage
