#include "exchange/csv/csvheader.h"
#include "exchange/text/encoding.h"
#include "rapport/exchange/csvreader.h"

#include <QBuffer>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

constexpr size_t sampleRows = 50;

std::vector<QStringList> firstRows(const QByteArray& utf8, QChar separator) {
    QBuffer buffer;
    buffer.setData(utf8);
    buffer.open(QIODevice::ReadOnly);
    CsvDialect dialect;
    dialect.separator = separator;
    CsvRows rows(buffer, dialect, [](const Problem&) {});
    std::vector<QStringList> result;
    QStringList row;
    while (result.size() < sampleRows && rows.next(row))
        result.push_back(row);
    return result;
}

/// How many columns of a header are known, whatever the rows are.
size_t understoodColumns(const QStringList& header) {
    size_t most = 0;
    for (const auto content : {CsvContent::Contacts, CsvContent::Interactions, CsvContent::Commitments}) {
        const CsvMapping mapping = guessMapping(header, content);
        const auto known =
            std::count_if(mapping.begin(), mapping.end(), [](const auto& each) { return each.field != Field::Ignore; });
        most = std::max(most, static_cast<size_t>(known));
    }
    return most;
}

/// How well a separator explains the rows: how many columns of the header are known, and how many rows have the commonest number
/// of columns above one.
size_t agreement(const std::vector<QStringList>& rows) {
    const size_t understood = rows.empty() || rows.front().size() < 2 ? 0 : understoodColumns(rows.front());
    std::map<qsizetype, size_t> counts;
    for (const QStringList& row : rows) {
        if (row.size() > 1)
            ++counts[row.size()];
    }
    size_t best = 0;
    for (const auto& [columns, count] : counts)
        best = std::max(best, count * 100 + static_cast<size_t>(std::min<qsizetype>(columns, 99)));
    return understood < 2 ? best : best + understood * sampleRows * 100;
}

bool isData(const QString& cell) {
    const QString text = cell.trimmed();
    if (text.contains(u'@'))
        return true;
    const auto isPartOfNumber = [](QChar c) { return c.isDigit() || u"+-/(). "_s.contains(c); };
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isPartOfNumber);
}

bool looksLikeHeader(const QStringList& row) { return knownColumns(row) >= 2 || !std::any_of(row.begin(), row.end(), isData); }

std::optional<QChar> declaredSeparator(const QString& text) {
    const bool declared =
        text.startsWith("sep="_L1, Qt::CaseInsensitive) && text.size() > 5 && (text[5] == u'\r' || text[5] == u'\n');
    return declared ? std::optional(text[4]) : std::nullopt;
}

} // namespace

CsvDialect detectDialect(const QByteArray& beginning) {
    CsvDialect dialect;
    const std::string_view bytes(beginning.constData(), static_cast<size_t>(beginning.size()));
    dialect.encoding = detectEncoding(bytes);
    QString text = TextDecoder(dialect.encoding).decode(bytes, false);
    if (text.startsWith(QChar(0xFEFF)))
        text.remove(0, 1);
    const QByteArray utf8 = text.toUtf8();
    static constexpr std::array<char16_t, 4> candidates{u',', u';', u'\t', u'|'};
    size_t best = 0;
    for (const char16_t candidate : candidates) {
        const size_t found = agreement(firstRows(utf8, candidate));
        if (found > best) {
            best = found;
            dialect.separator = candidate;
        }
    }
    if (const auto declared = declaredSeparator(text))
        dialect.separator = *declared;
    const auto rows = firstRows(utf8, dialect.separator);
    dialect.hasHeader = rows.empty() || looksLikeHeader(rows.front());
    return dialect;
}

} // namespace rapport::exchange
