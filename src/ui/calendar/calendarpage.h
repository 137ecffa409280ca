#pragma once

#include "rapport/domain/staff.h"
#include "rapport/presentation/calendar.h"
#include "ui/common/page.h"

#include <QTimer>

class QButtonGroup;
class QLabel;
class QStackedLayout;

namespace rapport::ui {

class Button;
class CalendarGrid;
class CardTable;
class CommitmentActions;
class EmptyState;
class FilterChip;
class OwnerBox;
class PlanActions;

/// What is on which day: a month, a week, or an agenda of the days to come. Everything goes by keys: arrows from day to day, J
/// and K from entry to entry, 1, 2 and 3 for the views; R re-dates what dragging moves.
class CalendarPage final : public Page {
    Q_OBJECT

public:
    explicit CalendarPage(const UiContext& context, QWidget* parent = nullptr);
    ~CalendarPage() override;
    void activate() override;
    void refresh(const storage::ChangeSet& changes) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    // The parts, in calendarpagelayout.cpp.
    [[nodiscard]] QLayout* headLine();
    [[nodiscard]] QLayout* viewLine();
    [[nodiscard]] QLayout* keyLine();
    void setUpViews();
    QAction* addCommand(const QString& text, const QString& icon, const QKeySequence& key, const std::function<void()>& run);
    void addActions();
    void addRowActions();
    [[nodiscard]] FilterChip* addKind(const QString& name, bool presentation::CalendarQuery::*kind);

    void reload();
    void show(presentation::CalendarBoard board);
    void showAgenda();
    void loadStaff();
    void turn(int pages);
    void setView(presentation::CalendarView view);
    void goTo(QDate day);
    void settle();
    void selectionMoved();
    void openEntry();
    void openMore(QDate day);
    void perform(const QString& action);
    void performOnMilestone(const QString& action, MilestoneId id);
    void move(const presentation::CalendarEntry& entry, const presentation::CalendarCell& to);
    void createNew();
    void undo();
    void print();
    [[nodiscard]] presentation::CalendarViewer viewer() const;
    [[nodiscard]] const presentation::CalendarEntry* current() const;
    [[nodiscard]] QDate currentDay() const;
    [[nodiscard]] bool isAgenda() const { return m_query.view == presentation::CalendarView::Agenda; }
    [[nodiscard]] QWidget* shown() const;

    UiContext m_context;
    presentation::CalendarQuery m_query;
    QDate m_day; ///< the chosen one, which may lie beside the month that is shown
    presentation::CalendarBoard m_board;
    presentation::AgendaModel* m_agendaModel;
    CalendarGrid* m_grid;
    CardTable* m_agenda;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    CommitmentActions* m_actions;
    PlanActions* m_planActions;
    QLabel* m_title;
    QButtonGroup* m_views;
    OwnerBox* m_owner;
    QHash<QString, QAction*> m_rowActions;
    storage::CancelToken m_loading;
    QTimer m_minute;                 ///< what is due becomes late, and days end, while the page is open
    presentation::EntryKey m_chosen; ///< to be selected once it is there
    bool m_started = false;
};

} // namespace rapport::ui
