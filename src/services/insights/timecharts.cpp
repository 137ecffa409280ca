#include "services/insights/charts.h"

// Charts over time, and how the days are cut.

using namespace Qt::StringLiterals;

namespace rapport::services {

using domain::Period;
using domain::Signal;

std::vector<ChartGroup> weeksOf(const Period& days) {
    std::vector<ChartGroup> groups;
    for (QDate from = days.from; from <= days.to;) {
        const QDate sunday = from.addDays(7 - from.dayOfWeek());
        groups.push_back({{from, std::min(sunday, days.to)}, {}, {}});
        from = sunday.addDays(1);
    }
    return groups;
}

std::vector<ChartGroup> monthsOf(const Period& days) {
    std::vector<ChartGroup> groups;
    for (QDate from = days.from; from <= days.to;) {
        const QDate next = QDate(from.year(), from.month(), 1).addMonths(1);
        groups.push_back({{from, std::min(next.addDays(-1), days.to)}, {}, {}});
        from = next;
    }
    return groups;
}

ChartData emptyChart(std::vector<ChartGroup> groups, const QStringList& keys) {
    ChartData data;
    for (const QString& key : keys)
        data.series.push_back({key, std::vector<double>(groups.size(), 0)});
    data.groups = std::move(groups);
    return data;
}

ChartData signalsByWeek(const ChartQuestion& asked) {
    ChartData data = emptyChart(weeksOf(asked.days), {u"happy"_s, u"neutral"_s, u"unhappy"_s});
    for (size_t i = 0; i < data.groups.size(); ++i) {
        const auto count = signalsIn(asked.session, spanOf(data.groups[i].days, asked.zone));
        data.series[0].values[i] = static_cast<double>(count.happy);
        data.series[1].values[i] = static_cast<double>(count.neutral);
        data.series[2].values[i] = static_cast<double>(count.unhappy);
    }
    return data;
}

FigureRows signalBar(const ChartQuestion& asked, const BarQuestion& bar) {
    const Signal signal = bar.series == "happy"_L1     ? Signal::Happy
                          : bar.series == "unhappy"_L1 ? Signal::Unhappy
                                                       : Signal::Neutral;
    return signalRows(asked.session, spanOf(bar.group.days, asked.zone), signal, asked.zone, bar.limit);
}

/// Of days to come nothing can be said yet.
ChartData milestones(const ChartQuestion& asked) {
    const Period past{asked.days.from, std::min(asked.days.to, asked.now.dateIn(asked.zone))};
    ChartData data = emptyChart(monthsOf(past), {u"in_time"_s, u"late"_s, u"never"_s});
    for (size_t i = 0; i < data.groups.size(); ++i) {
        const auto count = greetedIn(asked.session, data.groups[i].days, asked.zone);
        data.series[0].values[i] = static_cast<double>(count.inTime);
        data.series[1].values[i] = static_cast<double>(count.late);
        data.series[2].values[i] = static_cast<double>(std::max(qint64{0}, count.all - count.inTime - count.late));
    }
    return data;
}

FigureRows milestoneBar(const ChartQuestion& asked, const BarQuestion& bar) {
    using storage::GreetedWhen;
    const auto when = bar.series == "in_time"_L1 ? GreetedWhen::InTime
                      : bar.series == "late"_L1  ? GreetedWhen::Late
                                                 : GreetedWhen::Never;
    return greetedRows(asked.session, bar.group.days, when, asked.zone, bar.limit);
}

ChartData referrals(const ChartQuestion& asked) {
    ChartData data = emptyChart(monthsOf(asked.days), {u"referred"_s});
    for (size_t i = 0; i < data.groups.size(); ++i)
        data.series[0].values[i] = static_cast<double>(referralsIn(asked.session, spanOf(data.groups[i].days, asked.zone)));
    return data;
}

FigureRows referralBar(const ChartQuestion& asked, const BarQuestion& bar) {
    return referralRows(asked.session, spanOf(bar.group.days, asked.zone), asked.zone, bar.limit);
}

} // namespace rapport::services
