#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"
#include "rapport/domain/words.h"

#include <QDate>
#include <optional>
#include <vector>

namespace rapport::domain {

enum class GestureKind { Thanks, Gift, Surprise };
enum class GestureState { Planned, Given, Dropped };

/// A thank-you, a gift, a surprise (product words, "Gesture"; principles P10 and P26).
struct Gesture {
    GestureId id;
    QString uid;
    CustomerId customer;
    GestureKind kind = GestureKind::Gift;
    QString words;
    QString idea; ///< the idea it came from, as gestures.txt writes it; empty for one's own
    bool unexpected = false;
    std::optional<int> cost; ///< in hundredths of the business's currency
    GestureState state = GestureState::Planned;
    QDate day;                      ///< on which it was given, or is meant to be
    std::optional<Signal> reaction; ///< how the customer took it
    QString reactionWords;
    InteractionId interaction; ///< in which it was given; invalid for none
    StaffId author;
    Moment createdAt;
    friend bool operator==(const Gesture&, const Gesture&) = default;
};

/// Within so many years the same gesture to the same customer is a repeat.
inline constexpr int gestureMemoryYears = 3;
/// The latest of `given` that `gesture` would repeat: the same words, whatever their case and spaces, or the same idea, given or
/// planned within gestureMemoryYears before its day. Null for none.
[[nodiscard]] const Gesture* repeatedBy(const Gesture& gesture, const std::vector<Gesture>& given);

/// As it is once it was given on a day. Throws Error(InvalidInput) unless it is planned.
[[nodiscard]] Gesture givenOn(Gesture gesture, QDate day, InteractionId interaction);
/// Throws Error(InvalidInput) unless it is planned.
[[nodiscard]] Gesture dropped(Gesture gesture);

/// What keeps it from being saved, as a translated sentence that says what to do; empty when nothing does.
[[nodiscard]] QString problemWith(const Gesture& gesture);
/// Texts through core's normaliser.
[[nodiscard]] Gesture normalised(Gesture gesture);

/// "12.5" and "12,50" as 1250: hundredths; empty for what is no amount or too large to be one.
[[nodiscard]] std::optional<int> hundredthsFrom(const QString& text);

} // namespace rapport::domain
