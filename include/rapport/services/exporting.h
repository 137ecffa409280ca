#pragma once

#include "rapport/services/workspace.h"

namespace rapport::services {

/// What a calendar file holds and where it is.
struct CalendarExport {
    QString file;
    bool withNotes = false; ///< care notes and the notes of the interactions that promises come from; never private ones
    friend bool operator==(const CalendarExport&, const CalendarExport&) = default;
};
/// Writes open commitments and milestones as iCalendar for calendar programs; gives how many events there are. The file is whole
/// or as it was before (see SafeFile). Throws Error(DiskFull or FileUnwritable).
[[nodiscard]] QFuture<qint64> exportCalendar(const Workspace& workspace, const CalendarExport& request,
                                             const storage::CancelToken& token = {});

} // namespace rapport::services
