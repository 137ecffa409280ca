#include "exchange/vcard/cardlines.h"

#include <algorithm>

namespace rapport::exchange {

namespace {

constexpr size_t longest = 75; ///< octets, without the line end

/// A byte that continues a letter of UTF-8.
bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

void appendUtf8(std::string& out, char32_t letter) {
    const auto byte = [&out](char32_t bits) { out.push_back(static_cast<char>(bits)); };
    if (letter < 0x800) {
        byte(0xC0U | (letter >> 6U));
    } else {
        if (letter < 0x10000) {
            byte(0xE0U | (letter >> 12U));
        } else {
            byte(0xF0U | (letter >> 18U));
            byte(0x80U | ((letter >> 12U) & 0x3FU));
        }
        byte(0x80U | ((letter >> 6U) & 0x3FU));
    }
    byte(0x80U | (letter & 0x3FU));
}

/// The letter that begins at `place`, which is moved behind it. Lone surrogates are U+FFFD.
char32_t letterAt(const QString& text, qsizetype& place) {
    const QChar unit = text[place++];
    if (!unit.isSurrogate())
        return unit.unicode();
    if (unit.isHighSurrogate() && place < text.size() && text[place].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[place++]);
    return QChar::ReplacementCharacter;
}

bool isControl(char32_t letter) { return (letter < 0x20 && letter != '\t') || (letter >= 0x7F && letter < 0xA0); }

/// ASCII that stands for itself in every kind of value: nearly all of nearly every text.
constexpr bool isPlain(char16_t unit) {
    return unit >= 0x20 && unit < 0x7F && unit != '\\' && unit != ',' && unit != ';' && unit != '"' && unit != '^';
}

/// Appends the plain letters from `place` on in one go; gives the place behind them.
qsizetype appendPlain(std::string& out, const QString& text, qsizetype place) {
    const QStringView rest = QStringView(text).sliced(place);
    const char16_t* const begin = rest.utf16();
    const char16_t* const end = std::find_if_not(begin, begin + rest.size(), isPlain);
    const size_t size = out.size();
    out.resize(size + static_cast<size_t>(end - begin));
    std::transform(begin, end, out.data() + size, [](char16_t unit) { return static_cast<char>(unit); });
    return place + (end - begin);
}

bool needsQuotes(const QString& value) {
    return std::any_of(value.begin(), value.end(), [](QChar c) { return c == u',' || c == u';' || c == u':'; });
}

} // namespace

CardLines& CardLines::begin(std::string_view name, std::string_view group) {
    m_start = m_out.size();
    if (!group.empty())
        m_out.append(group).push_back('.');
    m_out.append(name);
    return *this;
}

CardLines& CardLines::rawParameter(std::string_view parameter) {
    m_out.push_back(';');
    m_out.append(parameter);
    return *this;
}

CardLines& CardLines::parameter(std::string_view name, const QString& value) {
    m_out.push_back(';');
    m_out.append(name).push_back('=');
    const bool quoted = needsQuotes(value);
    if (quoted)
        m_out.push_back('"');
    append(value, Escape::Parameter);
    if (quoted)
        m_out.push_back('"');
    return *this;
}

CardLines& CardLines::value() { return raw(":"); }

CardLines& CardLines::raw(std::string_view ascii) {
    m_out.append(ascii);
    return *this;
}

CardLines& CardLines::text(const QString& text) {
    append(text, Escape::Text);
    return *this;
}

CardLines& CardLines::uri(const QString& uri) {
    append(uri, Escape::Uri);
    return *this;
}

void CardLines::append(const QString& text, Escape escape) {
    for (qsizetype i = appendPlain(m_out, text, 0); i < text.size(); i = appendPlain(m_out, text, i)) {
        const char32_t letter = letterAt(text, i);
        if (letter == '\n') {
            m_out.append(escape == Escape::Parameter ? "^n" : "\\n");
        } else if (isControl(letter)) {
            continue;
        } else if (letter >= 0x80) {
            appendUtf8(m_out, letter);
        } else if (escape == Escape::Parameter) {
            if (letter == '"')
                m_out.append("^'");
            else if (letter == '^')
                m_out.append("^^");
            else
                m_out.push_back(static_cast<char>(letter));
        } else {
            if (letter == '\\' || (escape == Escape::Text && (letter == ',' || letter == ';')))
                m_out.push_back('\\');
            m_out.push_back(static_cast<char>(letter));
        }
    }
}

void CardLines::end() {
    // Nearly every line is short; the others are folded from what was built.
    if (m_out.size() - m_start > longest) {
        const std::string line = m_out.substr(m_start);
        m_out.resize(m_start);
        size_t from = 0;
        size_t room = longest;
        while (line.size() - from > room) {
            size_t end = from + room;
            while (end > from + 1 && continues(line[end]))
                --end;
            m_out.append(line, from, end - from).append("\r\n ");
            from = end;
            room = longest - 1; // the space counts
        }
        m_out.append(line, from);
    }
    m_out.append("\r\n");
}

void CardLines::property(std::string_view name, const QString& value) {
    if (!value.isEmpty())
        begin(name).value().text(value).end();
}

} // namespace rapport::exchange
