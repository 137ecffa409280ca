#include "ui/commitments/commitmentactions.h"
#include "ui/commitments/commitmentspage.h"
#include "ui/commitments/loadtable.h"
#include "ui/commitments/promiseline.h"
#include "ui/common/button.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plaintext.h"
#include "ui/common/ownerbox.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QVBoxLayout>

// The parts of the commitments page and where they stand.

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::CommitmentsModel;
using storage::DueRange;

namespace {

constexpr int roomy = 900; ///< from this width on every column has its place

/// The words of the buttons, in the order of DueRange and then of CommitmentsView but for its first.
QStringList rangeWords() {
    return {CommitmentsPage::tr("Overdue"),        CommitmentsPage::tr("Today"),
            CommitmentsPage::tr("Week"),           CommitmentsPage::tr("Later"),
            CommitmentsPage::tr("All open"),       CommitmentsPage::tr("Closed"),
            CommitmentsPage::tr("Re-dated often"), CommitmentsPage::tr("Waiting on the customer"),
            CommitmentsPage::tr("Board")};
}

/// What stands behind a button's words; 0 for nothing.
qint64 countAt(const presentation::CommitmentsBoard& board, int place) {
    const auto range = static_cast<size_t>(place);
    if (range < board.counts.size())
        return board.counts[range];
    const auto words = board.counts.size() + 1; // Closed has no count
    return range == words ? board.redatedOften : range == words + 1 ? board.waiting : 0;
}

} // namespace

CommitmentsPage::CommitmentsPage(const UiContext& context, QWidget* parent)
    : LinesPage(context,
                {.name = tr("Commitments"),
                 .newLabel = tr("New commitment"),
                 .emptySentence = {},
                 .entity = storage::Entity::Commitment,
                 .newAct = domain::Act::WriteCommitments,
                 .actions = presentation::commitmentActions(),
                 .roomy = roomy},
                parent)
    , m_model(new CommitmentsModel(this))
    , m_actions(new CommitmentActions(context, this))
    , m_promises(new PromiseLine(this))
    , m_loads(new LoadTable(this))
    , m_ranges(new QButtonGroup(this))
    , m_promiser(new QComboBox(this))
    , m_owner(new OwnerBox(this)) {
    setModel(m_model);
    if (!permissions().may(domain::Act::SeeFigures, domain::Whose::Others)) {
        m_query.figuresOf = context.workspace.actor;
        m_promises->setOwn();
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(8);
    column->addLayout(headLine());
    column->addWidget(m_promises);
    column->addLayout(rangeLine());
    column->addLayout(listArea(), 1);
    column->addLayout(keyLine({u"done"_s, u"redate"_s, u"assign"_s}, {{{u"J"_s, u"K"_s}, tr("move")},
                                                                      {{u"E"_s}, tr("edit")},
                                                                      {{u"X"_s}, tr("released")},
                                                                      {{u"W"_s}, tr("withdrawn")},
                                                                      {{u"B"_s}, tr("call brief")}}));
    letSelectSeveral();
    addInStack(m_loads);
    connect(m_loads, &LoadTable::opened, this, &CommitmentsPage::openLoad);
    connect(m_promises, &PromiseLine::numberOpened, this, &CommitmentsPage::showNumber);
    connect(m_promises, &PromiseLine::periodChosen, this, &CommitmentsPage::choosePeriod);
    connect(m_promises, &PromiseLine::ownPeriodRequested, this, &CommitmentsPage::askPeriod);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            reload();
    });
    connectActions();
}

QLayout* CommitmentsPage::headLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* title = titleLabel(tr("Commitments"), this);
    title->setWordWrap(false);
    line->addWidget(title);
    line->addStretch(1);
    setUpChoices();
    line->addWidget(m_promiser);
    line->addWidget(m_owner);
    line->addWidget(newButton());
    return line;
}

void CommitmentsPage::setUpChoices() {
    m_promiser->setAccessibleName(tr("Whose promises"));
    m_promiser->addItem(tr("Ours"), static_cast<int>(domain::Promiser::We));
    m_promiser->addItem(tr("Theirs"), static_cast<int>(domain::Promiser::They));
    connect(m_promiser, &QComboBox::activated, this, [this] {
        m_query.promiser = static_cast<domain::Promiser>(m_promiser->currentData().toInt());
        m_query.number.reset();
        reload();
    });
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setMaximumWidth(180);
    connect(m_owner, &QComboBox::activated, this, [this] {
        m_query.owner = m_owner->chosen();
        reload();
    });
}

QLayout* CommitmentsPage::rangeLine() {
    auto* line = new FlowLayout;
    line->setSpacing(8);
    const auto words = rangeWords();
    for (int place = 0; place < words.size(); ++place) {
        auto* button = new Button(words[place], {}, Button::Kind::Plain, this);
        button->setCheckable(true);
        m_ranges->addButton(button, place);
        line->addWidget(button);
    }
    connect(m_ranges, &QButtonGroup::idClicked, this, &CommitmentsPage::choose);
    return line;
}

void CommitmentsPage::showCounts(const presentation::CommitmentsBoard& board) {
    const auto words = rangeWords();
    const bool byDue = m_query.view == presentation::CommitmentsView::ByDue;
    const int current = byDue ? static_cast<int>(m_query.range) : firstView + static_cast<int>(m_query.view) - 1;
    m_ranges->setExclusive(!m_query.number);
    for (auto* button : m_ranges->buttons()) {
        const auto place = m_ranges->id(button);
        const auto count = countAt(board, place);
        static_cast<Button*>(button)->setLabel(count > 0 ? tr("%1 · %2").arg(words[place], locale().toString(count))
                                                         : words[place]);
        button->setChecked(!m_query.number && place == current);
    }
}

/// The words get what is left; where that is little, when it was first due is left out.
void CommitmentsPage::fitColumns(QHeaderView& header, int room, bool wide) {
    header.setSectionResizeMode(CommitmentsModel::What, QHeaderView::Stretch);
    header.setSectionHidden(CommitmentsModel::FirstDue, !wide);
    header.resizeSection(CommitmentsModel::Customer, wide ? std::clamp(room / 6, 150, 240) : 124);
    header.resizeSection(CommitmentsModel::FirstDue, std::clamp(room / 7, 140, 170));
    header.resizeSection(CommitmentsModel::Due, wide ? std::clamp(room / 7, 140, 170) : 140);
    header.resizeSection(CommitmentsModel::State, wide ? 120 : 108);
    header.resizeSection(CommitmentsModel::Redated, wide ? 120 : 96);
}

} // namespace rapport::ui
