#pragma once

#include "rapport/presentation/commitments.h"
#include "rapport/presentation/promiseperiod.h"
#include "ui/common/page.h"

#include <QTimer>

class QButtonGroup;
class QComboBox;
class QStackedLayout;

namespace rapport::ui {

class Button;
class CardTable;
class CommitmentActions;
class EmptyState;
class PromiseLine;

/// What a manager opens: promises under the names of those who have to keep them, one key an item. Opens on what is overdue.
class CommitmentsPage final : public Page {
    Q_OBJECT

public:
    explicit CommitmentsPage(const UiContext& context, QWidget* parent = nullptr);
    ~CommitmentsPage() override;
    void activate() override;
    void refresh(const storage::ChangeSet& changes) override;
    void createNew() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpChoices();
    [[nodiscard]] QLayout* headLine();
    [[nodiscard]] QLayout* rangeLine();
    [[nodiscard]] QLayout* keyLine();
    void connectTable();
    void connectActions();
    void showRange(storage::DueRange range);
    void showNumber(storage::PromiseNumber number);
    void choosePeriod(const presentation::PromisePeriod& period);
    void askPeriod();
    void loadOwners();
    void reload();
    void showBoard(const presentation::CommitmentsBoard& board);
    void showCounts(const presentation::CommitmentsBoard& board);
    void settleSelection();
    void activateRow(const QModelIndex& index);
    void openMenu(const QPoint& place);
    void perform(const QString& action);
    void moveOn(CommitmentId from);
    void fitColumns();

    UiContext m_context;
    presentation::CommitmentsQuery m_query;
    presentation::PromisePeriod m_period;
    presentation::CommitmentsModel* m_model;
    CommitmentActions* m_actions;
    PromiseLine* m_promises;
    QButtonGroup* m_ranges;
    QComboBox* m_promiser;
    QComboBox* m_owner;
    CardTable* m_table;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QTimer m_minute; ///< what is due becomes late while the page is open
    storage::CancelToken m_loading;
    CommitmentId m_actedOn; ///< what undo brings back
    CommitmentId m_selectWhenThere;
    std::optional<bool> m_wide; ///< whether there was room for every column
    bool m_started = false;
};

} // namespace rapport::ui
