#include "exchange/vcard/imaddress.h"

#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

constexpr auto bare = "x-apple:"_L1;

bool mayStand(QChar c) { return c > u' ' && c != u'\x7f' && !u"<>\"{}|\\^`"_s.contains(c); }

bool isAddress(const QString& value) {
    const qsizetype colon = value.indexOf(u':');
    if (colon < 2 || value.startsWith(bare, Qt::CaseInsensitive) || !std::all_of(value.begin(), value.end(), mayStand))
        return false;
    return std::all_of(value.begin(), value.begin() + colon, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'+' || c == u'-' ||
               c == u'.';
    });
}

} // namespace

QString messengerAddress(const QString& value) {
    return isAddress(value) ? value : bare + QString::fromLatin1(QUrl::toPercentEncoding(value, "@"));
}

QString messengerValue(const QString& address) {
    if (!address.startsWith(bare, Qt::CaseInsensitive))
        return address;
    return QUrl::fromPercentEncoding(address.mid(bare.size()).toUtf8());
}

} // namespace rapport::exchange
