#include "rapport/storage/office.h"

#include "rapport/core/text.h"
#include "rapport/core/uid.h"
#include "storage/engine/storageerror.h"
#include "storage/postgres/officeopening.h"
#include "storage/postgres/officeschema.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("storage", text); }

using Standing = OfficeVerdict::Standing;

OfficeVerdict stopped(Standing standing, const Error& why) {
    OfficeVerdict verdict;
    verdict.standing = standing;
    verdict.sentence = why.message();
    return verdict;
}

OfficeVerdict verdictOn(const Error& error, const QByteArray& state) {
    Standing standing = Standing::Unreachable;
    if (state == "28P01" || state == "28000")
        standing = Standing::Refused;
    else if (state == "3D000")
        standing = Standing::NoDatabase;
    return stopped(standing, error);
}

bool mayCreateOffice(PgConnection& connection) {
    auto rights = connection.prepare(
        u"SELECT r.rolsuper OR (r.rolcreaterole AND pg_has_role(d.datdba, 'MEMBER')) FROM pg_roles r, pg_database d "
        "WHERE r.rolname = session_user AND d.datname = current_database()"_s);
    return rights.step() && rights.flag(0);
}

OfficeVerdict verdictOn(PgConnection& connection) {
    OfficeVerdict verdict;
    verdict.mayCreate = mayCreateOffice(connection);
    verdict.encrypted = PQsslInUse(connection.line().handle()) == 1;
    switch (standingOf(connection)) {
    case OfficeStanding::Empty:
        verdict.standing = Standing::Empty;
        verdict.sentence = verdict.mayCreate
                               ? tr("The server answers, and there is no office in this database yet. You may create one.")
                               : tr("The server answers, but this login belongs to no office in this database. Ask its "
                                    "owner to add you, or log in as the server's administrator to create an office.");
        break;
    case OfficeStanding::Older:
        verdict.standing = Standing::Older;
        verdict.sentence = tr("There is an office of an earlier version. The server's administrator can bring it up to date.");
        break;
    case OfficeStanding::Newer:
        verdict.standing = Standing::Newer;
        verdict.sentence = tr("The office uses a later version of Rapport. Install that version to open it.");
        break;
    case OfficeStanding::Current:
        verdict.standing = Standing::Office;
        verdict.member = memberOf(connection);
        verdict.sentence = verdict.member ? tr("There is an office, and you are %1 there.").arg(verdict.member->name)
                                          : tr("There is an office. This login administers it and is none of its members.");
        break;
    }
    return verdict;
}

PgConnection& serverOf(const ReadSession& session) {
    auto* server = dynamic_cast<PgConnection*>(&session.connection());
    if (!server)
        throw Error(ErrorCode::InvalidInput, tr("Logins are for offices. This store is a file."));
    return *server;
}

QByteArray verifierOf(PgConnection& connection, const QString& login, const QString& password) {
    constexpr qsizetype shortest = 8;
    if (password.size() < shortest)
        throw Error(ErrorCode::InvalidInput, tr("Choose a password of at least %1 characters.").arg(shortest));
    const std::unique_ptr<char, decltype(&PQfreemem)> verifier(PQencryptPasswordConn(connection.line().handle(),
                                                                                     password.toUtf8().constData(),
                                                                                     login.toUtf8().constData(), "scram-sha-256"),
                                                               &PQfreemem);
    if (!verifier)
        throw storageError(ErrorCode::Internal, u"make a password's verifier"_s);
    return verifier.get();
}

QString loginOf(PgConnection& connection, StaffId staff) {
    auto statement = connection.prepare(u"SELECT login FROM staff WHERE id = ? AND login IS NOT NULL"_s);
    statement.bindAll(staff);
    if (!statement.step())
        throw Error(ErrorCode::InvalidInput, tr("This member has no login."));
    return statement.text(0);
}

void giveLogin(PgConnection& connection, StaffId staff, const MemberLogin& login) {
    const QByteArray verifier = verifierOf(connection, login.login, login.password);
    connection.prepare(u"SELECT rapport_grant_login(?, ?, ?)"_s).bindAll(staff, login.login, QString::fromLatin1(verifier)).run();
}

