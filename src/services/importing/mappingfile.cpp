#include "rapport/core/error.h"
#include "rapport/services/importing.h"
#include "services/common/words.h"
#include "services/importing/importsource.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

[[noreturn]] void throwInvalid(const QString& file, const QString& why) {
    throw Error(ErrorCode::InvalidInput, Words::tr("The mapping file “%1” cannot be used: %2").arg(file, why));
}

QJsonObject readObject(const QString& name) {
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(openedForReading(name)->readAll(), &problem);
    if (problem.error != QJsonParseError::NoError)
        throwInvalid(name, Words::tr("it is not JSON (%1)").arg(problem.errorString()));
    if (!document.isObject())
        throwInvalid(name, Words::tr("it is not a JSON object"));
    return document.object();
}

/// "phone:work"
exchange::ColumnMeaning meaningFrom(const QString& text, const QString& file) {
    const auto field = exchange::fieldFromKey(text.section(u':', 0, 0).trimmed());
    if (!field)
        throwInvalid(file, Words::tr("“%1” is no field").arg(text.left(60)));
    return {*field, text.section(u':', 1).trimmed()};
}

QChar separatorFrom(const QString& text, const QString& file) {
    if (text == "tab"_L1 || text == "\\t"_L1)
        return u'\t';
    if (text.size() != 1)
        throwInvalid(file, Words::tr("the separator has to be one character"));
    return text.front();
}

/// The dialect that the file says, the rest found out from the contacts.
exchange::CsvDialect dialectFrom(const QJsonObject& object, const ImportRequest& request, const QString& file) {
    exchange::CsvDialect dialect =
        request.dialect ? *request.dialect : exchange::detectDialect(beginningOf(*openedForReading(request.file)));
    if (const auto separator = object.value("separator"_L1); separator.isString())
        dialect.separator = separatorFrom(separator.toString(), file);
    if (const auto encoding = object.value("encoding"_L1); encoding.isString())
        dialect.encoding = encoding.toString();
    if (const auto header = object.value("hasHeader"_L1); header.isBool())
        dialect.hasHeader = header.toBool();
    return dialect;
}

} // namespace

ImportRequest withMappingFile(ImportRequest request, const QString& mappingFile) {
    const QJsonObject object = readObject(mappingFile);
    static constexpr std::array dialectKeys{"separator"_L1, "encoding"_L1, "hasHeader"_L1};
    if (std::any_of(dialectKeys.begin(), dialectKeys.end(), [&](QLatin1StringView each) { return object.contains(each); }))
        request.dialect = dialectFrom(object, request, mappingFile);
    if (const auto dayFirst = object.value("dayFirst"_L1); dayFirst.isBool())
        request.dayFirst = dayFirst.toBool();
    const QJsonObject columns = object.value("columns"_L1).toObject();
    for (auto it = columns.begin(); it != columns.end(); ++it)
        request.columns.insert(it.key().trimmed(), meaningFrom(it.value().toString(), mappingFile));
    if (const auto content = object.value("content"_L1); content.isString()) {
        request.content = exchange::contentFromKey(content.toString());
        if (!request.content)
            throwInvalid(mappingFile, Words::tr("“%1” is no content").arg(content.toString().left(60)));
    }
    request.format = exchange::Format::Csv;
    return request;
}

} // namespace rapport::services
