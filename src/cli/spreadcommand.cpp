#include "cli/commands.h"
#include "cli/context.h"
#include "cli/when.h"
#include "rapport/services/insights.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using services::Chart;
using services::ChartData;

namespace {

constexpr int usualDays = 90;

double valueOf(const std::vector<services::ChartSeries>& series, const QString& key, size_t group) {
    for (const auto& one : series)
        if (one.key == key)
            return one.values[group];
    return services::noFigure;
}

/// Null for no figure; hours and percents with one decimal.
Json figure(const ChartData& data, const QString& key, size_t group) {
    const double value = valueOf(data.series, key, group);
    return std::isnan(value) ? Json() : Json(std::round(value * 10) / 10);
}

int counted(const ChartData& data, const QString& key, size_t group) {
    return static_cast<int>(valueOf(data.beside, key, group));
}

Json rowsOf(Context& context, const services::ChartGroup& group, const QString& series, const domain::Period& days) {
    const auto rows =
        services::chartRows(context.reading(), Chart::Spread, group, series, days, std::numeric_limits<int>::max()).result();
    return Json::list(rows, [](const storage::FigureRow& row) {
        return Json::object({{u"id"_s, row.id},
                             {u"customer_id"_s, row.customer},
                             {u"date"_s, row.day},
                             {u"words"_s, row.words},
                             {u"how"_s, row.how.isEmpty() ? Json() : Json(row.how)}});
    });
}

Json memberJson(Context& context, const ChartData& data, size_t group, const domain::Period& days) {
    const auto& member = data.groups[group];
    const auto rows = [&](const QString& series) { return rowsOf(context, member, series, days); };
    return Json::object({{u"staff"_s, member.key},
                         {u"answers"_s, Json::object({{u"median_hours"_s, figure(data, u"median"_s, group)},
                                                      {u"longest_hours"_s, figure(data, u"longest"_s, group)},
                                                      {u"answered"_s, counted(data, u"answered"_s, group)},
                                                      {u"rows"_s, rows(u"longest"_s)}})},
                         {u"promises"_s, Json::object({{u"kept_percent"_s, figure(data, u"promises_kept"_s, group)},
                                                       {u"kept_on_time"_s, counted(data, u"kept_on_time"_s, group)},
                                                       {u"came_due"_s, counted(data, u"came_due"_s, group)},
                                                       {u"rows"_s, rows(u"promises_kept"_s)}})},
                         {u"playbooks"_s, Json::object({{u"done_percent"_s, figure(data, u"steps_done"_s, group)},
                                                        {u"done"_s, counted(data, u"done"_s, group)},
                                                        {u"steps"_s, counted(data, u"steps"_s, group)},
                                                        {u"rows"_s, rows(u"steps_done"_s)}})}});
}

QString shown(double value) { return std::isnan(value) ? u"–"_s : QLocale().toString(value, 'f', 1); }

QStringList cellsOf(const ChartData& data, size_t group) {
    const auto share = [&](const QString& key, const QString& part, const QString& whole) {
        const double percent = valueOf(data.series, key, group);
        return std::isnan(percent) ? shown(percent)
                                   : Words::tr("%1 % (%2 of %3)")
                                         .arg(QLocale().toString(percent, 'f', 0), QString::number(counted(data, part, group)),
                                              QString::number(counted(data, whole, group)));
    };
    return {data.groups[group].key, shown(valueOf(data.series, u"median"_s, group)),
            shown(valueOf(data.series, u"longest"_s, group)), share(u"promises_kept"_s, u"kept_on_time"_s, u"came_due"_s),
            share(u"steps_done"_s, u"done"_s, u"steps"_s)};
}

int spread(Context& context, const domain::Period& days) {
    const ChartData data = services::chartData(context.reading(), Chart::Spread, days).result();
    Table table({Words::tr("STAFF"), Words::tr("MEDIAN HOURS"), Words::tr("LONGEST"), Words::tr("PROMISES KEPT"),
                 Words::tr("STEPS DONE")});
    Json::Elements staff;
    for (size_t group = 0; group < data.groups.size(); ++group) {
        table.add(cellsOf(data, group));
        if (context.out().isJson())
            staff.push_back(memberJson(context, data, group, days));
    }
    context.out().document(Json::object({{u"from"_s, days.from}, {u"to"_s, days.to}, {u"staff"_s, std::move(staff)}}));
    context.out().table(table, Words::tr("Nobody answered, promised or ticked anything in these days."));
    return Done;
}

} // namespace

void addSpreadCommand(const Command& root) {
    const Command command =
        root.command("spread", Words::tr("Staff side by side: time to answer, promises kept, steps of playbooks done"));
    const Value from = command.option("--from", Words::tr("The first day; 90 days ago by default"));
    const Value to = command.option("--to", Words::tr("The last day; today by default"));
    command.runs([=](Context& context) {
        const QDate last = to.given() ? dayFrom(to.text(), context.today()) : context.today();
        const QDate first = from.given() ? dayFrom(from.text(), context.today()) : last.addDays(-usualDays);
        if (first > last)
            throw UsageError(Words::tr("The period ends before it begins."));
        return spread(context, {first, last});
    });
}

} // namespace rapport::cli
