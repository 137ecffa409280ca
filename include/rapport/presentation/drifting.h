#pragma once

#include "rapport/presentation/format.h"
#include "rapport/presentation/linesmodel.h"
#include "rapport/services/callplanning.h"
#include "rapport/storage/customerlist.h"

namespace rapport::presentation {

struct DriftingQuery {
    std::optional<StaffId> owner; ///< empty: everybody's
    int limit = 200;              ///< rows of one tier before "and 40 more"
};

struct DriftingPart {
    std::vector<storage::DriftingRow> rows;
    qint64 more = 0;
};

inline constexpr int touchDays = 7; ///< of which it is said how many customers are due

/// Who is drifting, key customers first, and what the cadence asks for in the days to come.
struct DriftingBoard {
    DriftingPart key;
    DriftingPart regular;
    std::vector<storage::TouchDay> touches; ///< from today on
    [[nodiscard]] qint64 count() const;
};
[[nodiscard]] DriftingBoard loadDrifting(storage::ReadSession& session, const DriftingQuery& query, QDate today);

/// What can be done with a drifting customer: plan a call, log.
[[nodiscard]] RowActions driftingActions();
/// "17 days past" in amber or red; "planned Tue 24 Nov" once a contact is, in place of nagging.
[[nodiscard]] Reason driftingReason(const storage::DriftingRow& row, QDate today);
/// "3 key customers, 12 others · to be touched: today 2, Sun 1, Mon 4".
[[nodiscard]] QString driftingSummary(const DriftingBoard& board, QDate today);

/// A line's id is its customer's, a heading's and a link's a tier's number.
class DriftingModel : public LinesModel {
    Q_OBJECT

public:
    enum Column { Customer, State, LastContact, Said, Owner };
    explicit DriftingModel(QObject* parent = nullptr);
    void show(const DriftingBoard& board, QDate today, const domain::Permissions& permissions = {});
};

/// Why the call is on that day: "Nothing is planned with Maria that day; red from Wed 2 Dec".
[[nodiscard]] QString dayReason(const services::ProposedCall& call, QDate today);
/// What the spread comes to, a line each member and day: "Maria: Mon 23 Nov · 3 calls (1 planned before)".
struct SpreadLine {
    QString member;
    QDate day;
    int calls = 0;
    int before = 0;
    friend bool operator==(const SpreadLine&, const SpreadLine&) = default;
};
[[nodiscard]] std::vector<SpreadLine> spreadLines(const services::CallSpread& spread);

} // namespace rapport::presentation
