#pragma once

#include "storage/migrations/migration.h"
#include "storage/postgres/pgconnection.h"

namespace rapport::storage {

/// What a database is to this program.
enum class OfficeStanding { Empty, Older, Current, Newer };
[[nodiscard]] OfficeStanding standingOf(PgConnection& connection);
/// The tables' version; 0 where there are none or the login may not look.
[[nodiscard]] int schemaVersionOf(PgConnection& connection);

/// The roles of an office's server, which are the database's own: <database>_tables owns everything and is nobody's login,
/// <database>_owner, <database>_manager and <database>_staff are what members' logins belong to.
class OfficeRoles {
public:
    explicit OfficeRoles(const QString& database)
        : m_prefix(database + u'_') {}
    [[nodiscard]] QString tables() const { return m_prefix + QStringLiteral("tables"); }
    [[nodiscard]] QString owner() const { return m_prefix + QStringLiteral("owner"); }
    [[nodiscard]] QString manager() const { return m_prefix + QStringLiteral("manager"); }
    [[nodiscard]] QString staff() const { return m_prefix + QStringLiteral("staff"); }
    [[nodiscard]] const QString& prefix() const { return m_prefix; }

private:
    QString m_prefix;
};

/// Makes roles, extensions and tables in an Empty database, or brings an Older one up to date by those of `steps` that it has not
/// had, all or nothing. The login has to be one that may make roles and owns the database: the server's administrator. Throws
/// Error.
void makeOffice(PgConnection& connection, const QString& database, const std::vector<Migration>& steps = officeMigrations());

/// A name as SQL has it in double quotes.
[[nodiscard]] QString quotedName(QString name);

} // namespace rapport::storage
