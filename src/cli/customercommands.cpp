#include "cli/commands.h"
#include "cli/customeroptions.h"
#include "cli/customershow.h"
#include "cli/edited.h"
#include "cli/names.h"
#include "cli/rows.h"
#include "cli/words.h"
#include "rapport/services/handovers.h"
#include "rapport/services/legs.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::CustomerState;
using domain::Weakest;
using services::CustomerRecord;
using services::Workspace;
using storage::CustomerColumn;

namespace {

struct ListOptions {
    explicit ListOptions(const Command& command)
        : search(command.option("--search", Words::tr("As typed into the search field")))
        , tag(command.option("--tag", Words::tr("Only with that tag")))
        , tier(command.option("--tier", Words::tr("Only key or regular customers")))
        , owner(command.option("--owner", Words::tr("Only a staff member's")))
        , drifting(command.flag("--drifting", Words::tr("Only those past the time we mean to be in touch")))
        , overdue(command.flag("--overdue", Words::tr("Only those with an overdue commitment of ours")))
        , unhappy(command.flag("--unhappy", Words::tr("Only those unhappy in the last 30 days")))
        , waiting(command.flag("--waiting", Words::tr("Only those who wait for our answer")))
        , unconfirmed(command.flag("--unconfirmed", Words::tr("Only those who did not confirm what we understood lately")))
        , openCase(command.flag("--case", Words::tr("Only those with an open case")))
        , weakest(command.option("--weakest", Words::tr("Only those whose weakest leg is trust, communication or respect; or "
                                                        "none, unknown")))
        , state(command.option("--state", Words::tr("active, archived or trashed (active)")))
        , sort(command.option(
              "--sort",
              Words::tr("name, organisation, tags, tier, owner, last-contact, next-touch, open or weakest; -name backwards")))
        , limit(command.option("--limit", Words::tr("At most that many"))) {}
    Value search, tag, tier, owner, drifting, overdue, unhappy, waiting, unconfirmed, openCase, weakest, state, sort, limit;
};

storage::CustomerOrder orderFrom(const QString& text) {
    static const std::vector<std::pair<QString, CustomerColumn>> known{{u"name"_s, CustomerColumn::Name},
                                                                       {u"organisation"_s, CustomerColumn::Organisation},
                                                                       {u"tags"_s, CustomerColumn::Tags},
                                                                       {u"tier"_s, CustomerColumn::Tier},
                                                                       {u"owner"_s, CustomerColumn::Owner},
                                                                       {u"last-contact"_s, CustomerColumn::LastContact},
                                                                       {u"next-touch"_s, CustomerColumn::NextTouch},
                                                                       {u"open"_s, CustomerColumn::OpenCommitments},
                                                                       {u"weakest"_s, CustomerColumn::Weakest}};
    const bool backwards = text.startsWith(u'-');
    for (const auto& [word, column] : known) {
        if (word == (backwards ? text.mid(1) : text))
            return {column, backwards ? Qt::DescendingOrder : Qt::AscendingOrder};
    }
    throw UsageError(
        Words::tr("--sort takes: name, organisation, tags, tier, owner, last-contact, next-touch, open or weakest."));
}

storage::CustomerFilter filterFrom(Context& context, const ListOptions& options) {
    storage::CustomerFilter filter;
    filter.text = options.search.text();
    filter.tag = options.tag.text();
    if (options.tier.given())
        filter.tier = tierFrom(options.tier.text());
    if (options.owner.given())
        filter.owner = staffNamed(context, options.owner.text());
    filter.drifting = options.drifting.given();
    filter.overdue = options.overdue.given();
    filter.unhappyLately = options.unhappy.given();
    filter.waiting = options.waiting.given();
    filter.unconfirmed = options.unconfirmed.given();
    filter.openCase = options.openCase.given();
    if (options.weakest.given())
        filter.weakest = wordFrom(options.weakest.text(),
                                  {Weakest::Trust, Weakest::Communication, Weakest::Respect, Weakest::None, Weakest::Unknown});
    if (options.state.given())
        filter.state = wordFrom(options.state.text(), {CustomerState::Active, CustomerState::Archived, CustomerState::Trashed});
    return filter;
}

int list(Context& context, const ListOptions& options) {
    const storage::CustomerOrder order = options.sort.given() ? orderFrom(options.sort.text()) : storage::CustomerOrder();
    const int limit = options.limit.number(0, 1);
    const storage::CustomerFilter filter = filterFrom(context, options);
    if (filter.weakest || order.column == CustomerColumn::Weakest)
        services::judgeAllLegs(context.reading());
    const auto load = [filter, order, limit, now = context.clock().now(), zone = context.zone()](storage::ReadSession& session) {
        auto ids = customerIds(session, filter, order, now, zone, limit);
        if (limit > 0 && ids.size() > static_cast<size_t>(limit))
            ids.resize(static_cast<size_t>(limit));
        return customerRows(session, ids, now, zone);
    };
    const auto rows = context.reading().store.read(load).result();
    context.out().document(Json::list(rows, [&](const auto& row) { return asJson(row, context.zone()); }));
    context.out().table(asTable(rows, context.zone()), Words::tr("No customers."));
    return Done;
}

int show(Context& context, const QString& record) {
    const auto page = services::customerPage(context.reading(), customerNamed(context, record)).result();
    context.out().document(asJson(page, context.zone()));
    context.out().text(asText(page, context.clock()));
    return Done;
}

/// "Anna Kovács" given as one text: the last word is the family name, unless it is an organisation's.
void setName(domain::Customer& customer, const QString& name) {
    const QString line = name.simplified();
    const qsizetype space = line.lastIndexOf(u' ');
    if (customer.kind == domain::CustomerKind::Organisation || space < 0) {
        customer.displayName = line;
        return;
    }
    customer.name.given = line.left(space);
    customer.name.family = line.mid(space + 1);
}

int tell(Context& context, const Workspace& workspace, CustomerId id, const QString& message) {
    const auto saved = services::loadCustomer(workspace, id).result().customer;
    const QString name = domain::displayNameOf(saved);
    context.out().document(Json::object({{u"id"_s, id}, {u"uid"_s, saved.uid}, {u"name"_s, name}}));
    context.out().message(message.arg(name, QString::number(id.value())));
    return Done;
}

int add(Context& context, const std::optional<QString>& name, const CustomerOptions& options) {
    const Workspace& workspace = context.writing();
    CustomerRecord record;
    options.applyTo(record, context);
    if (name)
        setName(record.customer, *name);
    return tell(context, workspace, services::saveCustomer(workspace, record).result(), Words::tr("Added %1, number %2."));
}

int edit(Context& context, const QString& record, const CustomerOptions& options) {
    const Workspace& workspace = context.writing();
    const CustomerRecord base = services::loadCustomer(workspace, customerNamed(context, record)).result();
    CustomerRecord changed = base;
    options.applyTo(changed, context);
    const CustomerId id = savedId(services::updateCustomer(workspace, base, changed).result());
    return tell(context, workspace, id, Words::tr("Saved %1, number %2."));
}

int setState(Context& context, const QStringList& records, CustomerState state, const QString& message) {
    const Workspace& workspace = context.writing();
    const auto ids = customersNamed(context, records);
    services::setCustomerState(workspace, ids, state).waitForFinished();
    context.out().document(Json::object(
        {{u"customers"_s, Json::list(ids, [](CustomerId id) { return Json(id); })}, {u"state"_s, domain::key(state)}}));
    context.out().message(message);
    return Done;
}

void addStateCommand(const Command& group, const char* name, const QString& description, CustomerState state,
                     const QString& message) {
    const Command command = group.command(name, description);
    const Value records = command.arguments("CUSTOMER", Words::tr("Number, uid or name"));
    command.runs([=](Context& context) { return setState(context, records.texts(), state, message); });
}

void addEraseCommand(const Command& group) {
    const Command command =
        group.command("erase", Words::tr("Take everything that is held about a customer out of the store for good"));
    const Value record = command.argument("CUSTOMER", Words::tr("Number, uid or name"));
    const Value sure = command.flag("--yes", Words::tr("It cannot be undone, nor can anything that was done before"));
    command.runs([=](Context& context) {
        if (!sure.given())
            throw UsageError(
                Words::tr("Erasing cannot be undone, nor can anything that was done before. Write --yes if they asked for it."));
        const Workspace& workspace = context.writing();
        services::eraseCustomer(workspace, customerNamed(context, record.text())).waitForFinished();
        context.out().message(Words::tr("Erased. Backups and exports that were made before still have them."));
        return Done;
    });
}

void addHandOverCommand(const Command& group) {
    const Command command = group.command("hand-over", Words::tr("Give customers to another staff member"));
    const Value records = command.arguments("CUSTOMER", Words::tr("Number, uid or name"));
    const Value to = command.option("--to", Words::tr("The staff member who looks after them from now on; - for nobody"));
    const Value note = command.option("--note", Words::tr("What is to be known of them; it stands in their timeline"));
    const Value alone = command.flag("--without-work", Words::tr("Leave open promises, cases and plans with whoever has them"));
    command.runs([=](Context& context) {
        if (!to.given())
            throw UsageError(Words::tr("Say to whom: --to NAME."));
        const Workspace& workspace = context.writing();
        const auto ids = customersNamed(context, records.texts());
        const StaffId member = to.text() == "-"_L1 ? StaffId() : staffNamed(context, to.text());
        services::handOverCustomers(workspace, {ids, member, note.text(), !alone.given()}).waitForFinished();
        context.out().message(Words::tr("Handed over."));
        return Done;
    });
}

} // namespace

