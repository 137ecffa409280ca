#pragma once

#include <QString>

namespace rapport {

/// A new identifier that no other store will make: a random UUID (RFC 4122, version 4) in lower case without braces.
/// Records keep the UID they were imported with.
[[nodiscard]] QString newUid();

} // namespace rapport
