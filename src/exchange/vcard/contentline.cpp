#include "exchange/vcard/contentline.h"

#include "exchange/text/encoding.h"
#include "exchange/vcard/ascii.h"

#include <QByteArrayView>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

/// Of a head and of a value; what nobody ever wrote is not worth the memory.
constexpr size_t mostParameters = 256;
constexpr size_t mostParts = 2048;

std::string_view unquoted(std::string_view value) {
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
        return value.substr(1, value.size() - 2);
    return value;
}

void addParameter(std::string_view text, std::vector<Parameter>& parameters) {
    const size_t equals = text.find('=');
    if (equals == std::string_view::npos)
        parameters.push_back({{}, unquoted(ascii::trimmed(text))});
    else
        parameters.push_back({ascii::trimmed(text.substr(0, equals)), unquoted(ascii::trimmed(text.substr(equals + 1)))});
}

void parseParameters(std::string_view text, std::vector<Parameter>& parameters) {
    bool quoted = false;
    size_t from = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            quoted = !quoted;
        else if (text[i] == ';' && !quoted) {
            if (parameters.size() == mostParameters)
                return;
            addParameter(text.substr(from, i - from), parameters);
            from = i + 1;
        }
    }
    addParameter(text.substr(from), parameters);
}

Role roleOf(std::string_view name) {
    if (ascii::equals(name, "BEGIN"))
        return Role::Begin;
    if (ascii::equals(name, "END"))
        return Role::End;
    if (ascii::equals(name, "AGENT"))
        return Role::Agent;
    const bool aboutTheFile = ascii::equals(name, "VERSION") || ascii::equals(name, "PRODID") || ascii::equals(name, "REV");
    return aboutTheFile ? Role::AboutTheFile : Role::Property;
}

void appendUnescaped(std::string& plain, char letter) {
    if (letter == 'n' || letter == 'N')
        plain.push_back('\n');
    else if (letter == '\\' || letter == ',' || letter == ';' || letter == ':' || letter == '"')
        plain.push_back(letter);
    else
        plain.append({'\\', letter});
}

QString textOf(std::string_view utf8) {
    const QByteArrayView bytes(utf8);
    return isAscii(utf8) ? QString::fromLatin1(bytes) : QString::fromUtf8(bytes);
}

/// Neither a blank nor a part of a letter that may be one.
bool isNoBlank(char c) { return c > ' ' && c < '\x7F'; }

int hexValue(char c) {
    if (ascii::isDigit(c))
        return c - '0';
    const char big = ascii::upper(c);
    return big >= 'A' && big <= 'F' ? big - 'A' + 10 : -1;
}

} // namespace

std::string_view ContentLine::parameter(std::string_view upperName) const {
    for (const Parameter& each : parameters) {
        if (ascii::equals(each.name, upperName))
            return each.value;
    }
    return {};
}

bool ContentLine::hasWord(std::string_view upperName, std::string_view upperWord) const {
    for (const Parameter& each : parameters) {
        if (!each.name.empty() && !ascii::equals(each.name, upperName))
            continue;
        if (ascii::equals(each.value, upperWord))
            return true;
        if (each.value.find(',') == std::string_view::npos)
            continue;
        for (const std::string_view word : ascii::split(each.value, ',')) {
            if (ascii::equals(ascii::trimmed(word), upperWord))
                return true;
        }
    }
    return false;
}

size_t endOfHead(std::string_view text) {
    const size_t first = text.find(':');
    if (first == std::string_view::npos || text.substr(0, first).find('"') == std::string_view::npos)
        return first;
    bool quoted = false;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            quoted = !quoted;
        else if (text[i] == ':' && !quoted)
            return i;
    }
    return first;
}

bool parseContentLine(std::string_view text, ContentLine& line) {
    const size_t colon = endOfHead(text);
    if (colon == std::string_view::npos)
        return false;
    line.value = text.substr(colon + 1);
    return parseHead(text.substr(0, colon), line);
}

const ContentLine* Heads::read(std::string_view text) {
    Known* next = m_last != nullptr ? m_last->followerWith(text) : nullptr;
    if (next == nullptr) {
        const size_t colon = endOfHead(text);
        if (colon == std::string_view::npos)
            return nullptr;
        const std::string_view head = text.substr(0, colon);
        next = known(head);
        if (next == nullptr) {
            m_rare.value = text.substr(colon + 1);
            return parseHead(head, m_rare) ? &m_rare : nullptr;
        }
        if (m_last != nullptr)
            m_last->addFollower(next);
    }
    m_last = next;
    next->line.value = text.substr(next->head.size() + 1);
    return &next->line;
}

