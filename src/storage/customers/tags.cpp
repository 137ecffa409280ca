#include "storage/customers/tags.h"

#include "rapport/core/text.h"
#include "rapport/storage/customerrepository.h"
#include "storage/engine/byids.h"
#include "storage/rows/rowwriter.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

std::optional<qint64> tagNamed(Connection& connection, const QString& name) {
    auto statement = connection.prepare(u"SELECT id FROM tag WHERE folded = ?"_s);
    statement.bindAll(text::folded(name));
    return statement.step() ? std::optional(statement.number(0)) : std::nullopt;
}

qint64 tagFor(WriteSession& session, const QString& name) {
    if (const auto existing = tagNamed(session.connection(), name))
        return *existing;
    return session.rows().insert(tables::tag(), {toValue(name), toValue(text::folded(name)), Value(), Value()});
}

void saveTags(WriteSession& session, CustomerId customer, const QStringList& names) {
    QSet<qint64> wanted;
    for (const QString& name : names)
        wanted.insert(tagFor(session, name));

    std::vector<qint64> surplus;
    {
        auto statement = session.connection().prepare(u"SELECT id, tag_id FROM customer_tag WHERE customer_id = ?"_s);
        statement.bindAll(customer);
        while (statement.step()) {
            if (!wanted.remove(statement.number(1)))
                surplus.push_back(statement.number(0));
        }
    }
    for (const qint64 row : surplus)
        session.rows().remove(tables::customerTag(), row);

    std::vector<qint64> missing(wanted.begin(), wanted.end());
    std::sort(missing.begin(), missing.end());
    for (const qint64 tag : missing)
        session.rows().insert(tables::customerTag(), {toValue(customer), toValue(tag)});
}

QStringList CustomerRepository::tagNames() const {
    QStringList names;
    auto statement = m_session.connection().prepare(
        u"SELECT name FROM tag WHERE cadence_ideal IS NOT NULL OR EXISTS (SELECT 1 FROM customer_tag WHERE tag_id = tag.id) "
        "ORDER BY folded"_s);
    while (statement.step())
        names += statement.text(0);
    return names;
}

QHash<qint64, QString> CustomerRepository::tagsById() const {
    QHash<qint64, QString> names;
    auto statement = m_session.connection().prepare(u"SELECT id, name FROM tag"_s);
    while (statement.step())
        names.insert(statement.number(0), statement.text(1));
    return names;
}

std::vector<domain::Cadence> CustomerRepository::tagCadencesOf(CustomerId id) const {
    return storage::tagCadencesOf(m_session.connection(), {id}).value(id.value());
}

QHash<qint64, std::vector<domain::Cadence>> tagCadencesOf(Connection& connection, const std::vector<CustomerId>& customers) {
    QHash<qint64, std::vector<domain::Cadence>> cadences;
    auto statement = askedByIds(connection,
                                u"SELECT ct.customer_id, t.cadence_ideal, t.cadence_maximum FROM %1 j CROSS JOIN customer_tag ct "
                                "ON ct.customer_id = j.value JOIN tag t ON t.id = ct.tag_id WHERE t.cadence_ideal IS NOT NULL "
                                "ORDER BY ct.customer_id, t.cadence_ideal, t.cadence_maximum"_s,
                                customers);
    while (statement.step())
        cadences[statement.number(0)].push_back({statement.integer(1), statement.integer(2)});
    return cadences;
}

} // namespace rapport::storage
