#include "rapport/domain/feedback.h"

#include "domain/words/fields.h"
#include "rapport/core/error.h"

#include <QCoreApplication>
#include <cmath>

namespace rapport::domain {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Care", text); }

[[noreturn]] void refuse(const char* why) { throw Error(ErrorCode::InvalidInput, tr(why)); }

constexpr const char* noScore = QT_TRANSLATE_NOOP("Care", "The score is 0 to 10 on the scale of ten, 1 to 5 on that of five.");

} // namespace

QDate mayAskFrom(QDate lastAsked, const std::optional<int>& askDays) {
    return lastAsked.isValid() ? lastAsked.addDays(askDays.value_or(defaultAskDays)) : QDate();
}

bool fits(FeedbackScale scale, int score) {
    return scale == FeedbackScale::Ten ? score >= 0 && score <= 10 : score >= 1 && score <= 5;
}

Feedback withAnswer(Feedback feedback, const std::optional<int>& score, const QString& words, Moment now) {
    if (feedback.toldAt)
        refuse(QT_TRANSLATE_NOOP("Care", "This feedback is closed: the customer was told what came of it."));
    if (!score && isBlank(words))
        refuse(QT_TRANSLATE_NOOP("Care", "Give the customer's score, their words, or both."));
    if (score && !fits(feedback.scale, *score))
        refuse(noScore);
    feedback.score = score;
    feedback.words = words;
    if (!feedback.answeredAt)
        feedback.answeredAt = now;
    return feedback;
}

Feedback closedFeedback(Feedback feedback, const QString& weDid, InteractionId toldIn, StaffId by, Moment now) {
    if (!feedback.answeredAt)
        refuse(QT_TRANSLATE_NOOP("Care", "The customer has not answered yet. Record the answer first."));
    if (feedback.toldAt)
        refuse(QT_TRANSLATE_NOOP("Care", "This feedback is closed: the customer was told what came of it."));
    if (isBlank(weDid))
        refuse(QT_TRANSLATE_NOOP("Care", "Say what was done about it: \"you said, we did\"."));
    feedback.weDid = weDid;
    feedback.toldAt = now;
    feedback.toldBy = by;
    feedback.toldIn = toldIn;
    return feedback;
}

QString problemWith(const Feedback& feedback) {
    if (!feedback.customer.isValid())
        return tr(QT_TRANSLATE_NOOP("Care", "It is not said who was asked. Choose the customer."));
    if (isBlank(feedback.question))
        return tr(QT_TRANSLATE_NOOP("Care", "It is not said what was asked. Write the question."));
    if (feedback.score && !fits(feedback.scale, *feedback.score))
        return tr(noScore);
    if (feedback.answeredAt.has_value() != (feedback.score || !isBlank(feedback.words)))
        return tr(QT_TRANSLATE_NOOP("Care", "An answer has its moment, and a score or words."));
    if (feedback.toldAt && (!feedback.answeredAt || isBlank(feedback.weDid)))
        return tr(QT_TRANSLATE_NOOP("Care", "Feedback is closed by its answer and what was done about it."));
    return {};
}

Feedback normalised(Feedback feedback) {
    normaliseBlocks(feedback.question, feedback.words, feedback.weDid);
    for (QString* text : {&feedback.question, &feedback.words, &feedback.weDid})
        *text = text->trimmed();
    normaliseLines(feedback.uid);
    return feedback;
}

Stance stanceOf(FeedbackScale scale, int score) {
    const bool ten = scale == FeedbackScale::Ten;
    if (score >= (ten ? 9 : 5))
        return Stance::Promoter;
    return score <= (ten ? 6 : 3) ? Stance::Detractor : Stance::Passive;
}

void NetScore::add(Stance stance) {
    ++(stance == Stance::Promoter ? promoters : stance == Stance::Passive ? passives : detractors);
}

std::optional<int> NetScore::net() const {
    constexpr double percent = 100.0;
    if (count() == 0)
        return {};
    return static_cast<int>(std::lround(percent * (promoters - detractors) / count()));
}

} // namespace rapport::domain
