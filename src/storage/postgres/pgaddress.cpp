#include "storage/postgres/pgaddress.h"

#include "rapport/core/error.h"
#include "rapport/storage/store.h"

#include <QCoreApplication>
#include <QUrl>
#include <libpq-fe.h>
#include <memory>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("storage", text); }

bool isThisMachine(const QByteArray& host) {
    return host.isEmpty() || host.startsWith('/') || host == "localhost" || host == "::1" || host.startsWith("127.");
}

} // namespace

PgAddress::PgAddress(const QString& location)
    : m_shown(shownLocation(location)) {
    char* problem = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(location.toUtf8().constData(), &problem), &PQconninfoFree);
    PQfreemem(problem); // quotes what was typed, password and all
    if (!options)
        throw Error(ErrorCode::InvalidInput,
                    tr("This is not an address of a server. Write it as postgresql://login@host/database."),
                    u"an address that libpq cannot read"_s);
    for (const PQconninfoOption* option = options.get(); option->keyword; ++option) {
        if (option->val && *option->val)
            m_settings.emplace_back(option->keyword, option->val);
    }
    const QByteArray hosts = value("host");
    for (const QByteArray& host : hosts.split(',') + value("hostaddr").split(','))
        m_local = m_local && isThisMachine(host);
    requireProtection();
    setDefault("connect_timeout", "5");
    setDefault("keepalives_idle", "10");
    setDefault("keepalives_interval", "3");
    setDefault("keepalives_count", "3");
    setDefault("tcp_user_timeout", "10000");
    set("application_name", "rapport");
    set("client_encoding", "UTF8");
    if (hosts.contains(','))
        setDefault("target_session_attrs", "read-write");
}

void PgAddress::requireProtection() {
    if (m_local)
        return;
    const QByteArray mode = value("sslmode");
    if (!mode.isEmpty() && mode != "verify-full")
        throw Error(ErrorCode::InvalidInput,
                    tr("The line to a server on another machine has to be encrypted and its certificate checked. Leave sslmode "
                       "out of the address, or write sslmode=verify-full."),
                    u"sslmode weaker than verify-full"_s);
    set("sslmode", "verify-full");
}

QByteArray PgAddress::value(const QByteArray& name) const {
    for (const auto& [known, value] : m_settings) {
        if (known == name)
            return value;
    }
    return {};
}

void PgAddress::set(const QByteArray& name, const QByteArray& value) {
    std::erase_if(m_settings, [&](const auto& setting) { return setting.first == name; });
    m_settings.emplace_back(name, value);
}

void PgAddress::setDefault(const QByteArray& name, const QByteArray& fallback) {
    if (value(name).isEmpty())
        set(name, fallback);
}

PgAddress::Parameters PgAddress::parameters() const {
    Parameters made;
    for (const auto& [name, value] : m_settings) {
        made.names.push_back(name.constData());
        made.values.push_back(value.constData());
    }
    made.names.push_back(nullptr);
    made.values.push_back(nullptr);
    return made;
}

} // namespace rapport::storage
