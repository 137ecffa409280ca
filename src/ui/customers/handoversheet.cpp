#include "ui/customers/handoversheet.h"

#include "rapport/services/handovers.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/staffrepository.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPlainTextEdit>

namespace rapport::ui {

namespace {
constexpr int noteLines = 4;
} // namespace

HandOverSheet::HandOverSheet(const UiContext& context, std::vector<CustomerId> customers, QWidget* parent)
    : SavingDialog(context, tr("Hand over"), tr("Hand over"), parent)
    , m_customers(std::move(customers))
    , m_to(new QComboBox)
    , m_note(new QPlainTextEdit)
    , m_work(new QCheckBox(tr("&With the open promises, cases and plans"))) {
    m_to->setAccessibleName(tr("To whom"));
    m_note->setAccessibleName(tr("What is to be known"));
    m_note->setPlaceholderText(tr("prefers to be called before nine; the new van is on order"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * noteLines + 2 * m_note->frameWidth() + 8);
    m_work->setAccessibleName(tr("With the open promises, cases and plans"));
    m_work->setChecked(context.workspace.permissions.may(domain::Act::AssignCommitments));
    m_work->setEnabled(m_work->isChecked());
    auto* form = new QWidget(this);
    auto* fields = new QFormLayout(form);
    fields->setContentsMargins({});
    fields->addRow(tr("&To"), m_to);
    fields->addRow(tr("&Note"), m_note);
    fields->addRow({}, m_work);
    addForm(form, m_to);
    load(choice(), [this](const Choice& choice) { fill(choice); });
}

QFuture<HandOverSheet::Choice> HandOverSheet::choice() const {
    return context().workspace.store.read([ids = m_customers](storage::ReadSession& session) {
        Choice choice;
        for (const CustomerId id : ids) {
            const auto customer = storage::CustomerRepository(session).find(id);
            if (!customer)
                throw Error(ErrorCode::NoSuchRecord, tr("There is no such customer any more."));
            const bool first = id == ids.front();
            choice.owner = first || choice.owner == customer->owner ? customer->owner : StaffId();
            choice.name = domain::displayNameOf(*customer);
        }
        choice.members = storage::StaffRepository(session).all();
        std::erase_if(choice.members, [](const auto& member) { return !member.active; });
        return choice;
    });
}

/// Somebody else than the owner is proposed, who is marked.
void HandOverSheet::fill(const Choice& choice) {
    setTitle(m_customers.size() == 1 ? tr("Hand over %1").arg(choice.name)
                                     : tr("Hand over %n customer(s)", nullptr, static_cast<int>(m_customers.size())));
    m_owner = choice.owner;
    for (const auto& member : choice.members) {
        const bool owner = member.id == choice.owner;
        m_to->addItem(owner ? tr("%1 (has them now)").arg(member.name) : member.name, member.id.value());
        if (!owner && m_to->currentData().toLongLong() == choice.owner.value())
            m_to->setCurrentIndex(m_to->count() - 1);
    }
}

QString HandOverSheet::missing() {
    const StaffId to(m_to->currentData().toLongLong());
    return to.isValid() && to != m_owner ? QString() : tr("Choose who is to look after them from now on.");
}

void HandOverSheet::submit() {
    const StaffId to(m_to->currentData().toLongLong());
    finishWith(services::handOverCustomers(context().workspace, {m_customers, to, m_note->toPlainText(), m_work->isChecked()}),
               tr("Handed over to %1").arg(m_to->currentText()));
}

} // namespace rapport::ui
