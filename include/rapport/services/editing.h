#pragma once

#include "rapport/core/moment.h"
#include "rapport/domain/merge.h"
#include "rapport/services/workspace.h"

#include <QFuture>
#include <QHash>
#include <variant>

/// What becomes of an edited record that somebody else changed or removed since the editing began. The functions that save edited
/// records (updateCustomer, updateInteraction, updateCommitment, updateMilestone) take it as it was then and as it was typed, and
/// in one transaction either save what comes of both (domain::merge), or save nothing and give back what stands against it.
namespace rapport::services {

struct LastChange {
    QString author; ///< name; empty for nobody
    Moment at;
    friend bool operator==(const LastChange&, const LastChange&) = default;
};

/// What records call by number, for showing their fields; by the id's value.
struct Names {
    QHash<qint64, QString> customers;
    QHash<qint64, QString> staff;
    QHash<qint64, QString> customFields;
};

/// Both changed fields differently; nothing was saved.
template <typename Record>
struct EditConflict {
    Record base;        ///< as it was when editing began
    Record merged;      ///< as it would be saved with mine in each of `fields`
    Record theirs;      ///< as it is stored now
    QStringList fields; ///< keys, as in domain::mergedFields
    std::optional<LastChange> last;
    Names names;
};

/// It is no longer there; nothing was saved.
struct RecordGone {
    std::optional<LastChange> last;
};

template <typename SavedId, typename Record>
using SaveOutcome = std::variant<SavedId, EditConflict<Record>, RecordGone>;

/// What to save once it was chosen for each field: theirs in these, mine in the others. What is stored now is what it is
/// compared with when it is saved.
template <typename Record>
[[nodiscard]] Record resolved(const EditConflict<Record>& conflict, const QSet<QString>& fieldsOfTheirs) {
    return domain::resolved(conflict.merged, conflict.theirs, fieldsOfTheirs);
}

/// Who changed a record last; empty where nothing is recorded of it.
[[nodiscard]] QFuture<std::optional<LastChange>> lastChange(const Workspace& workspace, storage::Entity entity, qint64 id);

} // namespace rapport::services
