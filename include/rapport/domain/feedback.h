#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"
#include "rapport/domain/words.h"

#include <QDate>
#include <optional>
#include <vector>

namespace rapport::domain {

/// 0 to 10, or 1 to 5.
enum class FeedbackScale { Ten, Five };

/// A question we asked and the customer's answer, closed by "you said → we did" (product words, "Feedback"; principle P14).
struct Feedback {
    FeedbackId id;
    QString uid;
    CustomerId customer;
    QString question;
    FeedbackScale scale = FeedbackScale::Ten;
    Channel channel = Channel::Email; ///< it was asked through
    Moment askedAt;
    StaffId askedBy;
    InteractionId askedIn; ///< invalid for none
    std::optional<int> score;
    QString words;                    ///< the customer's
    std::optional<Moment> answeredAt; ///< empty while there is no answer
    QString weDid;                    ///< what came of it
    std::optional<Moment> toldAt;     ///< when the customer was told so: it is closed
    StaffId toldBy;
    InteractionId toldIn; ///< invalid for none
    friend bool operator==(const Feedback&, const Feedback&) = default;
};

/// A customer without days of their own is asked at most once in so many.
inline constexpr int defaultAskDays = 90;
/// The first day on which somebody who was asked on `lastAsked` (invalid: never) may be asked again; invalid: any day.
[[nodiscard]] QDate mayAskFrom(QDate lastAsked, const std::optional<int>& askDays);

[[nodiscard]] bool fits(FeedbackScale scale, int score);
/// Throws Error(InvalidInput) when it is closed, when the score is none of the scale, and when there are neither score nor words.
[[nodiscard]] Feedback withAnswer(Feedback feedback, const std::optional<int>& score, const QString& words, Moment now);
/// Throws Error(InvalidInput) when there is no answer yet, when it is closed, and without words for what was done.
[[nodiscard]] Feedback closedFeedback(Feedback feedback, const QString& weDid, InteractionId toldIn, StaffId by, Moment now);

/// What keeps it from being saved, as a translated sentence that says what to do; empty when nothing does.
[[nodiscard]] QString problemWith(const Feedback& feedback);
/// Texts through core's normaliser.
[[nodiscard]] Feedback normalised(Feedback feedback);

/// Whether a customer would send others: of ten 9 and 10 would, 0 to 6 would advise against; of five 5, and 1 to 3. The rule of
/// the Net Promoter Score (F. Reichheld, "The One Number You Need to Grow", 2003), carried over to five.
enum class Stance { Promoter, Passive, Detractor };
[[nodiscard]] Stance stanceOf(FeedbackScale scale, int score);
struct NetScore {
    int promoters = 0, passives = 0, detractors = 0;
    void add(Stance stance);
    [[nodiscard]] int count() const { return promoters + passives + detractors; }
    /// The share of promoters less that of detractors in percent, −100 to 100, rounded; empty where nobody answered.
    [[nodiscard]] std::optional<int> net() const;
    friend bool operator==(const NetScore&, const NetScore&) = default;
};

} // namespace rapport::domain
