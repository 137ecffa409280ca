#include "storage/postgres/officeschema.h"

#include "storage/derived/derivedsql.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

bool isThere(PgConnection& connection, const QString& sql, const QString& name) {
    auto statement = connection.prepare(sql);
    statement.bindAll(name);
    return statement.step();
}

void makeRole(PgConnection& connection, const QString& name, const QString& rights) {
    if (!isThere(connection, u"SELECT 1 FROM pg_roles WHERE rolname = ?"_s, name))
        connection.execute(u"CREATE ROLE %1 NOLOGIN %2"_s.arg(quotedName(name), rights));
}

/// Who has a role of the office has those below it too.
void makeRoles(PgConnection& connection, const OfficeRoles& roles) {
    makeRole(connection, roles.tables(), u"CREATEROLE"_s);
    connection.execute(u"GRANT %1 TO CURRENT_USER"_s.arg(quotedName(roles.tables())));
    connection.execute(u"SET LOCAL ROLE %1"_s.arg(quotedName(roles.tables())));
    for (const QString& role : {roles.staff(), roles.manager(), roles.owner()})
        makeRole(connection, role, {});
    connection.execute(u"GRANT %1 TO %2; GRANT %2 TO %3"_s.arg(quotedName(roles.staff()), quotedName(roles.manager()),
                                                               quotedName(roles.owner())));
    connection.execute(u"RESET ROLE"_s);
}

void makeSchema(PgConnection& connection, const QString& database, const OfficeRoles& roles) {
    connection.execute(u"CREATE SCHEMA rapport AUTHORIZATION %1"_s.arg(quotedName(roles.tables())));
    for (const QString& extension : {u"pg_trgm"_s, u"unaccent"_s}) {
        const bool there = isThere(connection, u"SELECT 1 FROM pg_extension WHERE extname = ?"_s, extension);
        connection.execute(
            (there ? u"ALTER EXTENSION %1 SET SCHEMA rapport"_s : u"CREATE EXTENSION %1 SCHEMA rapport"_s).arg(extension));
    }
    connection.execute(u"REVOKE CONNECT ON DATABASE %1 FROM PUBLIC; GRANT CONNECT ON DATABASE %1 TO %2"_s.arg(
        quotedName(database), quotedName(roles.staff())));
}

QString filledIn(QString sql, const OfficeRoles& roles) {
    sql.replace(u"%TABLES%"_s, quotedName(roles.tables())).replace(u"%OWNER%"_s, quotedName(roles.owner()));
    sql.replace(u"%MANAGER%"_s, quotedName(roles.manager())).replace(u"%STAFF%"_s, quotedName(roles.staff()));
    const auto literal = [](QString text) { return text.replace(u'\'', u"''"_s); };
    sql.replace(u"%OWNER_NAME%"_s, literal(roles.owner())).replace(u"%MANAGER_NAME%"_s, literal(roles.manager()));
    sql.replace(u"%TABLES_NAME%"_s, literal(roles.tables()));
    return sql.replace(u"%PREFIX%"_s, literal(roles.prefix()));
}

/// One of the groups of commitments or milestones, of customers in the array `touched`: only rows in which something changes.
QString refreshSql(const DerivedGroup& group) {
    QStringList columns, expressions;
    for (const auto& [name, expression] : group.columns) {
        columns += group.alias + u'.' + name;
        expressions += u'(' + expression + u')';
    }
    return updateSql(group, u"%1.%2 = ANY (touched) AND (%3) IS DISTINCT FROM (%4)"_s.arg(
                                group.alias, group.customerColumn, columns.join(u", "), expressions.join(u", ")));
}

/// Every group. A customer's own columns come first, at once, and always: of two changes about one customer at the same time the
/// second is run again.
QStringList refreshStatements(const Dialect& dialect) {
    DerivedGroup own = derived::names(dialect);
    own.columns = derived::unjudged().columns;
    QStringList others;
    for (const DerivedGroup& group : derived::all(dialect)) {
        if (group.table == own.table)
            own.columns.insert(own.columns.end(), group.columns.begin(), group.columns.end());
        else
            others += refreshSql(group);
    }
    return QStringList{updateSql(own, u"c.id = ANY (touched)"_s)} + others;
}

