#include "ui/drifting/plancallsdialog.h"

#include "rapport/presentation/drifting.h"
#include "rapport/presentation/rowlistmodel.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/plaintext.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace presentation;

namespace {

constexpr int listHeight = 320;

/// Under each member's name a row for each day.
std::vector<ListRow> rowsOf(const services::CallSpread& spread) {
    std::vector<ListRow> rows;
    QString member;
    for (const SpreadLine& line : spreadLines(spread)) {
        if (rows.empty() || line.member != member)
            rows.push_back({.kind = RowKind::Heading, .id = static_cast<qint64>(rows.size()), .title = line.member});
        member = line.member;
        const QString before =
            line.before > 0 ? PlanCallsDialog::tr("beside %1 planned before").arg(numberText(line.before)) : QString();
        rows.push_back(
            {.id = static_cast<qint64>(rows.size()),
             .title = fullDayText(line.day),
             .second = before,
             .reason = {counted(line.calls, PlanCallsDialog::tr("call"), PlanCallsDialog::tr("calls")), Tone::Accent}});
    }
    return rows;
}

} // namespace

PlanCallsDialog::PlanCallsDialog(const UiContext& context, const std::vector<CustomerId>& customers, QWidget* parent)
    : SavingDialog(context, tr("Plan calls"), tr("Plan all"), parent)
    , m_model(new RowListModel(tr("Day"), this))
    , m_summary(plainLabel({}, this))
    , m_table(new CardTable(tr("Calls by day"), this)) {
    m_table->setModel(m_model);
    m_table->setMinimumHeight(listHeight);
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins({});
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    addForm(form, saveButton()); // in the list Enter would be for a row
    load(services::proposeCalls(context.workspace, customers, QLocale().weekdays()),
         [this](services::CallSpread spread) { fill(std::move(spread)); });
}

void PlanCallsDialog::fill(services::CallSpread spread) {
    m_spread = std::move(spread);
    const auto calls = static_cast<qint64>(m_spread.calls.size());
    const auto before = static_cast<qint64>(m_spread.plannedAlready.size());
    QString summary = tr("%1, on the working days with the fewest contacts before each customer turns red, or within two weeks.")
                          .arg(counted(calls, tr("call"), tr("calls")));
    if (before > 0)
        summary += u' ' + tr("Already planned and left alone: %1.").arg(numberText(before));
    m_summary->setText(summary);
    m_model->show(rowsOf(m_spread));
    if (m_spread.calls.empty())
        setReadOnly();
}

QString PlanCallsDialog::missing() {
    return m_spread.calls.empty() ? tr("There is nobody left to plan a call with.") : QString();
}

void PlanCallsDialog::submit() {
    std::vector<services::CallToPlan> calls;
    for (const auto& call : m_spread.calls)
        calls.push_back({call.customer, call.owner, call.day.day, {}});
    finishWith(services::planCalls(context().workspace, calls),
               tr("Planned %1").arg(counted(static_cast<qint64>(calls.size()), tr("call"), tr("calls"))));
}

} // namespace rapport::ui
