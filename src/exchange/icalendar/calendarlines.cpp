#include "exchange/icalendar/calendarlines.h"

namespace rapport::exchange {

namespace {

constexpr qsizetype longest = 75; ///< octets, without the line end

/// A byte that continues a letter of UTF-8.
bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

} // namespace

QByteArray foldedLine(const QString& content) {
    const QByteArray bytes = content.toUtf8();
    QByteArray folded;
    folded.reserve(bytes.size() + bytes.size() / 25 + 2);
    qsizetype from = 0;
    qsizetype room = longest;
    while (bytes.size() - from > room) {
        qsizetype end = from + room;
        while (end > from + 1 && continues(bytes[end]))
            --end;
        folded += QByteArrayView(bytes).sliced(from, end - from);
        folded += "\r\n ";
        from = end;
        room = longest - 1; // the space counts
    }
    folded += QByteArrayView(bytes).sliced(from);
    folded += "\r\n";
    return folded;
}

QString escapedText(const QString& text) {
    QString escaped;
    escaped.reserve(text.size() + 8);
    for (const QChar sign : text) {
        if (sign == u'\n')
            escaped += QLatin1String("\\n");
        else if (sign == u'\\' || sign == u';' || sign == u',')
            escaped += QLatin1Char('\\') + sign;
        else if (sign.category() != QChar::Other_Control)
            escaped += sign;
        else if (sign == u'\t')
            escaped += u' ';
    }
    return escaped;
}

} // namespace rapport::exchange
