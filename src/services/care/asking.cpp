#include "services/care/asking.h"

#include "rapport/services/feedback.h"
#include "rapport/storage/customerrepository.h"
#include "rapport/storage/staffrepository.h"
#include "services/care/ourquestions.h"
#include "services/common/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace rapport::services {

using domain::Channel;
using storage::ReadSession;

namespace {

domain::Customer customerOf(ReadSession& session, CustomerId id) {
    return required(storage::CustomerRepository(session).find(id), Words::tr("There is no such customer any more."));
}

/// With the day from which they may be asked again, where that is still to come.
std::pair<AskHold, QDate> holdOf(ReadSession& session, const domain::Customer& customer, QDate today, const QTimeZone& zone) {
    if (customer.optedOut)
        return {AskHold::OptedOut, {}};
    if (domain::consentTo(customer.consents, domain::ConsentPurpose::Feedback) == false)
        return {AskHold::Refused, {}};
    const auto last = lastAsked(session, customer.id);
    const QDate from = domain::mayAskFrom(last ? last->dateIn(zone) : QDate(), customer.askDays);
    if (from.isValid() && from > today)
        return {AskHold::TooSoon, from};
    return {AskHold::None, {}};
}

bool isWritten(Channel channel) { return channel == Channel::Email || channel == Channel::Message || channel == Channel::Letter; }

FeedbackDraft draftFor(ReadSession& session, const FeedbackDraft& wanted, StaffId sender, const QString& language) {
    FeedbackDraft draft = wanted;
    const OurQuestion ours = ourQuestion(draft.scale, {draft.customer.language, language});
    const auto staff = storage::StaffRepository(session).find(sender);
    const auto filled = [&](QString words) {
        words.replace(u"{name}"_s, domain::displayNameOf(draft.customer));
        return words.replace(u"{sender}"_s, staff ? staff->name : QString()).trimmed();
    };
    draft.question = ours.question;
    draft.subject = ours.subject;
    draft.body = ours.question;
    if (isWritten(draft.channel))
        draft.body = filled(ours.intro) + u"\n\n"_s + ours.question + u"\n\n"_s + filled(ours.outro);
    return draft;
}

} // namespace

void refuseToAsk(ReadSession& session, CustomerId id, QDate today, const QTimeZone& zone) {
    const auto customer = customerOf(session, id);
    const auto [hold, from] = holdOf(session, customer, today, zone);
    if (hold == AskHold::OptedOut)
        refuse(
            Words::tr("%1 wants no greetings or mailings, so they are not asked either.").arg(domain::displayNameOf(customer)));
    if (hold == AskHold::Refused)
        refuse(Words::tr("%1 said that they do not want to be asked.").arg(domain::displayNameOf(customer)));
    if (hold == AskHold::TooSoon)
        refuse(Words::tr("%1 was asked not long ago. Ask again from %2 on.")
                   .arg(domain::displayNameOf(customer), QLocale().toString(from, QLocale::LongFormat)));
}

QFuture<FeedbackDraft> feedbackDraft(const Workspace& workspace, CustomerId customer, domain::FeedbackScale scale,
                                     const std::optional<Channel>& channel, const QString& language) {
    const auto read = [customer, scale, channel, language, sender = workspace.actor, today = workspace.clock.today(),
                       zone = workspace.clock.zone()](ReadSession& session) {
        FeedbackDraft wanted;
        wanted.customer = customerOf(session, customer);
        wanted.scale = scale;
        wanted.channel = channel.value_or(wanted.customer.preferredChannel.value_or(Channel::Email));
        std::tie(wanted.hold, wanted.mayAskFrom) = holdOf(session, wanted.customer, today, zone);
        return draftFor(session, wanted, sender, language);
    };
    return workspace.store.read(read);
}

} // namespace rapport::services
