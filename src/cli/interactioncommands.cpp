#include "cli/answernames.h"
#include "cli/commands.h"
#include "cli/edited.h"
#include "cli/interactionjson.h"
#include "cli/names.h"
#include "cli/quicktext.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/customers.h"
#include "rapport/services/interactions.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

/// "thanked,informed"; none of an empty text.
std::vector<domain::Aim> aimsFrom(const QString& text) {
    using enum domain::Aim;
    std::vector<domain::Aim> aims;
    for (const QString& word : text.split(u',', Qt::SkipEmptyParts))
        aims.push_back(wordFrom(word, {Acknowledged, Informed, Protected, Thanked, Asked, Settled}));
    return aims;
}

/// The options that say what happened; shared by logging and editing.
struct InteractionOptions {
    explicit InteractionOptions(const Command& command)
        : channel(command.option("--channel", Words::tr("call, email, visit, message, letter or meeting")))
        , direction(command.option("--direction", Words::tr("in or out")))
        , outcome(command.option("--outcome", Words::tr("reached, no-answer or message-left")))
        , at(command.option("--at", Words::tr("When it happened; now by default")))
        , minutes(command.option("--minutes", Words::tr("How long it took")))
        , words(command.option("--words", Words::tr("What the customer said, in their words")))
        , understood(command.option("--understood", Words::tr("What we understood")))
        , confirmed(command.flag("--confirmed", Words::tr("The customer confirmed it")))
        , signal(command.option("--signal", Words::tr("- unhappy, 0 neutral, + happy")))
        , aims(command.option("--aim",
                              Words::tr("What it was for: acknowledged, informed, protected, thanked, asked, or of theirs "
                                        "settled, where nothing is to be answered; several with commas")))
        , privateNote(command.option("--private-note", Words::tr("For who works and for owners only"))) {}

    void applyTo(domain::Interaction& interaction, const Clock& clock, StaffId actor) const {
        if (channel.given())
            interaction.channel = channelFrom(channel.text());
        if (direction.given())
            interaction.direction = directionFrom(direction.text());
        if (outcome.given())
            interaction.outcome = outcomeFrom(outcome.text());
        if (at.given())
            interaction.at = momentFrom(at.text(), clock);
        if (minutes.given())
            interaction.minutes = minutes.number(0);
        if (words.given())
            interaction.customerWords = words.text();
        if (understood.given())
            interaction.understood = understood.text();
        if (confirmed.given())
            interaction.confirmed = true;
        if (signal.given())
            interaction.signal = signalFrom(signal.text());
        if (aims.given())
            applyAims(interaction);
        if (privateNote.given())
            setPrivateNote(interaction, actor, privateNote.text());
    }

    void applyAims(domain::Interaction& interaction) const {
        interaction.aims = aimsFrom(aims.text());
        const bool settled = std::count(interaction.aims.begin(), interaction.aims.end(), domain::Aim::Settled) > 0;
        if (settled && interaction.direction == domain::Direction::Out)
            throw UsageError(Words::tr("Only what came from the customer can be settled: add --direction in."));
    }

    Value channel, direction, outcome, at, minutes, words, understood, confirmed, signal, aims, privateNote;
};

/// The options of the commitment made in it.
struct PromiseOptions {
    explicit PromiseOptions(const Command& command)
        : due(command.option("--due", Words::tr("A commitment was made, due then: \"2026-11-26 15:00\", tomorrow, +3d")))
        , promise(command.option("--promise", Words::tr("Its words, where they are not TEXT")))
        , kind(command.option("--kind", Words::tr("Its kind: call-back, send, research, fix, visit or other")))
        , owner(command.option("--owner", Words::tr("Who has to keep it")))
        , theirs(command.flag("--theirs", Words::tr("It is the customer's promise")))
        , urgent(command.flag("--urgent", Words::tr("It is urgent"))) {}

