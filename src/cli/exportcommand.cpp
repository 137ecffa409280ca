#include "cli/commands.h"
#include "cli/context.h"
#include "rapport/services/exporting.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

struct ExportOptions {
    explicit ExportOptions(const Command& command)
        : format(command.option("--format", Words::tr("ics: a calendar")))
        , file(command.option("-o,--output", Words::tr("The file to write; standard output by default")))
        , withNotes(command.flag("--with-notes", Words::tr("With care notes and notes of interactions"))) {}
    Value format, file, withNotes;
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

int exportAll(Context& context, const ExportOptions& options) {
    const QString format = options.format.text();
    if (format != "ics"_L1)
        throw UsageError(Words::tr("--format: “%1” cannot be written; ics can.").arg(format.left(80)));
    const QString wanted = options.file.text();
    const bool toOutput = wanted.isEmpty() || wanted == "-"_L1;
    const QTemporaryDir folder;
    services::CalendarExport request;
    request.file = toOutput ? folder.filePath(u"calendar.ics"_s) : wanted;
    request.withNotes = options.withNotes.given();
    const qint64 events = services::exportCalendar(context.reading(), request).result();
    if (toOutput)
        copyOut(context.out(), request.file);
    else
        context.out().document(Json::object({{u"file"_s, wanted}, {u"events"_s, events}}));
    context.out().message(Words::tr("%1 written.").arg(QLocale().toString(events)));
    return Done;
}

} // namespace

void addExportCommand(const Command& root) {
    const Command command = root.command("export", Words::tr("Write a calendar of commitments and milestones"));
    const ExportOptions options(command);
    command.runs([=](Context& context) { return exportAll(context, options); });
}

} // namespace rapport::cli
