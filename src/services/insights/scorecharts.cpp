#include "rapport/storage/carelist.h"
#include "services/insights/charts.h"

// How customers say we are doing (P14).

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

/// Answers with a score on these days; the latest first.
std::vector<storage::FeedbackRow> scored(const ChartQuestion& asked, const domain::Period& days) {
    const auto span = spanOf(days, asked.zone);
    storage::FeedbackFilter filter;
    filter.which = storage::FeedbackFilter::Which::Answered;
    filter.from = span.from;
    filter.before = span.before;
    auto rows = feedbackRows(asked.session, filter, std::numeric_limits<int>::max());
    std::erase_if(rows, [](const auto& row) { return !row.record.score; });
    return rows;
}

/// "9/10", and what they said with it.
QString saying(const domain::Feedback& feedback) {
    const int highest = feedback.scale == domain::FeedbackScale::Ten ? 10 : 5;
    const QString score = u"%1/%2"_s.arg(*feedback.score).arg(highest);
    return feedback.words.isEmpty() ? score : score + u": "_s + feedback.words.section(u'\n', 0, 0);
}

} // namespace

ChartData netScores(const ChartQuestion& asked) {
    ChartData data = emptyChart(monthsOf(asked.days), {u"net"_s});
    data.beside = emptyChart(data.groups, {u"answers"_s}).series;
    for (size_t i = 0; i < data.groups.size(); ++i) {
        domain::NetScore score;
        for (const auto& row : scored(asked, data.groups[i].days))
            score.add(domain::stanceOf(row.record.scale, *row.record.score));
        const auto net = score.net();
        data.series[0].values[i] = net ? *net : noFigure;
        data.beside[0].values[i] = score.count();
    }
    return data;
}

FigureRows netScoreBar(const ChartQuestion& asked, const BarQuestion& bar) {
    FigureRows rows;
    for (const auto& row : scored(asked, bar.group.days))
        if (std::ssize(rows) < bar.limit)
            rows.push_back({storage::FigureRow::What::Feedback, row.record.id.value(), row.record.customer, row.customerName,
                            row.record.answeredAt->dateIn(asked.zone), saying(row.record)});
    return rows;
}

} // namespace rapport::services
