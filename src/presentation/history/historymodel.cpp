#include "rapport/presentation/history.h"

#include "presentation/history/historywords.h"
#include "rapport/core/text.h"
#include "rapport/presentation/amounts.h"
#include "rapport/presentation/format.h"

#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

constexpr int longestValue = 300;

class Teller {
public:
    Teller(const HistoryPage& page, const QTimeZone& zone, QDate today)
        : m_page(page)
        , m_zone(zone)
        , m_today(today) {}

    [[nodiscard]] QString heading(const storage::HistoryEntry& entry) const {
        const auto when = momentText(entry.at, m_zone, m_today);
        const auto who = entry.author.isEmpty() ? HistoryModel::tr("nobody signed in") : entry.author;
        return HistoryModel::tr("%1 · %2 · %3").arg(when, who, entry.label);
    }

    [[nodiscard]] QString value(const QJsonValue& value, ColumnMeaning meaning) const {
        if (value.isNull() || value.isUndefined())
            return {};
        switch (meaning) {
        case ColumnMeaning::Word:
            return fixedWords(value.toString());
        case ColumnMeaning::YesNo:
            return value.toInteger() != 0 ? HistoryModel::tr("yes") : HistoryModel::tr("no");
        case ColumnMeaning::Day:
            return day(value.toString());
        case ColumnMeaning::MomentInTime:
            return momentText(Moment(value.toInteger()), m_zone, m_today);
        case ColumnMeaning::Staff:
            return named(m_page.staff, value);
        case ColumnMeaning::Customer:
            return named(m_page.customers, value);
        case ColumnMeaning::Field:
            return named(m_page.fields, value);
        case ColumnMeaning::Tag:
            return named(m_page.tags, value);
        case ColumnMeaning::Signal:
            return signal(value.toInteger());
        case ColumnMeaning::Picture:
            return HistoryModel::tr("a picture");
        case ColumnMeaning::Amount:
            return amountText(value.toInteger());
        case ColumnMeaning::Text:
            break;
        }
        return text::elided(value.toVariant().toString().simplified(), longestValue);
    }

private:
    [[nodiscard]] static QString partialText(const QString& iso) {
        const auto date = PartialDate::parse(iso);
        return date ? partialDateText(*date) : iso;
    }
    [[nodiscard]] QString day(const QString& iso) const {
        const auto date = QDate::fromString(iso, Qt::ISODate);
        return date.isValid() ? dayText(date, m_today) : partialText(iso);
    }
    [[nodiscard]] static QString signal(qint64 value) {
        return value < 0 ? HistoryModel::tr("unhappy") : value > 0 ? HistoryModel::tr("happy") : HistoryModel::tr("neutral");
    }
    [[nodiscard]] static QString named(const QHash<qint64, QString>& names, const QJsonValue& id) {
        const auto found = names.find(id.toInteger());
        return found != names.end() ? *found : HistoryModel::tr("no. %1, since removed").arg(id.toInteger());
    }

    const HistoryPage& m_page;
    const QTimeZone& m_zone;
    QDate m_today;
};

QString operationWords(const QString& operation) {
    if (operation == "insert"_L1)
        return HistoryModel::tr("added");
    return operation == "delete"_L1 ? HistoryModel::tr("removed") : HistoryModel::tr("changed");
}

/// The columns of an entry that mean something to a reader, in the order of their words.
QStringList columnsOf(const storage::HistoryEntry& entry) {
    QStringList columns = entry.before.keys();
    for (const auto& column : entry.after.keys())
        if (!columns.contains(column))
            columns << column;
    columns.removeIf([&](const QString& column) {
        return !columnWords(entry.table, column) || entry.before.value(column) == entry.after.value(column);
    });
    return columns;
}

void addChanges(std::vector<Line>& lines, const storage::HistoryEntry& entry, const Teller& teller) {
    const auto record = tableWords(entry.table);
    const auto size = lines.size();
    for (const auto& column : columnsOf(entry)) {
        const auto words = *columnWords(entry.table, column);
        const auto before = teller.value(entry.before.value(column), words.meaning);
        const auto after = teller.value(entry.after.value(column), words.meaning);
        if (before != after)
            lines.push_back({.cells = {{HistoryModel::tr("%1: %2").arg(record, words.name)}, {before}, {after}}});
    }
    if (lines.size() == size)
        lines.push_back({.cells = {{HistoryModel::tr("%1 %2").arg(record, operationWords(entry.operation))}, {}, {}}});
}

} // namespace

HistoryModel::HistoryModel(QObject* parent)
    : LinesModel({tr("What"), tr("Before"), tr("After")}, parent) {}

void HistoryModel::show(const HistoryPage& page, const QTimeZone& zone, QDate today) {
    const Teller teller(page, zone, today);
    std::vector<Line> lines;
    ChangeSetId current;
    qint64 place = 0;
    for (const auto& entry : page.entries) {
        if (entry.set != current) {
            current = entry.set;
            place = 0;
            lines.push_back({.kind = RowKind::Heading, .id = current.value(), .cells = {{teller.heading(entry)}}});
        }
        const auto first = lines.size();
        addChanges(lines, entry, teller);
        for (auto line = first; line < lines.size(); ++line)
            lines[line].id = (current.value() << 24) + place++;
    }
    if (page.more)
        lines.push_back({.kind = RowKind::Link, .id = 1, .cells = {{tr("Show older changes")}}});
    LinesModel::show(std::move(lines));
}

} // namespace rapport::presentation
