#include "ui/exporting/exportdialog.h"

#include "rapport/domain/permissions.h"
#include "rapport/exchange/csvtable.h"
#include "ui/common/button.h"
#include "ui/common/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QListWidget>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::ExportFormat;
using presentation::ExportModel;
using presentation::ExportScope;

namespace {

constexpr int columnsHeight = 190;
constexpr int columnHeight = 26;

/// The sheet has closed by the time the button is pressed.
void sayWritten(const UiContext& context, const QString& words, const QString& folder) {
    const auto openFolder = [links = context.links, &messages = context.messages, folder] {
        if (!links->openFolder(folder))
            messages.failure(ExportDialog::tr("%1 could not be opened.").arg(QDir::toNativeSeparators(folder)));
    };
    if (context.links)
        context.messages.done(words, ExportDialog::tr("Open folder"), openFolder);
    else
        context.messages.done(words, false);
}

} // namespace

ExportDialog::ExportDialog(const UiContext& context, ExportModel::Shown shown, QWidget* parent)
    : SheetDialog(tr("Export"), parent)
    , m_context(context)
    , m_export(new ExportModel(context.workspace, std::move(shown), this))
    , m_format(new QComboBox(this))
    , m_purpose(softLabel({}, this))
    , m_scope(new QComboBox(this))
    , m_withBom(new QCheckBox(tr("For Excel: mark the file as UTF-8"), this))
    , m_withNotes(new QCheckBox(tr("With notes"), this))
    , m_columnsTitle(new QWidget(this))
    , m_columns(new QListWidget(this))
    , m_progress(new QProgressBar(this))
    , m_problem(problemLabel(this)) {
    addChoices();
    addOptions();
    addProgress();
    m_cancel = addButton(tr("Cancel"), tr("Esc"));
    m_cancel->setAutoDefault(false);
    m_go = addPrimaryButton(tr("Export…"), tr("Enter"));
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connectModel();
    setFirstField(m_format);
    showFormat();
    m_export->askColumns();
}

void ExportDialog::addChoices() {
    m_format->setAccessibleName(tr("Form"));
    const bool whole = m_context.workspace.permissions.may(domain::Act::MoveWholeStore);
    for (const auto format :
         {ExportFormat::VCard3, ExportFormat::VCard4, ExportFormat::Csv, ExportFormat::Calendar, ExportFormat::Store})
        if (format != ExportFormat::Store || whole)
            m_format->addItem(presentation::formatWords(format), static_cast<int>(format));
    m_scope->setAccessibleName(tr("Customers"));
    auto* form = new QFormLayout;
    form->addRow(tr("Form"), m_format);
    form->addRow(QString(), m_purpose);
    form->addRow(tr("Customers"), m_scope);
    body()->addLayout(form);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showFormat);
}

void ExportDialog::addOptions() {
    m_withBom->setAccessibleName(m_withBom->text());
    m_withNotes->setAccessibleName(m_withNotes->text());
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setFixedHeight(columnsHeight);
    m_columns->setTabKeyNavigation(false);
    auto* all = new Button(tr("All columns"), {}, Button::Kind::Quiet, this);
    auto* none = new Button(tr("No column"), {}, Button::Kind::Quiet, this);
    auto* line = sectionLine(tr("Columns"), all, m_columnsTitle);
    line->addWidget(none);
    line->setContentsMargins({});
    m_columnsTitle->setLayout(line);
    for (auto* button : {all, none}) {
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, ticked = button == all] { tickColumns(ticked); });
    }
    for (QWidget* each : std::initializer_list<QWidget*>{m_columnsTitle, m_columns, m_withBom, m_withNotes})
        body()->addWidget(each);
}

void ExportDialog::addProgress() {
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->hide();
    body()->addWidget(m_progress);
    body()->addWidget(m_problem);
}

