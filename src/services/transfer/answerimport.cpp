#include "rapport/storage/answerrepository.h"
#include "services/common/words.h"
#include "services/transfer/storeimport.h"

namespace rapport::services {

using domain::Answer;

/// Of what interactions refer to a trial knows too what it would make.
StoreImport::Done StoreImport::takeRecord(const Answer& raw) {
    Answer answer = normalised(raw);
    if (const QString problem = answer.uid.isEmpty() ? Words::tr("it has no uid") : problemWith(answer); !problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    const storage::AnswerRepository answers(m_session);
    const auto known = answers.findByUid(answer.uid);
    if (known) {
        answer.id = *known;
        if (answer == answers.find(*known))
            return Done::Unchanged;
    }
    AnswerId id = known.value_or(AnswerId(nextPlaceholder()));
    if (m_target) {
        settle();
        id = storage::AnswerRepository::save(*m_target, answer);
    }
    m_references.add(answer.uid, id);
    return known ? Done::Updated : Done::Created;
}

} // namespace rapport::services
