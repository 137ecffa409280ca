#include "exchange/json/fieldwriter.h"

namespace rapport::exchange {

QByteArray& FieldWriter::begin(const char* key) {
    if (!m_members.isEmpty())
        m_members += ',';
    m_members += '"';
    m_members += key;
    m_members += "\":";
    return m_members;
}

void FieldWriter::texts(const char* key, const QStringList& values) {
    if (values.isEmpty())
        return;
    QByteArray elements;
    for (const QString& value : values) {
        if (!elements.isEmpty())
            elements += ',';
        appendJson(elements, value);
    }
    begin(key) += '[' + elements + ']';
}

} // namespace rapport::exchange
