#include "ui/care/expirysheet.h"

#include "rapport/presentation/format.h"
#include "rapport/services/expiries.h"
#include "ui/care/carestart.h"
#include "ui/care/daychoice.h"
#include "ui/care/warnsheet.h"
#include "ui/common/plaintext.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace rapport::ui {

using domain::Expiry;
using domain::ExpiryState;

namespace {

constexpr int inAQuarter = 90; // days: what a new one begins with

Expiry existing(ExpiryId id) {
    Expiry expiry;
    expiry.id = id;
    return expiry;
}

Expiry fresh(CustomerId customer) {
    Expiry expiry;
    expiry.customer = customer;
    return expiry;
}

} // namespace

ExpirySheet::ExpirySheet(const UiContext& context, ExpiryId id, QWidget* parent)
    : ExpirySheet(context, existing(id), parent) {}

ExpirySheet::ExpirySheet(const UiContext& context, CustomerId customer, QWidget* parent)
    : ExpirySheet(context, fresh(customer), parent) {}

ExpirySheet::ExpirySheet(const UiContext& context, const Expiry& start, QWidget* parent)
    : SavingDialog(context, tr("Deadline"), tr("Save"), parent)
    , m_expiry(start)
    , m_words(new QLineEdit(this))
    , m_day(new DayChoice({}, tr("Deadline"), this))
    , m_lead(new QSpinBox(this))
    , m_warning(softLabel({}, this)) {
    layOut();
    const auto take = [this](const CareStart<Expiry>& from) {
        setTitle(tr("Deadline of %1").arg(from.name));
        fill(from.record);
    };
    const bool isNew = !start.id.isValid();
    if (!isNew)
        addClosing();
    load(isNew ? startOf(context, start) : loadedCare<Expiry>(context, start.id), take);
}

void ExpirySheet::layOut() {
    m_words->setAccessibleName(tr("What ends"));
    m_words->setPlaceholderText(tr("the guarantee of the boiler ends"));
    m_lead->setAccessibleName(tr("Days to warn before"));
    m_lead->setRange(0, 3660);
    m_lead->setSuffix(tr(" days before"));
    auto* form = new QWidget(this);
    auto* fields = new QFormLayout(form);
    fields->setContentsMargins({});
    fields->addRow(tr("&What"), m_words);
    fields->addRow(tr("&Day"), m_day);
    fields->addRow(tr("Wa&rn them"), m_lead);
    fields->addRow(QString(), m_warning);
    addForm(form, m_words);
    connect(m_day, &DayChoice::changed, this, &ExpirySheet::showWarning);
    connect(m_lead, &QSpinBox::valueChanged, this, &ExpirySheet::showWarning);
}

void ExpirySheet::addClosing() {
    addSideButton(*this, tr("Warn them…"), [this] { warn(); });
    addSideButton(*this, tr("Averted"), [this] { close(ExpiryState::Averted, tr("Averted: %1")); });
    addSideButton(*this, tr("Drop"), [this] { close(ExpiryState::Dropped, tr("Dropped: %1")); });
}

void ExpirySheet::fill(const Expiry& expiry) {
    m_expiry = expiry;
    if (m_words->text().isEmpty())
        m_words->setText(expiry.words);
    m_lead->setValue(expiry.leadDays);
    m_day->setDay(expiry.dueDate, context().workspace.clock.today().addDays(inAQuarter));
    showWarning();
}

Expiry ExpirySheet::entered() const {
    Expiry expiry = m_expiry;
    expiry.words = m_words->text();
    expiry.dueDate = m_day->day();
    expiry.leadDays = m_lead->value();
    return expiry;
}

void ExpirySheet::showWarning() {
    const QDate today = context().workspace.clock.today();
    const Expiry expiry = entered();
    if (expiry.warnedAt)
        m_warning->setText(tr("They were warned on %1.")
                               .arg(presentation::momentText(*expiry.warnedAt, context().workspace.clock.zone(), today)));
    else
        m_warning->setText(tr("On Today from %1 on, until they know.").arg(presentation::fullDayText(warnFrom(expiry))));
}

QString ExpirySheet::missing() {
    if (!m_words->text().trimmed().isEmpty())
        return {};
    m_words->setFocus();
    return tr("Write what ends then, or has to be done by then.");
}

void ExpirySheet::submit() {
    const Expiry expiry = entered();
    finishWith(services::saveExpiry(context().workspace, expiry), tr("Noted: %1").arg(expiry.words));
}

void ExpirySheet::warn() {
    if (!isReady() || isBusy())
        return;
    auto* sheet = new WarnSheet(context(), m_expiry.id, parentWidget());
    done(Rejected);
    sheet->open();
}

void ExpirySheet::close(ExpiryState how, const QString& doneText) {
    if (isReady() && !isBusy())
        finishWith(services::closeExpiry(context().workspace, m_expiry.id, how), doneText.arg(m_expiry.words));
}

} // namespace rapport::ui
