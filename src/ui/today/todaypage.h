#pragma once

#include "rapport/presentation/today.h"
#include "ui/common/page.h"

#include <QTimer>

class QLabel;
class QStackedLayout;

namespace rapport::ui {

class CardTable;
class CareActions;
class CaseActions;
class CommitmentActions;
class EmptyState;
class PlanActions;

/// What to do now: overdue and due commitments, milestones to greet, customers drifting away. One key an item.
class TodayPage final : public Page {
    Q_OBJECT

public:
    explicit TodayPage(const UiContext& context, QWidget* parent = nullptr);
    void activate() override;
    void refresh(const storage::ChangeSet& changes) override;

Q_SIGNALS:
    /// The link under a section that was cut: all of it is on another page.
    void moreRequested(rapport::presentation::TodaySection section);

private:
    void layOut();
    void addBriefAction();
    void load();
    void show(const services::Today& today);
    void sayWhatIsEmpty();
    void begin();
    void sayFilled();
    void act(const presentation::ListRow& row, const QString& action);
    [[nodiscard]] bool actOnCare(const presentation::ListRow& row, const QString& action);
    void confirm(const presentation::ListRow& row);
    void settle(const presentation::ListRow& row);
    void open(const QModelIndex& index);

    UiContext m_context;
    presentation::RowListModel m_model;
    storage::CancelToken m_loading;
    QTimer m_minute; ///< "in 40 min" goes on by itself
    QLabel* m_title;
    QLabel* m_summary;
    CardTable* m_table;
    EmptyState* m_empty;
    CommitmentActions* m_commitments;
    PlanActions* m_plans;
    CaseActions* m_cases;
    CareActions* m_care;
    QStackedLayout* m_stack;
    bool m_noCustomers = false; ///< the first step is another one then
    bool m_filled = false;
};

} // namespace rapport::ui