/// The derived columns of customers, by the rules of derivedsql.h, for members who may not write them themselves. Customers are
/// taken in one order, so that two changes do not wait for each other. Planning anew for each save takes longer than the updates.
QString refreshFunction(const Dialect& dialect, const OfficeRoles& roles) {
    return u"CREATE OR REPLACE FUNCTION rapport_refresh_customers(ids bigint[]) RETURNS SETOF bigint LANGUAGE plpgsql "
           "SECURITY DEFINER SET search_path = rapport, pg_temp SET plan_cache_mode = force_generic_plan AS $function$\n"
           "DECLARE touched bigint[] := ids || ARRAY(SELECT m.id FROM customer o JOIN customer m ON m.organisation_id = o.id "
           "WHERE o.id = ANY (ids) AND m.organisation_shown <> o.shown_name);\n"
           "BEGIN\n    PERFORM 1 FROM customer WHERE id = ANY (touched) ORDER BY id FOR NO KEY UPDATE;\n    %1;\n"
           "    RETURN QUERY SELECT unnest(touched);\nEND $function$;\n"
           "REVOKE ALL ON FUNCTION rapport_refresh_customers FROM PUBLIC;\n"
           "GRANT EXECUTE ON FUNCTION rapport_refresh_customers TO %2;"_s.arg(refreshStatements(dialect).join(u";\n    "),
                                                                              quotedName(roles.staff()));
}

/// The moments to remind at, of some commitments: whoever raises a reminder may not write the column themselves.
QString remindersFunction(const Dialect& dialect, const OfficeRoles& roles) {
    return u"CREATE OR REPLACE FUNCTION rapport_refresh_reminders(ids bigint[]) RETURNS void LANGUAGE sql "
           "SECURITY DEFINER SET search_path = rapport, pg_temp AS $function$\n    %1\n$function$;\n"
           "REVOKE ALL ON FUNCTION rapport_refresh_reminders FROM PUBLIC;\n"
           "GRANT EXECUTE ON FUNCTION rapport_refresh_reminders TO %2;"_s.arg(
               updateSql(derived::reminders(dialect), u"k.id = ANY (ids)"_s), quotedName(roles.staff()));
}

/// What follows from other cadences, likewise. These are the owner's to set.
QString cadencesFunction(const Dialect& dialect, const OfficeRoles& roles) {
    DerivedGroup group = derived::cadences(dialect);
    group.columns.push_back(derived::unjudged().columns.front());
    return u"CREATE OR REPLACE FUNCTION rapport_refresh_cadences(tiers text[], tags bigint[]) RETURNS void LANGUAGE plpgsql "
           "SECURITY DEFINER SET search_path = rapport, pg_temp AS $function$\n"
           "BEGIN\n    %1;\n    %2;\nEND $function$;\n"
           "REVOKE ALL ON FUNCTION rapport_refresh_cadences FROM PUBLIC;\n"
           "GRANT EXECUTE ON FUNCTION rapport_refresh_cadences TO %3;"_s.arg(
               updateSql(group, derived::ofTier(u"= ANY (tiers)"_s)), updateSql(group, derived::withTag(u"= ANY (tags)"_s)),
               quotedName(roles.owner()));
}

} // namespace

QString quotedName(QString name) { return u'"' + name.replace(u'"', u"\"\""_s) + u'"'; }

int schemaVersionOf(PgConnection& connection) {
    auto there = connection.prepare(u"SELECT has_schema_privilege(oid, 'USAGE') FROM pg_namespace WHERE nspname = 'rapport'"_s);
    if (!there.step() || !there.flag(0))
        return 0;
    auto version = connection.prepare(u"SELECT value FROM store_info WHERE key = 'version'"_s);
    return version.step() ? version.text(0).toInt() : 0;
}

OfficeStanding standingOf(PgConnection& connection) {
    const int known = officeMigrations().back().version;
    const int version = schemaVersionOf(connection);
    if (version == 0)
        return OfficeStanding::Empty;
    if (version == known)
        return OfficeStanding::Current;
    return version < known ? OfficeStanding::Older : OfficeStanding::Newer;
}

void makeOffice(PgConnection& connection, const QString& database, const std::vector<Migration>& steps) {
    const OfficeRoles roles(database);
    const int from = schemaVersionOf(connection);
    connection.begin(Connection::Access::ReadWrite);
    try {
        if (from == 0) {
            makeRoles(connection, roles);
            makeSchema(connection, database, roles);
        }
        connection.execute(u"SET LOCAL ROLE %1"_s.arg(quotedName(roles.tables())));
        for (const Migration& step : steps) {
            if (step.version > from)
                connection.execute(filledIn(step.sql, roles));
        }
        connection.execute(refreshFunction(connection.dialect(), roles));
        connection.execute(remindersFunction(connection.dialect(), roles));
        connection.execute(cadencesFunction(connection.dialect(), roles));
        connection.execute(
            u"INSERT INTO store_info VALUES ('version', '%1') ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s.arg(
                steps.back().version));
        connection.commit();
    } catch (...) {
        connection.rollback();
        throw;
    }
}

} // namespace rapport::storage
