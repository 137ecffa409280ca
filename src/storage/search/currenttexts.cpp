#include "storage/search/currenttexts.h"

#include "rapport/domain/words.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

const auto customersSql =
    u"SELECT id, shown_name, organisation_shown, tier, given, middle, family, nickname, title, care_note, notes, "
    "state FROM customer WHERE id BETWEEN ? AND ? AND state <> 'trashed' ORDER BY id"_s;
const auto contactsSql = u"SELECT customer_id, kind, value FROM contact_point WHERE customer_id BETWEEN ? AND ? "
                         "AND kind IN ('phone', 'email') ORDER BY customer_id, position, id"_s;
const auto goalsSql = u"SELECT customer_id, words FROM customer_goal WHERE customer_id BETWEEN ? AND ? "
                      "ORDER BY customer_id, position, id"_s;
const auto topicsSql = u"SELECT customer_id, topic FROM customer_topic WHERE customer_id BETWEEN ? AND ? "
                       "ORDER BY customer_id, position, id"_s;
const auto handoversSql = u"SELECT customer_id, note FROM customer_handover WHERE customer_id BETWEEN ? AND ? "
                          "ORDER BY customer_id, id"_s;
const auto consentsSql = u"SELECT customer_id, words FROM customer_consent WHERE customer_id BETWEEN ? AND ? "
                         "ORDER BY customer_id, position, id"_s;
const auto casesSql = u"SELECT customer_id, words, cause FROM customer_case WHERE customer_id BETWEEN ? AND ? "
                      "ORDER BY customer_id, opened_at, id"_s;

// Needs, expiries, gestures and feedback, each with its index by customer; `turn` keeps the order the same at every look.
const auto careSql =
    u"SELECT customer_id, words, sign, 0 AS turn, id FROM need WHERE customer_id BETWEEN ?1 AND ?2 "
    "UNION ALL SELECT customer_id, words, '', 1, id FROM expiry WHERE customer_id BETWEEN ?1 AND ?2 "
    "UNION ALL SELECT customer_id, words, reaction_words, 2, id FROM gesture WHERE customer_id BETWEEN ?1 AND ?2 "
    "UNION ALL SELECT customer_id, words, we_did, 3, id FROM feedback WHERE customer_id BETWEEN ?1 AND ?2 "
    "ORDER BY 1, 4, 5"_s;

Statement among(Connection& connection, const QString& sql, qint64 first, qint64 last) {
    auto statement = first == last ? connection.prepare(sql) : connection.scan(sql);
    statement.bindAll(first, last);
    return statement;
}

/// What of the customer's own row is searched, besides the names as shown.
domain::Customer customerFrom(const RowView& row) {
    domain::Customer customer;
    customer.tier = row.word<domain::Tier>(3).value_or(domain::Tier::Regular);
    customer.name.given = row.text(4);
    customer.name.middle = row.text(5);
    customer.name.family = row.text(6);
    customer.name.nickname = row.text(7);
    customer.title = row.text(8);
    customer.careNote = row.text(9);
    customer.notes = row.text(10);
    customer.state = row.word<domain::CustomerState>(11).value_or(domain::CustomerState::Active);
    return customer;
}

domain::ContactPoint contactFrom(const RowView& row) {
    domain::ContactPoint point;
    point.kind = row.word<domain::ContactKind>(1).value_or(domain::ContactKind::Phone);
    point.value = row.text(2);
    return point;
}

} // namespace

CurrentTexts::Parts::Parts(Connection& connection, const QString& sql, qint64 first, qint64 last)
    : m_rows(among(connection, sql, first, last))
    , m_there(m_rows.step()) {}

void CurrentTexts::Parts::take(qint64 customerId, const std::function<void(const RowView&)>& take) {
    for (; m_there && m_rows.number(0) <= customerId; m_there = m_rows.step()) {
        if (m_rows.number(0) == customerId)
            take(m_rows);
    }
}

CurrentTexts::CurrentTexts(Connection& connection, qint64 first, qint64 last)
    : m_customers(among(connection, customersSql, first, last))
    , m_contacts(connection, contactsSql, first, last)
    , m_goals(connection, goalsSql, first, last)
    , m_topics(connection, topicsSql, first, last)
    , m_handovers(connection, handoversSql, first, last)
    , m_consents(connection, consentsSql, first, last)
    , m_cases(connection, casesSql, first, last)
    , m_care(connection, careSql, first, last) {}

std::optional<CurrentTexts::Entry> CurrentTexts::next() {
    if (!m_customers.step())
        return {};
    const qint64 id = m_customers.number(0);
    domain::Customer customer = customerFrom(m_customers);
    m_contacts.take(id, [&](const RowView& row) { customer.contactPoints.push_back(contactFrom(row)); });
    m_goals.take(id, [&](const RowView& row) { customer.goals.push_back({row.text(1)}); });
    m_topics.take(id, [&](const RowView& row) { customer.topics += row.text(1); });
    m_handovers.take(id, [&](const RowView& row) { customer.handovers.emplace_back().note = row.text(1); });
    m_consents.take(id, [&](const RowView& row) { customer.consents.emplace_back().words = row.text(1); });
    QStringList kept;
    for (Parts* parts : {&m_cases, &m_care})
        parts->take(id, [&](const RowView& row) { kept << row.text(1) << row.text(2); });
    return Entry{id, searchTextsOf(customer, m_customers.text(1), m_customers.text(2), kept)};
}

SearchTexts searchTextsFrom(const RowView& row, int column) {
    return {row.text(column),     row.text(column + 1), row.text(column + 2),
            row.text(column + 3), row.text(column + 4), row.text(column + 5)};
}

} // namespace rapport::storage
