#pragma once

#include "rapport/domain/duplicates.h"

namespace rapport::domain {

enum class NameMatch { Unknown, Other, Initial, Nearly, Nickname, Swapped, Same };
/// Unknown where one has no name.
[[nodiscard]] NameMatch nameMatch(const Likeness& one, const Likeness& other);

/// Words of an organisation's name without "GmbH", "Ltd" and the like.
[[nodiscard]] QStringList withoutLegalForm(QStringList words);

} // namespace rapport::domain
