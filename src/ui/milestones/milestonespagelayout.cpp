#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/emptystate.h"
#include "ui/common/keyhints.h"
#include "ui/common/plaintext.h"
#include "ui/history/historydialog.h"
#include "ui/milestones/milestonespage.h"
#include "ui/settings/settings.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>

// The parts of the milestones page and where they stand.

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::MilestonesModel;

namespace {
constexpr int roomy = 820; ///< from this width on every column has its place
} // namespace

MilestonesPage::MilestonesPage(const UiContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_model(new MilestonesModel(this))
    , m_summary(softLabel({}, this))
    , m_days(new QButtonGroup(this))
    , m_table(new CardTable(tr("Milestones"), this))
    , m_empty(new EmptyState(tr("Nobody to congratulate in these days."), tr("New milestone"), this))
    , m_stack(new QStackedLayout) {
    setAccessibleName(tr("Milestones page"));
    if (context.settings)
        m_query.days = context.settings->value(setting::milestoneDays());
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
    column->addLayout(m_stack, 1);
    column->addLayout(keyLine());
    connect(m_empty, &EmptyState::clicked, this, &MilestonesPage::createNew);
    connect(&m_midnight, &QTimer::timeout, this, [this] {
        if (isVisible() && m_shownDay != m_context.workspace.clock.today())
            reload();
    });
    connectTable();
    fitColumns();
}

QLayout* MilestonesPage::headLine() {
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* title = titleLabel(tr("Milestones"), this);
    title->setWordWrap(false);
    words->addWidget(title);
    words->addWidget(m_summary);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addLayout(words, 1);
    for (const int days : {7, 30, 90}) {
        auto* button = new Button(tr("%1 days").arg(days), {}, Button::Kind::Plain, this);
        button->setCheckable(true);
        button->setChecked(days == m_query.days);
        m_days->addButton(button, days);
        line->addWidget(button, 0, Qt::AlignTop);
    }
    connect(m_days, &QButtonGroup::idClicked, this, &MilestonesPage::chooseDays);
    auto* add = new Button(tr("New milestone"), u"N"_s, Button::Kind::Primary, this);
    connect(add, &QPushButton::clicked, this, &MilestonesPage::createNew);
    line->addWidget(add, 0, Qt::AlignTop);
    return line;
}

QLayout* MilestonesPage::keyLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    const auto addButton = [&](const QString& label, const QString& key, auto run) {
        auto* button = new Button(label, key, Button::Kind::Quiet, this);
        connect(button, &QPushButton::clicked, this, run);
        line->addWidget(button);
    };
    addButton(tr("Greet"), u"G"_s, [this] { perform(u"greet"_s); });
    addButton(tr("Edit"), u"E"_s, [this] { perform(u"edit"_s); });
    addButton(tr("Delete"), u"X"_s, [this] { perform(u"delete"_s); });
    addButton(tr("Undo"), u"Z"_s, [this] { undo(); });
    line->addWidget(new KeyHints({{{u"J"_s, u"K"_s}, tr("move")}, {{tr("Enter")}, tr("open customer")}}, this), 1);
    return line;
}

void MilestonesPage::openMenu(const QPoint& place) {
    const auto* line = m_model->lineAt(m_table->selectedRow().row());
    if (!line || line->kind != presentation::RowKind::Row)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Milestone"));
    for (const auto& action : line->actions)
        menu->addAction(u"%1\t%2"_s.arg(action.label, action.key), this, [this, id = action.id] { perform(id); });
    menu->addSeparator();
    menu->addAction(u"%1\t%2"_s.arg(tr("Open customer"), tr("Enter")), this,
                    [this, customer = line->customer] { Q_EMIT customerOpened(customer); });
    menu->addAction(tr("History"), this, [this, id = line->id] {
        (new HistoryDialog(m_context, std::pair(storage::Entity::Milestone, id), this))->open();
    });
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

/// What is celebrated gets what is left; where that is little, the topic is left out.
void MilestonesPage::fitColumns() {
    const int room = width() - 40;
    const bool wide = room >= roomy;
    if (std::exchange(m_wide, wide) == wide)
        return; // widths of the user's own choice stay
    auto* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(MilestonesModel::What, QHeaderView::Stretch);
    m_table->setColumnHidden(MilestonesModel::Topic, !wide);
    header->resizeSection(MilestonesModel::Day, std::clamp(room / 7, 120, 160));
    header->resizeSection(MilestonesModel::Customer, std::clamp(room / 4, 170, 320));
    header->resizeSection(MilestonesModel::Topic, std::clamp(room / 5, 140, 280));
    header->resizeSection(MilestonesModel::State, 110);
}

} // namespace rapport::ui
