#pragma once

#include "rapport/exchange/csvtable.h"
#include "rapport/exchange/vcardwriter.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/customerlist.h"

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

/// Whose cards go into a vCard file, and where it is.
struct ContactExport {
    QString file;
    /// 3.0 by default: phones, Google, Apple, Outlook and most address books read that and not all of them 4.0; what 3.0 has no
    /// property for goes with it in ours.
    exchange::VCardVersion version = exchange::VCardVersion::V3;
    storage::CustomerFilter filter;              ///< as of the list of customers
    std::optional<std::vector<CustomerId>> only; ///< these, whatever the filter says
};
/// Writes the customers with everything that is kept on them as persons, in the order they were entered; gives how many. What
/// happened with them is not in it. The file is whole or as it was before (see SafeFile). The future reports progress in 0 … 1000
/// with the number of contacts so far as text; its cancel() ends it with Error(Cancelled). Throws Error(DiskFull or
/// FileUnwritable).
[[nodiscard]] QFuture<qint64> exportContacts(const Workspace& workspace, const ContactExport& request);

/// A table for spreadsheets and other programs, and where it is.
struct CsvExport {
    QString file;
    exchange::CsvContent what = exchange::CsvContent::Contacts;
    QStringList columns;            ///< keys, in order (exchange::tableColumns); empty: all that an import reads back
    bool withBom = false;           ///< a byte order mark, without which Excel takes UTF-8 for something else
    storage::CustomerFilter filter; ///< as of the list of customers; of interactions and commitments those with these
    std::optional<std::vector<CustomerId>> only = {}; ///< these, whatever the filter says
};
/// Customers in the order they were entered, or what happened with them and was promised, without what is in the trash; gives how
/// many. Private notes are in no table. The file is whole or as it was before (see SafeFile). The future reports progress in 0 …
/// 1000 with the number so far as text; its cancel() ends it with Error(Cancelled). Throws Error(InvalidInput) for a column that
/// there is not, Error(DiskFull or FileUnwritable).
[[nodiscard]] QFuture<qint64> exportCsv(const Workspace& workspace, const CsvExport& request);
/// What `columns` of such a table may be, fields of the business's own among them.
[[nodiscard]] QFuture<QStringList> csvColumns(const Workspace& workspace, exchange::CsvContent what);

} // namespace rapport::services
