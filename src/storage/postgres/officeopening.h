#pragma once

#include "rapport/storage/member.h"
#include "storage/postgres/pgconnection.h"

namespace rapport::storage {

/// A connection to an office whose tables are this program's. Throws Error with a sentence that says what to do.
[[nodiscard]] std::unique_ptr<PgConnection> openOffice(const PgAddress& address);
/// Whom the connection's login belongs to; nobody for an administrator of the server.
[[nodiscard]] std::optional<Member> memberOf(PgConnection& connection);
/// What a refused connection means to a user.
[[nodiscard]] Error whyNotOpened(const PgError& error);
/// A statement that the server stopped because of its time.
[[nodiscard]] Error tookTooLong();

} // namespace rapport::storage
