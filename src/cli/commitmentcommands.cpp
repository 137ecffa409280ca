#include "cli/commands.h"
#include "cli/edited.h"
#include "cli/names.h"
#include "cli/quicktext.h"
#include "cli/rows.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/commitments.h"
#include "rapport/storage/commitmentload.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::Commitment;
using services::Workspace;

namespace {

struct ListOptions {
    explicit ListOptions(const Command& command)
        : overdue(command.flag("--overdue", Words::tr("Only overdue ones")))
        , due(command.option("--due", Words::tr("Only those due on that day")))
        , range(command.option("--range", Words::tr("overdue, today, this-week, later, open or closed")))
        , owner(command.option("--owner", Words::tr("Only a staff member's; - for nobody's")))
        , with(command.option("--with", Words::tr("Only those with a customer")))
        , ours(command.flag("--ours", Words::tr("Only our promises")))
        , theirs(command.flag("--theirs", Words::tr("Only the customers' promises")))
        , redatedOften(command.flag("--redated-often", Words::tr("Only those re-dated twice or more, most often first")))
        , limit(command.option("--limit", Words::tr("At most that many"))) {}
    Value overdue, due, range, owner, with, ours, theirs, redatedOften, limit;
};

storage::DueRange rangeFrom(const QString& text) {
    using enum storage::DueRange;
    static const std::vector<std::pair<QString, storage::DueRange>> known{{u"overdue"_s, Overdue},    {u"today"_s, Today},
                                                                          {u"this-week"_s, ThisWeek}, {u"later"_s, Later},
                                                                          {u"open"_s, AllOpen},       {u"closed"_s, Closed}};
    for (const auto& [word, range] : known) {
        if (word == text)
            return range;
    }
    throw UsageError(Words::tr("“%1” is none of: overdue, today, this-week, later, open, closed.").arg(text));
}

storage::CommitmentFilter filterFrom(Context& context, const ListOptions& options) {
    storage::CommitmentFilter filter;
    if (options.range.given())
        filter.range = rangeFrom(options.range.text());
    if (options.overdue.given())
        filter.range = storage::DueRange::Overdue;
    if (options.due.given())
        filter.dueOn = dayFrom(options.due.text(), context.today());
    if (options.owner.given())
        filter.owner = options.owner.text() == "-"_L1 ? StaffId() : staffNamed(context, options.owner.text());
    if (options.with.given())
        filter.customer = customerNamed(context, options.with.text());
    if (options.ours.given() != options.theirs.given())
        filter.promiser = options.ours.given() ? domain::Promiser::We : domain::Promiser::They;
    return filter;
}

int list(Context& context, const ListOptions& options) {
    const bool often = options.redatedOften.given();
    if (often && (options.overdue.given() || options.due.given() || options.range.given() || options.with.given()))
        throw UsageError(Words::tr("--redated-often goes with --owner, --ours, --theirs and --limit only."));
    const auto load = [filter = filterFrom(context, options), often, now = context.clock().now(), zone = context.zone(),
                       limit = options.limit.number(std::numeric_limits<int>::max(), 1)](storage::ReadSession& session) {
        return often ? redatedOften(session, filter, now, zone, limit) : commitmentRows(session, filter, now, zone, limit);
    };
    const auto rows = context.reading().store.read(load).result();
    context.out().document(asJson(rows));
    context.out().table(asTable(rows), Words::tr("No commitments."));
    return Done;
}

/// What became of a commitment: its row, as in the list.
int show(Context& context, CommitmentId id, const QString& message) {
    const auto load = [id, now = context.clock().now(), zone = context.zone()](storage::ReadSession& session) {
        return commitmentRows(session, std::vector{id}, now, zone);
    };
    for (const auto& row : context.reading().store.read(load).result())
        context.out().document(asJson(row));
    context.out().message(message);
    return Done;
}

struct AddOptions {
    explicit AddOptions(const Command& command)
        : text(command.argument("TEXT", Words::tr("What was promised, read as the quick-entry line is")))
        , with(command.option("--with", Words::tr("The customer")))
        , due(command.option("--due", Words::tr("Where TEXT does not say: \"2026-11-26 15:00\", tomorrow, +3d")))
        , asTyped(command.flag("--as-typed", Words::tr("Take TEXT as it stands, without reading it")))
        , kind(command.option("--kind", Words::tr("call-back, send, research, fix, visit or other")))
        , owner(command.option("--owner", Words::tr("Who has to keep it; you by default")))
        , theirs(command.flag("--theirs", Words::tr("It is the customer's promise")))
        , urgent(command.flag("--urgent", Words::tr("It is urgent")))
        , repeat(command.option("--repeat", Words::tr("An RRULE, as in FREQ=MONTHLY")))
        , fromCompletion(command.flag("--from-completion", Words::tr("Count the next date from when it was done"))) {}
    Value text, with, due, asTyped, kind, owner, theirs, urgent, repeat, fromCompletion;
};

int add(Context& context, const AddOptions& options) {
    using enum domain::ChipRole;
    const QList<domain::ChipRole> but = options.due.given() ? QList{Due, Recurrence} : QList<domain::ChipRole>();
    const auto read = options.asTyped.given() ? justWords(options.text.text())
                                              : readText(context, options.text.text(), services::LineFor::Promise, but);
    const QString with = options.with.given() ? options.with.text() : read.customers.value(0);
    if (with.isEmpty() || !(options.due.given() || read.due))
        throw UsageError(Words::tr(
            "Say to whom and by when: --with CUSTOMER or @name, and \"Thu 3pm\" in TEXT or --due \"2026-11-26 15:00\"."));
    const domain::Due due = options.due.given() ? dueFrom(options.due.text(), context.today()) : *read.due;
    const Workspace& workspace = context.writing();
    auto commitment =
        domain::promised(customerNamed(context, with), read.text, due, workspace.actor, context.clock().now(), context.zone());
    commitment.kind = read.kind.value_or(domain::CommitmentKind::Other);
    commitment.recurrence = read.recurrence;
    if (read.urgent)
        commitment.priority = domain::Priority::Urgent;
    if (options.kind.given())
        commitment.kind = commitmentKindFrom(options.kind.text());
    if (options.owner.given())
        commitment.owner = staffNamed(context, options.owner.text());
    if (options.theirs.given())
        commitment.promiser = domain::Promiser::They;
    if (options.urgent.given())
        commitment.priority = domain::Priority::Urgent;
    if (options.repeat.given())
        commitment.recurrence = options.repeat.text();
    if (options.fromCompletion.given())
        commitment.repeatFrom = domain::RepeatFrom::Completion;
    const CommitmentId id = services::addCommitment(workspace, commitment).result();
    return show(context, id, Words::tr("Noted, due %1.").arg(shownDue(due)));
}

using Change = std::function<QFuture<void>(Context&, const Workspace&, CommitmentId)>;

int change(Context& context, const QString& record, const QString& message, const Change& apply) {
    const Workspace& workspace = context.writing();
    const CommitmentId id = commitmentNamed(context, record);
    apply(context, workspace, id).waitForFinished();
    return show(context, id, message);
}

/// A command that takes a commitment and nothing else.
void addClosing(const Command& group, const char* name, const QString& description, const QString& message,
                QFuture<void> (*close)(const Workspace&, CommitmentId)) {
    const Command command = group.command(name, description);
    const Value record = command.argument("COMMITMENT", Words::tr("Its number, uid or words"));
    command.runs([=](Context& context) {
        return change(context, record.text(), message,
                      [close](Context&, const Workspace& workspace, CommitmentId id) { return close(workspace, id); });
    });
}

void addRedate(const Command& group) {
    const Command command = group.command("redate", Words::tr("Move it to another day"));
    const Value record = command.argument("COMMITMENT", Words::tr("Its number, uid or words"));
    const Value when = command.argument("WHEN", Words::tr("\"Thu 3pm\", \"2026-11-26 15:00\", tomorrow, +3d"));
    const Value told = command.flag("--told", Words::tr("The customer was told"));
    command.runs([=](Context& context) {
        const domain::Due to = dueInWords(context, when.text());
        return change(context, record.text(), Words::tr("Moved to %1.").arg(shownDue(to)),
                      [=](Context&, const Workspace& workspace, CommitmentId id) {
                          return services::redateCommitment(workspace, id, to, told.given());
                      });
    });
}

/// `assign COMMITMENT STAFF`, or any number of commitments with `--to STAFF`.
int assign(Context& context, QStringList records, std::optional<QString> to, const QString& note) {
    if (!to && records.size() == 2)
        to = records.takeLast();
    if (!to)
        throw UsageError(Words::tr("Say who has to keep it now: --to STAFF."));
    const Workspace& workspace = context.writing();
    std::vector<CommitmentId> ids;
    for (const auto& record : std::as_const(records))
        ids.push_back(commitmentNamed(context, record));
    services::assignCommitments(workspace, ids, staffNamed(context, *to), note).waitForFinished();
    if (ids.size() == 1)
        return show(context, ids.front(), Words::tr("Assigned."));
    const auto load = [ids, now = context.clock().now(), zone = context.zone()](storage::ReadSession& session) {
        return commitmentRows(session, ids, now, zone);
    };
    context.out().document(asJson(context.reading().store.read(load).result()));
    context.out().message(Words::tr("%1 commitments assigned.").arg(ids.size()));
    return Done;
}

void addAssign(const Command& group) {
    const Command command = group.command("assign", Words::tr("Give one or more to somebody else"));
    const Value records =
        command.arguments("COMMITMENT", Words::tr("Their numbers, uids or words; without --to the last is STAFF"));
    const Value to = command.option("--to", Words::tr("Who has to keep them now"));
    const Value note = command.option("--note", Words::tr("What whoever takes them should know"));
    command.runs([=](Context& context) { return assign(context, records.texts(), to.optional(), note.text()); });
}

/// Who has how much due when.
int board(Context& context, bool theirs) {
    const auto side = theirs ? domain::Promiser::They : domain::Promiser::We;
    const auto load = [side, now = context.clock().now(), zone = context.zone()](storage::ReadSession& session) {
        return storage::commitmentLoad(session, side, now, zone);
    };
    Json::Elements elements;
    Table table({Words::tr("STAFF"), Words::tr("OVERDUE"), Words::tr("TODAY"), Words::tr("THIS WEEK"), Words::tr("LATER"),
                 Words::tr("ALL OPEN")});
    for (const auto& one : context.reading().store.read(load).result()) {
        const auto& [overdue, today, week, later] = one.counts;
        elements.push_back(Json::object({{u"owner"_s, one.name.isEmpty() ? Json() : Json(one.name)},
                                         {u"overdue"_s, overdue},
                                         {u"today"_s, today},
                                         {u"this_week"_s, week},
                                         {u"later"_s, later},
                                         {u"open"_s, one.total()}}));
        QStringList row{one.name.isEmpty() ? Words::tr("nobody") : one.name};
        for (const auto count : {overdue, today, week, later, one.total()})
            row << QString::number(count);
        table.add(row);
    }
    context.out().document(elements);
    context.out().table(table, Words::tr("Nobody works here yet."));
    return Done;
}

void addBoard(const Command& group) {
    const Command command = group.command("board", Words::tr("Who has how much due when"));
    const Value theirs = command.flag("--theirs", Words::tr("The customers' promises; ours by default"));
    command.runs([=](Context& context) { return board(context, theirs.given()); });
}

void addEdit(const Command& group) {
    const Command command = group.command("edit", Words::tr("Correct its words, kind or priority"));
    const Value record = command.argument("COMMITMENT", Words::tr("Its number, uid or words"));
    const Value words = command.option("--words", Words::tr("What was promised"));
    const Value kind = command.option("--kind", Words::tr("call-back, send, research, fix, visit or other"));
    const Value urgent = command.option("--urgent", Words::tr("yes or no"));
    const Value repeat = command.option("--repeat", Words::tr("An RRULE; empty for none"));
    const Value onlyThis = command.flag("--only-this", Words::tr("Of a series: those that follow stay as they were"));
    command.runs([=](Context& context) {
        return change(context, record.text(), Words::tr("Saved."), [=](Context&, const Workspace& workspace, CommitmentId id) {
            const Commitment base = services::loadCommitment(workspace, id).result();
            Commitment commitment = base;
            if (words.given())
                commitment.words = words.text();
            if (kind.given())
                commitment.kind = commitmentKindFrom(kind.text());
            if (urgent.given())
                commitment.priority = yesOrNoFrom(urgent.text()) ? domain::Priority::Urgent : domain::Priority::Normal;
            if (repeat.given())
                commitment.recurrence = repeat.text();
            const auto scope = onlyThis.given() ? services::EditScope::OnlyThis : services::EditScope::ThisAndFollowing;
            return services::updateCommitment(workspace, base, commitment, scope)
                .then(
                    [](const services::SaveOutcome<CommitmentId, Commitment>& outcome) { static_cast<void>(savedId(outcome)); });
        });
    });
}

} // namespace

