#include "rapport/storage/commitmentlist.h"
#include "storage/engine/byids.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// %1: the ids.
const auto rowsSql =
    u"SELECT k.id, k.customer_id, c.shown_name, c.organisation_shown, k.words, k.kind, k.promiser, k.priority, c.tier, "
    u"k.owner_id, "
    "o.name, m.name, k.created_at, k.due_date, k.due_time, k.first_due_date, k.first_due_time, k.due_at, k.outcome, k.closed_at, "
    "k.zone, (SELECT count(*) FROM commitment_redating r WHERE r.commitment_id = k.id), "
    "(SELECT r.customer_told FROM commitment_redating r WHERE r.commitment_id = k.id ORDER BY r.id DESC LIMIT 1), k.made_by, "
    "k.recurrence, k.repeat_from, k.anchor_date, k.planned_date, c.care_note "
    "FROM %1 j CROSS JOIN commitment k ON k.id = j.value CROSS JOIN customer c ON c.id = k.customer_id LEFT JOIN staff o ON o.id "
    "= k.owner_id "
    "LEFT JOIN staff m ON m.id = k.made_by"_s;

CommitmentRow rowFrom(const RowView& from, Moment now) {
    CommitmentRow row;
    row.zone = from.text(20);
    const QTimeZone zone = zoneNamed(row.zone);
    row.id = from.id<CommitmentId>(0);
    row.customer = from.id<CustomerId>(1);
    row.customerName = from.text(2);
    row.organisation = from.text(3);
    row.words = from.text(4);
    row.kind = from.word<CommitmentKind>(5).value_or(CommitmentKind::Other);
    row.promiser = from.word<Promiser>(6).value_or(Promiser::We);
    row.priority = from.word<Priority>(7).value_or(Priority::Normal);
    row.tier = from.word<Tier>(8).value_or(Tier::Regular);
    row.owner = from.id<StaffId>(9);
    row.ownerName = from.text(10);
    row.madeByName = from.text(11);
    row.madeOn = from.moment(12).dateIn(zone);
    row.due = {from.date(13), from.time(14)};
    row.firstDue = {from.date(15), from.time(16)};
    row.dueAt = from.moment(17);
    row.outcome = from.word<CommitmentOutcome>(18).value_or(CommitmentOutcome::Open);
    row.closedAt = from.optionalMoment(19);
    row.redated = from.integer(21);
    row.lastToldCustomer = from.isNull(22) || from.flag(22);
    row.madeBy = from.id<StaffId>(23);
    row.recurrence = from.text(24);
    row.repeatFrom = from.word<RepeatFrom>(25).value_or(RepeatFrom::Plan);
    row.anchor = from.date(26);
    row.planned = from.date(27);
    row.careNote = from.text(28);
    row.overdue = row.outcome == CommitmentOutcome::Open && row.dueAt < now;
    if (row.overdue)
        row.overdueDays = std::max(0, static_cast<int>(row.due.date.daysTo(now.dateIn(zone))));
    return row;
}

} // namespace

std::vector<CommitmentRow> commitmentRows(ReadSession& session, const std::vector<CommitmentId>& ids, Moment now,
                                          const QTimeZone&) {
    QHash<qint64, CommitmentRow> found;
    auto statement = askedByIds(session.connection(), rowsSql, ids);
    while (statement.step())
        found.insert(statement.number(0), rowFrom(statement, now));
    return inOrder(ids, found);
}

} // namespace rapport::storage
