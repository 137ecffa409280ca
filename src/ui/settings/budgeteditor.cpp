#include "ui/settings/budgeteditor.h"

#include "rapport/domain/gesture.h"
#include "rapport/presentation/amounts.h"
#include "rapport/presentation/cadencerows.h"
#include "rapport/services/gestures.h"
#include "ui/common/plaintext.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace rapport::ui {

namespace {
QString titleFor(domain::Tier tier) {
    return tier == domain::Tier::Key ? BudgetEditor::tr("Gestures: key customers")
                                     : BudgetEditor::tr("Gestures: regular customers");
}
} // namespace

BudgetEditor::BudgetEditor(const UiContext& context, domain::Tier tier, const std::optional<int>& budget, QWidget* parent)
    : SavingDialog(context, titleFor(tier), tr("Save"), parent)
    , m_tier(tier)
    , m_amount(new QLineEdit(budget ? presentation::amountText(*budget) : QString(), this)) {
    m_amount->setAccessibleName(tr("A year"));
    m_amount->setPlaceholderText(tr("120.00; empty for no budget"));
    auto* form = new QWidget(this);
    auto* rows = new QFormLayout(form);
    rows->setContentsMargins({});
    rows->addRow(tr("&A year"), m_amount);
    rows->addRow(
        softLabel(tr("What thanks, gifts and surprises to one customer may cost in a calendar year. A gesture past it is "
                     "pointed out, and made all the same if you say so."),
                  form));
    addForm(form, m_amount);
    setReady();
}

std::optional<int> BudgetEditor::budget() const { return domain::hundredthsFrom(m_amount->text()); }

QString BudgetEditor::missing() {
    setQuietLine({});
    if (m_amount->text().trimmed().isEmpty() || budget())
        return {};
    m_amount->setFocus(Qt::OtherFocusReason);
    return tr("Write the budget as 120.00, or leave it empty.");
}

void BudgetEditor::submit() {
    finishWith(services::setTierBudget(context().workspace, m_tier, budget()),
               tr("Saved: %1").arg(presentation::budgetText(budget())));
}

} // namespace rapport::ui
