#include "exchange/text/linesource.h"

#include <algorithm>
#include <cstring>

namespace rapport::exchange {

namespace {

constexpr qint64 chunkSize = 256 * 1024;

/// How many bytes the line end at `at` has: the whole of \r\r\n, \r\n, or one.
size_t endLength(const std::string& buffer, size_t at) {
    if (buffer[at] == '\n')
        return 1;
    if (buffer.compare(at, 2, "\r\n") == 0)
        return 2;
    return buffer.compare(at, 3, "\r\r\n") == 0 ? 3 : 1;
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
    const QByteArray chunk = m_device.read(chunkSize);
    if (chunk.isEmpty()) {
        m_atEnd = true;
        return false;
    }
    m_read += chunk.size();
    append(chunk);
    return true;
}

void LineSource::startDecoding(std::string_view first) {
    m_started = true;
    const QString encoding = detectEncoding(first.substr(0, 4096));
    if (encoding.startsWith(QLatin1String("UTF-16")) || encoding.startsWith(QLatin1String("UTF-32")))
        m_decoder = std::make_unique<TextDecoder>(encoding);
}

void LineSource::append(const QByteArray& bytes) {
    const std::string_view chunk(bytes.constData(), static_cast<size_t>(bytes.size()));
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

void LineSource::find() {
    for (;;) {
        const size_t searchFrom = std::max(m_begin, m_lineFeed);
        const size_t lineFeed = std::min(m_buffer.find('\n', searchFrom), m_buffer.size());
        m_lineFeed = lineFeed;
        const size_t length = std::min(lineFeed, m_buffer.size()) - m_begin;
        const void* const found = std::memchr(m_buffer.data() + m_begin, '\r', length);
        const size_t end = found != nullptr ? static_cast<size_t>(static_cast<const char*>(found) - m_buffer.data()) : lineFeed;
        // A \r at the very end of what was read may be the first half of an end.
        if (end + 2 < m_buffer.size() || m_atEnd || (end < m_buffer.size() && m_buffer[end] == '\n')) {
            m_end = end;
            m_next = end < m_buffer.size() ? end + endLength(m_buffer, end) : end;
            return;
        }
        if (end == m_buffer.size() && length > maxLine) {
            m_end = m_begin + maxLine;
            m_next = m_buffer.size();
            m_skipping = true;
            return;
        }
        more();
    }
}

bool LineSource::peek(std::string_view& line) {
    if (!m_found) {
        if (m_begin >= m_buffer.size() && !more())
            return false;
        find();
        if (m_begin >= m_buffer.size() && m_atEnd)
            return false;
        m_found = true;
    }
    line = std::string_view(m_buffer).substr(m_begin, m_end - m_begin);
    return true;
}

void LineSource::take() {
    m_found = false;
    m_begin = m_next;
    if (!m_skipping) {
        ++m_line;
        return;
    }
    m_skipping = false;
    for (;;) {
        const size_t end = m_buffer.find('\n', m_begin);
        if (end != std::string::npos) {
            m_begin = end + 1;
            break;
        }
        m_begin = m_buffer.size();
        if (!more())
            break;
    }
    ++m_line;
}

} // namespace rapport::exchange
