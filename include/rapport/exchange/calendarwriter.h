#pragma once

#include "rapport/domain/commitment.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>
#include <functional>

namespace rapport::exchange {

/// One entry of a calendar file.
struct CalendarEvent {
    QString uid; ///< the record's own; the file's is `uid@rapport`, so that the next file replaces what this one said
    QString summary;
    QString description; ///< empty for none
    QString category;
    QDate day;
    std::optional<QTime> time;          ///< empty: the whole day
    QString zone;                       ///< IANA id; of a time
    QString rule;                       ///< RRULE of which `day` is the first occurrence; empty for none
    std::optional<domain::Due> instead; ///< it stands for the occurrence that the rule of this uid has then
    std::optional<std::chrono::minutes> warnBefore;
    bool urgent = false;
    int sequence = 0; ///< how often it was moved
    std::optional<Moment> created;
    std::optional<Moment> modified;
    /// What a calendar has no word for, by names of ours ("KIND" is written as X-RAPPORT-KIND), so that the calendar reader makes
    /// the same record of it. Empty ones are not written.
    std::vector<std::pair<QString, QString>> own;
};

/// Writes iCalendar (RFC 5545) as calendar programs subscribe to it, one event at a time in bounded memory. Everything is a
/// VEVENT: the large programs pass over VTODO in what they subscribe to. Something due on a day is an event of that day which
/// takes no time; something due at a time lasts a quarter of an hour, for events without a length are not drawn everywhere.
class CalendarWriter {
public:
    using Sink = std::function<void(const QByteArray&)>;
    /// `name` is shown by programs that subscribe; `stamp` is when the file was made; `zone` is that of whoever made it.
    CalendarWriter(Sink sink, const QString& name, Moment stamp, const QTimeZone& zone);
    void write(const CalendarEvent& event);
    void finish();

private:
    void line(const QString& name, const QString& value);
    void text(const QString& name, const QString& value);
    void writeWhen(const CalendarEvent& event);
    void writeAlarm(const CalendarEvent& event);
    void needZone(const QString& id);

    Sink m_sink;
    Moment m_stamp;
    bool m_any = false;      ///< whether there is an event
    QSet<QString> m_zones;   ///< those written
    QSet<QString> m_unknown; ///< those that cannot be: their times are written in UTC
};

/// The rule of a yearly day, such that ordinary years have it too: FREQ=YEARLY from 29 February is nothing in those (trap T7).
[[nodiscard]] QString yearlyRule(int month, int day, bool onMarch1);

} // namespace rapport::exchange
