#include "storage/search/hits.h"

#include "rapport/core/text.h"
#include "storage/engine/byids.h"
#include "storage/search/snippet.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

const auto described = u"c.id, c.uid, c.shown_name, c.organisation_shown, c.tier"_s;

/// Whom a hit is about, from columns that begin with those above.
SearchHit hitFrom(const RowView& from, MatchedIn matched) {
    SearchHit hit;
    hit.customer = from.id<CustomerId>(0);
    hit.uid = from.text(1);
    hit.name = from.text(2);
    hit.organisation = from.text(3);
    hit.tier = from.word<domain::Tier>(4).value_or(domain::Tier::Regular);
    hit.matched = matched;
    return hit;
}

using Texts = QHash<qint64, QStringList>; ///< by customer

/// `sql` gives customers and one text of theirs a row.
Texts textsOf(Connection& connection, const QString& sql, const std::vector<CustomerId>& customers) {
    Texts texts;
    if (customers.empty())
        return texts;
    auto statement = askedByIds(connection, sql, customers);
    while (statement.step())
        texts[statement.number(0)] += statement.text(1);
    return texts;
}

const auto pointsSql = u"SELECT p.customer_id, p.value FROM %1 j CROSS JOIN contact_point p ON p.customer_id = j.value "
                       "WHERE p.kind = '%2' ORDER BY p.customer_id, p.position"_s;
const auto notesSql =
    u"WITH wanted AS MATERIALIZED (SELECT value FROM %1 ids) "
    "SELECT id, care_note, 0 AS place FROM wanted CROSS JOIN customer ON id = value "
    "UNION ALL SELECT id, notes, 1 FROM wanted CROSS JOIN customer ON id = value "
    "UNION ALL SELECT id, title, 2 FROM wanted CROSS JOIN customer ON id = value "
    "UNION ALL SELECT customer_id, words, 3 FROM wanted CROSS JOIN customer_goal ON customer_id = value "
    "UNION ALL SELECT customer_id, topic, 4 FROM wanted CROSS JOIN customer_topic ON customer_id = value "
    "UNION ALL SELECT customer_id, words, 5 FROM wanted CROSS JOIN customer_case ON customer_id = value "
    "UNION ALL SELECT customer_id, cause, 6 FROM wanted CROSS JOIN customer_case ON customer_id = value "
    "UNION ALL SELECT customer_id, words, 7 FROM wanted CROSS JOIN need ON customer_id = value "
    "UNION ALL SELECT customer_id, sign, 8 FROM wanted CROSS JOIN need ON customer_id = value "
    "UNION ALL SELECT customer_id, words, 9 FROM wanted CROSS JOIN expiry ON customer_id = value "
    "UNION ALL SELECT customer_id, words, 10 FROM wanted CROSS JOIN gesture ON customer_id = value "
    "UNION ALL SELECT customer_id, reaction_words, 11 FROM wanted CROSS JOIN gesture ON customer_id = value "
    "UNION ALL SELECT customer_id, words, 12 FROM wanted CROSS JOIN feedback ON customer_id = value "
    "UNION ALL SELECT customer_id, we_did, 13 FROM wanted CROSS JOIN feedback ON customer_id = value "
    "UNION ALL SELECT customer_id, note, 14 FROM wanted CROSS JOIN customer_handover ON customer_id = value "
    "UNION ALL SELECT customer_id, words, 15 FROM wanted CROSS JOIN customer_consent ON customer_id = value ORDER BY place"_s;

/// The first text that holds the query; the first of all where none does.
QString holdingText(const QStringList& texts, const TextQuery& query) {
    QString first;
    for (const QString& text : texts) {
        if (holdsAny(text, query))
            return text;
        if (first.isEmpty())
            first = text;
    }
    return first;
}

QString phoneText(const QStringList& phones, const TextQuery& query) {
    const QString abroad = query.phoneAbroad();
    for (const QString& phone : phones) {
        const QString digits = text::digits(phone);
        if (digits.contains(query.phone()) || (!abroad.isEmpty() && digits.contains(abroad)))
            return phone;
    }
    return {};
}

