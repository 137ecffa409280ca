#include "domain/words/keyed.h"
#include "rapport/domain/consent.h"
#include "rapport/domain/expiry.h"
#include "rapport/domain/feedback.h"
#include "rapport/domain/gesture.h"
#include "rapport/domain/need.h"

namespace rapport::domain {

using namespace Qt::StringLiterals;

static const auto& wordsOf(NeedState) {
    using enum NeedState;
    static const Words<NeedState, 3> words = {{{Open, u"open"_s}, {Met, u"met"_s}, {Dropped, u"dropped"_s}}};
    return words;
}

static const auto& wordsOf(ExpiryState) {
    using enum ExpiryState;
    static const Words<ExpiryState, 3> words = {{{Open, u"open"_s}, {Averted, u"averted"_s}, {Dropped, u"dropped"_s}}};
    return words;
}

static const auto& wordsOf(GestureKind) {
    using enum GestureKind;
    static const Words<GestureKind, 3> words = {{{Thanks, u"thanks"_s}, {Gift, u"gift"_s}, {Surprise, u"surprise"_s}}};
    return words;
}

static const auto& wordsOf(GestureState) {
    using enum GestureState;
    static const Words<GestureState, 3> words = {{{Planned, u"planned"_s}, {Given, u"given"_s}, {Dropped, u"dropped"_s}}};
    return words;
}

static const auto& wordsOf(FeedbackScale) {
    using enum FeedbackScale;
    static const Words<FeedbackScale, 2> words = {{{Ten, u"ten"_s}, {Five, u"five"_s}}};
    return words;
}

static const auto& wordsOf(ConsentPurpose) {
    using enum ConsentPurpose;
    static const Words<ConsentPurpose, 3> words = {{{Keep, u"keep"_s}, {Mailing, u"mailing"_s}, {Feedback, u"feedback"_s}}};
    return words;
}

template QString key(NeedState);
template std::optional<NeedState> fromKey(QAnyStringView);
template QString key(ExpiryState);
template std::optional<ExpiryState> fromKey(QAnyStringView);
template QString key(GestureKind);
template std::optional<GestureKind> fromKey(QAnyStringView);
template QString key(GestureState);
template std::optional<GestureState> fromKey(QAnyStringView);
template QString key(ConsentPurpose);
template std::optional<ConsentPurpose> fromKey(QAnyStringView);
template QString key(FeedbackScale);
template std::optional<FeedbackScale> fromKey(QAnyStringView);

} // namespace rapport::domain
