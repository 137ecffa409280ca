#include "ui/calendar/calendarpage.h"

#include "rapport/presentation/format.h"
#include "rapport/services/history.h"
#include "rapport/services/plans.h"
#include "rapport/services/staff.h"
#include "ui/calendar/calendargrid.h"
#include "ui/calendar/printdialog.h"
#include "ui/commitments/commitmentactions.h"
#include "ui/commitments/commitmenteditor.h"
#include "ui/commitments/redatedialog.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/follow.h"
#include "ui/common/ownerbox.h"
#include "ui/common/writing.h"
#include "ui/milestones/greetdialog.h"
#include "ui/milestones/milestoneeditor.h"
#include "ui/plans/planactions.h"
#include "ui/settings/settings.h"

#include <QAction>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

namespace {

constexpr int moreOfADay = 500;

} // namespace

CalendarPage::~CalendarPage() { m_loading.cancel(); }

void CalendarPage::activate() {
    m_minute.start(std::chrono::minutes(1));
    loadStaff();
    reload();
    shown()->setFocus(Qt::OtherFocusReason);
}

void CalendarPage::refresh(const storage::ChangeSet& changes) {
    if (changes.staff || changes.everything)
        loadStaff();
    if (m_started)
        reload();
}

CalendarViewer CalendarPage::viewer() const {
    const auto& workspace = m_context.workspace;
    return {workspace.actor, workspace.clock.now(), workspace.clock.zone(), workspace.permissions, locale().firstDayOfWeek()};
}

void CalendarPage::reload() {
    m_loading.cancel();
    m_loading = storage::CancelToken::make();
    auto board = m_context.workspace.store.read(
        [query = m_query, viewer = viewer()](storage::ReadSession& session) { return loadCalendar(session, query, viewer); },
        m_loading);
    m_title->setText(calendarTitle(m_query.view, m_query.day, viewer().firstOfWeek));
    follow(board, this, m_context.messages, tr("The calendar could not be read."),
           [this](const CalendarBoard& loaded) { show(loaded); });
}

void CalendarPage::show(CalendarBoard board) {
    m_board = std::move(board);
    if (isAgenda()) {
        showAgenda();
    } else {
        static_cast<CalendarGridModel*>(m_grid->model())->show(m_board, viewer());
        m_stack->setCurrentWidget(m_grid);
    }
    settle();
    m_started = true;
    Q_EMIT filled();
}

void CalendarPage::showAgenda() {
    const EntryKey chosen = current() ? current()->key : EntryKey();
    m_agendaModel->show(m_board, viewer().now.dateIn(viewer().zone));
    const bool focused = shown()->hasFocus() || m_grid->hasFocus();
    m_stack->setCurrentWidget(m_agendaModel->rowCount() > 0 ? static_cast<QWidget*>(m_agenda) : m_empty);
    if (focused)
        shown()->setFocus(Qt::OtherFocusReason);
    if (m_chosen.id == 0)
        m_chosen = chosen;
}

/// What was chosen stays chosen where it still is; else the day is.
void CalendarPage::settle() {
    if (!isAgenda()) {
        if (m_chosen.id != 0)
            m_grid->selectEntry(m_chosen);
        m_grid->settle(m_day);
    } else if (const auto row = m_chosen.id != 0 ? m_agendaModel->rowOf(m_chosen) : std::nullopt) {
        m_agenda->selectRow(*row);
    } else if (!m_agenda->selectedRow().isValid()) {
        m_agenda->selectRow(0);
    }
    m_chosen = {};
    selectionMoved();
}

void CalendarPage::setView(CalendarView view) {
    const CalendarEntry* entry = current();
    m_chosen = entry ? entry->key : EntryKey();
    m_query.day = m_day = currentDay();
    m_query.view = view;
    m_query.perDay = 0;
    m_views->button(static_cast<int>(view))->setChecked(true);
    if (m_context.settings)
        m_context.settings->set(setting::calendarView(), static_cast<int>(view));
    m_stack->setCurrentWidget(isAgenda() ? static_cast<QWidget*>(m_agenda) : m_grid);
    reload();
    shown()->setFocus(Qt::OtherFocusReason);
}

void CalendarPage::goTo(QDate day) {
    m_query.day = day;
    m_query.perDay = 0;
    m_day = day;
    m_grid->clearEntry();
    reload();
}

void CalendarPage::turn(int pages) { goTo(turned(m_query.view, m_query.day, pages)); }

/// The list of one day, as long as it is.
void CalendarPage::openMore(QDate day) {
    m_query.perDay = m_query.perDay > 0 && isAgenda() ? m_query.perDay + moreOfADay : moreOfADay;
    if (!isAgenda()) {
        m_query.day = m_day = day;
        m_query.view = CalendarView::Agenda;
        m_views->button(static_cast<int>(CalendarView::Agenda))->setChecked(true);
        m_stack->setCurrentWidget(m_agenda);
        shown()->setFocus(Qt::OtherFocusReason);
    }
    reload();
}

