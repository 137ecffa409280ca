#include "storage/search/textquery.h"

#include "rapport/core/text.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestText = 200;
constexpr int mostChunks = 8;
constexpr int shortestPart = 3; // code points: the trigram index holds nothing shorter
constexpr int shortestPhone = 3;

/// In double quotes everything is literal to FTS5, save these themselves, which are doubled.
QString quoted(QString text) { return u'"' + text.replace(u'"', u"\"\""_s) + u'"'; }

bool startsToken(char32_t character) {
    return QChar::isLetterOrNumber(character) || QChar::category(character) == QChar::Symbol_Other ||
           QChar::category(character) == QChar::Other_PrivateUse;
}

/// Whether the word index would make a word of it: one that has none matches nothing.
bool hasToken(const QString& chunk) {
    const auto characters = chunk.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint character) { return startsToken(character); });
}

bool canBePart(const QString& chunk) { return chunk.toUcs4().size() >= shortestPart; }

QString phoneIn(const QString& folded) {
    static const QString between = u" +-()./"_s;
    for (const QChar character : folded) {
        if (!character.isDigit() && !between.contains(character))
            return {};
    }
    const QString digits = text::digits(folded);
    return digits.size() < shortestPhone ? QString() : digits;
}

QString inColumns(const QString& columns, const QStringList& terms) {
    return terms.isEmpty() ? QString() : u"{%1} : (%2)"_s.arg(columns, terms.join(u" AND "));
}

QStringList chunksOf(const QString& text) { return text.split(u' ', Qt::SkipEmptyParts).mid(0, mostChunks); }

} // namespace

TextQuery::TextQuery(const QString& typed) {
    m_raw = text::normalisedLine(typed).left(longestText);
    m_folded = text::folded(m_raw);
    m_chunks = chunksOf(m_folded);
    m_typed = chunksOf(m_raw.toLower().simplified());
    m_phone = phoneIn(m_folded);
}

QString TextQuery::phoneAbroad() const {
    qsizetype zeros = 0;
    while (zeros < m_phone.size() && m_phone[zeros] == u'0')
        ++zeros;
    return zeros > 0 && m_phone.size() - zeros >= shortestPhone ? m_phone.mid(zeros) : QString();
}

QString TextQuery::words() const {
    QStringList words;
    std::copy_if(m_chunks.begin(), m_chunks.end(), std::back_inserter(words), hasToken);
    return words.join(u' ');
}

QString TextQuery::typedWords() const {
    QStringList words;
    std::copy_if(m_typed.begin(), m_typed.end(), std::back_inserter(words), hasToken);
    return words.join(u' ');
}

QStringList TextQuery::parts() const {
    QStringList parts;
    std::copy_if(m_chunks.begin(), m_chunks.end(), std::back_inserter(parts), canBePart);
    return parts;
}

QString TextQuery::wordsQuery(const QString& columns) const {
    QStringList terms;
    for (const QString& chunk : m_chunks) {
        if (hasToken(chunk))
            terms += quoted(chunk) + u'*';
    }
    return inColumns(columns, terms);
}

QString TextQuery::typedWordsQuery() const {
    QStringList terms;
    for (qsizetype i = 0; i < m_chunks.size(); ++i) {
        const QString folded = quoted(m_chunks[i]) + u'*';
        const QString typed = i < m_typed.size() && m_typed.size() == m_chunks.size() ? quoted(m_typed[i]) + u'*' : folded;
        if (hasToken(m_chunks[i]))
            terms += typed == folded ? folded : u"(%1 OR %2)"_s.arg(folded, typed);
    }
    return terms.join(u" AND ");
}

QString TextQuery::partsQuery() const {
    QStringList terms;
    for (const QString& chunk : m_chunks) {
        if (canBePart(chunk))
            terms += quoted(chunk);
        else if (hasToken(chunk))
            return {};
    }
    return terms.join(u" AND ");
}

bool TextQuery::isShortSign() const {
    return m_folded.toUcs4().size() < shortestPart &&
           !std::all_of(m_folded.begin(), m_folded.end(), [](QChar character) { return character.isLetterOrNumber(); });
}

QString TextQuery::phoneQuery(const QString& digits) {
    QStringList groups;
    for (qsizetype end = digits.size(); end > 0; end -= shortestPart)
        groups += quoted(digits.mid(std::max<qsizetype>(0, end - shortestPart), shortestPart));
    return inColumns(u"digits"_s, groups);
}

} // namespace rapport::storage
