#include "exchange/vcard/logicallines.h"

#include "exchange/vcard/ascii.h"

#include <algorithm>
#include <array>

namespace rapport::exchange {

namespace {

enum class Letter : unsigned char { Other, EndOfName, InName, OfName };
/// What a property's name consists of, and (OfName) begins with; / is KDE's.
constexpr auto letters = [] {
    std::array<Letter, 256> table{};
    for (size_t i = 0; i < table.size(); ++i) {
        const char c = static_cast<char>(i);
        if (ascii::isLetter(c) || ascii::isDigit(c))
            table[i] = Letter::OfName;
        else if (c == '-' || c == '_' || c == '.' || c == '/')
            table[i] = Letter::InName;
        else if (c == ':' || c == ';')
            table[i] = Letter::EndOfName;
    }
    return table;
}();

Letter letterAt(std::string_view line, size_t place) { return letters[static_cast<unsigned char>(line[place])]; }

size_t passBlanks(std::string_view line, size_t at) {
    while (at < line.size() && ascii::isBlank(line[at]))
        ++at;
    return at;
}

bool isBase64(std::string_view line) {
    return !line.empty() && std::all_of(line.begin(), line.end(), [](char c) {
        return ascii::isLetter(c) || ascii::isDigit(c) || c == '+' || c == '/' || c == '=' || ascii::isBlank(c);
    });
}

/// A property's name that lost its colon; not words that go on from the line before.
bool isLoneName(std::string_view line) {
    return line.size() <= 20 && std::all_of(line.begin(), line.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '-'; });
}

bool isCardMark(std::string_view line) { return ascii::startsWith(line, "END:VCARD") || ascii::startsWith(line, "BEGIN:VCARD"); }

constexpr size_t beginSize = std::string_view("BEGIN:VCARD").size();

inline std::string_view withoutMark(std::string_view line) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (!line.empty() && line.front() == mark.front() && line.starts_with(mark))
        line.remove_prefix(mark.size());
    return line;
}

} // namespace

bool looksLikeProperty(std::string_view line) {
    constexpr size_t longest = 64;
    line = withoutMark(line);
    if (line.empty() || letterAt(line, 0) != Letter::OfName)
        return false;
    size_t end = 1;
    while (end < line.size() && letterAt(line, end) >= Letter::InName)
        ++end;
    if (end < line.size() && letterAt(line, end) == Letter::Other)
        end = passBlanks(line, end);
    return end < line.size() && end <= longest && letterAt(line, end) == Letter::EndOfName;
}

std::string LogicalLines::refolded() const {
    std::string text;
    size_t from = 0;
    for (const size_t fold : m_folds) {
        text.append(m_text.substr(from, fold - from)).append("\n ");
        from = fold;
    }
    return text.append(m_text.substr(from));
}

LogicalLines::Coding LogicalLines::coding() {
    if (m_coding != Coding::Unknown)
        return m_coding;
    // A data address in quotes apart, the head ends at the first colon.
    const std::string_view head = m_text.substr(0, m_text.find(':'));
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
    keep();
    m_memory.append(bytes);
    m_text = m_memory;
}

void LogicalLines::keep() {
    if (m_text.data() == m_memory.data())
        m_memory.resize(m_text.size());
    else
        m_memory = m_text;
    m_text = m_memory;
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
    append(ascii::endsInsideEscape(m_text) ? "n" : "\\n");
    append(line);
    return true;
}

/// In a card that was indented as a whole, or below a BEGIN that cannot go on.
bool LogicalLines::isIndentedProperty(std::string_view line) const {
    const size_t indent = passBlanks(line, 0);
    return (m_indent > 0 ? indent <= m_indent : isCardMark(m_text) && ascii::trimmed(m_text).size() == beginSize) &&
           looksLikeProperty(line.substr(indent));
}

bool LogicalLines::takeSoft(std::string_view line) {
    m_text.remove_suffix(1);
    if (isCardMark(line))
        return false;
    append(line);
    return true;
}

bool LogicalLines::takeContinuation(std::string_view line) {
    if (m_text.ends_with('=') && coding() == Coding::QuotedPrintable)
        return takeSoft(line);
    // So it is with nearly every line.
    if (line.empty() || looksLikeProperty(line))
        return false;
    if (ascii::isBlank(line.front()) && !isIndentedProperty(line)) {
        m_folds.push_back(m_text.size());
        append(line.substr(1));
        return true;
    }
    const std::string_view words = ascii::trimmed(line);
    return !words.empty() && !looksLikeProperty(words) && takeStray(line);
}

/// False for a blank line, which is passed over.
bool LogicalLines::begin(std::string_view line) {
    m_indent = 0;
    if (line.empty() || letterAt(line, 0) != Letter::OfName) {
        line = withoutMark(line);
        // A first line that is indented has nothing to continue.
        m_indent = passBlanks(line, 0);
        line.remove_prefix(m_indent);
    }
    m_text = line;
    m_cut = m_source.isCut();
    if (m_cut)
        keep();
    m_source.take();
    return !line.empty();
}

/// Reading on moves what was read.
bool LogicalLines::peekAfter(std::string_view& line) {
    if (m_source.peekRead(line))
        return true;
    keep();
    return m_source.peek(line);
}

bool LogicalLines::next() {
    std::string_view line;
    m_folds.clear();
    m_coding = Coding::Unknown;
    m_broken = false;
    do {
        m_line = m_source.lineNumber();
        if (!m_source.peek(line))
            return false;
    } while (!begin(line));
    while (peekAfter(line) && takeContinuation(line)) {
        m_cut = m_cut || m_source.isCut();
        m_source.take();
    }
    return true;
}

} // namespace rapport::exchange
