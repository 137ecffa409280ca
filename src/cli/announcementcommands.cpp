#include "cli/answernames.h"
#include "cli/candidates.h"
#include "cli/commands.h"
#include "cli/names.h"
#include "cli/rows.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/announcements.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

QString recordHelp() { return Words::tr("Its number, its uid, or words that only one open one has"); }

AnnouncementId announcementNamed(Context& context, const QString& text) {
    std::vector<Candidate> candidates;
    for (const auto& row : services::announcements(context.reading(), false).result()) {
        if (row.id.value() == asId(text) || row.uid == text)
            return row.id;
        const bool open = !row.closedAt && row.told < row.total;
        if (asId(text) == 0 && open && row.words.contains(text.trimmed(), Qt::CaseInsensitive))
            candidates.push_back({row.id.value(), row.words});
    }
    return AnnouncementId(theOne(context, candidates, text, Words::tr("There is no announcement “%1”.")));
}

Json rowJson(const storage::AnnouncementRow& row) {
    return Json::object({{u"id"_s, row.id},
                         {u"uid"_s, row.uid},
                         {u"words"_s, row.words},
                         {u"answer"_s, orNull(row.question)},
                         {u"at"_s, row.at.toIso()},
                         {u"author"_s, orNull(row.author)},
                         {u"told"_s, row.told},
                         {u"total"_s, row.total},
                         {u"open"_s, !row.closedAt && row.told < row.total}});
}

Json audienceJson(const storage::AudienceRow& row) {
    return Json::object({{u"customer_id"_s, row.customer},
                         {u"customer"_s, row.name},
                         {u"preferred_channel"_s, row.preferred ? Json(domain::key(*row.preferred)) : Json()},
                         {u"told_at"_s, row.toldAt ? Json(row.toldAt->toIso()) : Json()},
                         {u"interaction_id"_s, row.interaction.isValid() ? Json(row.interaction) : Json()}});
}

int list(Context& context, bool all) {
    const auto rows = services::announcements(context.reading(), !all).result();
    Table table({Words::tr("ID"), Words::tr("WHAT CHANGES"), Words::tr("SINCE"), Words::tr("TOLD")});
    for (const auto& row : rows)
        table.add({QString::number(row.id.value()), row.words, shownMoment(row.at, context.zone()),
                   Words::tr("%1 of %2").arg(row.told).arg(row.total)});
    context.out().document(Json::list(rows, rowJson));
    context.out().table(table, Words::tr("Nothing is to be told."));
    return Done;
}

int show(Context& context, AnnouncementId id, const QString& message) {
    const auto rows = services::audience(context.reading(), id).result();
    const auto one = services::loadAnnouncement(context.reading(), id).result();
    Table table({Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("CHANNEL"), Words::tr("TOLD")});
    for (const auto& row : rows)
        table.add({QString::number(row.customer.value()), row.name, row.preferred ? domain::key(*row.preferred) : QString(),
                   row.toldAt ? shownMoment(*row.toldAt, context.zone()) : Words::tr("to be told")});
    context.out().document(Json::object({{u"id"_s, id},
                                         {u"uid"_s, one.uid},
                                         {u"words"_s, one.words},
                                         {u"answer_id"_s, one.answer.isValid() ? Json(one.answer) : Json()},
                                         {u"told"_s, toldCount(one)},
                                         {u"total"_s, static_cast<int>(one.customers.size())},
                                         {u"open"_s, isOpen(one)},
                                         {u"customers"_s, Json::list(rows, audienceJson)}}));
    context.out().message(message);
    context.out().table(table, {});
    return Done;
}

/// Whom an announcement is for: customers by name, those with a tag or of a tier, or all.
struct Whom {
    explicit Whom(const Command& command)
        : with(command.options("--to", Words::tr("A customer to tell; may be repeated")))
        , tag(command.option("--tag", Words::tr("Those with this tag")))
        , tier(command.option("--tier", Words::tr("Those of this tier: key or regular")))
        , all(command.flag("--all", Words::tr("Everybody"))) {}
    Value with, tag, tier, all;

    [[nodiscard]] bool given() const { return with.given() || tag.given() || tier.given() || all.given(); }
    [[nodiscard]] std::vector<CustomerId> customers(Context& context) const {
        std::vector<CustomerId> customers = customersNamed(context, with.texts());
        if (!tag.given() && !tier.given() && !all.given())
            return customers;
        storage::CustomerFilter filter;
        filter.tag = tag.text();
        if (tier.given())
            filter.tier = tierFrom(tier.text());
        const auto more = services::customersToTell(context.reading(), filter).result();
        customers.insert(customers.end(), more.begin(), more.end());
        return customers;
    }
};

