#include "ui/cases/casespage.h"

#include "rapport/services/cases.h"
#include "rapport/services/staff.h"
#include "ui/cases/caseactions.h"
#include "ui/cases/caseboardview.h"
#include "ui/common/button.h"
#include "ui/common/flowlayout.h"
#include "ui/common/follow.h"
#include "ui/common/ownerbox.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::CasesModel;
using presentation::CasesView;

namespace {

constexpr int roomy = 1000; ///< from this width on every column has its place
constexpr int moreRows = 200;

/// In the order of CasesView.
QStringList viewWords() {
    return {CasesPage::tr("Open"),
            CasesPage::tr("Waiting on us"),
            CasesPage::tr("Waiting on the customer"),
            CasesPage::tr("Update owed"),
            CasesPage::tr("Not explained"),
            CasesPage::tr("Closed"),
            CasesPage::tr("Last %1 days").arg(presentation::recentDays),
            CasesPage::tr("Board")};
}

QString emptyWords(CasesView view) {
    switch (view) {
    case CasesView::OnUs:
        return CasesPage::tr("No case waits on us.");
    case CasesView::OnCustomer:
        return CasesPage::tr("No case waits on a customer.");
    case CasesView::UpdateOwed:
        return CasesPage::tr("Every customer with an open case knows how it stands.");
    case CasesView::Unexplained:
        return CasesPage::tr("Every customer with an open case knows how and why it happened.");
    case CasesView::Closed:
        return CasesPage::tr("No case has been closed yet.");
    case CasesView::Recent:
        return CasesPage::tr("No case was opened in the last %1 days.").arg(presentation::recentDays);
    case CasesView::Open:
    case CasesView::Board:
        break;
    }
    return CasesPage::tr("No open cases. When a customer complains, work it here until they are content again.");
}

} // namespace

CasesPage::CasesPage(const UiContext& context, QWidget* parent)
    : LinesPage(context,
                {.name = tr("Cases"),
                 .newLabel = tr("New case"),
                 .emptySentence = emptyWords(CasesView::Open),
                 .entity = storage::Entity::Case,
                 .newAct = domain::Act::WorkCases,
                 .actions = presentation::caseActions(),
                 .roomy = roomy,
                 .enterAction = u"step"_s},
                parent)
    , m_model(new CasesModel(this))
    , m_actions(new CaseActions(context, this))
    , m_board(new CaseBoardView(this))
    , m_times(softLabel({}, this))
    , m_views(new QButtonGroup(this))
    , m_owner(new OwnerBox(this)) {
    setModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(8);
    column->addLayout(headLine());
    column->addWidget(m_times);
    column->addLayout(viewLine());
    column->addLayout(listArea(), 1);
    column->addLayout(keyLine({u"step"_s, u"promise"_s, u"tell"_s, u"turn"_s, u"close"_s, u"reopen"_s},
                              {{{u"J"_s, u"K"_s}, tr("move")}, {{u"B"_s}, tr("call brief")}, {{tr("Enter")}, tr("open")}}));
    addInStack(m_board);
    connectBoard();
    connect(m_actions, &CaseActions::started, this, [this](CaseId id) { actOn(id.value()); });
}

QLayout* CasesPage::headLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(titleLabel(tr("Cases"), this), 1);
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setMaximumWidth(180);
    connect(m_owner, &QComboBox::activated, this, [this] {
        m_query.owner = m_owner->chosen();
        reload();
    });
    line->addWidget(m_owner);
    line->addWidget(newButton());
    return line;
}

QLayout* CasesPage::viewLine() {
    auto* line = new FlowLayout;
    line->setSpacing(8);
    const QStringList words = viewWords();
    for (int view = 0; view < words.size(); ++view) {
        auto* button = new Button(words[view], {}, Button::Kind::Plain, this);
        button->setCheckable(true);
        m_views->addButton(button, view);
        line->addWidget(button);
    }
    connect(m_views, &QButtonGroup::idClicked, this, [this](int view) { choose(static_cast<CasesView>(view)); });
    return line;
}

void CasesPage::connectBoard() {
    connect(m_board, &CaseBoardView::customerSelected, this, &CasesPage::customerSelected);
    connect(m_board, &CaseBoardView::actionRequested, this, &CasesPage::performOn);
}

