#pragma once

#include <QFuture>
#include <QString>

namespace rapport::presentation {

/// Where this computer keeps passwords for the person who uses it: the desktop's keychain. Nothing here waits. Every answer comes
/// within a minute or so, as an Error where the keychain cannot be asked; no Error tells a password. `account` is
/// OfficeAddress::account().
class PasswordVault {
public:
    virtual ~PasswordVault() = default;
    /// Whether there is a keychain that answers; never fails, and asks the user nothing.
    [[nodiscard]] virtual QFuture<bool> isThere() = 0;
    /// Empty where none is kept. The desktop may ask the user to unlock the keychain first.
    [[nodiscard]] virtual QFuture<QString> read(const QString& account) = 0;
    [[nodiscard]] virtual QFuture<void> keep(const QString& account, const QString& password) = 0;
    /// Nothing to forget is no failure.
    [[nodiscard]] virtual QFuture<void> forget(const QString& account) = 0;
};

} // namespace rapport::presentation
