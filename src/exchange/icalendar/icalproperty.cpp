#include "exchange/icalendar/icalproperty.h"

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

constexpr qsizetype mostParameters = 100;

bool isNameSign(QChar c) { return c == u'-' || c == u'_' || c == u'.' || (c.isLetterOrNumber() && c.unicode() < 0x80); }

/// The place of the first of `signs` from `from` on that stands outside of quotes.
qsizetype outsideQuotes(const QString& line, QStringView signs, qsizetype from) {
    bool quoted = false;
    for (qsizetype i = from; i < line.size(); ++i) {
        if (line[i] == u'"')
            quoted = !quoted;
        else if (!quoted && signs.contains(line[i]))
            return i;
    }
    return -1;
}

QString unquoted(const QString& value) {
    const QString first = value.left(outsideQuotes(value, u",", 0));
    return QString(first).remove(u'"');
}

/// RFC 5545 3.3.11; a backslash before any other sign stands for that sign.
QString unescaped(QStringView value) {
    QString result;
    result.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size()) {
            result += value[i];
            continue;
        }
        ++i;
        result += value[i] == u'n' || value[i] == u'N' ? QChar(u'\n') : value[i];
    }
    return result;
}

} // namespace

QString ICalProperty::text() const { return unescaped(value).trimmed(); }

QStringList ICalProperty::texts() const {
    QStringList result;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= value.size(); ++i) {
        if (i < value.size() && value[i] == u'\\') {
            ++i;
            continue;
        }
        if (i < value.size() && value[i] != u',')
            continue;
        if (const QString part = unescaped(QStringView(value).mid(from, i - from)).trimmed(); !part.isEmpty())
            result += part;
        from = i + 1;
    }
    return result;
}

std::optional<ICalProperty> parseICalProperty(const QString& line) {
    qsizetype at = 0;
    while (at < line.size() && isNameSign(line[at]))
        ++at;
    if (at == 0 || at == line.size() || (line[at] != u':' && line[at] != u';'))
        return {};
    ICalProperty property;
    property.name = line.left(at).toUpper();
    while (line[at] == u';') {
        const qsizetype end = outsideQuotes(line, u";:", at + 1);
        // A quote that is never closed: the value begins at the first colon all the same.
        const qsizetype stop = end >= 0 ? end : line.indexOf(u':', at + 1);
        if (stop < 0)
            return {};
        const QString parameter = line.mid(at + 1, stop - at - 1);
        if (property.parameters.size() < mostParameters)
            property.parameters.insert(parameter.section(u'=', 0, 0).trimmed().toUpper(), unquoted(parameter.section(u'=', 1)));
        at = stop;
    }
    property.value = line.mid(at + 1);
    return property;
}

} // namespace rapport::exchange
