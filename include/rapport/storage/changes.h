#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"

#include <QSet>
#include <QString>

namespace rapport::storage {

/// The records a reader of the history knows. Rows of child tables belong to one of these.
enum class Entity {
    Customer,
    Interaction,
    Commitment,
    Milestone,
    PlannedInteraction,
    Case,
    Gesture,
    Need,
    Expiry,
    Feedback,
    Answer,
    Announcement,
    Playbook,
    Relation,
    Staff,
    Tag,
    CustomField,
    GreetingTemplate,
    TierCadence
};
[[nodiscard]] QString entityKey(Entity entity);

/// What a write is called in the undo menu and the history, and who does it.
struct ChangeInfo {
    QString label; ///< translated, names no more than needed: "Log call with Anna Kovács"
    StaffId author;
    Moment at;
    /// The same for each attempt: a change whose end is in doubt is never made twice. Given by the store where empty.
    QString key = {};
};

/// What a commit changed: which records, so that lists refresh only what they show. `everything` after imports and changes by
/// other processes.
struct ChangeSet {
    ChangeSetId id;
    bool everything = false;
    /// Also those whose interactions, commitments, milestones, planned interactions, cases, gestures, needs, expiries or feedback
    /// changed.
    QSet<qint64> customers;
    QSet<qint64> interactions;
    QSet<qint64> commitments;
    QSet<qint64> milestones;
    QSet<qint64> planned; ///< planned interactions
    QSet<qint64> cases;
    bool answers = false; ///< answers and announcements
    bool staff = false;
    bool definitions = false; ///< tags, custom fields, templates of greetings, cadences of tiers, playbooks
};

} // namespace rapport::storage
