#include "storage/calendar/recurringrows.h"

#include "storage/engine/connection.h"

#include <QHash>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int most = 500; ///< of each side: what is to come is a help, not a list

void readSide(Connection& connection, const CalendarRange& range, Promiser side, QHash<qint64, RecurringRow>& found,
              std::vector<CommitmentId>& ids) {
    const bool withOwner = range.owner && range.owner->isValid();
    const QString owner = !range.owner ? QString() : withOwner ? u" AND owner_id = ?"_s : u" AND owner_id IS NULL"_s;
    auto statement = connection.prepare(
        u"SELECT id, recurrence, coalesce(anchor_date, planned_date, due_date), coalesce(planned_date, due_date) FROM commitment "
        "INDEXED BY commitment_recurring WHERE outcome = 'open' AND active = 1 AND recurrence <> '' AND repeat_from = 'plan' "
        "AND promiser = '%1'%2 AND coalesce(planned_date, due_date) < ? LIMIT %3"_s.arg(key(side), owner, QString::number(most)));
    int place = 0;
    if (withOwner)
        statement.bind(++place, toValue(*range.owner));
    statement.bind(++place, toValue(range.to));
    while (statement.step()) {
        ids.push_back(statement.id<CommitmentId>(0));
        found.insert(statement.number(0), {{}, statement.text(1), statement.date(2), statement.date(3)});
    }
}

} // namespace

void addRecurring(ReadSession& session, const CalendarRange& range, Moment now, const QTimeZone& zone, CalendarRows& rows) {
    QHash<qint64, RecurringRow> found;
    std::vector<CommitmentId> ids;
    if (range.ours)
        readSide(session.connection(), range, Promiser::We, found, ids);
    if (range.theirs)
        readSide(session.connection(), range, Promiser::They, found, ids);
    for (CommitmentRow& row : commitmentRows(session, ids, now, zone)) {
        RecurringRow recurring = found.value(row.id.value());
        recurring.row = std::move(row);
        rows.recurring.push_back(std::move(recurring));
    }
}

} // namespace rapport::storage
