#include "cli/commands.h"
#include "cli/context.h"
#include "cli/rows.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/today.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

void section(Output& out, const QString& title, qint64 count, size_t shown, const Table& table) {
    if (count == 0)
        return;
    const auto rest = count - static_cast<qint64>(shown);
    out.text(u'\n' + title + u" (%1)\n"_s.arg(count) + table.toString());
    if (rest > 0)
        out.text(Words::tr("and %1 more\n").arg(rest));
}

int today(Context& context) {
    const auto today = services::today(context.reading()).result();
    Output& out = context.out();
    out.document(Json::object({{u"date"_s, today.date},
                               {u"overdue"_s, asJson(today.overdue)},
                               {u"due"_s, asJson(today.due)},
                               {u"milestones"_s, asJson(today.milestones)},
                               {u"drifting"_s, asJson(today.drifting)},
                               {u"cases"_s, Json(Json::Elements{})},
                               {u"reminders"_s, asJson(today.reminders)}}));
    out.text(shownDay(today.date) + u'\n');
    section(out, Words::tr("Due at a time, now"), std::ssize(today.reminders), today.reminders.size(), asTable(today.reminders));
    section(out, Words::tr("Overdue"), today.overdueCount, today.overdue.size(), asTable(today.overdue));
    section(out, Words::tr("Due today"), today.dueCount, today.due.size(), asTable(today.due));
    section(out, Words::tr("Milestones"), today.milestoneCount, today.milestones.size(), asTable(today.milestones, today.date));
    section(out, Words::tr("Key customers drifting"), today.driftingCount, today.drifting.size(), asTable(today.drifting));
    if (std::ssize(today.reminders) + today.overdueCount + today.dueCount + today.milestoneCount + today.driftingCount == 0)
        out.message(Words::tr("Nothing waits for you today."));
    return Done;
}

int drifting(Context& context, std::optional<domain::Tier> tier, int limit) {
    const auto load = [today = context.today(), zone = context.zone(), tier, limit](storage::ReadSession& session) {
        return driftingCustomers(session, today, zone, tier, limit);
    };
    const auto rows = context.reading().store.read(load).result();
    context.out().document(asJson(rows));
    context.out().table(asTable(rows), Words::tr("Nobody is drifting."));
    return Done;
}

} // namespace

void addOverviewCommands(const Command& root) {
    root.command("today", Words::tr("What to do now: overdue, due, milestones, drifting key customers")).runs(today);

    const Command command = root.command("drifting", Words::tr("Customers past the time we mean to be in touch"));
    const Value tier = command.option("--tier", Words::tr("Only key or regular customers"));
    const Value limit = command.option("--limit", Words::tr("At most that many"));
    command.runs([=](Context& context) {
        return drifting(context, tier.given() ? std::optional(tierFrom(tier.text())) : std::nullopt,
                        limit.number(std::numeric_limits<int>::max(), 1));
    });
}

} // namespace rapport::cli
