#include "customers/ui_customereditor.h"
#include "rapport/presentation/format.h"
#include "ui/customers/customereditor.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using namespace domain;
using presentation::capitalised;
using presentation::word;

namespace {

QStringList linesOf(const QPlainTextEdit* edit) { return edit->toPlainText().split(u'\n', Qt::SkipEmptyParts); }

/// Shows `value`, which is added where the list does not have it: what is stored is never changed by being shown.
void choose(QComboBox* combo, const QVariant& value, const QString& text) {
    int at = combo->findData(value);
    if (at < 0) {
        combo->addItem(text, value);
        at = combo->count() - 1;
    }
    combo->setCurrentIndex(at);
}

QString languageText(const QLocale& locale) {
    return u"%1 (%2)"_s.arg(locale.nativeLanguageName(), QLocale::languageToCode(locale.language()));
}

} // namespace

void CustomerEditor::setUpChoices() {
    for (const auto kind : {CustomerKind::Person, CustomerKind::Organisation})
        m_ui->kind->addItem(capitalised(word(kind)), static_cast<int>(kind));
    for (const auto tier : {Tier::Regular, Tier::Key})
        m_ui->tier->addItem(capitalised(word(tier)), static_cast<int>(tier));
    m_ui->preferredChannel->addItem(tr("no matter"), -1);
    for (const auto channel :
         {Channel::Call, Channel::Email, Channel::Visit, Channel::Message, Channel::Letter, Channel::Meeting})
        m_ui->preferredChannel->addItem(word(channel), static_cast<int>(channel));
    for (const auto rule : {LeapDayRule::February28, LeapDayRule::March1})
        m_ui->leapDay->addItem(word(rule), static_cast<int>(rule));
    m_ui->phones->setKind(ContactKind::Phone);
    m_ui->emails->setKind(ContactKind::Email);
    m_ui->links->setKind(ContactKind::Link);
    m_ui->messengers->setKind(ContactKind::InstantMessage);
    setUpZones();
}

void CustomerEditor::setUpZones() {
    m_ui->timeZone->addItem(tr("the same as ours"), QString());
    for (const auto& id : QTimeZone::availableTimeZoneIds())
        if (id.contains('/') && !id.startsWith("Etc/"))
            m_ui->timeZone->addItem(QString::fromUtf8(id).replace(u'_', u' '), QString::fromUtf8(id));
    m_ui->language->addItem(tr("unknown"), QString());
    for (const auto language :
         {QLocale::Arabic,     QLocale::Chinese,  QLocale::Czech,    QLocale::Danish, QLocale::Dutch,           QLocale::English,
          QLocale::Finnish,    QLocale::French,   QLocale::German,   QLocale::Greek,  QLocale::Hebrew,          QLocale::Hindi,
          QLocale::Hungarian,  QLocale::Italian,  QLocale::Japanese, QLocale::Korean, QLocale::NorwegianBokmal, QLocale::Polish,
          QLocale::Portuguese, QLocale::Romanian, QLocale::Russian,  QLocale::Slovak, QLocale::Spanish,         QLocale::Swedish,
          QLocale::Turkish,    QLocale::Ukrainian})
        m_ui->language->addItem(languageText(QLocale(language)), QLocale::languageToCode(language));
}

