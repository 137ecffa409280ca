#include "storage/search/currenttexts.h"
#include "storage/search/searchindex.h"

#include <QCoreApplication>
#include <limits>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

QString finding(const QString& what, qint64 count) {
    return QCoreApplication::translate("check", "Search index: %1 (%2).").arg(what).arg(count);
}

/// How many rows of customer_search are missing, too many or say something else than the records: both in the customers' order,
/// side by side.
qint64 outdatedRows(Connection& connection) {
    auto rows = connection.scan(
        u"SELECT customer_id, name, organisation, digits, email, note, marks FROM customer_search ORDER BY customer_id"_s);
    CurrentTexts texts(connection, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    qint64 outdated = 0;
    bool there = rows.step();
    while (const auto entry = texts.next()) {
        for (; there && rows.number(0) < entry->customerId; there = rows.step())
            ++outdated;
        const bool same = there && rows.number(0) == entry->customerId;
        outdated += same && searchTextsFrom(rows, 1) == entry->texts ? 0 : 1;
        if (same)
            there = rows.step();
    }
    for (; there; there = rows.step())
        ++outdated;
    return outdated;
}

} // namespace

QStringList SearchIndex::check() {
    QStringList findings;
    for (const auto& [table, missing, surplus] : m_fullText.coverages()) {
        if (missing > 0)
            findings += finding(QCoreApplication::translate("check", "records missing from %1").arg(table), missing);
        if (surplus > 0)
            findings += finding(QCoreApplication::translate("check", "records too many in %1").arg(table), surplus);
    }

    const qint64 stale = outdatedRows(m_connection);
    if (stale > 0)
        findings += finding(QCoreApplication::translate("check", "customers found by outdated words"), stale);
    return findings;
}

} // namespace rapport::storage
