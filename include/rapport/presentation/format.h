#pragma once

#include "rapport/core/moment.h"
#include "rapport/domain/cadence.h"
#include "rapport/domain/commitment.h"
#include "rapport/domain/words.h"
#include "rapport/presentation/rowroles.h"
#include "rapport/presentation/words.h"
#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/milestonelist.h"

/// How things are said to people: dates with their weekday in the user's locale, spans, and the program's fixed words. Nothing
/// here asks for the time: `today`, `now` and the zone are given.
namespace rapport::presentation {

// --- Dates and times -------------------------------------------------------------------------------------------------

/// "Fri 20 Nov"; with the year when it is not that of `today`: "Fri 20 Nov 2025".
[[nodiscard]] QString dayText(QDate date, QDate today);
/// "Saturday 21 November", for headlines; without the year.
[[nodiscard]] QString longDayText(QDate date);
/// "Thursday 26 November 2026": nothing left to guess, for confirming what was typed.
[[nodiscard]] QString fullDayText(QDate date);
/// "15:00", or "3:00 PM" where people write so.
[[nodiscard]] QString timeText(QTime time);
/// "Fri 20 Nov 15:00", or the day alone.
[[nodiscard]] QString dueText(const domain::Due& due, QDate today);
/// "Wed 18 Nov 16:05".
[[nodiscard]] QString momentText(Moment at, const QTimeZone& zone, QDate today);
/// A date of which parts may be unknown: "17 May 1980", "May 1980", "17 May".
[[nodiscard]] QString partialDateText(const PartialDate& date);
/// "16:20 there"; empty for our own time, and for an unknown zone.
[[nodiscard]] QString timeThere(const QString& zoneId, Moment now, const QTimeZone& ours);

// --- Spans -------------------------------------------------------------------------------------------------------------

/// "1 day", "2 days".
[[nodiscard]] QString daysText(qint64 days);
/// "40 min", "2 h", "2 h 30 min".
[[nodiscard]] QString spanText(std::chrono::milliseconds span);
/// "today", "yesterday", "3 days ago", "6 weeks ago", "5 months ago", "2 years ago"; "tomorrow", "in 3 days" for later ones.
[[nodiscard]] QString agoText(QDate date, QDate today);
/// A count before its noun: counted(3, tr("customer"), tr("customers")) is "3 customers", with the locale's digits and groups.
[[nodiscard]] QString counted(qint64 count, const QString& one, const QString& many);
[[nodiscard]] QString numberText(qint64 number);

// --- Why a row is here ------------------------------------------------------------------------------------------------

struct Reason {
    QString text;
    Tone tone = Tone::Neutral;
    friend bool operator==(const Reason&, const Reason&) = default;
};
/// For an open commitment: "since Fri 15:00", "2 days" (late), "15:00, in 40 min", "any time" (today), "tomorrow", "Thu 26 Nov".
[[nodiscard]] Reason dueReason(const storage::CommitmentRow& row, Moment now, const QTimeZone& zone);
/// "birthday", "belated", "tomorrow", "in 5 days", "greeted".
[[nodiscard]] Reason milestoneReason(const storage::MilestoneRow& row, QDate today);
/// What follows the name: "turns 60 today", ", customer for 10 years", "has a birthday on Fri 27 Nov".
[[nodiscard]] QString milestoneSentence(const storage::MilestoneRow& row, QDate today);
/// "yesterday, not greeted yet", "in 5 days"; what is known about how to greet comes from the caller.
[[nodiscard]] QString milestoneWhen(const storage::MilestoneRow& row, QDate today);
/// "17 days past", amber or red.
[[nodiscard]] Reason driftReason(int daysPast, domain::Drift drift);

// --- Icons and initials --------------------------------------------------------------------------------------------------

/// Names in resources/icons/icons.txt.
[[nodiscard]] QString iconName(domain::Channel channel);
[[nodiscard]] QString iconName(domain::CommitmentKind kind);
[[nodiscard]] QString iconName(domain::MilestoneKind kind);
[[nodiscard]] QString iconName(domain::Signal signal);

/// At most two letters: "AK" of "Anna Kovács"; "?" of a name without letters.
[[nodiscard]] QString initials(const QString& name);

} // namespace rapport::presentation
