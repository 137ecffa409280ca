#include "ui/importing/importdialog.h"

#include "importing/ui_importprogress.h"
#include "rapport/core/error.h"
#include "rapport/core/safefile.h"
#include "rapport/presentation/problemsmodel.h"
#include "ui/common/button.h"
#include "ui/common/plaintext.h"
#include "ui/importing/csvmappingpage.h"
#include "ui/importing/importsummarypage.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::ImportModel;

namespace {
constexpr int wide = 860;
constexpr int narrow = 520;
} // namespace

ImportDialog::ImportDialog(const UiContext& context, QWidget* parent)
    : SheetDialog(tr("Import contacts"), parent)
    , m_context(context)
    , m_memory(context.settings)
    , m_import(new ImportModel(context.workspace, this))
    , m_mapping(new CsvMappingPage(*m_import, this))
    , m_running(new QWidget(this))
    , m_summary(new ImportSummaryPage(this))
    , m_progress(std::make_unique<Ui::ImportProgress>()) {
    m_import->setMemory(&m_memory);
    m_progress->setupUi(m_running);
    beginLines(m_running);
    body()->addWidget(m_running);
    body()->addWidget(m_mapping);
    body()->addWidget(m_summary);
    makeButtons();
    connectModel();
    showStep();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::makeButtons() {
    m_undo = new Button(tr("Undo import"), {}, Button::Kind::Plain, this);
    m_back = new Button(tr("Back"), {}, Button::Kind::Plain, this);
    for (Button* each : {m_back, m_undo}) {
        // Its place is kept, so that the other buttons stay at the end of the line.
        QSizePolicy place = each->sizePolicy();
        place.setRetainSizeWhenHidden(each == m_undo);
        each->setSizePolicy(place);
        each->setAutoDefault(false);
        addFooterWidget(each);
    }
    m_duplicates = addButton(tr("Look for duplicates"));
    m_save = addButton(tr("Save problems…"));
    m_cancel = addButton(tr("Cancel"), tr("Esc"));
    m_go = addPrimaryButton(tr("Import"), tr("Enter"));
    connect(m_undo, &QPushButton::clicked, m_import, &ImportModel::undo);
    connect(m_back, &QPushButton::clicked, m_import, &ImportModel::goBack);
    connect(m_duplicates, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT duplicatesRequested();
    });
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::saveProblems);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &ImportDialog::goOn);
}

void ImportDialog::goOn() {
    if (m_import->step() == ImportModel::Step::Mapping)
        m_import->useMapping();
    else if (m_import->step() == ImportModel::Step::Expected && m_import->wouldChange())
        m_import->importAll();
    else
        accept();
}

void ImportDialog::connectModel() {
    connect(m_import, &ImportModel::stepChanged, this, &ImportDialog::showStep);
    connect(m_import, &ImportModel::progressChanged, this, &ImportDialog::showProgress);
    connect(m_import, &ImportModel::undone, this, [this] {
        m_context.messages.done(tr("The import was undone."), false);
        accept();
    });
    connect(m_import, &ImportModel::undoFailed, this, [this](const QString& message) {
        m_context.messages.failure(tr("The import could not be undone.") + u' ' + message);
        accept();
    });
    connect(m_mapping, &CsvMappingPage::usableChanged, this, [this](bool usable) {
        if (m_import->step() == ImportModel::Step::Mapping)
            m_go->setEnabled(usable);
    });
}

void ImportDialog::start(const QStringList& files) {
    if (!files.isEmpty()) {
        m_import->start(files);
        return;
    }
    const QString filter = tr("Contacts (*.vcf *.vcard *.csv *.tsv *.txt *.ics);;All files (*)");
    m_context.dialogs.openFiles(this, tr("Import contacts"), filter, [this](const QStringList& chosen) {
        if (chosen.isEmpty())
            reject();
        else
            m_import->start(chosen);
    });
}

void ImportDialog::done(int result) {
    const bool stopped = m_import->step() == ImportModel::Step::Running;
    m_import->cancel();
    if (stopped && m_import->canUndo())
        m_context.messages.done(tr("The import was stopped. The files before this one were imported."));
    SheetDialog::done(result);
}

void ImportDialog::showStep() {
    m_undo->hide();
    m_back->hide();
    m_duplicates->hide();
    m_save->hide();
    m_cancel->show();
    m_go->hide();
    switch (m_import->step()) {
    case ImportModel::Step::Mapping:
        showMapping();
        break;
    case ImportModel::Step::Expected:
        showExpected();
        break;
    case ImportModel::Step::Finished:
        showFinished();
        break;
    default:
        showRunning();
        break;
    }
    adjustSize();
}

/// One page is there at a time, so that the sheet is as high as that one.
void ImportDialog::turnTo(QWidget* page) {
    for (QWidget* each : {m_running, static_cast<QWidget*>(m_mapping), static_cast<QWidget*>(m_summary)})
        each->setVisible(each == page);
}

void ImportDialog::showMapping() {
    setTitle(tr("Import %1").arg(m_import->fileName()));
    setSheetWidth(wide);
    turnTo(m_mapping);
    m_go->setLabel(tr("Preview"));
    m_go->show();
    m_go->setEnabled(m_import->canImport());
    m_mapping->firstField()->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::showRunning() {
    setSheetWidth(narrow);
    turnTo(m_running);
    showProgress();
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::showProgress() {
    const bool checking = m_import->step() == ImportModel::Step::Checking;
    const bool running = m_import->step() == ImportModel::Step::Running || checking;
    const QString file = m_import->fileName();
    m_progress->file->setText(file.isEmpty() ? tr("Choose the files to import.")
                              : checking     ? tr("Looking through %1; nothing is saved yet.").arg(file)
                                             : file);
    m_progress->bar->setVisible(running);
    m_progress->bar->setValue(m_import->progress());
    m_progress->rate->setText(running ? m_import->progressWords() : QString());
}

/// The list, as wide as it needs to be, and the button that saves what was found amiss.
void ImportDialog::showSummary() {
    m_summary->show(*m_import);
    setSheetWidth(m_summary->hasRows() ? wide : narrow);
    turnTo(m_summary);
    m_save->setVisible(!m_import->summary().problems.empty());
    m_go->setEnabled(true);
    m_go->show();
    m_go->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::showExpected() {
    setTitle(tr("Before the import"));
    showSummary();
    m_back->setVisible(m_import->canGoBack());
    m_cancel->setVisible(m_import->wouldChange());
    m_go->setLabel(m_import->wouldChange() ? tr("Import") : tr("Close"));
}

void ImportDialog::showFinished() {
    setTitle(tr("Import finished"));
    showSummary();
    m_duplicates->setVisible(m_import->summary().created > 0 && m_import->canUndo());
    m_undo->setVisible(m_import->canUndo());
    m_cancel->hide();
    m_go->setLabel(tr("Close"));
}

void ImportDialog::saveProblems() {
    m_context.dialogs.saveFile(this, tr("Save the list of problems"), tr("import problems.csv"), [this](const QString& path) {
        if (!path.isEmpty())
            writeProblems(path);
    });
}

/// At most ten thousand short lines: written at once.
void ImportDialog::writeProblems(const QString& path) {
    try {
        SafeFile::write(path, services::problemsAsCsv(m_import->summary().problems));
        setNote(tr("Saved"));
    } catch (const Error& error) {
        m_context.messages.failure(tr("The list was not saved.") + u' ' + error.message());
    }
}

} // namespace rapport::ui
