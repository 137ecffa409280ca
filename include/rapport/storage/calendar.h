#pragma once

#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/milestonelist.h"
#include "rapport/storage/planlist.h"

#include <QMap>

namespace rapport::storage {

/// What a calendar shows of the days from `from` to `to`, both included (at most 62).
struct CalendarRange {
    QDate from;
    QDate to;
    std::optional<StaffId> owner = {}; ///< of commitments and plans; an invalid id means: nobody's. Milestones have no owner
    bool ours = true;                  ///< open commitments of ours
    bool theirs = true;
    bool milestones = true;
    bool plans = true; ///< open planned interactions
    int perDay = 10;   ///< rows of one kind on one day
    friend bool operator==(const CalendarRange&, const CalendarRange&) = default;
};

/// An open commitment that comes back by a rule counted from its plan: which days follow is known.
struct RecurringRow {
    CommitmentRow row;
    QString rule;  ///< RRULE
    QDate anchor;  ///< the day it counts from
    QDate planned; ///< the rule's day that the row stands for: later ones are to come
};

/// Days are those written in the records: a commitment's due day in its own zone, the day on which a milestone is observed.
struct CalendarRows {
    std::vector<CommitmentRow>
        commitments;                      ///< open ones by day; of a day with more than `perDay` urgent and key customers' first
    std::vector<PlanRow> plans;           ///< open ones by day and time
    std::vector<MilestoneRow> milestones; ///< by day, key customers first
    QMap<QDate, qint64> moreCommitments;  ///< how many further ones there are on a day
    QMap<QDate, qint64> morePlans;
    QMap<QDate, qint64> moreMilestones;
    std::vector<RecurringRow> recurring; ///< whose rule may fall on these days; at most 500 of each side
};
/// Answered by the indexes of the lists, however many records there are on a day.
[[nodiscard]] CalendarRows calendarRows(ReadSession& session, const CalendarRange& range, Moment now, const QTimeZone& zone);

} // namespace rapport::storage
