#include "rapport/storage/store.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;

bool isServerLocation(const QString& location) {
    return location.startsWith("postgresql://"_L1) || location.startsWith("postgres://"_L1);
}

/// A password is what stands between the first colon and the last @ of login and hosts.
QString shownLocation(const QString& location) {
    if (!isServerLocation(location))
        return location;
    const auto begin = location.indexOf(u"://"_s) + 3;
    auto end = location.indexOf(u'/', begin);
    end = end < 0 ? location.size() : end;
    const auto at = location.lastIndexOf(u'@', end - 1);
    const auto colon = location.indexOf(u':', begin);
    QString shown = location;
    if (at > begin && colon >= begin && colon < at)
        shown.remove(colon, at - colon);
    // libpq takes a password among the parameters as well.
    const auto query = shown.indexOf(u'?');
    if (query < 0)
        return shown;
    QStringList kept;
    for (const QString& parameter : shown.mid(query + 1).split(u'&', Qt::SkipEmptyParts)) {
        if (!parameter.startsWith("password="_L1) && !parameter.startsWith("sslpassword="_L1))
            kept += parameter;
    }
    return shown.left(query) + (kept.isEmpty() ? QString() : u'?' + kept.join(u'&'));
}

} // namespace rapport::storage
