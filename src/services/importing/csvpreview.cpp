#include "rapport/core/error.h"
#include "services/common/words.h"
#include "services/importing/importsource.h"

#include <QBuffer>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

constexpr size_t previewRows = 50;

QStringList numberedColumns(const std::vector<QStringList>& rows) {
    qsizetype columns = 0;
    for (const QStringList& row : rows)
        columns = std::max(columns, row.size());
    QStringList names;
    for (qsizetype i = 1; i <= columns; ++i)
        names.append(Words::tr("Column %1").arg(i));
    return names;
}

/// Where people write the day before the month.
bool localeDayFirst() {
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'd') < format.indexOf(u'M');
}

} // namespace

exchange::CsvMapping suggestedMapping(const QStringList& header, const std::vector<QStringList>& rows, bool hasHeader,
                                      exchange::CsvContent content) {
    if (hasHeader)
        return exchange::guessMapping(header, content);
    if (content == exchange::CsvContent::Contacts)
        return exchange::guessMappingFromRows(rows);
    return exchange::CsvMapping(static_cast<size_t>(header.size()));
}

CsvPreview previewOf(const QByteArray& beginning, std::optional<exchange::CsvDialect> dialect,
                     std::optional<exchange::CsvContent> content) {
    CsvPreview preview;
    preview.dialect = dialect ? *dialect : exchange::detectDialect(beginning);
    QBuffer buffer;
    buffer.setData(beginning);
    buffer.open(QIODevice::ReadOnly);
    exchange::CsvRows rows(buffer, preview.dialect, [](const exchange::Problem&) {});
    QStringList row;
    if (preview.dialect.hasHeader && rows.next(row))
        preview.header = row;
    while (preview.rows.size() < previewRows && rows.next(row))
        preview.rows.push_back(row);
    if (!preview.dialect.hasHeader)
        preview.header = numberedColumns(preview.rows);
    const bool named = preview.dialect.hasHeader;
    preview.content = content ? *content : named ? exchange::guessContent(preview.header) : exchange::CsvContent::Contacts;
    preview.mapping = suggestedMapping(preview.header, preview.rows, named, preview.content);
    preview.dayFirst = exchange::guessDayFirst(preview.rows, preview.mapping, localeDayFirst());
    return preview;
}

CsvPreview previewCsv(const QString& file, std::optional<exchange::CsvDialect> dialect,
                      std::optional<exchange::CsvContent> content) {
    return previewOf(beginningOf(*openedForReading(file)), std::move(dialect), content);
}

exchange::Format detectFile(const QString& file) { return formatOf(beginningOf(*openedForReading(file)), file); }

} // namespace rapport::services
