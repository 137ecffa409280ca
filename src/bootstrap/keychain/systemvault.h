#pragma once

#include "rapport/presentation/passwordvault.h"

#include <chrono>
#include <memory>

namespace rapport::bootstrap {

/// The desktop's keychain, where entries of this program are called `service`; null where the program was built without one. What
/// has not answered after `patience` has failed.
[[nodiscard]] std::unique_ptr<presentation::PasswordVault>
systemVault(const QString& service = QStringLiteral("rapport"), std::chrono::milliseconds patience = std::chrono::minutes(1));

} // namespace rapport::bootstrap
