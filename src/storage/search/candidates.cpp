#include "storage/search/candidates.h"

#include "storage/search/lookups.h"

#include <QSet>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsLookedThrough = 5000;

class Gathering {
public:
    Gathering(Connection& connection, const Breadth& breadth)
        : m_connection(connection)
        , m_breadth(breadth) {}

    [[nodiscard]] bool isEmpty() const { return m_found.empty(); }
    [[nodiscard]] bool isEnough() const { return std::ssize(m_found) >= m_breadth.enough; }
    [[nodiscard]] bool isFull() const { return std::ssize(m_found) >= m_breadth.most; }
    [[nodiscard]] std::vector<Candidate> take() { return std::move(m_found); }

    void add(CustomerId customer, MatchedIn matched) {
        if (isFull() || m_seen.contains(customer.value()))
            return;
        m_seen.insert(customer.value());
        m_found.push_back({customer, matched});
    }

    /// Gives the number of rows.
    int take(const Lookup& lookup, MatchedIn matched) {
        if (lookup.isEmpty() || isFull())
            return 0;
        const auto ids = idsOf(m_connection, lookup);
        for (const qint64 id : ids)
            add(CustomerId(id), matched);
        return static_cast<int>(ids.size());
    }
    [[nodiscard]] int ofOneKind() const { return m_breadth.ofOneKind; }

    [[nodiscard]] const Lookups& lookups() const { return lookupsOf(m_connection); }
    void sortedNames(const TextQuery& query);
    void shortSigns(const TextQuery& query);

private:
    /// Gives the number of rows.
    int takeAll(Statement& statement, MatchedIn matched) {
        int rows = 0;
        for (; statement.step(); ++rows)
            add(statement.id<CustomerId>(0), matched);
        return rows;
    }

    Connection& m_connection;
    const Breadth& m_breadth;
    std::vector<Candidate> m_found;
    QSet<qint64> m_seen;
};

/// Names that begin so, in the order of the list.
void Gathering::sortedNames(const TextQuery& query) {
    auto statement =
        m_connection.prepare(u"SELECT id FROM customer INDEXED BY customer_by_name "
                             "WHERE state = 'active' AND sort_key >= ? AND sort_key < ? ORDER BY sort_key LIMIT ?"_s);
    statement.bindAll(query.folded(), query.folded() + QString::fromUcs4(U"\U0010FFFF"), m_breadth.ofOneKind / 4);
    takeAll(statement, MatchedIn::Name);
}

/// One or two signs that no index holds ("!", "--"): the beginning of the store is looked through.
void Gathering::shortSigns(const TextQuery& query) {
    auto statement =
        m_connection.prepare(u"SELECT customer_id FROM (SELECT * FROM customer_search LIMIT ?2) s WHERE instr(name, ?1) > 0 "
                             "OR instr(organisation, ?1) > 0 OR instr(email, ?1) > 0 OR instr(note, ?1) > 0 LIMIT ?3"_s);
    statement.bindAll(query.folded(), rowsLookedThrough, m_breadth.ofOneKind);
    takeAll(statement, MatchedIn::Name);
}

void gatherByPhone(Gathering& gathering, const QString& digits) {
    if (!digits.isEmpty())
        gathering.take(gathering.lookups().recordsWithDigits(digits, gathering.ofOneKind()), MatchedIn::Phone);
}

/// Where more names match than are taken, those of key customers and those that begin so are taken too.
void gatherByName(Gathering& gathering, const TextQuery& query) {
    const int most = gathering.ofOneKind();
    if (gathering.take(gathering.lookups().namesWithWords(query, false, most), MatchedIn::Name) < most)
        return;
    gathering.sortedNames(query);
    gathering.take(gathering.lookups().namesWithWords(query, true, most / 2), MatchedIn::Name);
}

} // namespace

std::vector<Candidate> candidatesFor(Connection& connection, const TextQuery& query, const Breadth& breadth) {
    Gathering gathering(connection, breadth);
    if (query.isEmpty())
        return {};
    gatherByPhone(gathering, query.phone());
    gatherByPhone(gathering, query.phoneAbroad());
    gatherByName(gathering, query);
    // Not column by column: what is rare in one column costs a walk through all that is common in the others. And where there is
    // enough of the better kind, no more is looked for.
    if (!gathering.isEnough())
        gathering.take(gathering.lookups().recordsWithParts(query, gathering.ofOneKind()), MatchedIn::Organisation);
    if (!gathering.isEnough())
        gathering.take(gathering.lookups().recordsWithWords(query, gathering.ofOneKind()), MatchedIn::Note);
    if (breadth.withInteractions && !gathering.isEnough())
        gathering.take(gathering.lookups().customersOfInteractionsWithWords(query, gathering.ofOneKind()),
                       MatchedIn::Interaction);
    if (gathering.isEmpty() && query.isShortSign())
        gathering.shortSigns(query);
    return gathering.take();
}

} // namespace rapport::storage
