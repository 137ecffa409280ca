#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"
#include "rapport/core/partialdate.h"
#include "rapport/domain/words.h"

namespace rapport::domain {

/// A yearly date of a customer.
struct Milestone {
    MilestoneId id;
    QString uid;
    CustomerId customer;
    MilestoneKind kind = MilestoneKind::Birthday;
    QString label; ///< for Custom
    PartialDate date = *PartialDate::of({}, 1, 1);
    std::optional<int> leadDays; ///< own; else the tier's
    friend bool operator==(const Milestone&, const Milestone&) = default;
};

/// The ledger entry for one milestone and one observed year; there is at most one.
struct Greeting {
    GreetingId id;
    MilestoneId milestone;
    int year = 0; ///< the year in which the milestone is observed
    Moment at;
    Channel channel = Channel::Call;
    QString words;
    StaffId author;
    friend bool operator==(const Greeting&, const Greeting&) = default;
};

/// Why a customer is not greeted as things stand.
enum class GreetingHold { None, OptedOut, Complaint };
/// As a translated sentence that names the customer; empty for None.
[[nodiscard]] QString reasonOf(GreetingHold hold, const QString& customerName);

inline constexpr int belatedDays = 7;       ///< how long after the day a greeting is still owed
inline constexpr int todayHorizonDays = 14; ///< how far ahead Today looks

/// Days of preparation a milestone gets where it has none of its own: 14 for key customers, 7 for regular ones.
[[nodiscard]] int leadDaysOf(Tier tier);

/// The day it is observed in `year`; empty unless month and day are known. 29 February falls on 28 February or 1 March in
/// ordinary years.
[[nodiscard]] std::optional<QDate> observedDay(const PartialDate& date, LeapDayRule rule, int year);
/// The first observed day on or after `from`; never before the date itself, where its year is known.
[[nodiscard]] std::optional<QDate> nextObserved(const PartialDate& date, LeapDayRule rule, QDate from);
/// The occurrence a greeting given on `today` is for: one at most belatedDays past, else the next to come.
[[nodiscard]] std::optional<QDate> occurrenceToGreet(const PartialDate& date, LeapDayRule rule, QDate today);
/// Age or years completed on `observed`; empty without a year or before it. 28 February completes the year of a 29 February in
/// ordinary years: the day given is one on which it is observed.
[[nodiscard]] std::optional<int> yearsOn(const PartialDate& date, QDate observed);

/// What keeps it from being saved, as a translated sentence that says what to do; empty when nothing does. Its customer is not
/// asked for, who may be saved together with it.
[[nodiscard]] QString problemWith(const Milestone& milestone);
[[nodiscard]] Milestone normalised(Milestone milestone);

} // namespace rapport::domain
