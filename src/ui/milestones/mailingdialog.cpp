#include "ui/milestones/mailingdialog.h"

#include "rapport/core/background.h"
#include "rapport/core/safefile.h"
#include "rapport/presentation/await.h"
#include "rapport/presentation/calendarprint.h"
#include "rapport/presentation/greetingtemplates.h"
#include "rapport/printing/labels.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/plaintext.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

namespace {

constexpr int anyKind = -1;
constexpr int longestPeriod = 366;
enum Period { ThisMonth, NextMonth, FromTo };

QDateEdit* dayField(const QString& name, QWidget* parent) {
    auto* field = new QDateEdit(parent);
    field->setAccessibleName(name);
    field->setDisplayFormat(u"ddd d MMM yyyy"_s);
    field->setCalendarPopup(true);
    return field;
}

QComboBox* choice(const QString& name, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    return box;
}

} // namespace

MailingDialog::MailingDialog(const UiContext& context, QWidget* parent)
    : SheetDialog(tr("Mailing list"), parent)
    , m_context(context)
    , m_model(tr("Mailing list"))
    , m_period(choice(tr("Period"), this))
    , m_from(dayField(tr("From"), this))
    , m_to(dayField(tr("To"), this))
    , m_kind(choice(tr("Milestones"), this))
    , m_language(choice(tr("Language"), this))
    , m_table(new CardTable(tr("Mailing list"), this))
    , m_summary(softLabel({}, this))
    , m_problem(problemLabel(this))
    , m_sheet(choice(tr("Sheet of labels"), this))
    , m_start(new QSpinBox(this))
    , m_csv(nullptr)
    , m_labels(nullptr) {
    setSheetWidth(680);
    addChoices();
    addList();
    addSheets();
    connect(addButton(tr("Close"), tr("Esc")), &QPushButton::clicked, this, &QDialog::reject);
    m_csv = addButton(tr("Save list (CSV)…"));
    m_labels = addPrimaryButton(tr("Save labels (PDF)…"), tr("Enter"));
    connect(m_csv, &QPushButton::clicked, this, &MailingDialog::saveCsv);
    connect(m_labels, &QPushButton::clicked, this, &MailingDialog::saveLabels);
    connectChoices();
    setFirstField(m_period);
    choosePeriod();
}

void MailingDialog::addChoices() {
    for (const QString& period : {tr("This month"), tr("Next month"), tr("From … to …")})
        m_period->addItem(period);
    m_kind->addItem(tr("All milestones"), anyKind);
    using enum domain::MilestoneKind;
    for (const auto kind : {Birthday, WeddingAnniversary, CustomerSince, Contract, Founding, Custom})
        m_kind->addItem(presentation::kindText(kind), static_cast<int>(kind));
    m_language->addItem(tr("Any language"), QString());
    for (const QString& language : {u"en"_s, u"de"_s, u"fr"_s, u"es"_s, u"hu"_s, u"it"_s, u"nl"_s, u"pl"_s, u"pt"_s})
        m_language->addItem(presentation::languageText(language), language);
    auto* when = new QHBoxLayout;
    auto* what = new QHBoxLayout;
    for (QWidget* field : std::initializer_list<QWidget*>{m_period, m_from, m_to})
        when->addWidget(field);
    when->addStretch(1);
    for (QWidget* field : std::initializer_list<QWidget*>{m_kind, m_language})
        what->addWidget(field);
    what->addStretch(1);
    body()->addLayout(when);
    body()->addLayout(what);
}

void MailingDialog::addList() {
    m_table->setModel(&m_model);
    m_table->setFixedHeight(260);
    body()->addWidget(m_summary);
    body()->addWidget(m_table, 1);
}

void MailingDialog::addSheets() {
    for (const printing::LabelSheet& sheet : printing::labelSheets())
        m_sheet->addItem(sheet.name, sheet.key);
    m_sheet->setCurrentIndex(presentation::usualPaper() == presentation::Paper::Letter ? m_sheet->count() - 1 : 0);
    m_start->setAccessibleName(tr("First label"));
    m_start->setRange(1, printing::labelSheets().at(static_cast<size_t>(m_sheet->currentIndex())).count());
    auto* line = new QHBoxLayout;
    line->addWidget(m_sheet);
    line->addWidget(softLabel(tr("from label"), this));
    line->addWidget(m_start);
    line->addStretch(1);
    body()->addLayout(line);
    body()->addWidget(m_problem);
}

