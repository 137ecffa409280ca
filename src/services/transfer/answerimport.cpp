#include "rapport/storage/announcementrepository.h"
#include "rapport/storage/answerrepository.h"
#include "rapport/storage/everyrecord.h"
#include "rapport/storage/playbookrepository.h"
#include "services/common/words.h"
#include "services/transfer/storeimport.h"

namespace rapport::services {

using domain::Announcement;
using domain::Answer;
using domain::Playbook;

namespace {

/// What keeps a record from being taken: without a uid it would be made anew by each import.
template <typename Record>
QString problemOf(const Record& record) {
    return record.uid.isEmpty() ? Words::tr("it has no uid") : problemWith(record);
}

} // namespace

/// Of what interactions refer to a trial knows too what it would make.
StoreImport::Done StoreImport::takeRecord(const Answer& raw) {
    Answer answer = normalised(raw);
    if (const QString problem = problemOf(answer); !problem.isEmpty()) {
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

StoreImport::Done StoreImport::takeRecord(const Playbook& raw) {
    Playbook playbook = normalised(raw);
    if (const QString problem = problemOf(playbook); !problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    const PlaybookId known = storage::playbookOfUid(m_session, playbook.uid);
    playbook.id = known;
    if (known.isValid() && playbook == storage::PlaybookRepository(m_session).find(known))
        return Done::Unchanged;
    PlaybookId id = known.isValid() ? known : PlaybookId(nextPlaceholder());
    if (m_target) {
        settle();
        id = storage::PlaybookRepository::save(*m_target, playbook);
    }
    m_references.add(playbook.uid, id);
    return known.isValid() ? Done::Updated : Done::Created;
}

/// Customers who are not there are left out: of them nothing is to be said.
StoreImport::Done StoreImport::takeRecord(const Announcement& raw) {
    Announcement announcement = normalised(raw);
    std::erase_if(announcement.customers, [](const auto& one) { return !one.customer.isValid(); });
    if (const QString problem = problemOf(announcement); !problem.isEmpty()) {
        refuse(problem);
        return Done::Rejected;
    }
    const storage::AnnouncementRepository announcements(m_session);
    const auto known = announcements.findByUid(announcement.uid);
    if (known) {
        announcement.id = *known;
        if (announcement == announcements.find(*known))
            return Done::Unchanged;
    }
    if (m_target) {
        settle();
        storage::AnnouncementRepository::save(*m_target, announcement);
    }
    return known ? Done::Updated : Done::Created;
}

} // namespace rapport::services
