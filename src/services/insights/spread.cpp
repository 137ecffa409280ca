#include "rapport/storage/playbookrepository.h"
#include "rapport/storage/staffrepository.h"
#include "services/insights/charts.h"
#include "services/response/times.h"

#include <algorithm>
#include <cmath>

// How far apart members are on what customers notice (P3): time to answer, promises kept, steps of playbooks done.

using namespace Qt::StringLiterals;

namespace rapport::services {

using storage::PromiseNumber;

namespace {

constexpr double hour = 3'600'000; // ms

/// What is known of one member; what nothing is known of stays noFigure or 0.
struct Side {
    domain::StaffMember member;
    double median = noFigure, longest = noFigure;
    int answered = 0;
    domain::PromiseCount promises;
    int steps = 0, done = 0;
    [[nodiscard]] bool isKnown() const { return answered > 0 || promises.cameDue() > 0 || steps > 0; }
};

double percent(int part, int whole) { return whole > 0 ? 100.0 * part / whole : noFigure; }

void addTimes(std::vector<Side>& sides, const std::vector<StaffResponse>& times) {
    for (const StaffResponse& one : times)
        for (Side& side : sides)
            if (side.member.id == one.member) {
                side.answered = one.answered;
                side.median = static_cast<double>(one.median.count()) / hour;
                side.longest = static_cast<double>(one.longest.count()) / hour;
            }
}

void addSteps(std::vector<Side>& sides, const std::vector<storage::StepCounts>& counts) {
    for (const auto& one : counts)
        for (Side& side : sides)
            if (side.member.id == one.staff) {
                side.steps = one.asked;
                side.done = one.done;
            }
}

/// Whoever answered, promised or ticked nothing in these days stands beside nobody.
std::vector<Side> sidesOf(const ChartQuestion& asked) {
    const auto span = spanOf(asked.days, asked.zone);
    const auto promises = promiseReport(asked.session, asked.days, asked.now, asked.zone);
    std::vector<Side> sides;
    for (const auto& member : membersSeen(asked)) {
        sides.emplace_back().member = member;
        sides.back().promises = promisesOf(promises, member.name);
    }
    addTimes(sides, timesOf(approaches(asked.session, span.from, span.before), {}).staff);
    addSteps(sides, stepCounts(asked.session, span.from, span.before));
    std::erase_if(sides, [](const Side& side) { return !side.isKnown(); });
    return sides;
}

/// Those that did not end well first, so that a long list begins with what there is to see.
FigureRows promisesByEnd(const ChartQuestion& asked, const BarQuestion& bar) {
    constexpr std::array ends{PromiseNumber::Broken, PromiseNumber::Overdue, PromiseNumber::KeptLate, PromiseNumber::KeptOnTime};
    const QStringList keys{u"broken"_s, u"overdue"_s, u"kept_late"_s, u"kept_on_time"_s};
    FigureRows rows;
    for (size_t i = 0; i < ends.size(); ++i) {
        const QString& key = keys[static_cast<qsizetype>(i)];
        for (auto& row : promiseBar(asked, {bar.group, key, bar.limit - static_cast<int>(rows.size())})) {
            row.how = key;
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

} // namespace

ChartData spread(const ChartQuestion& asked) {
    const auto sides = sidesOf(asked);
    std::vector<ChartGroup> groups;
    for (const Side& side : sides)
        groups.push_back({{}, side.member.name, side.member.id});
    ChartData data = emptyChart(groups, {u"median"_s, u"longest"_s, u"promises_kept"_s, u"steps_done"_s});
    data.beside = emptyChart(groups, {u"answered"_s, u"kept_on_time"_s, u"came_due"_s, u"done"_s, u"steps"_s}).series;
    for (size_t i = 0; i < sides.size(); ++i) {
        const Side& side = sides[i];
        const std::array figures{side.median, side.longest, percent(side.promises.keptOnTime, side.promises.cameDue()),
                                 percent(side.done, side.steps)};
        const std::array counts{side.answered, side.promises.keptOnTime, side.promises.cameDue(), side.done, side.steps};
        for (size_t series = 0; series < figures.size(); ++series)
            data.series[series].values[i] = figures.at(series);
        for (size_t series = 0; series < counts.size(); ++series)
            data.beside[series].values[i] = counts.at(series);
    }
    return data;
}

FigureRows spreadBar(const ChartQuestion& asked, const BarQuestion& bar) {
    if (bar.series == "promises_kept"_L1)
        return promisesByEnd(asked, bar);
    if (bar.series == "steps_done"_L1)
        return stepRows(asked.session, spanOf(asked.days, asked.zone), bar.group.member, asked.zone, bar.limit);
    return responseBar(asked, bar);
}

} // namespace rapport::services
