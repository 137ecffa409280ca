#pragma once

#include "rapport/services/workspace.h"
#include "rapport/storage/reminders.h"

/// Reminders of the promises that are due at a time, see rapport/storage/reminders.h. Raising and dismissing ask for no
/// permission: everybody may be reminded of their own.
namespace rapport::services {

struct Reminders {
    static constexpr int shown = 50;
    std::vector<storage::ReminderRow> rows;   ///< what is brought up now, the latest first; at most `shown`
    std::vector<storage::ReminderRow> coming; ///< the next few
    std::optional<Moment> next;               ///< when there will be more; past where something waits to be raised
};

/// What stands, for whoever works here: theirs and nobody's. Writes nothing.
[[nodiscard]] QFuture<Reminders> reminders(const Workspace& workspace);
/// Enters what has come into the ledger, then says what stands.
[[nodiscard]] QFuture<Reminders> raiseReminders(const Workspace& workspace);
/// Not to be shown any more; gives what stands afterwards.
[[nodiscard]] QFuture<Reminders> dismissReminders(const Workspace& workspace, const std::vector<storage::ReminderId>& which);

} // namespace rapport::services
