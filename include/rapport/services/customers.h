#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/legs.h"
#include "rapport/domain/milestone.h"
#include "rapport/services/customercare.h"
#include "rapport/services/editing.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/balance.h"
#include "rapport/storage/caselist.h"
#include "rapport/storage/commitmentlist.h"
#include "rapport/storage/customerlist.h"
#include "rapport/storage/milestonelist.h"
#include "rapport/storage/planlist.h"
#include "rapport/storage/timeline.h"

namespace rapport::services {

/// A customer as an editor changes it: itself, its milestones and its relations, saved in one change.
struct CustomerRecord {
    domain::Customer customer;
    std::vector<domain::Milestone> milestones;
    std::vector<domain::Relation> relations; ///< in both directions
    friend bool operator==(const CustomerRecord&, const CustomerRecord&) = default;
};

/// The keys of a record's parts beside the customer's own fields, where they are in conflict.
inline const QString milestonesField = QStringLiteral("milestones");
inline const QString relationsField = QStringLiteral("relations");
template <>
[[nodiscard]] CustomerRecord resolved(const EditConflict<CustomerRecord>& conflict, const QSet<QString>& fieldsOfTheirs);

/// The same as a new customer, with milestones and relations of its own.
[[nodiscard]] CustomerRecord asNew(CustomerRecord record);

/// All that a customer's page shows.
struct CustomerPage {
    CustomerRecord record;
    QString organisationName;
    QString ownerName;
    QString referrerName;
    QHash<qint64, QString> relatedNames; ///< by CustomerId value
    std::vector<domain::CustomField> customFields;
    storage::CustomerRow row;
    domain::Cadence cadence;                             ///< the one in force
    std::vector<storage::CommitmentRow> openCommitments; ///< both ways, ours first
    std::vector<storage::CaseRow> openCases;             ///< the most pressing first
    std::vector<domain::Signal> lastSignals;             ///< the newest first, domain::trendLength of them
    storage::Balance balance;                            ///< of the last balanceDays
    std::vector<storage::PlanRow> plans;                 ///< open ones, by day
    std::vector<storage::MilestoneRow> milestones;       ///< by next day; those without a day last
    std::vector<storage::TimelineEntry> timeline;        ///< the first of them
    domain::Legs legs;                                   ///< how the relationship stands
    CustomerCare care;
};
inline constexpr int balanceDays = 365;   ///< over which a customer's page says what our contacts were for
inline constexpr int timelineLength = 50; ///< entries of a customer's timeline that are read together

/// Throws Error(NoSuchRecord).
[[nodiscard]] QFuture<CustomerPage> customerPage(const Workspace& workspace, CustomerId id,
                                                 const storage::CancelToken& token = {}, int entries = timelineLength);
[[nodiscard]] QFuture<CustomerRecord> loadCustomer(const Workspace& workspace, CustomerId id);
/// A new customer, or one that becomes what is given whatever others did to it. Milestones and relations that are no longer in
/// the record are removed. Relations name `record.customer` by an invalid id where it is new.
[[nodiscard]] QFuture<CustomerId> saveCustomer(const Workspace& workspace, const CustomerRecord& record);
/// What was edited, beside what others did since it was `base` (see editing.h).
[[nodiscard]] QFuture<SaveOutcome<CustomerId, CustomerRecord>>
updateCustomer(const Workspace& workspace, const CustomerRecord& base, const CustomerRecord& mine);
/// Archive, move to trash or bring back.
[[nodiscard]] QFuture<void> setCustomerState(const Workspace& workspace, const std::vector<CustomerId>& ids,
                                             domain::CustomerState state);

/// For good, with everything that is held about them (storage/erasing.h): for who asks for it. Cannot be undone, nor can what was
/// done before. Throws Error(NoSuchRecord), Error(NotAllowed).
[[nodiscard]] QFuture<void> eraseCustomer(const Workspace& workspace, CustomerId id);

[[nodiscard]] QFuture<std::vector<domain::CustomField>> customFields(const Workspace& workspace);
[[nodiscard]] QFuture<CustomFieldId> saveCustomField(const Workspace& workspace, const domain::CustomField& field);
/// Places the field `step` places further among the others; beyond the ends it is the first or the last. One change, one undo.
[[nodiscard]] QFuture<void> moveCustomField(const Workspace& workspace, CustomFieldId id, int step);
[[nodiscard]] QFuture<void> removeCustomField(const Workspace& workspace, CustomFieldId id);

} // namespace rapport::services
