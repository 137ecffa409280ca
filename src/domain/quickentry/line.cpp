#include "domain/quickentry/line.h"

#include "domain/quickentry/shut.h"

#include <algorithm>
#include <bit>

namespace rapport::domain::quickentry {

namespace {

constexpr qsizetype longestWord = 24;
constexpr int tongues[] = {English, German, French, Spanish};

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isLetter(QChar c) {
    if (c.unicode() < 128)
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    return (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) && c != u'ª' && c != u'º';
}
bool isApostrophe(QChar c) { return c == u'\'' || c == u'’'; }

char16_t plainSign(QChar c) {
    switch (c.unicode()) {
    case u'–':
    case u'—':
    case u'‐':
    case u'‑':
    case u'−':
        return u'-';
    default:
        return c.unicode();
    }
}

/// A word as it stands in the tables; empty for one that is longer than any of them.
struct Folded {
    explicit Folded(QStringView word) {
        if (word.size() > longestWord)
            return;
        for (const QChar c : word)
            size += fold(c.unicode(), letters.data() + size);
    }
    [[nodiscard]] std::u16string_view view() const { return {letters.data(), static_cast<size_t>(size)}; }
    std::array<char16_t, 2 * longestWord> letters = {};
    int size = 0;
};

bool hasMeaning(std::span<const Entry> entries, Meaning meaning) {
    return std::any_of(entries.begin(), entries.end(), [meaning](const Entry& entry) { return entry.meaning == meaning; });
}

/// Where the second part of `Donnerstagnachmittag` begins; 0 where the word is none of these.
qsizetype partOfDay(std::u16string_view word) {
    static constexpr std::u16string_view parts[] = {u"vormittag", u"nachmittag", u"mittag", u"abend", u"morgen", u"nacht"};
    for (const auto part : parts)
        if (word.size() > part.size() && word.ends_with(part) &&
            hasMeaning(meaningsOf(word.substr(0, word.size() - part.size())), Meaning::Weekday))
            return static_cast<qsizetype>(word.size() - part.size());
    return 0;
}

/// Past `l'`, `d'`, `qu'` before a word; 0 where there is none.
qsizetype pastElision(std::u16string_view word) {
    for (const std::u16string_view elided : {u"l'", u"d'", u"s'", u"j'", u"qu'", u"jusqu'"})
        if (word.starts_with(elided) && word.size() > elided.size())
            return static_cast<qsizetype>(elided.size());
    return 0;
}

} // namespace

int fold(char16_t letter, char16_t* out) {
    // From À to ž, without accents.
    static constexpr std::u16string_view plain = u"aaaaaaaceeeeiiiidnooooo×ouuuuypsaaaaaaaceeeeiiiidnooooo÷ouuuuypy"
                                                 u"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoo"
                                                 u"ooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz";
    out[0] = letter;
    if (letter < 128) {
        if (letter >= u'A' && letter <= u'Z')
            out[0] = static_cast<char16_t>(letter + 32);
        return 1;
    }
    if (letter == u'’')
        out[0] = u'\'';
    else if (letter == u'‐' || letter == u'‑')
        out[0] = u'-';
    else if (letter >= u'À' && letter < u'À' + plain.size())
        out[0] = plain[static_cast<size_t>(letter - u'À')];
    else if (letter >= 0x300 && letter < 0x370)
        return 0;
    if (letter != u'ß' && letter != u'œ' && letter != u'Œ')
        return 1;
    out[0] = letter == u'ß' ? u's' : u'o';
    out[1] = letter == u'ß' ? u's' : u'e';
    return 2;
}

Line::Line(const QString& text, const QuickEntryContext& context)
    : m_text(text)
    , m_shut(shutPieces(text, context, m_marks)) {
    tokenise();
    vote();
}

void Line::tokenise() {
    m_tokens.reserve(static_cast<size_t>(m_text.size() / 4 + 8));
    const qsizetype size = m_text.size();
    for (qsizetype i = 0; i < size;) {
        const QChar c = m_text[i];
        qsizetype to = i + 1;
        if (c.isSpace() || c.isNull()) {
            m_spaceBefore = true;
        } else if (isDigit(c)) {
            while (to < size && isDigit(m_text[to]))
                ++to;
            addNumber(i, to);
        } else if (isLetter(c)) {
            to = endOfWord(i);
            addWord(i, to);
        } else {
            push({.start = i, .length = 1, .kind = TokenKind::Sign, .sign = plainSign(c)});
        }
        i = to;
    }
}

/// Letters, with apostrophes between them, and with hyphens where that is a word of the tables.
qsizetype Line::endOfWord(qsizetype from) const {
    const auto isInner = [this](qsizetype at) {
        return isApostrophe(m_text[at]) && at + 1 < m_text.size() && isLetter(m_text[at + 1]);
    };
    const auto letters = [&](qsizetype at) {
        while (at < m_text.size() && (isLetter(m_text[at]) || isInner(at)))
            ++at;
        return at;
    };
    const qsizetype end = letters(from);
    if (end + 1 >= m_text.size() || end - from > longestWord || plainSign(m_text[end]) != u'-' || !isLetter(m_text[end + 1]))
        return end;
    qsizetype compound = end + 1;
    while (compound < m_text.size() && compound - from <= longestWord && isLetter(m_text[compound]))
        ++compound;
    const Folded folded(QStringView(m_text).sliced(from, compound - from));
    return meaningsOf(folded.view()).empty() ? end : compound;
}

void Line::addNumber(qsizetype from, qsizetype to) {
    Token token{.start = from, .length = to - from, .kind = TokenKind::Number};
    token.digits = static_cast<quint8>(std::min<qsizetype>(to - from, 255));
    if (to - from <= 9)
        token.number = QStringView(m_text).sliced(from, to - from).toInt();
    push(token);
}

void Line::addWord(qsizetype from, qsizetype to) {
    const QStringView word = QStringView(m_text).sliced(from, to - from);
    const Folded folded(word);
    Token token{.start = from, .length = to - from, .kind = TokenKind::Word, .capital = word.front().isUpper()};
    token.entries = meaningsOf(folded.view());
    qsizetype cut = 0;
    if (token.entries.empty() && folded.size > 0) {
        // `l'après-midi`, `d'octobre`: what is elided is a word of its own.
        const qsizetype elided = pastElision(folded.view());
        cut = elided ? elided : partOfDay(folded.view());
    }
    if (cut > 0 && cut < to - from && folded.size == to - from) {
        token.entries = meaningsOf(folded.view().substr(0, static_cast<size_t>(cut)));
        token.length = cut;
        push(token);
        token.entries = meaningsOf(folded.view().substr(static_cast<size_t>(cut)));
        token.start += cut;
        token.length = to - from - cut;
    }
    push(token);
}

void Line::push(Token token) {
    token.spaced = std::exchange(m_spaceBefore, false);
    const auto begin = m_shut.begin() + token.start;
    token.closed = !m_shut.empty() && std::find(begin, begin + token.length, true) != begin + token.length;
    m_tokens.push_back(token);
}

/// Each word that only one language has is a vote for it.
void Line::vote() {
    for (const Token& token : m_tokens) {
        unsigned spoken = 0;
        for (const Entry& entry : token.entries)
            spoken |= entry.ownTongueOnly ? 0U : static_cast<unsigned>(entry.tongue);
        if (!token.closed && std::has_single_bit(spoken))
            ++m_votes[static_cast<size_t>(std::countr_zero(spoken))];
    }
    const int most = *std::max_element(m_votes.begin(), m_votes.end());
    for (size_t i = 0; i < m_votes.size(); ++i)
        if (most > 0 && m_votes[i] == most)
            m_spoken |= tongues[i];
    for (Token& token : m_tokens)
        for (const Entry& entry : token.entries)
            if (!entry.ownTongueOnly || speaks(entry.tongue))
                token.meanings |= bitsOf(entry.meaning);
}

std::optional<int> Line::value(int i, Meaning meaning) const {
    if (is(i, meaning))
        for (const Entry& entry : at(i).entries)
            if (entry.meaning == meaning && (!entry.ownTongueOnly || speaks(entry.tongue)))
                return entry.value;
    return std::nullopt;
}

bool Line::isIn(int i, Meaning meaning, int wanted) const {
    if (!is(i, meaning))
        return false;
    const auto fits = [=](const Entry& entry) { return entry.meaning == meaning && (entry.tongue & wanted) != 0; };
    const auto& entries = at(i).entries;
    return std::any_of(entries.begin(), entries.end(), fits);
}

bool Line::opens(int i) const {
    if (i <= 0 || raw(i).spaced)
        return true;
    const Token& before = raw(i - 1);
    if (before.kind != TokenKind::Sign || before.closed)
        return false;
    static constexpr std::u16string_view openers = u"([{;!?…¿¡|/";
    if (openers.find(before.sign) != std::u16string_view::npos)
        return before.sign != u'/';
    return before.sign == u',' && !(isNumber(i) && i > 1 && raw(i - 2).kind == TokenKind::Number);
}

bool Line::closes(int i) const {
    if (i >= size() || raw(i).spaced)
        return true;
    static constexpr std::u16string_view closers = u",;:!?.)]}…";
    const Token& token = raw(i);
    if (token.kind != TokenKind::Sign || token.closed || closers.find(token.sign) == std::u16string_view::npos)
        return false;
    return i + 1 >= size() || raw(i + 1).spaced || raw(i + 1).kind == TokenKind::Sign ||
           (token.sign != u'.' && token.sign != u':' && raw(i + 1).kind == TokenKind::Word);
}

} // namespace rapport::domain::quickentry
