#pragma once

#include "rapport/storage/session.h"

#include <QJsonObject>
#include <vector>

namespace rapport::storage {

/// One recorded row change as a reader of the history sees it.
struct HistoryEntry {
    ChangeSetId set;
    Moment at;
    QString author; ///< name; empty for nobody
    QString label;
    QString entity; ///< entityKey
    qint64 entityId = 0;
    QString table;
    QString operation;  ///< insert, update, delete
    QJsonObject before; ///< only the columns that changed
    QJsonObject after;
};

/// Newest first. With an entity: that record and its parts only, of a customer its relations too; the import that created it
/// counts as its first entry. Private notes are in it only where `reader` wrote them or is an owner.
[[nodiscard]] std::vector<HistoryEntry> history(ReadSession& session, std::optional<std::pair<Entity, qint64>> record, int limit,
                                                StaffId reader = {});

struct UndoState {
    std::optional<QString> undoLabel; ///< empty: nothing to undo
    std::optional<QString> redoLabel;
};
[[nodiscard]] UndoState undoState(ReadSession& session);

/// Takes back the latest change that was not yet taken back, as a change of its own. Gives its label. Throws
/// Error(NothingToUndo).
QString undo(WriteSession& session);
QString redo(WriteSession& session);

} // namespace rapport::storage
