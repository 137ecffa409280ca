#include "rapport/domain/milestone.h"

#include "domain/words/fields.h"

#include <QCoreApplication>
#include <algorithm>

namespace rapport::domain {

namespace {

constexpr int leapDay = 229;
constexpr int longestLeadDays = 365;

QString translated(const char* text) { return QCoreApplication::translate("Milestone", text); }

/// Month × 100 + day, with 28 February of an ordinary year standing for the 29th that year lacks.
int monthDayCompleted(QDate observed) {
    const int monthDay = observed.month() * 100 + observed.day();
    return monthDay == leapDay - 1 && !QDate::isLeapYear(observed.year()) ? leapDay : monthDay;
}

} // namespace

int leadDaysOf(Tier tier) { return tier == Tier::Key ? 14 : 7; }

std::optional<QDate> observedDay(const PartialDate& date, LeapDayRule rule, int year) {
    const std::optional<int> monthDay = date.monthDay();
    if (!monthDay)
        return std::nullopt;
    if (*monthDay == leapDay && !QDate::isLeapYear(year))
        return rule == LeapDayRule::February28 ? QDate(year, 2, 28) : QDate(year, 3, 1);
    return QDate(year, *date.month(), *date.day());
}

std::optional<QDate> nextObserved(const PartialDate& date, LeapDayRule rule, QDate from) {
    const int year = std::max(from.year(), date.year().value_or(from.year()));
    const std::optional<QDate> sameYear = observedDay(date, rule, year);
    return !sameYear || *sameYear >= from ? sameYear : observedDay(date, rule, year + 1);
}

std::optional<QDate> occurrenceToGreet(const PartialDate& date, LeapDayRule rule, QDate today) {
    return nextObserved(date, rule, today.addDays(-belatedDays));
}

std::optional<int> yearsOn(const PartialDate& date, QDate observed) {
    if (!date.year())
        return std::nullopt;
    const int monthDay = date.month().value_or(1) * 100 + date.day().value_or(1);
    const int years = observed.year() - *date.year() - (monthDayCompleted(observed) < monthDay ? 1 : 0);
    return years < 0 ? std::nullopt : std::optional(years);
}

QString reasonOf(GreetingHold hold, const QString& customerName) {
    switch (hold) {
    case GreetingHold::OptedOut:
        return translated(QT_TRANSLATE_NOOP("Milestone", "%1 wants no greetings or mailings.")).arg(customerName);
    case GreetingHold::Complaint:
        return translated(
                   QT_TRANSLATE_NOOP("Milestone", "%1 was unhappy last, and what we promised to fix is still open."))
            .arg(customerName);
    case GreetingHold::None:
        break;
    }
    return {};
}

QString problemWith(const Milestone& milestone) {
    if (milestone.kind == MilestoneKind::Custom && isBlank(milestone.label))
        return translated(
            QT_TRANSLATE_NOOP("Milestone", "A milestone of your own needs a name. Say what is observed on that day."));
    if (milestone.leadDays && (*milestone.leadDays < 0 || *milestone.leadDays > longestLeadDays))
        return translated(QT_TRANSLATE_NOOP("Milestone", "The lead time does not fit. Enter between 0 and 365 days."));
    return {};
}

Milestone normalised(Milestone milestone) {
    normaliseLines(milestone.uid, milestone.label);
    return milestone;
}

} // namespace rapport::domain
