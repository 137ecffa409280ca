#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/domain/promiserate.h"
#include "rapport/storage/session.h"

#include <vector>

namespace rapport::storage {

/// Overdue, today, this week (to its Sunday) and later follow each other without gap or overlap.
enum class DueRange { Overdue, Today, ThisWeek, Later, AllOpen, Closed };

struct CommitmentFilter {
    DueRange range = DueRange::AllOpen;
    std::optional<QDate> dueOn; ///< instead of range
    std::optional<domain::Promiser> promiser;
    std::optional<StaffId> owner; ///< an invalid id means: nobody's
    std::optional<CustomerId> customer;
    friend bool operator==(const CommitmentFilter&, const CommitmentFilter&) = default;
};

struct CommitmentRow {
    CommitmentId id;
    CustomerId customer;
    QString customerName;
    QString organisation;
    QString careNote; ///< the customer's
    QString words;
    domain::CommitmentKind kind = domain::CommitmentKind::Other;
    domain::Promiser promiser = domain::Promiser::We;
    domain::Priority priority = domain::Priority::Normal;
    domain::Tier tier = domain::Tier::Regular;
    StaffId owner;
    QString ownerName;
    StaffId madeBy;
    QString madeByName;
    QDate madeOn;
    domain::Due due;
    domain::Due firstDue;
    QString zone; ///< IANA id of the zone that both are meant in
    Moment dueAt;
    int overdueDays = 0;
    bool overdue = false;
    domain::CommitmentOutcome outcome = domain::CommitmentOutcome::Open;
    std::optional<Moment> closedAt;
    int redated = 0;
    bool lastToldCustomer = true; ///< of the latest re-dating
    QString recurrence;           ///< RRULE; empty for none
    domain::RepeatFrom repeatFrom = domain::RepeatFrom::Plan;
    QDate anchor;  ///< as in domain::Commitment
    QDate planned; ///< as in domain::Commitment
};

/// Urgent ones first, then by due moment, key customers first within a day.
[[nodiscard]] std::vector<CommitmentRow> commitmentRows(ReadSession& session, const CommitmentFilter& filter, Moment now,
                                                        const QTimeZone& zone, int limit);
[[nodiscard]] std::vector<CommitmentRow> commitmentRows(ReadSession& session, const std::vector<CommitmentId>& ids, Moment now,
                                                        const QTimeZone& zone);
[[nodiscard]] qint64 countCommitments(ReadSession& session, const CommitmentFilter& filter, Moment now, const QTimeZone& zone);

/// One staff member's part of the page a manager opens.
struct OwnerCount {
    StaffId owner; ///< invalid: nobody's
    QString name;
    qint64 count = 0;
    int oldestDays = 0;
    domain::PromiseCount promises; ///< in the period asked for
};
[[nodiscard]] std::vector<OwnerCount> commitmentsByOwner(ReadSession& session, const CommitmentFilter& filter,
                                                         const domain::Period& period, Moment now, const QTimeZone& zone);

/// In all, and per owner; ours only (see domain::verdictOn).
struct PromiseReport {
    domain::PromiseCount all;
    std::vector<std::pair<QString, domain::PromiseCount>> byOwner; ///< by name
};
[[nodiscard]] PromiseReport promiseReport(ReadSession& session, const domain::Period& period, Moment now, const QTimeZone& zone);
/// The rows behind one number of a report; `redated` instead of a verdict gives the re-dated ones.
enum class PromiseNumber { KeptOnTime, KeptLate, Broken, Overdue, Redated, CameDue };
[[nodiscard]] std::vector<CommitmentId> promiseRows(ReadSession& session, const domain::Period& period, PromiseNumber number,
                                                    std::optional<StaffId> owner, Moment now, const QTimeZone& zone, int limit);

} // namespace rapport::storage
