#pragma once

#include <QCheckBox>
#include <QPointer>

namespace rapport::presentation {
class KeptPasswords;
}

namespace rapport::ui {

/// Whether a password is kept in the keychain: there where the computer has one, and ticked at first.
class KeepPasswordBox final : public QCheckBox {
    Q_OBJECT

public:
    /// Looks for the keychain; `passwords` may be null, and then there is none.
    KeepPasswordBox(presentation::KeptPasswords* passwords, QWidget* parent);
    /// Tells the keychain what is wanted of the password in `location`, where there is one to be told.
    void decide(const QString& location) const;
    [[nodiscard]] bool canKeep() const;

Q_SIGNALS:
    void looked(); ///< canKeep() is known

private:
    QPointer<presentation::KeptPasswords> m_passwords;
};

} // namespace rapport::ui
