#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"
#include "rapport/domain/words.h"

#include <QDate>
#include <optional>

namespace rapport::domain {

enum class NeedState { Open, Met, Dropped };

/// Something a customer wants or will soon need, with the sign that showed it (product words, "Need"; principle P7).
struct Need {
    NeedId id;
    QString uid;
    CustomerId customer;
    QString words;
    QString sign;              ///< what showed it: "the old one has begun to rattle"
    InteractionId interaction; ///< in which it was shown; invalid for none
    QDate wantedOn;            ///< when it will be needed; invalid: not known
    NeedState state = NeedState::Open;
    StaffId author;
    Moment createdAt;
    std::optional<Moment> closedAt; ///< when it was met or dropped
    friend bool operator==(const Need&, const Need&) = default;
};

/// How many days before its day a need is due: to anticipate it, somebody has to act before.
inline constexpr int needLeadDays = 7;
[[nodiscard]] bool isDue(const Need& need, QDate today);

/// As it is once it was met or dropped. Throws Error(InvalidInput) when it is closed already, or for Open.
[[nodiscard]] Need closedNeed(Need need, NeedState how, Moment now);
/// Throws Error(InvalidInput) when it is open.
[[nodiscard]] Need reopenedNeed(Need need);

/// What keeps it from being saved, as a translated sentence that says what to do; empty when nothing does.
[[nodiscard]] QString problemWith(const Need& need);
/// Texts through core's normaliser.
[[nodiscard]] Need normalised(Need need);

} // namespace rapport::domain
