#include "rapport/core/safefile.h"
#include "rapport/services/exporting.h"
#include "services/common/words.h"
#include "services/exporting/calendarevents.h"

namespace rapport::services {

QFuture<qint64> exportCalendar(const Workspace& workspace, const CalendarExport& request, const storage::CancelToken& token) {
    const auto write = [request, now = workspace.clock.now(), zone = workspace.clock.zone()](storage::ReadSession& session) {
        qint64 events = 0;
        SafeFile::write(request.file, [&](SafeFile::Sink& file) {
            exchange::CalendarWriter writer([&file](const QByteArray& bytes) { file.write(bytes); }, Words::tr("Rapport"), now,
                                            zone);
            events = 0;
            const auto take = [&](const exchange::CalendarEvent& event) {
                writer.write(event);
                ++events;
            };
            storage::eachOpenCommitment(session, [&](const auto& each) {
                for (const auto& event : eventsOf(each, request.withNotes))
                    take(event);
            });
            storage::eachOpenPlan(session, [&](const auto& each) {
                for (const auto& event : eventsOf(each, request.withNotes))
                    take(event);
            });
            storage::eachYearlyMilestone(session,
                                         [&](const auto& each) { take(eventOf(each, request.withNotes, now.dateIn(zone))); });
            writer.finish();
        });
        return events;
    };
    return workspace.store.read(write, token);
}

} // namespace rapport::services
