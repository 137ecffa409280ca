#pragma once

#include "rapport/core/safefile.h"
#include "rapport/exchange/contactrecord.h"
#include "rapport/storage/wholecustomers.h"
#include "services/exporting/exportprogress.h"

#include <string>

namespace rapport::services {

/// Appends what a file says of one contact. Called by several threads at a time.
using ContactFormat = std::function<void(const exchange::ContactRecord&, std::string&)>;

/// Writes every contact of the selection in the order of the store: this thread reads rows, all cores make text of them. Throws
/// what reading, making or writing failed with, and Error(Cancelled).
void writeContacts(storage::ReadSession& session, const storage::WholeSelection& selection, SafeFile::Sink& sink,
                   ExportProgress& progress, const ContactFormat& format);

} // namespace rapport::services
