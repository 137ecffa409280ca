#include "storage/postgres/officeopening.h"

#include "storage/postgres/officeschema.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("storage", text); }

} // namespace

Error whyNotOpened(const PgError& error) {
    const QByteArray& state = error.state();
    if (state == "28P01" || state == "28000")
        return {ErrorCode::StoreUnreadable,
                tr("The server does not accept this login or password. Check both, or ask the owner of the office."),
                error.detail()};
    if (state == "3D000")
        return {ErrorCode::StoreMissing, tr("The server has no database of this name. Check the address."), error.detail()};
    if (state == "42501")
        return {ErrorCode::StoreUnreadable, tr("This login does not belong to the office. Ask the owner to add you as a member."),
                error.detail()};
    if (state == "53300")
        return {ErrorCode::NotConnected, tr("The server has too many connections. Try again later."), error.detail()};
    return {ErrorCode::NotConnected,
            tr("The office's server cannot be reached. Check the address and the network, and that the server runs."),
            error.detail()};
}

std::unique_ptr<PgConnection> openOffice(const PgAddress& address) {
    try {
        auto connection = std::make_unique<PgConnection>(address, PgLine::Asked());
        switch (standingOf(*connection)) {
        case OfficeStanding::Current:
            return connection;
        case OfficeStanding::Empty:
            throw Error(ErrorCode::StoreMissing,
                        tr("There is no office in this database, or you are not one of its members. Create one with "
                           "\"rapportctl office init\", or ask its owner to add you."),
                        u"no schema that may be used"_s);
        case OfficeStanding::Older:
            throw Error(
                ErrorCode::StoreTooNew,
                tr("The office's tables are of an earlier version. Have the server's administrator run \"rapportctl office "
                   "init\", which brings them up to date."),
                u"older schema"_s);
        case OfficeStanding::Newer:
            throw Error(ErrorCode::StoreTooNew,
                        tr("The office uses a later version of Rapport. Install that version to open it."), u"newer schema"_s);
        }
        return connection;
    } catch (const PgError& error) {
        throw whyNotOpened(error);
    }
}

std::optional<Member> memberOf(PgConnection& connection) {
    auto statement = connection.prepare(u"SELECT id, name, role FROM staff WHERE id = rapport_me()"_s);
    if (!statement.step())
        return {};
    return Member{statement.id<StaffId>(0), statement.text(1), statement.word<domain::Role>(2).value_or(domain::Role::Staff)};
}

Error tookTooLong() {
    return {ErrorCode::StoreBusy, tr("The server took too long, so nothing was saved. Try again."), u"statement time-out"_s};
}

} // namespace rapport::storage