void CustomerEditor::connectFields() {
    const auto& ui = *m_ui;
    for (auto* field :
         {ui.given, ui.family, ui.displayName, ui.title, ui.prefix, ui.middle, ui.suffix, ui.nickname, ui.bestHours,
          static_cast<QLineEdit*>(ui.topics), static_cast<QLineEdit*>(ui.tags), static_cast<QLineEdit*>(ui.organisation)})
        connect(field, &QLineEdit::textChanged, this, &CustomerEditor::read);
    for (auto* field : {ui.careNote, ui.goals, ui.notes})
        connect(field, &QPlainTextEdit::textChanged, this, &CustomerEditor::read);
    for (auto* combo : {ui.kind, ui.tier, ui.owner, ui.preferredChannel, ui.timeZone, ui.language, ui.leapDay})
        connect(combo, &QComboBox::currentIndexChanged, this, &CustomerEditor::read);
    for (auto* rows : std::initializer_list<RowsEdit*>{ui.phones, ui.emails, ui.links, ui.messengers, ui.addresses, ui.milestones,
                                                       ui.relations})
        connect(rows, &RowsEdit::edited, this, &CustomerEditor::read);
    for (auto* picker : {ui.organisation, ui.referrer}) {
        connect(picker, &CustomerPicker::picked, this, &CustomerEditor::read);
        connect(picker, &CustomerPicker::cleared, this, &CustomerEditor::read);
    }
    for (auto* spin : {ui.ideal, ui.maximum, ui.askDays})
        connect(spin, &QSpinBox::valueChanged, this, &CustomerEditor::read);
    for (auto* box : {ui.ownCadence, ui.optedOut})
        connect(box, &QCheckBox::toggled, this, &CustomerEditor::read);
    for (auto* spin : {ui.ideal, ui.maximum})
        connect(ui.ownCadence, &QCheckBox::toggled, spin, &QWidget::setEnabled);
    connect(ui.customFields, &CustomFieldsEdit::edited, this, &CustomerEditor::read);
    connect(ui.consents, &ConsentsEdit::edited, this, &CustomerEditor::read);
    connect(ui.photo, &PhotoEdit::edited, this, &CustomerEditor::read);
    connect(ui.photo, &PhotoEdit::failed, this, &CustomerEditor::showProblem);
    connect(ui.kind, &QComboBox::currentIndexChanged, this, &CustomerEditor::showKind);
}

/// An organisation has one name; a person's is in parts.
void CustomerEditor::showKind() {
    const bool person = m_ui->kind->currentData().toInt() == static_cast<int>(CustomerKind::Person);
    for (auto* field : {m_ui->given, m_ui->family, m_ui->title, m_ui->prefix, m_ui->middle, m_ui->suffix, m_ui->nickname})
        m_ui->nameForm->setRowVisible(field, person);
    m_ui->nameForm->setRowVisible(m_ui->organisation, person);
    m_ui->displayNameLabel->setText(person ? tr("&Shown as") : tr("&Name"));
    m_ui->displayName->setAccessibleName(person ? tr("Shown as") : tr("Name"));
    m_ui->displayName->setPlaceholderText(person ? tr("made from the names") : QString());
    if (!person && isVisible() && focusWidget() == nullptr)
        m_ui->displayName->setFocus();
}

void CustomerEditor::showRecord() {
    m_showing = true;
    const auto& record = m_form.record();
    const auto& customer = record.customer;
    m_ui->kind->setCurrentIndex(m_ui->kind->findData(static_cast<int>(customer.kind)));
    m_ui->given->setText(customer.name.given);
    m_ui->family->setText(customer.name.family);
    m_ui->prefix->setText(customer.name.prefix);
    m_ui->middle->setText(customer.name.middle);
    m_ui->suffix->setText(customer.name.suffix);
    m_ui->nickname->setText(customer.name.nickname);
    m_ui->displayName->setText(customer.displayName);
    m_ui->title->setText(customer.title);
    const auto organisation =
        customer.organisation.isValid() ? m_names.value(customer.organisation.value()) : customer.organisationName;
    m_ui->organisation->setCustomer(customer.organisation, organisation);
    for (auto* points : {m_ui->phones, m_ui->emails, m_ui->links, m_ui->messengers})
        points->setValue(customer.contactPoints);
    m_ui->addresses->setValue(customer.addresses);
    m_ui->milestones->setValue(record.milestones);
    m_ui->leapDay->setCurrentIndex(m_ui->leapDay->findData(static_cast<int>(customer.leapDayRule)));
    m_ui->askDays->setValue(customer.askDays.value_or(0));
    m_ui->optedOut->setChecked(customer.optedOut);
    m_ui->consents->setValue(customer.consents);
    m_ui->relations->setValue(record.relations, customer.id, m_names);
    m_ui->customFields->setValue(m_form.customFields(), customer.customValues);
    m_ui->photo->setValue(displayNameOf(customer), customer.photo);
    m_ui->notes->setPlainText(customer.notes);
    m_showing = false;
    showCare();
    showKind();
    showState();
}