    /// By `read`, which TEXT was read as, and what the options say instead.
    [[nodiscard]] std::vector<domain::Commitment> made(Context& context, const domain::QuickEntry& read,
                                                       CustomerId customer) const {
        if (!due.given() && !read.due) {
            if (promise.given() || kind.given() || owner.given() || theirs.given() || urgent.given())
                throw UsageError(Words::tr("A commitment needs the day it is due: in TEXT, or by --due."));
            return {};
        }
        const auto when = due.given() ? dueFrom(due.text(), context.today()) : *read.due;
        auto commitment = domain::promised(customer, promise.optional().value_or(read.text), when, context.writing().actor,
                                           context.clock().now(), context.zone());
        commitment.kind = read.kind.value_or(domain::CommitmentKind::Other);
        commitment.recurrence = read.recurrence;
        if (read.urgent)
            commitment.priority = domain::Priority::Urgent;
        if (kind.given())
            commitment.kind = commitmentKindFrom(kind.text());
        if (owner.given())
            commitment.owner = staffNamed(context, owner.text());
        if (theirs.given())
            commitment.promiser = domain::Promiser::They;
        if (urgent.given())
            commitment.priority = domain::Priority::Urgent;
        return {commitment};
    }
    Value due, promise, kind, owner, theirs, urgent;
};

/// What an option says is not read from TEXT, where it then stays.
QList<domain::ChipRole> saidElsewhere(const InteractionOptions& options, const PromiseOptions& promise) {
    using enum domain::ChipRole;
    QList<domain::ChipRole> roles;
    if (promise.due.given())
        roles << Due << Recurrence;
    if (options.at.given())
        roles << Happened;
    if (options.signal.given())
        roles << domain::ChipRole::Signal;
    return roles;
}

/// A line of nothing but a day promises nothing: it is what was said.
domain::QuickEntry conversation(const Context& context, const QString& text, const InteractionOptions& options,
                                const PromiseOptions& promise) {
    auto read = readText(context, text, services::LineFor::Conversation, saidElsewhere(options, promise));
    return read.due && read.text.trimmed().isEmpty() ? justWords(text) : read;
}

/// Whom it was with and how TEXT is read.
struct LogLine {
    QString text;
    QStringList with;
    bool asTyped = false;
    QStringList answers; ///< that were told
};

int log(Context& context, const LogLine& line, const InteractionOptions& options, const PromiseOptions& promise) {
    const auto& [text, with, asTyped, answers] = line;
    const auto read = asTyped ? justWords(text) : conversation(context, text, options, promise);
    if (with.isEmpty() && read.customers.isEmpty())
        throw UsageError(Words::tr("Say who it was with: --with CUSTOMER, or @name in TEXT."));
    domain::Interaction interaction;
    interaction.at =
        read.happened ? services::happenedAt(*read.happened, context.clock().now(), context.zone()) : context.clock().now();
    interaction.signal = read.signal;
    const services::Workspace& workspace = context.writing();
    options.applyTo(interaction, context.clock(), workspace.actor);
    interaction.notes = read.text;
    interaction.customers = customersNamed(context, with + read.customers);
    interaction.told = answersTold(context, answers, interaction.customers);
    const auto commitments = promise.made(context, read, interaction.customers.front());
    const auto logged = services::logInteraction(workspace, interaction, commitments, read.topics).result();
    context.out().document(
        Json::object({{u"id"_s, logged.interaction},
                      {u"customers"_s, Json::list(interaction.customers, [](CustomerId id) { return Json(id); })},
                      {u"commitments"_s, Json::list(logged.commitments, [](CommitmentId id) { return Json(id); })}}));
    context.out().message(commitments.empty()
                              ? Words::tr("Logged.")
                              : Words::tr("Logged, with a commitment due %1.").arg(shownDue(commitments.front().due)));
    return Done;
}

/// What happened with the customer, or with anybody, newest first.
std::vector<storage::TimelineEntry> happenedWith(Context& context, const std::optional<QString>& with, int limit) {
    auto& store = context.reading().store;
    const StaffId reader = context.reading().actor;
    if (!with)
        return store.read([limit, reader](storage::ReadSession& session) { return latestInteractions(session, limit, reader); })
            .result();
    const auto load = [customer = customerNamed(context, *with), reader](storage::ReadSession& session) {
        return timeline(session, customer, std::nullopt, std::numeric_limits<int>::max(), reader);
    };
    auto entries = store.read(load).result();
    std::erase_if(entries, [](const auto& entry) { return !std::holds_alternative<storage::TimelineInteraction>(entry.what); });
    if (entries.size() > static_cast<size_t>(limit))
        entries.resize(static_cast<size_t>(limit));
    return entries;
}

