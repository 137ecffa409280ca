#include "storage/commitments/commitmentrows.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

std::vector<Value> commitmentValues(const Commitment& commitment) {
    return {toValue(commitment.uid),          toValue(commitment.customer),      toValue(commitment.interaction),
            toValue(commitment.words),        toValue(key(commitment.kind)),     toValue(key(commitment.promiser)),
            toValue(commitment.madeBy),       toValue(commitment.owner),         toValue(commitment.due.date),
            toValue(commitment.due.time),     toValue(commitment.firstDue.date), toValue(commitment.firstDue.time),
            toValue(commitment.zone),         toValue(key(commitment.priority)), toValue(commitment.recurrence),
            toValue(key(commitment.outcome)), toValue(commitment.closedAt),      toValue(commitment.closedBy),
            toValue(commitment.closingNote),  toValue(commitment.createdAt),     toValue(dueMoment(commitment)),
            toValue(judgedMoment(commitment))};
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

const QString& commitmentColumns() {
    static const QString columns = u"id, "_s + tables::commitment().columns.join(u", ");
    return columns;
}

Commitment commitmentFrom(const Statement& row) {
    Commitment commitment;
    commitment.id = row.id<CommitmentId>(0);
    commitment.uid = row.text(1);
    commitment.customer = row.id<CustomerId>(2);
    commitment.interaction = row.id<InteractionId>(3);
    commitment.words = row.text(4);
    commitment.kind = fromKey<CommitmentKind>(row.text(5)).value_or(CommitmentKind::Other);
    commitment.promiser = fromKey<Promiser>(row.text(6)).value_or(Promiser::We);
    commitment.madeBy = row.id<StaffId>(7);
    commitment.owner = row.id<StaffId>(8);
    commitment.due = {row.date(9), row.time(10)};
    commitment.firstDue = {row.date(11), row.time(12)};
    commitment.zone = row.text(13);
    commitment.priority = fromKey<Priority>(row.text(14)).value_or(Priority::Normal);
    commitment.recurrence = row.text(15);
    commitment.outcome = fromKey<CommitmentOutcome>(row.text(16)).value_or(CommitmentOutcome::Open);
    commitment.closedAt = row.optionalMoment(17);
    commitment.closedBy = row.id<StaffId>(18);
    commitment.closingNote = row.text(19);
    commitment.createdAt = row.moment(20);
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

} // namespace rapport::storage
