#pragma once

#include "rapport/domain/commitment.h"
#include "rapport/domain/customer.h"
#include "rapport/domain/interaction.h"
#include "rapport/domain/milestone.h"
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
    explicit BulkImport(WriteSession& session);
    ~BulkImport();
    CustomerId add(const PreparedCustomer& customer);
    InteractionId add(const domain::Interaction& interaction);
    CommitmentId add(const domain::Commitment& commitment);
    void add(const domain::Greeting& greeting);
    /// Milestones of the customer added last, in the order given.
    [[nodiscard]] const std::vector<MilestoneId>& lastMilestones() const;
    void finish();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rapport::storage
