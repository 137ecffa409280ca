#include "domain/words/keyed.h"
#include "rapport/domain/interaction.h"

namespace rapport::domain {

using namespace Qt::StringLiterals;

static const auto& wordsOf(Aim) {
    using enum Aim;
    static const Words<Aim, 6> words = {{{Acknowledged, u"acknowledged"_s},
                                         {Informed, u"informed"_s},
                                         {Protected, u"protected"_s},
                                         {Thanked, u"thanked"_s},
                                         {Asked, u"asked"_s},
                                         {Settled, u"settled"_s}}};
    return words;
}

template QString key(Aim);
template std::optional<Aim> fromKey(QAnyStringView);

} // namespace rapport::domain
