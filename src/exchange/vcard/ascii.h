#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Bytes compared and cut as ASCII, whatever the locale.
namespace rapport::exchange::ascii {

[[nodiscard]] constexpr char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
[[nodiscard]] constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool isLetter(char c) { return upper(c) >= 'A' && upper(c) <= 'Z'; }
[[nodiscard]] constexpr bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
/// `word` in capitals.
[[nodiscard]] inline bool equals(std::string_view text, std::string_view word) {
    if (text.size() != word.size())
        return false;
    for (size_t i = 0; i < text.size(); ++i) {
        if (upper(text[i]) != word[i])
            return false;
    }
    return true;
}
[[nodiscard]] inline bool startsWith(std::string_view text, std::string_view word) {
    return text.size() >= word.size() && equals(text.substr(0, word.size()), word);
}
[[nodiscard]] inline bool contains(std::string_view text, std::string_view word) {
    for (size_t i = 0; i + word.size() <= text.size(); ++i) {
        if (equals(text.substr(i, word.size()), word))
            return true;
    }
    return false;
}
[[nodiscard]] inline std::string uppered(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = upper(c);
    return result;
}
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}
/// Whether what comes next is escaped: by a backslash that is not escaped itself.
[[nodiscard]] inline bool endsInsideEscape(std::string_view text) {
    size_t backslashes = 0;
    while (backslashes < text.size() && text[text.size() - 1 - backslashes] == '\\')
        ++backslashes;
    return backslashes % 2 == 1;
}
[[nodiscard]] inline std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const size_t at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

} // namespace rapport::exchange::ascii
