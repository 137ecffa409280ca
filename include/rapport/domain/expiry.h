#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"
#include "rapport/domain/words.h"

#include <QDate>
#include <optional>

namespace rapport::domain {

enum class ExpiryState { Open, Averted, Dropped };

/// A day that threatens a customer: something ends then, or has to be done by then (principle P20).
struct Expiry {
    ExpiryId id;
    QString uid;
    CustomerId customer;
    QString words; ///< "the guarantee of the boiler ends"
    QDate dueDate;
    int leadDays = 30; ///< the customer is to be warned so many days before
    ExpiryState state = ExpiryState::Open;
    std::optional<Moment> warnedAt;
    InteractionId interaction; ///< in which the customer was warned; invalid for none
    StaffId author;
    Moment createdAt;
    std::optional<Moment> closedAt; ///< when it was averted or dropped
    friend bool operator==(const Expiry&, const Expiry&) = default;
};

/// The first day on which the customer is to be warned.
[[nodiscard]] QDate warnFrom(const Expiry& expiry);
/// The customer does not know of it yet, and should.
[[nodiscard]] bool isToWarn(const Expiry& expiry, QDate today);
/// There is something to do about it: to warn the customer, or, on the day and after it, to say what became of it.
[[nodiscard]] bool isDue(const Expiry& expiry, QDate today);

// What can be done with an open one; each throws Error(InvalidInput) of a closed one.

/// The customer knows of it, told in `interaction` where that is valid.
[[nodiscard]] Expiry warnedOf(Expiry expiry, InteractionId interaction, Moment now);
/// Throws too for Open.
[[nodiscard]] Expiry closedExpiry(Expiry expiry, ExpiryState how, Moment now);
/// Throws Error(InvalidInput) when it is open.
[[nodiscard]] Expiry reopenedExpiry(Expiry expiry);

/// What keeps it from being saved, as a translated sentence that says what to do; empty when nothing does.
[[nodiscard]] QString problemWith(const Expiry& expiry);
/// Texts through core's normaliser.
[[nodiscard]] Expiry normalised(Expiry expiry);

} // namespace rapport::domain
