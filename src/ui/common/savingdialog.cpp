#include "ui/common/savingdialog.h"

#include "ui/common/button.h"
#include "ui/common/connectionbar.h"
#include "ui/common/plaintext.h"

#include <QAbstractSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::StringLiterals;

namespace rapport::ui {

SavingDialog::SavingDialog(const UiContext& context, const QString& title, const QString& saveLabel, QWidget* parent)
    : SheetDialog(title, parent)
    , m_context(context)
    , m_problem(problemLabel(this))
    , m_cancel(addButton(tr("Cancel"), tr("Esc")))
    , m_save(addPrimaryButton(saveLabel, tr("Enter"))) {
    m_cancel->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &SavingDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void SavingDialog::addForm(QWidget* form, QWidget* firstField) {
    body()->addWidget(form);
    body()->addWidget(ConnectionBar::inSheet(m_context.workspace.store, this));
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
    m_acceptLater = mustWait();
    if (m_acceptLater)
        return;
    const auto problem = missing();
    showProblem(problem);
    if (problem.isEmpty())
        submit();
}

void SavingDialog::reject() {
    if (!m_ready || !isDirty())
        return SheetDialog::reject();
    m_context.dialogs.confirm(this, tr("What you typed is not saved yet. Throw it away?"), tr("Throw away"),
                              [this] { SheetDialog::reject(); });
}

bool SavingDialog::isDirty() const {
    const auto lines = findChildren<QLineEdit*>();
    const auto texts = findChildren<QPlainTextEdit*>();
    const auto isTyped = [](const QLineEdit* line) {
        return line->isModified() && !qobject_cast<const QAbstractSpinBox*>(line->parentWidget());
    };
    return std::any_of(lines.begin(), lines.end(), isTyped) ||
           std::any_of(texts.begin(), texts.end(), [](const QPlainTextEdit* text) { return text->document()->isModified(); });
}

void SavingDialog::goOn() {
    if (std::exchange(m_acceptLater, false))
        accept();
}

void SavingDialog::showProblem(const QString& problem) {
    setBusy(false);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void SavingDialog::setBusy(bool busy) {
    m_busy = busy;
    m_save->setEnabled(!busy);
}

void SavingDialog::finish(const QString& doneText) {
    m_context.messages.done(doneText, m_undoable);
    Q_EMIT saved();
    QDialog::accept();
}

} // namespace rapport::ui
