#include "services/insights/charts.h"

#include "rapport/domain/cadence.h"
#include "rapport/storage/caselist.h"

#include <limits>

// How things stand now, and over which channels we speak.

using namespace Qt::StringLiterals;

namespace rapport::services {

using domain::CaseStep;
using domain::Channel;
using domain::Drift;
using domain::Tier;

namespace {

constexpr int youngDays = 7;
constexpr int oldDays = 30;
const QStringList ageKeys{u"week"_s, u"month"_s, u"older"_s};
const QStringList directionKeys{u"in"_s, u"out"_s};
const QStringList driftKeys{u"amber"_s, u"red"_s};

/// The place in ageKeys.
size_t ageOf(const storage::CaseRow& row, const ChartQuestion& asked) {
    const auto days = row.openedAt.dateIn(asked.zone).daysTo(asked.now.dateIn(asked.zone));
    return days <= youngDays ? 0 : days <= oldDays ? 1 : 2;
}

std::vector<storage::CaseRow> openCases(const ChartQuestion& asked) {
    return caseRows(asked.session, {}, std::numeric_limits<int>::max());
}

template <typename Enum>
std::vector<ChartGroup> groupsOf(std::initializer_list<Enum> values) {
    std::vector<ChartGroup> groups;
    for (const Enum value : values)
        groups.push_back({{}, domain::key(value), {}});
    return groups;
}

} // namespace

ChartData casesByStep(const ChartQuestion& asked) {
    using enum CaseStep;
    ChartData data = emptyChart(groupsOf({Acknowledge, Explain, Fix, Apologise, MakeGood, Thank, CheckBack, Done}), ageKeys);
    for (const auto& row : openCases(asked))
        data.series[ageOf(row, asked)].values[static_cast<size_t>(row.step)] += 1;
    return data;
}

FigureRows caseBar(const ChartQuestion& asked, const BarQuestion& bar) {
    FigureRows rows;
    for (const auto& row : openCases(asked))
        if (domain::key(row.step) == bar.group.key && ageKeys[static_cast<qsizetype>(ageOf(row, asked))] == bar.series &&
            std::ssize(rows) < bar.limit)
            rows.push_back({storage::FigureRow::What::Case, row.id.value(), row.customer, row.customerName,
                            row.openedAt.dateIn(asked.zone), row.words});
    return rows;
}

ChartData channels(const ChartQuestion& asked) {
    const auto counts = channelsIn(asked.session, spanOf(asked.days, asked.zone));
    std::vector<ChartGroup> groups;
    for (const auto& count : counts)
        groups.push_back({{}, domain::key(count.channel), {}});
    ChartData data = emptyChart(std::move(groups), directionKeys);
    for (size_t i = 0; i < counts.size(); ++i) {
        data.series[0].values[i] = static_cast<double>(counts[i].in);
        data.series[1].values[i] = static_cast<double>(counts[i].out);
    }
    return data;
}

FigureRows channelBar(const ChartQuestion& asked, const BarQuestion& bar) {
    return channelRows(asked.session, spanOf(asked.days, asked.zone),
                       domain::fromKey<Channel>(bar.group.key).value_or(Channel::Call),
                       domain::fromKey<domain::Direction>(bar.series).value_or(domain::Direction::Out), asked.zone, bar.limit);
}

ChartData drifting(const ChartQuestion& asked) {
    constexpr std::array tiers{Tier::Key, Tier::Regular};
    ChartData data = emptyChart(groupsOf({Tier::Key, Tier::Regular}), driftKeys);
    for (size_t i = 0; i < tiers.size(); ++i) {
        const auto count = storage::driftOf(asked.session, tiers[i], asked.now.dateIn(asked.zone));
        data.series[0].values[i] = static_cast<double>(count.amber);
        data.series[1].values[i] = static_cast<double>(count.red);
    }
    return data;
}

FigureRows driftBar(const ChartQuestion& asked, const BarQuestion& bar) {
    return driftRows(asked.session, domain::fromKey<Tier>(bar.group.key).value_or(Tier::Regular),
                     bar.series == "red"_L1 ? Drift::Red : Drift::Amber, asked.now.dateIn(asked.zone), bar.limit);
}

} // namespace rapport::services
