#include "ui/commitments/commitmentspage.h"

#include "rapport/presentation/await.h"
#include "rapport/services/staff.h"
#include "ui/commitments/commitmentactions.h"
#include "ui/commitments/perioddialog.h"
#include "ui/commitments/promiseline.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/follow.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QKeyEvent>
#include <QStackedLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::CommitmentsModel;
using presentation::RowKind;
using storage::DueRange;

namespace {

constexpr qint64 everybody = -1;
constexpr int moreRows = 200;
constexpr std::chrono::minutes betweenLooks{1};

QString emptyWords(const presentation::CommitmentsQuery& query) {
    if (query.number)
        return CommitmentsPage::tr("No commitments behind this number.");
    switch (query.range) {
    case DueRange::Overdue:
        return CommitmentsPage::tr("Nothing is overdue.");
    case DueRange::Today:
        return CommitmentsPage::tr("Nothing more is due today.");
    case DueRange::ThisWeek:
        return CommitmentsPage::tr("Nothing more is due this week.");
    case DueRange::Later:
        return CommitmentsPage::tr("Nothing is due later.");
    case DueRange::Closed:
        return CommitmentsPage::tr("Nothing has been closed yet.");
    case DueRange::AllOpen:
        break;
    }
    return CommitmentsPage::tr("No open promises. What was promised last?");
}

} // namespace

CommitmentsPage::~CommitmentsPage() { m_loading.cancel(); }

void CommitmentsPage::connectActions() {
    connect(m_actions, &CommitmentActions::started, this, &CommitmentsPage::moveOn);
    connect(m_actions, &CommitmentActions::failed, this, [this](CommitmentId id) {
        m_selectWhenThere = id;
        settleSelection();
    });
    connect(m_actions, &CommitmentActions::undone, this, [this] {
        m_selectWhenThere = m_actedOn;
        reload();
    });
}

void CommitmentsPage::connectTable() {
    connect(m_table, &CardTable::actionTriggered, this, [this](const QModelIndex&, const QString& action) { perform(action); });
    connect(m_table, &CardTable::rowActivated, this, &CommitmentsPage::activateRow);
    connect(m_table, &CardTable::rowSelected, this, [this](const QModelIndex& index) {
        const auto* line = m_model->lineAt(index.row());
        Q_EMIT customerSelected(line ? line->customer : CustomerId());
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &CommitmentsPage::openMenu);
}

void CommitmentsPage::activate() {
    m_minute.start(betweenLooks);
    loadOwners();
    reload();
    m_table->setFocus(Qt::OtherFocusReason);
}

void CommitmentsPage::refresh(const storage::ChangeSet& changes) {
    if (!m_started)
        return;
    if (changes.staff || changes.everything)
        loadOwners();
    reload();
}

void CommitmentsPage::createNew() { m_actions->add({}); }

void CommitmentsPage::loadOwners() {
    follow(services::staffMembers(m_context.workspace), this, m_context.messages, tr("The staff could not be listed."),
           [this](const std::vector<domain::StaffMember>& members) {
               const QSignalBlocker quiet(m_owner);
               m_owner->clear();
               m_owner->addItem(tr("Everybody"), everybody);
               for (const auto& member : members)
                   m_owner->addItem(member.name, member.id.value());
               m_owner->addItem(tr("Nobody"), 0);
               m_owner->setCurrentIndex(m_owner->findData(m_query.owner ? m_query.owner->value() : everybody));
           });
}

void CommitmentsPage::showRange(DueRange range) {
    m_query.range = range;
    m_query.number.reset();
    reload();
    m_table->setFocus(Qt::OtherFocusReason);
}

void CommitmentsPage::showNumber(storage::PromiseNumber number) {
    m_query.number = number;
    reload();
    m_table->setFocus(Qt::OtherFocusReason);
}

void CommitmentsPage::choosePeriod(const presentation::PromisePeriod& period) {
    m_period = period;
    reload();
}

void CommitmentsPage::askPeriod() {
    const auto today = m_context.workspace.clock.today();
    auto* dialog = new PeriodDialog(m_period.on(today), this);
    connect(dialog, &PeriodDialog::chosen, this, [this](const domain::Period& own) { choosePeriod({0, own}); });
    dialog->open();
}

void CommitmentsPage::reload() {
    m_loading.cancel();
    m_loading = storage::CancelToken::make();
    const auto& clock = m_context.workspace.clock;
    m_query.period = m_period.on(clock.today());
    auto board = m_context.workspace.store.read(
        [query = m_query, now = clock.now(), zone = clock.zone()](storage::ReadSession& session) {
            return presentation::loadCommitments(session, query, now, zone);
        },
        m_loading);
    follow(board, this, m_context.messages, tr("The commitments could not be read."),
           [this](const presentation::CommitmentsBoard& loaded) { showBoard(loaded); });
}

void CommitmentsPage::showBoard(const presentation::CommitmentsBoard& board) {
    const auto& clock = m_context.workspace.clock;
    m_model->show(board, m_query, clock.now(), clock.zone());
    m_promises->setPeriod(m_period, clock.today());
    m_promises->setCount(board.promises, m_query.number);
    showCounts(board);
    m_empty->setSentence(emptyWords(m_query));
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    settleSelection();
    m_started = true;
    Q_EMIT filled();
}

/// Where something was waiting to be selected it is, else what was selected stays, else the first row is.
void CommitmentsPage::settleSelection() {
    if (m_selectWhenThere.isValid())
        if (const auto row = m_model->rowOf(RowKind::Row, m_selectWhenThere.value())) {
            m_selectWhenThere = {};
            return m_table->selectRow(*row);
        }
    if (!m_table->selectedRow().isValid())
        m_table->selectRow(0);
}

void CommitmentsPage::activateRow(const QModelIndex& index) {
    const auto* line = m_model->lineAt(index.row());
    if (!line)
        return;
    if (line->kind == RowKind::Row)
        return Q_EMIT customerOpened(line->customer);
    m_query.perOwner += moreRows;
    reload();
}

void CommitmentsPage::perform(const QString& action) {
    const auto* line = m_model->lineAt(m_table->selectedRow().row());
    if (line && line->kind == RowKind::Row && !line->actions.isEmpty())
        m_actions->perform(action, CommitmentId(line->id), line->cells.front().text);
}

/// The next row is selected at once, before the list is read again, so that the next key is for the next promise.
void CommitmentsPage::moveOn(CommitmentId from) {
    m_actedOn = from;
    const auto row = m_model->rowOf(RowKind::Row, from.value());
    if (!row || m_table->selectedRow().row() != *row)
        return;
    if (const auto next = m_model->neighbourOf(*row))
        m_table->selectRow(*next);
}

void CommitmentsPage::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() != Qt::NoModifier)
        return Page::keyPressEvent(event);
    if (event->key() == Qt::Key_N)
        createNew();
    else if (event->key() == Qt::Key_Z)
        m_actions->undo();
    else if (event->key() == Qt::Key_Escape && m_query.number)
        showRange(DueRange::Overdue);
    else
        Page::keyPressEvent(event);
}

void CommitmentsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumns();
}

} // namespace rapport::ui
