#include "ui/common/keeppasswordbox.h"

#include "rapport/presentation/keptpasswords.h"

namespace rapport::ui {

using presentation::KeptPasswords;

KeepPasswordBox::KeepPasswordBox(KeptPasswords* passwords, QWidget* parent)
    : QCheckBox(tr("&Keep the password in this computer's keychain"), parent)
    , m_passwords(passwords) {
    setChecked(true);
    setVisible(canKeep());
    if (!passwords)
        return;
    connect(passwords, &KeptPasswords::looked, this, [this] {
        setVisible(canKeep());
        Q_EMIT looked();
    });
    passwords->look();
}

bool KeepPasswordBox::canKeep() const { return m_passwords && m_passwords->canKeep(); }

void KeepPasswordBox::decide(const QString& location) const {
    if (canKeep())
        m_passwords->want(location, isChecked());
}

} // namespace rapport::ui
