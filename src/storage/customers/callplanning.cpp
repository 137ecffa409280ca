#include "rapport/storage/callplanning.h"

#include "rapport/domain/words.h"
#include "storage/engine/byids.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int longestRange = 366;

const auto candidatesSql = u"SELECT c.id, c.shown_name, c.owner_id, s.name, c.red_from, "
                           "(SELECT min(p.due_date) FROM planned_interaction p WHERE p.customer_id = c.id AND p.state = 'open') "
                           "FROM %1 j CROSS JOIN customer c ON c.id = j.value LEFT JOIN staff s ON s.id = c.owner_id"_s;

/// A day and a number in each row, given to `add`.
template <typename Add>
void countDays(Statement& counts, Add add) {
    while (counts.step())
        add(counts.date(0), counts.number(1));
}

} // namespace

std::vector<CallCandidate> callCandidates(ReadSession& session, const std::vector<CustomerId>& ids) {
    QHash<qint64, CallCandidate> found;
    auto statement = askedByIds(session.connection(), candidatesSql, ids);
    while (statement.step()) {
        found.insert(statement.number(0), {statement.id<CustomerId>(0), statement.text(1), statement.id<StaffId>(2),
                                           statement.text(3), statement.optionalDate(4), statement.optionalDate(5)});
    }
    return inOrder(ids, found);
}

QHash<qint64, QMap<QDate, int>> plannedPerDay(ReadSession& session, QDate from) {
    QHash<qint64, QMap<QDate, int>> planned;
    auto statement = session.connection().prepare(
        u"SELECT due_date, owner_id, count(*) FROM planned_interaction WHERE state = 'open' AND active = 1 AND due_date >= ? "
        "GROUP BY due_date, owner_id"_s);
    statement.bindAll(from);
    while (statement.step())
        planned[statement.id<StaffId>(1).value()][statement.date(0)] = statement.integer(2);
    return planned;
}

std::vector<TouchDay> touchesPerDay(ReadSession& session, QDate from, QDate to) {
    std::vector<TouchDay> days;
    const QDate last = std::min(to, from.addDays(longestRange - 1));
    for (QDate day = from; day <= last; day = day.addDays(1))
        days.push_back({day});
    const auto at = [&](QDate day) -> TouchDay& { return days[static_cast<size_t>(from.daysTo(day))]; };
    for (const Tier tier : {Tier::Key, Tier::Regular}) {
        auto due = session.connection().prepare(
            u"SELECT next_touch, count(*) FROM customer INDEXED BY customer_by_next_touch WHERE state = 'active' AND tier = ? "
            "AND next_touch IS NOT NULL AND next_touch BETWEEN ? AND ? GROUP BY next_touch"_s);
        due.bindAll(key(tier), from, last);
        countDays(due, [&](QDate day, qint64 count) { at(day).due += count; });
    }
    auto planned = session.connection().prepare(
        u"SELECT due_date, count(*) FROM planned_interaction WHERE state = 'open' AND active = 1 AND due_date BETWEEN ? AND ? "
        "GROUP BY due_date"_s);
    planned.bindAll(from, last);
    countDays(planned, [&](QDate day, qint64 count) { at(day).planned = count; });
    return days;
}

} // namespace rapport::storage
