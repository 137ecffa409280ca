#include "cli/commands.h"
#include "cli/names.h"
#include "cli/rows.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/customers.h"
#include "rapport/services/milestones.h"
#include "rapport/storage/customerrepository.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using services::Workspace;

namespace {

constexpr int shownAhead = 30;
constexpr int yearAhead = 366;

int list(Context& context, QDate from, int days, int limit) {
    if (days > yearAhead)
        throw UsageError(Words::tr("--within takes at most a year: 366d."));
    const auto load = [from, to = from.addDays(days), limit](storage::ReadSession& session) {
        return milestoneRows(session, from, std::min(to, from.addDays(yearAhead - 1)), limit);
    };
    const auto rows = context.reading().store.read(load).result();
    context.out().document(asJson(rows));
    context.out().table(asTable(rows, context.today()), Words::tr("No milestones in these days."));
    return Done;
}

struct AddOptions {
    explicit AddOptions(const Command& command)
        : kind(command.argument("KIND", Words::tr("birthday, wedding-anniversary, customer-since, contract, founding or custom")))
        , date(command.option("--date", Words::tr("1980-05-17; without the year --05-17, without the day 1980-05")))
        , with(command.option("--with", Words::tr("The customer")))
        , label(command.option("--label", Words::tr("What it is called, for a custom one")))
        , leadDays(command.option("--lead-days", Words::tr("Days of preparation; the tier's by default"))) {}
    Value kind, date, with, label, leadDays;
};

int add(Context& context, const AddOptions& options) {
    if (!options.with.given() || !options.date.given())
        throw UsageError(Words::tr("Say when and whose it is: --date 1980-05-17 --with CUSTOMER."));
    const auto date = PartialDate::parse(options.date.text());
    if (!date)
        throw UsageError(Words::tr("“%1” is not a date. Write 1980-05-17, --05-17 or 1980-05.").arg(options.date.text()));
    domain::Milestone milestone;
    milestone.kind = milestoneKindFrom(options.kind.text());
    milestone.date = *date;
    milestone.label = options.label.text();
    if (options.leadDays.given())
        milestone.leadDays = options.leadDays.number(0);
    const Workspace& workspace = context.writing();
    milestone.customer = customerNamed(context, options.with.text());
    const MilestoneId id = services::saveMilestone(workspace, milestone).result();
    context.out().document(Json::object({{u"id"_s, id}, {u"customer"_s, milestone.customer}, {u"date"_s, date->toString()}}));
    context.out().message(Words::tr("Noted."));
    return Done;
}

int remove(Context& context, const QString& record) {
    const Workspace& workspace = context.writing();
    const MilestoneId id = milestoneNamed(context, record, std::nullopt);
    services::removeMilestone(workspace, id).waitForFinished();
    context.out().document(Json::object({{u"id"_s, id}}));
    context.out().message(Words::tr("Removed; rapportctl undo brings it back."));
    return Done;
}

struct GreetOptions {
    explicit GreetOptions(const Command& command)
        : record(command.argument("MILESTONE", Words::tr("Its number, or the customer")))
        , kind(command.option("--kind", Words::tr("Which one, where the customer has several")))
        , channel(command.option("--channel", Words::tr("How; the customer's preferred channel by default")))
        , words(command.option("--words", Words::tr("What was said or written; proposed by default")))
        , anyway(command.flag("--anyway", Words::tr("Also who wants no greetings, or whose complaint is open"))) {}
    Value record, kind, channel, words, anyway;
};

services::GreetingDraft draftFor(Context& context, MilestoneId id) {
    const auto& workspace = context.writing();
    const auto load = [id, sender = workspace.actor, today = context.today()](storage::ReadSession& session) {
        return services::greetingOccasion(session, id, sender, QLocale().bcp47Name(), today).draft;
    };
    return workspace.store.read(load).result();
}

int greet(Context& context, const GreetOptions& options) {
    const Workspace& workspace = context.writing();
    const auto kind = options.kind.given() ? std::optional(milestoneKindFrom(options.kind.text())) : std::nullopt;
    const MilestoneId id = milestoneNamed(context, options.record.text(), kind);
    auto draft = draftFor(context, id);
    if (options.channel.given())
        draft.channel = channelFrom(options.channel.text());
    if (options.words.given())
        draft.words = options.words.text();
    const auto heldBack = options.anyway.given() ? services::HeldBack::Overrule : services::HeldBack::Respect;
    services::greet(workspace, id, draft.channel, draft.words, heldBack).waitForFinished();
    context.out().document(Json::object({{u"id"_s, id},
                                         {u"year"_s, draft.year},
                                         {u"channel"_s, domain::key(draft.channel)},
                                         {u"words"_s, draft.words},
                                         {u"belated"_s, draft.belated}}));
    context.out().message(Words::tr("Greeted: %1").arg(draft.words));
    return Done;
}

} // namespace

void addMilestoneCommands(const Command& root) {
    const Command group = root.group("milestones", Words::tr("Birthdays, anniversaries and other yearly dates"));

    const Command listCommand = group.command("list", Words::tr("Those of the coming days"));
    const Value within = listCommand.option("--within", Words::tr("How many days: 30d, 4w"));
    const Value from = listCommand.option("--from", Words::tr("The first day; today by default"));
    const Value limit = listCommand.option("--limit", Words::tr("At most that many"));
    listCommand.runs([=](Context& context) {
        const QDate first = from.given() ? dayFrom(from.text(), context.today()) : context.today();
        return list(context, first, within.given() ? daysFrom(within.text()) : shownAhead,
                    limit.number(std::numeric_limits<int>::max(), 1));
    });

    const Command addCommand = group.command("add", Words::tr("Note a yearly date"));
    const AddOptions addOptions(addCommand);
    addCommand.runs([=](Context& context) { return add(context, addOptions); });

    const Command removeCommand = group.command("remove", Words::tr("Remove a yearly date"));
    const Value record = removeCommand.argument("MILESTONE", Words::tr("Its number, or the customer"));
    removeCommand.runs([=](Context& context) { return remove(context, record.text()); });

    const Command greetCommand = group.command("greet", Words::tr("Mark as greeted, once a year, and log it"));
    const GreetOptions greetOptions(greetCommand);
    greetCommand.runs([=](Context& context) { return greet(context, greetOptions); });
    addMailingCommand(group);
}

} // namespace rapport::cli
