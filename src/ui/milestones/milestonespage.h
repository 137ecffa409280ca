#pragma once

#include "rapport/presentation/milestones.h"
#include "ui/common/page.h"

#include <QTimer>

class QButtonGroup;
class QLabel;
class QStackedLayout;

namespace rapport::ui {

class CardTable;
class EmptyState;

/// Whom to congratulate: belated ones first, then today's, then those to come. Two keys greet: G, Enter.
class MilestonesPage final : public Page {
    Q_OBJECT

public:
    explicit MilestonesPage(const UiContext& context, QWidget* parent = nullptr);
    ~MilestonesPage() override;
    void activate() override;
    void refresh(const storage::ChangeSet& changes) override;
    void createNew() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QLayout* headLine();
    [[nodiscard]] QLayout* keyLine();
    void connectTable();
    void chooseDays(int days);
    void reload();
    void showBoard(const presentation::MilestonesBoard& board);
    void settleSelection();
    void activateRow(const QModelIndex& index);
    void perform(const QString& action);
    void remove(MilestoneId id, const QString& name);
    void undo();
    void openMenu(const QPoint& place);
    void fitColumns();

    UiContext m_context;
    presentation::MilestonesQuery m_query;
    presentation::MilestonesModel* m_model;
    QLabel* m_summary;
    QButtonGroup* m_days;
    CardTable* m_table;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QTimer m_midnight; ///< looks whether another day has begun
    QDate m_shownDay;
    storage::CancelToken m_loading;
    MilestoneId m_actedOn;
    MilestoneId m_selectWhenThere;
    std::optional<bool> m_wide; ///< whether there was room for every column
    bool m_started = false;
};

} // namespace rapport::ui
