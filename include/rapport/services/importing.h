#pragma once

#include "rapport/domain/differences.h"
#include "rapport/exchange/contactrecord.h"
#include "rapport/exchange/csvreader.h"
#include "rapport/services/workspace.h"

namespace rapport::services {

struct ImportRequest {
    QString file;                           ///< a path; "-" is standard input
    std::optional<exchange::Format> format; ///< found out where empty
    std::optional<exchange::CsvDialect> dialect;
    std::optional<exchange::CsvMapping> mapping;
    QHash<QString, exchange::ColumnMeaning> columns; ///< by their headers; what these name goes before mapping and guess
    std::optional<bool> dayFirst;
    bool dryRun = false;
    /// Contacts are matched by UID, else by what certainly is the same person: the same name, and the same e-mail, phone or whole
    /// birthday. False: whoever has no known UID is new.
    bool mergeCertain = true;
    std::optional<exchange::CsvContent> content = {}; ///< what a CSV file's rows are; told by its header where empty
};

/// What an import did, or would do, with a contact.
enum class ImportAction { Created, Updated, Unchanged, Skipped };
[[nodiscard]] QString actionKey(ImportAction action); ///< "created", "updated", "unchanged", "skipped"

struct ImportChange {
    ImportAction action = ImportAction::Created;
    QString file;
    qint64 line = 0; ///< where the contact begins; 0 where that cannot be told
    QString uid;     ///< of the customer; empty where it was skipped
    QString name;
    std::vector<domain::Difference> fields; ///< of an updated one
    QString reason;                         ///< why it was skipped
};

struct ImportSummary {
    qint64 read = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    std::vector<exchange::Problem> problems; ///< at most maxProblems, the rest counted
    qint64 problemCount = 0;
    std::vector<ImportChange> changes; ///< in the file's order; at most maxChanges of each action, the rest counted
    QString label;                     ///< what the change is called in the history; empty where nothing was changed
    static constexpr size_t maxProblems = 10'000;
    static constexpr int maxChanges = 10'000;
};

/// The counts of both, and their lists one behind the other, no longer than one may be.
[[nodiscard]] ImportSummary together(ImportSummary first, const ImportSummary& second);
/// The list as a CSV file in UTF-8: file, line, column, severity, message. Cells that a spreadsheet would run begin with an
/// apostrophe.
[[nodiscard]] QByteArray problemsAsCsv(const std::vector<exchange::Problem>& problems);

/// What a CSV file looks like before anything is imported.
struct CsvPreview {
    exchange::CsvDialect dialect;
    QStringList header;
    std::vector<QStringList> rows; ///< at most 50
    exchange::CsvMapping mapping;
    bool dayFirst = true;
    exchange::CsvContent content = exchange::CsvContent::Contacts;
};
/// Throws Error(FileUnreadable).
[[nodiscard]] CsvPreview previewCsv(const QString& file, std::optional<exchange::CsvDialect> dialect = {},
                                    std::optional<exchange::CsvContent> content = {});
[[nodiscard]] exchange::Format detectFile(const QString& file); ///< Throws Error(FileUnreadable, InvalidInput).
/// What a file's header and first rows suggest. `rows` are without the header.
[[nodiscard]] exchange::CsvMapping suggestedMapping(const QStringList& header, const std::vector<QStringList>& rows,
                                                    bool hasHeader,
                                                    exchange::CsvContent content = exchange::CsvContent::Contacts);
/// A mapping file: JSON `{"separator": ";", "encoding": "UTF-8", "dayFirst": true, "content": "interactions", "columns":
/// {"Vorname": "given", "Tel. 2": "phone:work"}}`, each part optional; columns that it does not name are guessed, "ignore" leaves
/// one out. Throws Error(FileUnreadable, InvalidInput).
[[nodiscard]] ImportRequest withMappingFile(ImportRequest request, const QString& mappingFile);

/// Reads on one thread, writes on the store's, as one change: all of it is undone together. The future reports progress in 0 …
/// 1000 of the file's bytes with the number of contacts so far as text, and its cancel() leaves the store as it was. Importing a
/// file again changes nothing: contacts are known by UID, else by what they contain. The same goes for interactions, commitments,
/// planned interactions and milestones from calendars and CSV files; what is about nobody in the store is reported and left out.
[[nodiscard]] QFuture<ImportSummary> importFile(const Workspace& workspace, const ImportRequest& request);

} // namespace rapport::services
