#include "ui/commitments/commitmentactions.h"
#include "ui/commitments/commitmentspage.h"
#include "ui/commitments/promiseline.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/keyhints.h"
#include "ui/common/plaintext.h"
#include "ui/history/historydialog.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>

// The parts of the commitments page and where they stand.

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::CommitmentsModel;
using storage::DueRange;

namespace {

constexpr int roomy = 900; ///< from this width on every column has its place

/// The words of the range buttons, in the order of DueRange.
QStringList rangeWords() {
    return {CommitmentsPage::tr("Overdue"), CommitmentsPage::tr("Today"),    CommitmentsPage::tr("Week"),
            CommitmentsPage::tr("Later"),   CommitmentsPage::tr("All open"), CommitmentsPage::tr("Closed")};
}

} // namespace

CommitmentsPage::CommitmentsPage(const UiContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new CommitmentsModel(this))
    , m_actions(new CommitmentActions(context, this))
    , m_promises(new PromiseLine(this))
    , m_ranges(new QButtonGroup(this))
    , m_promiser(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_table(new CardTable(tr("Commitments"), this))
    , m_empty(new EmptyState({}, tr("New commitment"), this))
    , m_stack(new QStackedLayout) {
    setAccessibleName(tr("Commitments page"));
    m_table->setModel(m_model);
    m_table->setHeaderShown(true);
    m_table->setActionsShown(false);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(8);
    column->addLayout(headLine());
    column->addWidget(m_promises);
    column->addLayout(rangeLine());
    column->addLayout(m_stack, 1);
    column->addLayout(keyLine());
    connect(m_promises, &PromiseLine::numberOpened, this, &CommitmentsPage::showNumber);
    connect(m_promises, &PromiseLine::periodChosen, this, &CommitmentsPage::choosePeriod);
    connect(m_promises, &PromiseLine::ownPeriodRequested, this, &CommitmentsPage::askPeriod);
    connect(m_empty, &EmptyState::clicked, this, &CommitmentsPage::createNew);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            reload();
    });
    connectTable();
    connectActions();
    fitColumns();
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
    auto* add = new Button(tr("New commitment"), u"N"_s, Button::Kind::Primary, this);
    connect(add, &QPushButton::clicked, this, &CommitmentsPage::createNew);
    line->addWidget(add);
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
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_owner->setMaximumWidth(180);
    connect(m_owner, &QComboBox::activated, this, [this] {
        const auto chosen = m_owner->currentData().toLongLong();
        m_query.owner = chosen < 0 ? std::nullopt : std::optional(StaffId(chosen));
        reload();
    });
}

QLayout* CommitmentsPage::rangeLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    const auto words = rangeWords();
    for (int range = 0; range < words.size(); ++range) {
        auto* button = new Button(words[range], {}, Button::Kind::Plain, this);
        button->setCheckable(true);
        m_ranges->addButton(button, range);
        line->addWidget(button);
    }
    connect(m_ranges, &QButtonGroup::idClicked, this, [this](int range) { showRange(static_cast<DueRange>(range)); });
    line->addStretch(1);
    return line;
}

QLayout* CommitmentsPage::keyLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    const auto addButton = [&](const QString& label, const QString& key, auto run) {
        auto* button = new Button(label, key, Button::Kind::Quiet, this);
        connect(button, &QPushButton::clicked, this, run);
        line->addWidget(button);
    };
    addButton(tr("Done"), u"D"_s, [this] { perform(u"done"_s); });
    addButton(tr("Re-date"), u"R"_s, [this] { perform(u"redate"_s); });
    addButton(tr("Assign"), u"A"_s, [this] { perform(u"assign"_s); });
    addButton(tr("Undo"), u"Z"_s, [this] { m_actions->undo(); });
    line->addWidget(new KeyHints({{{u"J"_s, u"K"_s}, tr("move")},
                                  {{u"E"_s}, tr("edit")},
                                  {{u"X"_s}, tr("released")},
                                  {{u"W"_s}, tr("withdrawn")},
                                  {{u"B"_s}, tr("broken")}},
                                 this),
                    1);
    auto* more = new Button(tr("More actions"), {}, Button::Kind::Quiet, this);
    connect(more, &QPushButton::clicked, this,
            [this] { openMenu(m_table->visualRect(m_table->selectedRow()).bottomLeft() + QPoint(m_table->width() / 3, 0)); });
    line->addWidget(more);
    return line;
}

void CommitmentsPage::openMenu(const QPoint& place) {
    const auto* line = m_model->lineAt(m_table->selectedRow().row());
    if (!line || line->kind != presentation::RowKind::Row)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Commitment"));
    for (const auto& action : line->actions)
        menu->addAction(u"%1\t%2"_s.arg(action.label, action.key), this, [this, id = action.id] { perform(id); });
    menu->addSeparator();
    menu->addAction(u"%1\t%2"_s.arg(tr("Open customer"), tr("Enter")), this,
                    [this, customer = line->customer] { Q_EMIT customerOpened(customer); });
    menu->addAction(tr("History"), this, [this, id = line->id] {
        (new HistoryDialog(m_context, std::pair(storage::Entity::Commitment, id), this))->open();
    });
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void CommitmentsPage::showCounts(const presentation::CommitmentsBoard& board) {
    const auto words = rangeWords();
    m_ranges->setExclusive(!m_query.number);
    for (auto* button : m_ranges->buttons()) {
        const auto range = m_ranges->id(button);
        const bool counted = static_cast<size_t>(range) < board.counts.size();
        const auto count = counted ? board.counts[static_cast<size_t>(range)] : 0;
        static_cast<Button*>(button)->setLabel(count > 0 ? tr("%1 · %2").arg(words[range], locale().toString(count))
                                                         : words[range]);
        button->setChecked(!m_query.number && range == static_cast<int>(m_query.range));
    }
}

/// The words get what is left; where that is little, when it was first due is left out.
void CommitmentsPage::fitColumns() {
    const int room = width() - 40;
    const bool wide = room >= roomy;
    if (std::exchange(m_wide, wide) == wide)
        return; // widths of the user's own choice stay
    auto* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(CommitmentsModel::What, QHeaderView::Stretch);
    m_table->setColumnHidden(CommitmentsModel::FirstDue, !wide);
    header->resizeSection(CommitmentsModel::Customer, wide ? std::clamp(room / 6, 150, 240) : 124);
    header->resizeSection(CommitmentsModel::FirstDue, std::clamp(room / 7, 140, 170));
    header->resizeSection(CommitmentsModel::Due, wide ? std::clamp(room / 7, 140, 170) : 140);
    header->resizeSection(CommitmentsModel::State, wide ? 120 : 108);
    header->resizeSection(CommitmentsModel::Redated, wide ? 120 : 96);
}

} // namespace rapport::ui