void ExportDialog::connectModel() {
    connect(m_export, &ExportModel::columnsKnown, this, &ExportDialog::showColumns);
    connect(m_export, &ExportModel::progressChanged, this, [this] { m_progress->setValue(m_export->progress()); });
    connect(m_export, &ExportModel::done, this, [this](const QString& words, const QString& folder) {
        sayWritten(m_context, words, folder);
        accept();
    });
    connect(m_export, &ExportModel::cancelled, this, [this] { setRunning(false); });
    connect(m_export, &ExportModel::failed, this, [this](const QString& message) {
        setRunning(false);
        m_problem->setText(message);
        m_problem->show();
    });
}

void ExportDialog::showFormat() {
    const auto format = static_cast<ExportFormat>(m_format->currentData().toInt());
    m_purpose->setText(presentation::formatPurpose(format));
    const QVariant before = m_scope->currentData();
    m_scope->clear();
    m_scope->addItem(presentation::scopeWords(ExportScope::All), static_cast<int>(ExportScope::All));
    const bool narrowed = m_export->shown().filter != storage::CustomerFilter();
    if (narrowed && presentation::canBeNarrowed(format))
        m_scope->addItem(presentation::scopeWords(ExportScope::Shown), static_cast<int>(ExportScope::Shown));
    if (!m_export->shown().selected.empty() && presentation::canBeNarrowed(format))
        m_scope->addItem(presentation::scopeWords(ExportScope::Selected), static_cast<int>(ExportScope::Selected));
    m_scope->setCurrentIndex(std::max(0, m_scope->findData(before)));
    m_scope->setEnabled(m_scope->count() > 1);
    const bool isTable = format == ExportFormat::Csv;
    for (QWidget* each : std::initializer_list<QWidget*>{m_columnsTitle, m_columns, m_withBom})
        each->setVisible(isTable);
    m_withNotes->setVisible(format == ExportFormat::Calendar);
    m_problem->hide();
}

void ExportDialog::showColumns(const QStringList& columns) {
    const QStringList further = exchange::furtherColumns(exchange::CsvContent::Contacts);
    for (const QString& column : columns) {
        auto* item = new QListWidgetItem(presentation::tableColumnWords(column), m_columns);
        item->setData(Qt::UserRole, column);
        item->setSizeHint({0, columnHeight});
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(further.contains(column) ? Qt::Unchecked : Qt::Checked);
    }
}

void ExportDialog::tickColumns(bool ticked) {
    for (int row = 0; row < m_columns->count(); ++row)
        m_columns->item(row)->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
}

QStringList ExportDialog::chosenColumns() const {
    QStringList chosen;
    for (int row = 0; row < m_columns->count(); ++row)
        if (m_columns->item(row)->checkState() == Qt::Checked)
            chosen << m_columns->item(row)->data(Qt::UserRole).toString();
    return chosen;
}

presentation::ExportChoice ExportDialog::choice() const {
    return {static_cast<ExportFormat>(m_format->currentData().toInt()), static_cast<ExportScope>(m_scope->currentData().toInt()),
            m_withBom->isChecked(), m_withNotes->isChecked(), chosenColumns()};
}

void ExportDialog::chooseFile() {
    const presentation::ExportChoice chosen = choice();
    if (chosen.format == ExportFormat::Csv && chosen.columns.isEmpty() && m_columns->count() > 0) {
        m_problem->setText(tr("Tick at least one column."));
        return m_problem->show();
    }
    m_context.dialogs.saveFile(this, presentation::formatWords(chosen.format), presentation::suggestedFile(chosen.format),
                               [this, chosen](const QString& file) {
                                   if (file.isEmpty())
                                       return;
                                   setRunning(true);
                                   m_export->start(chosen, file);
                               });
}

void ExportDialog::setRunning(bool running) {
    m_problem->hide();
    m_progress->setVisible(running);
    m_go->setEnabled(!running);
    for (QWidget* each : std::initializer_list<QWidget*>{m_format, m_columnsTitle, m_columns, m_withBom, m_withNotes})
        each->setEnabled(!running);
    m_scope->setEnabled(!running && m_scope->count() > 1);
    if (running)
        m_cancel->setFocus(Qt::OtherFocusReason);
}

void ExportDialog::done(int result) {
    m_export->cancel();
    SheetDialog::done(result);
}

} // namespace rapport::ui
