#pragma once

#include "ui/common/page.h"

class QAbstractButton;
class QAction;

namespace rapport::ui {

/// Why nothing can be changed, in a sentence for people; empty where the store can be written to.
[[nodiscard]] QString readOnlyReason(const UiContext& context);
/// Where the store is only read: disables what would save something, and says why where one points at it.
void needsWriting(QAction* action, const UiContext& context);
void needsWriting(QAbstractButton* button, const UiContext& context);

} // namespace rapport::ui
