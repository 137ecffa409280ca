#include "ui/care/warnsheet.h"

#include "rapport/presentation/format.h"
#include "rapport/services/expiries.h"
#include "ui/care/carestart.h"
#include "ui/commitments/tellingedit.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace rapport::ui {

WarnSheet::WarnSheet(const UiContext& context, ExpiryId id, QWidget* parent)
    : SavingDialog(context, tr("Warn the customer"), tr("Open and log"), parent)
    , m_id(id)
    , m_telling(new TellingEdit(this))
    , m_told(new QCheckBox(tr("They were told &already: only log it"), this)) {
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins({});
    column->addWidget(m_telling);
    column->addWidget(m_told);
    addForm(form, m_telling->words());
    connect(m_telling, &TellingEdit::finished, this, &WarnSheet::accept);
    connect(m_told, &QCheckBox::toggled, this,
            [this](bool told) { saveButton()->setLabel(told ? tr("Log") : tr("Open and log")); });
    load(loadedCare<domain::Expiry>(context, id), [this](const CareStart<domain::Expiry>& from) {
        m_name = from.name;
        setTitle(tr("Warn %1").arg(from.name));
        m_telling->setCustomer(from.customer);
        m_telling->setLetter({from.record.words, tr("%1 on %2. Shall we see to it together before?")
                                                     .arg(presentation::capitalised(from.record.words),
                                                          presentation::fullDayText(from.record.dueDate))});
    });
}

QString WarnSheet::missing() {
    if (!m_told->isChecked())
        return m_telling->open(context().links);
    return m_telling->telling().words.trimmed().isEmpty() ? tr("Write what the customer was told.") : QString();
}

void WarnSheet::submit() {
    finishWith(services::warnOfExpiry(context().workspace, m_id, m_telling->telling()), tr("Warned %1").arg(m_name));
}

} // namespace rapport::ui
