#include "cli/commands.h"
#include "cli/context.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/domain/recurrence.h"

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

constexpr int shownUnlessAsked = 10;

int recur(Context& context, const QString& text, const Value& start, const Value& count) {
    if (!start.given())
        throw UsageError(Words::tr("Say from which day on: --start 2026-01-31."));
    const auto reading = domain::readRecurrence(text);
    if (!reading.rule)
        throw UsageError(reading.problem);
    const auto days =
        domain::occurrences(*reading.rule, dayFrom(start.text(), context.today()), count.number(shownUnlessAsked, 1));
    context.out().document(Json::list(days, [](QDate day) { return Json(day); }));
    QStringList lines;
    for (const QDate day : days)
        lines << day.toString(Qt::ISODate);
    if (days.empty())
        context.out().message(Words::tr("The rule falls on no day from then on."));
    else
        context.out().text(lines.join(u'\n') + u'\n');
    return Done;
}

} // namespace

void addRecurCommand(const Command& root) {
    const Command command = root.command("recur", Words::tr("The days on which a rule falls, a line each"));
    const Value rule = command.argument("RRULE", Words::tr("As in \"FREQ=MONTHLY;BYDAY=3TH\""));
    const Value start = command.option("--start", Words::tr("The day it begins; its day of the month is kept"));
    const Value count = command.option("--count", Words::tr("At most that many; 10 unless said"));
    command.runs([=](Context& context) { return recur(context, rule.text(), start, count); });
}

} // namespace rapport::cli
