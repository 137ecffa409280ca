#pragma once

#include "rapport/domain/cadence.h"
#include "rapport/domain/legs.h"
#include "rapport/storage/session.h"

#include <vector>

namespace rapport::storage {

enum class CustomerColumn { Name, Organisation, Tags, Tier, Owner, LastContact, NextTouch, OpenCommitments, Weakest };

struct CustomerFilter {
    domain::CustomerState state = domain::CustomerState::Active;
    QString text; ///< as typed into the search field
    QString tag;
    std::optional<domain::Tier> tier;
    std::optional<StaffId> owner;
    bool drifting = false;
    bool overdue = false;       ///< has an overdue commitment of ours
    bool unhappyLately = false; ///< an interaction with an unhappy signal in the last 30 days
    bool unconfirmed = false;   ///< in the last 90 days something was understood that the customer did not confirm
    bool waiting = false;       ///< for our answer, for at most a year
    bool openCase = false;
    /// As it was judged (rapport/storage/legs.h): those who are to be judged anew are where they were before.
    std::optional<domain::Weakest> weakest;
    friend bool operator==(const CustomerFilter&, const CustomerFilter&) = default;
};

struct CustomerOrder {
    CustomerColumn column = CustomerColumn::Name;
    Qt::SortOrder direction = Qt::AscendingOrder;
    friend bool operator==(const CustomerOrder&, const CustomerOrder&) = default;
};

/// What one line of the list shows.
struct CustomerRow {
    CustomerId id;
    domain::CustomerKind kind = domain::CustomerKind::Person;
    domain::CustomerState state = domain::CustomerState::Active;
    QString name;
    QString organisation;
    QString title;
    QStringList tags;
    domain::Tier tier = domain::Tier::Regular;
    QString owner;
    QString careNote;
    std::optional<Moment> lastContact;
    std::optional<QDate> nextTouch;
    domain::Drift drift = domain::Drift::Unknown;
    int openCommitments = 0;
    bool overdue = false;
    domain::LegStanding legs; ///< as they stand now
    friend bool operator==(const CustomerRow&, const CustomerRow&) = default;
};

/// The ids of a list in its order. With `limit` > 0 at most that many, which an index answers at once; the whole list otherwise.
/// A filter with text gives at most `searchCap` of the best matches, in the order asked for.
inline constexpr int searchCap = 1000;
[[nodiscard]] std::vector<CustomerId> customerIds(ReadSession& session, const CustomerFilter& filter, const CustomerOrder& order,
                                                  Moment now, const QTimeZone& zone, int limit = 0);
/// Rows for these ids, in this order; ids that are gone are left out.
[[nodiscard]] std::vector<CustomerRow> customerRows(ReadSession& session, const std::vector<CustomerId>& ids, Moment now,
                                                    const QTimeZone& zone);
/// "" where there is none, and where there is no such customer.
[[nodiscard]] QString careNoteOf(ReadSession& session, CustomerId id);
[[nodiscard]] qint64 countCustomers(ReadSession& session, const CustomerFilter& filter, Moment now, const QTimeZone& zone);

struct DriftingRow {
    CustomerId customer;
    QString name;
    QString organisation;
    domain::Tier tier = domain::Tier::Regular;
    QDate lastTwoWay;
    domain::Cadence cadence;
    domain::Drift drift = domain::Drift::Amber;
    int daysPast = 0;    ///< past the ideal
    QString lastSubject; ///< what was said at the last contact: its notes, else the customer's words; first line
    StaffId owner;
    QString ownerName;
    std::optional<QDate> planned; ///< the next contact that is planned already
};
struct DriftingFilter {
    std::optional<domain::Tier> tier;
    std::optional<StaffId> owner; ///< an invalid id means: nobody's
};
/// Key customers first, then those longest past their ideal.
[[nodiscard]] std::vector<DriftingRow> driftingCustomers(ReadSession& session, QDate today, const DriftingFilter& filter,
                                                         int limit);
[[nodiscard]] qint64 countDrifting(ReadSession& session, QDate today, const DriftingFilter& filter);

} // namespace rapport::storage
