#pragma once

#include "rapport/presentation/linesmodel.h"
#include "rapport/storage/milestonelist.h"

namespace rapport::presentation {

struct MilestonesQuery {
    int days = 30;   ///< how far ahead: 7, 30 or 90
    int limit = 200; ///< rows of one part before "and 40 more"
};

/// The days of one part and the first of its rows.
struct MilestonesPart {
    std::vector<storage::MilestoneRow> rows;
    qint64 more = 0; ///< further ones on these days
};

struct MilestonesBoard {
    MilestonesPart belated; ///< the last domain::belatedDays, not greeted
    MilestonesPart today;
    MilestonesPart upcoming;                   ///< from tomorrow on
    [[nodiscard]] qint64 toGreetToday() const; ///< not greeted among those shown for today
};
[[nodiscard]] MilestonesBoard loadMilestones(storage::ReadSession& session, const MilestonesQuery& query, QDate today);

/// What can be done with a milestone: greet, edit, delete.
[[nodiscard]] RowActions milestoneActions();

/// Belated, today's, upcoming. A line's id is its MilestoneId, a heading's and a link's a part's number.
class MilestonesModel : public LinesModel {
    Q_OBJECT

public:
    enum Column { Day, Customer, What, Topic, State };
    enum Part { Belated, Today, Upcoming };
    explicit MilestonesModel(QObject* parent = nullptr);
    void show(const MilestonesBoard& board, const MilestonesQuery& query, QDate today,
              const domain::Permissions& permissions = {});
};

} // namespace rapport::presentation
