#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/domain/customer.h"
#include "rapport/domain/interaction.h"
#include "rapport/domain/milestone.h"
#include "rapport/domain/plannedinteraction.h"
#include "rapport/storage/everyrecord.h"
#include "rapport/storage/session.h"

#include <memory>
#include <vector>

namespace rapport::storage {

/// A new customer with everything that can be worked out without the store: made on any thread, so that reading a file and
/// writing the store keep two cores busy.
struct PreparedCustomer {
    domain::Customer customer;                 ///< normalised, no id
    std::vector<domain::Milestone> milestones; ///< customer not set
    QString shownName, sortKey;
    QString searchName, searchOrganisation, searchDigits, searchEmail, searchNote;
};
[[nodiscard]] PreparedCustomer prepared(domain::Customer customer, std::vector<domain::Milestone> milestones);

/// Writes many new records in one WriteSession: rows straight through, named in the change log by their range; search index and
/// derived columns are made in one go by finish(), which has to be called.
class BulkImport {
public:
    /// Whether a person whose organisation is only a name is linked to the organisation of that name, where it is a customer.
    enum class Organisations { LinkedByName, AsTheyStand };
    explicit BulkImport(WriteSession& session, Organisations organisations = Organisations::LinkedByName);
    ~BulkImport();
    CustomerId add(const PreparedCustomer& customer);
    /// With all its private notes, whoever wrote them.
    InteractionId add(const domain::Interaction& interaction);
    /// `ledger` says what was reminded of already.
    CommitmentId add(const domain::Commitment& commitment, const std::vector<LedgerEntry>& ledger = {});
    MilestoneId add(const domain::Milestone& milestone);
    void add(const domain::Greeting& greeting);
    PlannedInteractionId add(const domain::PlannedInteraction& plan);
    /// Milestones of the customer added last, in the order given.
    [[nodiscard]] const std::vector<MilestoneId>& lastMilestones() const;
    void finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport::storage
