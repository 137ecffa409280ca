// Where the store is, on the Settings page: a file that can be shared, or an office, and who logs in to it.
#include "rapport/presentation/keptpasswords.h"
#include "rapport/presentation/officeaddress.h"
#include "rapport/presentation/words.h"
#include "rapport/services/office.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/follow.h"
#include "ui/common/plaintext.h"
#include "ui/settings/settingspage.h"
#include "ui/sharing/memberdialog.h"
#include "ui/sharing/movebackdialog.h"
#include "ui/sharing/sharedialog.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using domain::Act;

namespace {
QLabel* placeLabel(const UiContext& context, QWidget* parent) {
    auto* place = plainLabel(context.workspace.store.location(), parent);
    place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    place->setAccessibleName(SettingsPage::tr("Where the store is"));
    return place;
}
} // namespace

void SettingsPage::addStore(QVBoxLayout* column) {
    column->addSpacing(16);
    if (m_context.workspace.store.isOffice())
        addOfficeStore(column);
    else
        addFileStore(column);
}

void SettingsPage::addFileStore(QVBoxLayout* column) {
    const QString alone = storage::whyNoOffices();
    if (alone.isEmpty()) {
        auto* share = addButton(tr("Share with the office…"), u"link"_s, Act::MoveWholeStore, &SettingsPage::share);
        column->addLayout(sectionLine(tr("Store"), share, this));
    } else {
        column->addWidget(sectionLabel(tr("Store"), this));
    }
    column->addWidget(placeLabel(m_context, this));
    const QString together = tr("Several people share their customers in an office, on a PostgreSQL server.");
    column->addWidget(softLabel(tr("Everything is in this one file. To copy it, close Rapport first.") + u' ' +
                                    (alone.isEmpty() ? together : alone),
                                this));
}

void SettingsPage::addOfficeStore(QVBoxLayout* column) {
    auto* back = addButton(tr("Move back to a file…"), u"open"_s, Act::MoveWholeStore, &SettingsPage::moveBack);
    auto* line = sectionLine(tr("Office"), back, this);
    column->addLayout(line);
    column->addWidget(placeLabel(m_context, this));
    const std::optional<storage::Member> member = m_context.workspace.store.member();
    if (!member)
        return;
    auto* change = addButton(tr("Change my password…"), u"edit"_s, {}, &SettingsPage::changeOwnPassword);
    line->addWidget(change);
    column->addWidget(softLabel(tr("You are %1 here: %2.").arg(member->name, presentation::word(member->role)), this));
    addKeptPassword(column, change);
}

/// `before` takes the keyboard when there is nothing to forget any more.
void SettingsPage::addKeptPassword(QVBoxLayout* column, QWidget* before) {
    presentation::KeptPasswords* passwords = m_context.passwords;
    if (!passwords)
        return;
    auto* line = new QWidget(this);
    auto* forget = new Button(tr("Forget"), {}, Button::Kind::Plain, line);
    forget->setAccessibleDescription(tr("Take your password out of the keychain; it is asked for at the next start."));
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->addWidget(softLabel(tr("Your password is kept in this computer's keychain."), line), 1);
    layout->addWidget(forget);
    column->addWidget(line);
    const auto isKept = [this, passwords] { return passwords->keeps(m_context.workspace.store.location()); };
    line->setVisible(isKept());
    connect(passwords, &presentation::KeptPasswords::changedWhatIsKept, line, [this, isKept, line, forget, before] {
        if (isKept() || line->isHidden())
            return line->setVisible(isKept());
        if (forget->hasFocus())
            before->setFocus(Qt::OtherFocusReason);
        line->hide();
        m_context.messages.done(tr("Your password is no longer in the keychain. You are asked for it at the next start."), false);
    });
    connect(forget, &QPushButton::clicked, this, [this, passwords] { passwords->forget(m_context.workspace.store.location()); });
}

void SettingsPage::share() {
    auto* dialog = new ShareDialog(m_context, {}, this);
    connect(dialog, &ShareDialog::storeRequested, this, &SettingsPage::storeRequested);
    dialog->open();
}

void SettingsPage::moveBack() {
    auto* dialog = new MoveBackDialog(m_context, {}, this);
    connect(dialog, &MoveBackDialog::storeRequested, this, &SettingsPage::storeRequested);
    dialog->open();
}

void SettingsPage::changeOwnPassword() {
    if (const std::optional<storage::Member> member = m_context.workspace.store.member())
        setPassword({member->staff, {}, member->name, member->role, true});
}

void SettingsPage::setPassword(const domain::StaffMember& member) {
    auto* dialog = new MemberDialog(m_context, MemberDialog::Kind::NewPassword, member, this);
    const std::optional<storage::Member> self = m_context.workspace.store.member();
    if (self && self->staff == member.id)
        connect(dialog, &SavingDialog::saved, this, [this, dialog] { logInAgain(dialog->password()); });
    dialog->open();
}

/// The store's next lines would come with the old password otherwise.
void SettingsPage::logInAgain(const QString& password) {
    auto office = presentation::officeAddress(m_context.workspace.store.location());
    if (!office)
        return;
    if (m_context.passwords)
        m_context.passwords->changed(office->location(), password);
    office->password = password;
    Q_EMIT storeRequested(office->location());
}

void SettingsPage::changeLogin(const domain::StaffMember& member) {
    const auto known = std::find_if(m_logins.begin(), m_logins.end(),
                                    [&member](const storage::OfficeMember& one) { return one.staff == member.id; });
    if (known == m_logins.end() || known->login.isEmpty()) {
        auto* dialog = new MemberDialog(m_context, MemberDialog::Kind::GiveLogin, member, this);
        connect(dialog, &SavingDialog::saved, this, &SettingsPage::loadStaff);
        return dialog->open();
    }
    const auto takeAway = [this, member] {
        follow(services::revokeLogin(m_context.workspace, member.id), this, m_context.messages,
               tr("The login could not be taken away."), [this, name = member.name] {
                   m_context.messages.done(tr("%1 can no longer log in.").arg(name), false);
                   loadStaff();
               });
    };
    m_context.dialogs.confirm(this, tr("Take the login “%1” away from %2?").arg(known->login, member.name), tr("Take login away"),
                              takeAway);
}

void SettingsPage::loadLogins() {
    follow(services::officeMembers(m_context.workspace), this, m_context.messages, tr("The members could not be read."),
           [this](std::vector<storage::OfficeMember> members) {
               m_logins = std::move(members);
               showStaff();
           });
}

} // namespace rapport::ui