void CasesPage::activate() {
    loadOwners();
    LinesPage::activate();
}

void CasesPage::refresh(const storage::ChangeSet& changes) {
    if (changes.staff || changes.everything)
        loadOwners();
    LinesPage::refresh(changes);
}

void CasesPage::choose(CasesView view) {
    m_query.view = view;
    reload();
    if (view == CasesView::Board)
        m_board->setFocus(Qt::OtherFocusReason);
    else
        focusTable();
}

void CasesPage::loadOwners() {
    follow(services::staffMembers(context().workspace), this, context().messages, tr("The staff could not be listed."),
           [this](const std::vector<domain::StaffMember>& members) { m_owner->setMembers(members, m_query.owner); });
}

void CasesPage::loadTimes() {
    const QDate today = context().workspace.clock.today();
    follow(services::caseTimes(context().workspace, today.addDays(-presentation::recentDays), today), this, context().messages,
           tr("The times of the cases could not be read."), [this](const services::CaseTimes& times) {
               m_times->setText(presentation::timesText(times, presentation::recentDays));
           });
}

void CasesPage::reload() {
    const auto& clock = context().workspace.clock;
    (void)dayToShow();
    auto board = context().workspace.store.read(
        [query = m_query, now = clock.now(), zone = clock.zone()](storage::ReadSession& session) {
            return presentation::loadCases(session, query, now, zone);
        },
        newLoad());
    follow(board, this, context().messages, tr("The cases could not be read."),
           [this](const presentation::CasesBoard& loaded) { showBoard(loaded); });
    loadTimes();
}

void CasesPage::showBoard(const presentation::CasesBoard& board) {
    const auto& clock = context().workspace.clock;
    m_model->show(board, m_query, clock.now(), clock.zone(), permissions());
    showCounts(board);
    setEmptySentence(emptyWords(m_query.view));
    const bool asBoard = m_query.view == CasesView::Board && !board.rows.empty();
    if (asBoard)
        m_board->show(board.rows, clock.now());
    showLoaded(asBoard ? m_board : nullptr);
}

void CasesPage::showCounts(const presentation::CasesBoard& board) {
    const QStringList words = viewWords();
    for (auto* button : m_views->buttons()) {
        const int view = m_views->id(button);
        const auto place = static_cast<size_t>(view);
        const qint64 count = place < board.counts.size() ? board.counts[place] : 0;
        static_cast<Button*>(button)->setLabel(count > 0 ? tr("%1 · %2").arg(words[view], presentation::numberText(count))
                                                         : words[view]);
        button->setChecked(view == static_cast<int>(m_query.view));
    }
}

void CasesPage::showMore(const presentation::Line& /*link*/) {
    m_query.limit += moreRows;
    reload();
}

void CasesPage::createNew() { m_actions->open({}); }

void CasesPage::perform(const QString& action, const presentation::Line& line) {
    m_actions->perform(action, CaseId(line.id), line.cells[CasesModel::Words].text);
}

/// The board has no menu that leaves out what cannot be done.
void CasesPage::performOn(const QString& action, const storage::CaseRow& row) {
    if (const QString reason = readOnlyReason(context()); !reason.isEmpty())
        return context().messages.failure(reason);
    const auto offered = presentation::caseActions(row, permissions());
    if (std::any_of(offered.begin(), offered.end(), [&](const auto& each) { return each.id == action; }))
        m_actions->perform(action, row.id, row.words);
}

/// What went wrong gets what is left; where that is little, the owner is left out.
void CasesPage::fitColumns(QHeaderView& header, int room, bool wide) {
    header.setSectionResizeMode(CasesModel::Words, QHeaderView::Stretch);
    header.setSectionHidden(CasesModel::Owner, !wide);
    header.resizeSection(CasesModel::Customer, std::clamp(room / 6, 150, 260));
    header.resizeSection(CasesModel::Step, wide ? 230 : 190);
    header.resizeSection(CasesModel::Turn, 120);
    header.resizeSection(CasesModel::Update, 190);
    header.resizeSection(CasesModel::Owner, 100);
}

} // namespace rapport::ui
