// Built without QtKeychain: passwords are asked for, or libpq's own file has them.
#include "bootstrap/keychain/systemvault.h"

namespace rapport::bootstrap {

std::unique_ptr<presentation::PasswordVault> systemVault(const QString&, std::chrono::milliseconds) { return {}; }

} // namespace rapport::bootstrap
