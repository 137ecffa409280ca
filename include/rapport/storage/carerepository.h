#pragma once

#include "rapport/domain/expiry.h"
#include "rapport/domain/feedback.h"
#include "rapport/domain/gesture.h"
#include "rapport/domain/need.h"
#include "rapport/storage/session.h"

#include <functional>

namespace rapport::storage {

/// What is kept of a customer beside what happened and what was promised: needs, expiries, gestures and feedback, each one row.
template <typename Record>
class CareRepository {
public:
    using IdType = decltype(Record::id);
    explicit CareRepository(ReadSession& session)
        : m_session(session) {}
    [[nodiscard]] std::optional<Record> find(IdType id) const;
    [[nodiscard]] std::optional<IdType> findByUid(const QString& uid) const;
    /// All, in the order in which they were entered.
    void each(const std::function<void(const Record&)>& take) const;

    /// Throws Error(InvalidInput) for what domain::problemWith says.
    static IdType save(WriteSession& session, Record record);
    static void remove(WriteSession& session, IdType id);

private:
    ReadSession& m_session;
};

extern template class CareRepository<domain::Need>;
extern template class CareRepository<domain::Expiry>;
extern template class CareRepository<domain::Gesture>;
extern template class CareRepository<domain::Feedback>;
using NeedRepository = CareRepository<domain::Need>;
using ExpiryRepository = CareRepository<domain::Expiry>;
using GestureRepository = CareRepository<domain::Gesture>;
using FeedbackRepository = CareRepository<domain::Feedback>;

} // namespace rapport::storage
