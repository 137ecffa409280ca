#pragma once

#include "storage/commitments/duerange.h"
#include "storage/engine/connection.h"

namespace rapport::storage {

/// A filter as SQL about rows of commitment: a condition and what is bound in it, in order.
class CommitmentQuery {
public:
    /// What the query reads along: a list the indexes by due day, a count the one by due moment alone.
    enum class Along { DueDays, DueMoments };
    CommitmentQuery(const CommitmentFilter& filter, Along along, Moment now, const QTimeZone& zone);

    /// The condition for one side's open commitments; `extra` names the partial index's own terms.
    [[nodiscard]] QString openCondition(domain::Promiser promiser, const QString& extra = {}) const;
    /// The same for any side, closed ones or one customer's.
    [[nodiscard]] QString condition() const;
    [[nodiscard]] const std::vector<Value>& values() const { return m_values; }
    void bindTo(Statement& statement, int& place) const;

private:
    QStringList m_terms;
    QStringList m_scope; ///< promiser, customer, outcome: what openCondition() says in its own way
    std::vector<Value> m_values;
};

/// Where open ones are counted: an index that holds all that the condition asks for, but for a due day.
[[nodiscard]] QString countedTable(const CommitmentFilter& filter);
/// The sides that a filter takes, ours first.
[[nodiscard]] std::vector<domain::Promiser> sidesOf(const CommitmentFilter& filter);

} // namespace rapport::storage
