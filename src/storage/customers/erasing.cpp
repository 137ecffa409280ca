#include "rapport/storage/erasing.h"

#include "rapport/core/error.h"
#include "rapport/storage/customerrepository.h"
#include "storage/engine/jsonlist.h"
#include "storage/rows/rowwriter.h"

#include <QCoreApplication>
#include <QSet>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// A record as the change log calls it.
using Logged = std::pair<QString, qint64>;

class Erasing {
public:
    Erasing(WriteSession& session, CustomerId customer)
        : m_session(session)
        , m_connection(session.connection())
        , m_customer(customer) {}

    void run(const QString& name) {
        collectRecords();
        collectFromLog();
        for (const qint64 id : interactionsOfTheirsAlone())
            m_session.rows().remove(tables::interaction(), id);
        m_session.rows().remove(tables::customer(), m_customer.value());
        forgetChanges(name);
    }

private:
    /// The records that go, as they stand.
    void collectRecords() {
        m_gone.insert({entityKey(Entity::Customer), m_customer.value()});
        for (const Reference& reference : tables::referencesTo(tables::customer())) {
            if (reference.onDelete == Reference::OnDelete::Remove && reference.child->ownerColumn.isEmpty())
                for (const qint64 id : ids(u"SELECT id FROM %1 WHERE %2 = ?"_s.arg(reference.child->name, reference.column)))
                    m_gone.insert({entityKey(reference.child->entity), id});
        }
        for (const qint64 id : interactionsOfTheirsAlone())
            m_gone.insert({entityKey(Entity::Interaction), id});
    }

    /// What was removed before stands in the log alone, as JSON of its row (with a space where a server wrote it).
    void collectFromLog() {
        const QString number = QString::number(m_customer.value());
        for (const QString& pattern :
             {u"%\"customer_id\":%1,%"_s, u"%\"customer_id\":%1}%"_s, u"%\"customer_id\": %1,%"_s, u"%\"customer_id\": %1}%"_s}) {
            auto found = m_connection.prepare(u"SELECT DISTINCT entity, entity_id FROM change WHERE operation = 'delete' "
                                              "AND entity_id IS NOT NULL AND before LIKE ?"_s);
            found.bindAll(QString(pattern).replace(u"%1"_s, number));
            while (found.step())
                if (!stillThere(found.text(0), found.number(1)))
                    m_gone.insert({found.text(0), found.number(1)});
        }
    }

    /// A talk with others too, from which only this participant was taken, stays in the log.
    bool stillThere(const QString& entity, qint64 id) {
        auto row = m_connection.prepare(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(tables::named(entity).name));
        row.bindAll(id);
        return row.step();
    }

    std::vector<qint64> interactionsOfTheirsAlone() {
        return ids(u"SELECT w.interaction_id FROM interaction_customer w WHERE w.customer_id = ? AND NOT EXISTS ("
                   "SELECT 1 FROM interaction_customer o WHERE o.interaction_id = w.interaction_id "
                   "AND o.customer_id <> w.customer_id)"_s);
    }

    std::vector<qint64> ids(const QString& sql) {
        std::vector<qint64> found;
        auto rows = m_connection.prepare(sql);
        rows.bindAll(m_customer);
        while (rows.step())
            found.push_back(rows.number(0));
        return found;
    }

    void forgetChanges(const QString& name) {
        QSet<qint64> sets;
        for (const auto& [entity, id] : m_gone) {
            auto rows = m_connection.prepare(u"SELECT DISTINCT set_id FROM change WHERE entity = ? AND entity_id = ?"_s);
            rows.bindAll(entity, id);
            while (rows.step())
                sets.insert(rows.number(0));
        }
        for (const auto& [entity, id] : m_gone)
            m_connection.prepare(u"DELETE FROM change WHERE entity = ? AND entity_id = ?"_s).bindAll(entity, id).run();
        if (m_connection.isServer())
            forgetOnServer({sets.begin(), sets.end()}, name);
        else
            forgetInFile({sets.begin(), sets.end()}, name);
    }

    // Sets that were about nothing else go, as their labels tell what it was; save this one, the latest, which says that somebody
    // was erased. Others lose the name.

    void forgetInFile(const std::vector<qint64>& sets, const QString& name) {
        const QString emptied =
            u"IN (SELECT value FROM %1 ids WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.set_id = value) "
            "AND value < (SELECT max(id) FROM change_set))"_s.arg(m_connection.dialect().numbersInParameter());
        const QString ids = jsonListOfIds(sets);
        m_connection.prepare(u"UPDATE change_set SET inverts = NULL WHERE inverts "_s + emptied).bindAll(ids).run();
        m_connection.prepare(u"DELETE FROM change_set WHERE id "_s + emptied).bindAll(ids).run();
        m_connection.prepare(u"UPDATE change_set SET label = replace(label, ?1, '…') WHERE replace(label, ?1, '') <> label"_s)
            .bindAll(name)
            .run();
        m_connection.prepare(u"UPDATE change_set SET state = 'passed' WHERE state <> 'passed'"_s).run();
    }

    /// By a function of the server: sets of others are nobody's else to change.
    void forgetOnServer(const std::vector<qint64>& sets, const QString& name) {
        m_connection
            .prepare(u"SELECT rapport_forget_sets(ARRAY(SELECT value FROM %1 ids), ?)"_s.arg(
                m_connection.dialect().numbersInParameter()))
            .bindAll(jsonListOfIds(sets), name)
            .step();
    }

    WriteSession& m_session;
    Connection& m_connection;
    CustomerId m_customer;
    QSet<Logged> m_gone;
};

} // namespace

void eraseCustomer(WriteSession& session, CustomerId customer) {
    const auto stored = CustomerRepository(session).find(customer);
    if (!stored)
        throw Error(ErrorCode::NoSuchRecord, QCoreApplication::translate("storage", "There is no such customer any more."));
    if (!session.connection().isServer())
        session.connection().execute(u"PRAGMA secure_delete = ON"_s); // what is freed is overwritten
    Erasing(session, customer).run(domain::displayNameOf(*stored));
}

} // namespace rapport::storage
