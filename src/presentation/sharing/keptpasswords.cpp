#include "rapport/presentation/keptpasswords.h"

#include "rapport/core/log.h"
#include "rapport/presentation/await.h"
#include "rapport/presentation/officeaddress.h"

namespace rapport::presentation {

using namespace Qt::StringLiterals;

namespace {

QString accountOf(const QString& location) {
    const auto office = officeAddress(location);
    return office ? office->account() : QString();
}

void note(const Error& error) { log::warning(u"keychain: "_s + QString::fromLocal8Bit(error.what())); }

} // namespace

KeptPasswords::KeptPasswords(std::unique_ptr<PasswordVault> vault, Memory memory, QObject* parent)
    : QObject(parent)
    , m_vault(std::move(vault))
    , m_memory(std::move(memory)) {}

KeptPasswords::~KeptPasswords() = default;

void KeptPasswords::look() {
    if (!m_vault)
        return;
    await(
        m_vault->isThere(), this,
        [this](bool there) {
            m_there = there;
            Q_EMIT looked();
        },
        note);
}

bool KeptPasswords::keeps(const QString& location) const {
    const QString account = accountOf(location);
    return m_vault && !account.isEmpty() && m_memory.isKept(account);
}

void KeptPasswords::read(const QString& location, QObject* context, std::function<void(const QString&)> then) {
    if (!keeps(location))
        return then({});
    const QString account = accountOf(location);
    await(
        m_vault->read(account), context,
        [this, self = QPointer(this), account, then](const QString& password) {
            // Somebody took it away with the desktop's own tools.
            if (self && password.isEmpty())
                remember(account, false);
            then(password);
        },
        [then](const Error& error) {
            note(error);
            then({});
        });
}

void KeptPasswords::want(const QString& location, bool kept) {
    m_wanted = kept && m_vault ? location : QString();
    if (!kept && keeps(location))
        forget(location);
}

void KeptPasswords::opened(const QString& location) {
    const QString wanted = std::exchange(m_wanted, {});
    if (!wanted.isEmpty() && wanted == location)
        keep(location);
}

void KeptPasswords::keep(const QString& location) {
    const auto office = officeAddress(location);
    if (!m_vault || !office || office->password.isEmpty())
        return;
    await(
        m_vault->keep(office->account(), office->password), this,
        [this, account = office->account()] { remember(account, true); },
        [this](const Error& error) {
            note(error);
            Q_EMIT failed(tr("The keychain did not take your password, so you will be asked for it at the next start, unless you "
                             "write it into the file ~/.pgpass."));
        });
}

void KeptPasswords::changed(const QString& location, const QString& password) {
    auto office = officeAddress(location);
    if (!office || !keeps(location))
        return;
    office->password = password;
    keep(office->location());
}

void KeptPasswords::refused(const QString& location) {
    if (!keeps(location))
        return;
    const QString account = accountOf(location);
    remember(account, false);
    await(
        m_vault->forget(account), this, [] {}, note);
}

void KeptPasswords::forget(const QString& location) {
    if (!keeps(location))
        return;
    const QString account = accountOf(location);
    await(
        m_vault->forget(account), this, [this, account] { remember(account, false); },
        [this](const Error& error) {
            note(error);
            Q_EMIT failed(tr("The keychain could not be asked to forget your password. Take the entry “rapport” out of it with "
                             "your desktop's own program."));
        });
}

void KeptPasswords::remember(const QString& account, bool kept) {
    m_memory.remember(account, kept);
    Q_EMIT changedWhatIsKept();
}

} // namespace rapport::presentation
