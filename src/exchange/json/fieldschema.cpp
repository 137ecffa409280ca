#include "exchange/json/fieldschema.h"

using namespace Qt::StringLiterals;

namespace rapport::exchange {

QJsonObject FieldSchema::schema() const {
    QJsonObject object{{u"type"_s, u"object"_s}, {u"properties"_s, m_properties}, {u"additionalProperties"_s, false}};
    if (!m_required.isEmpty())
        object.insert(u"required"_s, m_required);
    return object;
}

QJsonObject FieldSchema::arrayOf(const QJsonObject& elements) { return {{u"type"_s, u"array"_s}, {u"items"_s, elements}}; }

QJsonObject FieldSchema::typed(const char* type) { return {{u"type"_s, QString::fromLatin1(type)}}; }

QJsonObject FieldSchema::formatted(const char* format) {
    return {{u"type"_s, u"string"_s}, {u"format"_s, QString::fromLatin1(format)}};
}

QJsonObject FieldSchema::stringLike(const QString& pattern) {
    QJsonObject schema = typed("string");
    if (!pattern.isEmpty())
        schema.insert(u"pattern"_s, pattern);
    return schema;
}

void FieldSchema::add(const char* key, const QJsonObject& schema, bool required) {
    const QString name = QString::fromLatin1(key);
    m_properties.insert(name, schema);
    if (required)
        m_required.append(name);
}

} // namespace rapport::exchange
