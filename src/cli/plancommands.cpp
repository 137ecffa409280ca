#include "cli/commands.h"
#include "cli/names.h"
#include "cli/rows.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/plans.h"
#include "rapport/storage/planrepository.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::PlannedInteraction;
using services::Workspace;

namespace {

struct ListOptions {
    explicit ListOptions(const Command& command)
        : from(command.option("--from", Words::tr("Only from that day on")))
        , to(command.option("--to", Words::tr("Only to that day")))
        , owner(command.option("--owner", Words::tr("Only a staff member's; - for nobody's")))
        , with(command.option("--with", Words::tr("Only those with a customer")))
        , limit(command.option("--limit", Words::tr("At most that many"))) {}
    Value from, to, owner, with, limit;
};

storage::PlanFilter filterFrom(Context& context, const ListOptions& options) {
    storage::PlanFilter filter;
    if (options.from.given())
        filter.from = dayFrom(options.from.text(), context.today());
    if (options.to.given())
        filter.to = dayFrom(options.to.text(), context.today());
    if (options.owner.given())
        filter.owner = options.owner.text() == "-"_L1 ? StaffId() : staffNamed(context, options.owner.text());
    if (options.with.given())
        filter.customer = customerNamed(context, options.with.text());
    return filter;
}

int list(Context& context, const ListOptions& options) {
    const auto load = [filter = filterFrom(context, options), now = context.clock().now(),
                       limit = options.limit.number(std::numeric_limits<int>::max(), 1)](storage::ReadSession& session) {
        return planRows(session, filter, now, limit);
    };
    const auto rows = context.reading().store.read(load).result();
    context.out().document(asJson(rows));
    context.out().table(asTable(rows), Words::tr("Nothing is planned."));
    return Done;
}

PlannedInteractionId planNamed(Context& context, const QString& text) {
    const auto find = [text](storage::ReadSession& session) {
        const storage::PlanRepository plans(session);
        const auto byId = plans.find(PlannedInteractionId(asId(text)));
        return byId ? byId->id : plans.findByUid(text).value_or(PlannedInteractionId());
    };
    const PlannedInteractionId id = context.reading().store.read(find).result();
    if (!id.isValid())
        throw Error(ErrorCode::NoSuchRecord,
                    Words::tr("There is no planned interaction “%1”. See rapportctl plans list.").arg(text.left(80)));
    return id;
}

/// What became of a plan.
int show(Context& context, PlannedInteractionId id, const QString& message) {
    context.out().document(asJson(services::loadPlan(context.reading(), id).result()));
    context.out().message(message);
    return Done;
}

struct AddOptions {
    explicit AddOptions(const Command& command)
        : with(command.option("--with", Words::tr("The customer")))
        , on(command.option("--on", Words::tr("\"2026-11-26 15:00\", 2026-11-26, tomorrow, +3d")))
        , channel(command.option("--channel", Words::tr("call, email, visit, message, letter or meeting; a call unless said")))
        , about(command.option("--about", Words::tr("What about")))
        , owner(command.option("--owner", Words::tr("Who is to do it; you by default")))
        , repeat(command.option("--repeat", Words::tr("An RRULE, as in FREQ=MONTHLY")))
        , fromCompletion(command.flag("--from-completion", Words::tr("Count the next date from when it was done"))) {}
    Value with, on, channel, about, owner, repeat, fromCompletion;
};

int add(Context& context, const AddOptions& options) {
    if (!options.with.given() || !options.on.given())
        throw UsageError(Words::tr("Say with whom and when: --with CUSTOMER --on \"2026-11-26 15:00\"."));
    PlannedInteraction plan;
    plan.due = dueFrom(options.on.text(), context.today());
    const Workspace& workspace = context.writing();
    plan.customer = customerNamed(context, options.with.text());
    plan.words = options.about.text();
    plan.recurrence = options.repeat.text();
    if (options.channel.given())
        plan.channel = channelFrom(options.channel.text());
    if (options.owner.given())
        plan.owner = staffNamed(context, options.owner.text());
    if (options.fromCompletion.given())
        plan.repeatFrom = domain::RepeatFrom::Completion;
    const auto id = services::addPlan(workspace, plan).result();
    return show(context, id, Words::tr("Planned for %1.").arg(shownDue(plan.due)));
}

void addMove(const Command& group) {
    const Command command = group.command("move", Words::tr("To another day or time"));
    const Value record = command.argument("PLAN", Words::tr("Its number or uid"));
    const Value when = command.argument("WHEN", Words::tr("\"2026-11-26 15:00\", tomorrow, +3d"));
    command.runs([=](Context& context) {
        const domain::Due to = dueFrom(when.text(), context.today());
        const Workspace& workspace = context.writing();
        const auto id = planNamed(context, record.text());
        services::movePlan(workspace, id, to).waitForFinished();
        return show(context, id, Words::tr("Moved to %1.").arg(shownDue(to)));
    });
}

void addClosing(const Command& group, const char* name, const QString& description, const QString& message,
                QFuture<void> (*close)(const Workspace&, PlannedInteractionId)) {
    const Command command = group.command(name, description);
    const Value record = command.argument("PLAN", Words::tr("Its number or uid"));
    command.runs([=](Context& context) {
        const Workspace& workspace = context.writing();
        const auto id = planNamed(context, record.text());
        close(workspace, id).waitForFinished();
        return show(context, id, message);
    });
}

void addDone(const Command& group) {
    const Command command = group.command("done", Words::tr("It happened: logs the interaction"));
    const Value record = command.argument("PLAN", Words::tr("Its number or uid"));
    const Value notes = command.option("--notes", Words::tr("What was said"));
    const Value at = command.option("--at", Words::tr("When it happened; now unless said"));
    command.runs([=](Context& context) {
        const Workspace& workspace = context.writing();
        const auto id = planNamed(context, record.text());
        const PlannedInteraction plan = services::loadPlan(workspace, id).result();
        domain::Interaction interaction;
        interaction.customers = {plan.customer};
        interaction.channel = plan.channel;
        interaction.notes = notes.given() ? notes.text() : plan.words;
        interaction.at = at.given() ? momentFrom(at.text(), context.clock()) : context.clock().now();
        (void)services::logPlanned(workspace, id, interaction, {}).result();
        return show(context, id, Words::tr("Logged."));
    });
}

} // namespace

void addPlanCommands(const Command& root) {
    const Command group = root.group("plans", Words::tr("Interactions planned ahead"));

    const Command listCommand = group.command("list", Words::tr("What is planned, by day"));
    const ListOptions listOptions(listCommand);
    listCommand.runs([=](Context& context) { return list(context, listOptions); });

    const Command addCommand = group.command("add", Words::tr("Plan a call, visit, meeting …"));
    const AddOptions addOptions(addCommand);
    addCommand.runs([=](Context& context) { return add(context, addOptions); });

    addMove(group);
    addDone(group);
    addClosing(group, "skip", Words::tr("Leave out this one of a series"), Words::tr("Skipped."), services::skipPlan);
    addClosing(group, "drop", Words::tr("It is not to be; a series ends with it"), Words::tr("Dropped."), services::dropPlan);
}

} // namespace rapport::cli
