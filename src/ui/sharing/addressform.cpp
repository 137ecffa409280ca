#include "ui/sharing/addressform.h"

#include "ui/common/passwordfield.h"
#include "ui/common/plaintext.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rapport::ui {

using presentation::OfficeAddress;

namespace {
constexpr int portWidth = 90;

QLineEdit* field(const QString& name, const QString& hint, QWidget* parent) {
    auto* edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    return edit;
}
} // namespace

AddressForm::AddressForm(QWidget* parent)
    : QWidget(parent)
    , m_host(field(tr("Server"), tr("such as server.example.org"), this))
    , m_port(field(tr("Port"), u"5432"_s, this))
    , m_database(field(tr("Database"), tr("such as rapport"), this))
    , m_login(field(tr("Login"), tr("such as anna"), this))
    , m_password(passwordField(tr("Password"), this))
    , m_whole(softLabel({}, this)) {
    m_host->setAccessibleDescription(tr("A whole address, postgresql://…, can be put here as well."));
    m_port->setFixedWidth(portWidth);
    auto* server = new QHBoxLayout;
    auto* portLabel = new QLabel(tr("P&ort"), this);
    portLabel->setBuddy(m_port);
    server->addWidget(m_host, 1);
    server->addWidget(portLabel);
    server->addWidget(m_port);
    auto* form = new QFormLayout(this);
    form->setContentsMargins({});
    auto* serverLabel = new QLabel(tr("&Server"), this);
    serverLabel->setBuddy(m_host);
    form->addRow(serverLabel, server);
    form->addRow(tr("&Database"), m_database);
    form->addRow(tr("&Login"), m_login);
    form->addRow(tr("&Password"), m_password);
    form->addRow(m_whole);
    m_whole->setAccessibleName(tr("The whole address"));
    setTabOrder(m_host, m_port);
    connect(m_host, &QLineEdit::textChanged, this, [this](const QString& text) {
        // Pasted; one that is typed has a database as soon as its first letter is there.
        const bool atOnce = text.size() > std::exchange(m_length, text.size()) + 1;
        if (atOnce)
            takeApart();
    });
    connect(m_host, &QLineEdit::editingFinished, this, &AddressForm::takeApart);
    for (QLineEdit* edit : {m_host, m_port, m_database, m_login, m_password})
        connect(edit, &QLineEdit::textChanged, this, [this] {
            showWhole();
            Q_EMIT changed();
        });
    showWhole();
}

QWidget* AddressForm::firstField() const { return m_host; }

OfficeAddress AddressForm::address() const {
    return {m_host->text(), m_port->text(), m_database->text(), m_login->text(), m_password->text(), m_parameters};
}

void AddressForm::setAddress(const OfficeAddress& address) {
    m_parameters = address.parameters;
    m_host->setText(address.host);
    m_port->setText(address.port);
    m_database->setText(address.database);
    m_login->setText(address.login);
    m_password->setText(address.password);
}

void AddressForm::takeApart() {
    auto whole = presentation::officeAddress(m_host->text());
    if (!whole || whole->database.isEmpty())
        return;
    if (whole->password.isEmpty())
        whole->password = m_password->text();
    setAddress(*whole);
}

void AddressForm::showWhole() {
    const OfficeAddress typed = address();
    const bool isPartOf = presentation::officeAddress(typed.host).has_value();
    // An address reads from left to right in any language.
    m_whole->setText(typed.host.trimmed().isEmpty() || isPartOf
                         ? tr("Whoever looks after the server knows these. A whole address, postgresql://…, can be put under "
                              "Server.")
                         : QChar(0x2066) + typed.shown() + QChar(0x2069));
}

} // namespace rapport::ui
