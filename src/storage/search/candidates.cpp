#include "storage/search/candidates.h"

#include "storage/search/wordsearch.h"

#include <QSet>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOfOneKind = 400;
constexpr size_t enough = 300;
constexpr int rowsLookedThrough = 5000;

const auto words = u"SELECT rowid FROM customer_words WHERE customer_words MATCH ? LIMIT ?"_s;
const auto parts = u"SELECT rowid FROM customer_parts WHERE customer_parts MATCH ? LIMIT ?"_s;

class Gathering {
public:
    Gathering(Connection& connection, int cap)
        : m_connection(connection)
        , m_cap(static_cast<size_t>(cap)) {}

    [[nodiscard]] bool isEmpty() const { return m_found.empty(); }
    [[nodiscard]] bool isEnough() const { return m_found.size() >= std::min<size_t>(m_cap, enough); }
    [[nodiscard]] bool isFull() const { return m_found.size() >= m_cap; }
    [[nodiscard]] std::vector<Candidate> take() { return std::move(m_found); }

    void add(CustomerId customer, MatchedIn matched) {
        if (isFull() || m_seen.contains(customer.value()))
            return;
        m_seen.insert(customer.value());
        m_found.push_back({customer, matched});
    }

    /// `sql` gives ids and has two parameters: the full-text query and the most rows.
    void fullText(const QString& sql, const QString& query, MatchedIn matched) {
        if (query.isEmpty() || isFull())
            return;
        auto statement = m_connection.prepare(sql);
        statement.bindAll(query, std::min(mostOfOneKind, static_cast<int>(m_cap)));
        while (statement.step())
            add(statement.id<CustomerId>(0), matched);
    }

    void sortedNames(const TextQuery& query);
    void interactions(const TextQuery& query);
    void shortSigns(const TextQuery& query);

private:
    Connection& m_connection;
    size_t m_cap;
    std::vector<Candidate> m_found;
    QSet<qint64> m_seen;
};

/// Names that begin so, in the order of the list.
void Gathering::sortedNames(const TextQuery& query) {
    constexpr int most = 100;
    auto statement =
        m_connection.prepare(u"SELECT id FROM customer INDEXED BY customer_by_name "
                             "WHERE state = 'active' AND sort_key >= ? AND sort_key < ? ORDER BY sort_key LIMIT ?"_s);
    statement.bindAll(query.folded(), query.folded() + QString::fromUcs4(U"\U0010FFFF"), most);
    while (statement.step())
        add(statement.id<CustomerId>(0), MatchedIn::Name);
}

void Gathering::interactions(const TextQuery& query) {
    if (isFull())
        return;
    for (const InteractionId id : interactionsWithWords(m_connection, query.typed(), mostOfOneKind)) {
        auto statement = m_connection.prepare(u"SELECT customer_id FROM interaction_customer ic JOIN customer c "
                                              "ON c.id = ic.customer_id WHERE interaction_id = ? AND c.state <> 'trashed'"_s);
        statement.bindAll(id);
        while (statement.step())
            add(statement.id<CustomerId>(0), MatchedIn::Interaction);
    }
}

/// One or two signs that no index holds ("!", "--"): the beginning of the store is looked through.
void Gathering::shortSigns(const TextQuery& query) {
    auto statement = m_connection.prepare(
        u"SELECT customer_id FROM (SELECT * FROM customer_search LIMIT ?2) WHERE instr(name, ?1) OR instr(organisation, ?1) "
        "OR instr(email, ?1) OR instr(note, ?1) LIMIT ?3"_s);
    statement.bindAll(query.folded(), rowsLookedThrough, mostOfOneKind);
    while (statement.step())
        add(statement.id<CustomerId>(0), MatchedIn::Name);
}

void gatherByName(Gathering& gathering, const TextQuery& query) {
    const QString names = query.wordsQuery(u"name"_s);
    if (!names.isEmpty())
        gathering.fullText(words, names + u" AND {marks} : \"key\""_s, MatchedIn::Name);
    gathering.sortedNames(query);
    gathering.fullText(words, names, MatchedIn::Name);
    gathering.fullText(parts, query.partsQuery(u"name"_s), MatchedIn::Name);
}

void gatherByReach(Gathering& gathering, const TextQuery& query) {
    if (!query.phone().isEmpty())
        gathering.fullText(parts, TextQuery::phoneQuery(query.phone()), MatchedIn::Phone);
    if (const QString abroad = query.phoneAbroad(); !abroad.isEmpty())
        gathering.fullText(parts, TextQuery::phoneQuery(abroad), MatchedIn::Phone);
    gathering.fullText(parts, query.partsQuery(u"organisation email"_s), MatchedIn::Organisation);
}

void gatherByText(Gathering& gathering, const TextQuery& query) {
    gathering.fullText(words, query.wordsQuery(u"name organisation email note"_s), MatchedIn::Note);
    if (query.chunks().size() > 1)
        gathering.fullText(parts, query.partsQuery(u"name organisation email digits"_s), MatchedIn::Name);
}

} // namespace

std::vector<Candidate> candidatesFor(Connection& connection, const TextQuery& query, int cap, Reach reach) {
    Gathering gathering(connection, cap);
    if (query.isEmpty())
        return {};
    // What is rare costs a walk through all that is common in it: where there is enough of the better kind, no more is looked
    // for.
    gatherByName(gathering, query);
    if (!gathering.isEnough())
        gatherByReach(gathering, query);
    if (!gathering.isEnough())
        gatherByText(gathering, query);
    if (reach == Reach::WithInteractions && !gathering.isEnough())
        gathering.interactions(query);
    if (gathering.isEmpty() && query.isShortSign())
        gathering.shortSigns(query);
    return gathering.take();
}

} // namespace rapport::storage