void MailingDialog::connectChoices() {
    connect(m_period, &QComboBox::currentIndexChanged, this, &MailingDialog::choosePeriod);
    for (auto* day : {m_from, m_to})
        connect(day, &QDateEdit::dateChanged, this, &MailingDialog::reload);
    for (auto* box : {m_kind, m_language})
        connect(box, &QComboBox::currentIndexChanged, this, &MailingDialog::reload);
    connect(m_sheet, &QComboBox::currentIndexChanged, this,
            [this](int sheet) { m_start->setMaximum(printing::labelSheets().at(static_cast<size_t>(sheet)).count()); });
}

void MailingDialog::choosePeriod() {
    const int period = m_period->currentIndex();
    const QDate today = m_context.workspace.clock.today();
    for (auto* day : {m_from, m_to})
        day->setEnabled(period == FromTo);
    if (period != FromTo) {
        const auto month = period == ThisMonth ? presentation::monthOf(today) : presentation::monthAfter(today);
        const QSignalBlocker from(m_from);
        const QSignalBlocker to(m_to);
        m_from->setDate(month.from);
        m_to->setDate(month.to);
    }
    reload();
}

services::MailingQuery MailingDialog::query() const {
    services::MailingQuery query;
    std::tie(query.from, query.to) = std::minmax({m_from->date(), m_to->date()});
    query.to = std::min(query.to, query.from.addDays(longestPeriod - 1));
    if (const int kind = m_kind->currentData().toInt(); kind != anyKind)
        query.kinds = {static_cast<domain::MilestoneKind>(kind)};
    query.language = m_language->currentData().toString();
    query.home = presentation::homeCountry();
    return query;
}

void MailingDialog::reload() {
    m_loading.cancel();
    m_loading = storage::CancelToken::make();
    const auto load = [query = query()](storage::ReadSession& session) { return services::loadMailing(session, query); };
    presentation::await(
        m_context.workspace.store.read(load, m_loading), this,
        [this](services::Mailing mailing) { showMailing(std::move(mailing)); },
        [this](const Error& error) { m_summary->setText(error.message()); });
}

void MailingDialog::showMailing(services::Mailing mailing) {
    m_mailing = std::move(mailing);
    m_model.show(presentation::mailingRows(m_mailing, m_context.workspace.clock.today()));
    m_summary->setText(presentation::mailingSummary(m_mailing));
    m_csv->setEnabled(!m_mailing.rows.empty());
    m_labels->setEnabled(!m_mailing.labels().empty());
    Q_EMIT filled();
}

void MailingDialog::saveCsv() {
    m_context.dialogs.saveFile(this, tr("Save the mailing list"), tr("mailing.csv"), [this](const QString& file) {
        write(file, [mailing = m_mailing] { return services::mailingCsv(mailing); });
    });
}

void MailingDialog::saveLabels() {
    const auto sheet = printing::labelSheets().at(static_cast<size_t>(m_sheet->currentIndex()));
    m_context.dialogs.saveFile(this, tr("Save the labels"), tr("labels.pdf"), [this, sheet](const QString& file) {
        write(file, [sheet, labels = m_mailing.labels(), start = m_start->value()] {
            return printing::labelsPdf(sheet, labels, start);
        });
    });
}

void MailingDialog::write(const QString& file, std::function<QByteArray()> make) {
    const auto save = [file, make = std::move(make)] { SafeFile::write(file, make()); };
    presentation::await(
        inBackground(save), this,
        [this, file] {
            m_problem->hide();
            m_context.messages.done(tr("Saved %1").arg(file), false);
            Q_EMIT written(file);
        },
        [this](const Error& error) {
            m_problem->setText(error.message());
            m_problem->show();
        });
}

} // namespace rapport::ui
