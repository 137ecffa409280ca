#include "cli/answernames.h"
#include "cli/answerrows.h"
#include "cli/commands.h"
#include "cli/names.h"
#include "cli/when.h"
#include "rapport/services/answers.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

QString recordHelp() { return Words::tr("Its number, its uid, or words that only one has"); }

int list(Context& context, storage::AnswersWhich which) {
    const auto rows = services::answers(context.reading(), which).result();
    context.out().document(asJson(rows));
    context.out().table(asTable(rows, context.zone()),
                        Words::tr("No answers yet: rapportctl answers add QUESTION --words ANSWER."));
    return Done;
}

int tell(Context& context, const std::vector<storage::AnswerTelling>& tellings) {
    context.out().document(asJson(tellings));
    context.out().table(asTable(tellings, context.zone()), Words::tr("Nobody was told."));
    return Done;
}

/// What became of an answer.
int show(Context& context, AnswerId id, const QString& message) {
    const auto answer = services::loadAnswer(context.reading(), id).result();
    context.out().document(asJson(answer));
    context.out().message(message);
    return Done;
}

QString summaryOf(Context& context, const domain::Answer& answer) {
    QStringList lines{answer.question + (answer.retired ? Words::tr(" (retired)") : QString())};
    for (auto version = answer.versions.rbegin(); version != answer.versions.rend(); ++version)
        lines += Words::tr("  %1. from %2: %3")
                     .arg(QString::number(version->number), shownMoment(version->at, context.zone()), version->words);
    return lines.join(u'\n') + u'\n';
}

void addList(const Command& group) {
    const Command command = group.command("list", Words::tr("What customers are told, by question"));
    const Value retired = command.flag("--retired", Words::tr("Those that are told no more"));
    const Value all = command.flag("--all", Words::tr("Both"));
    command.runs([=](Context& context) {
        using enum storage::AnswersWhich;
        return list(context, all.given() ? All : retired.given() ? Retired : Current);
    });
}

void addShow(const Command& group) {
    const Command command = group.command("show", Words::tr("One with all its versions"));
    const Value record = command.argument("ANSWER", recordHelp());
    command.runs([=](Context& context) {
        const auto answer = services::loadAnswer(context.reading(), answerNamed(context, record.text())).result();
        context.out().document(asJson(answer));
        context.out().text(context.out().isJson() ? QString() : summaryOf(context, answer));
        return Done;
    });
}

void addAdd(const Command& group) {
    const Command command = group.command("add", Words::tr("Agree on an answer"));
    const Value question = command.argument("QUESTION", Words::tr("What customers ask"));
    const Value words = command.option("--words", Words::tr("What they are told"));
    command.runs([=](Context& context) {
        if (!words.given())
            throw UsageError(Words::tr("Say what customers are told: --words ANSWER."));
        const auto id = services::addAnswer(context.writing(), question.text(), words.text()).result();
        return show(context, id, Words::tr("Saved."));
    });
}

int edit(Context& context, AnswerId id, const services::AnswerEdit& edit) {
    const auto older = services::editAnswer(context.writing(), id, edit).result();
    const auto answer = services::loadAnswer(context.reading(), id).result();
    context.out().document(Json::object({{u"answer"_s, asJson(answer)}, {u"told_older"_s, asJson(older)}}));
    context.out().message(older.empty() ? Words::tr("Saved.")
                                        : Words::tr("Saved. Still to be told: rapportctl answers told %1 --older (%2)")
                                              .arg(QString::number(id.value()), QString::number(older.size())));
    return Done;
}

void addEdit(const Command& group) {
    const Command command = group.command("edit", Words::tr("Change it; other words make a new version"));
    const Value record = command.argument("ANSWER", recordHelp());
    const Value question = command.option("--question", Words::tr("What customers ask"));
    const Value words = command.option("--words", Words::tr("What they are told from now on"));
    command.runs([=](Context& context) {
        if (!question.given() && !words.given())
            throw UsageError(Words::tr("Say what changes: --question or --words."));
        const services::AnswerEdit changes{question.optional(), words.optional(), 0};
        return edit(context, answerNamed(context, record.text()), changes);
    });
}

void addRetire(const Command& group) {
    const Command command = group.command("retire", Words::tr("It is told no more; what was told stays known"));
    const Value record = command.argument("ANSWER", recordHelp());
    const Value back = command.flag("--back", Words::tr("It is told again"));
    command.runs([=](Context& context) {
        const AnswerId id = answerNamed(context, record.text());
        services::setAnswerRetired(context.writing(), id, !back.given()).waitForFinished();
        return show(context, id, back.given() ? Words::tr("It is told again.") : Words::tr("Retired."));
    });
}

void addSearch(const Command& group) {
    const Command command = group.command("search", Words::tr("Best first"));
    const Value text = command.argument("TEXT", Words::tr("Words of question or answer, or their beginnings"));
    const Value limit = command.option("--limit", Words::tr("At most that many"));
    command.runs([=](Context& context) {
        constexpr int usual = 20;
        const auto rows = services::searchAnswers(context.reading(), text.text(), limit.number(usual, 1)).result();
        context.out().document(asJson(rows));
        context.out().table(asTable(rows, context.zone()), Words::tr("No answer says that."));
        return Done;
    });
}

void addTold(const Command& group) {
    const Command command = group.command("told", Words::tr("Who was told what, the latest first"));
    const Value record = command.optionalArgument("ANSWER", recordHelp());
    const Value older = command.flag("--older", Words::tr("Only who was last told an older version"));
    const Value with = command.option("--with", Words::tr("What this customer was told"));
    command.runs([=](Context& context) {
        if (record.given() == with.given())
            throw UsageError(Words::tr("Name an answer, or a customer with --with."));
        if (with.given())
            return tell(context, services::toldTo(context.reading(), customerNamed(context, with.text())).result());
        const AnswerId id = answerNamed(context, record.text());
        return tell(context, older.given() ? services::toldOlderAnswer(context.reading(), id).result()
                                           : services::answerTellings(context.reading(), id).result());
    });
}

} // namespace

void addAnswerCommands(const Command& root) {
    const Command group = root.group("answers", Words::tr("The same answer to the same question"));
    addList(group);
    addShow(group);
    addAdd(group);
    addEdit(group);
    addRetire(group);
    addSearch(group);
    addTold(group);
}

} // namespace rapport::cli
