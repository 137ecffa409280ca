#include "rapport/services/history.h"

#include "services/common/words.h"

namespace rapport::services {

using storage::ReadSession;
using storage::WriteSession;

QFuture<QString> undo(const Workspace& workspace) {
    return workspace.store.write(workspace.change(Words::tr("Undo")),
                                 [](WriteSession& session) { return storage::undo(session); });
}

QFuture<QString> redo(const Workspace& workspace) {
    return workspace.store.write(workspace.change(Words::tr("Redo")),
                                 [](WriteSession& session) { return storage::redo(session); });
}

QFuture<storage::UndoState> undoState(const Workspace& workspace) {
    return workspace.store.read([](ReadSession& session) { return storage::undoState(session); });
}

QFuture<std::vector<storage::HistoryEntry>> history(const Workspace& workspace,
                                                    std::optional<std::pair<storage::Entity, qint64>> record, int limit) {
    return workspace.store.read([record, limit, reader = workspace.actor](ReadSession& session) {
        return storage::history(session, record, limit, reader);
    });
}

} // namespace rapport::services
