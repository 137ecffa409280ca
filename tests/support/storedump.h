#pragma once

#include "rapport/storage/session.h"
#include "storage/engine/connection.h"

#include <QHash>

namespace rapport::test {

/// A server has columns for its search besides, which it works out itself.
inline QString columnsOf(storage::Connection& connection, const QString& table) {
    using namespace Qt::StringLiterals;
    if (!connection.isServer())
        return u"*"_s;
    auto columns = connection.prepare(u"SELECT CAST(string_agg(column_name, ', ' ORDER BY ordinal_position) AS text) FROM "
                                      "information_schema.columns WHERE table_schema = 'rapport' AND is_generated = 'NEVER' "
                                      "AND table_name = ?"_s);
    columns.bindAll(table);
    columns.step();
    return columns.text(0);
}

/// The rows of each table as text, without the full-text indexes, whose files differ with how they were filled; for comparing
/// whole stores.
inline QHash<QString, QStringList> dumpOf(storage::ReadSession& session) {
    using namespace Qt::StringLiterals;
    auto& connection = session.connection();
    QStringList names;
    {
        auto tables = connection.prepare(
            connection.isServer()
                ? u"SELECT CAST(table_name AS text) FROM information_schema.tables WHERE table_schema = 'rapport'"_s
                : u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' "
                  "AND name NOT GLOB '*_words*' AND name NOT GLOB 'customer_parts*'"_s);
        while (tables.step())
            names += tables.text(0);
    }
    QHash<QString, QStringList> dump;
    for (const QString& name : std::as_const(names)) {
        auto rows = connection.prepare(u"SELECT %1 FROM \"%2\" ORDER BY 1"_s.arg(columnsOf(connection, name), name));
        while (rows.step()) {
            QStringList cells;
            for (int column = 0; column < rows.columnCount(); ++column)
                cells += rows.isNull(column) ? u"NULL"_s : QString::fromLatin1(rows.bytes(column).toPercentEncoding(" ,.:-"));
            dump[name] += cells.join(u'|');
        }
    }
    return dump;
}

} // namespace rapport::test
