#include "ui/settings/budgetsection.h"

#include "ui/common/cardtable.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"
#include "ui/common/writing.h"
#include "ui/settings/budgeteditor.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

BudgetSection::BudgetSection(const UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(tr("Budget"))
    , m_table(new CardTable(tr("Budgets for gestures"), this)) {
    m_table->setModel(&m_model);
    m_table->setRowActions(permitted(budgetActions(), context.workspace.permissions));
    m_table->setReadOnly(readOnlyReason(context));
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(sectionLabel(tr("Gestures"), this));
    column->addWidget(softLabel(tr("What thanks, gifts and surprises to one customer may cost in a calendar year. What was spent "
                                   "stands beside the customer."),
                                this));
    column->addWidget(m_table);
    connect(m_table, &CardTable::rowActivated, this, [this] { m_table->trigger(u"edit"_s); });
    connect(m_table, &CardTable::actionTriggered, this, [this](const QModelIndex& index) { edit(index.row()); });
}

void BudgetSection::load() {
    follow(services::cadences(m_context.workspace), this, m_context.messages, tr("The budgets could not be read."),
           [this](const services::Cadences& all) {
               m_shown = all;
               m_model.show(budgetRows(all, m_context.workspace.permissions));
               m_table->setFixedHeight(m_table->verticalHeader()->length());
           });
}

void BudgetSection::edit(int row) {
    const auto tier = budgetedTiers.at(static_cast<size_t>(row));
    (new BudgetEditor(m_context, tier, m_shown.tiers.budgetOf(tier), this))->open();
}

} // namespace rapport::ui
