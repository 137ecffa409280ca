#include "support/passingmessages.h"

#include <QtEndian>

namespace rapport::test {

namespace {

// What a client may send first instead of its start: PostgreSQL's documentation, "Message Formats".
constexpr quint32 encryptionBySsl = 80877103;
constexpr quint32 encryptionByGss = 80877104;

} // namespace

RawMessage Messages::take(qsizetype size) {
    RawMessage taken{{}, m_waiting.left(size)};
    m_waiting.remove(0, size);
    taken.message.number = ++m_taken;
    return taken;
}

std::optional<RawMessage> Messages::takeWithLength(qsizetype header) {
    if (m_waiting.size() < header + 4)
        return std::nullopt;
    const auto size = header + static_cast<qsizetype>(qFromBigEndian<quint32>(m_waiting.constData() + header));
    if (m_waiting.size() < size)
        return std::nullopt;
    RawMessage taken = take(size);
    if (header > 0)
        taken.message.type = taken.bytes.front();
    taken.message.body = taken.bytes.mid(header + 4);
    return taken;
}

std::optional<RawMessage> ClientMessages::next() {
    auto taken = takeWithLength(m_started ? 1 : 0);
    if (!taken)
        return std::nullopt;
    taken->message.fromClient = true;
    if (!m_started) {
        const quint32 code = taken->message.body.size() >= 4 ? qFromBigEndian<quint32>(taken->message.body.constData()) : 0;
        if (code == encryptionBySsl || code == encryptionByGss)
            ++m_asked;
        else
            m_started = true;
    }
    return taken;
}

std::optional<RawMessage> ServerMessages::next() {
    if (m_answered < m_asked && !m_waiting.isEmpty()) {
        ++m_answered;
        RawMessage taken = take(1);
        taken.message.type = taken.bytes.front();
        return taken;
    }
    return takeWithLength(1);
}

} // namespace rapport::test
