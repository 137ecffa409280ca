#include "storage/migrations/backup.h"

#include "storage/sqlite/sqlerror.h"

#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

QString freeName(const QString& path, int version, const QDateTime& now) {
    const QFileInfo store(path);
    const QString stem = u"%1/%2.before-v%3-%4"_s.arg(store.absolutePath(), store.completeBaseName())
                             .arg(version)
                             .arg(now.toUTC().toString(u"yyyyMMdd-HHmmss"_s));
    QString name = stem + u".rapport"_s;
    for (int number = 2; QFile::exists(name); ++number)
        name = u"%1-%2.rapport"_s.arg(stem).arg(number);
    return name;
}

void createPrivate(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        throw sqlError(SQLITE_READONLY, u"create a backup"_s);
}

void copy(SqliteConnection& from, SqliteConnection& to) {
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup)
        throw sqlError(sqlite3_extended_errcode(to.handle()), u"start a backup"_s);
    sqlite3_backup_step(backup, -1);
    const int result = sqlite3_backup_finish(backup);
    if (result != SQLITE_OK)
        throw sqlError(result, u"back up"_s);
}

QString first(SqliteConnection& connection, const QString& sql) {
    auto statement = connection.prepare(sql);
    return statement.step() ? statement.text(0) : QString();
}

/// What the copy is compared by: its pages are sound, and each table has as many rows.
QStringList contents(SqliteConnection& connection) {
    QStringList names, counts;
    {
        auto tables = connection.prepare(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                                         "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"_s);
        while (tables.step())
            names << tables.text(0);
    }
    for (const QString& name : names)
        counts << u"%1: %2"_s.arg(name, first(connection, u"SELECT count(*) FROM \"%1\""_s.arg(name)));
    return counts;
}

void makeCopy(SqliteConnection& from, const QString& target) {
    SqliteConnection to(target, SqliteConnection::Access::ReadWrite, false);
    copy(from, to);
    first(to, u"PRAGMA journal_mode = DELETE"_s);
    if (first(to, u"PRAGMA integrity_check"_s) != "ok"_L1 || contents(to) != contents(from))
        throw sqlError(SQLITE_CORRUPT, u"compare a backup"_s);
}

} // namespace

QString backUpBeside(SqliteConnection& connection, const QString& path, int version, const QDateTime& now) {
    const QString target = freeName(path, version, now);
    createPrivate(target);
    try {
        makeCopy(connection, target);
    } catch (...) {
        QFile::remove(target);
        throw;
    }
    return target;
}

} // namespace rapport::storage
