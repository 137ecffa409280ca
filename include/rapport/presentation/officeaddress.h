#pragma once

#include <QString>
#include <optional>

namespace rapport::presentation {

/// Where an office is, in the parts people know: what stands in the fields of "Share with the office".
struct OfficeAddress {
    QString host; ///< a name or number; several, each perhaps with its port, parted by commas
    QString port; ///< of every host without one of its own; empty: PostgreSQL's, 5432
    QString database;
    QString login;
    QString password;
    QString parameters; ///< what an address that was typed had behind "?", never a password

    /// postgresql://login:password@host:port/database, every part percent-encoded (libpq's form, "Connection URIs").
    [[nodiscard]] QString location() const;
    /// The same without the password: what may be shown and remembered.
    [[nodiscard]] QString shown() const;
    /// database on host:port, for people.
    [[nodiscard]] QString place() const;
    /// login@host:port/database, the same for every way of connecting: what a keychain knows the password by.
    [[nodiscard]] QString account() const;
    /// What keeps it from being tried, in a sentence; empty for nothing.
    [[nodiscard]] QString missing() const;
    friend bool operator==(const OfficeAddress&, const OfficeAddress&) = default;
};

/// Takes postgresql://… apart; empty for anything else.
[[nodiscard]] std::optional<OfficeAddress> officeAddress(const QString& location);

} // namespace rapport::presentation
