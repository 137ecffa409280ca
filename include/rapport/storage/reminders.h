#pragma once

#include "rapport/domain/reminder.h"
#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/session.h"

#include <vector>

/// Reminders are a state of the store: a stage that was raised stands in the ledger (table reminder) and is never raised again,
/// whatever happens to the programs that show it; what was not dismissed is shown again after a crash. The rules are those of
/// rapport/domain/reminder.h. None of this is recorded in the history.
namespace rapport::storage {

using ReminderId = Id<struct ReminderTag>;

/// A commitment that is brought up now, and by which stage: the latest of those that passed.
struct ReminderRow {
    ReminderId id; ///< invalid: its moment has come, but no program has raised it yet
    domain::ReminderStage stage = domain::ReminderStage::At;
    Moment raisedAt; ///< or when it was to be raised
    CommitmentRow commitment;
};

/// Whose reminders: this staff member's and those of nobody, where the id is invalid of nobody alone; everybody's where empty.
using Reminded = std::optional<StaffId>;

/// What was raised and neither dismissed nor settled (done, re-dated, in the trash), and what is to be raised by `now`; the
/// latest first.
[[nodiscard]] std::vector<ReminderRow> remindersNow(ReadSession& session, const Reminded& whose, Moment now,
                                                    const QTimeZone& zone, int limit);
/// Those that come next after `now` on commitments, soonest first; `raisedAt` says when.
[[nodiscard]] std::vector<ReminderRow> remindersToCome(ReadSession& session, const Reminded& whose, Moment now,
                                                       const QTimeZone& zone, int limit);
/// When something is next to be raised; may be past. Empty: nothing is, as things stand.
[[nodiscard]] std::optional<Moment> nextReminder(ReadSession& session, const Reminded& whose);

/// Enters every stage that has come by `now` into the ledger, for one staff member and nobody's. Of several stages of one
/// commitment the latest is left to be shown. Gives how many commitments it brought up.
int raiseReminders(WriteSession& session, StaffId member, Moment now);
/// Not to be shown any more. A later stage of the same commitment is not touched.
void dismissReminders(WriteSession& session, const std::vector<ReminderId>& reminders, Moment now);

} // namespace rapport::storage
