#include "storage/commitments/commitmentrows.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

std::vector<Value> commitmentValues(const Commitment& commitment) {
    return {toValue(commitment.uid),           toValue(commitment.customer),        toValue(commitment.interaction),
            toValue(commitment.words),         toValue(key(commitment.kind)),       toValue(key(commitment.promiser)),
            toValue(commitment.madeBy),        toValue(commitment.owner),           toValue(commitment.due.date),
            toValue(commitment.due.time),      toValue(commitment.firstDue.date),   toValue(commitment.firstDue.time),
            toValue(commitment.zone),          toValue(key(commitment.priority)),   toValue(commitment.recurrence),
            toValue(key(commitment.outcome)),  toValue(commitment.closedAt),        toValue(commitment.closedBy),
            toValue(commitment.closingNote),   toValue(commitment.createdAt),       toValue(dueMoment(commitment)),
            toValue(judgedMoment(commitment)), toValue(key(commitment.repeatFrom)), toValue(commitment.series),
            toValue(commitment.anchor),        toValue(commitment.planned)};
}

std::vector<Value> redatingValues(const Redating& redating, CommitmentId id) {
    return {toValue(id),
            toValue(redating.at),
            toValue(redating.author),
            toValue(redating.from.date),
            toValue(redating.from.time),
            toValue(redating.to.date),
            toValue(redating.to.time),
            toValue(redating.customerTold)};
}

std::vector<Value> handoverValues(const Handover& handover, CommitmentId id) {
    return {toValue(id),          toValue(handover.at),  toValue(handover.author), toValue(handover.from),
            toValue(handover.to), toValue(handover.note)};
}

const QString& commitmentColumns() {
    static const QString columns = u"id, "_s + tables::commitment().columns.join(u", ");
    return columns;
}

Commitment commitmentFrom(const RowView& row) {
    Commitment commitment;
    commitment.id = row.id<CommitmentId>(0);
    commitment.uid = row.text(1);
    commitment.customer = row.id<CustomerId>(2);
    commitment.interaction = row.id<InteractionId>(3);
    commitment.words = row.text(4);
    commitment.kind = row.word<CommitmentKind>(5).value_or(CommitmentKind::Other);
    commitment.promiser = row.word<Promiser>(6).value_or(Promiser::We);
    commitment.madeBy = row.id<StaffId>(7);
    commitment.owner = row.id<StaffId>(8);
    commitment.due = {row.date(9), row.time(10)};
    commitment.firstDue = {row.date(11), row.time(12)};
    commitment.zone = row.text(13);
    commitment.priority = row.word<Priority>(14).value_or(Priority::Normal);
    commitment.recurrence = row.text(15);
    commitment.outcome = row.word<CommitmentOutcome>(16).value_or(CommitmentOutcome::Open);
    commitment.closedAt = row.optionalMoment(17);
    commitment.closedBy = row.id<StaffId>(18);
    commitment.closingNote = row.text(19);
    commitment.createdAt = row.moment(20);
    commitment.repeatFrom = row.word<RepeatFrom>(23).value_or(RepeatFrom::Plan);
    commitment.series = row.text(24);
    commitment.anchor = row.date(25);
    commitment.planned = row.date(26);
    return commitment;
}

std::vector<Redating> redatingsOf(Connection& connection, CommitmentId id) {
    std::vector<Redating> redatings;
    auto statement = connection.prepare(u"SELECT at, author_id, from_date, from_time, to_date, to_time, customer_told "
                                        "FROM commitment_redating WHERE commitment_id = ? ORDER BY id"_s);
    statement.bindAll(id);
    while (statement.step()) {
        redatings.push_back({statement.moment(0),
                             statement.id<StaffId>(1),
                             {statement.date(2), statement.time(3)},
                             {statement.date(4), statement.time(5)},
                             statement.flag(6)});
    }
    return redatings;
}

std::vector<Handover> handoversOf(Connection& connection, CommitmentId id) {
    std::vector<Handover> handovers;
    auto statement = connection.prepare(
        u"SELECT at, author_id, from_id, to_id, note FROM commitment_handover WHERE commitment_id = ? ORDER BY id"_s);
    statement.bindAll(id);
    while (statement.step())
        handovers.push_back({statement.moment(0), statement.id<StaffId>(1), statement.id<StaffId>(2), statement.id<StaffId>(3),
                             statement.text(4)});
    return handovers;
}

} // namespace rapport::storage
