#pragma once

#include <QString>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rapport::exchange {

struct Parameter {
    std::string_view name;  ///< empty for vCard 2.1's bare words: `TEL;HOME:…`
    std::string_view value; ///< without its quotes
};

struct CardDraft;
struct Property;
/// Reads one kind of property into a draft. False when it is to be kept as it stands instead.
using Handler = bool (*)(CardDraft&, const Property&);

/// What the head alone says, worked out when it is first asked for: the same heads come again with every card.
struct HeadFacts {
    std::optional<QString> label;   ///< see labelOf()
    std::optional<int> preference;  ///< see preferenceOf()
    std::optional<bool> plain;      ///< neither quoted-printable nor with a charset
    std::optional<Handler> handler; ///< null for none
};

/// What a line is to its card: most are Properties of whom it is of.
enum class Role : unsigned char { Property, Begin, End, Agent, AboutTheFile };

/// One unfolded line: `[group.]NAME[;parameters]:value`. Views into the line it was made from.
struct ContentLine {
    std::string_view group;
    std::string_view name; ///< as it stands in the file
    Role role = Role::Property;
    std::vector<Parameter> parameters;
    std::string_view head; ///< everything before the colon
    std::string_view value;
    mutable HeadFacts facts;

    /// The first parameter of that name (in capitals); empty when there is none.
    [[nodiscard]] std::string_view parameter(std::string_view upperName) const;
    /// Whether a word stands bare or as the value of a parameter, one of several or alone: TYPE=home,work.
    [[nodiscard]] bool hasWord(std::string_view upperName, std::string_view upperWord) const;
};

/// Where the head ends: the first colon outside quotes; the first at all when quotes do not close. npos where there is none.
[[nodiscard]] size_t endOfHead(std::string_view text);
/// Reads what stands before the colon; false when there is no name. `line` is overwritten but for its value, its memory reused.
[[nodiscard]] bool parseHead(std::string_view head, ContentLine& line);
/// False when it has no colon. `line` is overwritten, its memory reused.
[[nodiscard]] bool parseContentLine(std::string_view text, ContentLine& line);

/// Heads as they were read, for as many as a file of contacts has; what is rare or long is read anew. Contacts of one program
/// have their lines in the same order: the heads that followed another one before are tried first.
class Heads {
public:
    /// The line of `text`, good until the next call; null when it has no colon or no name.
    [[nodiscard]] const ContentLine* read(std::string_view text);

private:
    struct Known {
        std::string head; ///< what the line's views look into
        ContentLine line;
        std::array<Known*, 4> followers{}; ///< what came after it, where that can be told by its letters alone; then null
        [[nodiscard]] bool isHeadOf(std::string_view text) const {
            return text.size() > head.size() && text[head.size()] == ':' && text.starts_with(head);
        }
        [[nodiscard]] Known* followerWith(std::string_view text) const;
        void addFollower(Known* next);
    };
    [[nodiscard]] Known* known(std::string_view head);
    std::unordered_map<std::string_view, std::unique_ptr<Known>> m_known;
    Known* m_last = nullptr;
    ContentLine m_rare;
};

/// Parts of a value: no memory of their own for as many as N and ADR have.
class Parts {
public:
    void push_back(std::string_view part) {
        if (m_size < m_few.size()) {
            m_few[m_size++] = part;
            return;
        }
        pushToMany(part);
    }
    [[nodiscard]] size_t size() const { return m_size; }
    [[nodiscard]] std::string_view operator[](size_t index) const { return begin()[index]; }
    [[nodiscard]] std::string_view front() const { return *begin(); }
    [[nodiscard]] const std::string_view* begin() const { return m_many.empty() ? m_few.data() : m_many.data(); }
    [[nodiscard]] const std::string_view* end() const { return begin() + m_size; }

private:
    void pushToMany(std::string_view part);

    std::array<std::string_view, 8> m_few;
    std::vector<std::string_view> m_many;
    size_t m_size = 0;
};
/// The parts between unescaped separators, still escaped; at most 2,048, the last with all that is left.
[[nodiscard]] Parts splitValue(std::string_view value, char separator);
/// UTF-8 with \n \, \; \: \\ resolved; other backslashes stay.
[[nodiscard]] QString unescaped(std::string_view value);
/// The same without blanks around it.
[[nodiscard]] QString trimmedText(std::string_view value);
/// As vCard 3 and 4 write text: \ , ; and line breaks escaped.
[[nodiscard]] QString escaped(const QString& text);
[[nodiscard]] std::string escapedLineBreaks(std::string_view text);

[[nodiscard]] std::string decodedQuotedPrintable(std::string_view value);

} // namespace rapport::exchange
