#include "rapport/exchange/calendarreader.h"

#include "exchange/icalendar/icalactivities.h"
#include "exchange/icalendar/icallines.h"
#include "rapport/core/text.h"

#include <QCoreApplication>
#include <deque>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

/// Series and their moved dates wait for each other; so many at most, so that no file fills the memory.
constexpr size_t mostWaiting = 10'000;
constexpr int mostMalformed = 1000; ///< that are reported one by one

QString tr(const char* text) { return QCoreApplication::translate("Exchange", text); }

// Not libical: its parser holds a whole component however large, and says of a broken line neither where it is nor what is wrong
// (see trap T9 for its like). Here a line, an entry and a list are bounded.
class CalendarEntries final : public ActivityReader {
public:
    CalendarEntries(QIODevice& device, const ReadingPlace& place, OnProblem onProblem)
        : m_place(place)
        , m_onProblem(std::move(onProblem))
        , m_lines(device)
        , m_activities(m_zones, m_place, m_onProblem) {}

    std::optional<ActivityRecord> next() override;
    [[nodiscard]] qint64 rejected() const override { return m_rejected; }
    [[nodiscard]] qint64 position() const override { return m_lines.position(); }

private:
    void takeLine();
    void begin(const QString& component);
    void end(const QString& component);
    void takeZone(const ICalProperty& property);
    void finishEntry(bool isEnded);
    void give(const ICalEntry& entry, const std::vector<ICalEntry>& moved);
    void settleSeries();
    void finish();
    void reportMalformed();

    ReadingPlace m_place;
    OnProblem m_onProblem;
    ICalLines m_lines;
    ICalZones m_zones;
    ICalActivities m_activities;
    std::deque<ActivityRecord> m_ready;
    std::vector<ICalEntry> m_waiting; ///< series, and dates of one that stand elsewhere
    std::optional<ICalEntry> m_entry; ///< the one at hand
    std::optional<ZoneDescription> m_zone;
    std::optional<ZoneHalf> m_half;
    qint64 m_inner = 0; ///< how many components are open in the one at hand that are passed over
    qint64 m_rejected = 0;
    qint64 m_malformed = 0;
    bool m_any = false;
    bool m_done = false;
};

std::optional<ActivityRecord> CalendarEntries::next() {
    while (m_ready.empty() && !m_done) {
        if (m_lines.next())
            takeLine();
        else
            finish();
    }
    if (m_ready.empty())
        return {};
    std::optional<ActivityRecord> record(std::move(m_ready.front()));
    m_ready.pop_front();
    return record;
}

void CalendarEntries::reportMalformed() {
    if (++m_malformed <= mostMalformed)
        m_onProblem({{},
                     m_lines.number(),
                     0,
                     Severity::Warning,
                     tr("The line “%1” cannot be read and was left out").arg(text::elided(m_lines.text().simplified(), 40))});
}

void CalendarEntries::takeLine() {
    const auto property = parseICalProperty(m_lines.text());
    if (!property) {
        reportMalformed();
        return;
    }
    if (m_lines.wasCut())
        m_onProblem({{}, m_lines.number(), 0, Severity::Warning, tr("The line is too long; the rest of it was left out")});
    if (property->name == "BEGIN"_L1)
        begin(property->value.trimmed().toUpper());
    else if (property->name == "END"_L1)
        end(property->value.trimmed().toUpper());
    else if (m_inner > 0)
        return;
    else if (m_zone)
        takeZone(*property);
    else if (m_entry && !m_entry->take(*property))
        reportMalformed();
}

void CalendarEntries::begin(const QString& component) {
    const bool isEntry = component == "VEVENT"_L1 || component == "VTODO"_L1;
    if (isEntry) {
        finishEntry(false);
        m_zone.reset();
        m_half.reset();
        m_inner = 0;
        m_entry.emplace();
        m_entry->isTask = component == "VTODO"_L1;
        m_entry->line = m_lines.number();
    } else if (m_entry || m_inner > 0) {
        ++m_inner;
    } else if (component == "VTIMEZONE"_L1) {
        m_zone.emplace();
    } else if (m_zone && (component == "STANDARD"_L1 || component == "DAYLIGHT"_L1)) {
        m_half.emplace();
    } else if (component != "VCALENDAR"_L1) {
        ++m_inner; // a journal, a free/busy list
    }
}

