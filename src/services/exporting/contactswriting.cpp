#include "services/exporting/contactswriting.h"

#include "services/exporting/contactof.h"
#include "services/exporting/orderedwriting.h"

namespace rapport::services {

void writeContacts(storage::ReadSession& session, const storage::WholeSelection& selection, SafeFile::Sink& sink,
                   ExportProgress& progress, const ContactFormat& format) {
    const ContactMaker contactOf(storage::CustomerRepository(session).customFields());
    OrderedWriting<storage::WholePortion> writing(sink, [&](storage::WholePortion&& portion) {
        std::string text;
        for (storage::WholeCustomer& whole : portion.take())
            format(contactOf(std::move(whole)), text);
        return text;
    });
    progress.begin(countWholeCustomers(session, selection));
    eachWholePortion(session, selection, [&](storage::WholePortion&& portion) {
        progress.add(portion.count());
        writing.push(std::move(portion));
    });
    writing.finish();
}

} // namespace rapport::services
