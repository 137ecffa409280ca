#include "rapport/storage/commitmentrepository.h"

#include "rapport/core/error.h"
#include "rapport/core/uid.h"
#include "storage/commitments/commitmentrows.h"
#include "storage/rows/rowjson.h"
#include "storage/rows/rowwriter.h"
#include "storage/search/wordsearch.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

std::vector<qint64> partsOf(Connection& connection, const Table& table, CommitmentId id) {
    std::vector<qint64> parts;
    auto statement = connection.prepare(u"SELECT id FROM %1 WHERE commitment_id = ? ORDER BY id"_s.arg(table.name));
    statement.bindAll(id);
    while (statement.step())
        parts.push_back(statement.number(0));
    return parts;
}

/// Rows of a table of parts: the n-th there becomes the n-th wanted. Of a new commitment there are none to look for.
void saveParts(WriteSession& session, const Table& table, CommitmentId id, bool isNew, const std::vector<Row>& wanted) {
    const auto there = isNew ? std::vector<qint64>() : partsOf(session.connection(), table, id);
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (i < there.size())
            session.rows().update(table, there[i], wanted[i]);
        else
            session.rows().insert(table, wanted[i]);
    }
    for (size_t i = wanted.size(); i < there.size(); ++i)
        session.rows().remove(table, there[i]);
}

void saveParts(WriteSession& session, const Commitment& commitment, CommitmentId id, bool isNew) {
    std::vector<Row> redatings, handovers;
    for (const Redating& redating : commitment.redatings)
        redatings.push_back(redatingValues(redating, id));
    for (const Handover& handover : commitment.handovers)
        handovers.push_back(handoverValues(handover, id));
    saveParts(session, tables::commitmentRedating(), id, isNew, redatings);
    saveParts(session, tables::commitmentHandover(), id, isNew, handovers);
}

void fillIn(Commitment& commitment, const ChangeInfo& info) {
    if (commitment.uid.isEmpty())
        commitment.uid = newUid();
    if (!commitment.id.isValid() && commitment.createdAt == Moment())
        commitment.createdAt = info.at;
}

} // namespace

std::optional<Commitment> CommitmentRepository::find(CommitmentId id) const {
    std::optional<Commitment> commitment;
    {
        auto statement = m_session.connection().prepare(u"SELECT %1 FROM commitment WHERE id = ?"_s.arg(commitmentColumns()));
        statement.bindAll(id);
        if (!statement.step())
            return {};
        commitment = commitmentFrom(statement);
    }
    commitment->redatings = redatingsOf(m_session.connection(), id);
    commitment->handovers = handoversOf(m_session.connection(), id);
    return commitment;
}

std::optional<CommitmentId> CommitmentRepository::findByUid(const QString& uid) const {
    auto statement = m_session.connection().prepare(u"SELECT id FROM commitment WHERE uid = ?"_s);
    statement.bindAll(uid);
    return statement.step() ? std::optional(statement.id<CommitmentId>(0)) : std::nullopt;
}

std::vector<CommitmentId> CommitmentRepository::openNamed(const QString& text) const {
    constexpr size_t atMost = 20;
    std::vector<CommitmentId> ids;
    for (const CommitmentId id : commitmentsWithWords(m_session.connection(), text, true, static_cast<int>(atMost)))
        ids.push_back(id);
    return ids;
}

CommitmentId CommitmentRepository::save(WriteSession& session, Commitment commitment) {
    commitment = normalised(std::move(commitment));
    if (const QString problem = problemWith(commitment); !problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
    fillIn(commitment, session.info());
    CommitmentId id = commitment.id;
    const bool isNew = !id.isValid();
    if (isNew)
        id = CommitmentId(session.rows().insert(tables::commitment(), commitmentValues(commitment)));
    else
        session.rows().update(tables::commitment(), id.value(), commitmentValues(commitment));
    saveParts(session, commitment, id, isNew);
    return id;
}

void CommitmentRepository::remove(WriteSession& session, CommitmentId id) {
    session.rows().remove(tables::commitment(), id.value());
}

} // namespace rapport::storage
