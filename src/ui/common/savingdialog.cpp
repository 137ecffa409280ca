#include "ui/common/savingdialog.h"

#include "ui/common/button.h"
#include "ui/common/plaintext.h"
#include "ui/editing/conflictsheet.h"
#include "ui/theme/tokens.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

SavingDialog::SavingDialog(const UiContext& context, const QString& title, const QString& saveLabel, QWidget* parent)
    : SheetDialog(title, parent)
    , m_context(context)
    , m_problem(plainLabel({}, this))
    , m_cancel(addButton(tr("Cancel"), tr("Esc")))
    , m_save(addPrimaryButton(saveLabel, tr("Enter"))) {
    m_cancel->setAutoDefault(false);
    m_problem->hide();
    connect(m_save, &QPushButton::clicked, this, &SavingDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void SavingDialog::addForm(QWidget* form, QWidget* firstField) {
    body()->addWidget(form);
    body()->addWidget(m_problem);
    setFirstField(firstField);
}

void SavingDialog::setReady() {
    m_ready = true;
    Q_EMIT ready();
    if (m_acceptWhenReady)
        accept();
}

void SavingDialog::setReadOnly() {
    m_acceptWhenReady = false;
    m_save->hide();
    m_cancel->setLabel(tr("Close"));
}

void SavingDialog::accept() {
    m_acceptWhenReady = !m_ready;
    if (!m_ready || m_busy)
        return;
    const auto problem = missing();
    showProblem(problem);
    if (problem.isEmpty())
        submit();
}

void SavingDialog::showProblem(const QString& problem) {
    setBusy(false);
    auto colours = m_problem->palette();
    colours.setColor(QPalette::WindowText, tokensOf(palette()).red);
    m_problem->setPalette(colours);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void SavingDialog::setBusy(bool busy) {
    m_busy = busy;
    m_save->setEnabled(!busy);
}

void SavingDialog::followChanges(storage::Entity entity, qint64 id, const std::function<void()>& look) {
    connect(&m_context.workspace.store, &storage::Store::changed, this,
            [this, entity, id, look](const storage::ChangeSet& changes) {
                const auto& ids = entity == storage::Entity::Milestone ? changes.milestones : changes.commitments;
                if (!m_busy && !m_removed && (changes.everything || ids.contains(id)))
                    look();
            });
}

void SavingDialog::sayElsewhere(presentation::Elsewhere what, storage::Entity entity, qint64 id) {
    presentation::await(
        services::lastChange(m_context.workspace, entity, id), this,
        [this, what](const std::optional<services::LastChange>& last) {
            if (what == presentation::Elsewhere::Removed)
                return sayRemoved(last);
            setQuietLine(presentation::elsewhereSentence(what, last, now(), zone()));
        },
        [this](const Error& error) { showProblem(error.message()); });
}

void SavingDialog::sayRemoved(const std::optional<services::LastChange>& last) {
    if (std::exchange(m_removed, true))
        return;
    const bool anew = becomeNew();
    const auto what = anew ? presentation::Elsewhere::Removed : presentation::Elsewhere::Gone;
    setQuietLine(presentation::elsewhereSentence(what, last, now(), zone()));
    m_save->setLabel(anew ? tr("Save as new") : tr("Save"));
    m_save->setEnabled(anew);
}

void SavingDialog::ask(const presentation::Conflict& conflict, std::function<void(const QSet<QString>&)> chosen) {
    auto* sheet = new ConflictSheet(conflict, this);
    connect(sheet, &ConflictSheet::chosen, this, std::move(chosen));
    sheet->open();
}

void SavingDialog::finish(const QString& doneText) {
    m_context.messages.done(doneText, true);
    Q_EMIT saved();
    QDialog::accept();
}

} // namespace rapport::ui
