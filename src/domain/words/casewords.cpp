#include "domain/words/keyed.h"

namespace rapport::domain {

using namespace Qt::StringLiterals;

static const auto& wordsOf(CaseSeverity) {
    using enum CaseSeverity;
    static const Words<CaseSeverity, 3> words = {{{Minor, u"minor"_s}, {Serious, u"serious"_s}, {Urgent, u"urgent"_s}}};
    return words;
}

static const auto& wordsOf(CaseStep) {
    using enum CaseStep;
    static const Words<CaseStep, 8> words = {{{Acknowledge, u"acknowledge"_s},
                                              {Explain, u"explain"_s},
                                              {Fix, u"fix"_s},
                                              {Apologise, u"apologise"_s},
                                              {MakeGood, u"make_good"_s},
                                              {Thank, u"thank"_s},
                                              {CheckBack, u"check_back"_s},
                                              {Done, u"done"_s}}};
    return words;
}

static const auto& wordsOf(WaitsOn) {
    using enum WaitsOn;
    static const Words<WaitsOn, 2> words = {{{Us, u"us"_s}, {Customer, u"customer"_s}}};
    return words;
}

template QString key(CaseSeverity);
template std::optional<CaseSeverity> fromKey(QAnyStringView);
template QString key(CaseStep);
template std::optional<CaseStep> fromKey(QAnyStringView);
template QString key(WaitsOn);
template std::optional<WaitsOn> fromKey(QAnyStringView);

} // namespace rapport::domain
