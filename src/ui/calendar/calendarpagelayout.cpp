// The parts of the calendar page and where they stand.
#include "rapport/presentation/commitments.h"
#include "rapport/presentation/milestones.h"
#include "rapport/presentation/plans.h"
#include "ui/calendar/calendargrid.h"
#include "ui/calendar/calendarpage.h"
#include "ui/commitments/commitmentactions.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/filterchip.h"
#include "ui/common/keyhints.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"
#include "ui/common/ownerbox.h"
#include "ui/plans/planactions.h"
#include "ui/settings/settings.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

CalendarPage::CalendarPage(const UiContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_agendaModel(new AgendaModel(this))
    , m_grid(new CalendarGrid(tr("Calendar"), new CalendarGridModel, this))
    , m_agenda(new CardTable(tr("Calendar"), this))
    , m_empty(new EmptyState(tr("Nothing is planned for these days."),
                             context.workspace.permissions.may(domain::Act::WriteCommitments) ? tr("New commitment") : QString(),
                             this))
    , m_stack(new QStackedLayout)
    , m_actions(new CommitmentActions(context, this))
    , m_planActions(new PlanActions(context, this))
    , m_title(titleLabel({}, this))
    , m_views(new QButtonGroup(this))
    , m_owner(new OwnerBox(this)) {
    setAccessibleName(tr("Calendar page"));
    m_query.day = m_day = context.workspace.clock.today();
    if (context.settings)
        m_query.view = static_cast<CalendarView>(std::clamp(context.settings->value(setting::calendarView()), 0, 2));
    setUpViews();
    addActions();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(8);
    column->addLayout(headLine());
    column->addLayout(viewLine());
    column->addLayout(m_stack, 1);
    column->addLayout(keyLine());
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            reload();
    });
}

void CalendarPage::setUpViews() {
    m_agenda->setModel(m_agendaModel);
    m_agenda->setActionsShown(false);
    m_agenda->setHeaderShown(false);
    QHeaderView& header = *m_agenda->horizontalHeader();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(AgendaModel::What, QHeaderView::Stretch);
    header.resizeSection(AgendaModel::Time, 76);
    header.resizeSection(AgendaModel::Customer, 190);
    header.resizeSection(AgendaModel::Who, 130);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_agenda);
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(isAgenda() ? static_cast<QWidget*>(m_agenda) : m_grid);
    connect(m_grid, &CalendarGrid::selectionMoved, this, &CalendarPage::selectionMoved);
    connect(m_grid, &CalendarGrid::entryOpened, this, &CalendarPage::openEntry);
    connect(m_grid, &CalendarGrid::moreRequested, this, &CalendarPage::openMore);
    connect(m_grid, &CalendarGrid::entryMoved, this, &CalendarPage::move);
    connect(m_grid, &CalendarGrid::dayWanted, this, &CalendarPage::goTo);
    connect(m_empty, &EmptyState::clicked, this, &CalendarPage::createNew);
    m_empty->setReadOnly(readOnlyReason(m_context));
    connect(m_agenda, &CardTable::rowSelected, this, &CalendarPage::selectionMoved);
    connect(m_agenda, &CardTable::rowActivated, this, &CalendarPage::openEntry);
}

