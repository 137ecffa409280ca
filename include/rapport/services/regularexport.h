#pragma once

#include "rapport/services/workspace.h"

/// Complete exports that are made again and again into a folder, of which the latest few are kept. What the folder holds says
/// when the last one was made: nothing else is remembered.
namespace rapport::services {

enum class ExportRhythm { Daily, Weekly };

struct RegularExport {
    QString folder;
    ExportRhythm rhythm = ExportRhythm::Daily;
    int keep = 7; ///< at least 1
    friend bool operator==(const RegularExport&, const RegularExport&) = default;
};

/// `<store>-2026-11-21.json` in the folder.
[[nodiscard]] QString regularExportFile(const Workspace& workspace, const QString& folder, QDate day);
/// The day of the latest that is there; empty where there is none. Days after `today` do not count: no clock makes them.
[[nodiscard]] std::optional<QDate> latestRegularExport(const Workspace& workspace, const QString& folder, QDate today);
/// Whether another one is to be made.
[[nodiscard]] bool isExportDue(const Workspace& workspace, const RegularExport& regular, QDate today);
/// Removes all but the latest `keep` of this store's; files of any other name are never touched. Gives how many.
int removeOldExports(const Workspace& workspace, const QString& folder, int keep);

} // namespace rapport::services
