#pragma once

#include "domain/quickentry/lexicon.h"
#include "rapport/domain/quickentry.h"

#include <array>
#include <optional>
#include <vector>

namespace rapport::domain::quickentry {

enum class TokenKind : quint8 { Word, Number, Sign, End };

/// A word, a run of digits or one other character of the line.
struct Token {
    qsizetype start = 0;
    qsizetype length = 0;
    TokenKind kind = TokenKind::End;
    bool spaced = true;    ///< white space, or the line's beginning, is before it
    bool closed = false;   ///< quoted, marked or turned back into words: never read
    bool capital = false;  ///< begins with a capital letter
    quint8 digits = 0;     ///< of a number, 255 for 255 and more
    char16_t sign = 0;     ///< of a sign; dashes of all kinds are '-'
    Meanings meanings = 0; ///< of its entries, those that are heard
    int number = -1;       ///< of a number of at most nine digits
    std::span<const Entry> entries = {};
};

/// A line in tokens. Asking for a token outside of it gives one that is nothing.
class Line {
public:
    Line(const QString& text, const QuickEntryContext& context);

    [[nodiscard]] int size() const { return static_cast<int>(m_tokens.size()); }
    [[nodiscard]] const Token& at(int i) const {
        return i < 0 || i >= size() || m_tokens[static_cast<size_t>(i)].closed ? m_nothing : m_tokens[static_cast<size_t>(i)];
    }
    /// The token itself, also where it is closed.
    [[nodiscard]] const Token& raw(int i) const { return m_tokens[static_cast<size_t>(i)]; }
    [[nodiscard]] QStringView words(int i) const { return QStringView(m_text).sliced(at(i).start, at(i).length); }

    [[nodiscard]] bool is(int i, Meaning meaning) const { return (at(i).meanings & bitsOf(meaning)) != 0; }
    [[nodiscard]] bool isAny(int i, Meanings meanings) const { return (at(i).meanings & meanings) != 0; }
    [[nodiscard]] std::optional<int> value(int i, Meaning meaning) const;
    [[nodiscard]] bool isIn(int i, Meaning meaning, int tongues) const;
    [[nodiscard]] bool isSign(int i, char16_t sign) const { return at(i).kind == TokenKind::Sign && at(i).sign == sign; }
    [[nodiscard]] bool isNumber(int i) const { return at(i).kind == TokenKind::Number && at(i).number >= 0; }
    [[nodiscard]] bool isWord(int i) const { return at(i).kind == TokenKind::Word; }
    /// Nothing between it and the one before.
    [[nodiscard]] bool isGlued(int i) const { return !at(i).spaced && at(i).kind != TokenKind::End; }
    /// Whether a phrase may begin at `i`: nothing that belongs to it is before.
    [[nodiscard]] bool opens(int i) const;
    /// Whether a phrase may end before `i`.
    [[nodiscard]] bool closes(int i) const;
    /// Whether the line ends with the sign at `i`.
    [[nodiscard]] bool closesLine(int i) const { return i + 1 >= size(); }
    /// Whether one of these languages is spoken, as far as the words tell.
    [[nodiscard]] bool speaks(int tongues) const { return (m_spoken & tongues) != 0; }
    /// Marked customers and topics, `!` and faces, in the order of the line.
    [[nodiscard]] const std::vector<Chip>& marks() const { return m_marks; }

private:
    void tokenise();
    [[nodiscard]] qsizetype endOfWord(qsizetype from) const;
    void addWord(qsizetype from, qsizetype to);
    void addNumber(qsizetype from, qsizetype to);
    void push(Token token);
    void vote();

    QString m_text;
    std::vector<Token> m_tokens;
    std::vector<Chip> m_marks;
    std::vector<bool> m_shut; ///< for each character
    std::array<int, 4> m_votes = {};
    int m_spoken = 0;
    bool m_spaceBefore = true;
    Token m_nothing;
};

/// A letter as it stands in the tables: lower case without accents; two of one (`ss`) as two. Gives the number of units.
int fold(char16_t letter, char16_t* out);

} // namespace rapport::domain::quickentry
