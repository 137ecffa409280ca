#pragma once

#include "rapport/core/id.h"
#include "storage/engine/connection.h"

#include <QSet>
#include <QStringList>

namespace rapport::storage {

/// Keeps the columns that lists sort and filter by in step with what they derive from; docs/schema.md names them.
class DerivedColumns {
public:
    explicit DerivedColumns(Connection& connection);

    /// After all other writes of a change. Gives these customers and those whose columns derive from them (people of a renamed
    /// organisation): the search index has to look at all of them.
    QSet<qint64> refreshCustomers(const QSet<qint64>& ids);
    /// After other cadences of tiers (by their keys) or of tags: next touch and red day of all customers concerned, at once.
    void refreshCadences(const QSet<QString>& tiers, const QSet<qint64>& tags);
    /// After an import: what derives from rows of other tables, for customers that it gave interactions or commitments.
    void refreshContacts(qint64 firstInteractionCustomer, qint64 lastInteractionCustomer);
    void refreshPromises(qint64 firstCommitment, qint64 lastCommitment);
    /// Likewise, for customers whose milestones and greetings it brought: how their legs stand is to be judged anew.
    void refreshMilestones(qint64 firstMilestone, qint64 lastMilestone);
    void refreshGreetings(qint64 firstGreeting, qint64 lastGreeting);
    /// All columns of the customers with these ids, at once.
    void refreshRange(qint64 firstCustomer, qint64 lastCustomer);
    /// When to remind of these commitments: after stages of them were raised.
    void refreshReminders(const std::vector<CommitmentId>& ids);
    void refreshAll();
    /// One sentence a column that is not as it should be; changes nothing.
    [[nodiscard]] QStringList check();

private:
    [[nodiscard]] std::vector<qint64> outdatedMembersOf(qint64 organisation);
    [[nodiscard]] QSet<qint64> refreshOnServer(const QSet<qint64>& ids);
    void refreshCustomer(qint64 id);
    /// Parameters of `condition`, which is about `c`, are for the caller to bind.
    [[nodiscard]] Statement unjudge(const QString& condition);

    Connection& m_connection;
};

} // namespace rapport::storage
