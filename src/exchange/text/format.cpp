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

/// Whether a line begins with `mark`. In a table it may stand in a cell, as in what was kept of an imported card: there it has to
/// be the first word.
bool begins(const QString& text, QLatin1StringView mark, bool isTable) {
    const QString start = text.trimmed();
    if (start.startsWith(mark, Qt::CaseInsensitive))
        return true;
    for (qsizetype at = 0; !isTable && (at = start.indexOf(mark, at + 1, Qt::CaseInsensitive)) > 0;) {
        qsizetype line = at;
        while (start[line - 1] == u' ' || start[line - 1] == u'\t')
            --line;
        if (start[line - 1] == u'\n' || start[line - 1] == u'\r')
            return true;
    }
    return false;
}

/// Some programs write a task or an event without the calendar around it.
bool isCalendar(const QString& text, bool isTable) {
    const auto marks = {"BEGIN:VCALENDAR"_L1, "BEGIN:VTODO"_L1, "BEGIN:VEVENT"_L1};
    return std::any_of(marks.begin(), marks.end(), [&](QLatin1StringView mark) { return begins(text, mark, isTable); });
}

} // namespace

std::optional<Format> detectFormat(const QByteArray& beginning, const QString& fileName) {
    const QByteArray sample = beginning.left(64 * 1024);
    const std::string_view bytes(sample.constData(), static_cast<size_t>(sample.size()));
    const QString text = TextDecoder(detectEncoding(bytes)).decode(bytes, false);
    if (text.trimmed().startsWith(u'{') && text.contains("\"rapport-store\""_L1))
        return Format::Json;
    const bool isTable = hasName(fileName, {u".csv"_s, u".tsv"_s, u".tab"_s});
    if (begins(text, "BEGIN:VCARD"_L1, isTable))
        return Format::VCard;
    if (isCalendar(text, isTable) || hasName(fileName, {u".ics"_s, u".ical"_s, u".ifb"_s}))
        return Format::ICalendar;
    if (hasName(fileName, {u".vcf"_s, u".vcard"_s}))
        return Format::VCard;
    if (isTable)
        return Format::Csv;
    if (!isText(text) || text.trimmed().isEmpty())
        return {};
    const CsvDialect dialect = detectDialect(sample);
    return text.section(u'\n', 0, 0).contains(dialect.separator) ? std::optional(Format::Csv) : std::nullopt;
}

} // namespace rapport::exchange
