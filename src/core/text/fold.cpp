#include "rapport/core/text.h"

#include <QVarLengthArray>
#include <algorithm>
#include <array>

namespace rapport::text {

using namespace Qt::StringLiterals;

namespace {

/// Letters that have no decomposition but are typed without their stroke or as two letters, and typographic signs of which
/// keyboards have the plain form. Lower case: they are looked up after case folding.
struct Plain {
    char16_t from;
    QStringView to;
};
constexpr std::array<Plain, 26> plainForms = {{
    {u'ß', u"ss"}, {u'æ', u"ae"}, {u'ð', u"d"}, {u'ø', u"o"}, {u'þ', u"th"}, {u'đ', u"d"}, {u'ħ', u"h"},
    {u'ı', u"i"},  {u'ĸ', u"k"},  {u'ł', u"l"}, {u'ŋ', u"n"}, {u'œ', u"oe"}, {u'ŧ', u"t"}, {u'ƀ', u"b"},
    {u'ɨ', u"i"},  {u'ƶ', u"z"},  {u'ǥ', u"g"}, {u'ɉ', u"j"}, {u'ȼ', u"c"},  {u'ʼ', u"'"}, {u'‘', u"'"},
    {u'’', u"'"},  {u'‐', u"-"},  {u'‑', u"-"}, {u'–', u"-"}, {u'—', u"-"},
}};

void appendPlain(QString& out, char32_t letter) {
    const auto* const found =
        std::find_if(plainForms.begin(), plainForms.end(), [&](const Plain& form) { return form.from == letter; });
    if (found != plainForms.end())
        out += found->to;
    else
        out += QChar::fromUcs4(letter);
}

/// Marks that are written on a letter of an alphabet, as against those that are letters of their own script.
bool isAccent(char32_t mark) {
    if (QChar::category(mark) != QChar::Mark_NonSpacing && QChar::category(mark) != QChar::Mark_Enclosing)
        return false;
    const bool voicing = mark == 0x3099 || mark == 0x309A;
    switch (QChar::script(mark)) {
    case QChar::Script_Inherited:
        return !voicing;
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Hebrew:
    case QChar::Script_Arabic:
    case QChar::Script_Syriac:
    case QChar::Script_Common:
        return true;
    default:
        return false;
    }
}

bool isDropped(char32_t letter) { return QChar::category(letter) == QChar::Other_Format || isAccent(letter); }

/// Calls `take` with every character; halves of surrogate pairs that stand alone come as they are.
template <typename Take>
void forEachCharacter(QStringView text, Take take) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        const bool pair = unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        take(pair ? QChar::surrogateToUcs4(unit, text.at(i + 1)) : char32_t{unit.unicode()});
        i += pair ? 1 : 0;
    }
}

/// The whole rule but for white space, whatever the script.
QString foldedByUnicode(const QString& text) {
    // Folding case can bring forth letters that decompose, and decomposing ones that fold.
    const QString decomposed = text.toCaseFolded().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    plain.reserve(decomposed.size());
    forEachCharacter(decomposed, [&plain](char32_t letter) {
        if (!isDropped(letter))
            appendPlain(plain, letter);
    });
    return plain.normalized(QString::NormalizationForm_KC);
}

/// What each letter of the Latin blocks folds to, worked out once: names in Latin script are most of what is folded.
constexpr std::size_t latinEnd = 0x250;
using LatinTable = std::array<QString, latinEnd>;
const LatinTable& latinTable() {
    static const LatinTable table = [] {
        LatinTable made;
        for (std::size_t i = 0; i < latinEnd; ++i)
            made[i] = foldedByUnicode(QString(QChar(static_cast<char16_t>(i))));
        return made;
    }();
    return table;
}

/// Appends, folding white space: none at the start, one between words. What is left at the end is for the caller.
void appendFolded(QString& out, QChar unit) {
    if (!unit.isSpace())
        out += unit;
    else if (!out.isEmpty() && out.back() != u' ')
        out += u' ';
}

QString withSingleSpaces(QString out) {
    if (out.endsWith(u' '))
        out.chop(1);
    return out;
}

bool isAscii(QChar unit) { return unit.unicode() < 0x80; }
bool isLatin(QChar unit) { return unit.unicode() < latinEnd; }

QString foldedLatin(const QString& text) {
    const LatinTable& table = latinTable();
    QString out;
    out.reserve(text.size() + 4);
    for (const QChar unit : text) {
        if (isAscii(unit))
            appendFolded(out, unit >= u'A' && unit <= u'Z' ? QChar(static_cast<char16_t>(unit.unicode() | 0x20)) : unit);
        else
            for (const QChar letter : table[unit.unicode()])
                appendFolded(out, letter);
    }
    return withSingleSpaces(std::move(out));
}

bool isWordPart(char32_t letter) { return QChar::isLetterOrNumber(letter) || QChar::isMark(letter); }

} // namespace

QString folded(const QString& text) {
    if (std::all_of(text.cbegin(), text.cend(), isLatin))
        return foldedLatin(text);
    QString out;
    out.reserve(text.size());
    for (const QChar unit : foldedByUnicode(text))
        appendFolded(out, unit);
    return withSingleSpaces(std::move(out));
}

QString digits(const QString& text) {
    QVarLengthArray<QChar, 32> found;
    forEachCharacter(text, [&found](char32_t letter) {
        if (letter >= U'0' && letter <= U'9')
            found.append(QChar(static_cast<char16_t>(letter)));
        else if (letter >= 0x80 && QChar::category(letter) == QChar::Number_DecimalDigit)
            found.append(QChar(static_cast<char16_t>(u'0' + QChar::digitValue(letter))));
    });
    return QString(found.constData(), found.size());
}

QStringList words(const QString& foldedText) {
    QStringList found;
    QString word;
    forEachCharacter(foldedText, [&](char32_t letter) {
        if (isWordPart(letter)) {
            word += QChar::fromUcs4(letter);
        } else if (!word.isEmpty()) {
            found += word;
            word.clear();
        }
    });
    if (!word.isEmpty())
        found += word;
    return found;
}

} // namespace rapport::text
