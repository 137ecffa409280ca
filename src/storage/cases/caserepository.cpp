#include "rapport/storage/caserepository.h"

#include "rapport/core/error.h"
#include "rapport/core/uid.h"
#include "storage/cases/caserows.h"
#include "storage/rows/partrows.h"
#include "storage/rows/rowwriter.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

template <typename IdType>
std::vector<std::vector<Value>> links(CaseId id, const std::vector<IdType>& others) {
    std::vector<std::vector<Value>> rows;
    for (const IdType other : others)
        rows.push_back({toValue(id), toValue(other)});
    return rows;
}

void saveParts(WriteSession& session, const Case& one, CaseId id, bool isNew) {
    std::vector<std::vector<Value>> steps;
    for (const CaseStepDone& step : one.steps)
        steps.push_back(caseStepValues(step, id));
    savePartRows(session, tables::caseStep(), id.value(), isNew, steps);
    savePartRows(session, tables::caseCommitment(), id.value(), isNew, links(id, one.commitments));
    savePartRows(session, tables::caseInteraction(), id.value(), isNew, links(id, one.interactions));
}

} // namespace

std::optional<Case> CaseRepository::find(CaseId id) const {
    std::optional<Case> one;
    {
        auto statement = m_session.connection().prepare(u"SELECT %1 FROM customer_case WHERE id = ?"_s.arg(caseColumns()));
        statement.bindAll(id);
        if (!statement.step())
            return {};
        one = caseFrom(statement);
    }
    loadParts(m_session.connection(), *one);
    return one;
}

std::optional<CaseId> CaseRepository::findByUid(const QString& uid) const {
    auto statement = m_session.connection().prepare(u"SELECT id FROM customer_case WHERE uid = ?"_s);
    statement.bindAll(uid);
    return statement.step() ? std::optional(statement.id<CaseId>(0)) : std::nullopt;
}

int CaseRepository::openPromises(CaseId id) const {
    auto statement =
        m_session.connection().prepare(u"SELECT count(*) FROM case_commitment cc JOIN commitment k ON k.id = cc.commitment_id "
                                       "WHERE cc.case_id = ? AND k.outcome = 'open'"_s);
    statement.bindAll(id);
    return statement.step() ? statement.integer(0) : 0;
}

CaseId CaseRepository::save(WriteSession& session, Case one) {
    one = normalised(std::move(one));
    if (const QString problem = problemWith(one); !problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
    if (one.uid.isEmpty())
        one.uid = newUid();
    CaseId id = one.id;
    const bool isNew = !id.isValid();
    if (isNew)
        id = CaseId(session.rows().insert(tables::customerCase(), caseValues(one)));
    else
        session.rows().update(tables::customerCase(), id.value(), caseValues(one));
    saveParts(session, one, id, isNew);
    return id;
}

void CaseRepository::remove(WriteSession& session, CaseId id) { session.rows().remove(tables::customerCase(), id.value()); }

} // namespace rapport::storage
