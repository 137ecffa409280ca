#include "domain/words/keyed.h"
#include "rapport/domain/legs.h"

namespace rapport::domain {

using namespace Qt::StringLiterals;

static const auto& wordsOf(Leg) {
    using enum Leg;
    static const Words<Leg, 3> words = {{{Respect, u"respect"_s}, {Communication, u"communication"_s}, {Trust, u"trust"_s}}};
    return words;
}

static const auto& wordsOf(LegState) {
    using enum LegState;
    static const Words<LegState, 4> words = {
        {{Unknown, u"unknown"_s}, {Good, u"good"_s}, {Watch, u"watch"_s}, {Weak, u"weak"_s}}};
    return words;
}

static const auto& wordsOf(Weakest) {
    using enum Weakest;
    static const Words<Weakest, 5> words = {{{Trust, u"trust"_s},
                                             {Communication, u"communication"_s},
                                             {Respect, u"respect"_s},
                                             {None, u"none"_s},
                                             {Unknown, u"unknown"_s}}};
    return words;
}

static const auto& wordsOf(LegFactKind) {
    using enum LegFactKind;
    static const Words<LegFactKind, 13> words = {{{DatesGreeted, u"dates_greeted"_s},
                                                  {DatesMissed, u"dates_missed"_s},
                                                  {LastHappy, u"last_happy"_s},
                                                  {LastUnhappy, u"last_unhappy"_s},
                                                  {InTouch, u"in_touch"_s},
                                                  {PastIdeal, u"past_ideal"_s},
                                                  {PastMaximum, u"past_maximum"_s},
                                                  {WaitsForAnswer, u"waits_for_answer"_s},
                                                  {NotConfirmed, u"not_confirmed"_s},
                                                  {KeptOnTime, u"kept_on_time"_s},
                                                  {KeptLate, u"kept_late"_s},
                                                  {Broken, u"broken"_s},
                                                  {Overdue, u"overdue"_s}}};
    return words;
}

static const auto& wordsOf(LegAct) {
    using enum LegAct;
    static const Words<LegAct, 6> words = {{{KeepPromise, u"keep_promise"_s},
                                            {Answer, u"answer"_s},
                                            {AskHow, u"ask_how"_s},
                                            {CallNow, u"call_now"_s},
                                            {Greet, u"greet"_s},
                                            {Confirm, u"confirm"_s}}};
    return words;
}

static const auto& wordsOf(LegRecordKind) {
    using enum LegRecordKind;
    static const Words<LegRecordKind, 3> words = {
        {{Interaction, u"interaction"_s}, {Commitment, u"commitment"_s}, {Milestone, u"milestone"_s}}};
    return words;
}

template QString key(Leg);
template std::optional<Leg> fromKey(QAnyStringView);
template QString key(LegState);
template std::optional<LegState> fromKey(QAnyStringView);
template QString key(Weakest);
template std::optional<Weakest> fromKey(QAnyStringView);
template QString key(LegFactKind);
template std::optional<LegFactKind> fromKey(QAnyStringView);
template QString key(LegAct);
template std::optional<LegAct> fromKey(QAnyStringView);
template QString key(LegRecordKind);
template std::optional<LegRecordKind> fromKey(QAnyStringView);

} // namespace rapport::domain
