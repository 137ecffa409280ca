// Logging in to an office: with the password that the keychain has, or one that is typed; and what keeps an office shut.
#include "bootstrap/program/program.h"

#include "rapport/presentation/await.h"
#include "rapport/presentation/officeaddress.h"
#include "rapport/services/office.h"
#include "ui/common/messagebar.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/startwindow.h"
#include "ui/theme/theme.h"

#include <QTimer>

namespace rapport::bootstrap {

using Standing = storage::OfficeVerdict::Standing;

namespace {
/// A keychain may wait to be unlocked. Nobody has to wait for that who would rather type.
constexpr std::chrono::seconds keychainPatience{4};
} // namespace

std::unique_ptr<presentation::KeptPasswords> Program::keptPasswords(std::unique_ptr<presentation::PasswordVault> vault) {
    // Nobody is there to unlock anything for an unattended run.
    if (m_options.isUnattended())
        vault.reset();
    auto passwords = std::make_unique<presentation::KeptPasswords>(
        std::move(vault),
        presentation::KeptPasswords::Memory{
            [this](const QString& account) { return m_settings.value(ui::setting::passwordKept(account)); },
            [this](const QString& account, bool kept) { m_settings.set(ui::setting::passwordKept(account), kept); }});
    connect(passwords.get(), &presentation::KeptPasswords::failed, this, [this](const QString& sentence) {
        if (m_window)
            m_window->messages().failure(sentence);
    });
    return passwords;
}

void Program::readPassword(const storage::StoreOptions& how) {
    const int opening = m_opening;
    const auto isStillWanted = [this, opening] { return opening == m_opening; };
    auto* patience = new QTimer(this);
    patience->setSingleShot(true);
    connect(patience, &QTimer::timeout, this, [this, isStillWanted] {
        if (isStillWanted())
            askPassword(tr("The keychain has not given your password yet. Unlock it, or enter the password here."));
    });
    patience->start(keychainPatience);
    m_passwords->read(m_location, this, [=, this](const QString& password) {
        patience->deleteLater();
        if (!isStillWanted())
            return;
        auto office = presentation::officeAddress(m_location).value();
        office.password = password;
        m_location = office.location();
        m_wasKept = !password.isEmpty();
        startWindow().showWorking(tr("Opening the office"));
        connectToOffice(how);
    });
}

void Program::askPassword(const QString& why) {
    if (const auto office = presentation::officeAddress(m_location))
        startWindow().askPassword(*office, why, m_passwords.get());
}

void Program::logIn(const presentation::OfficeAddress& office) {
    // Who enters the remembered office as somebody else does so at the next start, too.
    const auto before = presentation::officeAddress(m_location);
    m_chosen = m_chosen || (before && before->shown() == m_settings.value(ui::setting::office()));
    m_location = office.location();
    m_wasKept = false;
    openStore({});
}

void Program::officeTrouble(const Error& error) {
    if (const QString why = storage::whyNoOffices(); !why.isEmpty())
        return startWindow().showOfficeTrouble(why, {});
    const auto office = presentation::officeAddress(m_location).value_or(presentation::OfficeAddress());
    switch (error.code()) {
    case ErrorCode::StoreUnreadable:
        return refused(office, error.message());
    case ErrorCode::NotConnected:
        // A server that wants a password and is given none looks like one that is not there.
        if (office.password.isEmpty())
            return askPassword(tr("The office did not open without a password. Enter yours, or check that the server runs and "
                                  "can be reached."));
        return startWindow().showOfficeTrouble(error.message(), {.logIn = true});
    case ErrorCode::StoreMissing:
    case ErrorCode::StoreTooNew:
        return lookWhy(error);
    default:
        return startWindow().showOfficeTrouble(error.message(), {.logIn = error.code() != ErrorCode::InvalidInput});
    }
}

/// The password is not tried again, neither here nor at the next start.
void Program::refused(const presentation::OfficeAddress& office, const QString& why) {
    const bool wasKept = std::exchange(m_wasKept, false);
    if (wasKept)
        m_passwords->refused(m_location);
    m_location = office.shown();
    if (wasKept)
        return askPassword(tr("The server no longer takes the password that was in the keychain, so it was taken out. Enter the "
                              "new one."));
    askPassword(office.password.isEmpty() ? tr("Enter your password.") : why);
}

/// What an office is that cannot be opened, and what this login may do about it, is the server's to say.
void Program::lookWhy(const Error& error) {
    presentation::await(
        services::testOffice(m_location), this, [this](const storage::OfficeVerdict& verdict) { showVerdict(verdict); },
        [this, message = error.message()](const Error&) { startWindow().showOfficeTrouble(message, {.logIn = true}); });
}

void Program::showVerdict(const storage::OfficeVerdict& verdict) {
    QString sentence = verdict.sentence;
    if (verdict.standing == Standing::Empty && verdict.mayCreate)
        sentence = tr("There is no office in this database yet. To make one, open a store on this machine and choose Settings, "
                      "Share with the office, or run \"rapportctl office init\".");
    startWindow().showOfficeTrouble(sentence,
                                    {.logIn = verdict.standing == Standing::Empty || verdict.standing == Standing::Older,
                                     .bringUpToDate = verdict.standing == Standing::Older && verdict.mayCreate});
}

} // namespace rapport::bootstrap
