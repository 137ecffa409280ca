#include "ui/start/startwindow.h"

#include "rapport/presentation/settings.h"
#include "ui/common/button.h"
#include "ui/common/cardtable.h"
#include "ui/common/keeppasswordbox.h"
#include "ui/common/passwordfield.h"
#include "ui/common/plaintext.h"
#include "ui/start/choicebutton.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rapport::ui {

StartWindow::StartWindow(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_members(tr("Staff member")) {
    setWindowTitle(u"Rapport"_s);
    setAccessibleName(u"Rapport"_s);
    resize(640, 520);
}

QVBoxLayout* StartWindow::newStep(const QString& title, const QString& explanation) {
    if (m_step)
        m_step->deleteLater();
    m_problem = nullptr;
    m_step = new QWidget(this);
    auto* column = new QWidget(m_step);
    column->setMaximumWidth(600);
    auto* centred = new QHBoxLayout(m_step);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addWidget(column);
    auto* outer = new QVBoxLayout(column);
    outer->setContentsMargins(32, 32, 32, 32);
    outer->setSpacing(12);
    outer->addStretch(1);
    outer->addWidget(titleLabel(title, m_step));
    outer->addWidget(softLabel(explanation, m_step));
    auto* step = new QVBoxLayout;
    step->setSpacing(12);
    outer->addLayout(step);
    outer->addStretch(2);
    m_stack->addWidget(m_step);
    m_stack->setCurrentWidget(m_step);
    return step;
}

void StartWindow::addChoice(QVBoxLayout* step, const QString& icon, const QString& title, const QString& explanation,
                            void (StartWindow::*chosen)()) {
    auto* button = new ChoiceButton(icon, title, explanation, m_step);
    connect(button, &QAbstractButton::clicked, this, chosen);
    step->addWidget(button);
    if (step->count() == 1)
        button->setFocus(Qt::OtherFocusReason);
}

void StartWindow::askHowToBegin(const QString& location) {
    auto* step = newStep(tr("Welcome to Rapport"), tr("Rapport keeps your promises and your people. How do you want to begin?"));
    addChoice(step, u"add"_s, tr("Start empty"), tr("Enter your customers one by one."), &StartWindow::emptyRequested);
    addChoice(step, u"import"_s, tr("Import a file"), tr("Contacts from a phone, an e-mail program or a table (vCard, CSV)."),
              &StartWindow::importRequested);
    addChoice(step, u"customers"_s, tr("Look around with sample data"),
              tr("300 made-up customers; your own store stays untouched."), &StartWindow::sampleRequested);
    addChoice(step, u"open"_s, tr("Open another store"), tr("One you have already, on this machine."),
              &StartWindow::otherStoreRequested);
    step->addWidget(softLabel(tr("Everything stays on this machine, in one file: %1").arg(location), m_step));
}

void StartWindow::askName() {
    auto* step = newStep(tr("What is your name?"),
                         tr("Everything you enter carries it. You can add the others who work here in Settings."));
    auto* name = new QLineEdit(m_step);
    name->setAccessibleName(tr("Your name"));
    auto* go = new Button(tr("Continue"), tr("Enter"), Button::Kind::Primary, m_step);
    m_problem = plainLabel({}, m_step);
    step->addWidget(name);
    step->addWidget(m_problem);
    step->addWidget(go, 0, Qt::AlignRight);
    const auto give = [this, name] {
        if (!name->text().trimmed().isEmpty())
            Q_EMIT nameGiven(name->text());
    };
    go->setEnabled(false);
    connect(name, &QLineEdit::textChanged, go, [go](const QString& text) { go->setEnabled(!text.trimmed().isEmpty()); });
    connect(name, &QLineEdit::returnPressed, this, give);
    connect(go, &QPushButton::clicked, this, give);
    name->setFocus(Qt::OtherFocusReason);
}

void StartWindow::askWho(const std::vector<domain::StaffMember>& members) {
    auto* step = newStep(tr("Who works here now?"), tr("Everything you enter carries your name."));
    auto* table = new CardTable(tr("Staff members"), m_step);
    auto* choose = new Button(tr("Choose"), tr("Enter"), Button::Kind::Primary, m_step);
    m_members.show(presentation::staffRows(members, {}));
    table->setModel(&m_members);
    table->setActionsShown(false);
    table->setMinimumHeight(240);
    step->addWidget(table, 1);
    step->addWidget(choose, 0, Qt::AlignRight);
    const auto take = [this, table, members] {
        if (const QModelIndex index = table->selectedRow(); index.isValid())
            Q_EMIT memberChosen(members.at(static_cast<size_t>(index.row())));
    };
    connect(choose, &QPushButton::clicked, this, take);
    connect(table, &CardTable::rowActivated, this, take);
    table->selectRow(0);
    table->setFocus(Qt::OtherFocusReason);
}

void StartWindow::showTrouble(const QString& message, bool mayRead) {
    auto* step = newStep(tr("The store could not be opened"), message);
    addChoice(step, u"undo"_s, tr("Try again"), tr("When you have mended what is in the way."), &StartWindow::retryRequested);
    if (mayRead)
        addChoice(step, u"note"_s, tr("Open for reading only"), tr("Look at everything; nothing can be changed."),
                  &StartWindow::readOnlyRequested);
    addChoice(step, u"open"_s, tr("Open another store"), tr("Choose a file on this machine."), &StartWindow::otherStoreRequested);
    addChoice(step, u"add"_s, tr("Make a new store"), tr("At a place of your choice; this one stays as it is."),
              &StartWindow::newStoreRequested);
}

void StartWindow::showOfficeTrouble(const QString& message, WaysOn ways) {
    auto* step = newStep(tr("The office could not be opened"), message);
    if (ways.bringUpToDate)
        addChoice(step, u"up"_s, tr("Bring the office up to date"),
                  tr("Make a backup first. Your colleagues will need this version of Rapport, too."),
                  &StartWindow::upToDateRequested);
    addChoice(step, u"undo"_s, tr("Try again"), tr("When you have mended what is in the way."), &StartWindow::retryRequested);
    if (ways.logIn)
        addChoice(step, u"staff"_s, tr("Log in as somebody else"), tr("With another login of the same office."),
                  &StartWindow::logInRequested);
    addChoice(step, u"open"_s, tr("Open another store"), tr("Choose a file on this machine."), &StartWindow::otherStoreRequested);
    addChoice(step, u"add"_s, tr("Make a new store"), tr("A file of your own; the office stays as it is."),
              &StartWindow::newStoreRequested);
}

void StartWindow::askPassword(const presentation::OfficeAddress& office, const QString& why,
                              presentation::KeptPasswords* passwords) {
    auto* step = newStep(tr("Log in to the office"), why);
    auto* login = new QLineEdit(office.login, m_step);
    login->setAccessibleName(tr("Your login"));
    auto* password = passwordField(tr("Your password"), m_step);
    auto* keep = new KeepPasswordBox(passwords, m_step);
    auto* go = new Button(tr("Log in"), tr("Enter"), Button::Kind::Primary, m_step);
    auto* form = new QFormLayout;
    form->addRow(tr("&Login"), login);
    form->addRow(tr("&Password"), password);
    form->addRow(QString(), keep);
    step->addWidget(softLabel(office.place(), m_step));
    step->addLayout(form);
    levelLabels(m_step);
    step->addWidget(go, 0, Qt::AlignRight);
    const auto give = [=, this] {
        if (go->isEnabled())
            logIn(office, *login, *password, *keep);
    };
    go->setEnabled(false);
    for (QLineEdit* field : {login, password}) {
        connect(field, &QLineEdit::textChanged, go,
                [=] { go->setEnabled(!login->text().trimmed().isEmpty() && !password->text().isEmpty()); });
        connect(field, &QLineEdit::returnPressed, this, give);
    }
    connect(go, &QPushButton::clicked, this, give);
    addChoice(step, u"undo"_s, tr("Try again"), tr("When you have mended what is in the way."), &StartWindow::retryRequested);
    addChoice(step, u"open"_s, tr("Open another store"), tr("Choose a file on this machine."), &StartWindow::otherStoreRequested);
    // After both are shown: what is shown first would take it else.
    auto* first = office.login.isEmpty() ? login : password;
    QMetaObject::invokeMethod(
        first, [first] { first->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
}

void StartWindow::logIn(presentation::OfficeAddress office, const QLineEdit& login, const QLineEdit& password,
                        const KeepPasswordBox& keep) {
    office.login = login.text().trimmed();
    office.password = password.text();
    keep.decide(office.location());
    Q_EMIT loggedIn(office);
}

void StartWindow::showWorking(const QString& what) { newStep(what, tr("One moment.")); }

void StartWindow::showProblem(const QString& problem) {
    if (m_problem)
        m_problem->setText(problem);
}

} // namespace rapport::ui