Heads::Known* Heads::Known::followerWith(std::string_view text) const {
    for (Known* each : followers) {
        if (each == nullptr || each->isHeadOf(text))
            return each;
    }
    return nullptr;
}

void Heads::Known::addFollower(Known* next) {
    auto* const free = std::find(followers.begin(), followers.end(), nullptr);
    // Where a head with quotes ends depends on what comes behind it.
    if (free != followers.end() && next->head.find('"') == std::string::npos)
        *free = next;
}

Heads::Known* Heads::known(std::string_view head) {
    constexpr size_t longest = 256;
    constexpr size_t most = 512;
    if (const auto found = m_known.find(head); found != m_known.end())
        return found->second.get();
    if (head.size() > longest || m_known.size() == most)
        return nullptr;
    auto fresh = std::make_unique<Known>();
    fresh->head = head;
    if (!parseHead(fresh->head, fresh->line))
        return nullptr;
    return m_known.emplace(fresh->head, std::move(fresh)).first->second.get();
}

bool parseHead(std::string_view head, ContentLine& line) {
    line.head = head;
    line.facts = {};
    line.parameters.clear();
    const size_t semicolon = line.head.find(';');
    line.name = ascii::trimmed(line.head.substr(0, semicolon));
    line.group = {};
    if (const size_t dot = line.name.find('.'); dot != std::string_view::npos) {
        line.group = line.name.substr(0, dot);
        line.name.remove_prefix(dot + 1);
    }
    line.role = roleOf(line.name);
    if (semicolon != std::string_view::npos)
        parseParameters(line.head.substr(semicolon + 1), line.parameters);
    return !line.name.empty();
}

void Parts::pushToMany(std::string_view part) {
    if (m_many.empty())
        m_many.assign(m_few.begin(), m_few.end());
    m_many.push_back(part);
    ++m_size;
}

Parts splitValue(std::string_view value, char separator) {
    Parts parts;
    size_t from = 0;
    for (size_t at = value.find(separator); at != std::string_view::npos; at = value.find(separator, at + 1)) {
        const std::string_view part = value.substr(from, at - from);
        if (ascii::endsInsideEscape(part))
            continue;
        if (parts.size() + 1 == mostParts)
            break;
        parts.push_back(part);
        from = at + 1;
    }
    parts.push_back(value.substr(from));
    return parts;
}

QString unescaped(std::string_view value) {
    size_t backslash = value.find('\\');
    if (backslash == std::string_view::npos)
        return textOf(value);
    std::string plain;
    plain.reserve(value.size());
    size_t from = 0;
    // One at the very end escapes nothing and stays.
    while (backslash < value.size() - 1) {
        plain.append(value, from, backslash - from);
        appendUnescaped(plain, value[backslash + 1]);
        from = backslash + 2;
        backslash = value.find('\\', from);
    }
    plain.append(value, from);
    return textOf(plain);
}

QString trimmedText(std::string_view value) {
    if (value.empty())
        return {};
    // Beside blanks as such there are escaped line breaks and the blanks of other scripts.
    const bool endsEscaped = value.front() == '\\' || (value.size() > 1 && value[value.size() - 2] == '\\');
    if (isNoBlank(value.front()) && isNoBlank(value.back()) && !endsEscaped)
        return unescaped(value);
    return unescaped(ascii::trimmed(value)).trimmed();
}

QString escaped(const QString& text) {
    QString result;
    result.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (c == u'\n') {
            result += "\\n"_L1;
            continue;
        }
        if (c == u'\\' || c == u',' || c == u';')
            result += u'\\';
        result += c;
    }
    return result;
}

std::string escapedLineBreaks(std::string_view text) {
    std::string result;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        if (text[i] == '\n' || text[i] == '\r')
            result.append("\\n");
        else
            result.push_back(text[i]);
    }
    return result;
}

std::string decodedQuotedPrintable(std::string_view value) {
    std::string plain;
    plain.reserve(value.size());
    for (size_t i = 0; i < value.size(); ++i) {
        const int high = value[i] == '=' && i + 2 < value.size() ? hexValue(value[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(value[i + 2]) : -1;
        if (low < 0) {
            plain.push_back(value[i]);
            continue;
        }
        plain.push_back(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return plain;
}

} // namespace rapport::exchange
