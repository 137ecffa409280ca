#include "exchange/text/linesource.h"

#include <algorithm>
#include <cstring>

namespace rapport::exchange {

namespace {

constexpr qint64 chunkSize = 256 * 1024;

/// How many bytes the line end at `at` has: the whole of \r\r\n, \r\n, or one.
size_t endLength(std::string_view buffer, size_t at) {
    const auto is = [&](size_t place, char c) { return place < buffer.size() && buffer[place] == c; };
    if (buffer[at] == '\n')
        return 1;
    if (is(at + 1, '\n'))
        return 2;
    return is(at + 1, '\r') && is(at + 2, '\n') ? 3 : 1;
}

/// The first `c` in a part of the buffer, its end where there is none.
size_t placeOf(char c, const std::string& buffer, size_t from, size_t end) {
    const void* const found = std::memchr(buffer.data() + from, c, end - from);
    return found != nullptr ? static_cast<size_t>(static_cast<const char*>(found) - buffer.data()) : end;
}

} // namespace

LineSource::LineSource(QIODevice& device)
    : m_device(device) {}

qint64 LineSource::position() const {
    if (m_decoder)
        return m_read;
    return m_read - static_cast<qint64>(m_buffer.size() - std::min(m_begin, m_buffer.size()));
}

bool LineSource::more() {
    if (m_atEnd)
        return false;
    m_chunk.resize(chunkSize);
    const qint64 size = m_device.read(m_chunk.data(), chunkSize);
    if (size <= 0) {
        m_atEnd = true;
        return false;
    }
    m_read += size;
    append(std::string_view(m_chunk).substr(0, static_cast<size_t>(size)));
    return true;
}

void LineSource::startDecoding(std::string_view first) {
    m_started = true;
    const QString encoding = detectEncoding(first.substr(0, 4096));
    if (encoding.startsWith(QLatin1String("UTF-16")) || encoding.startsWith(QLatin1String("UTF-32")))
        m_decoder = std::make_unique<TextDecoder>(encoding);
}

void LineSource::append(std::string_view chunk) {
    const bool first = !m_started;
    if (first)
        startDecoding(chunk);
    // What was read goes before what is new comes, so that the buffer holds one line and one chunk at most.
    m_buffer.erase(0, m_begin);
    m_lineFeed = m_lineFeed > m_begin ? m_lineFeed - m_begin : 0;
    m_begin = 0;
    if (m_decoder) {
        const QByteArray utf8 = m_decoder->decode(chunk, false).toUtf8();
        m_buffer.append(utf8.constData(), static_cast<size_t>(utf8.size()));
    } else {
        m_buffer.append(chunk);
    }
    if (first) {
        if (m_buffer.starts_with("\xEF\xBB\xBF"))
            m_buffer.erase(0, 3);
        m_sample = m_buffer.substr(0, 64 * 1024);
    }
}

bool LineSource::findRead() {
    m_lineFeed = placeOf('\n', m_buffer, std::max(m_begin, m_lineFeed), m_buffer.size());
    const size_t end = placeOf('\r', m_buffer, m_begin, m_lineFeed);
    // Nearly all end with \n or \r\n.
    if (m_lineFeed < m_buffer.size() && end + 1 >= m_lineFeed) {
        m_end = end;
        m_next = m_lineFeed + 1;
        return true;
    }
    // A \r at the very end of what was read may be the first half of an end.
    if (end + 2 < m_buffer.size() || m_atEnd) {
        m_end = end;
        m_next = end < m_buffer.size() ? end + endLength(m_buffer, end) : end;
        return true;
    }
    if (end == m_buffer.size() && end - m_begin > maxLine) {
        m_end = m_begin + maxLine;
        m_next = m_buffer.size();
        m_skipping = true;
        return true;
    }
    return false;
}

bool LineSource::find() {
    if (m_begin >= m_buffer.size() && !more())
        return false;
    while (!findRead())
        more();
    m_found = m_begin < m_buffer.size() || !m_atEnd;
    return m_found;
}

void LineSource::skipRest() {
    m_skipping = false;
    do {
        m_begin = placeOf('\n', m_buffer, m_begin, m_buffer.size());
        if (m_begin < m_buffer.size()) {
            ++m_begin;
            return;
        }
    } while (more());
}

} // namespace rapport::exchange
