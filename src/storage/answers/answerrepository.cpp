#include "rapport/storage/answerrepository.h"

#include "rapport/core/error.h"
#include "rapport/core/uid.h"
#include "rapport/storage/everyrecord.h"
#include "storage/answers/answerrows.h"
#include "storage/rows/partrows.h"
#include "storage/rows/rowwriter.h"

#include <algorithm>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

std::optional<Answer> AnswerRepository::find(AnswerId id) const {
    std::vector<Answer> found;
    {
        auto statement = m_session.connection().prepare(u"SELECT id, uid, question, retired FROM answer WHERE id = ?"_s);
        statement.bindAll(id);
        if (!statement.step())
            return {};
        found.push_back(answerFrom(statement));
    }
    loadVersions(m_session.connection(), found);
    return found.front();
}

std::optional<AnswerId> AnswerRepository::findByUid(const QString& uid) const {
    const AnswerId id = answerOfUid(m_session, uid);
    return id.isValid() ? std::optional(id) : std::nullopt;
}

void AnswerRepository::each(const std::function<void(const Answer&)>& take) const {
    std::vector<Answer> all;
    {
        auto statement = m_session.connection().prepare(u"SELECT id, uid, question, retired FROM answer ORDER BY id"_s);
        while (statement.step())
            all.push_back(answerFrom(statement));
    }
    loadVersions(m_session.connection(), all);
    std::for_each(all.begin(), all.end(), take);
}

AnswerId AnswerRepository::save(WriteSession& session, Answer answer) {
    answer = normalised(std::move(answer));
    if (const QString problem = problemWith(answer); !problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
    if (answer.uid.isEmpty())
        answer.uid = newUid();
    AnswerId id = answer.id;
    const bool isNew = !id.isValid();
    if (isNew)
        id = AnswerId(session.rows().insert(tables::answer(), answerValues(answer)));
    else
        session.rows().update(tables::answer(), id.value(), answerValues(answer));
    savePartRows(session, tables::answerVersion(), id.value(), isNew, versionRows(answer, id));
    return id;
}

} // namespace rapport::storage
