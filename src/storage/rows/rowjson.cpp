#include "storage/rows/rowjson.h"

#include <QJsonDocument>

namespace rapport::storage {

using namespace Qt::StringLiterals;

QJsonValue toJson(const Value& value) {
    if (const auto* number = std::get_if<qint64>(&value))
        return *number;
    if (const auto* text = std::get_if<QString>(&value))
        return *text;
    if (const auto* bytes = std::get_if<QByteArray>(&value))
        return QJsonObject{{u"base64"_s, QString::fromLatin1(bytes->toBase64())}};
    return QJsonValue::Null;
}

Value fromJson(const QJsonValue& json) {
    switch (json.type()) {
    case QJsonValue::Double:
        return json.toInteger();
    case QJsonValue::String:
        return json.toString();
    case QJsonValue::Object:
        return QByteArray::fromBase64(json[u"base64"_s].toString().toLatin1());
    default:
        return {};
    }
}

QJsonObject toJson(const Table& table, const Row& row) {
    QJsonObject json;
    for (size_t column = 0; column < row.size(); ++column)
        json.insert(table.columns[static_cast<qsizetype>(column)], toJson(row[column]));
    return json;
}

Row rowFromJson(const Table& table, const QJsonObject& json) {
    Row row;
    row.reserve(static_cast<size_t>(table.columns.size()));
    for (const QString& column : table.columns)
        row.push_back(fromJson(json.value(column)));
    return row;
}

QString compact(const QJsonObject& json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); }

QJsonObject parsed(const QString& text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

} // namespace rapport::storage
