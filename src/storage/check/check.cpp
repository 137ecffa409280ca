#include "rapport/storage/check.h"

#include "rapport/core/error.h"
#include "storage/care/carecheck.h"
#include "storage/derived/derivedcolumns.h"
#include "storage/rows/rowwriter.h"
#include "storage/search/searchindex.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int damagesTold = 20;

QString tr(const char* text) { return QCoreApplication::translate("check", text); }

QStringList textsFrom(Connection& connection, const QString& sql) {
    QStringList texts;
    auto select = connection.prepare(sql);
    while (select.step())
        texts << select.text(0);
    return texts;
}

/// The pages of the file, its indexes, and what the schema demands of each row.
QStringList damages(Connection& connection) {
    QStringList found;
    for (const QString& text : textsFrom(connection, u"PRAGMA integrity_check(%1)"_s.arg(damagesTold))) {
        if (text != "ok"_L1)
            found << tr("The file is damaged: %1.").arg(text);
    }
    return found;
}

QStringList brokenReferences(Connection& connection) {
    QStringList found;
    auto select = connection.prepare(u"SELECT \"table\", \"parent\", count(*) FROM pragma_foreign_key_check GROUP BY 1, 2"_s);
    while (select.step()) {
        found << tr("Rows of %1 name rows of %2 that are not there (%3).")
                     .arg(select.text(0), select.text(1), QString::number(select.number(2)));
    }
    return found;
}

/// Rules that hold between rows and that no constraint can say, each with a query that counts where it is broken.
QStringList brokenRules(Connection& connection) {
    const std::pair<QString, QString> rules[] = {
        {tr("Interactions are with nobody (%1)."), u"SELECT count(*) FROM interaction i WHERE NOT EXISTS "
                                                   "(SELECT 1 FROM interaction_customer WHERE interaction_id = i.id)"_s},
        {tr("The timeline has interactions at another time than their own (%1)."),
         u"SELECT count(*) FROM interaction_customer c JOIN interaction i ON i.id = c.interaction_id WHERE c.at <> i.at"_s},
        {tr("Cases are closed without their cause, apology and check-back, and nobody said why (%1)."),
         u"SELECT count(*) FROM customer_case c WHERE c.closed_at IS NOT NULL AND c.exception = '' AND (c.cause = '' OR "
         "(SELECT count(*) FROM case_step s WHERE s.case_id = c.id AND s.step IN ('apologise', 'check_back')) < 2)"_s},
        {tr("Changes in the history cannot be read (%1)."),
         u"SELECT count(*) FROM change WHERE NOT json_valid(coalesce(before, '{}')) OR NOT json_valid(coalesce(after, '{}'))"_s},
        {tr("Changes in the history say neither before nor after (%1)."),
         u"SELECT count(*) FROM change WHERE (operation <> 'insert' AND before IS NULL) OR (operation = 'update' AND after IS "
         u"NULL) "
         "OR row_last < row_first"_s},
        {tr("Undone changes still count as done (%1)."),
         u"SELECT count(*) FROM change_set u JOIN change_set s ON s.id = u.inverts WHERE s.state = 'done'"_s},
        {tr("Changes that take others back do not say which (%1)."),
         u"SELECT count(*) FROM change_set WHERE (kind = 'do') <> (inverts IS NULL)"_s}};
    QStringList found;
    for (const auto& [sentence, sql] : rules) {
        const QString count = textsFrom(connection, sql).value(0);
        if (count != "0"_L1)
            found << sentence.arg(count);
    }
    return found;
}

QStringList unknownTables(Connection& connection) {
    QStringList known, found;
    for (const Table* table : tables::all())
        known << table->name;
    for (const QString& name : textsFrom(connection, u"SELECT DISTINCT row_table FROM change"_s)) {
        if (!known.contains(name))
            found << tr("The history names a table that is not there: %1.").arg(name);
    }
    return found;
}

QStringList allFindings(ReadSession& session) {
    Connection& connection = session.connection();
    QStringList found;
    if (!connection.isServer()) { // which sees to its pages and references by itself
        found = damages(connection);
        if (!found.isEmpty())
            return found; // what reads a damaged file says nothing reliable
        found += brokenReferences(connection);
    }
    found += brokenRules(connection);
    found += brokenCare(session);
    found += unknownTables(connection);
    found += DerivedColumns(connection).check();
    found += SearchIndex(connection).check();
    return found;
}

} // namespace

QStringList checkStore(ReadSession& session) {
    try {
        return allFindings(session);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::StoreDamaged)
            throw;
        return {error.message()};
    }
}

void repairDerived(WriteSession& session) { session.rows().renewDerived(); }

} // namespace rapport::storage
