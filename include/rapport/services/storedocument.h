#pragma once

#include "rapport/services/importing.h"

/// A complete store as one JSON document: docs/export-format.md.
namespace rapport::services {

/// Writes everything that is not derived, of every state, as the one who asks may see it: private notes of others only for
/// owners; logins and the history are not part of it. Gives the number of records. The file is whole or as it was before (see
/// SafeFile). The future reports progress in 0 … 1000; its cancel() leaves the file as it was. Throws Error(NotAllowed, DiskFull,
/// FileUnwritable, Cancelled).
[[nodiscard]] QFuture<qint64> exportStore(const Workspace& workspace, const QString& file);

/// Reads such a document, as one change: all of it is undone together. Records are known by their uid (tags and fields by their
/// name) and become what the document says; staff who are known stay as they are, unless the store has nothing yet. Everything
/// else in the store is left alone. Counts are of records of all kinds. Progress, cancel and dry run as for importFile(), which
/// calls this for such a file.
[[nodiscard]] QFuture<ImportSummary> importStore(const Workspace& workspace, const ImportRequest& request);

} // namespace rapport::services
