#include "cli/program.h"

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/nearest.h"
#include "rapport/core/error.h"
#include "rapport/core/log.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

struct GlobalOptions {
    explicit GlobalOptions(const Command& root)
        : store(root.option("--store", Words::tr("The store: a file, or the default one")))
        , as(root.option("--as", Words::tr("Who is working: a staff member")))
        , now(root.option("--now", Words::tr("The time to work at, ISO 8601, instead of the clock's")))
        , zone(root.option("--tz", Words::tr("The time zone to work in, as in Europe/Budapest")))
        , json(root.flag("--json", Words::tr("Results as one JSON document")))
        , quiet(root.flag("--quiet", Words::tr("No messages but problems"))) {}
    [[nodiscard]] Globals read() const { return {store.text(), as.text(), now.text(), zone.text(), json.given(), quiet.given()}; }
    Value store, as, now, zone, json, quiet;
};

void addCommands(const Command& root) {
    addStoreCommands(root);
    addImportCommand(root);
    addExportCommand(root);
    addSearchCommand(root);
    addCustomerCommands(root);
    addInteractionCommands(root);
    addCommitmentCommands(root);
    addPlanCommands(root);
    addMilestoneCommands(root);
    addGreetingCommands(root);
    addCaseCommands(root);
    addDossierCommand(root);
    addGoalCommands(root);
    addNeedCommands(root);
    addExpiryCommands(root);
    addGestureCommands(root);
    addReferralCommands(root);
    addFeedbackCommands(root);
    addAnswerCommands(root);
    addAnnouncementCommands(root);
    addPlaybookCommands(root);
    addBalanceCommand(root);
    addOverviewCommands(root);
    addDuplicatesCommand(root);
    addBriefCommand(root);
    addLegsCommand(root);
    addCadenceCommands(root);
    addRateCommand(root);
    addResponseCommands(root);
    addSpreadCommand(root);
    addWeekCommands(root);
    addRecurCommand(root);
    addStaffCommands(root);
    addOfficeCommands(root);
    addFieldCommands(root);
    addHistoryCommands(root);
    addTrashCommands(root);
    addParseCommand(root);
}

int exitFor(ErrorCode code) {
    switch (code) {
    case ErrorCode::StoreMissing:
    case ErrorCode::StoreUnreadable:
    case ErrorCode::NotAStore:
    case ErrorCode::StoreTooNew:
    case ErrorCode::StoreDamaged:
    case ErrorCode::NotConnected:
        return NoStore;
    case ErrorCode::NoSuchRecord:
        return NoSuchRecord;
    default:
        return Failed;
    }
}

int fail(Output& out, int exit, const QString& message) {
    out.problem(u"rapportctl: "_s + message);
    out.document(Json::object({{u"error"_s, Json::object({{u"exit"_s, exit}, {u"message"_s, message}})}}));
    return exit;
}

QStringList subcommandNames(const CLI::App& app) {
    QStringList names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        names.append(QString::fromStdString(command->get_name()));
    return names;
}

/// The words of the line that are no global option nor its value; those of a command's own options do not matter here, because
/// the search for commands ends at the first word that is one.
QStringList plainWords(const QStringList& arguments) {
    static const QStringList withValue{u"--store"_s, u"--as"_s, u"--now"_s, u"--tz"_s};
    QStringList words;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (withValue.contains(arguments[i]))
            ++i;
        else if (!arguments[i].startsWith(u'-'))
            words.append(arguments[i]);
    }
    return words;
}

/// Says what is wrong with the command's name; empty when it is a command.
QString unknownCommand(const CLI::App& root, const QStringList& arguments) {
    const CLI::App* app = &root;
    QStringList path;
    for (const QString& word : plainWords(arguments)) {
        const QStringList known = subcommandNames(*app);
        if (known.isEmpty())
            return {};
        if (!known.contains(word)) {
            const QString shown = (path + QStringList{word}).join(u' ');
            const QString proposed = (path + QStringList{nearest(word, known)}).join(u' ');
            return Words::tr("Unknown command “%1”. Did you mean “%2”?").arg(shown.left(80), proposed);
        }
        path.append(word);
        app = app->get_subcommand(word.toStdString());
    }
    return {};
}

/// CLI11 takes the word after `--name=` for its value; here an empty value is meant.
std::vector<std::string> asCliArguments(const QStringList& arguments) {
    std::vector<std::string> out;
    bool optionsOver = false;
    for (const QString& argument : arguments) {
        optionsOver = optionsOver || argument == "--"_L1;
        const bool emptyValue = !optionsOver && argument.startsWith("--"_L1) && argument.indexOf(u'=') == argument.size() - 1;
        out.push_back((emptyValue ? argument.chopped(1) : argument).toStdString());
        if (emptyValue)
            out.emplace_back();
    }
    // CLI11 takes them last first.
    std::reverse(out.begin(), out.end());
    return out;
}

/// Which file could not be opened, before the reason. An office's address is left out: it may hold a password.
QString located(const Globals& globals, const QString& message) {
    const QString location = globals.store.isEmpty() ? storage::Store::defaultLocation() : globals.store;
    return location.contains("://"_L1) ? message : location + u": "_s + message;
}

int runCommand(const Action& action, const Globals& globals, Output& out) {
    try {
        Context context(globals);
        const int exit = action(context);
        if (!context.out().finish()) {
            out.problem(Words::tr("rapportctl: not everything could be written to standard output."));
            return Failed;
        }
        return exit;
    } catch (const UsageError& error) {
        return fail(out, WrongUsage, error.message());
    } catch (const Error& error) {
        log::error(u"rapportctl: "_s + error.detail());
        const int exit = exitFor(error.code());
        return fail(out, exit, exit == NoStore ? located(globals, error.message()) : error.message());
    } catch (const std::exception& error) {
        return fail(out, Failed, Words::tr("Something unexpected went wrong: %1").arg(QString::fromUtf8(error.what())));
    }
}

} // namespace

int run(const QStringList& arguments) {
    CLI::App app("Rapport: keeps your promises and your people.", "rapportctl");
    app.require_subcommand(1);
    app.fallthrough();
    app.set_version_flag("--version", "rapportctl " RAPPORT_VERSION);
    app.footer("Every command explains itself: rapportctl COMMAND --help");
    Action action;
    const Command root(app, action);
    const GlobalOptions globals(root);
    addCommands(root);

    Output early(arguments.contains("--json"_L1), false);
    try {
        app.parse(asCliArguments(arguments));
    } catch (const CLI::CallForHelp& help) {
        return app.exit(help);
    } catch (const CLI::CallForAllHelp& help) {
        return app.exit(help);
    } catch (const CLI::CallForVersion& version) {
        return app.exit(version);
    } catch (const CLI::ParseError& error) {
        const QString unknown = unknownCommand(app, arguments);
        const QString hint = Words::tr("See rapportctl --help.");
        return fail(early, WrongUsage, unknown.isEmpty() ? QString::fromUtf8(error.what()) + u". "_s + hint : unknown);
    }
    Output out(globals.json.given(), globals.quiet.given());
    return runCommand(action, globals.read(), out);
}

} // namespace rapport::cli
