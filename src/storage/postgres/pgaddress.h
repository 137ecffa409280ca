#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace rapport::storage {

/// Where an office's server is and who logs in, as libpq wants it.
class PgAddress {
public:
    /// `location` is postgresql://[login[:password]@]host[:port][,host…]/database[?parameters], libpq's own form. To every server
    /// that is not on this machine the line has to be encrypted and the server's certificate checked (verify-full). Throws
    /// Error(InvalidInput).
    explicit PgAddress(const QString& location);

    /// The same address without its password: what may be shown and logged.
    [[nodiscard]] QString shown() const { return m_shown; }
    [[nodiscard]] QString database() const { return QString::fromUtf8(value("dbname")); }
    [[nodiscard]] QString login() const { return QString::fromUtf8(value("user")); }
    [[nodiscard]] bool isLocal() const { return m_local; } ///< every host is this machine
    [[nodiscard]] bool hasPassword() const { return !value("password").isEmpty(); }
    void setPassword(const QString& password) { set("password", password.toUtf8()); }

    /// Names and values, as PQconnectStartParams takes them; they live as long as this does.
    struct Parameters {
        std::vector<const char*> names, values;
    };
    [[nodiscard]] Parameters parameters() const;

private:
    [[nodiscard]] QByteArray value(const QByteArray& name) const;
    void set(const QByteArray& name, const QByteArray& value);
    void setDefault(const QByteArray& name, const QByteArray& value);
    void requireProtection();

    std::vector<std::pair<QByteArray, QByteArray>> m_settings;
    QString m_shown;
    bool m_local = true;
};

} // namespace rapport::storage
