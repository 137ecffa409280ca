#pragma once

#include "rapport/domain/answer.h"
#include "rapport/storage/session.h"

#include <functional>

namespace rapport::storage {

class AnswerRepository {
public:
    explicit AnswerRepository(ReadSession& session)
        : m_session(session) {}
    [[nodiscard]] std::optional<domain::Answer> find(AnswerId id) const;
    [[nodiscard]] std::optional<AnswerId> findByUid(const QString& uid) const;
    /// All, in the order of their ids.
    void each(const std::function<void(const domain::Answer&)>& take) const;

    /// Throws Error(InvalidInput) for what domain::problemWith says.
    static AnswerId save(WriteSession& session, domain::Answer answer);

private:
    ReadSession& m_session;
};

} // namespace rapport::storage
