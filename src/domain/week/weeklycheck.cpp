#include "rapport/domain/weeklycheck.h"

namespace rapport::domain {

namespace {

WeekSay aboutUnderstanding(const WeekTalk& talk) {
    if (!talk.twoWay)
        return WeekSay::Nothing;
    if (!talk.understood)
        return WeekSay::Occasion;
    return talk.confirmed ? WeekSay::Met : WeekSay::Missed;
}

/// Which channel a customer comes to us by is theirs to choose.
WeekSay aboutChannel(const WeekTalk& talk) {
    if (talk.direction == Direction::In || !talk.preferred)
        return WeekSay::Nothing;
    return talk.channel == *talk.preferred ? WeekSay::Met : WeekSay::Missed;
}

} // namespace

Week weekOf(QDate day) {
    const QDate monday = day.addDays(Qt::Monday - day.dayOfWeek());
    return {monday, monday.addDays(6)};
}

bool contains(const Week& week, QDate day) { return day >= week.from && day <= week.to; }

WeekTick tickOf(const WeekCount& count) {
    if (count.missed > 0)
        return WeekTick::Open;
    if (count.met > 0)
        return WeekTick::Done;
    return count.possible ? WeekTick::Open : WeekTick::Unknown;
}

WeekSay saysAbout(WeekAct act, const WeekTalk& talk) {
    switch (act) {
    case WeekAct::LoyaltyGiven:
        return talk.twoWay && talk.tier == Tier::Key ? WeekSay::Met : WeekSay::Occasion;
    case WeekAct::Communicated:
        return talk.twoWay ? WeekSay::Met : WeekSay::Occasion;
    case WeekAct::UnderstoodGoals:
        return aboutUnderstanding(talk);
    case WeekAct::Consistent:
        return aboutChannel(talk);
    case WeekAct::KeptWord:
    case WeekAct::Surprised:
        break;
    }
    return WeekSay::Nothing;
}

void count(WeekCount& counts, WeekSay says) {
    counts.met += says == WeekSay::Met ? 1 : 0;
    counts.missed += says == WeekSay::Missed ? 1 : 0;
    counts.possible = counts.possible || says != WeekSay::Nothing;
}

GapStart startOf(GapReason reason) {
    switch (reason) {
    case GapReason::PastMaximum:
    case GapReason::PastIdeal:
    case GapReason::DateAhead:
        return GapStart::Plan;
    case GapReason::NotGreeted:
        return GapStart::Greet;
    case GapReason::NotConfirmed:
        return GapStart::Confirm;
    case GapReason::NoGoal:
        return GapStart::Goal;
    case GapReason::OtherChannel:
        return GapStart::Log;
    case GapReason::Overdue:
        return GapStart::Done;
    case GapReason::NoGesture:
        return GapStart::Gesture;
    }
    return GapStart::Log;
}

} // namespace rapport::domain
