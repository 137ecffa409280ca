#pragma once

#include "cli/context.h"
#include "rapport/core/id.h"

namespace rapport::cli {

// As names.h: by number or uid, or by the customer who has one that is still to be worked on.

[[nodiscard]] NeedId needNamed(Context& context, const QString& text);
[[nodiscard]] ExpiryId expiryNamed(Context& context, const QString& text);
[[nodiscard]] GestureId gestureNamed(Context& context, const QString& text);
/// A customer names what they were asked last and is not closed.
[[nodiscard]] FeedbackId feedbackNamed(Context& context, const QString& text);

} // namespace rapport::cli
