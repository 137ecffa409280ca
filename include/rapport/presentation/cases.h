#pragma once

#include "rapport/domain/case.h"
#include "rapport/domain/commitment.h"
#include "rapport/domain/customer.h"
#include "rapport/presentation/format.h"
#include "rapport/presentation/linesmodel.h"
#include "rapport/services/cases.h"
#include "rapport/services/redating.h"

#include <QHash>

/// Cases as people see them: the page's list and board, and the sheet that leads through one.
namespace rapport::presentation {

// --- Words -------------------------------------------------------------------------------------------------------------

[[nodiscard]] QString word(domain::CaseSeverity severity); ///< "minor", "serious", "urgent"
[[nodiscard]] QString word(domain::CaseStep step);         ///< what is to be done: "acknowledge", "explain how and why" …
[[nodiscard]] QString doneWord(domain::CaseStep step);     ///< what was done: "acknowledged", "explained" …
/// What makes the step good, in a sentence; empty of Done.
[[nodiscard]] QString hintOn(domain::CaseStep step);
/// "2 days" in amber from the day on that an update is owed every so often (domain::updateDays), else plain.
[[nodiscard]] Reason stepReason(const storage::CaseRow& row, Moment now);
/// "owed since Thu 19 Nov" in red, "by Mon 23 Nov"; empty of closed ones and where none is owed.
[[nodiscard]] Reason updateReason(const storage::CaseRow& row, QDate today);
/// "ours, 2 days", "theirs, 3 h".
[[nodiscard]] QString turnText(const storage::CaseRow& row, Moment now);
/// "Answered in 2 h, resolved in 3 days: the medians of 12 cases opened in 90 days"; says too when there were none.
[[nodiscard]] QString timesText(const services::CaseTimes& times, qint64 days);

// --- The list ------------------------------------------------------------------------------------------------------------

/// The buttons above the list, in their order.
enum class CasesView { Open, OnUs, OnCustomer, UpdateOwed, Unexplained, Closed, Recent, Board };

inline constexpr int recentDays = 90; ///< of CasesView::Recent and of the times

struct CasesQuery {
    CasesView view = CasesView::Open;
    std::optional<StaffId> owner; ///< empty: everybody's; invalid: nobody's
    int limit = 200;
};

struct CasesBoard {
    std::vector<storage::CaseRow> rows;
    qint64 more = 0;              ///< beyond the limit
    std::array<qint64, 5> counts; ///< of the first five views
};
[[nodiscard]] CasesBoard loadCases(storage::ReadSession& session, const CasesQuery& query, Moment now, const QTimeZone& zone);

/// step (S), promise (P), tell (T), turn (W), close (C), edit, reopen, remove.
[[nodiscard]] RowActions caseActions();
/// Of these, what can be done with the row; step shows a closed one.
[[nodiscard]] RowActions caseActions(const storage::CaseRow& row, const domain::Permissions& permissions);

/// A line's id is its case's.
class CasesModel : public LinesModel {
    Q_OBJECT

public:
    enum Column { Customer, Words, Step, Turn, Update, Owner };
    explicit CasesModel(QObject* parent = nullptr);
    void show(const CasesBoard& board, const CasesQuery& query, Moment now, const QTimeZone& zone,
              const domain::Permissions& permissions = {});
};

/// Open cases by the step they are in: a column each, those that are pressing on top. A cell is a case; its IdRole and
/// CustomerRole name it, TitleRole and SecondLineRole are its two lines, ChipTextRole and ChipToneRole how long it is there.
class CaseBoardModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void show(const std::vector<storage::CaseRow>& rows, Moment now);
    /// Null where there is none.
    [[nodiscard]] const storage::CaseRow* at(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(CaseId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    static constexpr int steps = 7;
    std::array<std::vector<storage::CaseRow>, steps> m_columns;
    Moment m_now;
};

// --- One case ------------------------------------------------------------------------------------------------------------

/// A case with what its sheet says of it.
struct CaseDetails {
    domain::Case one;
    domain::Customer customer;
    std::vector<domain::Commitment> promises; ///< in it
    QHash<qint64, QString> members;           ///< names by id
    [[nodiscard]] int openPromises() const;
};
/// Throws Error(NoSuchRecord).
[[nodiscard]] CaseDetails loadCase(storage::ReadSession& session, CaseId id);

/// "Serious · opened Thu 19 Nov 10:00 by Maria · turn: ours, 2 days · the customer was to hear by Fri 20 Nov".
[[nodiscard]] QString caseSummary(const CaseDetails& details, Moment now, const QTimeZone& zone);

struct CaseStepLine {
    enum class State { Done, Next, Later };
    domain::CaseStep step;
    State state;
    QString title; ///< "Explained", "Explain how and why"
    QString when;  ///< "Fri 20 Nov 16:05, Maria"; empty while it is not done
    QString words; ///< what was said or done; of Fix what was promised, a line each
    friend bool operator==(const CaseStepLine&, const CaseStepLine&) = default;
};
/// All seven.
[[nodiscard]] std::vector<CaseStepLine> caseStepLines(const CaseDetails& details, QDate today, const QTimeZone& zone);
/// What keeps it from being closed without a reason: "its cause and the apology"; empty for nothing.
[[nodiscard]] QString lacksText(const domain::Case& one);
/// What there is to tell the customer: why it happened, what was promised and for when; a line each.
[[nodiscard]] QString caseNews(const CaseDetails& details, QDate today);
/// Tells it, beginning with what the customer said and ending with who writes; in the window's language, to be edited.
[[nodiscard]] services::Letter caseLetter(const CaseDetails& details, const QString& sender, QDate today);

} // namespace rapport::presentation