bool hasOwner(PgConnection& connection) {
    auto statement =
        connection.prepare(u"SELECT 1 FROM staff WHERE role = 'owner' AND active = 1 AND login IS NOT NULL LIMIT 1"_s);
    return statement.step();
}

void addFirstOwner(PgConnection& connection, const QString& name, const MemberLogin& login) {
    connection.begin(Connection::Access::ReadWrite);
    try {
        auto insert = connection.prepare(u"INSERT INTO staff (uid, name, role, active) VALUES (?, ?, 'owner', 1) RETURNING id"_s);
        insert.bindAll(newUid(), text::normalisedLine(name));
        insert.step();
        const qint64 staff = insert.number(0);
        insert.reset();
        giveLogin(connection, StaffId(staff), login);
        connection.commit();
    } catch (...) {
        connection.rollback();
        throw;
    }
}

void requireLogin(const QString& login) {
    constexpr qsizetype longest = 60;
    const bool plain = std::all_of(login.begin(), login.end(), [](QChar character) {
        return character.isLetterOrNumber() || character == u'_' || character == u'-' || character == u'.';
    });
    if (login.isEmpty() || login.size() > longest || !plain || login.startsWith("pg_"_L1))
        throw Error(ErrorCode::InvalidInput,
                    tr("A login has 1 to %1 letters, digits, dots or dashes, such as \"anna\".").arg(longest));
}

void requireOwner(const QString& name, const MemberLogin& login) {
    requireLogin(login.login);
    if (text::normalisedLine(name).isEmpty())
        throw Error(ErrorCode::InvalidInput, tr("Give the owner a name."));
}

/// What the server's refusal of a login means.
[[noreturn]] void explain(const PgError& error) {
    if (error.state() == "42710")
        throw Error(ErrorCode::InvalidInput, tr("There is a login of this name on the server already. Choose another."),
                    error.detail());
    if (error.state() == "P0002")
        throw Error(ErrorCode::InvalidInput, tr("This member is not at work here, or has a login already."), error.detail());
    throw error;
}

} // namespace

OfficeVerdict testOffice(const QString& location) {
    try {
        PgConnection connection(PgAddress(location), {});
        return verdictOn(connection);
    } catch (const PgError& error) {
        return verdictOn(whyNotOpened(error), error.state());
    } catch (const Error& error) {
        return stopped(Standing::NotAnAddress, error);
    }
}

void createOffice(const QString& location, const QString& ownerName, const MemberLogin& owner) {
    const PgAddress address(location);
    try {
        PgConnection connection(address, {});
        if (!mayCreateOffice(connection))
            throw Error(ErrorCode::NotAllowed, tr("This login may not create an office. Log in as the server's administrator."));
        const OfficeStanding standing = standingOf(connection);
        if (standing == OfficeStanding::Empty)
            requireOwner(ownerName, owner);
        if (standing == OfficeStanding::Empty || standing == OfficeStanding::Older)
            makeOffice(connection, address.database());
        if (!hasOwner(connection)) {
            requireOwner(ownerName, owner);
            addFirstOwner(connection, ownerName, owner);
        }
    } catch (const PgError& error) {
        if (error.isLineLost() || error.state().startsWith("28") || error.state() == "3D000")
            throw whyNotOpened(error);
        explain(error);
    }
}

void grantLogin(WriteSession& session, StaffId staff, const MemberLogin& login) {
    requireLogin(login.login);
    PgConnection& connection = serverOf(session);
    try {
        giveLogin(connection, staff, login);
    } catch (const PgError& error) {
        explain(error);
    }
}

void revokeLogin(WriteSession& session, StaffId staff) {
    PgConnection& connection = serverOf(session);
    static_cast<void>(loginOf(connection, staff));
    connection.prepare(u"SELECT rapport_revoke_login(?)"_s).bindAll(staff).run();
}

void setPassword(WriteSession& session, StaffId staff, const QString& password) {
    PgConnection& connection = serverOf(session);
    const QByteArray verifier = verifierOf(connection, loginOf(connection, staff), password);
    connection.prepare(u"SELECT rapport_set_password(?, ?)"_s).bindAll(staff, QString::fromLatin1(verifier)).run();
}

} // namespace rapport::storage
