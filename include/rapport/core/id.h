#pragma once

#include <QHash>
#include <QMetaType>
#include <compare>

namespace rapport {

/// A record's number in its table, typed by what it is the number of, so that a CommitmentId is never taken for a CustomerId.
/// Valid ids are positive; a default-constructed id is "not saved yet".
template <typename Tag>
class Id {
public:
    constexpr Id() noexcept = default;
    constexpr explicit Id(qint64 value) noexcept
        : m_value(value) {}

    [[nodiscard]] constexpr qint64 value() const noexcept { return m_value; }
    [[nodiscard]] constexpr bool isValid() const noexcept { return m_value > 0; }

    friend constexpr auto operator<=>(Id, Id) noexcept = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using CustomerId = Id<struct CustomerTag>;
using InteractionId = Id<struct InteractionTag>;
using CommitmentId = Id<struct CommitmentTag>;
using MilestoneId = Id<struct MilestoneTag>;
using CaseId = Id<struct CaseTag>;
using GestureId = Id<struct GestureTag>;
using NeedId = Id<struct NeedTag>;
using ExpiryId = Id<struct ExpiryTag>;
using FeedbackId = Id<struct FeedbackTag>;
using AnswerId = Id<struct AnswerTag>;
using AnnouncementId = Id<struct AnnouncementTag>;
using PlaybookId = Id<struct PlaybookTag>;
using PlannedInteractionId = Id<struct PlannedInteractionTag>;
using GreetingTemplateId = Id<struct GreetingTemplateTag>;
using GreetingId = Id<struct GreetingTag>;
using StaffId = Id<struct StaffTag>;
using RelationId = Id<struct RelationTag>;
using CustomFieldId = Id<struct CustomFieldTag>;
/// One recorded change of data: what undo, redo and history speak of.
using ChangeSetId = Id<struct ChangeSetTag>;

} // namespace rapport