void addCommitmentCommands(const Command& root) {
    const Command group = root.group("commitments", Words::tr("Promises, ours and theirs"));

    const Command listCommand = group.command("list", Words::tr("Open commitments, urgent ones first, then by due moment"));
    const ListOptions listOptions(listCommand);
    listCommand.runs([=](Context& context) { return list(context, listOptions); });

    const Command addCommand = group.command("add", Words::tr("Note a promise"));
    const AddOptions addOptions(addCommand);
    addCommand.runs([=](Context& context) { return add(context, addOptions); });

    addClosing(group, "done", Words::tr("It was kept"), Words::tr("Done."), services::completeCommitment);
    addRedate(group);
    addAssign(group);
    addBoard(group);
    addEdit(group);
    addClosing(group, "release", Words::tr("The customer no longer needs it"), Words::tr("Released."),
               services::releaseCommitment);
    addClosing(group, "skip", Words::tr("Leave out this one of a series"), Words::tr("Skipped."), services::skipCommitment);
    addClosing(group, "end-series", Words::tr("It repeats no more after this one"), Words::tr("It repeats no more."),
               services::endSeries);
    addClosing(group, "withdraw", Words::tr("It was entered by mistake"), Words::tr("Withdrawn."), services::withdrawCommitment);
    addClosing(group, "break", Words::tr("It will not be kept"), Words::tr("Marked as broken."), services::breakCommitment);
}

} // namespace rapport::cli
