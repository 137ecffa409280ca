#include "exchange/vcard/logicallines.h"

#include "exchange/vcard/ascii.h"

#include <algorithm>
#include <array>

namespace rapport::exchange {

namespace {

/// What a property's name consists of; / is KDE's.
constexpr auto nameLetters = [] {
    std::array<bool, 256> letters{};
    for (size_t i = 0; i < letters.size(); ++i) {
        const char c = static_cast<char>(i);
        letters[i] = ascii::isLetter(c) || ascii::isDigit(c) || c == '-' || c == '_' || c == '.' || c == '/';
    }
    return letters;
}();

bool isBase64(std::string_view line) {
    return !line.empty() && std::all_of(line.begin(), line.end(), [](char c) {
        return ascii::isLetter(c) || ascii::isDigit(c) || c == '+' || c == '/' || c == '=' || ascii::isBlank(c);
    });
}

/// A property's name that lost its colon; not words that go on from the line before.
bool isLoneName(std::string_view line) {
    return line.size() <= 20 && std::all_of(line.begin(), line.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '-'; });
}

bool endsInsideEscape(std::string_view text) {
    size_t backslashes = 0;
    while (backslashes < text.size() && text[text.size() - 1 - backslashes] == '\\')
        ++backslashes;
    return backslashes % 2 == 1;
}

bool isCardMark(std::string_view line) { return ascii::startsWith(line, "END:VCARD") || ascii::startsWith(line, "BEGIN:VCARD"); }

constexpr size_t beginSize = std::string_view("BEGIN:VCARD").size();

size_t indentOf(std::string_view line) {
    size_t indent = 0;
    while (indent < line.size() && ascii::isBlank(line[indent]))
        ++indent;
    return indent;
}

std::string_view withoutMark(std::string_view line) {
    if (line.starts_with("\xEF\xBB\xBF"))
        line.remove_prefix(3);
    return line;
}

} // namespace

bool looksLikeProperty(std::string_view line) {
    line = withoutMark(line);
    if (line.empty() || !(ascii::isLetter(line.front()) || ascii::isDigit(line.front())))
        return false;
    constexpr size_t longest = 64;
    size_t end = 0;
    while (end < line.size() && end <= longest && line[end] != ':' && line[end] != ';')
        ++end;
    if (end == line.size() || end > longest)
        return false;
    const std::string_view name = ascii::trimmed(line.substr(0, end));
    return std::all_of(name.begin(), name.end(), [](char c) { return nameLetters[static_cast<unsigned char>(c)]; });
}

std::string LogicalLines::refolded() const {
    std::string text;
    size_t from = 0;
    for (const size_t fold : m_folds) {
        text.append(m_text, from, fold - from).append("\n ");
        from = fold;
    }
    return text.append(m_text, from);
}

LogicalLines::Coding LogicalLines::coding() {
    if (m_coding != Coding::Unknown)
        return m_coding;
    // A data address in quotes apart, the head ends at the first colon.
    const std::string_view head = std::string_view(m_text).substr(0, m_text.find(':'));
    if (ascii::contains(head, "QUOTED-PRINTABLE"))
        m_coding = Coding::QuotedPrintable;
    else if (ascii::contains(head, "BASE64") || ascii::contains(head, "ENCODING=B") || ascii::startsWith(head, "PHOTO"))
        m_coding = Coding::Base64;
    else
        m_coding = Coding::Plain;
    return m_coding;
}

void LogicalLines::append(std::string_view bytes) {
    if (m_text.size() + bytes.size() > LineSource::maxLine) {
        bytes = bytes.substr(0, LineSource::maxLine - std::min(m_text.size(), LineSource::maxLine));
        m_cut = true;
    }
    m_text.append(bytes);
}

bool LogicalLines::takeStray(std::string_view line) {
    if (coding() == Coding::Base64) {
        if (!isBase64(line))
            return false;
        append(line);
        return true;
    }
    if (!looksLikeProperty(m_text) || isLoneName(line))
        return false;
    m_broken = true;
    append(endsInsideEscape(m_text) ? "n" : "\\n");
    append(line);
    return true;
}

/// In a card that was indented as a whole, or below a BEGIN that cannot go on.
bool LogicalLines::isIndentedProperty(std::string_view line) const {
    const size_t indent = indentOf(line);
    return (m_indent > 0 ? indent <= m_indent : isCardMark(m_text) && ascii::trimmed(m_text).size() == beginSize) &&
           looksLikeProperty(line.substr(indent));
}

bool LogicalLines::takeContinuation(std::string_view line) {
    const bool soft = !m_text.empty() && m_text.back() == '=' && coding() == Coding::QuotedPrintable;
    if (soft) {
        m_text.pop_back();
        if (isCardMark(line))
            return false;
        append(line);
        return true;
    }
    if (line.empty())
        return false;
    if (ascii::isBlank(line.front()) && !isIndentedProperty(line)) {
        m_folds.push_back(m_text.size());
        append(line.substr(1));
        return true;
    }
    return !looksLikeProperty(ascii::trimmed(line)) && !ascii::trimmed(line).empty() && takeStray(line);
}

bool LogicalLines::next() {
    std::string_view line;
    m_text.clear();
    m_folds.clear();
    m_coding = Coding::Unknown;
    m_broken = m_cut = false;
    for (;; m_source.take()) {
        if (!m_source.peek(line))
            return false;
        line = withoutMark(line);
        if (!ascii::trimmed(line).empty())
            break;
    }
    m_line = m_source.lineNumber();
    // A first line that is indented has nothing to continue.
    m_indent = indentOf(line);
    line.remove_prefix(m_indent);
    append(line);
    m_cut = m_source.isCut();
    m_source.take();
    while (m_source.peek(line) && takeContinuation(line)) {
        m_cut = m_cut || m_source.isCut();
        m_source.take();
    }
    return true;
}

} // namespace rapport::exchange
