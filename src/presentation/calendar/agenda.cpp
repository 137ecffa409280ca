#include "rapport/presentation/calendar.h"
#include "rapport/presentation/format.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

QString headingOf(QDate day, QDate today) {
    const QString near = agoText(day, today);
    return AgendaModel::tr("%1 · %2").arg(dayText(day, today), near);
}

/// Unique among an agenda's days; two kinds of records may have the same number.
qint64 lineId(const EntryKey& key) {
    constexpr qint64 entities = 16;
    constexpr qint64 days = 64; // more than an agenda has
    return (key.id * entities + static_cast<qint64>(key.entity)) * days + key.day.toJulianDay() % days;
}

Line lineOf(const CalendarEntry& entry) {
    const bool loud = entry.urgent || entry.late;
    return {.id = lineId(entry.key),
            .customer = entry.customer,
            .cells = {{entry.time ? timeText(*entry.time) : QString()},
                      {.text = entry.urgent ? AgendaModel::tr("Urgent: %1").arg(entry.words) : entry.words,
                       .icon = entry.icon,
                       .tone = entry.late ? Tone::Red : Tone::Neutral,
                       .strong = loud},
                      {entry.customerName},
                      {entry.theirs ? AgendaModel::tr("promised to us") : entry.who}},
            .actions = entry.actions};
}

} // namespace

AgendaModel::AgendaModel(QObject* parent)
    : LinesModel({tr("Time"), tr("What"), tr("Customer"), tr("Who")}, parent) {}

void AgendaModel::show(const CalendarBoard& board, QDate today) {
    std::vector<Line> lines;
    m_entries.clear();
    for (const CalendarDay& day : board.days) {
        if (day.entries.empty() && day.more == 0)
            continue;
        const qint64 number = day.day.toJulianDay();
        lines.push_back({.kind = RowKind::Heading, .id = number, .cells = {{headingOf(day.day, today)}}});
        for (const CalendarEntry& entry : day.entries) {
            lines.push_back(lineOf(entry));
            m_entries.push_back(entry);
        }
        if (day.more > 0)
            lines.push_back({.kind = RowKind::Link, .id = number, .cells = {{tr("and %1 more").arg(numberText(day.more))}}});
    }
    LinesModel::show(std::move(lines));
}

const CalendarEntry* AgendaModel::entryAt(int row) const {
    const Line* line = lineAt(row);
    if (!line || line->kind != RowKind::Row)
        return nullptr;
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [line](const CalendarEntry& entry) { return lineId(entry.key) == line->id; });
    return found == m_entries.end() ? nullptr : &*found;
}

std::optional<int> AgendaModel::rowOf(const EntryKey& key) const { return LinesModel::rowOf(RowKind::Row, lineId(key)); }

QDate AgendaModel::dayAt(int row) const {
    if (const CalendarEntry* entry = entryAt(row))
        return entry->key.day;
    const Line* line = lineAt(row);
    return line ? QDate::fromJulianDay(line->id) : QDate();
}

} // namespace rapport::presentation
