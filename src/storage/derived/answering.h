#pragma once

#include <QString>

namespace rapport::storage {

/// What wants an answer and what is one (docs/legs.md), as conditions about the interaction `i`; the rules are those of
/// domain/legs, a test holds one against the other.
[[nodiscard]] QString wantsAnswerSql(const QString& i);
[[nodiscard]] QString isAnswerSql(const QString& i);

} // namespace rapport::storage
