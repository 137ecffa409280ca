#include "services/common/told.h"

#include "rapport/core/uid.h"
#include "rapport/storage/interactionrepository.h"
#include "services/common/words.h"

namespace rapport::services {

namespace {

bool isWritten(domain::Channel channel) {
    return channel == domain::Channel::Email || channel == domain::Channel::Message || channel == domain::Channel::Letter;
}

} // namespace

InteractionId saveTold(storage::WriteSession& session, CustomerId customer, const Telling& telling, const QTimeZone& zone,
                       const std::vector<domain::Aim>& aims, const std::vector<domain::ToldAnswer>& answers) {
    domain::Interaction told;
    told.uid = newUid();
    told.customers = {customer};
    told.channel = telling.channel;
    told.direction = domain::Direction::Out;
    told.outcome = isWritten(telling.channel) ? domain::Outcome::MessageLeft : domain::Outcome::Reached;
    told.at = told.createdAt = session.info().at;
    told.zone = QString::fromLatin1(zone.id());
    told.notes = telling.words;
    told.aims = aims;
    told.told = answers;
    told.author = session.info().author;
    told = domain::normalised(std::move(told));
    refuse(domain::problemWith(told, session.info().at));
    return storage::InteractionRepository::save(session, told);
}

} // namespace rapport::services
