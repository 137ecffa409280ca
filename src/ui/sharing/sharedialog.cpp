#include "ui/sharing/sharedialog.h"

#include "rapport/presentation/await.h"
#include "rapport/services/staff.h"
#include "ui/common/button.h"
#include "ui/common/keeppasswordbox.h"
#include "ui/common/passwordfield.h"
#include "ui/common/plaintext.h"
#include "ui/sharing/addressform.h"
#include "ui/sharing/movepanel.h"
#include "ui/sharing/verdictbar.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::Sharing;
using presentation::StoreMove;
using Step = presentation::Sharing::Step;

namespace {
constexpr int wide = 600;
}

ShareDialog::ShareDialog(const UiContext& context, const presentation::OfficeServices& outside, QWidget* parent)
    : SheetDialog(tr("Share with the office"), parent)
    , m_context(context)
    , m_sharing(outside)
    , m_address(new AddressForm(this))
    , m_verdict(new VerdictBar(this)) {
    setSheetWidth(wide);
    addPages();
    addButtons();
    connect(m_address, &AddressForm::changed, this, [this] { m_sharing.setAddress(m_address->address()); });
    connect(&m_sharing, &Sharing::stepChanged, this, &ShareDialog::showStep);
    connect(&m_sharing.moving(), &StoreMove::stateChanged, this, &ShareDialog::showStep);
    setFirstField(m_address->firstField());
    prefillOwner();
    showStep();
}

ShareDialog::~ShareDialog() {
    // Hiding ends what is being typed, when the rest of this is gone already.
    m_address->disconnect(this);
}

void ShareDialog::addPages() {
    m_create = createPage();
    m_office = officePage();
    m_older = plainLabel(tr("Bringing it up to date changes the office's tables, for everybody at once: colleagues with an older "
                            "Rapport need this version before they can work there again. Have a backup of the database made "
                            "first; if something fails, the office stays as it is."),
                         this);
    m_moving = new MovePanel(
        m_sharing.moving(),
        tr("Everything is in the office now. The file stays as it is, at %1.").arg(m_context.workspace.store.location()), this);
    body()->addWidget(m_verdict);
    for (QWidget* page : pages()) {
        page->hide();
        body()->addWidget(page);
    }
}

QWidget* ShareDialog::createPage() {
    auto* page = new QWidget(this);
    m_name = new QLineEdit(page);
    m_name->setAccessibleName(tr("Owner's name"));
    m_login = new QLineEdit(page);
    m_login->setAccessibleName(tr("Owner's login"));
    m_login->setPlaceholderText(tr("such as anna"));
    m_password = passwordField(tr("Owner's password"), page);
    m_again = passwordField(tr("The same password again"), page);
    auto* form = new QFormLayout(page);
    form->setContentsMargins({});
    form->addRow(softLabel(tr("The first member is its owner, who adds the others. Their login is a new one, not the server "
                              "administrator's."),
                           page));
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Login"), m_login);
    form->addRow(tr("&Password"), m_password);
    form->addRow(tr("Password &again"), m_again);
    return page;
}

QWidget* ShareDialog::officePage() {
    auto* page = new QWidget(this);
    m_officeWords = plainLabel({}, page);
    m_passwordWords = softLabel(tr("Rapport asks for your password at each start, unless the server's password file, ~/.pgpass, "
                                   "has it."),
                                page);
    m_keep = new KeepPasswordBox(m_context.passwords, page);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addWidget(m_officeWords);
    layout->addWidget(m_passwordWords);
    layout->addWidget(m_keep);
    connect(m_keep, &KeepPasswordBox::looked, this, &ShareDialog::showOffice);
    return page;
}

void ShareDialog::addButtons() {
    m_back = new Button(tr("Back"), {}, Button::Kind::Plain, this);
    addFooterWidget(m_back);
    m_cancel = addButton(tr("Cancel"), tr("Esc"));
    m_move = addButton(tr("Move this store there"));
    m_go = addPrimaryButton(tr("Test connection"), tr("Enter"));
    for (Button* button : {m_back, m_cancel, m_move})
        button->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, this, [this] {
        // A new office is its owner's from now on.
        const presentation::OfficeAddress address = m_sharing.address();
        m_sharing.back();
        m_address->setAddress(address);
    });
    connect(m_cancel, &QPushButton::clicked, this, &ShareDialog::reject);
    connect(m_move, &QPushButton::clicked, this,
            [this] { m_sharing.move(m_context.workspace.store.location(), m_context.workspace.clock.now()); });
    connect(m_go, &QPushButton::clicked, this, &ShareDialog::goOn);
}

