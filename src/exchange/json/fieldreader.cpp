#include "exchange/json/fieldreader.h"

#include "rapport/core/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

/// As values stand in messages.
QString shown(const QJsonValue& value) { return value.isString() ? value.toString() : value.toVariant().toString(); }

bool isWhole(const QJsonValue& value) { return value.isDouble() && value.toDouble() == static_cast<double>(value.toInt()); }

} // namespace

FieldReader::~FieldReader() {
    for (auto member = m_object.begin(); member != m_object.end(); ++member) {
        if (!m_asked.contains(member.key()) && !m_findings.unknown.contains(member.key()))
            m_findings.unknown += member.key();
    }
}

QJsonValue FieldReader::take(const char* key) {
    const QString name = QString::fromLatin1(key);
    m_asked.insert(name);
    return m_object.value(name);
}

QJsonArray FieldReader::array(const char* key) {
    const QJsonValue json = take(key);
    if (json.isUndefined() || json.isNull() || json.isArray())
        return json.toArray();
    fault(key, shown(json));
    return {};
}

void FieldReader::fault(const char* key, const QString& value) {
    const QString name = QString::fromLatin1(key);
    m_findings.faults +=
        value.isEmpty() ? tr("“%1” cannot be read").arg(name) : tr("“%1” cannot be “%2”").arg(name, text::elided(value, 60));
}

void FieldReader::text(const char* key, QString& value) {
    const QJsonValue json = take(key);
    if (json.isString())
        value = json.toString();
    else if (!json.isUndefined() && !json.isNull())
        fault(key, shown(json));
}

void FieldReader::texts(const char* key, QStringList& values) {
    const QJsonArray elements = array(key);
    for (const QJsonValue& element : elements) {
        if (element.isString())
            values += element.toString();
        else
            fault(key, shown(element));
    }
}

void FieldReader::flag(const char* key, bool& value) {
    const QJsonValue json = take(key);
    value = json.toBool(false);
    if (!json.isUndefined() && !json.isNull() && !json.isBool())
        fault(key, shown(json));
}

void FieldReader::number(const char* key, int& value) {
    std::optional<int> read;
    number(key, read);
    value = read.value_or(value);
}

void FieldReader::number(const char* key, std::optional<int>& value) {
    const QJsonValue json = take(key);
    if (isWhole(json))
        value = json.toInt();
    else if (!json.isUndefined() && !json.isNull())
        fault(key, shown(json));
}

void FieldReader::bytes(const char* key, QByteArray& value) {
    QString encoded;
    text(key, encoded);
    const auto decoded = QByteArray::fromBase64Encoding(encoded.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (decoded)
        value = decoded.decoded;
    else
        fault(key, {});
}

void FieldReader::day(const char* key, QDate& value) {
    QString written;
    text(key, written);
    if (!written.isEmpty())
        value = dayFrom(key, written);
}

/// None of "".
QDate FieldReader::dayFrom(const char* key, const QString& written) {
    const QDate day = QDate::fromString(written, Qt::ISODate);
    if (!written.isEmpty() && !day.isValid())
        fault(key, written);
    return day;
}

void FieldReader::time(const char* key, std::optional<QTime>& value) {
    QString written;
    text(key, written);
    if (written.isEmpty())
        return;
    const QTime time = QTime::fromString(written, u"HH:mm"_s);
    if (time.isValid())
        value = time;
    else
        fault(key, written);
}

void FieldReader::moment(const char* key, Moment& value) {
    std::optional<Moment> read;
    moment(key, read);
    value = read.value_or(value);
}

void FieldReader::moment(const char* key, std::optional<Moment>& value) {
    QString written;
    text(key, written);
    if (written.isEmpty())
        return;
    value = Moment::parse(written, QTimeZone::utc());
    if (!value)
        fault(key, written);
}

void FieldReader::partialDate(const char* key, PartialDate& value) {
    QString written;
    text(key, written);
    if (const auto read = PartialDate::parse(written))
        value = *read;
    else
        fault(key, written);
}

} // namespace rapport::exchange
