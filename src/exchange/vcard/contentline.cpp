#include "exchange/vcard/contentline.h"

#include "exchange/vcard/ascii.h"

#include <QByteArrayView>

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
    constexpr size_t longest = 256;
    constexpr size_t most = 512;
    const size_t colon = endOfHead(text);
    if (colon == std::string_view::npos)
        return nullptr;
    const std::string_view head = text.substr(0, colon);
    const std::string_view value = text.substr(colon + 1);
    if (const auto found = m_known.find(head); found != m_known.end()) {
        found->second->line.value = value;
        return &found->second->line;
    }
    if (head.size() > longest || m_known.size() == most) {
        m_rare.value = value;
        return parseHead(head, m_rare) ? &m_rare : nullptr;
    }
    auto known = std::make_unique<Known>();
    known->head = head;
    if (!parseHead(known->head, known->line))
        return nullptr;
    known->line.value = value;
    return &m_known.emplace(known->head, std::move(known)).first->second->line;
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
    if (semicolon != std::string_view::npos)
        parseParameters(line.head.substr(semicolon + 1), line.parameters);
    return !line.name.empty();
}

Parts splitValue(std::string_view value, char separator) {
    Parts parts;
    size_t from = 0;
    for (size_t i = 0; i < value.size() && parts.size() + 1 < mostParts; ++i) {
        if (value[i] == '\\') {
            ++i;
        } else if (value[i] == separator) {
            parts.push_back(value.substr(from, i - from));
            from = i + 1;
        }
    }
    parts.push_back(value.substr(from));
    return parts;
}

QString unescaped(std::string_view value) {
    if (value.find('\\') == std::string_view::npos)
        return QString::fromUtf8(QByteArrayView(value));
    std::string plain;
    plain.reserve(value.size());
    for (size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            plain.push_back(value[i]);
            continue;
        }
        const char next = value[++i];
        if (next == 'n' || next == 'N')
            plain.push_back('\n');
        else if (next == '\\' || next == ',' || next == ';' || next == ':' || next == '"')
            plain.push_back(next);
        else
            plain.append({'\\', next});
    }
    return QString::fromUtf8(QByteArrayView(plain));
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