/// The customers' texts that a snippet may be taken from.
class Snippets {
public:
    Snippets(Connection& connection, const std::vector<RankedCustomer>& found)
        : m_phones(textsOf(connection, pointsSql.arg(u"%1"_s, u"phone"_s), matchedIn(found, MatchedIn::Phone)))
        , m_emails(textsOf(connection, pointsSql.arg(u"%1"_s, u"email"_s), matchedIn(found, MatchedIn::Email)))
        , m_notes(textsOf(connection, notesSql, matchedIn(found, MatchedIn::Note))) {}

    [[nodiscard]] QString of(const SearchHit& hit, const TextQuery& query) const {
        switch (hit.matched) {
        case MatchedIn::Name:
            return hit.name;
        case MatchedIn::Organisation:
            return hit.organisation;
        case MatchedIn::Phone:
            return phoneText(m_phones[hit.customer.value()], query);
        case MatchedIn::Email:
            return holdingText(m_emails[hit.customer.value()], query);
        case MatchedIn::Note:
            return snippetOf(holdingText(m_notes[hit.customer.value()], query), query);
        case MatchedIn::Interaction:
        case MatchedIn::Commitment:
            break;
        }
        return {};
    }

private:
    static std::vector<CustomerId> matchedIn(const std::vector<RankedCustomer>& found, MatchedIn matched) {
        std::vector<CustomerId> customers;
        for (const auto& each : found) {
            if (each.matched == matched)
                customers.push_back(each.customer);
        }
        return customers;
    }

    Texts m_phones, m_emails, m_notes;
};

QString interactionText(const RowView& row, const TextQuery& query) {
    return holdingText({row.text(6), row.text(7), row.text(8)}, query);
}

} // namespace

std::vector<SearchHit> hitsOf(Connection& connection, const std::vector<RankedCustomer>& found, const TextQuery& query) {
    std::vector<CustomerId> ids;
    for (const auto& each : found)
        ids.push_back(each.customer);
    QHash<qint64, SearchHit> byCustomer;
    auto statement =
        askedByIds(connection, u"SELECT %1 FROM %2 j CROSS JOIN customer c ON c.id = j.value"_s.arg(described, u"%1"_s), ids);
    while (statement.step())
        byCustomer.insert(statement.number(0), hitFrom(statement, MatchedIn::Name));
    const Snippets snippets(connection, found);
    std::vector<SearchHit> hits;
    for (const auto& each : found) {
        const auto at = byCustomer.find(each.customer.value());
        if (at == byCustomer.end())
            continue;
        at->matched = each.matched;
        at->snippet = snippets.of(*at, query);
        hits.push_back(std::move(*at));
    }
    return hits;
}

std::vector<SearchHit> hitsOf(Connection& connection, const std::vector<CommitmentId>& found, const TextQuery& query) {
    QHash<qint64, SearchHit> hits;
    auto statement = askedByIds(connection,
                                u"SELECT %1, k.id, k.words FROM %2 j CROSS JOIN commitment k ON k.id = j.value "
                                "JOIN customer c ON c.id = k.customer_id"_s.arg(described, u"%1"_s),
                                found);
    while (statement.step()) {
        SearchHit hit = hitFrom(statement, MatchedIn::Commitment);
        hit.commitment = statement.id<CommitmentId>(5);
        hit.snippet = snippetOf(statement.text(6), query);
        hits.insert(hit.commitment.value(), hit);
    }
    return inOrder(found, hits);
}

std::vector<SearchHit> hitsOf(Connection& connection, const std::vector<InteractionId>& found, const TextQuery& query) {
    QHash<qint64, SearchHit> hits;
    auto statement = askedByIds(
        connection,
        u"SELECT %1, i.id, i.notes, i.customer_words, i.understood FROM %2 j CROSS JOIN interaction i ON i.id = j.value "
        "JOIN interaction_customer ic ON ic.interaction_id = i.id JOIN customer c ON c.id = ic.customer_id "
        "WHERE c.state <> 'trashed' ORDER BY i.id, ic.id"_s.arg(described, u"%1"_s),
        found);
    while (statement.step()) {
        SearchHit hit = hitFrom(statement, MatchedIn::Interaction);
        hit.interaction = statement.id<InteractionId>(5);
        if (hits.contains(hit.interaction.value())) // the first of its customers stands for all
            continue;
        hit.snippet = snippetOf(interactionText(statement, query), query);
        hits.insert(hit.interaction.value(), hit);
    }
    return inOrder(found, hits);
}

} // namespace rapport::storage
