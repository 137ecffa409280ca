#pragma once

#include "rapport/presentation/passwordvault.h"

#include <QObject>
#include <functional>
#include <memory>

namespace rapport::presentation {

/// The passwords of offices that are in this computer's keychain. Which ones are there is remembered apart from it, so that a
/// keychain is asked for nothing that was never put into it. `location` is an office's address, with or without its password.
class KeptPasswords final : public QObject {
    Q_OBJECT

public:
    /// What is remembered between starts, by account.
    struct Memory {
        std::function<bool(const QString& account)> isKept;
        std::function<void(const QString& account, bool kept)> remember;
    };
    /// Without a vault nothing is kept and nothing read.
    KeptPasswords(std::unique_ptr<PasswordVault> vault, Memory memory, QObject* parent = nullptr);
    ~KeptPasswords() override;

    /// Finds out whether there is a keychain; told by looked().
    void look();
    [[nodiscard]] bool canKeep() const { return m_there; } ///< false until that is known
    [[nodiscard]] bool keeps(const QString& location) const;
    /// `then` gets the password, or an empty text where there is none to be had. It is not called once `context` is gone.
    void read(const QString& location, QObject* context, std::function<void(const QString& password)> then);
    /// What the user wants of the password in `location`. It is kept once the office was opened with it, forgotten at once.
    void want(const QString& location, bool kept);
    /// The office was opened by this address.
    void opened(const QString& location);
    /// Another password from now on: the one that is kept follows.
    void changed(const QString& location, const QString& password);
    /// The server did not take what was kept.
    void refused(const QString& location);
    void forget(const QString& location);

Q_SIGNALS:
    void looked();
    void changedWhatIsKept();
    /// The user wanted something of the keychain that it did not do: what that means, and what to do.
    void failed(const QString& sentence);

private:
    void keep(const QString& location);
    void remember(const QString& account, bool kept);

    std::unique_ptr<PasswordVault> m_vault;
    Memory m_memory;
    bool m_there = false;
    QString m_wanted; ///< the location whose password is to be kept once it is open
};

} // namespace rapport::presentation
