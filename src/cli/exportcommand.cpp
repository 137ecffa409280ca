#include "cli/commands.h"
#include "cli/context.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "rapport/services/exporting.h"
#include "rapport/services/regularexport.h"
#include "rapport/services/storedocument.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

struct ExportOptions {
    explicit ExportOptions(const Command& command)
        : format(command.option("--format", Words::tr("vcard or csv: customers; ics: a calendar; json: the complete store")))
        , version(command.option("--vcard-version", Words::tr("3.0, which most programs read, or 4.0 (3.0)")))
        , what(command.option("--what", Words::tr("Of a CSV file: customers, interactions or commitments (customers)")))
        , columns(command.option("--columns", Words::tr("Of a CSV file: its columns, as uid,name,phones; all by default")))
        , bom(command.flag("--bom", Words::tr("Of a CSV file: with the mark that Excel knows UTF-8 by")))
        , filter(command.option("--filter", Words::tr("Only customers that the search field finds by this")))
        , file(command.option("-o,--output", Words::tr("The file to write; standard output by default")))
        , withNotes(command.flag("--with-notes", Words::tr("With care notes and notes of interactions")))
        , into(command.option("--into", Words::tr("json: the folder in which a file of today is made")))
        , keep(command.option("--keep", Words::tr("How many of the files in that folder are kept (7)"))) {}
    Value format, version, what, columns, bom, filter, file, withNotes, into, keep;
};

/// What goes to standard output is complete, or nothing of it does.
void copyOut(Output& out, const QString& from) {
    constexpr qint64 portion = 1 << 20;
    QFile file(from);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::FileUnreadable, Words::tr("What was written could not be read again."), file.errorString());
    while (!file.atEnd())
        out.raw(file.read(portion));
}

/// What was written, as the command tells it.
struct Written {
    QString what; ///< the word of JSON
    qint64 count = 0;
};

Written exportCalendar(Context& context, const ExportOptions& options, const QString& file) {
    services::CalendarExport request;
    request.file = file;
    request.withNotes = options.withNotes.given();
    return {u"events"_s, services::exportCalendar(context.reading(), request).result()};
}

exchange::VCardVersion versionFrom(const QString& text) {
    if (text == "3.0"_L1 || text == "3"_L1)
        return exchange::VCardVersion::V3;
    if (text == "4.0"_L1 || text == "4"_L1)
        return exchange::VCardVersion::V4;
    throw UsageError(Words::tr("--vcard-version: “%1” cannot be written; 3.0 and 4.0 can.").arg(text.left(80)));
}

Written exportContacts(Context& context, const ExportOptions& options, const QString& file) {
    services::ContactExport request;
    request.file = file;
    if (options.version.given())
        request.version = versionFrom(options.version.text());
    request.filter.text = options.filter.text();
    ProgressBar bar(context.out().isQuiet());
    return {u"contacts"_s, finished(services::exportContacts(context.reading(), request),
                                    [&](const auto& future) { bar.show(future.progressValue(), future.progressText()); })};
}

Written exportStore(Context& context, const ExportOptions&, const QString& file) {
    ProgressBar bar(context.out().isQuiet());
    return {u"records"_s, finished(services::exportStore(context.reading(), file),
                                   [&](const auto& future) { bar.show(future.progressValue(), future.progressText()); })};
}

exchange::CsvContent contentFrom(const QString& text) {
    if (text.isEmpty() || text == "customers"_L1)
        return exchange::CsvContent::Contacts;
    const auto content = exchange::contentFromKey(text);
    if (!content)
        throw UsageError(Words::tr("--what: “%1” is no table; customers, interactions and commitments are.").arg(text.left(80)));
    return *content;
}

Written exportCsv(Context& context, const ExportOptions& options, const QString& file) {
    services::CsvExport request;
    request.file = file;
    request.what = contentFrom(options.what.text());
    for (const QString& each : options.columns.text().split(u',', Qt::SkipEmptyParts))
        request.columns += each.trimmed();
    if (const auto unknown = exchange::CsvTable::unknownColumns(request.what, request.columns); !unknown.isEmpty())
        throw UsageError(
            Words::tr("--columns: there is no “%1”. There are: %2")
                .arg(unknown.front().left(80),
                     (exchange::tableColumns(request.what, {u"NAME"_s}) + exchange::furtherColumns(request.what)).join(u", "_s)));
    request.withBom = options.bom.given();
    request.filter.text = options.filter.text();
    ProgressBar bar(context.out().isQuiet());
    return {u"rows"_s, finished(services::exportCsv(context.reading(), request),
                                [&](const auto& future) { bar.show(future.progressValue(), future.progressText()); })};
}

/// By --format. Throws UsageError for another one.
auto writerOf(const QString& format) {
    if (format == "ics"_L1)
        return &exportCalendar;
    if (format == "vcard"_L1)
        return &exportContacts;
    if (format == "csv"_L1)
        return &exportCsv;
    if (format == "json"_L1)
        return &exportStore;
    throw UsageError(Words::tr("--format: “%1” cannot be written; vcard, csv, ics and json can.").arg(format.left(80)));
}

/// As the window does it by itself: for a timer of the system.
int exportInto(Context& context, const ExportOptions& options) {
    if (options.format.text() != "json"_L1 || options.file.given())
        throw UsageError(Words::tr("--into is for --format json, without -o."));
    const services::Workspace& workspace = context.reading();
    const QString folder = options.into.text();
    const QString file = services::regularExportFile(workspace, folder, workspace.clock.today());
    const Written written = exportStore(context, options, file);
    const int removed = services::removeOldExports(workspace, folder, options.keep.number(services::RegularExport().keep));
    context.out().document(Json::object({{u"file"_s, file}, {written.what, written.count}, {u"removed"_s, removed}}));
    context.out().message(Words::tr("%1 written to %2.").arg(QLocale().toString(written.count), file));
    return Done;
}

int exportAll(Context& context, const ExportOptions& options) {
    if (options.into.given())
        return exportInto(context, options);
    const auto write = writerOf(options.format.text());
    const QString wanted = options.file.text();
    const bool toOutput = wanted.isEmpty() || wanted == "-"_L1;
    const QTemporaryDir folder;
    const QString file = toOutput ? folder.filePath(u"export"_s) : wanted;
    const Written written = write(context, options, file);
    if (toOutput)
        copyOut(context.out(), file);
    else
        context.out().document(Json::object({{u"file"_s, wanted}, {written.what, written.count}}));
    context.out().message(Words::tr("%1 written.").arg(QLocale().toString(written.count)));
    return Done;
}

} // namespace

void addExportCommand(const Command& root) {
    const Command command =
        root.command("export", Words::tr("Write customers, a calendar of commitments and milestones, or the complete store"));
    const ExportOptions options(command);
    command.runs([=](Context& context) { return exportAll(context, options); });
}

} // namespace rapport::cli