void addAdd(const Command& group) {
    const Command command = group.command("add", Words::tr("A change that customers are to hear of from us"));
    const Value words = command.optionalArgument("WORDS", Words::tr("What changes; of an answer what it says now"));
    const Value answer = command.option("--answer", Words::tr("The change of this answer, to those who were told an older one"));
    const Whom whom(command);
    command.runs([=](Context& context) {
        if (words.given() == answer.given() || whom.given() == answer.given())
            throw UsageError(Words::tr("Say what changes and whom to tell (--to, --tag, --tier or --all), or --answer ANSWER."));
        const auto& workspace = context.writing();
        const auto id = answer.given() ? services::announceAnswer(workspace, answerNamed(context, answer.text())).result()
                                       : services::announce(workspace, words.text(), whom.customers(context)).result();
        return show(context, id, Words::tr("To be told:"));
    });
}

void addMore(const Command& group) {
    const Command command = group.command("more", Words::tr("More customers are to hear of it"));
    const Value record = command.argument("ANNOUNCEMENT", recordHelp());
    const Whom whom(command);
    command.runs([=](Context& context) {
        if (!whom.given())
            throw UsageError(Words::tr("Say whom to tell: --to, --tag, --tier or --all."));
        const AnnouncementId id = announcementNamed(context, record.text());
        services::addToAnnouncement(context.writing(), id, whom.customers(context)).waitForFinished();
        return show(context, id, Words::tr("To be told:"));
    });
}

void addTell(const Command& group) {
    const Command command = group.command("tell", Words::tr("A customer was told: logs it and ticks them off"));
    const Value record = command.argument("ANNOUNCEMENT", recordHelp());
    const Value customer = command.argument("CUSTOMER", Words::tr("Who was told"));
    const Value words = command.option("--words", Words::tr("What they were told; what changes by default"));
    const Value channel = command.option("--channel", Words::tr("call, email, visit, message, letter or meeting (call)"));
    command.runs([=](Context& context) {
        services::Telling telling{domain::Channel::Call, words.text()};
        if (channel.given())
            telling.channel = channelFrom(channel.text());
        const auto& workspace = context.writing();
        const AnnouncementId id = announcementNamed(context, record.text());
        (void)services::tellAnnouncement(workspace, id, customerNamed(context, customer.text()), telling).result();
        return show(context, id, Words::tr("Logged."));
    });
}

void addTold(const Command& group) {
    const Command command = group.command("told", Words::tr("A customer has heard of it: ticks them off without logging"));
    const Value record = command.argument("ANNOUNCEMENT", recordHelp());
    const Value customer = command.argument("CUSTOMER", Words::tr("Who has heard of it"));
    const Value no = command.flag("--not", Words::tr("They have not, after all"));
    command.runs([=](Context& context) {
        const auto& workspace = context.writing();
        const AnnouncementId id = announcementNamed(context, record.text());
        services::setAnnouncementTold(workspace, id, customerNamed(context, customer.text()), !no.given()).waitForFinished();
        return show(context, id, Words::tr("Noted."));
    });
}

void addClose(const Command& group) {
    const Command command = group.command("close", Words::tr("Give it up before all were told"));
    const Value record = command.argument("ANNOUNCEMENT", recordHelp());
    const Value back = command.flag("--back", Words::tr("Take it up again"));
    command.runs([=](Context& context) {
        const AnnouncementId id = announcementNamed(context, record.text());
        services::setAnnouncementClosed(context.writing(), id, !back.given()).waitForFinished();
        return show(context, id, back.given() ? Words::tr("To be told again:") : Words::tr("Given up."));
    });
}

} // namespace

void addAnnouncementCommands(const Command& root) {
    const Command group = root.group("announcements", Words::tr("Changes that customers are to hear of from us"));
    const Command listCommand = group.command("list", Words::tr("Those of which somebody is still to hear"));
    const Value all = listCommand.flag("--all", Words::tr("Those that are through too"));
    listCommand.runs([=](Context& context) { return list(context, all.given()); });
    const Command showCommand = group.command("show", Words::tr("One with whom it is for, those still to be told first"));
    const Value record = showCommand.argument("ANNOUNCEMENT", recordHelp());
    showCommand.runs([=](Context& context) { return show(context, announcementNamed(context, record.text()), {}); });
    addAdd(group);
    addMore(group);
    addTell(group);
    addTold(group);
    addClose(group);
}

} // namespace rapport::cli
