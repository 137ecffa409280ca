#include "exchange/json/carefields.h"
#include "exchange/json/fields.h"
#include "exchange/json/fieldschema.h"
#include "exchange/json/fieldwriter.h"
#include "exchange/json/sections.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

template <size_t... I>
StoreRecord emptyRecordAt(size_t index, std::index_sequence<I...>) {
    StoreRecord record;
    (void)((I == index ? (record.emplace<I>(), true) : false) || ...);
    return record;
}

StoreRecord emptyRecordAt(size_t index) {
    return emptyRecordAt(index, std::make_index_sequence<std::variant_size_v<StoreRecord>>());
}

QJsonObject schemaOf(const StoreRecord& record) {
    FieldSchema schema;
    std::visit([&](const auto& each) { fields::of(schema, each); }, record);
    return schema.schema();
}

QJsonObject headSchema() {
    return {{u"format"_s, QJsonObject{{u"const"_s, QString::fromLatin1(documentFormat)}}},
            {u"version"_s, QJsonObject{{u"const"_s, StoreDocumentWriter::version}}},
            {u"program"_s, QJsonObject{{u"type"_s, u"string"_s}}},
            {u"exported_at"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, u"date-time"_s}}}};
}

} // namespace

QString sectionOf(const StoreRecord& record) { return QString::fromLatin1(sectionNames[record.index()]); }

std::optional<StoreRecord> emptyRecordOf(const QString& section) {
    for (size_t i = 0; i < sectionNames.size(); ++i) {
        if (section == QLatin1StringView(sectionNames[i]))
            return emptyRecordAt(i);
    }
    return {};
}

StoreDocumentWriter::StoreDocumentWriter(Sink sink, References& references, const QString& program, Moment exportedAt)
    : m_sink(std::move(sink))
    , m_references(references) {
    QByteArray head = "{\n\"format\": \"" + QByteArray(documentFormat) + "\",\n\"version\": " + QByteArray::number(version);
    head += ",\n\"program\": ";
    appendJson(head, program);
    head += ",\n\"exported_at\": ";
    appendJson(head, exportedAt.toIso());
    m_sink(head);
}

void StoreDocumentWriter::openSections(size_t upTo) {
    for (size_t next = m_section ? *m_section + 1 : 0; next <= upTo; ++next) {
        if (m_section)
            m_sink(m_any ? "\n]" : "]");
        m_sink(",\n\"" + QByteArray(sectionNames[next]) + "\": [");
        m_section = next;
        m_any = false;
    }
}

void StoreDocumentWriter::write(const StoreRecord& record) {
    openSections(record.index());
    FieldWriter fieldWriter(m_references);
    std::visit([&](const auto& each) { fields::of(fieldWriter, each); }, record);
    m_sink((m_any ? ",\n" : "\n") + fieldWriter.object());
    m_any = true;
}

void StoreDocumentWriter::finish() {
    openSections(sectionNames.size() - 1);
    m_sink(m_any ? "\n]\n}\n" : "]\n}\n");
}

QByteArray storeDocumentSchema() {
    QJsonObject properties = headSchema();
    QJsonArray required{u"format"_s, u"version"_s};
    for (size_t i = 0; i < sectionNames.size(); ++i)
        properties.insert(QString::fromLatin1(sectionNames[i]), FieldSchema::arrayOf(schemaOf(emptyRecordAt(i))));
    return QJsonDocument(QJsonObject{{u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s},
                                     {u"title"_s, u"A complete Rapport store"_s},
                                     {u"description"_s, u"Described in export-format.md."_s},
                                     {u"type"_s, u"object"_s},
                                     {u"properties"_s, properties},
                                     {u"required"_s, required},
                                     {u"additionalProperties"_s, false}})
        .toJson();
}

} // namespace rapport::exchange
