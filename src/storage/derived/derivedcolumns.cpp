#include "storage/derived/derivedcolumns.h"

#include "storage/derived/derivedsql.h"
#include "storage/engine/byids.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// Nothing is written for those who are to be judged anyway: all that an import brings.
QString unjudgeSql(const QString& condition) {
    return updateSql(derived::unjudged(), u"c.legs_until IS NOT NULL AND "_s + condition);
}

/// The updates that bring one customer's rows up to date; each has the customer as its only parameter.
std::vector<QString> customerUpdates(const Dialect& dialect) {
    std::vector<QString> updates;
    for (const DerivedGroup& group : derived::all(dialect))
        updates.push_back(updateSql(group, u"%1.%2 = ?"_s.arg(group.alias, group.customerColumn)));
    updates.push_back(unjudgeSql(u"c.id = ?"_s));
    return updates;
}

} // namespace

DerivedColumns::DerivedColumns(Connection& connection)
    : m_connection(connection) {}

QSet<qint64> DerivedColumns::refreshCustomers(const QSet<qint64>& ids) {
    if (m_connection.isServer())
        return refreshOnServer(ids);
    QSet<qint64> refreshed = ids;
    for (const qint64 id : ids) {
        refreshCustomer(id);
        for (const qint64 member : outdatedMembersOf(id)) {
            refreshCustomer(member);
            refreshed.insert(member);
        }
    }
    return refreshed;
}

/// By a function of the server, which may write these columns where whoever is logged in may not.
QSet<qint64> DerivedColumns::refreshOnServer(const QSet<qint64>& ids) {
    QSet<qint64> refreshed = ids;
    auto statement = askedByIds(m_connection, u"SELECT rapport_refresh_customers(ARRAY(SELECT value FROM %1 ids))"_s, ids);
    while (statement.step())
        refreshed.insert(statement.number(0));
    return refreshed;
}

void DerivedColumns::refreshCustomer(qint64 id) {
    static const std::vector<QString> updates = customerUpdates(m_connection.dialect()); // only files come here
    for (const auto& sql : updates)
        m_connection.prepare(sql).bindAll(id).run();
}

std::vector<qint64> DerivedColumns::outdatedMembersOf(qint64 organisation) {
    std::vector<qint64> members;
    auto statement = m_connection.prepare(u"SELECT m.id FROM customer o CROSS JOIN customer m ON m.organisation_id = o.id "
                                          "WHERE o.id = ? AND m.organisation_shown <> o.shown_name"_s);
    statement.bindAll(organisation);
    while (statement.step())
        members.push_back(statement.number(0));
    return members;
}

/// A customer with a cadence of their own is not concerned. All others are written, whether anything differs or not: of two
/// changes about one customer at the same time, an office's server has the second run again.
void DerivedColumns::refreshCadences(const QSet<QString>& tiers, const QSet<qint64>& tags) {
    if (m_connection.isServer()) {
        m_connection
            .prepare(
                u"SELECT rapport_refresh_cadences(ARRAY(SELECT value FROM %1 tiers), ARRAY(SELECT value FROM %2 tags))"_s.arg(
                    m_connection.dialect().textsInParameter(), m_connection.dialect().numbersInParameter()))
            .bindAll(jsonList(QStringList(tiers.begin(), tiers.end())), jsonListOfIds(tags))
            .step();
        return;
    }
    const DerivedGroup group = derived::cadences(m_connection.dialect());
    for (const QString& tier : tiers) {
        m_connection.prepare(updateSql(group, derived::ofTier(u"= ?"_s))).bindAll(tier).run();
        unjudge(derived::ofTier(u"= ?"_s)).bindAll(tier).run();
    }
    for (const qint64 tag : tags) {
        m_connection.prepare(updateSql(group, derived::withTag(u"= ?"_s))).bindAll(tag).run();
        unjudge(derived::withTag(u"= ?"_s)).bindAll(tag).run();
    }
}

Statement DerivedColumns::unjudge(const QString& condition) { return m_connection.prepare(unjudgeSql(condition)); }

void DerivedColumns::refreshContacts(qint64 first, qint64 last) {
    const auto among = u"c.id IN (SELECT customer_id FROM interaction_customer WHERE id BETWEEN ? AND ?)"_s;
    m_connection.prepare(updateSql(derived::contacts(m_connection.dialect()), among)).bindAll(first, last).run();
    unjudge(among).bindAll(first, last).run();
}

void DerivedColumns::refreshPromises(qint64 first, qint64 last) {
    const auto among = u"c.id IN (SELECT customer_id FROM commitment WHERE id BETWEEN ? AND ?)"_s;
    m_connection.prepare(updateSql(derived::promises(m_connection.dialect()), among)).bindAll(first, last).run();
    unjudge(among).bindAll(first, last).run();
}

void DerivedColumns::refreshMilestones(qint64 first, qint64 last) {
    unjudge(u"c.id IN (SELECT customer_id FROM milestone WHERE id BETWEEN ? AND ?)"_s).bindAll(first, last).run();
}

void DerivedColumns::refreshGreetings(qint64 first, qint64 last) {
    unjudge(
        u"c.id IN (SELECT m.customer_id FROM greeting g JOIN milestone m ON m.id = g.milestone_id WHERE g.id BETWEEN ? AND ?)"_s)
        .bindAll(first, last)
        .run();
}

void DerivedColumns::refreshRange(qint64 first, qint64 last) {
    for (const DerivedGroup& group : derived::all(m_connection.dialect())) {
        const QString among = u"%1.%2 BETWEEN ? AND ?"_s.arg(group.alias, group.customerColumn);
        m_connection.prepare(updateSql(group, among)).bindAll(first, last).run();
    }
    unjudge(u"c.id BETWEEN ? AND ?"_s).bindAll(first, last).run();
}

void DerivedColumns::refreshReminders(const std::vector<CommitmentId>& ids) {
    const QString refresh = m_connection.isServer()
                                ? u"SELECT rapport_refresh_reminders(ARRAY(SELECT value FROM %1 ids))"_s
                                : updateSql(derived::reminders(m_connection.dialect()), u"k.id IN (SELECT value FROM %1 ids)"_s);
    askedByIds(m_connection, refresh, ids).run();
}

void DerivedColumns::refreshAll() {
    for (const DerivedGroup& group : derived::all(m_connection.dialect()))
        m_connection.prepare(updateSql(group, u"1 = 1"_s)).run();
    unjudge(u"1 = 1"_s).run();
}

QStringList DerivedColumns::check() {
    QStringList findings;
    for (const DerivedGroup& group : derived::all(m_connection.dialect())) {
        auto counts = m_connection.prepare(countDifferentSql(group, m_connection.dialect()));
        counts.step();
        for (int column = 0; column < counts.columnCount(); ++column) {
            if (counts.number(column) > 0)
                findings += QCoreApplication::translate("check", "Derived value %1.%2 is out of date in %3 records.")
                                .arg(group.table, group.columns[static_cast<size_t>(column)].name)
                                .arg(counts.number(column));
        }
    }
    return findings;
}

} // namespace rapport::storage
