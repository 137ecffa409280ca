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

/// Some programs write a task or an event without the calendar around it.
bool isCalendar(const QString& text) {
    const auto begins = {"BEGIN:VCALENDAR"_L1, "BEGIN:VTODO"_L1, "BEGIN:VEVENT"_L1};
    return std::any_of(begins.begin(), begins.end(),
                       [&](QLatin1StringView each) { return text.contains(each, Qt::CaseInsensitive); });
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
    if (isCalendar(text) || hasName(fileName, {u".ics"_s, u".ical"_s, u".ifb"_s}))
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
