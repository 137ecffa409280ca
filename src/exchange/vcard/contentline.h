#pragma once

#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapport::exchange {

struct Parameter {
    std::string_view name;  ///< empty for vCard 2.1's bare words: `TEL;HOME:…`
    std::string_view value; ///< without its quotes
};

/// One unfolded line: `[group.]NAME[;parameters]:value`. Views into the line it was made from.
struct ContentLine {
    std::string_view group;
    std::string_view name; ///< as it stands in the file
    std::vector<Parameter> parameters;
    std::string_view head; ///< everything before the colon
    std::string_view value;

    /// The first parameter of that name (in capitals); empty when there is none.
    [[nodiscard]] std::string_view parameter(std::string_view upperName) const;
    /// Whether a word stands bare or as the value of a parameter, one of several or alone: TYPE=home,work.
    [[nodiscard]] bool hasWord(std::string_view upperName, std::string_view upperWord) const;
};

/// False when it has no colon. `line` is overwritten, its memory reused.
[[nodiscard]] bool parseContentLine(std::string_view text, ContentLine& line);

/// The parts of a value between unescaped separators, still escaped.
[[nodiscard]] std::vector<std::string_view> splitValue(std::string_view value, char separator);
/// UTF-8 with \n \, \; \: \\ resolved; other backslashes stay.
[[nodiscard]] QString unescaped(std::string_view value);
/// As vCard 3 and 4 write text: \ , ; and line breaks escaped.
[[nodiscard]] QString escaped(const QString& text);
[[nodiscard]] std::string escapedLineBreaks(std::string_view text);

[[nodiscard]] std::string decodedQuotedPrintable(std::string_view value);

} // namespace rapport::exchange
