#include "cli/carelistoptions.h"
#include "cli/carenames.h"
#include "cli/carerows.h"
#include "cli/commands.h"
#include "cli/names.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/customers.h"
#include "rapport/services/needs.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::Need;
using domain::NeedState;
using services::Workspace;

namespace {

QString recordHelp() { return Words::tr("Its number, its uid, or the customer who has one open"); }

int list(Context& context, const CareListOptions& options) {
    const auto filter = options.filter<storage::NeedFilter>(context);
    const int limit = options.limit();
    const auto rows = services::needList(context.reading(), filter, limit).result();
    context.out().document(careJson(rows));
    context.out().table(asTable(rows), Words::tr("No needs."));
    return Done;
}

/// What became of a need.
int show(Context& context, NeedId id, const QString& message) {
    const Need need = services::loadNeed(context.reading(), id).result();
    const auto rows = services::needList(context.reading(), {.which = storage::WhichCare::All, .customer = need.customer},
                                         std::numeric_limits<int>::max())
                          .result();
    for (const auto& row : rows)
        if (row.record.id == id)
            context.out().document(asJson(row));
    context.out().message(message);
    return Done;
}

void addAdd(const Command& group) {
    const Command command = group.command("add", Words::tr("Write down what a customer wants or will soon need"));
    const Value words = command.argument("WORDS", Words::tr("What it is"));
    const Value with = command.option("--with", Words::tr("The customer"));
    const Value sign = command.option("--sign", Words::tr("What showed it"));
    const Value on = command.option("--on", Words::tr("The day on which it will be needed"));
    const Value shownIn = command.option("--interaction", Words::tr("In which it was shown: its number or uid"));
    command.runs([=](Context& context) {
        if (!with.given())
            throw UsageError(Words::tr("Say whose need it is: --with CUSTOMER."));
        Need need;
        need.words = words.text();
        need.sign = sign.text();
        if (on.given())
            need.wantedOn = dayFrom(on.text(), context.today());
        const Workspace& workspace = context.writing();
        need.customer = customerNamed(context, with.text());
        if (shownIn.given())
            need.interaction = interactionNamed(context, shownIn.text());
        return show(context, services::saveNeed(workspace, need).result(), Words::tr("Noted."));
    });
}

void addEdit(const Command& group) {
    const Command command = group.command("edit", Words::tr("Put right what is written of it"));
    const Value record = command.argument("NEED", recordHelp());
    const Value words = command.option("--words", Words::tr("What it is"));
    const Value sign = command.option("--sign", Words::tr("What showed it"));
    const Value on = command.option("--on", Words::tr("The day on which it will be needed; - for none"));
    command.runs([=](Context& context) {
        const Workspace& workspace = context.writing();
        Need need = services::loadNeed(workspace, needNamed(context, record.text())).result();
        if (words.given())
            need.words = words.text();
        if (sign.given())
            need.sign = sign.text();
        if (on.given())
            need.wantedOn = on.text() == "-"_L1 ? QDate() : dayFrom(on.text(), context.today());
        return show(context, services::saveNeed(workspace, need).result(), Words::tr("Saved."));
    });
}

void addChange(const Command& group, const char* name, const QString& help, const QString& message,
               QFuture<void> (*change)(const Workspace&, NeedId)) {
    const Command command = group.command(name, help);
    const Value record = command.argument("NEED", recordHelp());
    command.runs([=](Context& context) {
        const Workspace& workspace = context.writing();
        const NeedId id = needNamed(context, record.text());
        change(workspace, id).waitForFinished();
        return show(context, id, message);
    });
}

void addRemove(const Command& group) {
    const Command command = group.command("remove", Words::tr("As if it had never been; rapportctl undo brings it back"));
    const Value record = command.argument("NEED", recordHelp());
    command.runs([=](Context& context) {
        const Workspace& workspace = context.writing();
        services::removeNeed(workspace, needNamed(context, record.text())).waitForFinished();
        context.out().message(Words::tr("Removed."));
        return Done;
    });
}

void addRhythm(const Command& group) {
    const Command command =
        group.command("rhythm", Words::tr("How often a customer is in touch, and when the next is to be expected"));
    const Value record = command.argument("CUSTOMER", Words::tr("The customer"));
    const Value propose = command.flag("--add", Words::tr("Write the next one down as a need"));
    command.runs([=](Context& context) {
        const Workspace& workspace = propose.given() ? context.writing() : context.reading();
        const CustomerId customer = customerNamed(context, record.text());
        const auto rhythm = services::customerRhythm(workspace, customer).result();
        if (propose.given()) {
            if (!rhythm)
                throw UsageError(Words::tr("No rhythm shows: that takes four contacts through one channel."));
            const Need need = services::proposedNeed(customer, *rhythm, context.today());
            return show(context, services::saveNeed(workspace, need).result(), Words::tr("Noted."));
        }
        const QString name = domain::displayNameOf(services::loadCustomer(workspace, customer).result().customer);
        context.out().document(Json::object({{u"rhythm"_s, rhythm ? asJson(*rhythm, customer, name) : Json()}}));
        context.out().text(rhythm ? Words::tr("Every %n day(s) (%1), now day %2; the next on %3.\n", nullptr, rhythm->days)
                                        .arg(domain::key(rhythm->channel))
                                        .arg(rhythm->dayOn(context.today()))
                                        .arg(shownDay(rhythm->next()))
                                  : Words::tr("No rhythm shows: that takes four contacts through one channel.\n"));
        return static_cast<int>(Done);
    });
}

} // namespace

void addNeedCommands(const Command& root) {
    const Command group = root.group("needs", Words::tr("What customers want or will soon need"));
    const Command listCommand = group.command("list", Words::tr("Open ones, by day"));
    const CareListOptions options(listCommand, Words::tr("Met and dropped ones, the latest first"),
                                  Words::tr("Only those that are due within a week, or were"));
    listCommand.runs([=](Context& context) { return list(context, options); });
    addAdd(group);
    addEdit(group);
    addChange(group, "met", Words::tr("The customer has it now"), Words::tr("Met."),
              [](const Workspace& workspace, NeedId id) { return services::closeNeed(workspace, id, NeedState::Met); });
    addChange(group, "drop", Words::tr("It is needed no more"), Words::tr("Dropped."),
              [](const Workspace& workspace, NeedId id) { return services::closeNeed(workspace, id, NeedState::Dropped); });
    addChange(group, "reopen", Words::tr("It is needed after all"), Words::tr("Open again."), &services::reopenNeed);
    addRemove(group);
    addRhythm(group);
}

} // namespace rapport::cli