void CalendarEntries::end(const QString& component) {
    if (m_entry && component == (m_entry->isTask ? "VTODO"_L1 : "VEVENT"_L1)) {
        m_inner = 0;
        finishEntry(true);
    } else if (component == "VCALENDAR"_L1) {
        finishEntry(false);
        m_inner = 0;
    } else if (m_inner > 0) {
        --m_inner;
    } else if (m_half) {
        m_zone->halves.push_back(*std::exchange(m_half, {}));
    } else if (m_zone) {
        m_zones.add(*std::exchange(m_zone, {}));
    }
}

void CalendarEntries::takeZone(const ICalProperty& property) {
    if (property.name == "TZID"_L1) {
        m_zone->id = property.text();
    } else if (property.name == "X-LIC-LOCATION"_L1) {
        m_zone->location = property.text();
    } else if (m_half && property.name == "DTSTART"_L1) {
        if (const auto time = timeOf(property))
            m_half->start = QDateTime(time->date, time->time.value_or(QTime(0, 0)), Qt::UTC);
    } else if (m_half && property.name == "RRULE"_L1) {
        m_half->rule = property.value.trimmed();
    } else if (m_half && property.name == "TZOFFSETTO"_L1) {
        m_half->offset = parseOffset(property.value).value_or(0);
    }
}

void CalendarEntries::finishEntry(bool isEnded) {
    if (!m_entry)
        return;
    ICalEntry entry = *std::exchange(m_entry, {});
    m_any = true;
    if (!isEnded)
        m_onProblem({{}, entry.line, 0, Severity::Warning, tr("This entry has no end; it was read as far as it goes")});
    if (!ICalActivities::isPartOfSeries(entry)) {
        give(entry, {});
        return;
    }
    if (m_waiting.size() >= mostWaiting && m_waiting.back().uid != entry.uid)
        settleSeries();
    if (m_waiting.size() < 2 * mostWaiting)
        m_waiting.push_back(std::move(entry));
    else
        give(entry, {});
}

void CalendarEntries::give(const ICalEntry& entry, const std::vector<ICalEntry>& moved) {
    bool isRejected = false;
    if (auto record = m_activities.make(entry, moved, isRejected))
        m_ready.push_back(std::move(*record));
    m_rejected += isRejected ? 1 : 0;
}

/// Series with their dates that stand elsewhere; such dates of series that are not in the file are entries by themselves.
void CalendarEntries::settleSeries() {
    QHash<QString, std::vector<ICalEntry>> moved;
    QSet<QString> series, given;
    for (const ICalEntry& each : m_waiting) {
        if (each.instead)
            moved[each.uid].push_back(each);
        else
            series.insert(each.uid);
    }
    for (const ICalEntry& each : m_waiting) {
        if (each.instead) {
            if (each.uid.isEmpty() || !series.contains(each.uid))
                give(each, {});
        } else if (each.uid.isEmpty()) {
            give(each, {});
        } else if (!given.contains(each.uid)) { // the same once more adds nothing
            given.insert(each.uid);
            give(each, std::exchange(moved[each.uid], {}));
        }
    }
    m_waiting.clear();
}

void CalendarEntries::finish() {
    finishEntry(false);
    settleSeries();
    m_done = true;
    if (m_malformed > mostMalformed)
        m_onProblem({{}, 0, 0, Severity::Warning, tr("%1 more lines cannot be read").arg(m_malformed - mostMalformed)});
    if (!m_any)
        m_onProblem({{}, 0, 0, Severity::Error, tr("There is no entry in this calendar")});
}

} // namespace

std::unique_ptr<ActivityReader> makeCalendarReader(QIODevice& device, const ReadingPlace& place,
                                                   ActivityReader::OnProblem onProblem) {
    return std::make_unique<CalendarEntries>(device, place, std::move(onProblem));
}

} // namespace rapport::exchange
