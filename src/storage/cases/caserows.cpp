#include "storage/cases/caserows.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

template <typename IdType>
std::vector<IdType> idsOf(Connection& connection, const QString& column, const QString& table, CaseId id) {
    std::vector<IdType> ids;
    auto rows = connection.prepare(u"SELECT %1 FROM %2 WHERE case_id = ? ORDER BY id"_s.arg(column, table));
    rows.bindAll(id);
    while (rows.step())
        ids.push_back(rows.id<IdType>(0));
    return ids;
}

} // namespace

std::vector<Value> caseValues(const Case& one) {
    return {toValue(one.uid),           toValue(one.customer),     toValue(one.interaction), toValue(one.words),
            toValue(key(one.severity)), toValue(one.owner),        toValue(one.zone),        toValue(one.openedAt),
            toValue(one.openedBy),      toValue(key(one.waitsOn)), toValue(one.waitsFrom),   toValue(one.updateDue),
            toValue(one.cause),         toValue(one.exception),    toValue(one.closedAt),    toValue(one.closedBy),
            toValue(key(stepOf(one))),  toValue(stepSince(one))};
}

std::vector<Value> caseStepValues(const CaseStepDone& step, CaseId id) {
    return {toValue(id),      toValue(key(step.step)), toValue(step.at),
            toValue(step.by), toValue(step.words),     toValue(step.interaction)};
}

const QString& caseColumns() {
    static const QString columns = u"id, "_s + tables::customerCase().columns.join(u", ");
    return columns;
}

Case caseFrom(const RowView& row) {
    Case one;
    one.id = row.id<CaseId>(0);
    one.uid = row.text(1);
    one.customer = row.id<CustomerId>(2);
    one.interaction = row.id<InteractionId>(3);
    one.words = row.text(4);
    one.severity = row.word<CaseSeverity>(5).value_or(CaseSeverity::Serious);
    one.owner = row.id<StaffId>(6);
    one.zone = row.text(7);
    one.openedAt = row.moment(8);
    one.openedBy = row.id<StaffId>(9);
    one.waitsOn = row.word<WaitsOn>(10).value_or(WaitsOn::Us);
    one.waitsFrom = row.moment(11);
    one.updateDue = row.date(12);
    one.cause = row.text(13);
    one.exception = row.text(14);
    one.closedAt = row.optionalMoment(15);
    one.closedBy = row.id<StaffId>(16);
    return one;
}

void loadParts(Connection& connection, Case& one) {
    {
        auto rows = connection.prepare(
            u"SELECT step, done_at, done_by, words, interaction_id FROM case_step WHERE case_id = ? ORDER BY id"_s);
        rows.bindAll(one.id);
        while (rows.step())
            one.steps.push_back({rows.word<CaseStep>(0).value_or(CaseStep::Acknowledge), rows.moment(1), rows.id<StaffId>(2),
                                 rows.text(3), rows.id<InteractionId>(4)});
    }
    one.commitments = idsOf<CommitmentId>(connection, u"commitment_id"_s, u"case_commitment"_s, one.id);
    one.interactions = idsOf<InteractionId>(connection, u"interaction_id"_s, u"case_interaction"_s, one.id);
}

} // namespace rapport::storage
