#include "presentation/today/todaycare.h"

#include "rapport/presentation/care.h"
#include "rapport/presentation/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("today", text); }

/// Of todayActions(), those with these ids; the log works without a button.
RowActions actionsNamed(const QStringList& ids, const domain::Permissions& permissions) {
    RowActions some;
    for (RowAction action : todayActions()) {
        action.button = ids.contains(action.id);
        if (action.button || action.id == "log"_L1)
            some << action;
    }
    // Done is of commitments elsewhere, and held to other rights there.
    for (RowAction& action : some)
        if (action.id == "done"_L1)
            action.act = domain::Act::RecordCare;
    return permitted(some, permissions);
}

template <typename Row>
ListRow lineOf(const Row& row, TodaySection section, const CareLine& line, const QString& icon, const RowActions& actions) {
    return {.section = static_cast<int>(section),
            .id = row.record.id.value(),
            .customer = row.record.customer,
            .title = row.customerName,
            .rest = line.text,
            .second = row.organisation,
            .icon = icon,
            .reason = {line.chip, line.tone},
            .actions = actions};
}

std::vector<ListRow> needRows(const services::Today& today, const domain::Permissions& permissions) {
    std::vector<ListRow> rows;
    for (const auto& row : today.needs)
        rows.push_back(lineOf(row, TodaySection::Needs, needLine(row.record, today.date), u"note"_s,
                              actionsNamed({u"done"_s, u"plan"_s}, permissions)));
    for (const auto& row : today.rhythms) {
        const CareLine line = rhythmLine(row.rhythm, today.date);
        rows.push_back({.section = static_cast<int>(TodaySection::Rhythms),
                        .id = row.customer.value(),
                        .customer = row.customer,
                        .title = row.name,
                        .rest = line.text,
                        .second = row.organisation,
                        .icon = u"drifting"_s,
                        .reason = {line.chip, line.tone},
                        .actions = actionsNamed({u"plan"_s}, permissions)});
    }
    return rows;
}

/// The goals of one customer on one line, as they are asked about in one talk.
std::vector<ListRow> goalRows(const services::Today& today, const domain::Permissions& permissions) {
    std::vector<ListRow> rows;
    for (const auto& row : today.goals) {
        QStringList words;
        for (const auto& goal : row.goals)
            words += tr("“%1”").arg(goal.words);
        rows.push_back({.section = static_cast<int>(TodaySection::Goals),
                        .id = row.customer.value(),
                        .customer = row.customer,
                        .title = row.name,
                        .rest = words.join(u" · "_s),
                        .second = row.organisation,
                        .icon = u"note"_s,
                        .reason = {agoText(lastSaid(row.goals.front()), today.date), Tone::Neutral},
                        .actions = actionsNamed({u"confirm"_s}, permissions)});
    }
    return rows;
}

} // namespace

std::vector<TodayCareSection> todayCare(const services::Today& today, const QTimeZone& zone,
                                        const domain::Permissions& permissions) {
    TodayCareSection needs{TodaySection::Needs, tr("Needs"), needRows(today, permissions),
                           today.needCount + std::ssize(today.rhythms)};
    TodayCareSection expiries{TodaySection::Deadlines, tr("Deadlines"), {}, today.expiryCount};
    for (const auto& row : today.expiries)
        expiries.rows.push_back(lineOf(row, TodaySection::Deadlines, expiryLine(row.record, today.date), u"warning"_s,
                                       actionsNamed({u"warn"_s, u"done"_s}, permissions)));
    TodayCareSection gestures{TodaySection::Gestures, tr("Gestures planned"), {}, today.gestureCount};
    for (const auto& row : today.gestures)
        gestures.rows.push_back(lineOf(row, TodaySection::Gestures, gestureLine(row.record, today.date), u"special"_s,
                                       actionsNamed({u"done"_s}, permissions)));
    TodayCareSection feedback{TodaySection::Feedback, tr("Feedback to close"), {}, today.feedbackCount};
    for (const auto& row : today.feedback)
        feedback.rows.push_back(lineOf(row, TodaySection::Feedback, feedbackLine(row.record, today.date, zone), u"message"_s,
                                       actionsNamed({u"done"_s}, permissions)));
    TodayCareSection goals{TodaySection::Goals, tr("Still true?"), goalRows(today, permissions), std::ssize(today.goals)};
    return {std::move(needs), std::move(expiries), std::move(gestures), std::move(feedback), std::move(goals)};
}

} // namespace rapport::presentation
