#include "exchange/text/dates.h"
#include "rapport/exchange/csvreader.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

QString cell(const QStringList& row, size_t column) { return row.value(static_cast<qsizetype>(column)).trimmed(); }

template <typename Test>
bool mostly(const std::vector<QStringList>& rows, size_t column, Test test) {
    size_t filled = 0;
    size_t fitting = 0;
    for (const QStringList& row : rows) {
        const QString text = cell(row, column);
        filled += text.isEmpty() ? 0U : 1U;
        fitting += !text.isEmpty() && test(text) ? 1U : 0U;
    }
    return filled > 0 && fitting * 5 >= filled * 4;
}

bool isEmail(const QString& text) {
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at + 1 < text.size() && !text.contains(u' ');
}

bool isPhone(const QString& text) {
    static const QRegularExpression pattern(u"^\\+?[0-9 ()/.-]{6,24}$"_s);
    return pattern.match(text).hasMatch() && !parseDate(text);
}

bool isWords(const QString& text) {
    return text.size() > 1 && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u'@'; });
}

bool isWholeName(const std::vector<QStringList>& rows, size_t column) {
    return std::all_of(rows.begin(), rows.end(), [column](const QStringList& row) {
        return cell(row, column) == QString(cell(row, column + 1) + u' ' + cell(row, column + 2)).trimmed();
    });
}

bool isDateField(Field field) {
    return field == Field::Birthday || field == Field::Anniversary || field == Field::OtherDate || field == Field::When ||
           field == Field::Due || field == Field::FirstDue || field == Field::ClosedAt;
}

/// Whether a date says which of its first two numbers is the day.
std::optional<bool> tellsDayFirst(const QString& text) {
    static const QRegularExpression pattern(u"^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{2,4}\\b"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    // 0/0/00 is Outlook's way to say "none", and Outlook writes the month first.
    if (first == 0 && second == 0)
        return false;
    if (first > 12 && second <= 12)
        return true;
    return second > 12 && first <= 12 ? std::optional(false) : std::nullopt;
}

} // namespace

CsvMapping guessMappingFromRows(const std::vector<QStringList>& rows) {
    qsizetype columns = 0;
    for (const QStringList& row : rows)
        columns = std::max(columns, row.size());
    CsvMapping mapping(static_cast<size_t>(columns));
    bool named = false;
    for (size_t i = 0; i < mapping.size(); ++i) {
        if (mostly(rows, i, isEmail)) {
            mapping[i].field = Field::Email;
        } else if (mostly(rows, i, isPhone)) {
            mapping[i].field = Field::Phone;
        } else if (!named && mostly(rows, i, isWords)) {
            named = true;
            mapping[i].field = Field::DisplayName;
            if (i + 2 < mapping.size() && isWholeName(rows, i)) {
                mapping[i + 1].field = Field::Given;
                mapping[i + 2].field = Field::Family;
                i += 2;
            }
        }
    }
    return mapping;
}

bool guessDayFirst(const std::vector<QStringList>& rows, const CsvMapping& mapping, bool byLocale) {
    for (const QStringList& row : rows) {
        for (size_t i = 0; i < mapping.size(); ++i) {
            if (!isDateField(mapping[i].field))
                continue;
            if (const auto told = tellsDayFirst(cell(row, i)))
                return *told;
        }
    }
    return byLocale;
}

} // namespace rapport::exchange
