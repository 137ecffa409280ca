#pragma once

#include "exchange/text/encoding.h"

#include <QIODevice>
#include <string>
#include <string_view>

namespace rapport::exchange {

/// The physical lines of a file as bytes, whatever ends them: \n, \r\n, \r\r\n (a text file written as text twice) or a lone \r.
/// UTF-16 and UTF-32 are turned into UTF-8 on the way; other encodings are left as they are. Memory is bounded: of a line longer
/// than maxLine the rest is passed over.
class LineSource {
public:
    static constexpr size_t maxLine = 12 * 1024 * 1024;

    explicit LineSource(QIODevice& device);

    /// The next line without its end, not yet consumed; false at the end of the file. Valid until take().
    [[nodiscard]] bool peek(std::string_view& line) {
        if (!m_found && !find())
            return false;
        line = {m_buffer.data() + m_begin, m_end - m_begin};
        return true;
    }
    /// The same without reading on: false where that is needed. Lines that were taken since the device was read stay valid.
    [[nodiscard]] bool peekRead(std::string_view& line) {
        m_found = m_found || (m_begin < m_buffer.size() && findRead());
        return m_found && peek(line);
    }
    void take() {
        m_found = false;
        m_begin = m_next;
        ++m_line;
        if (m_skipping)
            skipRest();
    }
    /// Whether that line is longer than maxLine, and its rest is passed over.
    [[nodiscard]] bool isCut() const { return m_skipping; }

    /// The number of the line that peek() shows, from 1.
    [[nodiscard]] qint64 lineNumber() const { return m_line; }
    /// Bytes of the device that were consumed, near enough for a progress bar.
    [[nodiscard]] qint64 position() const;
    /// Some bytes from the beginning of the file, for guessing its encoding.
    [[nodiscard]] std::string_view sample() const { return m_sample; }

private:
    bool find();
    bool findRead();
    void skipRest();
    bool more();
    void append(std::string_view chunk);
    void startDecoding(std::string_view first);

    QIODevice& m_device;
    std::unique_ptr<TextDecoder> m_decoder;
    std::string m_chunk; ///< what is read next goes through this memory
    std::string m_buffer;
    std::string m_sample;
    size_t m_begin = 0;    ///< where the line that peek() shows begins
    size_t m_end = 0;      ///< where its text ends
    size_t m_next = 0;     ///< where the line after it begins
    size_t m_lineFeed = 0; ///< the first \n at or after m_begin, as far as searched
    bool m_found = false;
    bool m_started = false;
    bool m_atEnd = false;
    bool m_skipping = false; ///< the rest of an overlong line is still to come
    qint64 m_line = 1;
    qint64 m_read = 0;
};

} // namespace rapport::exchange
