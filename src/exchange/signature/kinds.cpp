#include "exchange/signature/pieces.h"

#include "rapport/core/text.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace rapport::exchange::signature {

namespace {

constexpr qsizetype longestName = 60;

const QSet<QString>& prefixes() {
    static const QSet<QString> all{u"dr"_s,   u"prof"_s, u"dipl"_s, u"ing"_s,  u"mr"_s,    u"mrs"_s,       u"ms"_s,
                                   u"herr"_s, u"frau"_s, u"mme"_s,  u"mlle"_s, u"mag"_s,   u"professor"_s, u"rer"_s,
                                   u"nat"_s,  u"med"_s,  u"jur"_s,  u"phil"_s, u"habil"_s, u"ifj"_s,       u"ozv"_s};
    return all;
}

const QSet<QString>& particles() {
    static const QSet<QString> all{u"von"_s, u"van"_s, u"de"_s,  u"der"_s, u"den"_s, u"du"_s, u"la"_s,
                                   u"le"_s,  u"zu"_s,  u"zur"_s, u"del"_s, u"da"_s,  u"di"_s, u"ten"_s};
    return all;
}

QString bare(const QString& word) { return text::folded(word).remove(u'.'); }

/// "Dipl.-Ing.", "Dr." and "Prof." are what stands before a name.
bool isPrefix(const QString& word) {
    const QStringList parts = text::words(text::folded(word));
    const bool marked = word.contains(u'.') || word.size() > 2;
    return !parts.isEmpty() && marked &&
           std::all_of(parts.begin(), parts.end(), [](const QString& part) { return prefixes().contains(part); });
}

bool isInCapitals(const QString& word) { return word.size() > 2 && word == word.toUpper() && word != word.toLower(); }

QStringList suffixesOf(QString& piece) {
    static const QRegularExpression suffix(
        u"(?:,\\s*|\\s+)(PhD|Ph\\.D\\.|MBA|M\\.?Sc\\.?|B\\.?Sc\\.?|M\\.?A\\.?|B\\.?A\\.?|LL\\.?M\\.?|MD|"
        "Jr\\.?|Sr\\.?|III|II|CPA|Esq\\.?)$"_s);
    QStringList found;
    for (auto match = suffix.match(piece); match.hasMatch(); match = suffix.match(piece)) {
        found.prepend(match.captured(1));
        piece.truncate(match.capturedStart());
    }
    return found;
}

} // namespace

bool looksLikeOrganisation(const QString& piece) {
    static const QRegularExpression form(
        u"(^|[\\s,])(GmbH(\\s*&\\s*Co\\.?\\s*KG)?|gGmbH|AG|KG|OHG|UG|GbR|e\\.\\s?[KV]\\.|eG|SE|Ltd\\.?|Limited|LLC|LLP|Inc\\.?|"
        u"PLC|"
        "Corp\\.?|& "
        "Co\\.?|S\\.?A\\.?R\\.?L\\.?|SAS|SASU|EURL|S\\.?A\\.?|Kft\\.?|Zrt\\.?|Nyrt\\.?|Bt\\.?|Kkt\\.?|S\\.?L\\.?|S\\.?p\\.?A\\.?|"
        "B\\.V\\.|Oy|AB|University|Universität|Université|Egyetem|Institute?|Verein|Foundation|Alapítvány)(?=$|[\\s,.;(])"_s);
    return piece.size() < 100 && form.match(piece).hasMatch();
}

bool looksLikeTitle(const QString& piece) {
    static const QRegularExpression title(
        u"(director|manager|officer|head of|owner|founder|engineer|consultant|assistant|president|partner|sales|accountant|"
        "developer|designer|analyst|coordinator|specialist|\\bc[efot]o\\b|\\bvp\\b|geschaftsfuhr|leiter|leitung|inhaber|vertrieb|"
        "einkauf|berater|ingenieur|prokurist|assisten|referent|sachbearbeit|meister|vorstand|directeur|directrice|responsable|"
        "gerant|charge|chef|conseill|commercial|secretaire|associe|ugyvezet|igazgato|vezeto|menedzser|mernok|titkar|tanacsado|"
        "ertekesit|konyvelo|munkatars|tulajdonos|ugyintez|szakerto)"_s);
    return piece.size() < 100 && title.match(text::folded(piece)).hasMatch();
}

bool looksLikeName(const QString& piece) {
    QString rest = piece;
    suffixesOf(rest);
    const QStringList words = rest.simplified().split(u' ', Qt::SkipEmptyParts);
    int names = 0;
    for (const QString& word : words) {
        if (isPrefix(word) || particles().contains(bare(word)))
            continue;
        const bool plain = std::all_of(word.begin(), word.end(), [](QChar c) {
            return c.isLetter() || c.isMark() || u".-'’,"_s.contains(c) || c.isSurrogate();
        });
        if (!plain || !(word.front().isUpper() || !word.front().isLower()))
            return false;
        ++names;
    }
    return piece.size() <= longestName && names >= 2 && names <= 5;
}

domain::PersonName nameFrom(const QString& piece, bool familyFirst) {
    domain::PersonName name;
    QString rest = piece;
    name.suffix = suffixesOf(rest).join(u' ');
    // "Kovács, Anna" says itself which is which.
    const qsizetype comma = rest.indexOf(u',');
    if (comma > 0)
        rest = rest.mid(comma + 1).trimmed() + u' ' + rest.left(comma).toUpper() + u'\n' + rest.left(comma);
    const QString written = rest.section(u'\n', 1, 1);
    QStringList words = rest.section(u'\n', 0, 0).simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList prefix;
    while (words.size() > 1 && isPrefix(words.first()))
        prefix << words.takeFirst();
    name.prefix = prefix.join(u' ');
    qsizetype first = familyFirst ? 0 : words.size() - 1;
    qsizetype count = 1;
    const bool allCapitals = std::all_of(words.begin(), words.end(), isInCapitals);
    for (qsizetype i = 0; i < words.size() && !allCapitals; ++i)
        if (isInCapitals(words[i])) {
            first = i;
            break;
        }
    while (!allCapitals && first + count < words.size() && isInCapitals(words[first]) && isInCapitals(words[first + count]))
        ++count;
    while (first > 1 && particles().contains(bare(words[first - 1]))) {
        --first;
        ++count;
    }
    name.family = written.isEmpty() ? words.mid(first, count).join(u' ') : written;
    QStringList given = words.mid(0, first) + words.mid(first + count);
    name.given = given.isEmpty() ? QString() : given.takeFirst();
    name.middle = given.join(u' ');
    return name;
}

} // namespace rapport::exchange::signature
