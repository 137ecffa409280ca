#include "exchange/text/encoding.h"
#include "rapport/exchange/contactreader.h"
#include "rapport/exchange/csvreader.h"

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

bool hasName(const QString& fileName, const QStringList& suffixes) {
    return std::any_of(suffixes.begin(), suffixes.end(),
                       [&fileName](const QString& suffix) { return fileName.endsWith(suffix, Qt::CaseInsensitive); });
}

bool isText(const QString& text) {
    const auto control = std::count_if(text.begin(), text.end(), [](QChar c) {
        return (c < u' ' && c != u'\n' && c != u'\r' && c != u'\t') || c == QChar::ReplacementCharacter;
    });
    return control * 20 <= text.size();
}

} // namespace

std::optional<Format> detectFormat(const QByteArray& beginning, const QString& fileName) {
    const QByteArray sample = beginning.left(64 * 1024);
    const std::string_view bytes(sample.constData(), static_cast<size_t>(sample.size()));
    const QString text = TextDecoder(detectEncoding(bytes)).decode(bytes, false);
    if (text.trimmed().startsWith(u'{') && text.contains("\"rapport-store\""_L1))
        return Format::Json;
    if (text.contains("BEGIN:VCARD"_L1, Qt::CaseInsensitive))
        return Format::VCard;
    if (text.contains("BEGIN:VCALENDAR"_L1, Qt::CaseInsensitive) || hasName(fileName, {u".ics"_s, u".ical"_s, u".ifb"_s}))
        return Format::ICalendar;
    if (hasName(fileName, {u".vcf"_s, u".vcard"_s}))
        return Format::VCard;
    if (hasName(fileName, {u".csv"_s, u".tsv"_s, u".tab"_s}))
        return Format::Csv;
    if (!isText(text) || text.trimmed().isEmpty())
        return {};
    const CsvDialect dialect = detectDialect(sample);
    return text.section(u'\n', 0, 0).contains(dialect.separator) ? std::optional(Format::Csv) : std::nullopt;
}

} // namespace rapport::exchange
