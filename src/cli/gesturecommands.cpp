#include "cli/carenames.h"
#include "cli/carerows.h"
#include "cli/commands.h"
#include "cli/names.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/gestures.h"

#include <QLocale>
#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::Gesture;
using domain::GestureKind;
using domain::GestureState;
using services::Workspace;

namespace {

constexpr int everything = std::numeric_limits<int>::max();

QString recordHelp() { return Words::tr("Its number, its uid, or the customer for whom one is planned"); }

int costFrom(const QString& text) {
    if (const auto cost = domain::hundredthsFrom(text))
        return *cost;
    throw UsageError(Words::tr("“%1” is no amount. Write it as 12.50.").arg(text.left(80)));
}

struct ListOptions {
    explicit ListOptions(const Command& command)
        : state(command.option("--state", Words::tr("planned, given or dropped")))
        , from(command.option("--from", Words::tr("Of that day or later")))
        , to(command.option("--to", Words::tr("Of that day or before")))
        , with(command.option("--with", Words::tr("Only those for a customer")))
        , limit(command.option("--limit", Words::tr("At most that many"))) {}
    Value state, from, to, with, limit;
};

int list(Context& context, const ListOptions& options) {
    storage::GestureFilter filter;
    if (options.state.given())
        filter.state = wordFrom(options.state.text(), {GestureState::Planned, GestureState::Given, GestureState::Dropped});
    if (options.from.given())
        filter.from = dayFrom(options.from.text(), context.today());
    if (options.to.given())
        filter.to = dayFrom(options.to.text(), context.today());
    if (options.with.given())
        filter.customer = customerNamed(context, options.with.text());
    const auto rows = services::gestureList(context.reading(), filter, options.limit.number(everything, 1)).result();
    context.out().document(careJson(rows));
    context.out().table(asTable(rows), Words::tr("No gestures."));
    return Done;
}

/// What became of a gesture.
int show(Context& context, GestureId id, const QString& message) {
    const Gesture gesture = services::loadGesture(context.reading(), id).result();
    for (const auto& row : services::gestureList(context.reading(), {.customer = gesture.customer}, everything).result())
        if (row.record.id == id)
            context.out().document(asJson(row));
    context.out().message(message);
    return Done;
}

/// What speaks against it is said, and left to whoever makes it.
void pointOut(Context& context, const Gesture& gesture) {
    const auto advice = services::gestureAdvice(context.reading(), gesture).result();
    if (advice.complaint)
        context.out().problem(Words::tr("A complaint of theirs is open: see to that before anything is given."));
    if (advice.repeats)
        context.out().problem(
            Words::tr("They had that already: “%1”, %2.").arg(advice.repeats->words.left(80), shownDay(advice.repeats->day)));
    if (advice.isOverBudget(gesture))
        context.out().problem(Words::tr("With it, the year costs more than the budget: %1 of %2 are spent.")
                                  .arg(shownAmount(advice.spent), shownAmount(*advice.budget)));
}

void addAdd(const Command& group) {
    const Command command =
        group.command("add", Words::tr("Plan a thank-you, a gift or a surprise, or write down one that was given"));
    const Value words = command.argument("WORDS", Words::tr("What it is"));
    const Value with = command.option("--with", Words::tr("The customer"));
    const Value kind = command.option("--kind", Words::tr("thanks, gift or surprise (gift)"));
    const Value day = command.option("--on", Words::tr("The day (today)"));
    const Value cost = command.option("--cost", Words::tr("What it costs, as 12.50"));
    const Value given = command.flag("--given", Words::tr("It was given that day"));
    const Value unexpected = command.flag("--unexpected", Words::tr("The customer does not expect it"));
    command.runs([=](Context& context) {
        if (!with.given())
            throw UsageError(Words::tr("Say whom it is for: --with CUSTOMER."));
        Gesture gesture;
        gesture.words = words.text();
        if (kind.given())
            gesture.kind = wordFrom(kind.text(), {GestureKind::Thanks, GestureKind::Gift, GestureKind::Surprise});
        gesture.day = day.given() ? dayFrom(day.text(), context.today()) : context.today();
        if (cost.given())
            gesture.cost = costFrom(cost.text());
        gesture.state = given.given() ? GestureState::Given : GestureState::Planned;
        gesture.unexpected = unexpected.given() || gesture.kind == GestureKind::Surprise;
        const Workspace& workspace = context.writing();
        gesture.customer = customerNamed(context, with.text());
        pointOut(context, gesture);
        return show(context, services::saveGesture(workspace, gesture).result(), Words::tr("Noted."));
    });
}

void addGive(const Command& group) {
    const Command command = group.command("give", Words::tr("It was given"));
    const Value record = command.argument("GESTURE", recordHelp());
    const Value day = command.option("--on", Words::tr("The day (today)"));
    const Value cost = command.option("--cost", Words::tr("What it cost, as 12.50"));
    const Value words = command.option("--words", Words::tr("What was said with it: logs it"));
    const Value channel = command.option("--channel", Words::tr("call, email, visit, message, letter or meeting (visit)"));
    command.runs([=](Context& context) {
        services::Giving giving;
        if (day.given())
            giving.day = dayFrom(day.text(), context.today());
        if (cost.given())
            giving.cost = costFrom(cost.text());
        if (words.given() || channel.given())
            giving.telling =
                services::Telling{channel.given() ? channelFrom(channel.text()) : domain::Channel::Visit, words.text()};
        const Workspace& workspace = context.writing();
        const GestureId id = gestureNamed(context, record.text());
        services::giveGesture(workspace, id, giving).waitForFinished();
        return show(context, id, Words::tr("Given."));
    });
}

void addReaction(const Command& group) {
    const Command command = group.command("reaction", Words::tr("How the customer took it"));
    const Value record = command.argument("GESTURE", Words::tr("Its number or uid"));
    const Value signal = command.argument("SIGNAL", Words::tr("-, 0 or +"));
    const Value words = command.option("--words", Words::tr("What they said"));
    command.runs([=](Context& context) {
        const domain::Signal reaction = signalFrom(signal.text());
        const Workspace& workspace = context.writing();
        const GestureId id = gestureNamed(context, record.text());
        services::noteReaction(workspace, id, reaction, words.text()).waitForFinished();
        return show(context, id, Words::tr("Noted."));
    });
}

void addDropAndRemove(const Command& group) {
    const Command drop = group.command("drop", Words::tr("It will not be given"));
    const Value dropped = drop.argument("GESTURE", recordHelp());
    drop.runs([=](Context& context) {
        const Workspace& workspace = context.writing();
        const GestureId id = gestureNamed(context, dropped.text());
        services::dropGesture(workspace, id).waitForFinished();
        return show(context, id, Words::tr("Dropped."));
    });
    const Command remove = group.command("remove", Words::tr("As if it had never been; rapportctl undo brings it back"));
    const Value removed = remove.argument("GESTURE", recordHelp());
    remove.runs([=](Context& context) {
        const Workspace& workspace = context.writing();
        services::removeGesture(workspace, gestureNamed(context, removed.text())).waitForFinished();
        context.out().message(Words::tr("Removed."));
        return Done;
    });
}

void addIdeas(const Command& group) {
    const Command command =
        group.command("ideas", Words::tr("What could be done for a customer, from what they like and what is coming"));
    const Value record = command.argument("CUSTOMER", Words::tr("The customer"));
    command.runs([=](Context& context) {
        const CustomerId customer = customerNamed(context, record.text());
        const auto ideas = services::gestureIdeas(context.reading(), customer, QLocale().name()).result();
        context.out().document(Json::list(ideas, [](const services::GestureIdea& idea) {
            return Json::object({{u"kind"_s, domain::key(idea.kind)}, {u"words"_s, idea.words}});
        }));
        Table table({Words::tr("KIND"), Words::tr("IDEA")});
        for (const auto& idea : ideas)
            table.add({domain::key(idea.kind), idea.words});
        context.out().table(table, Words::tr("No ideas are left: they had all of them."));
        return Done;
    });
}

void addBudget(const Command& group) {
    const Command command = group.command("budget", Words::tr("What the gestures to one customer of a tier may cost in a year"));
    const Value tier = command.argument("TIER", Words::tr("key or regular"));
    const Value amount = command.argument("AMOUNT", Words::tr("As 50.00; none for no budget"));
    command.runs([=](Context& context) {
        const auto budget = amount.text() == "none"_L1 ? std::nullopt : std::optional(costFrom(amount.text()));
        services::setTierBudget(context.writing(), tierFrom(tier.text()), budget).waitForFinished();
        context.out().document(
            Json::object({{u"tier"_s, domain::key(tierFrom(tier.text()))}, {u"gesture_budget"_s, amountJson(budget)}}));
        context.out().message(Words::tr("Saved; rapportctl undo takes it back."));
        return Done;
    });
}

} // namespace

void addGestureCommands(const Command& root) {
    const Command group = root.group("gestures", Words::tr("Thanks, gifts and surprises for customers"));
    const Command listCommand = group.command("list", Words::tr("The latest first; planned ones by day"));
    const ListOptions options(listCommand);
    listCommand.runs([=](Context& context) { return list(context, options); });
    addAdd(group);
    addGive(group);
    addReaction(group);
    addDropAndRemove(group);
    addIdeas(group);
    addBudget(group);
}

} // namespace rapport::cli
