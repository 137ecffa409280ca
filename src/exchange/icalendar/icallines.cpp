#include "exchange/icalendar/icallines.h"

using namespace Qt::StringLiterals;

namespace rapport::exchange {

ICalLines::ICalLines(QIODevice& device)
    : m_source(device) {}

void ICalLines::add(std::string_view piece) {
    const size_t room = longest - m_bytes.size();
    m_cut = m_cut || piece.size() > room;
    m_bytes.append(piece.substr(0, room));
}

bool ICalLines::next() {
    std::string_view line;
    m_bytes.clear();
    m_cut = false;
    while (m_bytes.empty()) {
        if (!m_source.peek(line))
            return false;
        m_number = m_source.lineNumber();
        add(line);
        m_source.take();
    }
    if (!std::exchange(m_begun, true)) {
        // Bytes that are no UTF-8 are of the sender's own encoding, the same throughout.
        if (const QString found = detectEncoding(m_source.sample()); found != "UTF-8"_L1 && !found.startsWith("UTF-16"_L1))
            m_encoding = found;
    }
    while (m_source.peek(line) && !line.empty() && (line.front() == ' ' || line.front() == '\t')) {
        add(line.substr(1));
        m_source.take();
    }
    m_text = m_encoding && !isUtf8(m_bytes) ? TextDecoder(*m_encoding).decode(m_bytes, true)
                                            : QString::fromUtf8(m_bytes.data(), static_cast<qsizetype>(m_bytes.size()));
    return true;
}

} // namespace rapport::exchange
