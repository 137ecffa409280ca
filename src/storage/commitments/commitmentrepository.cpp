#include "rapport/storage/commitmentrepository.h"

#include "rapport/core/error.h"
#include "rapport/core/uid.h"
#include "storage/commitments/commitmentrows.h"
#include "storage/rows/partrows.h"
#include "storage/rows/rowjson.h"
#include "storage/rows/rowwriter.h"
#include "storage/search/wordsearch.h"

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

void saveParts(WriteSession& session, const Commitment& commitment, CommitmentId id, bool isNew) {
    std::vector<Row> redatings, handovers;
    for (const Redating& redating : commitment.redatings)
        redatings.push_back(redatingValues(redating, id));
    for (const Handover& handover : commitment.handovers)
        handovers.push_back(handoverValues(handover, id));
    savePartRows(session, tables::commitmentRedating(), id.value(), isNew, redatings);
    savePartRows(session, tables::commitmentHandover(), id.value(), isNew, handovers);
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
