#pragma once

#include "rapport/domain/staff.h"
#include "rapport/storage/customerbatch.h"

#include <functional>
#include <memory>

namespace rapport::storage {

/// Another customer as files name it: what a customer is to somebody outside.
struct NamedCustomer {
    QString uid; ///< empty for nobody
    QString name;
    friend bool operator==(const NamedCustomer&, const NamedCustomer&) = default;
};

/// One end of a relation, seen from the customer it is listed with.
struct RelatedCustomer {
    domain::RelationKind kind = domain::RelationKind::Other;
    QString label;         ///< the user's own word
    bool reversed = false; ///< the other one is the subject: "is managed by" for ManagerOf
    NamedCustomer other;
    friend bool operator==(const RelatedCustomer&, const RelatedCustomer&) = default;
};

/// A customer with everything that is kept on it, and what it refers to by uid and name: what a file for other programs, or for
/// another store, needs.
struct WholeCustomer : StoredCustomer {
    std::vector<RelatedCustomer> relations; ///< of both directions, in the order they were entered
    NamedCustomer organisation;             ///< where it is a customer too
    NamedCustomer referrer;
    QString owner; ///< the staff member's name
};

/// Which customers are read.
struct WholeSelection {
    std::optional<domain::CustomerState> state = domain::CustomerState::Active; ///< empty: of every state
    std::optional<std::vector<CustomerId>> only;                                ///< these alone, whatever their state
};
[[nodiscard]] qint64 countWholeCustomers(ReadSession& session, const WholeSelection& selection);

/// Some of them as their rows came from the store: what is to be made of these can be made on any thread.
class WholePortion {
public:
    struct Rows;
    explicit WholePortion(Rows rows);
    WholePortion(WholePortion&&) noexcept;
    WholePortion& operator=(WholePortion&&) noexcept;
    ~WholePortion();

    [[nodiscard]] qint64 count() const;
    /// In the order of their ids. To be taken once.
    [[nodiscard]] std::vector<WholeCustomer> take();

private:
    std::unique_ptr<Rows> m_rows;
};
/// All of them, in the order of their ids, the same every time. A few hundred are in memory at a time, so that a store of any
/// size can be read; what `take` throws ends it.
void eachWholePortion(ReadSession& session, const WholeSelection& selection, const std::function<void(WholePortion&&)>& take);
/// The same one by one.
void eachWholeCustomer(ReadSession& session, const WholeSelection& selection, const std::function<void(WholeCustomer&&)>& take);

} // namespace rapport::storage
