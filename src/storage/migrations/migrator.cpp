#include "storage/migrations/migrator.h"

#include "rapport/core/log.h"
#include "storage/migrations/backup.h"
#include "storage/sqlite/sqlerror.h"

#include <QCoreApplication>
#include <sqlite3.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

qint64 numberFrom(SqliteConnection& connection, const QString& sql) {
    auto statement = connection.prepare(sql);
    return statement.step() ? statement.number(0) : 0;
}

/// The lowest version that may read the file; a file that does not say may be read by its own version only.
qint64 readableBy(SqliteConnection& connection, qint64 version) {
    if (numberFrom(connection, u"SELECT count(*) FROM sqlite_schema WHERE name = 'store_info'"_s) == 0)
        return version;
    auto statement = connection.prepare(u"SELECT value FROM store_info WHERE key = 'readable_by'"_s);
    return statement.step() ? statement.text(0).toLongLong() : version;
}

Error stepFailed(const Error& cause, int version) {
    if (cause.code() == ErrorCode::DiskFull || cause.code() == ErrorCode::StoreBusy || cause.code() == ErrorCode::StoreReadOnly)
        return cause;
    return {ErrorCode::StoreDamaged,
            QCoreApplication::translate("storage",
                                        "The store could not be brought up to this version of Rapport and is as it was "
                                        "before. Go on with the earlier version, and report this."),
            u"migration to version %1: %2"_s.arg(version).arg(cause.detail())};
}

void apply(SqliteConnection& connection, const Migration& step) {
    // Steps may build tables anew; references are checked as a whole before the commit.
    connection.execute(u"PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE"_s);
    try {
        connection.execute(step.sql);
        if (numberFrom(connection, u"SELECT count(*) FROM pragma_foreign_key_check"_s) > 0)
            throw sqlError(SQLITE_CONSTRAINT_FOREIGNKEY, u"references after a migration"_s);
        connection.execute(
            u"PRAGMA application_id = %1; PRAGMA user_version = %2; COMMIT; PRAGMA foreign_keys = ON"_s.arg(applicationId)
                .arg(step.version));
    } catch (const Error& error) {
        if (sqlite3_get_autocommit(connection.handle()) == 0)
            connection.execute(u"ROLLBACK"_s);
        connection.execute(u"PRAGMA foreign_keys = ON"_s);
        throw stepFailed(error, step.version);
    }
}

} // namespace

Standing standingOf(SqliteConnection& connection, const std::vector<Migration>& steps) {
    const qint64 version = numberFrom(connection, u"PRAGMA user_version"_s);
    if (numberFrom(connection, u"PRAGMA application_id"_s) != applicationId) {
        const bool empty = version == 0 && numberFrom(connection, u"SELECT count(*) FROM sqlite_schema"_s) == 0;
        return empty ? Standing::Empty : Standing::Foreign;
    }
    if (version == steps.back().version)
        return Standing::Current;
    if (version < steps.back().version)
        return Standing::Older;
    return readableBy(connection, version) <= steps.back().version ? Standing::NewerReadable : Standing::Newer;
}

MigrationOutcome migrate(SqliteConnection& connection, const QString& path, const std::vector<Migration>& steps,
                         const QDateTime& now) {
    const Standing standing = standingOf(connection, steps);
    switch (standing) {
    case Standing::Current:
        return MigrationOutcome::AlreadyCurrent;
    case Standing::NewerReadable:
        return MigrationOutcome::TooNewButReadable;
    case Standing::Newer:
        return MigrationOutcome::TooNew;
    case Standing::Foreign:
        throw sqlError(SQLITE_NOTADB, u"another program's file"_s);
    case Standing::Empty:
    case Standing::Older:
        break;
    }
    const qint64 from = numberFrom(connection, u"PRAGMA user_version"_s);
    if (standing == Standing::Older)
        log::info(u"backed up to %1"_s.arg(backUpBeside(connection, path, steps.back().version, now)));
    for (const Migration& step : steps) {
        if (step.version > from)
            apply(connection, step);
    }
    return standing == Standing::Empty ? MigrationOutcome::Created : MigrationOutcome::Upgraded;
}

} // namespace rapport::storage
