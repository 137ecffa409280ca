#include "rapport/exchange/csvwriter.h"
#include "rapport/presentation/cases.h"
#include "rapport/presentation/insights.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using services::Chart;
using services::ChartData;
using services::ChartGroup;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Insights)
};

struct SeriesWord {
    const char* key;
    const char* word;
    Tone tone;
};
constexpr SeriesWord seriesWords[] = {
    {"kept_on_time", QT_TRANSLATE_NOOP("Insights", "kept on time"), Tone::Green},
    {"kept_late", QT_TRANSLATE_NOOP("Insights", "kept late"), Tone::Amber},
    {"broken", QT_TRANSLATE_NOOP("Insights", "broken"), Tone::Red},
    {"overdue", QT_TRANSLATE_NOOP("Insights", "overdue"), Tone::Neutral},
    {"median", QT_TRANSLATE_NOOP("Insights", "median"), Tone::Accent},
    {"longest", QT_TRANSLATE_NOOP("Insights", "longest"), Tone::Neutral},
    {"happy", QT_TRANSLATE_NOOP("Insights", "happy"), Tone::Green},
    {"neutral", QT_TRANSLATE_NOOP("Insights", "neutral"), Tone::Neutral},
    {"unhappy", QT_TRANSLATE_NOOP("Insights", "unhappy"), Tone::Red},
    {"week", QT_TRANSLATE_NOOP("Insights", "up to 7 days"), Tone::Accent},
    {"month", QT_TRANSLATE_NOOP("Insights", "up to 30 days"), Tone::Amber},
    {"older", QT_TRANSLATE_NOOP("Insights", "older"), Tone::Red},
    {"in", QT_TRANSLATE_NOOP("Insights", "theirs"), Tone::Neutral},
    {"out", QT_TRANSLATE_NOOP("Insights", "ours"), Tone::Accent},
    {"amber", QT_TRANSLATE_NOOP("Insights", "past the ideal"), Tone::Amber},
    {"red", QT_TRANSLATE_NOOP("Insights", "past the maximum"), Tone::Red},
    {"in_time", QT_TRANSLATE_NOOP("Insights", "greeted in time"), Tone::Green},
    {"late", QT_TRANSLATE_NOOP("Insights", "greeted late"), Tone::Amber},
    {"never", QT_TRANSLATE_NOOP("Insights", "not greeted"), Tone::Neutral},
    {"promises_kept", QT_TRANSLATE_NOOP("Insights", "promises kept"), Tone::Neutral},
    {"steps_done", QT_TRANSLATE_NOOP("Insights", "steps done"), Tone::Neutral},
    {"answered", QT_TRANSLATE_NOOP("Insights", "answered"), Tone::Neutral},
    {"came_due", QT_TRANSLATE_NOOP("Insights", "came due"), Tone::Neutral},
    {"done", QT_TRANSLATE_NOOP("Insights", "done"), Tone::Green},
    {"left_out", QT_TRANSLATE_NOOP("Insights", "left out"), Tone::Amber},
    {"steps", QT_TRANSLATE_NOOP("Insights", "steps"), Tone::Neutral},
    {"net", QT_TRANSLATE_NOOP("Insights", "net score"), Tone::Accent},
    {"answers", QT_TRANSLATE_NOOP("Insights", "answers"), Tone::Neutral},
    {"referred", QT_TRANSLATE_NOOP("Insights", "sent by a customer"), Tone::Accent},
};

const SeriesWord* wordOf(const QString& key) {
    const auto found = std::find_if(std::begin(seriesWords), std::end(seriesWords),
                                    [&key](const SeriesWord& each) { return QLatin1String(each.key) == key; });
    return found == std::end(seriesWords) ? nullptr : found;
}

bool isByMonth(Chart chart) { return chart == Chart::Milestones || chart == Chart::NetScore || chart == Chart::Referrals; }

QString hoursText(double hours) { return Words::tr("%1 h", "hours").arg(QLocale().toString(hours, 'f', 1)); }

/// What is counted beside, 0 for what is not.
int countBeside(const ChartData& data, size_t group, QLatin1StringView key) {
    for (const auto& one : data.beside)
        if (one.key == key)
            return static_cast<int>(one.values[group]);
    return 0;
}

/// "5 of 6", "4 answers": what a figure is of; empty for a count.
QString basisText(const ChartData& data, size_t group, const QString& series) {
    const auto part = [&](QLatin1StringView some, QLatin1StringView all) {
        return Words::tr("%1 of %2").arg(numberText(countBeside(data, group, some)), numberText(countBeside(data, group, all)));
    };
    if (series == "promises_kept"_L1)
        return part("kept_on_time"_L1, "came_due"_L1);
    if (series == "steps_done"_L1)
        return part("done"_L1, "steps"_L1);
    if (data.chart != Chart::Spread && data.chart != Chart::NetScore)
        return {};
    const auto key = data.chart == Chart::Spread ? "answered"_L1 : "answers"_L1;
    return counted(countBeside(data, group, key), Words::tr("answer"), Words::tr("answers"));
}

QString isoGroup(const ChartGroup& group) {
    return group.days.from.isValid() ? group.days.from.toString(Qt::ISODate) : group.key;
}

} // namespace