void CustomerEditor::showCare() {
    m_showing = true;
    const auto& customer = m_form.record().customer;
    m_ui->careNote->setPlainText(customer.careNote);
    m_ui->tier->setCurrentIndex(m_ui->tier->findData(static_cast<int>(customer.tier)));
    m_ui->owner->clear();
    m_ui->owner->addItem(tr("nobody"), 0);
    for (const auto& member : m_staff)
        if (member.active || member.id == customer.owner)
            m_ui->owner->addItem(member.name, member.id.value());
    choose(m_ui->owner, customer.owner.value(), tr("somebody else"));
    m_ui->preferredChannel->setCurrentIndex(
        m_ui->preferredChannel->findData(customer.preferredChannel ? static_cast<int>(*customer.preferredChannel) : -1));
    m_ui->bestHours->setText(customer.bestHours);
    choose(m_ui->timeZone, customer.timeZone, customer.timeZone);
    choose(m_ui->language, customer.language, customer.language);
    m_ui->goals->setPlainText(wordsOf(customer.goals).join(u'\n'));
    m_ui->topics->setTags(customer.topics);
    m_ui->tags->setTags(customer.tags);
    m_ui->referrer->setCustomer(customer.referrer, m_names.value(customer.referrer.value()));
    m_ui->ownCadence->setChecked(customer.cadence.has_value());
    const auto cadence = customer.cadence.value_or(m_cadence);
    m_ui->ideal->setValue(cadence.ideal);
    m_ui->maximum->setValue(cadence.maximum);
    for (auto* spin : {m_ui->ideal, m_ui->maximum})
        spin->setEnabled(customer.cadence.has_value());
    m_showing = false;
}

void CustomerEditor::readInto(services::CustomerRecord& record) const {
    auto& customer = record.customer;
    customer.kind = static_cast<CustomerKind>(m_ui->kind->currentData().toInt());
    customer.name = {m_ui->prefix->text(), m_ui->given->text(),  m_ui->middle->text(),
                     m_ui->family->text(), m_ui->suffix->text(), m_ui->nickname->text()};
    customer.displayName = m_ui->displayName->text();
    customer.title = m_ui->title->text();
    customer.organisation = m_ui->organisation->customer();
    customer.organisationName = customer.organisation.isValid() ? QString() : m_ui->organisation->text();
    customer.contactPoints.clear();
    for (const auto* points : {m_ui->phones, m_ui->emails, m_ui->links, m_ui->messengers})
        for (const auto& point : points->value())
            customer.contactPoints.push_back(point);
    customer.addresses = m_ui->addresses->value();
    record.milestones = m_ui->milestones->value();
    for (auto& milestone : record.milestones)
        milestone.customer = customer.id;
    record.relations = m_ui->relations->value();
    customer.leapDayRule = static_cast<LeapDayRule>(m_ui->leapDay->currentData().toInt());
    const int askDays = m_ui->askDays->value();
    customer.askDays = askDays > 0 ? std::optional(askDays) : std::nullopt;
    customer.optedOut = m_ui->optedOut->isChecked();
    customer.consents = m_ui->consents->value();
    customer.customValues = m_ui->customFields->value();
    customer.photo = m_ui->photo->value();
    customer.notes = m_ui->notes->toPlainText();
    readCare(customer);
}

void CustomerEditor::readCare(Customer& customer) const {
    customer.careNote = m_ui->careNote->toPlainText();
    customer.tier = static_cast<Tier>(m_ui->tier->currentData().toInt());
    customer.owner = StaffId(m_ui->owner->currentData().toLongLong());
    const int channel = m_ui->preferredChannel->currentData().toInt();
    customer.preferredChannel = channel < 0 ? std::nullopt : std::optional(static_cast<Channel>(channel));
    customer.bestHours = m_ui->bestHours->text();
    customer.timeZone = m_ui->timeZone->currentData().toString();
    customer.language = m_ui->language->currentData().toString();
    customer.goals = goalsOf(linesOf(m_ui->goals), customer.goals);
    customer.topics = m_ui->topics->tags();
    customer.tags = m_ui->tags->tags();
    customer.referrer = m_ui->referrer->customer();
    customer.cadence.reset();
    if (m_ui->ownCadence->isChecked())
        customer.cadence = Cadence{m_ui->ideal->value(), m_ui->maximum->value()};
}

} // namespace rapport::ui
