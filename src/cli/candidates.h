#pragma once

#include "cli/context.h"

#include <vector>

namespace rapport::cli {

/// A record that a text may mean.
struct Candidate {
    qint64 id = 0;
    QString description;
};
/// The only candidate. Throws Error(NoSuchRecord) with `none`, whose %1 is the text, and Error(AmbiguousRecord) after listing
/// what fits.
[[nodiscard]] qint64 theOne(Context& context, const std::vector<Candidate>& candidates, const QString& text, const QString& none);

} // namespace rapport::cli