void addCustomerCommands(const Command& root) {
    const Command group = root.group("customers", Words::tr("People and organisations"));

    const Command listCommand = group.command("list", Words::tr("Customers, by name"));
    const ListOptions listOptions(listCommand);
    listCommand.runs([=](Context& context) { return list(context, listOptions); });

    const Command showCommand = group.command("show", Words::tr("Everything on one customer"));
    const Value shown = showCommand.argument("CUSTOMER", Words::tr("Number, uid or name"));
    showCommand.runs([=](Context& context) { return show(context, shown.text()); });

    const Command addCommand = group.command("add", Words::tr("Add a customer"));
    const Value name = addCommand.optionalArgument("NAME", Words::tr("The whole name, where its parts are not given"));
    const CustomerOptions fields(addCommand, false);
    addCommand.runs([=](Context& context) { return add(context, name.optional(), fields); });

    const Command editCommand = group.command("edit", Words::tr("Change a customer"));
    const Value record = editCommand.argument("CUSTOMER", Words::tr("Number, uid or name"));
    const CustomerOptions changes(editCommand, true);
    editCommand.runs([=](Context& context) { return edit(context, record.text(), changes); });

    addMergeCommand(group);
    addHandOverCommand(group);
    addEraseCommand(group);

    addStateCommand(group, "archive", Words::tr("Keep them, out of every list"), CustomerState::Archived, Words::tr("Archived."));
    addStateCommand(group, "restore", Words::tr("Bring back from the archive"), CustomerState::Active,
                    Words::tr("Brought back."));
    addStateCommand(group, "trash", Words::tr("Move to the trash"), CustomerState::Trashed,
                    Words::tr("Moved to the trash; rapportctl trash restore brings them back."));
    addStateCommand(group, "delete", Words::tr("The same as trash"), CustomerState::Trashed,
                    Words::tr("Moved to the trash; rapportctl trash restore brings them back."));
}

} // namespace rapport::cli
