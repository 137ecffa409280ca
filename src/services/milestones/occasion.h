#pragma once

#include "rapport/domain/words.h"

namespace rapport::services {

/// What is celebrated, as it stands in the middle of a sentence: "birthday", "founding day", the user's own label.
[[nodiscard]] QString occasionOf(domain::MilestoneKind kind, const QString& label);

} // namespace rapport::services
