#include "domain/contacts/contacturls.h"

#include "rapport/core/text.h"

#include <algorithm>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 320; // RFC 5321: 64 before the @, 255 after it

bool isControl(QChar unit) {
    return unit.category() == QChar::Other_Control || unit == QChar::LineSeparator || unit == QChar::ParagraphSeparator;
}

/// As UTF-8, all but unreserved characters encoded: nothing in `text` can end the part it stands in.
QByteArray encoded(const QString& text) { return QUrl::toPercentEncoding(text); }

/// With \n as `lineBreak` and no other control character.
QByteArray encodedBody(const QString& body, const char* lineBreak) {
    QList<QByteArray> lines;
    for (QString line : text::normalised(body).split(u'\n')) {
        line.removeIf(isControl);
        lines << encoded(line);
    }
    return lines.join(lineBreak);
}

QByteArray dialled(const PhoneNumber& number) {
    return (number.international ? QByteArray("+") : QByteArray()) + number.digits.toLatin1();
}

} // namespace

bool hasControls(const QString& text) { return std::any_of(text.cbegin(), text.cend(), isControl); }

QString mailAddressFrom(const QString& typed) {
    QString address = typed;
    if (const qsizetype open = address.indexOf(u'<'); open >= 0 && address.endsWith(u'>'))
        address = address.sliced(open + 1).chopped(1);
    if (address.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        address.remove(0, 7);
    const qsizetype at = address.indexOf(u'@');
    const bool oneAt = at > 0 && at == address.lastIndexOf(u'@') && at + 1 < address.size();
    const bool odd = hasControls(address) || std::any_of(address.cbegin(), address.cend(), [](QChar unit) {
                         return unit.isSpace() || unit == u',' || unit == u';' || unit == u'<' || unit == u'>';
                     });
    return oneAt && !odd && address.size() <= longestAddress ? address : QString();
}

QUrl mailUrl(const QString& address, const QString& subject, const QString& body) {
    QByteArray url = "mailto:" + QUrl::toPercentEncoding(address, "@");
    QList<QByteArray> fields;
    if (!subject.isEmpty())
        fields << "subject=" + encoded(subject);
    if (!body.isEmpty())
        fields << "body=" + encodedBody(body, "%0D%0A");
    if (!fields.isEmpty())
        url += '?' + fields.join('&');
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

QUrl phoneUrl(const PhoneNumber& number) {
    QByteArray url = "tel:" + dialled(number);
    if (!number.extension.isEmpty())
        url += ";ext=" + number.extension.toLatin1();
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

QUrl smsUrl(const PhoneNumber& number, const QString& body) {
    QByteArray url = "sms:" + dialled(number);
    if (!body.isEmpty())
        url += "?body=" + encodedBody(body, "%0A");
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

QUrl whatsAppUrl(const PhoneNumber& number, const QString& body) {
    QByteArray url = "https://wa.me/" + number.digits.toLatin1();
    if (!body.isEmpty())
        url += "?text=" + encodedBody(body, "%0A");
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

} // namespace rapport::domain
