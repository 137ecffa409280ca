#include "storage/search/candidates.h"

#include "storage/search/wordsearch.h"

#include <QSet>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsLookedThrough = 5000;

const auto words = u"SELECT rowid FROM customer_words WHERE customer_words MATCH ? LIMIT ?"_s;
const auto parts = u"SELECT rowid FROM customer_parts WHERE customer_parts MATCH ? LIMIT ?"_s;

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

    /// Full-text query `query` of `sql`, which gives ids and has two parameters: the query and the most rows. Gives whether there
    /// may be more.
    bool fullText(const QString& sql, const QString& query, MatchedIn matched, int most) {
        if (query.isEmpty() || isFull())
            return false;
        auto statement = m_connection.prepare(sql);
        statement.bindAll(query, most);
        return takeAll(statement, matched) == most;
    }
    void fullText(const QString& sql, const QString& query, MatchedIn matched) {
        fullText(sql, query, matched, m_breadth.ofOneKind);
    }
    [[nodiscard]] int ofOneKind() const { return m_breadth.ofOneKind; }

    void phones(const QString& digits);
    void sortedNames(const TextQuery& query);
    void interactions(const TextQuery& query);
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

/// Numbers with these digits side by side. Only every third group of three is asked for, the last ones first: the beginnings of
/// numbers are common to a whole town, and each group costs a walk. What these groups let through is looked at.
void Gathering::phones(const QString& digits) {
    if (digits.isEmpty() || isFull())
        return;
    auto statement =
        m_connection.prepare(u"SELECT p.rowid FROM customer_parts p CROSS JOIN customer_search s ON s.customer_id = p.rowid "
                             "WHERE customer_parts MATCH ?1 AND instr(s.digits, ?2) LIMIT ?3"_s);
    statement.bindAll(TextQuery::phoneQuery(digits), digits, m_breadth.ofOneKind);
    takeAll(statement, MatchedIn::Phone);
}

/// Names that begin so, in the order of the list.
void Gathering::sortedNames(const TextQuery& query) {
    auto statement =
        m_connection.prepare(u"SELECT id FROM customer INDEXED BY customer_by_name "
                             "WHERE state = 'active' AND sort_key >= ? AND sort_key < ? ORDER BY sort_key LIMIT ?"_s);
    statement.bindAll(query.folded(), query.folded() + QString::fromUcs4(U"\U0010FFFF"), m_breadth.ofOneKind / 4);
    takeAll(statement, MatchedIn::Name);
}

void Gathering::interactions(const TextQuery& query) {
    if (isFull())
        return;
    for (const CustomerId customer : customersOfInteractionsWithWords(m_connection, query.typed(), m_breadth.ofOneKind))
        add(customer, MatchedIn::Interaction);
}

/// One or two signs that no index holds ("!", "--"): the beginning of the store is looked through.
void Gathering::shortSigns(const TextQuery& query) {
    auto statement = m_connection.prepare(
        u"SELECT customer_id FROM (SELECT * FROM customer_search LIMIT ?2) WHERE instr(name, ?1) OR instr(organisation, ?1) "
        "OR instr(email, ?1) OR instr(note, ?1) LIMIT ?3"_s);
    statement.bindAll(query.folded(), rowsLookedThrough, m_breadth.ofOneKind);
    takeAll(statement, MatchedIn::Name);
}

/// Where more names match than are taken, those of key customers and those that begin so are taken too.
void gatherByName(Gathering& gathering, const TextQuery& query) {
    const QString names = query.wordsQuery(u"name"_s);
    if (!gathering.fullText(words, names, MatchedIn::Name, gathering.ofOneKind()))
        return;
    gathering.sortedNames(query);
    gathering.fullText(words, names + u" AND {marks} : \"key\""_s, MatchedIn::Name, gathering.ofOneKind() / 2);
}

} // namespace

std::vector<Candidate> candidatesFor(Connection& connection, const TextQuery& query, const Breadth& breadth) {
    Gathering gathering(connection, breadth);
    if (query.isEmpty())
        return {};
    gathering.phones(query.phone());
    gathering.phones(query.phoneAbroad());
    gatherByName(gathering, query);
    // Not column by column: what is rare in one column costs a walk through all that is common in the others. And where there is
    // enough of the better kind, no more is looked for.
    if (!gathering.isEnough())
        gathering.fullText(parts, query.partsQuery(), MatchedIn::Organisation);
    if (!gathering.isEnough())
        gathering.fullText(words, query.wordsQuery(u"name organisation email note"_s), MatchedIn::Note);
    if (breadth.withInteractions && !gathering.isEnough())
        gathering.interactions(query);
    if (gathering.isEmpty() && query.isShortSign())
        gathering.shortSigns(query);
    return gathering.take();
}

} // namespace rapport::storage
