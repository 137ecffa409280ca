#include "cli/commands.h"
#include "cli/context.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/week.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::WeekAct;
using services::WeekGap;
using services::WeekSummary;
using storage::WeekRow;

namespace {

constexpr int everyRow = std::numeric_limits<int>::max();
constexpr int usualGaps = 5;
constexpr int mostWeeks = 520; ///< ten years

QString whatKey(WeekRow::What what) {
    switch (what) {
    case WeekRow::What::Interaction:
        return u"interaction"_s;
    case WeekRow::What::Commitment:
        return u"commitment"_s;
    case WeekRow::What::Customer:
        return u"customer"_s;
    case WeekRow::What::Gesture:
        return u"gesture"_s;
    }
    return {};
}

Json asJson(const WeekRow& row, const QTimeZone& zone) {
    return Json::object({{u"what"_s, whatKey(row.what)},
                         {u"id"_s, row.id},
                         {u"customer_id"_s, row.customer},
                         {u"customer"_s, row.name},
                         {u"at"_s, row.at ? Json(isoMoment(*row.at, zone)) : Json(row.day)},
                         {u"words"_s, row.words}});
}

Json::Members gapMembers(const WeekGap& gap) {
    return {{u"id"_s, gap.customer}, {u"customer"_s, gap.name},      {u"reason"_s, key(gap.reason)}, {u"date"_s, gap.day},
            {u"words"_s, gap.words}, {u"start"_s, key(gap.start())}, {u"record"_s, gap.record}};
}

Json asJson(const services::WeekActCheck& act, const QTimeZone& zone) {
    const auto rows = [&](const std::vector<WeekRow>& of) {
        return Json::list(of, [&](const WeekRow& row) { return asJson(row, zone); });
    };
    return Json::object({{u"act"_s, key(act.act)},
                         {u"tick"_s, key(act.tick)},
                         {u"met"_s, act.rows.count.met},
                         {u"missed"_s, act.rows.count.missed},
                         {u"evidence"_s, rows(act.rows.met)},
                         {u"missing"_s, rows(act.rows.missed)},
                         {u"gaps"_s, Json::list(act.gaps, [](const WeekGap& gap) { return Json::object(gapMembers(gap)); })}});
}

Json asJson(const WeekSummary& summary) {
    Json::Members ticks;
    for (size_t i = 0; i < domain::weekActs.size(); ++i)
        ticks.emplace_back(key(domain::weekActs[i]), key(summary.ticks[i]));
    return Json::object(
        {{u"from"_s, summary.week.from}, {u"to"_s, summary.week.to}, {u"acts"_s, Json::object(std::move(ticks))}});
}

Json document(const services::WeeklyCheck& check, const std::vector<WeekSummary>& before, const QTimeZone& zone) {
    return Json::object({{u"from"_s, check.week.from},
                         {u"to"_s, check.week.to},
                         {u"complete"_s, !check.cut},
                         {u"acts"_s, Json::list(check.acts, [&](const auto& act) { return asJson(act, zone); })},
                         {u"history"_s, Json::list(before, [](const WeekSummary& week) { return asJson(week); })}});
}

Table asTable(const std::vector<WeekGap>& gaps) {
    Table table({Words::tr("ACT"), Words::tr("CUSTOMER"), Words::tr("WHY"), Words::tr("BEGIN")});
    for (const WeekGap& gap : gaps)
        table.add({domain::word(gap.act), gap.name, reasonOf(gap, shownDay(gap.day)), key(gap.start())});
    return table;
}

Table asTable(const std::vector<WeekSummary>& before) {
    Table table({Words::tr("WEEK OF"), Words::tr("DONE"), Words::tr("OPEN")});
    for (const WeekSummary& week : before)
        table.add({shownDay(week.week.from), QString::number(week.done()), QString::number(week.known() - week.done())});
    return table;
}

void sayWeek(Output& out, const services::WeeklyCheck& check, const std::vector<WeekSummary>& before) {
    out.text(Words::tr("Week from %1 to %2\n").arg(shownDay(check.week.from), shownDay(check.week.to)));
    Table acts({Words::tr("ACT"), QString(), Words::tr("MET"), Words::tr("MISSED")});
    std::vector<WeekGap> gaps;
    for (const auto& act : check.acts) {
        acts.add({domain::word(act.act), domain::word(act.tick), QString::number(act.rows.count.met),
                  QString::number(act.rows.count.missed)});
        gaps.insert(gaps.end(), act.gaps.begin(), act.gaps.end());
    }
    out.table(acts, {});
    if (check.cut)
        out.message(Words::tr("Only the latest %1 interactions of the week were looked at.").arg(storage::mostTalks));
    if (!gaps.empty())
        out.text(Words::tr("\nTo do for it\n") + asTable(gaps).toString());
    if (!before.empty())
        out.text(u'\n' + asTable(before).toString());
}

int week(Context& context, QDate of, int weeks) {
    const services::Workspace& workspace = context.reading();
    const int rows = context.out().isJson() ? everyRow : 0;
    const auto check = weeklyCheck(workspace, {of, rows, usualGaps}).result();
    std::vector<WeekSummary> before;
    if (weeks > 0)
        before = weeksBefore(workspace, of, weeks).result();
    context.out().document(document(check, before, context.zone()));
    if (!context.out().isJson())
        sayWeek(context.out(), check, before);
    return Done;
}

WeekAct actFrom(const QString& text) {
    using enum WeekAct;
    return wordFrom(text, {LoyaltyGiven, Communicated, UnderstoodGoals, Consistent, KeptWord, Surprised});
}

int gaps(Context& context, std::optional<WeekAct> act, int limit) {
    const auto gaps = weekGaps(context.reading(), act, limit).result();
    context.out().document(Json::list(gaps, [](const WeekGap& gap) {
        Json::Members members{{u"act"_s, key(gap.act)}};
        for (auto& member : gapMembers(gap))
            members.push_back(std::move(member));
        return Json::object(std::move(members));
    }));
    context.out().table(asTable(gaps), Words::tr("Nothing is missing for any of the six acts."));
    return Done;
}

} // namespace

void addWeekCommands(const Command& root) {
    const Command command = root.command("week", Words::tr("The six acts of a week, from what was logged"));
    const Value of = command.option("--of", Words::tr("A day of the week; today by default"));
    const Value weeks = command.option("--weeks", Words::tr("How many weeks before it are told too"));
    command.runs([=](Context& context) {
        const QDate day = of.given() ? dayFrom(of.text(), context.today()) : context.today();
        const int before = weeks.given() ? weeks.number(0, 0) : 0;
        if (before > mostWeeks)
            throw UsageError(Words::tr("--weeks takes at most %1.").arg(mostWeeks));
        return week(context, day, before);
    });

    const Command missing = root.command("gaps", Words::tr("What is to be done now for each of the six acts"));
    const Value act = missing.option("--act", Words::tr("Only for this one, such as kept_word"));
    const Value limit = missing.option("--limit", Words::tr("At most that many of each (5)"));
    missing.runs([=](Context& context) {
        const auto only = act.given() ? std::optional(actFrom(act.text())) : std::nullopt;
        return gaps(context, only, limit.number(usualGaps, 1));
    });
}

} // namespace rapport::cli
