#include "rapport/services/milestones.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/greetingtemplaterepository.h"
#include "rapport/storage/milestonerepository.h"
#include "rapport/storage/staffrepository.h"
#include "services/common/words.h"
#include "services/greetings/ourgreetings.h"

namespace rapport::services {

namespace {

domain::GreetingWanted wantedFor(const storage::MilestoneRow& row, const domain::Customer& customer, const GreetingBy& by,
                                 bool belated) {
    domain::GreetingWanted wanted;
    wanted.kind = row.kind;
    wanted.belated = belated;
    wanted.languages = QStringList{customer.language, by.language};
    wanted.facts = {row.customerName, customer.name.given, row.years, customer.topics.value(customer.topics.size() - 1),
                    by.sender};
    wanted.said = by.said;
    return wanted;
}

GreetingBy byWhom(storage::ReadSession& session, MilestoneId id, StaffId sender, const QString& language) {
    GreetingBy by{{}, language, storage::GreetingTemplateRepository(session).all(), {}};
    if (const auto member = storage::StaffRepository(session).find(sender))
        by.sender = member->name;
    for (const domain::Greeting& greeting : storage::MilestoneRepository(session).greetings(id))
        by.said << greeting.words;
    return by;
}

} // namespace

GreetingDraft greetingDraft(const storage::MilestoneRow& row, const domain::Customer& customer, const GreetingBy& by,
                            QDate today) {
    GreetingDraft draft;
    draft.channel = row.preferredChannel.value_or(domain::Channel::Call);
    draft.year = row.next.year();
    draft.belated = row.next < today;
    draft.hold = row.hold;
    const auto wanted = wantedFor(row, customer, by, draft.belated);
    if (const auto chosen = domain::chosenTemplate(by.own, ourGreetings(), wanted))
        draft.words = domain::filledIn(chosen->words, wanted.facts);
    return draft;
}

GreetingOccasion greetingOccasion(storage::ReadSession& session, MilestoneId id, StaffId sender, const QString& language,
                                  QDate today) {
    const QString gone = Words::tr("There is no such milestone any more.");
    GreetingOccasion occasion{required(storage::milestoneRow(session, id, today), gone), {}, {}};
    storage::MilestoneRow& row = occasion.row;
    occasion.customer = required(storage::CustomerRepository(session).find(row.customer), gone);
    // One that has just passed rather than next year's.
    const auto day = domain::occurrenceToGreet(row.date, occasion.customer.leapDayRule, today);
    if (!day)
        throw Error(ErrorCode::InvalidInput, Words::tr("Add the day and the month to this milestone to know when to greet."));
    row.next = *day;
    row.years = domain::yearsOn(row.date, *day);
    occasion.draft = greetingDraft(row, occasion.customer, byWhom(session, id, sender, language), today);
    return occasion;
}

} // namespace rapport::services
