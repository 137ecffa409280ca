#include "ui/lines/linespage.h"

#include "rapport/services/history.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/follow.h"
#include "ui/common/writing.h"
#include "ui/history/historydialog.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::RowKind;

namespace {
constexpr int margins = 40; ///< left and right of the list together
} // namespace

LinesPage::LinesPage(const UiContext& context, Kind kind, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_kind(std::move(kind))
    , m_table(new CardTable(m_kind.name, this))
    , m_empty(new EmptyState(m_kind.emptySentence,
                             m_kind.newWhereEmpty && permissions().may(m_kind.newAct) ? m_kind.newLabel : QString(), this))
    , m_stack(new QStackedLayout) {
    setAccessibleName(tr("%1 page").arg(m_kind.name));
    m_table->setHeaderShown(true);
    m_table->setActionsShown(false);
    m_table->setCareNotes(context.workspace);
    m_table->setReadOnly(readOnlyReason(context));
    m_empty->setReadOnly(readOnlyReason(context));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    addActions();
    connectTable();
    connect(m_empty, &EmptyState::clicked, this, &LinesPage::createNew);
    connect(&m_midnight, &QTimer::timeout, this, [this] {
        if (isVisible() && m_shownDay != m_context.workspace.clock.today())
            reload();
    });
}

LinesPage::~LinesPage() { m_loading.cancel(); }

void LinesPage::setModel(presentation::LinesModel* model) {
    m_model = model;
    m_table->setModel(model);
}

void LinesPage::addActions() {
    m_table->setRowActions(presentation::permitted(m_kind.actions, permissions()));
    // Enter is the list's own key, as are the arrows; the menu only shows it.
    const bool byEnter = m_kind.enterAction.isEmpty();
    m_customerActions = {addRowAction(byEnter ? tr("Open customer\tEnter") : tr("Open customer"), u"person"_s, {},
                                      &LinesPage::openCustomerOfSelected),
                         addRowAction(tr("Call brief"), u"call"_s, Qt::Key_B, &LinesPage::showBrief)};
    addRowAction(tr("History of this record"), u"history"_s, Qt::Key_H, &LinesPage::showHistory);
    Page::addActions(m_table->actions());
    auto* add = new QAction(icons::icon(u"add"_s), m_kind.newLabel, this);
    add->setShortcut(Qt::Key_N);
    add->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(add, &QAction::triggered, this, &LinesPage::createNew);
    needs(add, m_context, m_kind.newAct);
    addAction(add);
}

QAction* LinesPage::addRowAction(const QString& text, const QString& icon, const QKeySequence& key, void (LinesPage::*act)()) {
    auto* action = new QAction(icons::icon(icon), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, act);
    m_table->addAction(action);
    return action;
}

void LinesPage::connectTable() {
    connect(m_table, &CardTable::actionTriggered, this, &LinesPage::actOnSelected);
    connect(m_table, &CardTable::rowActivated, this, &LinesPage::activateRow);
    connect(m_table, &CardTable::rowSelected, this, [this](const QModelIndex& index) {
        const auto* line = m_model->lineAt(index.row());
        for (QAction* action : m_customerActions)
            action->setVisible(!line || line->customer.isValid()); // a row about no customer has none to open
        Q_EMIT customerSelected(line ? line->customer : CustomerId());
        selectionMoved(line);
    });
}

void LinesPage::letSelectSeveral() { m_table->setSeveralSelectable(); }

void LinesPage::actOnSelected(const QModelIndex& index, const QString& action) {
    const auto selected = m_table->selectedRows();
    if (selected.size() < 2) {
        if (const auto* line = m_model->lineAt(index.row()))
            perform(action, *line);
        return;
    }
    std::vector<presentation::Line> lines;
    for (const auto& each : selected)
        lines.push_back(*m_model->lineAt(each.row()));
    if (!performAll(action, lines))
        m_context.messages.failure(tr("This is done one at a time: select one row, then press the key again."));
}

Button* LinesPage::newButton() {
    auto* button = new Button(m_kind.newLabel, u"N"_s, Button::Kind::Primary, this);
    connect(button, &QPushButton::clicked, this, &LinesPage::createNew);
    needs(button, m_context, m_kind.newAct);
    return button;
}

QLayout* LinesPage::listArea() const { return m_stack; }

QLayout* LinesPage::keyLine(const QStringList& buttons, const QList<KeyHints::Hint>& hints) {
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    const auto add = [&](const QString& label, const QString& key) {
        auto* button = new Button(label, key, Button::Kind::Quiet, this);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard in the list
        line->addWidget(button);
        return button;
    };
    for (const auto& id : buttons) {
        QAction* action = m_table->rowAction(id);
        if (!action)
            continue; // the role never may
        auto* button = add(action->text(), action->shortcut().toString(QKeySequence::NativeText));
        button->follow(action);
    }
    auto* undoButton = add(tr("Undo"), u"Z"_s);
    needsWriting(undoButton, m_context);
    connect(undoButton, &QPushButton::clicked, this, &LinesPage::undo);
    line->addWidget(new KeyHints(hints, this), 1);
    connect(add(tr("More actions"), {}), &QPushButton::clicked, m_table, &CardTable::openMenu);
    return line;
}

void LinesPage::activate() {
    m_takeFocus = true;
    reload();
    focusTable();
}

void LinesPage::refresh(const storage::ChangeSet&) {
    if (m_started)
        reload();
}

storage::CancelToken LinesPage::newLoad() {
    m_loading.cancel();
    return m_loading = storage::CancelToken::make();
}

QDate LinesPage::dayToShow() {
    if (!m_midnight.isActive())
        m_midnight.start(std::chrono::minutes(1));
    return m_shownDay = m_context.workspace.clock.today();
}

void LinesPage::addInStack(QWidget* widget) { m_stack->addWidget(widget); }

void LinesPage::showLoaded(QWidget* instead) {
    if (instead)
        m_stack->setCurrentWidget(instead);
    else
        m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    if (std::exchange(m_takeFocus, false))
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
    settleSelection();
    m_started = true;
    Q_EMIT filled();
}

void LinesPage::setEmptySentence(const QString& sentence) { m_empty->setSentence(sentence); }

void LinesPage::focusTable() { m_table->setFocus(Qt::OtherFocusReason); }

/// Where something was waiting to be selected it is, else what was selected stays, else the first row is.
void LinesPage::settleSelection() {
    if (m_selectWhenThere != 0)
        if (const auto row = m_model->rowOf(RowKind::Row, m_selectWhenThere)) {
            m_selectWhenThere = 0;
            return m_table->selectRow(*row);
        }
    if (!m_table->selectedRow().isValid())
        m_table->selectRow(0);
}

void LinesPage::selectWhenThere(qint64 id) {
    m_selectWhenThere = id;
    settleSelection();
}

void LinesPage::moveOn(qint64 from) {
    m_actedOn = from;
    const auto row = m_model->rowOf(RowKind::Row, from);
    if (!row || m_table->selectedRow().row() != *row)
        return;
    if (const auto next = m_model->neighbourOf(*row))
        m_table->selectRow(*next);
}

void LinesPage::activateRow(const QModelIndex& index) {
    const auto* line = m_model->lineAt(index.row());
    if (line && line->kind != RowKind::Row)
        return showMore(*line);
    QAction* own = m_kind.enterAction.isEmpty() ? nullptr : m_table->rowAction(m_kind.enterAction);
    if (own && own->isEnabled())
        own->trigger();
    else if (line)
        Q_EMIT customerOpened(line->customer);
}

void LinesPage::openCustomerOfSelected() {
    const auto* line = m_model->lineAt(m_table->selectedRow().row());
    if (line && line->kind == RowKind::Row)
        Q_EMIT customerOpened(line->customer);
}

void LinesPage::showHistory() {
    const auto* line = m_model->lineAt(m_table->selectedRow().row());
    if (line && line->kind == RowKind::Row)
        (new HistoryDialog(m_context, recordOf(*line), this))->open();
}

std::pair<storage::Entity, qint64> LinesPage::recordOf(const presentation::Line& line) const {
    const bool ofCustomers = m_kind.entity == storage::Entity::Customer;
    return {m_kind.entity, ofCustomers ? line.customer.value() : line.id};
}

void LinesPage::showBrief() {
    const auto* line = m_model->lineAt(m_table->selectedRow().row());
    if (line && line->kind == RowKind::Row)
        Q_EMIT briefRequested(line->customer);
}

void LinesPage::undo() {
    follow(services::undo(m_context.workspace), this, m_context.messages, tr("Nothing was undone."),
           [this](const QString& label) {
               m_context.messages.done(tr("Undone: %1").arg(label), false);
               m_selectWhenThere = m_actedOn;
               reload();
           });
}

void LinesPage::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && event->key() == Qt::Key_Z && readOnlyReason(m_context).isEmpty())
        return undo();
    if (plain && event->key() == Qt::Key_Escape && goBack())
        return;
    Page::keyPressEvent(event);
}

void LinesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const int room = width() - margins;
    const bool wide = room >= m_kind.roomy;
    if (m_table->areColumnsChosen() || std::exchange(m_wide, wide) == wide)
        return;
    m_table->horizontalHeader()->setStretchLastSection(false);
    fitColumns(*m_table->horizontalHeader(), room, wide);
}

} // namespace rapport::ui
