#include "exchange/json/recordsplitter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

constexpr qint64 portion = 256 * 1024;
constexpr int deepest = 64; ///< brackets within each other, within one record
constexpr int endOfFile = -1;

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

bool isBlank(int c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool endsScalar(int c) { return c == ',' || c == ']' || c == '}' || c == endOfFile || isBlank(c); }

} // namespace

int RecordSplitter::peek() {
    if (m_at == m_buffer.size()) {
        m_buffer = m_device.read(portion);
        m_at = 0;
    }
    return m_buffer.isEmpty() ? endOfFile : static_cast<unsigned char>(m_buffer[m_at]);
}

int RecordSplitter::take() {
    const int c = peek();
    if (c == endOfFile)
        return c;
    ++m_at;
    ++m_consumed;
    ++m_column;
    if (c == '\n') {
        ++m_line;
        m_column = 1;
    }
    return c;
}

void RecordSplitter::skipBlanks() {
    while (isBlank(peek()))
        take();
}

void RecordSplitter::fail(const QString& message) {
    if (m_problem.message.isEmpty())
        m_problem = {{}, m_line, m_column, Severity::Error, message};
    m_place = Place::End;
}

bool RecordSplitter::expect(char wanted) {
    skipBlanks();
    if (peek() == wanted) {
        take();
        return true;
    }
    fail(peek() == endOfFile ? tr("The file ends before its end; what came before was read")
                             : tr("Here “%1” was expected; nothing could be read from here on").arg(QLatin1Char(wanted)));
    return false;
}

bool RecordSplitter::startDocument() {
    constexpr std::array<int, 3> byteOrderMark{0xEF, 0xBB, 0xBF};
    for (const int byte : byteOrderMark) {
        if (peek() == byte)
            take();
    }
    m_place = Place::Member;
    m_first = true;
    return expect('{');
}

bool RecordSplitter::more(char close, bool first) {
    skipBlanks();
    if (peek() == close) {
        take();
        return false;
    }
    return first || expect(',');
}

QByteArray RecordSplitter::quoted() {
    QByteArray text;
    if (!expect('"'))
        return text;
    while (peek() != '"' && peek() != endOfFile && text.size() < 1000)
        text += static_cast<char>(take());
    (void)expect('"');
    return text;
}

bool RecordSplitter::startMember() {
    if (!more('}', m_first)) {
        m_place = Place::End;
        return false;
    }
    m_first = false;
    skipBlanks();
    m_member = quoted();
    if (m_place == Place::End || !expect(':'))
        return false;
    skipBlanks();
    if (peek() == '[') {
        take();
        m_place = Place::List;
        m_first = true;
    }
    return true;
}

RecordSplitter::Piece RecordSplitter::value(bool ofList) {
    skipBlanks();
    Piece piece{m_member, ofList, {}, m_line, false};
    int depth = 0;
    bool inText = false;
    do {
        const int c = peek();
        if (c == endOfFile || (depth == 0 && !inText && endsScalar(c)))
            break;
        take();
        if (piece.json.size() < longestPiece)
            piece.json += static_cast<char>(c);
        else
            piece.tooLong = true;
        if (inText) {
            if (c == '\\' && peek() != endOfFile)
                piece.json += static_cast<char>(take());
            inText = c != '"';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
        if (depth > deepest) {
            fail(tr("Brackets stand too deep within each other; nothing could be read from here on"));
            break;
        }
    } while (depth > 0 || inText || !endsScalar(peek()));
    if (depth > 0 || inText)
        fail(tr("The file ends before its end; what came before was read"));
    else if (piece.json.isEmpty())
        fail(tr("Here a value was expected; nothing could be read from here on"));
    return piece;
}

std::optional<RecordSplitter::Piece> RecordSplitter::next() {
    if (m_place == Place::Start && !startDocument())
        return {};
    while (m_place != Place::End) {
        if (m_place == Place::Member && !startMember())
            return {};
        if (m_place == Place::List && !more(']', m_first)) {
            if (m_place == Place::End)
                return {};
            m_place = Place::Member;
            m_first = false;
            continue;
        }
        const bool ofList = m_place == Place::List;
        m_first = false;
        Piece piece = value(ofList);
        if (m_place == Place::End)
            return {};
        return piece;
    }
    return {};
}

} // namespace rapport::exchange
