#include "cli/commands.h"
#include "cli/context.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "cli/words.h"
#include "rapport/core/safefile.h"
#include "rapport/services/importing.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using services::ImportRequest;
using services::ImportSummary;

namespace {

struct ImportOptions {
    explicit ImportOptions(const Command& command)
        : files(command.arguments("FILE", Words::tr("Files to read; - is standard input")))
        , format(command.option("--format", Words::tr("auto, vcard, csv, ics or json (auto)")))
        , map(command.option("--map", Words::tr("What the columns of a CSV file mean: a JSON file")))
        , dryRun(command.flag("--dry-run", Words::tr("Only say what would be done")))
        , noMerge(command.flag("--no-merge", Words::tr("Every contact without a known UID is a new customer")))
        , problems(command.option("--problems", Words::tr("Write the list of problems to this CSV file"))) {}
    Value files, format, map, dryRun, noMerge, problems;
};

std::optional<exchange::Format> formatFrom(const QString& text) {
    if (text.isEmpty() || text == "auto"_L1)
        return std::nullopt;
    if (text == "vcard"_L1)
        return exchange::Format::VCard;
    if (text == "csv"_L1)
        return exchange::Format::Csv;
    if (text == "json"_L1)
        return exchange::Format::Json;
    if (text == "ics"_L1)
        return exchange::Format::ICalendar;
    throw UsageError(Words::tr("--format: “%1” cannot be read; auto, vcard, csv, ics and json can.").arg(text.left(80)));
}

Json asJson(const exchange::Problem& problem) {
    return Json::object({{u"file"_s, problem.file},
                         {u"line"_s, problem.line},
                         {u"column"_s, problem.column},
                         {u"severity"_s, exchange::severityKey(problem.severity)},
                         {u"message"_s, problem.message}});
}

Json asJson(const services::ImportChange& change) {
    Json::Members members{
        {u"line"_s, change.line},
        {u"action"_s, services::actionKey(change.action)},
        {u"uid"_s, change.uid.isEmpty() ? Json() : Json(change.uid)},
        {u"name"_s, change.name},
        {u"fields"_s,
         Json::list(change.fields,
                    [](const domain::Difference& each) {
                        return Json::object({{u"field"_s, each.field}, {u"before"_s, each.before}, {u"after"_s, each.after}});
                    })},
        {u"file"_s, change.file}};
    if (!change.reason.isEmpty())
        members.push_back({u"reason"_s, change.reason});
    return Json::object(std::move(members));
}

Json asJson(const ImportSummary& summary, bool dryRun) {
    Json::Members members{{u"read"_s, summary.read},
                          {u"created"_s, summary.created},
                          {u"updated"_s, summary.updated},
                          {u"unchanged"_s, summary.unchanged},
                          {u"rejected"_s, summary.rejected},
                          {u"problems"_s, Json::list(summary.problems, [](const auto& problem) { return asJson(problem); })}};
    if (dryRun)
        members.push_back({u"changes"_s, Json::list(summary.changes, [](const auto& change) { return asJson(change); })});
    return Json::object(std::move(members));
}

/// Before anything is written: one file that is not there must not leave the others half imported.
void checkReadable(const QStringList& files) {
    for (const QString& file : files) {
        const QFileInfo info(file);
        if (file != "-"_L1 && (!info.exists() || info.isDir() || !info.isReadable()))
            throw Error(ErrorCode::FileUnreadable, Words::tr("%1 cannot be read. Nothing was imported.").arg(file));
    }
}

ImportSummary importOne(Context& context, const ImportRequest& request) {
    const services::Workspace& workspace = request.dryRun ? context.reading() : context.writing();
    ProgressBar bar(context.out().isQuiet());
    return finished(services::importFile(workspace, request),
                    [&](const auto& future) { bar.show(future.progressValue(), future.progressText()); });
}

/// One file after the other, each a change of its own. A file that fails after another was imported is one of the problems.
ImportSummary importAll(Context& context, const QStringList& files, const QString& map, const ImportRequest& request) {
    ImportSummary sum;
    bool any = false;
    for (const QString& file : files) {
        ImportRequest one = request;
        one.file = file;
        try {
            if (!map.isEmpty())
                one = services::withMappingFile(one, map);
            sum = services::together(std::move(sum), importOne(context, one));
            any = true;
        } catch (const Error& error) {
            if (!any)
                throw;
            sum.problems.push_back({file, 0, 0, exchange::Severity::Error, error.message()});
            ++sum.problemCount;
            if (error.code() == ErrorCode::Cancelled)
                break;
        }
    }
    return sum;
}

void report(Output& out, const ImportSummary& sum, bool dryRun) {
    for (const auto& problem : sum.problems) {
        if (!out.isJson())
            out.message(u"%1:%2: %3: "_s.arg(problem.file).arg(problem.line).arg(exchange::severityKey(problem.severity)) +
                        problem.message);
    }
    const QLocale locale;
    const QString numbers = Words::tr("%1 read, %2 created, %3 updated, %4 unchanged, %5 rejected")
                                .arg(locale.toString(sum.read), locale.toString(sum.created), locale.toString(sum.updated),
                                     locale.toString(sum.unchanged), locale.toString(sum.rejected));
    out.message(dryRun ? Words::tr("Nothing was saved. It would be: %1").arg(numbers) : numbers);
    if (sum.problemCount > static_cast<qint64>(sum.problems.size()))
        out.message(Words::tr("and %1 problems more").arg(sum.problemCount - static_cast<qint64>(sum.problems.size())));
}

/// `title: “Baker” → “Master baker”`, a line each, under the customer's name; created ones are only counted.
QString shown(const ImportSummary& sum) {
    QString text;
    for (const auto& change : sum.changes) {
        if (change.action != services::ImportAction::Updated)
            continue;
        text +=
            Words::tr("%1 would be updated (%2, line %3)").arg(shownLine(change.name), shownLine(change.file)).arg(change.line) +
            u'\n';
        for (const auto& each : change.fields)
            text += u"    %1: "_s.arg(each.field) + shownLine(each.before) + u" → "_s + shownLine(each.after) + u'\n';
    }
    return text;
}

void writeProblems(const QString& file, const ImportSummary& sum) {
    if (!file.isEmpty())
        SafeFile::write(file, services::problemsAsCsv(sum.problems));
}

bool hasErrors(const ImportSummary& sum) {
    return sum.rejected > 0 || std::any_of(sum.problems.begin(), sum.problems.end(),
                                           [](const auto& problem) { return problem.severity == exchange::Severity::Error; });
}

int import(Context& context, const ImportOptions& options) {
    ImportRequest request;
    request.format = formatFrom(options.format.text());
    request.dryRun = options.dryRun.given();
    request.mergeCertain = !options.noMerge.given();
    const QStringList files = options.files.texts();
    checkReadable(files);
    const ImportSummary sum = importAll(context, files, options.map.text(), request);
    context.out().document(asJson(sum, request.dryRun));
    if (request.dryRun)
        context.out().text(shown(sum));
    report(context.out(), sum, request.dryRun);
    writeProblems(options.problems.text(), sum);
    return hasErrors(sum) ? DoneInPart : Done;
}

} // namespace

void addImportCommand(const Command& root) {
    const Command command =
        root.command("import", Words::tr("Import contacts, calendars, interactions and commitments from files"));
    const ImportOptions options(command);
    command.runs([=](Context& context) { return import(context, options); });
}

} // namespace rapport::cli
