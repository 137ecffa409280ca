#pragma once

#include "domain/quickentry/phrase.h"

namespace rapport::domain::quickentry {

/// For each token whether what its clause tells of has been or will be: by the verb before it, or else by the one after it.
[[nodiscard]] std::vector<Sense> sensesOf(const Line& line);

struct Act {
    CommitmentKind kind = CommitmentKind::Other;
    int first = 0;
    int last = 0; ///< past the last token
};
/// What is to be done, from the first words that say so.
[[nodiscard]] std::optional<Act> actOf(const Line& line);

} // namespace rapport::domain::quickentry
