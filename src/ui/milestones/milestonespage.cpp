#include "ui/milestones/milestonespage.h"

#include "rapport/presentation/format.h"
#include "rapport/services/history.h"
#include "rapport/services/milestones.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/follow.h"
#include "ui/milestones/greetdialog.h"
#include "ui/milestones/milestoneeditor.h"
#include "ui/settings/settings.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::RowKind;

namespace {

constexpr int moreRows = 300;

/// "1 belated · 2 today · 14 in the next 30 days"
QString summaryOf(const presentation::MilestonesBoard& board, int days) {
    const auto all = [](const presentation::MilestonesPart& part) { return static_cast<qint64>(part.rows.size()) + part.more; };
    QStringList parts;
    if (all(board.belated) > 0)
        parts << MilestonesPage::tr("%1 belated").arg(presentation::numberText(all(board.belated)));
    parts << MilestonesPage::tr("%1 to greet today").arg(presentation::numberText(board.toGreetToday() + board.today.more));
    parts << MilestonesPage::tr("%1 in the next %2")
                 .arg(presentation::numberText(all(board.upcoming)), presentation::daysText(days));
    return parts.join(u" · "_s);
}

} // namespace

MilestonesPage::~MilestonesPage() { m_loading.cancel(); }

void MilestonesPage::connectTable() {
    connect(m_table, &CardTable::actionTriggered, this, [this](const QModelIndex&, const QString& action) { perform(action); });
    connect(m_table, &CardTable::rowActivated, this, &MilestonesPage::activateRow);
    connect(m_table, &CardTable::rowSelected, this, [this](const QModelIndex& index) {
        const auto* line = m_model->lineAt(index.row());
        Q_EMIT customerSelected(line ? line->customer : CustomerId());
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &MilestonesPage::openMenu);
}

void MilestonesPage::activate() {
    m_midnight.start(std::chrono::minutes(1));
    reload();
    m_table->setFocus(Qt::OtherFocusReason);
}

void MilestonesPage::refresh(const storage::ChangeSet&) {
    if (m_started)
        reload();
}

void MilestonesPage::chooseDays(int days) {
    m_query.days = days;
    if (m_context.settings)
        m_context.settings->set(setting::milestoneDays(), days);
    reload();
    m_table->setFocus(Qt::OtherFocusReason);
}

void MilestonesPage::reload() {
    m_loading.cancel();
    m_loading = storage::CancelToken::make();
    m_shownDay = m_context.workspace.clock.today();
    auto board = m_context.workspace.store.read(
        [query = m_query, today = m_shownDay](storage::ReadSession& session) {
            return presentation::loadMilestones(session, query, today);
        },
        m_loading);
    follow(board, this, m_context.messages, tr("The milestones could not be read."),
           [this](const presentation::MilestonesBoard& loaded) { showBoard(loaded); });
}

void MilestonesPage::showBoard(const presentation::MilestonesBoard& board) {
    m_model->show(board, m_query, m_shownDay);
    m_summary->setText(summaryOf(board, m_query.days));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    settleSelection();
    m_started = true;
    Q_EMIT filled();
}

void MilestonesPage::settleSelection() {
    if (m_selectWhenThere.isValid())
        if (const auto row = m_model->rowOf(RowKind::Row, m_selectWhenThere.value())) {
            m_selectWhenThere = {};
            return m_table->selectRow(*row);
        }
    if (!m_table->selectedRow().isValid())
        m_table->selectRow(0);
}

void MilestonesPage::activateRow(const QModelIndex& index) {
    const auto* line = m_model->lineAt(index.row());
    if (!line)
        return;
    if (line->kind == RowKind::Row)
        return Q_EMIT customerOpened(line->customer);
    m_query.limit += moreRows;
    reload();
}

void MilestonesPage::perform(const QString& action) {
    const auto row = m_table->selectedRow().row();
    const auto* line = m_model->lineAt(row);
    if (!line || line->kind != RowKind::Row)
        return;
    const MilestoneId id(line->id);
    if (action == "delete"_L1)
        return remove(id, line->cells[presentation::MilestonesModel::Customer].text);
    SavingDialog* dialog = nullptr;
    if (action == "greet"_L1)
        dialog = new GreetDialog(m_context, id, this);
    else
        dialog = new MilestoneEditor(m_context, id, {}, this);
    connect(dialog, &SavingDialog::saved, this, [this, id, action] {
        m_actedOn = id;
        const auto at = m_model->rowOf(RowKind::Row, id.value());
        if (const auto next = at ? m_model->neighbourOf(*at) : std::nullopt; next && action == "greet"_L1)
            m_table->selectRow(*next);
    });
    dialog->open();
}

void MilestonesPage::createNew() { (new MilestoneEditor(m_context, {}, {}, this))->open(); }

void MilestonesPage::remove(MilestoneId id, const QString& name) {
    m_actedOn = id;
    follow(services::removeMilestone(m_context.workspace, id), this, m_context.messages,
           tr("The milestone of %1 could not be deleted.").arg(name),
           [this, name] { m_context.messages.done(tr("Deleted the milestone of %1").arg(name), true); });
}

void MilestonesPage::undo() {
    follow(services::undo(m_context.workspace), this, m_context.messages, tr("Nothing was undone."),
           [this](const QString& label) {
               m_context.messages.done(tr("Undone: %1").arg(label), false);
               m_selectWhenThere = m_actedOn;
               reload();
           });
}

void MilestonesPage::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() != Qt::NoModifier)
        return Page::keyPressEvent(event);
    if (event->key() == Qt::Key_N)
        createNew();
    else if (event->key() == Qt::Key_Z)
        undo();
    else
        Page::keyPressEvent(event);
}

void MilestonesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumns();
}

} // namespace rapport::ui