int list(Context& context, const std::optional<QString>& with, int limit) {
    Json::Elements elements;
    QStringList headings{Words::tr("ID"),      Words::tr("WHEN"),  Words::tr("CHANNEL"),
                         Words::tr("OUTCOME"), Words::tr("NOTES"), Words::tr("BY")};
    if (!with)
        headings.insert(2, Words::tr("CUSTOMER"));
    Table table(headings);
    for (const auto& entry : happenedWith(context, with, limit)) {
        const auto& happened = std::get<storage::TimelineInteraction>(entry.what);
        const auto& interaction = happened.interaction;
        elements.push_back(asJson(happened, entry.author, context.zone()));
        QStringList row{QString::number(interaction.id.value()),
                        shownMoment(interaction.at, context.zone()),
                        domain::key(interaction.channel),
                        domain::key(interaction.outcome).replace(u'_', u' '),
                        interaction.notes,
                        entry.author};
        if (!with)
            row.insert(2, happened.otherCustomers.join(u", "_s));
        table.add(row);
    }
    context.out().document(elements);
    context.out().table(table, Words::tr("Nothing was logged yet."));
    return Done;
}

int edit(Context& context, const QString& record, const std::optional<QString>& text, const InteractionOptions& options) {
    const services::Workspace& workspace = context.writing();
    const auto base = services::loadInteraction(workspace, interactionNamed(context, record)).result();
    auto interaction = base;
    options.applyTo(interaction, context.clock(), workspace.actor);
    if (text)
        interaction.notes = *text;
    const InteractionId id = savedId(services::updateInteraction(workspace, base, interaction).result());
    context.out().document(Json::object({{u"id"_s, id}}));
    context.out().message(Words::tr("Saved."));
    return Done;
}

int remove(Context& context, const QString& record) {
    const services::Workspace& workspace = context.writing();
    const InteractionId id = interactionNamed(context, record);
    services::removeInteraction(workspace, id).waitForFinished();
    context.out().document(Json::object({{u"id"_s, id}}));
    context.out().message(Words::tr("Removed; rapportctl undo brings it back."));
    return Done;
}

} // namespace

void addInteractionCommands(const Command& root) {
    const Command group = root.group("interactions", Words::tr("What happened with customers"));

    const Command logCommand = group.command("log", Words::tr("Log an interaction, with a commitment made in it"));
    const Value text = logCommand.argument("TEXT", Words::tr("What happened, read as the quick-entry line is"));
    const Value with = logCommand.options("--with", Words::tr("A customer who was there; may be repeated"));
    const Value asTyped = logCommand.flag("--as-typed", Words::tr("Take TEXT as it stands, without reading it"));
    const Value told = logCommand.options("--told", Words::tr("An answer that was given (rapportctl answers); may be repeated"));
    const InteractionOptions options(logCommand);
    const PromiseOptions promise(logCommand);
    logCommand.runs([=](Context& context) {
        return log(context, {text.text(), with.texts(), asTyped.given(), told.texts()}, options, promise);
    });

    const Command listCommand = group.command("list", Words::tr("What happened, newest first"));
    const Value of = listCommand.option("--with", Words::tr("Only with this customer"));
    const Value limit = listCommand.option("--limit", Words::tr("At most that many"));
    listCommand.runs(
        [=](Context& context) { return list(context, of.optional(), limit.number(std::numeric_limits<int>::max(), 1)); });

    const Command editCommand = group.command("edit", Words::tr("Correct a logged interaction"));
    const Value record = editCommand.argument("INTERACTION", Words::tr("Its number or uid"));
    const Value notes = editCommand.option("--notes", Words::tr("What happened"));
    const InteractionOptions changes(editCommand);
    editCommand.runs([=](Context& context) { return edit(context, record.text(), notes.optional(), changes); });

    const Command removeCommand = group.command("remove", Words::tr("Remove an interaction logged by mistake"));
    const Value gone = removeCommand.argument("INTERACTION", Words::tr("Its number or uid"));
    removeCommand.runs([=](Context& context) { return remove(context, gone.text()); });
}

} // namespace rapport::cli
