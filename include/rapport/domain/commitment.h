#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"
#include "rapport/domain/handover.h"
#include "rapport/domain/words.h"

#include <QDate>
#include <QTime>
#include <optional>
#include <vector>

namespace rapport::domain {

/// A day, and perhaps a time on it, in a zone. Without a time the whole day counts.
struct Due {
    QDate date;
    std::optional<QTime> time;
    friend bool operator==(const Due&, const Due&) = default;
};

/// The last moment at which `due` is still kept: its time to the end of that minute, or the end of its day. A time that the zone
/// skips (spring) counts as the first one after the gap; one that occurs twice (autumn) as the later. Seconds do not count.
[[nodiscard]] Moment dueMoment(const Due& due, const QTimeZone& zone);

struct Redating {
    Moment at;
    StaffId author;
    Due from;
    Due to;
    bool customerTold = false;
    friend bool operator==(const Redating&, const Redating&) = default;
};

/// A promise, ours or theirs.
struct Commitment {
    CommitmentId id;
    QString uid;
    CustomerId customer;
    InteractionId interaction; ///< where it was made; invalid when it stands alone
    QString words;
    CommitmentKind kind = CommitmentKind::Other;
    Promiser promiser = Promiser::We;
    StaffId madeBy; ///< who gave (or took down) the word
    StaffId owner;  ///< who has to keep it
    Due due;
    Due firstDue; ///< never changes
    QString zone; ///< IANA id of the zone both are meant in
    Priority priority = Priority::Normal;
    QString recurrence; ///< RRULE; empty for none
    RepeatFrom repeatFrom = RepeatFrom::Plan;
    QString series; ///< the same for all occurrences of a recurring one; empty for none
    QDate anchor;   ///< the day the rule counts from; invalid: the due day
    QDate planned;  ///< the rule's day that this one stands for, which re-dating does not move; invalid: the due day
    std::vector<Redating> redatings; ///< oldest first
    std::vector<Handover> handovers; ///< oldest first
    CommitmentOutcome outcome = CommitmentOutcome::Open;
    std::optional<Moment> closedAt;
    StaffId closedBy;
    QString closingNote;
    Moment createdAt;
    friend bool operator==(const Commitment&, const Commitment&) = default;
};

/// A new open promise of ours: firstDue is due, createdAt is now, `by` made it and has to keep it. It has no uid yet.
[[nodiscard]] Commitment promised(CustomerId customer, const QString& words, const Due& due, StaffId by, Moment now,
                                  const QTimeZone& zone);
/// When it has to be done, as it stands now.
[[nodiscard]] Moment dueMoment(const Commitment& commitment);
/// The moment keeping it is judged by: the first due moment, moved by each re-dating that was agreed (the customer was told) no
/// later than the moment judged by until then. Once that has passed, or where the customer was not told, later re-datings move
/// what there is to do, not the promise (product words, "Promise-keeping rate").
[[nodiscard]] Moment judgedMoment(const Commitment& commitment);
[[nodiscard]] bool isOverdue(const Commitment& commitment, Moment now);
/// Whole days since the due day in the commitment's zone; 0 on the day itself and before, and for closed ones.
[[nodiscard]] int overdueDays(const Commitment& commitment, Moment now);

// What can be done with an open one. Each gives the commitment as it is afterwards; throws Error(InvalidInput) when it is closed,
// and redated() also when `to` is no date or the due moment it has already.
[[nodiscard]] Commitment done(Commitment commitment, StaffId by, Moment now); ///< Kept, or KeptLate past judgedMoment
[[nodiscard]] Commitment redated(Commitment commitment, const Due& to, bool customerTold, StaffId by, Moment now);
[[nodiscard]] Commitment released(Commitment commitment, StaffId by, Moment now);
[[nodiscard]] Commitment withdrawn(Commitment commitment, StaffId by, Moment now);
[[nodiscard]] Commitment broken(Commitment commitment, StaffId by, Moment now);
[[nodiscard]] Commitment assigned(Commitment commitment, StaffId to);

/// What keeps it from being saved, as a translated sentence that says what to do; empty when nothing does.
[[nodiscard]] QString problemWith(const Commitment& commitment);
/// Texts through core's normaliser, times to the minute.
[[nodiscard]] Commitment normalised(Commitment commitment);

} // namespace rapport::domain
