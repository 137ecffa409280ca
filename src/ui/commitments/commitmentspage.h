#pragma once

#include "rapport/presentation/commitments.h"
#include "rapport/presentation/promiseperiod.h"
#include "ui/lines/linespage.h"

#include <QTimer>

class QButtonGroup;
class QComboBox;

namespace rapport::ui {

class CommitmentActions;
class LoadTable;
class OwnerBox;
class PromiseLine;

/// What a manager opens: promises under the names of those who have to keep them, one key an item. Opens on what is overdue.
class CommitmentsPage final : public LinesPage {
    Q_OBJECT

public:
    explicit CommitmentsPage(const UiContext& context, QWidget* parent = nullptr);
    void activate() override;
    void refresh(const storage::ChangeSet& changes) override;

protected:
    void reload() override;
    void createNew() override;
    void perform(const QString& action, const presentation::Line& line) override;
    bool performAll(const QString& action, const std::vector<presentation::Line>& lines) override;
    void showMore(const presentation::Line& link) override;
    void fitColumns(QHeaderView& header, int room, bool wide) override;
    bool goBack() override;

private:
    void setUpChoices();
    [[nodiscard]] QLayout* headLine();
    [[nodiscard]] QLayout* rangeLine();
    void connectActions();
    void choose(int button);
    void showRange(storage::DueRange range);
    void showView(presentation::CommitmentsView view);
    void openLoad(const presentation::CommitmentLoadModel::Opened& opened);
    void showNumber(storage::PromiseNumber number);
    void choosePeriod(const presentation::PromisePeriod& period);
    void askPeriod();
    void loadOwners();
    void showBoard(const presentation::CommitmentsBoard& board);
    void showCounts(const presentation::CommitmentsBoard& board);

    static constexpr int firstView = static_cast<int>(storage::DueRange::Closed) + 1; ///< among the buttons

    presentation::CommitmentsQuery m_query;
    presentation::PromisePeriod m_period;
    presentation::CommitmentsModel* m_model;
    CommitmentActions* m_actions;
    PromiseLine* m_promises;
    LoadTable* m_loads;
    QButtonGroup* m_ranges;   ///< by storage::DueRange, then by CommitmentsView behind these
    bool m_fromBoard = false; ///< Esc goes back there
    QComboBox* m_promiser;
    OwnerBox* m_owner;
    QTimer m_minute; ///< what is due becomes late while the page is open
};

} // namespace rapport::ui