void ShareDialog::prefillOwner() {
    presentation::await(
        services::staffMembers(m_context.workspace), this,
        [this](const std::vector<domain::StaffMember>& members) {
            for (const domain::StaffMember& member : members) {
                if (member.id == m_context.workspace.actor && m_name->text().isEmpty())
                    m_name->setText(member.name);
            }
        },
        [this](const Error& error) { m_verdict->say(error.message(), false); });
}

void ShareDialog::goOn() {
    switch (m_sharing.step()) {
    case Step::Address:
        m_sharing.setAddress(m_address->address());
        return m_sharing.test();
    case Step::Create:
        return create();
    case Step::Older:
        return m_sharing.bringUpToDate();
    case Step::Office:
    case Step::Moving:
        return requestOffice();
    default:
        return;
    }
}

void ShareDialog::create() {
    const storage::MemberLogin owner{m_login->text(), m_password->text()};
    const QString missing = Sharing::missing(m_name->text(), owner, m_again->text());
    m_verdict->say(missing, false);
    if (missing.isEmpty())
        m_sharing.create(m_name->text(), owner);
}

void ShareDialog::requestOffice() {
    const QString location = m_sharing.location();
    m_keep->decide(location);
    accept();
    Q_EMIT storeRequested(location);
}

void ShareDialog::reject() {
    if (m_sharing.moving().isUnderWay())
        m_sharing.moving().cancel();
    else
        SheetDialog::reject();
}

void ShareDialog::showStep() {
    switch (m_sharing.step()) {
    case Step::Address:
    case Step::Testing:
        turnTo(m_address, m_address->firstField());
        break;
    case Step::Create:
    case Step::Creating:
        turnTo(m_create, m_name->text().isEmpty() ? m_name : m_login);
        break;
    case Step::Older:
    case Step::Updating:
        turnTo(m_older, m_go);
        break;
    case Step::Office:
        showOffice();
        turnTo(m_office, m_go);
        break;
    case Step::Moving:
        turnTo(m_moving, m_sharing.moving().isUnderWay() ? m_cancel : m_go);
        break;
    }
    m_verdict->say(m_sharing.sentence(), m_sharing.isGood());
    showButtons();
}

void ShareDialog::showOffice() {
    m_officeWords->setText(m_sharing.mayMove() ? tr("Join it, or move everything in this store there first. That is for an "
                                                    "office without customers, and this file stays as it is.")
                                               : tr("Join it: your customers are the office's then. This file stays as it is."));
    m_passwordWords->setVisible(!m_keep->canKeep());
}

void ShareDialog::showButtons() {
    const Step step = m_sharing.step();
    const bool busy = m_sharing.isBusy();
    const bool moved = step == Step::Moving && !busy;
    m_back->setVisible(step == Step::Create || step == Step::Older || step == Step::Office);
    m_move->setVisible(step == Step::Office && m_sharing.mayMove());
    m_cancel->setLabel(moved ? tr("Close") : tr("Cancel"));
    m_cancel->setEnabled(m_sharing.moving().state() != StoreMove::State::Stopping);
    m_go->setVisible(step != Step::Moving || moved);
    m_go->setEnabled(!busy);
    m_go->setLabel(goLabel());
}

QString ShareDialog::goLabel() const {
    switch (m_sharing.step()) {
    case Step::Address:
        return tr("Test connection");
    case Step::Testing:
        return tr("Testing…");
    case Step::Create:
        return tr("Create the office");
    case Step::Creating:
        return tr("Creating…");
    case Step::Older:
        return tr("Bring the office up to date");
    case Step::Updating:
        return tr("Bringing it up to date…");
    case Step::Office:
        return tr("Join it");
    case Step::Moving:
        return tr("Open the office now");
    }
    return {};
}

QList<QWidget*> ShareDialog::pages() const { return {m_address, m_create, m_older, m_office, m_moving}; }

/// One page is there at a time, so that the sheet is as high as that one. The keyboard goes along.
void ShareDialog::turnTo(QWidget* page, QWidget* focus) {
    const bool turned = std::exchange(m_page, page) != page;
    for (QWidget* each : pages())
        each->setVisible(each == page);
    if (!turned && focus != m_go && focus != m_cancel)
        return;
    // After the buttons were shown.
    QMetaObject::invokeMethod(
        this, [focus] { focus->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
}

} // namespace rapport::ui
