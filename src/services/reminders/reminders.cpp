#include "rapport/services/reminders.h"

#include "services/common/words.h"

namespace rapport::services {

using storage::ReadSession;
using storage::WriteSession;

namespace {

constexpr int comingShown = 5;

Reminders standing(ReadSession& session, StaffId member, Moment now, const QTimeZone& zone) {
    return {remindersNow(session, member, now, zone, Reminders::shown), remindersToCome(session, member, now, zone, comingShown),
            nextReminder(session, member)};
}

} // namespace

QFuture<Reminders> reminders(const Workspace& workspace) {
    return workspace.store.read([member = workspace.actor, now = workspace.clock.now(), zone = workspace.clock.zone()](
                                    ReadSession& session) { return standing(session, member, now, zone); });
}

QFuture<Reminders> raiseReminders(const Workspace& workspace) {
    const auto raise = [member = workspace.actor, zone = workspace.clock.zone()](WriteSession& session) {
        const Moment now = session.info().at;
        storage::raiseReminders(session, member, now);
        return standing(session, member, now, zone);
    };
    return workspace.store.write(workspace.change(Words::tr("Remind")), raise);
}

QFuture<Reminders> dismissReminders(const Workspace& workspace, const std::vector<storage::ReminderId>& which) {
    const auto dismiss = [which, member = workspace.actor, zone = workspace.clock.zone()](WriteSession& session) {
        const Moment now = session.info().at;
        storage::dismissReminders(session, which, now);
        return standing(session, member, now, zone);
    };
    return workspace.store.write(workspace.change(Words::tr("Dismiss reminder")), dismiss);
}

} // namespace rapport::services
