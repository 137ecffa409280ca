#include "ui/commitments/commitmentspage.h"

#include "rapport/presentation/await.h"
#include "rapport/services/staff.h"
#include "ui/commitments/commitmentactions.h"
#include "ui/commitments/loadtable.h"
#include "ui/commitments/perioddialog.h"
#include "ui/commitments/promiseline.h"
#include "ui/common/follow.h"
#include "ui/common/ownerbox.h"

#include <QButtonGroup>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::CommitmentsView;
using storage::DueRange;

namespace {

constexpr int moreRows = 200;
constexpr std::chrono::minutes betweenLooks{1};

QString emptyWords(const presentation::CommitmentsQuery& query) {
    if (query.number)
        return CommitmentsPage::tr("No commitments behind this number.");
    if (query.view == CommitmentsView::RedatedOften)
        return CommitmentsPage::tr("Nothing was re-dated twice or more.");
    if (query.view == CommitmentsView::Waiting)
        return CommitmentsPage::tr("No customer has promised anything that is still to come.");
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

void CommitmentsPage::connectActions() {
    connect(m_actions, &CommitmentActions::started, this, [this](CommitmentId id) { moveOn(id.value()); });
    connect(m_actions, &CommitmentActions::failed, this, [this](CommitmentId id) { selectWhenThere(id.value()); });
}

void CommitmentsPage::activate() {
    m_minute.start(betweenLooks);
    loadOwners();
    LinesPage::activate();
}

void CommitmentsPage::refresh(const storage::ChangeSet& changes) {
    if (changes.staff || changes.everything)
        loadOwners();
    LinesPage::refresh(changes);
}

void CommitmentsPage::createNew() { m_actions->add({}); }

void CommitmentsPage::loadOwners() {
    follow(services::staffMembers(context().workspace), this, context().messages, tr("The staff could not be listed."),
           [this](const std::vector<domain::StaffMember>& members) {
               m_owner->setMembers(members, m_query.owner);
           });
}

void CommitmentsPage::choose(int button) {
    m_fromBoard = false;
    if (button < firstView)
        showRange(static_cast<DueRange>(button));
    else
        showView(static_cast<CommitmentsView>(button - firstView + 1)); // the first view are the ranges
}

void CommitmentsPage::showView(CommitmentsView view) {
    m_query.view = view;
    m_query.number.reset();
    reload();
    if (view == CommitmentsView::Board)
        m_loads->setFocus(Qt::OtherFocusReason);
    else
        focusTable();
}

void CommitmentsPage::openLoad(const presentation::CommitmentLoadModel::Opened& opened) {
    m_query.owner = opened.owner;
    m_owner->choose(opened.owner);
    m_fromBoard = true;
    showRange(opened.range);
}

void CommitmentsPage::showRange(DueRange range) {
    m_query.view = CommitmentsView::ByDue;
    m_query.range = range;
    m_query.number.reset();
    reload();
    focusTable();
}

void CommitmentsPage::showNumber(storage::PromiseNumber number) {
    m_fromBoard = false;
    m_query.number = number;
    reload();
    focusTable();
}

void CommitmentsPage::choosePeriod(const presentation::PromisePeriod& period) {
    m_period = period;
    reload();
}

void CommitmentsPage::askPeriod() {
    const auto today = context().workspace.clock.today();
    auto* dialog = new PeriodDialog(m_period.on(today), this);
    connect(dialog, &PeriodDialog::chosen, this, [this](const domain::Period& own) { choosePeriod({0, own}); });
    dialog->open();
}

void CommitmentsPage::reload() {
    const auto& clock = context().workspace.clock;
    m_query.period = m_period.on(clock.today());
    auto board = context().workspace.store.read(
        [query = m_query, now = clock.now(), zone = clock.zone()](storage::ReadSession& session) {
            return presentation::loadCommitments(session, query, now, zone);
        },
        newLoad());
    follow(board, this, context().messages, tr("The commitments could not be read."),
           [this](const presentation::CommitmentsBoard& loaded) { showBoard(loaded); });
}

void CommitmentsPage::showBoard(const presentation::CommitmentsBoard& board) {
    const auto& clock = context().workspace.clock;
    m_model->show(board, m_query, clock.now(), clock.zone(), permissions());
    m_promises->setPeriod(m_period, clock.today());
    m_promises->setCount(board.promises, m_query.number);
    showCounts(board);
    setEmptySentence(emptyWords(m_query));
    const bool loads = m_query.view == CommitmentsView::Board && !m_query.number;
    if (loads)
        m_loads->show(board.loads);
    showLoaded(loads ? m_loads : nullptr);
}

void CommitmentsPage::showMore(const presentation::Line& /*link*/) {
    m_query.perOwner += moreRows;
    reload();
}

void CommitmentsPage::perform(const QString& action, const presentation::Line& line) {
    m_actions->perform(action, CommitmentId(line.id), line.cells.front().text);
}

bool CommitmentsPage::performAll(const QString& action, const std::vector<presentation::Line>& lines) {
    std::vector<CommitmentId> ids;
    for (const auto& line : lines)
        ids.emplace_back(line.id);
    return m_actions->performAll(action, ids);
}

bool CommitmentsPage::goBack() {
    if (!m_query.number && !m_fromBoard)
        return false;
    if (std::exchange(m_fromBoard, false)) {
        m_query.owner.reset();
        m_owner->choose({});
        showView(CommitmentsView::Board);
    } else {
        showRange(DueRange::Overdue);
    }
    return true;
}

} // namespace rapport::ui
