#pragma once

#include <QString>

namespace rapport::text {

/// The language itself of a language tag: "de" of "de-AT" and of "DE_at".
[[nodiscard]] QString mainLanguage(const QString& tag);

} // namespace rapport::text
