#include "domain/quickentry/phrase.h"

namespace rapport::domain::quickentry {

using namespace Qt::StringLiterals;

namespace {

using Form = ClockSpec::Form;
constexpr int noon = 12 * 60;

/// One end of a range: `3`, `9:30`, `5pm`.
struct End {
    int minutes = 0;
    int half = -1; ///< 0 or 12 where am or pm is said
    bool hasMinutes = false;
    int past = 0;
};

End readEnd(const Line& line, int i) {
    if (!line.isNumber(i) || line.at(i).digits > 2 || line.at(i).number > 24)
        return {};
    End end{.minutes = line.at(i).number * 60, .past = i + 1};
    const bool colon = line.isSign(i + 1, u':') || line.isSign(i + 1, u'.');
    if (colon && line.isGlued(i + 1) && line.isGlued(i + 2) && line.isNumber(i + 2) && line.at(i + 2).digits == 2 &&
        line.at(i + 2).number < 60) {
        end.minutes += line.at(i + 2).number;
        end.hasMinutes = line.isSign(i + 1, u':');
        end.past = i + 3;
    }
    if (const Count half = readAmPm(line, end.past, true); half.past && end.minutes < 13 * 60) {
        end.half = half.value;
        end.past = half.past;
    }
    return end;
}

/// The first end, where only the second says am or pm: 3-5pm, 11-1pm.
int firstMinutes(const End& first, const End& second) {
    const auto said = [](const End& end, int half) { return end.minutes % noon + half * 60; };
    if (first.half >= 0)
        return said(first, first.half);
    const int likely = said(first, second.half);
    return likely <= said(second, second.half) ? likely : said(first, 12 - second.half);
}

} // namespace

Count readAmPm(const Line& line, int i, bool isShort) {
    if (const auto half = line.value(i, Meaning::AmPm))
        return {*half, i + 1};
    if (line.at(i).length != 1 || !line.isWord(i))
        return {};
    const QChar letter = line.words(i).front().toLower();
    if (letter != u'a' && letter != u'p')
        return {};
    const int half = letter == u'p' ? 12 : 0;
    const int dot = line.isSign(i + 1, u'.') && line.isGlued(i + 1) ? i + 2 : i + 1;
    if (line.words(dot).compare(u"m"_s, Qt::CaseInsensitive) == 0 && (line.isGlued(dot) || dot == i + 1)) {
        const bool full = dot == i + 2 && line.isSign(dot + 1, u'.') && line.isGlued(dot + 1);
        return {half, full ? dot + 2 : dot + 1};
    }
    return isShort && line.isGlued(i) ? Count{half, i + 1} : Count{};
}

int readClockRange(const Scope& scope, int i, Phrase& phrase) {
    const Line& line = scope.line;
    const End first = readEnd(line, i);
    if (!first.past || (!line.isSign(first.past, u'-') && !line.is(first.past, Meaning::To) &&
                        !(phrase.isFrom && line.is(first.past, Meaning::And))))
        return 0;
    const End second = readEnd(line, skip(line, first.past + 1, bitsOf(Meaning::The), 1));
    if (!second.past || !line.closes(second.past))
        return 0;
    const bool figures = first.hasMinutes && (second.hasMinutes || second.half >= 0);
    const bool bare = phrase.isFrom && first.half < 0 && second.half < 0 && !line.isSign(first.past, u'-');
    if (second.half < 0 && !figures && !(first.half >= 0) && !(bare && isClear(line, second.past)))
        return 0;
    if (first.half >= 0 || second.half >= 0)
        phrase.clock = {Form::Exact, second.half >= 0 ? firstMinutes(first, second) : first.minutes % noon + first.half * 60};
    else
        phrase.clock = {first.minutes >= 60 && first.minutes < 13 * 60 ? Form::Hour : Form::Exact, first.minutes % (24 * 60)};
    phrase.isSure = true;
    phrase.isNumeric = second.half < 0;
    return second.past;
}

} // namespace rapport::domain::quickentry
