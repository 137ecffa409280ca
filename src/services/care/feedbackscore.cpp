#include "rapport/services/feedback.h"

#include <limits>

namespace rapport::services {

using storage::FeedbackFilter;
using storage::ReadSession;

namespace {

QDate monthOf(QDate day) { return {day.year(), day.month(), 1}; }

FeedbackScore scoreOf(std::vector<storage::FeedbackRow> rows, QDate from, QDate to, const QTimeZone& zone) {
    FeedbackScore score;
    for (QDate month = monthOf(from); month <= to; month = month.addMonths(1))
        score.months.push_back({month, {}});
    for (auto& row : rows) {
        if (!row.record.score)
            continue; // words alone: nothing to count
        const auto stance = domain::stanceOf(row.record.scale, *row.record.score);
        score.score.add(stance);
        const QDate month = monthOf(row.record.answeredAt->dateIn(zone));
        for (FeedbackScore::Month& each : score.months)
            if (each.first == month)
                each.score.add(stance);
        score.rows.push_back(std::move(row));
    }
    return score;
}

} // namespace

QFuture<FeedbackScore> feedbackScore(const Workspace& workspace, QDate from, QDate to) {
    const auto zone = workspace.clock.zone();
    const auto read = [from, to, zone](ReadSession& session) {
        FeedbackFilter filter;
        filter.which = FeedbackFilter::Which::Answered;
        filter.from = Moment::ofWallClock(from, QTime(0, 0), zone);
        filter.before = Moment::ofWallClock(to.addDays(1), QTime(0, 0), zone);
        FeedbackScore score = scoreOf(feedbackRows(session, filter, std::numeric_limits<int>::max()), from, to, zone);
        filter.which = FeedbackFilter::Which::All;
        score.asked = static_cast<int>(countFeedback(session, filter));
        return score;
    };
    return workspace.store.read(read);
}

} // namespace rapport::services
