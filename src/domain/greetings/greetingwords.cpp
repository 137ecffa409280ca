#include "rapport/domain/greetingtemplate.h"

#include "rapport/core/text.h"

#include <algorithm>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestSubject = 78;
constexpr int fewestYears = 2;

bool isFieldLetter(QChar unit) { return unit.isLetterOrNumber() || unit == u'_'; }

/// A part of a template: words, or the name of a field.
struct Piece {
    QString text;
    bool field = false;
};

/// The end of what stands in braces from `open` on; -1 where these are just braces.
qsizetype endOfField(const QString& words, qsizetype open) {
    qsizetype at = open + 1;
    while (at < words.size() && isFieldLetter(words.at(at)))
        ++at;
    return at < words.size() && words.at(at) == u'}' && at > open + 1 ? at : -1;
}

std::vector<Piece> piecesOf(const QString& words) {
    std::vector<Piece> pieces;
    qsizetype from = 0;
    for (qsizetype at = words.indexOf(u'{'); at >= 0; at = words.indexOf(u'{', at + 1)) {
        const qsizetype end = endOfField(words, at);
        if (end < 0)
            continue;
        if (at > from)
            pieces.push_back({words.sliced(from, at - from), false});
        pieces.push_back({words.sliced(at + 1, end - at - 1), true});
        from = end + 1;
    }
    if (from < words.size())
        pieces.push_back({words.sliced(from), false});
    return pieces;
}

/// Empty where it is not known.
QString valueOf(const QString& field, const GreetingFacts& facts) {
    if (field == "name"_L1)
        return facts.name;
    if (field == "given"_L1)
        return facts.given.isEmpty() ? facts.name : facts.given;
    if (field == "years"_L1)
        return facts.years ? QString::number(*facts.years) : QString();
    if (field == "topic"_L1)
        return facts.topic;
    return field == "sender"_L1 ? facts.sender : QString();
}

bool isAddressOnly(const QString& line) { return line.endsWith(u',') || line.isEmpty(); }

} // namespace

QStringList greetingFields() { return {u"name"_s, u"given"_s, u"years"_s, u"topic"_s, u"sender"_s}; }

QStringList unknownFields(const QString& words) {
    QStringList unknown;
    for (const Piece& piece : piecesOf(words)) {
        if (piece.field && !greetingFields().contains(piece.text) && !unknown.contains(piece.text))
            unknown << piece.text;
    }
    return unknown;
}

QString filledIn(const QString& words, const GreetingFacts& facts) {
    QString filled;
    for (const Piece& piece : piecesOf(words)) {
        if (!piece.field)
            filled += piece.text;
        else if (greetingFields().contains(piece.text))
            filled += valueOf(piece.text, facts);
        else
            filled += u'{' + piece.text + u'}';
    }
    return filled;
}

bool canFill(const QString& words, const GreetingFacts& facts) {
    const auto pieces = piecesOf(words);
    return std::all_of(pieces.begin(), pieces.end(), [&facts](const Piece& piece) {
        if (!piece.field || !greetingFields().contains(piece.text))
            return true;
        return piece.text == "years"_L1 ? facts.years.value_or(0) >= fewestYears : !valueOf(piece.text, facts).isEmpty();
    });
}

bool isMadeFrom(const QString& said, const QString& words) {
    const auto pieces = piecesOf(words);
    qsizetype at = 0;
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].field)
            continue;
        const QString& literal = pieces[i].text;
        const qsizetype found = i + 1 == pieces.size() ? said.size() - literal.size() : said.indexOf(literal, at);
        const bool fits = found >= at && (i > 0 || found == 0) && QStringView(said).sliced(found).startsWith(literal);
        if (!fits)
            return false;
        at = found + literal.size();
    }
    return at == said.size() || (!pieces.empty() && pieces.back().field);
}

QString subjectOf(const QString& said) {
    QString line;
    for (const QString& each : said.split(u'\n')) {
        line = text::normalisedLine(each);
        if (!isAddressOnly(line))
            break;
    }
    line.removeIf([](QChar unit) { return unit.category() == QChar::Other_Control; });
    for (qsizetype at = 1; at < line.size(); ++at) {
        const bool ends = line.at(at - 1) == u'.' || line.at(at - 1) == u'!' || line.at(at - 1) == u'?';
        if (ends && line.at(at).isSpace()) {
            line.truncate(at);
            break;
        }
    }
    if (line.endsWith(u'.') && !line.endsWith("..."_L1))
        line.chop(1);
    return text::elided(line, longestSubject);
}

} // namespace rapport::domain
