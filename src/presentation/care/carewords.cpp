#include "rapport/presentation/care.h"

#include "rapport/presentation/amounts.h"
#include "rapport/presentation/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Care)
};

/// "winter tyres · worn profile".
QString withMore(const QString& words, const QString& more) {
    return more.isEmpty() ? words : Words::tr("%1 · %2", "what, and what showed it").arg(words, more.simplified());
}

QString budgetText(const services::CustomerCare& care) {
    if (care.budget)
        return Words::tr("%1 of %2 spent this year").arg(amountText(care.spent), amountText(*care.budget));
    return care.spent > 0 ? Words::tr("%1 spent this year").arg(amountText(care.spent)) : QString();
}

CareSection needSection(const services::CustomerCare& care, QDate today) {
    CareSection section{Words::tr("Needs"), {}};
    for (const auto& row : care.needs)
        section.lines.push_back(needLine(row.record, today));
    if (care.rhythm)
        section.lines.push_back(rhythmLine(*care.rhythm, today));
    return section;
}

CareSection gestureSection(const services::CustomerCare& care, QDate today) {
    CareSection section{Words::tr("Gestures"), {}};
    for (const auto& row : care.gestures)
        section.lines.push_back(gestureLine(row.record, today));
    const QString budget = budgetText(care);
    if (!section.lines.empty() && !budget.isEmpty())
        section.lines.push_back({CareKind::Nothing, 0, budget, {}, Tone::Neutral});
    return section;
}

CareSection referralSection(const services::CustomerCare& care) {
    CareSection section{Words::tr("Referrals"), {}};
    for (const auto& row : care.referrals) {
        const QString sent = row.depth > 1 ? Words::tr("through %1").arg(row.referrerName) : QString();
        section.lines.push_back({CareKind::Referral, row.customer.value(), row.name, sent, Tone::Neutral});
    }
    if (care.referralHold == storage::ReferralHold::None)
        section.lines.push_back({CareKind::Nothing,
                                 0,
                                 Words::tr("Happy, and nothing open: a good moment to ask whom they know."),
                                 {},
                                 Tone::Neutral});
    return section;
}

} // namespace

CareLine needLine(const Need& need, QDate today) {
    CareLine line{CareKind::Need, need.id.value(), withMore(need.words, need.sign), {}, Tone::Neutral};
    if (!need.wantedOn.isValid())
        return line;
    line.chip = isDue(need, today) ? agoText(need.wantedOn, today) : dayText(need.wantedOn, today);
    if (isDue(need, today))
        line.tone = need.wantedOn < today ? Tone::Red : Tone::Amber;
    return line;
}

CareLine expiryLine(const Expiry& expiry, QDate today) {
    CareLine line{CareKind::Expiry, expiry.id.value(), expiry.words, agoText(expiry.dueDate, today), Tone::Neutral};
    if (expiry.warnedAt && expiry.dueDate > today)
        line.chip = Words::tr("warned, %1", "when it is").arg(line.chip);
    else if (expiry.dueDate <= today)
        line.tone = Tone::Red;
    else if (isToWarn(expiry, today))
        line.tone = Tone::Amber;
    else
        line.chip = dayText(expiry.dueDate, today);
    return line;
}

CareLine gestureLine(const Gesture& gesture, QDate today) {
    CareLine line{CareKind::Gesture, gesture.id.value(), withMore(gesture.words, gesture.reactionWords), {}, Tone::Neutral};
    if (gesture.state == GestureState::Planned) {
        line.chip = Words::tr("planned %1").arg(dayText(gesture.day, today));
        line.tone = gesture.day <= today ? Tone::Amber : Tone::Neutral;
    } else {
        line.chip = dayText(gesture.day, today);
        if (gesture.reaction)
            line.tone = *gesture.reaction == Signal::Happy     ? Tone::Green
                        : *gesture.reaction == Signal::Unhappy ? Tone::Red
                                                               : Tone::Neutral;
    }
    return line;
}

CareLine feedbackLine(const Feedback& feedback, QDate today, const QTimeZone& zone) {
    CareLine line{CareKind::Feedback, feedback.id.value(), {}, {}, Tone::Neutral};
    if (!feedback.answeredAt) {
        line.text = Words::tr("No answer yet");
        line.chip = Words::tr("asked %1").arg(agoText(feedback.askedAt.dateIn(zone), today));
        return line;
    }
    const QString score = feedback.score ? scoreText(feedback.scale, *feedback.score) : QString();
    line.text = score.isEmpty()            ? feedback.words.simplified()
                : feedback.words.isEmpty() ? score
                                           : Words::tr("%1: %2", "score: words").arg(score, feedback.words.simplified());
    line.chip = feedback.toldAt ? Words::tr("closed") : Words::tr("to close");
    line.tone = feedback.toldAt ? Tone::Green : Tone::Amber;
    return line;
}

CareLine rhythmLine(const Rhythm& rhythm, QDate today) {
    const QString text =
        Words::tr("%1 every %2, now day %3")
            .arg(capitalised(presentation::word(rhythm.channel)), daysText(rhythm.days), numberText(rhythm.dayOn(today)));
    const Tone tone = isDue(rhythm, today) ? Tone::Amber : Tone::Neutral;
    return {CareKind::Rhythm, 0, text, Words::tr("next %1").arg(dayText(rhythm.next(), today)), tone};
}

QString scoreText(FeedbackScale scale, int score) {
    return scale == FeedbackScale::Ten ? Words::tr("%1 of 10").arg(numberText(score))
                                       : Words::tr("%1 of 5").arg(numberText(score));
}

QString word(GestureKind kind) {
    switch (kind) {
    case GestureKind::Thanks:
        return Words::tr("thanks");
    case GestureKind::Gift:
        return Words::tr("gift");
    case GestureKind::Surprise:
        break;
    }
    return Words::tr("surprise");
}

std::vector<CareSection> careSections(const services::CustomerCare& care, QDate today, const QTimeZone& zone) {
    CareSection expiries{Words::tr("Deadlines"), {}};
    for (const auto& row : care.expiries)
        expiries.lines.push_back(expiryLine(row.record, today));
    CareSection feedback{Words::tr("Feedback"), {}};
    for (const auto& row : care.feedback)
        feedback.lines.push_back(feedbackLine(row.record, today, zone));
    CareSection toTell{Words::tr("To tell"), {}};
    for (const auto& row : care.toTell)
        toTell.lines.push_back(
            {CareKind::Announcement, row.id.value(), row.words.simplified(), Words::tr("log: told"), Tone::Amber});
    std::vector<CareSection> sections{std::move(toTell),           needSection(care, today), std::move(expiries),
                                      gestureSection(care, today), std::move(feedback),      referralSection(care)};
    std::erase_if(sections, [](const CareSection& section) { return section.lines.empty(); });
    return sections;
}

} // namespace rapport::presentation
