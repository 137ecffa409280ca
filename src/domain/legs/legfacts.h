#pragma once

#include "rapport/domain/legs.h"

#include <algorithm>

namespace rapport::domain {

/// By which of two that are equally bad is the one to begin with: a broken word weighs most, and keeping it is in our hands.
/// Weakest has them in this order.
inline constexpr std::array heaviestFirst = {Leg::Trust, Leg::Communication, Leg::Respect};

/// From when things are looked at.
struct LegTime {
    Moment now;
    QTimeZone zone;
    QDate day = now.dateIn(zone); // once: of a million customers many moments are asked about
    [[nodiscard]] QDate today() const { return day; }
    [[nodiscard]] QDate dayOf(Moment at) const { return at.dateIn(zone); }
    /// Days from the moment's day to today; negative for what is to come.
    [[nodiscard]] qint64 daysSince(Moment at) const { return dayOf(at).daysTo(today()); }
};

/// When time alone changes what the facts say: of all moments that it is told, the first after now.
class NextChange {
public:
    explicit NextChange(const LegTime& time)
        : m_time(time)
        , m_day(time.today().addDays(legYearDays)) {}
    void at(Moment moment) {
        if (moment > m_time.now && (!m_moment || moment < *m_moment))
            m_moment = moment;
    }
    /// When that day begins.
    void onDay(QDate day) {
        if (day > m_time.today())
            m_day = std::min(m_day, day);
    }
    [[nodiscard]] const LegTime& time() const { return m_time; }
    [[nodiscard]] Moment first() const;

private:
    LegTime m_time;
    QDate m_day;
    std::optional<Moment> m_moment;
};

// The facts about each leg, the most pressing first.
[[nodiscard]] std::vector<LegFact> respectFacts(const LegEvidence& evidence, const LegTime& time);
[[nodiscard]] std::vector<LegFact> communicationFacts(const LegEvidence& evidence, const LegTime& time);
[[nodiscard]] std::vector<LegFact> trustFacts(const LegEvidence& evidence, const LegTime& time);

// And when they change although nothing is entered: each stands beside the rule that it follows.
void respectChanges(const LegEvidence& evidence, NextChange& next);
void communicationChanges(const LegEvidence& evidence, NextChange& next);
void trustChanges(const LegEvidence& evidence, NextChange& next);

/// A date of theirs that can be greeted today: observed today or at most belatedDays ago, and not greeted.
[[nodiscard]] std::optional<LegRecord> dateToGreet(const LegEvidence& evidence, QDate today);

} // namespace rapport::domain
