#include "storage/search/searchindex.h"

#include "rapport/core/text.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

/// A full-text table and the ids that have to be in it.
struct Coverage {
    QString table;
    QString ids;
};

const std::vector<Coverage>& coverages() {
    static const std::vector<Coverage> all{{u"customer_parts"_s, u"SELECT customer_id FROM customer_search"_s},
                                           {u"customer_words"_s, u"SELECT customer_id FROM customer_search"_s},
                                           {u"interaction_words"_s, u"SELECT id FROM interaction"_s},
                                           {u"commitment_words"_s, u"SELECT id FROM commitment"_s}};
    return all;
}

qint64 countOf(Connection& connection, const QString& sql) {
    auto statement = connection.prepare(sql);
    statement.step();
    return statement.number(0);
}

QString finding(const QString& what, qint64 count) {
    return QCoreApplication::translate("check", "Search index: %1 (%2).").arg(what).arg(count);
}

} // namespace

QStringList SearchIndex::check() {
    QStringList findings;
    for (const auto& [table, ids] : coverages()) {
        const qint64 missing =
            countOf(m_connection, u"SELECT count(*) FROM (%2 EXCEPT SELECT id FROM %1_docsize)"_s.arg(table, ids));
        const qint64 surplus =
            countOf(m_connection, u"SELECT count(*) FROM (SELECT id FROM %1_docsize EXCEPT %2)"_s.arg(table, ids));
        if (missing > 0)
            findings += finding(QCoreApplication::translate("check", "records missing from %1").arg(table), missing);
        if (surplus > 0)
            findings += finding(QCoreApplication::translate("check", "records too many in %1").arg(table), surplus);
    }

    std::vector<qint64> ids;
    {
        auto statement = m_connection.prepare(
            u"SELECT id FROM customer WHERE state <> 'trashed' UNION SELECT customer_id FROM customer_search"_s);
        while (statement.step())
            ids.push_back(statement.number(0));
    }
    qint64 stale = 0;
    for (const qint64 id : ids)
        stale += staged(id) == current(id) ? 0 : 1;
    if (stale > 0)
        findings += finding(QCoreApplication::translate("check", "customers found by outdated words"), stale);
    return findings;
}

} // namespace rapport::storage
