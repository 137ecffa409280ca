#include "rapport/presentation/mappingmemory.h"

#include "rapport/core/text.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

QString headerName(const services::CsvPreview& preview) {
    if (!preview.dialect.hasHeader || preview.header.isEmpty())
        return {};
    QStringList words;
    for (const QString& each : preview.header)
        words += text::words(text::folded(each)).join(u' ');
    return QString::fromLatin1(
        QCryptographicHash::hash(words.join(QChar(0x1F)).toUtf8(), QCryptographicHash::Sha256).left(16).toHex());
}

QString mappingText(const services::CsvPreview& preview) {
    QJsonArray columns;
    for (const exchange::ColumnMeaning& each : preview.mapping)
        columns.append(exchange::fieldKey(each.field) + (each.label.isEmpty() ? QString() : u':' + each.label));
    const QJsonObject kept{
        {u"content"_s, exchange::contentKey(preview.content)}, {u"dayFirst"_s, preview.dayFirst}, {u"columns"_s, columns}};
    return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

bool applyMapping(services::CsvPreview& preview, const QString& text) {
    const QJsonObject kept = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto content = exchange::contentFromKey(kept.value("content"_L1).toString());
    exchange::CsvMapping mapping;
    for (const auto& column : kept.value("columns"_L1).toArray()) {
        const QString key = column.toString();
        const auto field = exchange::fieldFromKey(key.section(u':', 0, 0));
        if (!field)
            return false;
        mapping.push_back({*field, key.section(u':', 1)});
    }
    if (!content || mapping.size() != preview.mapping.size())
        return false;
    preview.content = *content;
    preview.mapping = std::move(mapping);
    preview.dayFirst = kept.value("dayFirst"_L1).toBool(preview.dayFirst);
    return true;
}

} // namespace rapport::presentation
