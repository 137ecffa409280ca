#include "rapport/exchange/csvwriter.h"
#include "rapport/presentation/cases.h"
#include "rapport/presentation/insights.h"

#include <QCoreApplication>
#include <QLocale>

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
    {"referred", QT_TRANSLATE_NOOP("Insights", "sent by a customer"), Tone::Accent},
};

const SeriesWord* wordOf(const QString& key) {
    const auto found = std::find_if(std::begin(seriesWords), std::end(seriesWords),
                                    [&key](const SeriesWord& each) { return QLatin1String(each.key) == key; });
    return found == std::end(seriesWords) ? nullptr : found;
}

bool isByMonth(Chart chart) { return chart == Chart::Milestones || chart == Chart::Referrals; }

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

QString valueText(Chart chart, double value) {
    if (chart == Chart::ResponseByStaff)
        return Words::tr("%1 h").arg(QLocale().toString(value, 'f', 1));
    return numberText(static_cast<qint64>(value));
}

QString barText(const ChartData& data, size_t group, size_t series, QDate today) {
    const auto& one = data.series[series];
    return Words::tr("%1, %2, %3: %4", "chart, group, series: value")
        .arg(titleOf(data.chart), groupWords(data.chart, data.groups[group], today), seriesText(data.chart, one.key),
             valueText(data.chart, one.values[group]));
}

QByteArray toCsv(const std::vector<ChartData>& shown) {
    QByteArray csv;
    for (const ChartData& data : shown) {
        QStringList head{titleOf(data.chart)};
        for (const auto& series : data.series)
            head << seriesText(data.chart, series.key);
        csv += exchange::csvLine(head);
        for (size_t group = 0; group < data.groups.size(); ++group) {
            QStringList cells{isoGroup(data.groups[group])};
            for (const auto& series : data.series)
                cells << QString::number(series.values[group], 'g', 12);
            csv += exchange::csvLine(cells);
        }
        csv += "\r\n";
    }
    return csv;
}

} // namespace rapport::presentation