QString titleOf(Chart chart) {
    switch (chart) {
    case Chart::PromisesByWeek:
        return Words::tr("Promises by week");
    case Chart::PromisesByStaff:
        return Words::tr("Promises by staff");
    case Chart::ResponseByStaff:
        return Words::tr("Time to answer");
    case Chart::Spread:
        return Words::tr("Staff side by side");
    case Chart::SignalsByWeek:
        return Words::tr("Signals");
    case Chart::CasesByStep:
        return Words::tr("Open cases");
    case Chart::Channels:
        return Words::tr("Contacts by channel");
    case Chart::Drifting:
        return Words::tr("Drifting");
    case Chart::Milestones:
        return Words::tr("Milestones greeted");
    case Chart::NetScore:
        return Words::tr("How customers say we are doing");
    case Chart::Referrals:
        break;
    }
    return Words::tr("Referrals");
}

QString sentenceOf(Chart chart) {
    switch (chart) {
    case Chart::PromisesByWeek:
    case Chart::PromisesByStaff:
        return Words::tr("Ours that came due, by how they ended");
    case Chart::ResponseByStaff:
        return Words::tr("Hours from an approach to our answer");
    case Chart::Spread:
        return Words::tr("Time to answer, promises kept, playbook steps done");
    case Chart::SignalsByWeek:
        return Words::tr("How conversations felt");
    case Chart::CasesByStep:
        return Words::tr("Now, by the next step and their age");
    case Chart::Channels:
        return Words::tr("Interactions, theirs and ours");
    case Chart::Drifting:
        return Words::tr("Now, customers past the time we mean to be in touch");
    case Chart::Milestones:
        return Words::tr("By the day itself, after it, or not at all");
    case Chart::NetScore:
        return Words::tr("Net score by month: those who would send others, less those who would not");
    case Chart::Referrals:
        break;
    }
    return Words::tr("New customers whom a customer sent");
}

QString seriesText(Chart, const QString& key) {
    const auto* word = wordOf(key);
    return word ? Words::tr(word->word) : key;
}

Tone seriesTone(const QString& key) {
    const auto* word = wordOf(key);
    return word ? word->tone : Tone::Neutral;
}

QString groupText(Chart chart, const ChartGroup& group) {
    if (group.days.from.isValid())
        return QLocale().toString(group.days.from, isByMonth(chart) ? u"MMM"_s : u"d MMM"_s);
    if (chart == Chart::CasesByStep)
        return capitalised(word(domain::fromKey<domain::CaseStep>(group.key).value_or(domain::CaseStep::Done)));
    if (chart == Chart::Channels)
        return capitalised(word(domain::fromKey<domain::Channel>(group.key).value_or(domain::Channel::Call)));
    if (chart == Chart::Drifting)
        return capitalised(domain::word(domain::fromKey<domain::Tier>(group.key).value_or(domain::Tier::Regular)));
    return group.key.isEmpty() ? Words::tr("Nobody") : group.key;
}

QString groupWords(Chart chart, const ChartGroup& group, QDate today) {
    if (!group.days.from.isValid())
        return groupText(chart, group);
    if (isByMonth(chart))
        return QLocale().toString(group.days.from, u"MMMM yyyy"_s);
    return Words::tr("%1 to %2", "days").arg(dayText(group.days.from, today), dayText(group.days.to, today));
}

QString valueText(Chart chart, const QString& series, double value) {
    if (std::isnan(value))
        return u"–"_s;
    if (chart == Chart::NetScore)
        return (value > 0 ? u"+"_s : QString()) + numberText(static_cast<qint64>(value));
    if (series == "promises_kept"_L1 || series == "steps_done"_L1)
        return Words::tr("%1 %", "a share").arg(QLocale().toString(value, 'f', 0));
    if (chart == Chart::ResponseByStaff || chart == Chart::Spread)
        return hoursText(value);
    return numberText(static_cast<qint64>(value));
}

QString barText(const ChartData& data, size_t group, size_t series, QDate today) {
    const auto& one = data.series[series];
    const QString words = Words::tr("%1, %2, %3: %4", "chart, group, series: value")
                              .arg(titleOf(data.chart), groupWords(data.chart, data.groups[group], today),
                                   seriesText(data.chart, one.key), valueText(data.chart, one.key, one.values[group]));
    const QString basis = std::isnan(one.values[group]) ? QString() : basisText(data, group, one.key);
    return basis.isEmpty() ? words : Words::tr("%1 (%2)", "a figure, and what it is of").arg(words, basis);
}

QByteArray toCsv(const std::vector<ChartData>& shown) {
    QByteArray csv;
    for (const ChartData& data : shown) {
        auto columns = data.series;
        columns.insert(columns.end(), data.beside.begin(), data.beside.end());
        QStringList head{titleOf(data.chart)};
        for (const auto& series : columns)
            head << seriesText(data.chart, series.key);
        csv += exchange::csvLine(head);
        for (size_t group = 0; group < data.groups.size(); ++group) {
            QStringList cells{isoGroup(data.groups[group])};
            for (const auto& series : columns)
                cells << (std::isnan(series.values[group]) ? QString() : QString::number(series.values[group], 'g', 12));
            csv += exchange::csvLine(cells);
        }
        csv += "\r\n";
    }
    return csv;
}

} // namespace rapport::presentation
