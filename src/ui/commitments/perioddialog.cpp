#include "ui/commitments/perioddialog.h"

#include "ui/common/button.h"

#include <QDateEdit>
#include <QFormLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {

QDateEdit* dayField(const QString& name, QDate day, QWidget* parent) {
    auto* field = new QDateEdit(day, parent);
    field->setAccessibleName(name);
    field->setDisplayFormat(u"ddd d MMM yyyy"_s);
    field->setCalendarPopup(true);
    return field;
}

} // namespace

PeriodDialog::PeriodDialog(const domain::Period& period, QWidget* parent)
    : SheetDialog(tr("Period"), parent)
    , m_from(dayField(tr("From"), period.from, this))
    , m_to(dayField(tr("To"), period.to, this)) {
    auto* form = new QFormLayout;
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    body()->addLayout(form);
    setFirstField(m_from);
    setSheetWidth(380);
    connect(addButton(tr("Cancel"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    connect(addPrimaryButton(tr("Show"), tr("Enter")), &QPushButton::clicked, this, &PeriodDialog::accept);
}

/// Days given the wrong way round are meant the right way.
void PeriodDialog::accept() {
    const auto [from, to] = std::minmax({m_from->date(), m_to->date()}); // a list: by value
    Q_EMIT chosen({from, to});
    SheetDialog::accept();
}

} // namespace rapport::ui
