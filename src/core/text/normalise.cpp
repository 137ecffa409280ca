#include "rapport/core/text.h"

#include <algorithm>

namespace rapport::text {

namespace {

constexpr char16_t firstCombining = 0x300;

/// Nothing below U+0300 is changed by composition; most text that is imported stands below it.
bool isStoredAsItIs(QChar unit) { return !unit.isNull() && unit != u'\r' && unit.unicode() < firstCombining; }

bool isLineBreak(QChar unit) {
    switch (unit.unicode()) {
    case u'\n':
    case u'\r':
    case u'\v':
    case u'\f':
    case 0x0085:
    case 0x2028:
    case 0x2029:
        return true;
    default:
        return false;
    }
}

/// Without NUL, lone surrogates and carriage returns.
QString storable(const QString& raw) {
    QString clean;
    clean.reserve(raw.size());
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const QChar unit = raw.at(i);
        const bool nextIsLow = i + 1 < raw.size() && raw.at(i + 1).isLowSurrogate();
        if (unit.isNull())
            continue;
        if (unit == u'\r') {
            clean += u'\n';
            i += i + 1 < raw.size() && raw.at(i + 1) == u'\n' ? 1 : 0;
        } else if (unit.isHighSurrogate() && nextIsLow) {
            clean += unit;
            clean += raw.at(++i);
        } else {
            clean += unit.isSurrogate() ? QChar(QChar::ReplacementCharacter) : unit;
        }
    }
    return clean;
}

} // namespace

QString normalised(const QString& raw) {
    if (std::all_of(raw.cbegin(), raw.cend(), isStoredAsItIs))
        return raw;
    return storable(raw).normalized(QString::NormalizationForm_C);
}

QString normalisedLine(const QString& raw) {
    QString line = normalised(raw);
    if (std::any_of(line.cbegin(), line.cend(), isLineBreak))
        std::replace_if(line.begin(), line.end(), isLineBreak, QChar(u' '));
    return std::move(line).trimmed();
}

QString elided(const QString& text, int limit) {
    if (text.size() <= limit)
        return text;
    if (limit < 1)
        return {};
    qsizetype kept = limit - 1;
    if (kept > 0 && text.at(kept - 1).isHighSurrogate())
        --kept;
    return text.left(kept) + u'…';
}

} // namespace rapport::text
