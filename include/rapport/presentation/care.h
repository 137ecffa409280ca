#pragma once

#include "rapport/presentation/rowroles.h"
#include "rapport/services/customercare.h"

#include <QString>
#include <vector>

/// What is kept of a customer, in words: needs, deadlines, gestures, feedback, whom they sent.
namespace rapport::presentation {

/// What opens when a line is pressed. Rhythm: a new need of it; Announcement: nothing, it is logged that they were told.
enum class CareKind { Need, Expiry, Gesture, Feedback, Rhythm, Referral, Announcement, Nothing };

struct CareLine {
    CareKind kind = CareKind::Nothing;
    qint64 id = 0; ///< of the record; of a referral, the customer
    QString text;
    QString chip;
    Tone tone = Tone::Neutral;
    friend bool operator==(const CareLine&, const CareLine&) = default;
};
struct CareSection {
    QString title;
    std::vector<CareLine> lines;
    friend bool operator==(const CareSection&, const CareSection&) = default;
};
/// Those that have something to say, in the order of the page.
[[nodiscard]] std::vector<CareSection> careSections(const services::CustomerCare& care, QDate today, const QTimeZone& zone);

[[nodiscard]] CareLine needLine(const domain::Need& need, QDate today);
[[nodiscard]] CareLine expiryLine(const domain::Expiry& expiry, QDate today);
[[nodiscard]] CareLine gestureLine(const domain::Gesture& gesture, QDate today);
[[nodiscard]] CareLine feedbackLine(const domain::Feedback& feedback, QDate today, const QTimeZone& zone);
/// "Visit every 90 days, now day 82".
[[nodiscard]] CareLine rhythmLine(const domain::Rhythm& rhythm, QDate today);
/// "8 of 10", "4 of 5".
[[nodiscard]] QString scoreText(domain::FeedbackScale scale, int score);
[[nodiscard]] QString word(domain::GestureKind kind);

} // namespace rapport::presentation
