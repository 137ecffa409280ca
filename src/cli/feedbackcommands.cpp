#include "cli/carenames.h"
#include "cli/carerows.h"
#include "cli/commands.h"
#include "cli/names.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/feedback.h"

#include <QLocale>
#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::Feedback;
using domain::FeedbackScale;
using services::Workspace;
using Which = storage::FeedbackFilter::Which;

namespace {

constexpr int everything = std::numeric_limits<int>::max();

QString recordHelp() { return Words::tr("Its number, its uid, or the customer who was asked last"); }

struct ListOptions {
    explicit ListOptions(const Command& command)
        : toClose(command.flag("--to-close", Words::tr("Only answered ones whose customer was not told what came of it")))
        , closed(command.flag("--closed", Words::tr("Only closed ones")))
        , unanswered(command.flag("--unanswered", Words::tr("Only those without an answer")))
        , with(command.option("--with", Words::tr("Only a customer's")))
        , limit(command.option("--limit", Words::tr("At most that many"))) {}
    Value toClose, closed, unanswered, with, limit;
};

int list(Context& context, const ListOptions& options) {
    storage::FeedbackFilter filter;
    if (options.toClose.given())
        filter.which = Which::ToClose;
    if (options.closed.given())
        filter.which = Which::Closed;
    if (options.unanswered.given())
        filter.which = Which::Unanswered;
    if (options.with.given())
        filter.customer = customerNamed(context, options.with.text());
    const auto rows = services::feedbackList(context.reading(), filter, options.limit.number(everything, 1)).result();
    context.out().document(careJson(rows));
    context.out().table(asTable(rows), Words::tr("No feedback."));
    return Done;
}

/// What became of it.
int show(Context& context, FeedbackId id, const QString& message) {
    const Feedback feedback = services::loadFeedback(context.reading(), id).result();
    for (const auto& row : services::feedbackList(context.reading(), {.customer = feedback.customer}, everything).result())
        if (row.record.id == id)
            context.out().document(asJson(row));
    context.out().message(message);
    return Done;
}

int preview(Context& context, const services::FeedbackDraft& draft) {
    context.out().document(Json::object({{u"customer_id"_s, draft.customer.id},
                                         {u"scale"_s, domain::key(draft.scale)},
                                         {u"channel"_s, domain::key(draft.channel)},
                                         {u"question"_s, draft.question},
                                         {u"subject"_s, draft.subject},
                                         {u"body"_s, draft.body},
                                         {u"may_ask_from"_s, draft.mayAskFrom},
                                         {u"may_be_asked"_s, draft.hold == services::AskHold::None}}));
    context.out().text(draft.subject + u"\n\n"_s + draft.body + u'\n');
    return Done;
}

void addAsk(const Command& group) {
    const Command command = group.command("ask", Words::tr("Ask a customer how we are doing; logs it"));
    const Value record = command.argument("CUSTOMER", Words::tr("The customer"));
    const Value scale = command.option("--scale", Words::tr("ten (0 to 10) or five (1 to 5) (ten)"));
    const Value channel = command.option("--channel", Words::tr("How they are asked; the preferred channel by default"));
    const Value question = command.option("--question", Words::tr("In other words than the program's"));
    const Value previewed = command.flag("--preview", Words::tr("Show what they would be asked, and do nothing"));
    command.runs([=](Context& context) {
        const auto wanted =
            scale.given() ? wordFrom(scale.text(), {FeedbackScale::Ten, FeedbackScale::Five}) : FeedbackScale::Ten;
        const auto through = channel.given() ? std::optional(channelFrom(channel.text())) : std::nullopt;
        const Workspace& workspace = previewed.given() ? context.reading() : context.writing();
        const CustomerId customer = customerNamed(context, record.text());
        const auto draft = services::feedbackDraft(workspace, customer, wanted, through, QLocale().name()).result();
        if (previewed.given())
            return preview(context, draft);
        const QString asked = question.given() ? question.text() : draft.question;
        const QString body = question.given() ? question.text() : draft.body;
        const FeedbackId id = services::askFeedback(workspace, customer, wanted, asked, {draft.channel, body}).result();
        return show(context, id, Words::tr("Logged. Record the answer with rapportctl feedback record."));
    });
}

void addRecord(const Command& group) {
    const Command command = group.command("record", Words::tr("What the customer answered"));
    const Value record = command.argument("FEEDBACK", recordHelp());
    const Value score = command.option("--score", Words::tr("0 to 10, or 1 to 5"));
    const Value words = command.option("--words", Words::tr("Their words"));
    command.runs([=](Context& context) {
        const auto given = score.given() ? std::optional(score.number(0, 0)) : std::nullopt;
        const Workspace& workspace = context.writing();
        const FeedbackId id = feedbackNamed(context, record.text());
        services::recordAnswer(workspace, id, given, words.text()).waitForFinished();
        return show(context, id, Words::tr("Noted. Close it with rapportctl feedback close, once something came of it."));
    });
}

void addClose(const Command& group) {
    const Command command =
        group.command("close", Words::tr("You said, we did: tells the customer what came of it, and logs that"));
    const Value record = command.argument("FEEDBACK", recordHelp());
    const Value weDid = command.argument("WORDS", Words::tr("What was done about it"));
    const Value channel = command.option("--channel", Words::tr("How they were told; as they were asked by default"));
    command.runs([=](Context& context) {
        const Workspace& workspace = context.writing();
        const FeedbackId id = feedbackNamed(context, record.text());
        const Feedback feedback = services::loadFeedback(workspace, id).result();
        const services::Telling telling{channel.given() ? channelFrom(channel.text()) : feedback.channel,
                                        services::closingWords(feedback, weDid.text())};
        services::closeFeedback(workspace, id, weDid.text(), telling).waitForFinished();
        return show(context, id, Words::tr("Closed, and logged that they were told."));
    });
}

void addRemove(const Command& group) {
    const Command command = group.command("remove", Words::tr("As if it had never been; rapportctl undo brings it back"));
    const Value record = command.argument("FEEDBACK", recordHelp());
    command.runs([=](Context& context) {
        const Workspace& workspace = context.writing();
        services::removeFeedback(workspace, feedbackNamed(context, record.text())).waitForFinished();
        context.out().message(Words::tr("Removed."));
        return Done;
    });
}

Json scoreJson(const domain::NetScore& score) {
    return Json::object({{u"net"_s, score.net()},
                         {u"answers"_s, score.count()},
                         {u"promoters"_s, score.promoters},
                         {u"passives"_s, score.passives},
                         {u"detractors"_s, score.detractors}});
}

int score(Context& context, QDate from, QDate to) {
    const auto score = services::feedbackScore(context.reading(), from, to).result();
    const auto monthJson = [](const auto& month) {
        return Json::object({{u"month"_s, month.first.toString(u"yyyy-MM"_s)}, {u"score"_s, scoreJson(month.score)}});
    };
    context.out().document(Json::object({{u"from"_s, from},
                                         {u"to"_s, to},
                                         {u"asked"_s, score.asked},
                                         {u"score"_s, scoreJson(score.score)},
                                         {u"months"_s, Json::list(score.months, monthJson)},
                                         {u"feedback"_s, careJson(score.rows)}}));
    const auto net = score.score.net();
    context.out().text(net ? Words::tr("Net score %1 of %n answer(s).\n", nullptr, score.score.count()).arg(*net)
                           : Words::tr("Nobody gave a score then.\n"));
    context.out().table(asTable(score.rows), {});
    return Done;
}

void addScore(const Command& group) {
    constexpr int days = 365;
    const Command command =
        group.command("score", Words::tr("How likely customers are to send others, by month, with the answers counted"));
    const Value from = command.option("--from", Words::tr("Answered on that day or later (a year ago)"));
    const Value to = command.option("--to", Words::tr("Answered on that day or before (today)"));
    command.runs([=](Context& context) {
        const QDate last = to.given() ? dayFrom(to.text(), context.today()) : context.today();
        return score(context, from.given() ? dayFrom(from.text(), context.today()) : last.addDays(-days), last);
    });
}

} // namespace

void addFeedbackCommands(const Command& root) {
    const Command group = root.group("feedback", Words::tr("How customers say we are doing, and what came of it"));
    const Command listCommand = group.command("list", Words::tr("The latest first"));
    const ListOptions options(listCommand);
    listCommand.runs([=](Context& context) { return list(context, options); });
    addAsk(group);
    addRecord(group);
    addClose(group);
    addRemove(group);
    addScore(group);
}

} // namespace rapport::cli
