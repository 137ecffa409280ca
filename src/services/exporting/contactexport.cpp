#include "rapport/core/error.h"
#include "rapport/services/exporting.h"
#include "services/common/passon.h"
#include "services/exporting/contactswriting.h"
#include "services/exporting/selection.h"

namespace rapport::services {

QFuture<qint64> exportContacts(const Workspace& workspace, const ContactExport& request) {
    auto promise = begunPromise<qint64>();
    auto future = promise->future();
    const auto write = [request, promise, allowed = workspace.permissions, now = workspace.clock.now(),
                        zone = workspace.clock.zone()](storage::ReadSession& session) {
        needs(allowed, domain::Act::SeeCustomers);
        const auto selection = selectionOf(session, request.filter, request.only, now, zone);
        ExportProgress progress(*promise);
        const auto card = [version = request.version](const exchange::ContactRecord& contact, std::string& text) {
            exchange::VCardWriter(version).write(contact, text);
        };
        SafeFile::write(request.file, [&](SafeFile::Sink& sink) { writeContacts(session, selection, sink, progress, card); });
        return progress.done();
    };
    passOn(workspace.store.read(write), promise);
    return future;
}

} // namespace rapport::services
