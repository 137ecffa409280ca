#include "storage/calendar/calendarcommitments.h"

#include "storage/engine/connection.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

// A question to a server takes its time however little it asks, so several days are asked for at once.
constexpr int daysReadAtOnce = 7;

struct Found {
    QDate day;
    int urgency = 0; ///< 0: urgent
    QString tier;
    qint64 dueAt = 0;
    CommitmentId id;
    [[nodiscard]] auto place() const { return std::tie(day, urgency, tier, dueAt, id); }
};

std::vector<Promiser> sidesOf(const CalendarRange& range) {
    std::vector<Promiser> sides;
    if (range.ours)
        sides.push_back(Promiser::We);
    if (range.theirs)
        sides.push_back(Promiser::They);
    return sides;
}

/// FROM and WHERE of one side's open ones of one priority, the index's own terms; the day comes last.
QString sourceOf(Promiser side, Priority priority, const QString& ownerTerm) {
    const QString index = priority == Priority::Urgent ? u"commitment_open_urgent"_s : u"commitment_open_normal"_s;
    return u"FROM commitment INDEXED BY %1 WHERE outcome = 'open' AND active = 1 AND priority = '%2' AND promiser = '%3'%4"_s.arg(
        index, key(priority), key(side), ownerTerm);
}

/// %1 is the parameter that holds the owner.
QString ownerTermOf(const CalendarRange& range) {
    if (!range.owner)
        return {};
    return range.owner->isValid() ? u" AND owner_id = %1"_s : u" AND owner_id IS NULL"_s;
}

/// ?1 is the limit, ?2 the owner where there is one, the days follow.
QString daysSql(const CalendarRange& range, int days) {
    const bool withOwner = range.owner && range.owner->isValid();
    const QString ownerTerm = withOwner ? ownerTermOf(range).arg(u"?2"_s) : ownerTermOf(range);
    QStringList selects;
    for (int day = 0; day < days; ++day) {
        for (const Promiser side : sidesOf(range)) {
            for (const Priority priority : {Priority::Urgent, Priority::Normal})
                selects += u"SELECT * FROM (SELECT id, due_date, %1 AS urgency, tier, due_at %2 AND due_date = ?%3 "
                           "ORDER BY tier, due_at LIMIT ?1) day%4"_s.arg(
                               QString::number(priority == Priority::Urgent ? 0 : 1), sourceOf(side, priority, ownerTerm),
                               QString::number((withOwner ? 3 : 2) + day), QString::number(selects.size()));
        }
    }
    return selects.join(u" UNION ALL ");
}

/// Those of some days, from `first` on, at most `limit` of each side and priority.
void readDays(Connection& connection, const CalendarRange& range, QDate first, int days, int limit, std::vector<Found>& found) {
    auto statement = connection.prepare(daysSql(range, days));
    int place = 0;
    statement.bind(++place, limit);
    if (range.owner && range.owner->isValid())
        statement.bind(++place, toValue(*range.owner));
    for (int day = 0; day < days; ++day)
        statement.bind(++place, toValue(first.addDays(day)));
    while (statement.step())
        found.push_back(
            {statement.date(1), statement.integer(2), statement.text(3), statement.number(4), statement.id<CommitmentId>(0)});
}

/// How many there are on each day from one to another.
QMap<QDate, qint64> countDays(Connection& connection, const CalendarRange& range, QDate from, QDate to) {
    const bool withOwner = range.owner && range.owner->isValid();
    const QString ownerTerm = withOwner ? ownerTermOf(range).arg(u"?3"_s) : ownerTermOf(range);
    QStringList selects;
    for (const Promiser side : sidesOf(range)) {
        for (const Priority priority : {Priority::Urgent, Priority::Normal})
            selects += u"SELECT due_date, count(*) AS n %1 AND due_date BETWEEN ?1 AND ?2 GROUP BY due_date"_s.arg(
                sourceOf(side, priority, ownerTerm));
    }
    auto statement = connection.prepare(selects.join(u" UNION ALL "));
    statement.bind(1, toValue(from));
    statement.bind(2, toValue(to));
    if (withOwner)
        statement.bind(3, toValue(*range.owner));
    QMap<QDate, qint64> counts;
    while (statement.step())
        counts[statement.date(0)] += statement.number(1);
    return counts;
}

} // namespace

void addCommitments(ReadSession& session, const CalendarRange& range, Moment now, const QTimeZone& zone, CalendarRows& rows) {
    if (!range.ours && !range.theirs)
        return;
    Connection& connection = session.connection();
    std::vector<Found> found;
    for (QDate day = range.from; day <= range.to; day = day.addDays(daysReadAtOnce)) {
        const auto days = std::min<qint64>(daysReadAtOnce, day.daysTo(range.to) + 1);
        readDays(connection, range, day, static_cast<int>(days), range.perDay + 1, found);
    }
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.place() < b.place(); });
    std::vector<CommitmentId> ids;
    QMap<QDate, int> taken;
    std::vector<QDate> cut;
    for (const Found& each : found) {
        if (++taken[each.day] <= range.perDay)
            ids.push_back(each.id);
        else if (cut.empty() || cut.back() != each.day)
            cut.push_back(each.day);
    }
    rows.commitments = commitmentRows(session, ids, now, zone);
    if (cut.empty())
        return;
    const auto counts = countDays(connection, range, cut.front(), cut.back());
    for (const QDate day : cut)
        rows.moreCommitments.insert(day, counts.value(day) - range.perDay);
}

} // namespace rapport::storage
