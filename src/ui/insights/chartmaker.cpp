#include "ui/insights/chartmaker.h"

#include "rapport/presentation/insights.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QLegend>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace rapport::ui {

using services::Chart;
using services::ChartData;

namespace {

constexpr size_t manyGroups = 5;     ///< more have no room for words beside each other where three cards share a line
constexpr int steep = -55;           ///< degrees
constexpr double barWidth = 0.65;    ///< of the room of a group
constexpr double highestScore = 100; ///< and the lowest below 0
constexpr size_t labelsShown = 13;   ///< of groups, before some are left out

bool addsUp(Chart chart) { return chart != Chart::ResponseByStaff && chart != Chart::NetScore; }

QColor inkOf(presentation::Tone tone, const Tokens& tokens) {
    switch (tone) {
    case presentation::Tone::Green:
        return tokens.green;
    case presentation::Tone::Amber:
        return tokens.amber;
    case presentation::Tone::Red:
        return tokens.red;
    case presentation::Tone::Accent:
        return tokens.accent;
    case presentation::Tone::Neutral:
        break;
    }
    return tokens.faint;
}

double highestOf(const ChartData& data) {
    double highest = 0;
    for (size_t group = 0; group < data.groups.size(); ++group) {
        double sum = 0;
        for (const auto& series : data.series)
            sum = addsUp(data.chart) ? sum + series.values[group] : std::max(sum, series.values[group]);
        highest = std::max(highest, sum);
    }
    return highest;
}

/// Whole steps of 1, 2, 5, 10 …, at most five of them.
double stepFor(double highest) {
    const double rough = std::max(1.0, highest / 5);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double step : {1.0, 2.0, 5.0, 10.0})
        if (step * power >= rough)
            return step * power;
    return 10 * power;
}

/// Every second or further label only, where all would not fit; each stays a group of its own.
QStringList labelsOf(const ChartData& data) {
    const size_t every = (data.groups.size() + labelsShown - 1) / labelsShown;
    QStringList labels;
    for (size_t group = 0; group < data.groups.size(); ++group) {
        // Of one name the axis would make one group.
        const QString invisible(static_cast<qsizetype>(group), QChar(0x200B));
        labels << (every < 2 || group % every == 0 ? presentation::groupText(data.chart, data.groups[group]) : QString()) +
                      invisible;
    }
    return labels;
}

void style(QAbstractAxis& axis, const Tokens& tokens, const QFont& font) {
    axis.setLabelsColor(tokens.soft);
    axis.setLabelsFont(font);
    axis.setLinePen(QPen(tokens.line));
    axis.setGridLinePen(QPen(tokens.line));
}

void addAxes(QChart& chart, QAbstractBarSeries& series, const ChartData& data, const Tokens& tokens, const QFont& font) {
    auto* groups = new QBarCategoryAxis;
    groups->append(labelsOf(data));
    groups->setGridLineVisible(false);
    if (data.groups.size() > manyGroups && data.groups.front().days.from.isValid()) { // "26 Oct": words would run into the legend
        groups->setLabelsAngle(steep);
        groups->setTruncateLabels(false);
    }
    auto* values = new QValueAxis;
    const bool scored = data.chart == Chart::NetScore;
    const double step = scored ? highestScore / 2 : stepFor(highestOf(data));
    values->setRange(scored ? -highestScore : 0,
                     scored ? highestScore : std::max(step, std::ceil(highestOf(data) / step) * step));
    values->setTickType(QValueAxis::TicksDynamic);
    values->setTickInterval(step);
    values->setLabelFormat(QStringLiteral("%.0f"));
    for (QAbstractAxis* axis : std::initializer_list<QAbstractAxis*>{groups, values})
        style(*axis, tokens, font);
    chart.addAxis(groups, Qt::AlignBottom);
    chart.addAxis(values, Qt::AlignLeft);
    series.attachAxis(groups);
    series.attachAxis(values);
}

} // namespace

DrawnChart drawn(const ChartData& data, const Tokens& tokens, const QFont& font) {
    DrawnChart result{std::make_unique<QChart>(), {}};
    QAbstractBarSeries* series = addsUp(data.chart) ? static_cast<QAbstractBarSeries*>(new QStackedBarSeries) : new QBarSeries;
    series->setBarWidth(barWidth);
    for (const auto& one : data.series) {
        auto* set = new QBarSet(presentation::seriesText(data.chart, one.key));
        for (const double value : one.values)
            *set << (std::isnan(value) ? 0 : value);
        set->setColor(inkOf(presentation::seriesTone(one.key), tokens));
        set->setBorderColor(tokens.base);
        series->append(set);
        result.sets.push_back(set);
    }
    QChart& chart = *result.chart;
    chart.addSeries(series);
    addAxes(chart, *series, data, tokens, font);
    chart.setBackgroundVisible(false);
    chart.setMargins({});
    chart.layout()->setContentsMargins(0, 0, 0, 0);
    chart.legend()->setAlignment(Qt::AlignBottom);
    chart.legend()->setFont(font);
    chart.legend()->setLabelColor(tokens.text);
    chart.legend()->setVisible(data.series.size() > 1);
    return result;
}

} // namespace rapport::ui
