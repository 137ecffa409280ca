#pragma once

#include <QDate>
#include <QList>
#include <QMap>
#include <optional>
#include <vector>

namespace rapport::domain {

/// Days on which a call can be planned, both included.
struct CallWindow {
    QDate from;
    QDate to;
    friend bool operator==(const CallWindow&, const CallWindow&) = default;
};

inline constexpr int callWindowDays = 14; ///< where the last good day is over, or is not known

/// From today to `lastGoodDay`, the last one before the customer is red (storage: red_from); two weeks where that is over.
[[nodiscard]] CallWindow callWindow(QDate today, std::optional<QDate> lastGoodDay);

struct CallDay {
    QDate day;
    int others = 0;    ///< contacts planned on it already, those chosen before in the same spread among them
    bool late = false; ///< the window has no working day: it is the first one after it
    friend bool operator==(const CallDay&, const CallDay&) = default;
};

/// A day for each of one person's calls, in their order: the working day of its window with the fewest contacts, the earliest of
/// equals. `planned` says how many contacts they have on a day already. Calls whose window ends first choose first, so that of
/// windows that begin on one day the fullest day gets no more than it has to (P24). Where windows allow it, the calls that stand
/// first are on the earlier of the days found.
[[nodiscard]] std::vector<CallDay> spreadCalls(const std::vector<CallWindow>& calls, QMap<QDate, int> planned,
                                               const QList<Qt::DayOfWeek>& workdays);

} // namespace rapport::domain
