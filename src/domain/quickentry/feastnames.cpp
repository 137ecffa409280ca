#include "domain/quickentry/phrase.h"

#include <algorithm>

namespace rapport::domain::quickentry {

namespace {

using Form = DaySpec::Form;

/// Names of more than one word, in small letters.
struct Name {
    std::array<QStringView, 3> words;
    Feast feast;
};
constexpr Name names[] = {
    {{u"christmas", u"eve", {}}, Feast::ChristmasEve},
    {{u"xmas", u"eve", {}}, Feast::ChristmasEve},
    {{u"christmas", u"day", {}}, Feast::Christmas},
    {{u"xmas", u"day", {}}, Feast::Christmas},
    {{u"boxing", u"day", {}}, Feast::BoxingDay},
    {{u"new", u"year's", u"eve"}, Feast::NewYearsEve},
    {{u"new", u"years", u"eve"}, Feast::NewYearsEve},
    {{u"new", u"year’s", u"eve"}, Feast::NewYearsEve},
    {{u"new", u"year", u"eve"}, Feast::NewYearsEve},
    {{u"new", u"year's", u"day"}, Feast::NewYear},
    {{u"new", u"years", u"day"}, Feast::NewYear},
    {{u"new", u"year’s", u"day"}, Feast::NewYear},
    {{u"easter", u"monday", {}}, Feast::EasterMonday},
    {{u"easter", u"sunday", {}}, Feast::Easter},
    {{u"good", u"friday", {}}, Feast::GoodFriday},
    {{u"valentine's", u"day", {}}, Feast::Valentine},
    {{u"valentines", u"day", {}}, Feast::Valentine},
    {{u"valentine", u"day", {}}, Feast::Valentine},
    {{u"thanksgiving", u"day", {}}, Feast::Thanksgiving},
    {{u"labor", u"day", {}}, Feast::LabourDay},
    {{u"memorial", u"day", {}}, Feast::MemorialDay},
    {{u"independence", u"day", {}}, Feast::IndependenceDay},
    {{u"mother's", u"day", {}}, Feast::MothersDay},
    {{u"mothers", u"day", {}}, Feast::MothersDay},
    {{u"father's", u"day", {}}, Feast::FathersDay},
    {{u"fathers", u"day", {}}, Feast::FathersDay},
    {{u"black", u"friday", {}}, Feast::BlackFriday},
    {{u"cyber", u"monday", {}}, Feast::CyberMonday},
    {{u"mlk", u"day", {}}, Feast::KingDay},
    {{u"veterans", u"day", {}}, Feast::VeteransDay},
};

/// Past the name at `i`; 0 where there is none.
int readName(const Line& line, int i, Feast& feast) {
    if (!line.isWord(i))
        return 0;
    for (const Name& name : names) {
        int at = i;
        for (const QStringView word : name.words)
            if (!word.isEmpty() && at >= i)
                at = line.words(at).compare(word, Qt::CaseInsensitive) == 0 ? at + 1 : -1;
        if (at <= i)
            continue;
        feast = name.feast;
        return at;
    }
    return 0;
}

} // namespace

int readFeast(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const bool next = line.is(i, Meaning::Next), last = line.is(i, Meaning::Last), current = line.is(i, Meaning::This);
    const int at = next || last || current ? i + 1 : i;
    Feast feast{};
    int past = readName(line, at, feast);
    const bool isSure = past > 0;
    if (const auto which = past ? std::nullopt : line.value(at, Meaning::Holiday)) {
        feast = static_cast<Feast>(*which);
        past = at + 1;
    }
    if (!past)
        return 0;
    phrase.day = {.form = Form::Feast, .day = static_cast<int>(feast)};
    phrase.isSure = isSure || at > i;
    if (last)
        phrase.sense = Sense::Past;
    // Christmas 2027, Labor Day of next year
    const Count year = readYear(line, past);
    phrase.day.year = year.value;
    Phrase period;
    const int ofYear = line.is(past, Meaning::Of) ? readPeriod(scope, past + 1, period) : 0;
    if (ofYear && period.day.date.dayOfYear() == 1) {
        phrase.day.year = period.day.date.year();
        return ofYear;
    }
    return year.past ? year.past : past;
}

} // namespace rapport::domain::quickentry
