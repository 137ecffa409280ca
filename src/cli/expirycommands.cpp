#include "cli/carelistoptions.h"
#include "cli/carenames.h"
#include "cli/carerows.h"
#include "cli/commands.h"
#include "cli/names.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/expiries.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::Expiry;
using domain::ExpiryState;
using services::Workspace;

namespace {

QString recordHelp() { return Words::tr("Its number, its uid, or the customer who has one open"); }

int list(Context& context, const CareListOptions& options) {
    const auto filter = options.filter<storage::ExpiryFilter>(context);
    const int limit = options.limit();
    const auto rows = services::expiryList(context.reading(), filter, limit).result();
    context.out().document(careJson(rows));
    context.out().table(asTable(rows), Words::tr("No deadlines."));
    return Done;
}

/// What became of a deadline.
int show(Context& context, ExpiryId id, const QString& message) {
    const Expiry expiry = services::loadExpiry(context.reading(), id).result();
    const auto rows = services::expiryList(context.reading(), {.which = storage::WhichCare::All, .customer = expiry.customer},
                                           std::numeric_limits<int>::max())
                          .result();
    for (const auto& row : rows)
        if (row.record.id == id)
            context.out().document(asJson(row));
    context.out().message(message);
    return Done;
}

void addAdd(const Command& group) {
    const Command command = group.command("add", Words::tr("Write down a day that threatens a customer"));
    const Value words = command.argument("WORDS", Words::tr("What ends then, or has to be done by then"));
    const Value with = command.option("--with", Words::tr("The customer"));
    const Value on = command.option("--on", Words::tr("The day"));
    const Value lead = command.option("--lead", Words::tr("Warn the customer so many days before (30)"));
    command.runs([=](Context& context) {
        if (!with.given() || !on.given())
            throw UsageError(Words::tr("Say whose deadline it is and when: --with CUSTOMER --on DAY."));
        Expiry expiry;
        expiry.words = words.text();
        expiry.dueDate = dayFrom(on.text(), context.today());
        if (lead.given())
            expiry.leadDays = daysFrom(lead.text());
        const Workspace& workspace = context.writing();
        expiry.customer = customerNamed(context, with.text());
        return show(context, services::saveExpiry(workspace, expiry).result(),
                    Words::tr("Noted; warn them from %1 on.").arg(shownDay(warnFrom(expiry))));
    });
}

void addEdit(const Command& group) {
    const Command command = group.command("edit", Words::tr("Put right what is written of it"));
    const Value record = command.argument("DEADLINE", recordHelp());
    const Value words = command.option("--words", Words::tr("What ends then, or has to be done by then"));
    const Value on = command.option("--on", Words::tr("The day"));
    const Value lead = command.option("--lead", Words::tr("Warn the customer so many days before"));
    command.runs([=](Context& context) {
        const Workspace& workspace = context.writing();
        Expiry expiry = services::loadExpiry(workspace, expiryNamed(context, record.text())).result();
        if (words.given())
            expiry.words = words.text();
        if (on.given())
            expiry.dueDate = dayFrom(on.text(), context.today());
        if (lead.given())
            expiry.leadDays = daysFrom(lead.text());
        return show(context, services::saveExpiry(workspace, expiry).result(), Words::tr("Saved."));
    });
}

void addWarn(const Command& group) {
    const Command command = group.command("warn", Words::tr("The customer was warned"));
    const Value record = command.argument("DEADLINE", recordHelp());
    const Value words = command.option("--words", Words::tr("What they were told: logs it"));
    const Value channel = command.option("--channel", Words::tr("call, email, visit, message, letter or meeting (call)"));
    command.runs([=](Context& context) {
        std::optional<services::Telling> telling;
        if (words.given() || channel.given())
            telling = services::Telling{channel.given() ? channelFrom(channel.text()) : domain::Channel::Call, words.text()};
        const Workspace& workspace = context.writing();
        const ExpiryId id = expiryNamed(context, record.text());
        services::warnOfExpiry(workspace, id, telling).waitForFinished();
        return show(context, id, telling ? Words::tr("Logged.") : Words::tr("Noted."));
    });
}

void addChange(const Command& group, const char* name, const QString& help, const QString& message,
               QFuture<void> (*change)(const Workspace&, ExpiryId)) {
    const Command command = group.command(name, help);
    const Value record = command.argument("DEADLINE", recordHelp());
    command.runs([=](Context& context) {
        const Workspace& workspace = context.writing();
        const ExpiryId id = expiryNamed(context, record.text());
        change(workspace, id).waitForFinished();
        return show(context, id, message);
    });
}

void addRemove(const Command& group) {
    const Command command = group.command("remove", Words::tr("As if it had never been; rapportctl undo brings it back"));
    const Value record = command.argument("DEADLINE", recordHelp());
    command.runs([=](Context& context) {
        const Workspace& workspace = context.writing();
        services::removeExpiry(workspace, expiryNamed(context, record.text())).waitForFinished();
        context.out().message(Words::tr("Removed."));
        return Done;
    });
}

} // namespace

void addExpiryCommands(const Command& root) {
    const Command group = root.group("expiries", Words::tr("Days that threaten customers: what ends, or has to be done by then"));
    const Command listCommand = group.command("list", Words::tr("Open ones, by day"));
    const CareListOptions options(listCommand, Words::tr("Averted and dropped ones, the latest first"),
                                  Words::tr("Only those whose customer is to be warned, and those that are there"));
    listCommand.runs([=](Context& context) { return list(context, options); });
    addAdd(group);
    addEdit(group);
    addWarn(group);
    addChange(group, "averted", Words::tr("Nothing can happen any more"), Words::tr("Averted."),
              [](const Workspace& workspace, ExpiryId id) { return services::closeExpiry(workspace, id, ExpiryState::Averted); });
    addChange(group, "drop", Words::tr("It does not matter any more"), Words::tr("Dropped."),
              [](const Workspace& workspace, ExpiryId id) { return services::closeExpiry(workspace, id, ExpiryState::Dropped); });
    addChange(group, "reopen", Words::tr("It matters after all"), Words::tr("Open again."), &services::reopenExpiry);
    addRemove(group);
}

} // namespace rapport::cli
