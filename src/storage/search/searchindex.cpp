#include "storage/search/searchindex.h"

#include "storage/search/currenttexts.h"

#include <limits>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

const auto searchColumns =
    QStringList{u"customer_id"_s, u"name"_s, u"organisation"_s, u"digits"_s, u"email"_s, u"note"_s, u"marks"_s};
const auto stageSql = u"INSERT INTO customer_search (customer_id, name, organisation, digits, email, note, marks) "
                      "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (customer_id) DO UPDATE SET name = excluded.name, "
                      "organisation = excluded.organisation, digits = excluded.digits, email = excluded.email, "
                      "note = excluded.note, marks = excluded.marks"_s;

std::vector<qint64> idsOf(Connection& connection, const QString& sql, qint64 first, qint64 last) {
    std::vector<qint64> ids;
    auto statement = connection.prepare(sql);
    statement.bindAll(first, last);
    while (statement.step())
        ids.push_back(statement.number(0));
    return ids;
}

} // namespace

void SearchIndex::rowAboutToChange(const Table& table, qint64 id) { m_fullText.leave(table, id); }

void SearchIndex::rowChanged(const Table& table, qint64 id) { m_fullText.enter(table, id); }

void SearchIndex::refreshCustomers(const QSet<qint64>& ids) {
    // FTS5 writes what it has gathered, and begins anew, whenever a row comes that is before the last one.
    std::vector<qint64> ascending(ids.begin(), ids.end());
    std::sort(ascending.begin(), ascending.end());
    for (const qint64 id : ascending)
        refreshCustomer(id);
}

void SearchIndex::refreshCustomer(qint64 customerId) {
    const auto before = staged(customerId);
    const auto after = current(customerId);
    if (before == after)
        return;
    if (before)
        m_fullText.leave(customerId, *before);
    if (before && !after)
        m_connection.prepare(u"DELETE FROM customer_search WHERE customer_id = ?"_s).bindAll(customerId).run();
    if (after) {
        writeTexts(customerId, *after);
        m_fullText.enter(customerId, *after);
    }
}

void SearchIndex::addRange(const Table& table, qint64 first, qint64 last) {
    if (&table == &tables::customer()) {
        for (const qint64 id : idsOf(m_connection,
                                     u"SELECT id FROM customer WHERE id BETWEEN ? AND ? AND state <> 'trashed' "
                                     "AND id NOT IN (SELECT customer_id FROM customer_search)"_s,
                                     first, last)) {
            if (const auto texts = current(id))
                stage(id, *texts);
        }
    }
    endStaging();
    m_fullText.addRange(table, first, last);
}

void SearchIndex::removeRange(const Table& table, qint64 first, qint64 last) {
    m_fullText.removeRange(table, first, last);
    if (&table == &tables::customer())
        m_connection.prepare(u"DELETE FROM customer_search WHERE customer_id BETWEEN ? AND ?"_s).bindAll(first, last).run();
}

void SearchIndex::rebuild() {
    m_connection.prepare(u"DELETE FROM customer_search"_s).run();
    CurrentTexts texts(m_connection, 0, std::numeric_limits<qint64>::max());
    while (const auto entry = texts.next())
        stage(entry->customerId, entry->texts);
    endStaging();
    m_fullText.rebuild();
}

std::optional<SearchTexts> SearchIndex::staged(qint64 customerId) {
    auto statement = m_connection.prepare(
        u"SELECT name, organisation, digits, email, note, marks FROM customer_search WHERE customer_id = ?"_s);
    statement.bindAll(customerId);
    return statement.step() ? std::optional(searchTextsFrom(statement, 0)) : std::nullopt;
}

std::optional<SearchTexts> SearchIndex::current(qint64 customerId) {
    auto entry = CurrentTexts(m_connection, customerId, customerId).next();
    return entry ? std::optional(std::move(entry->texts)) : std::nullopt;
}

void SearchIndex::stage(qint64 id, const SearchTexts& texts) {
    if (!m_staging)
        m_staging = m_connection.bulkWriter(u"customer_search"_s, searchColumns, BulkIds::Given);
    m_staging->add({toValue(id), texts.name, texts.organisation, texts.digits, texts.email, texts.note, texts.marks});
}

void SearchIndex::endStaging() {
    if (m_staging)
        m_staging->flush();
    m_staging.reset();
}

void SearchIndex::writeTexts(qint64 id, const SearchTexts& texts) {
    m_connection.prepare(stageSql)
        .bindAll(id, texts.name, texts.organisation, texts.digits, texts.email, texts.note, texts.marks)
        .run();
}

} // namespace rapport::storage
