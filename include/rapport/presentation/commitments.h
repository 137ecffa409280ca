#pragma once

#include "rapport/presentation/linesmodel.h"
#include "rapport/storage/commitmentlist.h"

#include <array>

namespace rapport::presentation {

/// What the commitments page shows: a range of due days or, instead of it, the rows behind one number of the promise-keeping
/// rate.
struct CommitmentsQuery {
    storage::DueRange range = storage::DueRange::Overdue;
    std::optional<storage::PromiseNumber> number;
    domain::Promiser promiser = domain::Promiser::We;
    std::optional<StaffId> owner;     ///< empty: everybody's
    domain::Period period;            ///< of the promise-keeping rate
    int perOwner = 100;               ///< rows of one staff member before "and 40 more"
    std::optional<StaffId> figuresOf; ///< the one member whose rate may be seen; empty: everybody's
};

/// One staff member's part.
struct CommitmentGroup {
    storage::OwnerCount owner;
    std::vector<storage::CommitmentRow> rows; ///< the first of them
};

struct CommitmentsBoard {
    std::vector<CommitmentGroup> groups;
    qint64 more = 0;                ///< beyond the groups, where these are not counted one by one
    std::array<qint64, 5> counts{}; ///< of the ranges Overdue … AllOpen, in the order of storage::DueRange
    domain::PromiseCount promises;  ///< of the owner asked for, or of all
};

/// Reads all of it in one session; takes as long as the lists behind it.
[[nodiscard]] CommitmentsBoard loadCommitments(storage::ReadSession& session, const CommitmentsQuery& query, Moment now,
                                               const QTimeZone& zone);

/// What can be done with an open commitment: done, redate, assign, edit, release, withdraw, broken.
[[nodiscard]] RowActions commitmentActions();

/// Commitments grouped by who has to keep them. A line's id is its CommitmentId; a heading's and a "more" line's its StaffId.
class CommitmentsModel : public LinesModel {
    Q_OBJECT

public:
    enum Column { What, Customer, FirstDue, Due, State, Redated };
    explicit CommitmentsModel(QObject* parent = nullptr);
    void show(const CommitmentsBoard& board, const CommitmentsQuery& query, Moment now, const QTimeZone& zone,
              const domain::Permissions& permissions = {});
};

/// "41 of 48 · 3 late · 4 broken · 6 re-dated" in its parts, of which each opens its rows: "41", "of 48", "3 late" … Those that
/// came due and are still open ("2 overdue") only where there are any.
struct PromisePart {
    storage::PromiseNumber number;
    QString text;
};
[[nodiscard]] std::vector<PromisePart> promiseParts(const domain::PromiseCount& count);

} // namespace rapport::presentation
