#pragma once

#include "support/cutproxy.h"

#include <optional>

namespace rapport::test {

struct RawMessage {
    PassingMessage message;
    /// As it came, type and length included.
    QByteArray bytes;
};

/// Cuts a stream of bytes into the messages of PostgreSQL's protocol, version 3, as far as they have come in.
class Messages {
public:
    void add(const QByteArray& bytes) { m_waiting += bytes; }

protected:
    /// `header` bytes before the four of the length, which counts itself but not them.
    [[nodiscard]] std::optional<RawMessage> takeWithLength(qsizetype header);
    [[nodiscard]] RawMessage take(qsizetype size);
    QByteArray m_waiting;

private:
    int m_taken = 0;
};

class ClientMessages : public Messages {
public:
    [[nodiscard]] std::optional<RawMessage> next();
    /// How often the client has asked whether the line may be encrypted, which is answered by a single byte.
    [[nodiscard]] int askedToEncrypt() const { return m_asked; }

private:
    bool m_started = false;
    int m_asked = 0;
};

class ServerMessages : public Messages {
public:
    void add(const QByteArray& bytes, int askedToEncrypt) {
        Messages::add(bytes);
        m_asked = askedToEncrypt;
    }
    [[nodiscard]] std::optional<RawMessage> next();

private:
    int m_asked = 0;
    int m_answered = 0;
};

} // namespace rapport::test