QAction* CalendarPage::addCommand(const QString& text, const QString& icon, const QKeySequence& key,
                                  const std::function<void()>& run) {
    auto* action = new QAction(icon.isEmpty() ? QIcon() : icons::icon(icon), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

void CalendarPage::addActions() {
    addRowActions();
    needs(addCommand(tr("New commitment"), u"add"_s, Qt::Key_N, [this] { createNew(); }), m_context,
          domain::Act::WriteCommitments);
    const auto view = [this](const QString& name, CalendarView which, Qt::Key key) {
        addCommand(name, {}, key, [this, which] { setView(which); });
    };
    view(tr("Month"), CalendarView::Month, Qt::Key_1);
    view(tr("Week"), CalendarView::Week, Qt::Key_2);
    view(tr("Agenda"), CalendarView::Agenda, Qt::Key_3);
    addCommand(tr("Go to today"), u"today"_s, Qt::Key_T, [this] { goTo(m_context.workspace.clock.today()); });
    addCommand(tr("Back"), u"up"_s, Qt::Key_PageUp, [this] { turn(-1); });
    addCommand(tr("Forward"), u"down"_s, Qt::Key_PageDown, [this] { turn(1); });
    addCommand(tr("Print to PDF…"), u"send"_s, Qt::Key_P, [this] { print(); });
}

/// What can be done with an entry, whichever kind it is of; each kind offers some of them.
void CalendarPage::addRowActions() {
    for (const RowAction& each : commitmentActions() + milestoneActions() + planActions()) {
        if (m_rowActions.contains(each.id) || each.id == "delete"_L1)
            continue;
        if (each.act && !m_context.workspace.permissions.may(*each.act))
            continue;
        QAction* action = addCommand(each.label, {}, QKeySequence(each.key), [this, id = each.id] { perform(id); });
        action->setEnabled(false);
        action->setStatusTip(readOnlyReason(m_context));
        m_rowActions.insert(each.id, action);
    }
}

QLayout* CalendarPage::headLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    m_title->setWordWrap(false);
    line->addWidget(m_title, 1);
    const auto add = [&](const QString& label, const QString& name, const QString& key, const std::function<void()>& run) {
        auto* button = new Button(label, key, Button::Kind::Plain, this);
        button->setAccessibleName(name);
        button->setToolTip(name == label ? QString() : name);
        connect(button, &QPushButton::clicked, this, run);
        line->addWidget(button);
    };
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    add(rtl ? u"›"_s : u"‹"_s, tr("Back"), {}, [this] { turn(-1); });
    add(tr("Today"), tr("Today"), u"T"_s, [this] { goTo(m_context.workspace.clock.today()); });
    add(rtl ? u"‹"_s : u"›"_s, tr("Forward"), {}, [this] { turn(1); });
    add(tr("Print"), tr("Print"), u"P"_s, [this] { print(); });
    auto* fresh = new Button(tr("New commitment"), u"N"_s, Button::Kind::Primary, this);
    connect(fresh, &QPushButton::clicked, this, &CalendarPage::createNew);
    needs(fresh, m_context, domain::Act::WriteCommitments);
    line->addWidget(fresh);
    return line;
}

QLayout* CalendarPage::viewLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    int number = 0;
    for (const QString& name : {tr("Month"), tr("Week"), tr("Agenda")}) {
        auto* button = new Button(name, QString::number(number + 1), Button::Kind::Plain, this);
        button->setCheckable(true);
        button->setChecked(static_cast<int>(m_query.view) == number);
        m_views->addButton(button, number++);
        line->addWidget(button);
    }
    connect(m_views, &QButtonGroup::idClicked, this, [this](int view) { setView(static_cast<CalendarView>(view)); });
    line->addStretch(1);
    m_owner->setAccessibleName(tr("Whose"));
    m_owner->setMaximumWidth(150);
    connect(m_owner, &QComboBox::activated, this, [this] {
        m_query.owner = m_owner->chosen();
        reload();
    });
    line->addWidget(addKind(tr("Ours"), &CalendarQuery::ours));
    line->addWidget(addKind(tr("Theirs"), &CalendarQuery::theirs));
    line->addWidget(addKind(tr("Plans"), &CalendarQuery::plans));
    line->addWidget(addKind(tr("Milestones"), &CalendarQuery::milestones));
    line->addWidget(m_owner);
    return line;
}

FilterChip* CalendarPage::addKind(const QString& name, bool CalendarQuery::*kind) {
    auto* chip = new FilterChip(name, this);
    chip->setChecked(true);
    chip->setToolTip(tr("Shown while it is on"));
    connect(chip, &QAbstractButton::toggled, this, [this, kind](bool on) {
        m_query.*kind = on;
        reload();
    });
    return chip;
}

QLayout* CalendarPage::keyLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    for (const QString& id : {u"done"_s, u"redate"_s, u"greet"_s}) {
        QAction* action = m_rowActions.value(id);
        if (!action)
            continue; // the role never may
        auto* button =
            new Button(action->text(), action->shortcut().toString(QKeySequence::NativeText), Button::Kind::Quiet, this);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard in the calendar
        button->follow(action);
        line->addWidget(button);
    }
    auto* undoButton = new Button(tr("Undo"), u"Z"_s, Button::Kind::Quiet, this);
    undoButton->setFocusPolicy(Qt::TabFocus);
    needsWriting(undoButton, m_context);
    connect(undoButton, &QPushButton::clicked, this, &CalendarPage::undo);
    line->addWidget(undoButton);
    line->addWidget(new KeyHints({{{u"J"_s, u"K"_s}, tr("entry")}, {{tr("Enter")}, tr("open customer")}}, this), 1);
    return line;
}

} // namespace rapport::ui
