#include "ui/sharing/movebackdialog.h"

#include "rapport/presentation/keptpasswords.h"
#include "rapport/presentation/officeaddress.h"
#include "ui/common/button.h"
#include "ui/common/passwordfield.h"
#include "ui/common/plaintext.h"
#include "ui/sharing/movepanel.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::StoreMove;

MoveBackDialog::MoveBackDialog(const UiContext& context, const presentation::OfficeServices& outside, QWidget* parent)
    : SheetDialog(tr("Move back to a file"), parent)
    , m_context(context)
    , m_move(outside)
    , m_form(new QWidget(this))
    , m_password(passwordField(tr("Your password"), m_form))
    , m_panel(new MovePanel(m_move, tr("Everything is in the file now. The office stays as it is."), this))
    , m_cancel(addButton(tr("Cancel"), tr("Esc")))
    , m_go(addPrimaryButton(tr("Choose a file…"), tr("Enter"))) {
    const bool isKept = m_context.passwords && m_context.passwords->keeps(m_context.workspace.store.location());
    m_password->setPlaceholderText(isKept ? tr("empty to take the one in the keychain") : tr("empty if ~/.pgpass has it"));
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins({});
    form->addRow(softLabel(tr("Copies everything in the office, its history included, into a new file on this computer, and "
                              "compares both. Private notes come along. The office stays as it is."),
                           m_form));
    form->addRow(tr("Your &password"), m_password);
    body()->addWidget(m_form);
    body()->addWidget(m_panel);
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &MoveBackDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &MoveBackDialog::goOn);
    connect(&m_move, &StoreMove::stateChanged, this, &MoveBackDialog::showState);
    setFirstField(m_password);
    showState();
}

void MoveBackDialog::goOn() {
    if (m_move.state() == StoreMove::State::Done) {
        accept();
        Q_EMIT storeRequested(m_file);
        return;
    }
    m_context.dialogs.saveFile(this, tr("Move back to a file"), u"rapport.rapport"_s, [this](const QString& file) {
        if (!file.isEmpty())
            moveTo(QFileInfo(file).suffix().isEmpty() ? file + u".rapport"_s : file);
    });
}

void MoveBackDialog::moveTo(const QString& file) {
    m_file = file;
    if (m_password->text().isEmpty() && m_context.passwords)
        m_context.passwords->read(m_context.workspace.store.location(), this,
                                  [this](const QString& password) { moveWith(password); });
    else
        moveWith(m_password->text());
}

void MoveBackDialog::moveWith(const QString& password) {
    QString from = m_context.workspace.store.location();
    if (auto address = presentation::officeAddress(from); address && !password.isEmpty()) {
        address->password = password;
        from = address->location();
    }
    m_move.start(from, m_file, m_context.workspace.clock.now());
}

void MoveBackDialog::reject() {
    if (m_move.isUnderWay())
        m_move.cancel();
    else
        SheetDialog::reject();
}

void MoveBackDialog::showState() {
    const bool done = m_move.state() == StoreMove::State::Done;
    m_form->setVisible(!m_move.isUnderWay() && !done);
    m_panel->setVisible(m_move.state() != StoreMove::State::Idle);
    m_go->setVisible(!m_move.isUnderWay());
    m_go->setEnabled(!m_move.isUnderWay());
    m_go->setLabel(done ? tr("Open the file now") : tr("Choose a file…"));
    m_cancel->setLabel(done ? tr("Close") : tr("Cancel"));
    m_cancel->setEnabled(m_move.state() != StoreMove::State::Stopping);
    QWidget* focus = m_move.isUnderWay() ? m_cancel : done ? static_cast<QWidget*>(m_go) : m_password;
    focus->setFocus(Qt::OtherFocusReason);
}

} // namespace rapport::ui
