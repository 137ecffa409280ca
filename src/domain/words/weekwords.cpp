#include "domain/words/keyed.h"
#include "rapport/domain/weeklycheck.h"

namespace rapport::domain {

using namespace Qt::StringLiterals;

static const auto& wordsOf(WeekAct) {
    using enum WeekAct;
    static const Words<WeekAct, 6> words = {{{LoyaltyGiven, u"loyalty_given"_s},
                                             {Communicated, u"communicated"_s},
                                             {UnderstoodGoals, u"understood_goals"_s},
                                             {Consistent, u"consistent"_s},
                                             {KeptWord, u"kept_word"_s},
                                             {Surprised, u"surprised"_s}}};
    return words;
}

static const auto& wordsOf(WeekTick) {
    using enum WeekTick;
    static const Words<WeekTick, 3> words = {{{Unknown, u"unknown"_s}, {Open, u"open"_s}, {Done, u"done"_s}}};
    return words;
}

static const auto& wordsOf(GapStart) {
    using enum GapStart;
    static const Words<GapStart, 7> words = {{{Log, u"log"_s},
                                              {Greet, u"greet"_s},
                                              {Plan, u"plan"_s},
                                              {Done, u"done"_s},
                                              {Confirm, u"confirm"_s},
                                              {Goal, u"goal"_s},
                                              {Gesture, u"gesture"_s}}};
    return words;
}

static const auto& wordsOf(GapReason) {
    using enum GapReason;
    static const Words<GapReason, 9> words = {{{PastMaximum, u"past_maximum"_s},
                                               {PastIdeal, u"past_ideal"_s},
                                               {NotGreeted, u"not_greeted"_s},
                                               {NotConfirmed, u"not_confirmed"_s},
                                               {NoGoal, u"no_goal"_s},
                                               {OtherChannel, u"other_channel"_s},
                                               {Overdue, u"overdue"_s},
                                               {DateAhead, u"date_ahead"_s},
                                               {NoGesture, u"no_gesture"_s}}};
    return words;
}

template QString key(WeekAct);
template std::optional<WeekAct> fromKey(QAnyStringView);
template QString key(WeekTick);
template std::optional<WeekTick> fromKey(QAnyStringView);
template QString key(GapStart);
template std::optional<GapStart> fromKey(QAnyStringView);
template QString key(GapReason);
template std::optional<GapReason> fromKey(QAnyStringView);

} // namespace rapport::domain
