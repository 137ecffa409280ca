#pragma once

#include "ui/common/page.h"

class QAbstractButton;
class QAction;

namespace rapport::ui {

class EmptyState;

/// Why nothing can be changed, in a sentence for people; empty where the store can be written to.
[[nodiscard]] QString readOnlyReason(const UiContext& context);
/// Where the store is only read: disables what would save something, and says why where one points at it.
void needsWriting(QAction* action, const UiContext& context);
void needsWriting(QAbstractButton* button, const UiContext& context);
/// Besides, takes away what the role may never do: from menus, from the search's commands and from its key as well.
void needs(QAction* action, const UiContext& context, domain::Act act);
void needs(QAbstractButton* button, const UiContext& context, domain::Act act);
/// How a store without customers begins, for who may: by adding one, or by importing.
void beginAnEmptyStore(EmptyState& empty, const UiContext& context);

} // namespace rapport::ui
