#pragma once

#include "rapport/domain/gesture.h"

#include <vector>

namespace rapport::services {

/// resources/templates/gestures.txt, which says how it is written.
[[nodiscard]] QString gesturesFile();

/// What an idea draws on.
enum class IdeaSource { Nothing, Topic, Goal, Milestone };
struct OurIdea {
    domain::GestureKind kind = domain::GestureKind::Gift;
    IdeaSource source = IdeaSource::Nothing;
    QString words; ///< with its field
};
/// Those of a language (BCP 47), of English where there are none in it; in the order of the file.
[[nodiscard]] const std::vector<OurIdea>& ourIdeas(const QString& language);

} // namespace rapport::services
