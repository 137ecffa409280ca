#pragma once

#include "rapport/domain/staff.h"
#include "rapport/presentation/linesmodel.h"
#include "rapport/storage/commitmentload.h"

#include <array>

namespace rapport::presentation {

/// What the commitments page is about.
enum class CommitmentsView {
    ByDue,        ///< a range of due days
    RedatedOften, ///< twice or more, most often first
    Waiting,      ///< what customers promised us
    Board         ///< who has how much due when
};

/// What the commitments page shows: a view or, instead of it, the rows behind one number of the promise-keeping rate.
struct CommitmentsQuery {
    CommitmentsView view = CommitmentsView::ByDue;
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
    qint64 more = 0;                       ///< beyond the groups, where these are not counted one by one
    std::vector<storage::OwnerLoad> loads; ///< of the board
    qint64 redatedOften = 0;
    qint64 waiting = 0;
    std::array<qint64, 5> counts{}; ///< of the ranges Overdue … AllOpen, in the order of storage::DueRange
    domain::PromiseCount promises;  ///< of the owner asked for, or of all
};

/// Reads all of it in one session; takes as long as the lists behind it.
[[nodiscard]] CommitmentsBoard loadCommitments(storage::ReadSession& session, const CommitmentsQuery& query, Moment now,
                                               const QTimeZone& zone);

/// What can be done with an open commitment: done, redate, assign, edit, release, withdraw, broken.
[[nodiscard]] RowActions commitmentActions();
/// Of them what this one offers, and why it may not be: nothing once it is closed; only what comes again can be skipped.
[[nodiscard]] RowActions commitmentActions(const storage::CommitmentRow& row, const domain::Permissions& permissions);

/// "re-dated once, customer told", "re-dated 3 times, customer not told": of the latest re-dating.
[[nodiscard]] QString redatedText(int times, bool told);
/// "Handed from Peter to Maria by Judit, Fri 20 Nov: she knows the house", oldest first.
[[nodiscard]] QStringList handoverLines(const std::vector<domain::Handover>& handovers,
                                        const std::vector<domain::StaffMember>& members, QDate today, const QTimeZone& zone);

/// Commitments grouped by who has to keep them. A line's id is its CommitmentId; a heading's and a "more" line's its StaffId.
class CommitmentsModel : public LinesModel {
    Q_OBJECT

public:
    enum Column { What, Customer, FirstDue, Due, State, Redated };
    explicit CommitmentsModel(QObject* parent = nullptr);
    void show(const CommitmentsBoard& board, const CommitmentsQuery& query, Moment now, const QTimeZone& zone,
              const domain::Permissions& permissions = {});
};

/// Who has how much due when: a line for each member, one for nobody's where there are any, and everybody's sum last.
class CommitmentLoadModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    /// What a number opens.
    struct Opened {
        std::optional<StaffId> owner; ///< empty: everybody's
        storage::DueRange range = storage::DueRange::AllOpen;
    };
    void show(std::vector<storage::OwnerLoad> loads);
    /// Empty where there is no number, or none to open.
    [[nodiscard]] std::optional<Opened> opens(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static storage::DueRange rangeOf(int column);
    [[nodiscard]] qint64 numberAt(const QModelIndex& index) const;
    [[nodiscard]] QString nameAt(int row) const;

    std::vector<storage::OwnerLoad> m_loads; ///< the last is the sum
};

/// "41 of 48 · 3 late · 4 broken · 6 re-dated" in its parts, of which each opens its rows: "41", "of 48", "3 late" … Those that
/// came due and are still open ("2 overdue") only where there are any.
struct PromisePart {
    storage::PromiseNumber number;
    QString text;
};
[[nodiscard]] std::vector<PromisePart> promiseParts(const domain::PromiseCount& count);

} // namespace rapport::presentation
