#include "domain/legs/legfacts.h"
#include "rapport/domain/interaction.h"
#include "rapport/domain/milestone.h"

#include <algorithm>

namespace rapport::domain {

namespace {

using Date = LegEvidence::Date;
using Talk = LegEvidence::Talk;

bool isGreeted(const Date& date, QDate day) {
    return std::find(date.greetedYears.begin(), date.greetedYears.end(), day.year()) != date.greetedYears.end();
}

LegRecord recordOf(const Date& date, QDate day) { return {date.kind, date.id.value(), day, date.label}; }

std::vector<Talk>::const_iterator lastSignal(const std::vector<Talk>& talks) {
    return std::find_if(talks.begin(), talks.end(), [](const Talk& talk) { return talk.signal.has_value(); });
}

/// The day of a date that counts today: the one of the last year, the day itself included.
std::optional<QDate> countedDay(const Date& date, const LegEvidence& evidence, QDate today) {
    return nextObserved(date.date, evidence.leapDay, today.addDays(1 - legYearDays));
}

void addSignal(std::vector<LegFact>& facts, const LegEvidence& evidence, const LegTime& time) {
    const auto& talks = evidence.talks;
    const auto last = lastSignal(talks);
    if (last == talks.end() || last->signal == Signal::Neutral)
        return;
    const qint64 days = time.daysSince(last->at);
    const bool unhappy = last->signal == Signal::Unhappy;
    if (days > (unhappy ? legYearDays : happyGoodDays))
        return;
    const bool spokenSince =
        std::any_of(talks.begin(), last, [](const Talk& talk) { return isTwoWay(talk.channel, talk.direction, talk.outcome); });
    const LegState against = days <= unhappyWeakDays && !spokenSince ? LegState::Weak : LegState::Watch;
    const LegRecord record{last->channel, last->id.value(), last->at.dateIn(time.zone), last->subject};
    facts.push_back({unhappy ? LegFactKind::LastUnhappy : LegFactKind::LastHappy,
                     unhappy ? against : LegState::Good,
                     static_cast<int>(days),
                     0,
                     {record}});
}

/// Each date counts once a year: when it was greeted, or when the time in which a greeting was owed is over.
void addDates(std::vector<LegFact>& facts, const LegEvidence& evidence, const LegTime& time) {
    if (evidence.optedOut)
        return;
    LegFact greeted{LegFactKind::DatesGreeted, LegState::Good, 0, 0, {}};
    LegFact missed{LegFactKind::DatesMissed, LegState::Watch, 0, 0, {}};
    const QDate today = time.today();
    const QDate known = evidence.since.dateIn(time.zone);
    for (const Date& date : evidence.dates) {
        const auto day = countedDay(date, evidence, today);
        if (!day || *day > today || *day <= known)
            continue;
        if (isGreeted(date, *day))
            greeted.rows.push_back(recordOf(date, *day));
        else if (day->daysTo(today) > belatedDays)
            missed.rows.push_back(recordOf(date, *day));
    }
    greeted.count = static_cast<int>(greeted.rows.size());
    missed.count = static_cast<int>(missed.rows.size());
    greeted.of = missed.of = greeted.count + missed.count;
    if (missed.count >= missedWeakDates && greeted.count == 0)
        missed.says = LegState::Weak;
    for (auto& fact : {missed, greeted})
        if (fact.count > 0)
            facts.push_back(fact);
}

} // namespace

std::vector<LegFact> respectFacts(const LegEvidence& evidence, const LegTime& time) {
    std::vector<LegFact> facts;
    addSignal(facts, evidence, time);
    addDates(facts, evidence, time);
    return facts;
}

void respectChanges(const LegEvidence& evidence, NextChange& next) {
    if (const auto last = lastSignal(evidence.talks); last != evidence.talks.end())
        for (const int days : {unhappyWeakDays, happyGoodDays, legYearDays})
            next.onDay(next.time().dayOf(last->at).addDays(days + 1));
    if (evidence.optedOut)
        return;
    for (const Date& date : evidence.dates)
        if (const auto day = countedDay(date, evidence, next.time().today()))
            for (const int days : {0, belatedDays + 1, legYearDays})
                next.onDay(day->addDays(days));
}

std::optional<LegRecord> dateToGreet(const LegEvidence& evidence, QDate today) {
    if (evidence.optedOut)
        return std::nullopt;
    for (const Date& date : evidence.dates) {
        const auto day = occurrenceToGreet(date.date, evidence.leapDay, today);
        if (day && *day <= today && !isGreeted(date, *day))
            return recordOf(date, *day);
    }
    return std::nullopt;
}

} // namespace rapport::domain
