#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/history.h"

namespace rapport::services {

/// Both give the label of what was taken back or done again. Throw Error(NothingToUndo).
[[nodiscard]] QFuture<QString> undo(const Workspace& workspace);
[[nodiscard]] QFuture<QString> redo(const Workspace& workspace);
[[nodiscard]] QFuture<storage::UndoState> undoState(const Workspace& workspace);
[[nodiscard]] QFuture<std::vector<storage::HistoryEntry>>
history(const Workspace& workspace, std::optional<std::pair<storage::Entity, qint64>> record, int limit);

} // namespace rapport::services