QWidget* CalendarPage::shown() const { return m_stack->currentWidget(); }

const CalendarEntry* CalendarPage::current() const {
    return m_stack->currentWidget() == m_grid ? m_grid->currentEntry() : m_agendaModel->entryAt(m_agenda->selectedRow().row());
}

QDate CalendarPage::currentDay() const {
    const CalendarCell* cell = m_stack->currentWidget() == m_grid ? m_grid->currentCell() : nullptr;
    const QDate day = cell ? cell->day : isAgenda() ? m_agendaModel->dayAt(m_agenda->selectedRow().row()) : QDate();
    return day.isValid() ? day : m_query.day;
}

void CalendarPage::selectionMoved() {
    const CalendarEntry* entry = current();
    if (m_grid->currentCell() && !isAgenda())
        m_day = m_grid->currentCell()->day;
    for (auto action = m_rowActions.cbegin(); action != m_rowActions.cend(); ++action) {
        const auto* offered = entry ? [&]() -> const RowAction* {
            const auto found = std::find_if(entry->actions.begin(), entry->actions.end(),
                                            [&](const RowAction& each) { return each.id == action.key(); });
            return found == entry->actions.end() ? nullptr : &*found;
        }()
            : nullptr;
        const QString readOnly = readOnlyReason(m_context);
        action.value()->setEnabled(offered && offered->refused.isEmpty() && readOnly.isEmpty());
        action.value()->setStatusTip(!readOnly.isEmpty() ? readOnly : offered ? offered->refused : QString());
    }
    Q_EMIT customerSelected(entry ? entry->customer : CustomerId());
}

void CalendarPage::openEntry() {
    if (const CalendarEntry* entry = current())
        Q_EMIT customerOpened(entry->customer);
    else if (isAgenda() && m_agendaModel->lineAt(m_agenda->selectedRow().row()))
        openMore(currentDay());
}

void CalendarPage::perform(const QString& action) {
    const CalendarEntry* entry = current();
    if (!entry)
        return;
    if (entry->key.entity == storage::Entity::Milestone)
        return performOnMilestone(action, MilestoneId(entry->key.id));
    if (entry->key.entity == storage::Entity::PlannedInteraction)
        return m_planActions->perform(action, PlannedInteractionId(entry->key.id), entry->words);
    m_actions->perform(action, CommitmentId(entry->key.id), entry->words);
}

void CalendarPage::performOnMilestone(const QString& action, MilestoneId id) {
    SavingDialog* dialog = nullptr;
    if (action == "greet"_L1)
        dialog = new GreetDialog(m_context, id, this);
    else if (action == "edit"_L1)
        dialog = new MilestoneEditor(m_context, id, {}, this);
    if (dialog)
        dialog->open();
}

/// Dragged: of a promise the customer may have to be told, so that it is asked; a plan is ours alone.
void CalendarPage::move(const CalendarEntry& entry, const CalendarCell& to) {
    const domain::Due due = movedDue(entry, to, m_query.view, viewer().zone);
    if (entry.key.entity == storage::Entity::PlannedInteraction)
        return follow(services::movePlan(m_context.workspace, PlannedInteractionId(entry.key.id), due), this, m_context.messages,
                      tr("“%1” could not be moved.").arg(entry.words), [this, due] {
                          const QString day = dueText(due, m_context.workspace.clock.today());
                          m_context.messages.done(tr("Moved to %1").arg(day), true);
                      });
    askRedate(m_context, {CommitmentId(entry.key.id), due}, this);
}

void CalendarPage::createNew() {
    const CalendarCell* cell = isAgenda() ? nullptr : m_grid->currentCell();
    auto* editor = new CommitmentEditor(m_context, {}, {}, this);
    editor->propose({std::max(currentDay(), m_context.workspace.clock.today()),
                     cell && cell->hour ? std::optional(QTime(*cell->hour, 0)) : std::nullopt});
    editor->open();
}

void CalendarPage::undo() {
    follow(services::undo(m_context.workspace), this, m_context.messages, tr("Nothing was undone."),
           [this](const QString& label) { m_context.messages.done(tr("Undone: %1").arg(label), false); });
}

void CalendarPage::print() { (new PrintDialog(m_context, m_query, viewer(), this))->open(); }

void CalendarPage::loadStaff() {
    follow(services::staffMembers(m_context.workspace), this, m_context.messages, tr("The staff could not be listed."),
           [this](const std::vector<domain::StaffMember>& members) {
               m_owner->setMembers(members, m_query.owner);
           });
}

void CalendarPage::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_Z && readOnlyReason(m_context).isEmpty())
        return undo();
    Page::keyPressEvent(event);
}

} // namespace rapport::ui
