#include "rapport/presentation/officeaddress.h"

#include "rapport/storage/store.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {
constexpr int highestPort = 65'535;

QString tr(const char* text) { return QCoreApplication::translate("sharing", text); }

QString encoded(const QString& part) { return QString::fromLatin1(QUrl::toPercentEncoding(part)); }
QString decoded(const QString& part) { return QUrl::fromPercentEncoding(part.toUtf8()); }

bool isNumber(const QString& host) { return host.count(u':') > 1; }

/// A host as it stands in an address: an IPv6 number in brackets, a folder of sockets encoded.
QString hostPart(const QString& given, const QString& port) {
    const QString host = given.trimmed();
    const bool bracketed = host.startsWith(u'[');
    const auto colon = host.lastIndexOf(u':');
    const bool ownPort = bracketed ? colon > host.indexOf(u']') : colon > 0 && !isNumber(host);
    const QString name = ownPort ? host.left(colon) : host;
    const QString number = ownPort ? host.mid(colon + 1) : port.trimmed();
    const QString written = bracketed ? name : isNumber(name) ? u'[' + name + u']' : encoded(name);
    return number.isEmpty() ? written : written + u':' + number;
}

QString written(const OfficeAddress& address, const QString& password) {
    QStringList hosts;
    for (const QString& host : address.host.split(u',', Qt::SkipEmptyParts))
        hosts << hostPart(host, address.port);
    QString location = u"postgresql://"_s + encoded(address.login.trimmed());
    if (!password.isEmpty())
        location += u':' + encoded(password);
    location += u'@' + hosts.join(u',') + u'/' + encoded(address.database.trimmed());
    return address.parameters.isEmpty() ? location : location + u'?' + address.parameters;
}

/// A single host's port goes into its own field; several keep theirs.
void takeHosts(OfficeAddress& address, const QString& hosts) {
    address.host = decoded(hosts);
    if (hosts.contains(u','))
        return;
    const auto colon = hosts.lastIndexOf(u':');
    if (colon > hosts.lastIndexOf(u']') && colon >= 0) {
        address.host = decoded(hosts.left(colon));
        address.port = hosts.mid(colon + 1);
    }
    if (address.host.startsWith(u'[') && address.host.endsWith(u']'))
        address.host = address.host.mid(1, address.host.size() - 2);
}

/// A password among the parameters is a password all the same.
void takeParameters(OfficeAddress& address, const QString& parameters) {
    QStringList kept;
    for (const QString& parameter : parameters.split(u'&', Qt::SkipEmptyParts)) {
        if (parameter.startsWith("password="_L1))
            address.password = decoded(parameter.mid(9));
        else if (!parameter.startsWith("sslpassword="_L1))
            kept << parameter;
    }
    address.parameters = kept.join(u'&');
}
} // namespace

QString OfficeAddress::location() const { return written(*this, password); }

QString OfficeAddress::shown() const { return written(*this, {}); }

QString OfficeAddress::place() const {
    const QString where = port.trimmed().isEmpty() ? host.trimmed() : host.trimmed() + u':' + port.trimmed();
    // Names of machines read from left to right in any language.
    const QString office = QChar(0x2066) + database.trimmed() + QChar(0x2069);
    return tr("%1 on %2").arg(office, where.isEmpty() ? tr("this computer") : QChar(0x2066) + where + QChar(0x2069));
}

QString OfficeAddress::account() const {
    const QString whole = shown();
    return whole.mid(whole.indexOf("://"_L1) + 3).section(u'?', 0, 0);
}

QString OfficeAddress::missing() const {
    if (host.trimmed().isEmpty())
        return tr("Enter the name of the server's computer.");
    bool isPort = true;
    const int number = port.trimmed().isEmpty() ? 1 : port.trimmed().toInt(&isPort);
    if (!isPort || number < 1 || number > highestPort)
        return tr("A port is a number from 1 to %1. Leave it empty if you were not given one.").arg(highestPort);
    if (database.trimmed().isEmpty())
        return tr("Enter the name of the database.");
    return login.trimmed().isEmpty() ? tr("Enter the login you were given.") : QString();
}

std::optional<OfficeAddress> officeAddress(const QString& location) {
    if (!storage::isServerLocation(location.trimmed()))
        return {};
    OfficeAddress address;
    QString rest = location.trimmed().mid(location.trimmed().indexOf("://"_L1) + 3);
    if (const auto query = rest.indexOf(u'?'); query >= 0) {
        takeParameters(address, rest.mid(query + 1));
        rest.truncate(query);
    }
    const auto at = rest.lastIndexOf(u'@');
    const QString who = rest.left(std::max<qsizetype>(at, 0));
    rest = rest.mid(at + 1);
    const auto colon = who.indexOf(u':');
    address.login = decoded(colon < 0 ? who : who.left(colon));
    if (colon >= 0)
        address.password = decoded(who.mid(colon + 1));
    const auto slash = rest.indexOf(u'/');
    takeHosts(address, slash < 0 ? rest : rest.left(slash));
    address.database = slash < 0 ? QString() : decoded(rest.mid(slash + 1));
    return address;
}

} // namespace rapport::presentation
