#include "rapport/services/feedback.h"

#include "services/care/asking.h"
#include "services/care/carechange.h"
#include "services/common/told.h"

using namespace Qt::StringLiterals;

namespace rapport::services {

using domain::Feedback;
using storage::ReadSession;
using storage::WriteSession;

QFuture<FeedbackId> askFeedback(const Workspace& workspace, CustomerId customer, domain::FeedbackScale scale,
                                const QString& question, const Telling& telling) {
    const auto ask = [customer, scale, question, telling, today = workspace.clock.today(), zone = workspace.clock.zone(),
                      allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, domain::Act::RecordCare);
        needs(allowed, domain::Act::WriteInteractions);
        refuseToAsk(session, customer, today, zone);
        Feedback feedback;
        feedback.uid = newUid();
        feedback.customer = customer;
        feedback.scale = scale;
        feedback.question = question;
        feedback.channel = telling.channel;
        feedback.askedAt = session.info().at;
        feedback.askedBy = session.info().author;
        feedback.askedIn = saveTold(session, customer, telling, zone, {domain::Aim::Asked});
        session.relabel(Words::tr("Ask %1 for feedback").arg(customerName(session, customer)));
        return storage::FeedbackRepository::save(session, feedback);
    };
    return workspace.store.write(workspace.change(Words::tr("Ask for feedback")), ask);
}

QFuture<Feedback> loadFeedback(const Workspace& workspace, FeedbackId id) {
    return workspace.store.read([id](ReadSession& session) { return foundCare<Feedback>(session, id); });
}

QFuture<void> recordAnswer(const Workspace& workspace, FeedbackId id, const std::optional<int>& score, const QString& words) {
    return changeCare<Feedback>(workspace, id, Words::tr("Feedback of %1"),
                                [score, words](Feedback& feedback, WriteSession& session) {
                                    feedback = domain::withAnswer(feedback, score, words, session.info().at);
                                });
}

QFuture<void> closeFeedback(const Workspace& workspace, FeedbackId id, const QString& weDid, const Telling& telling) {
    const auto close = [weDid, telling, zone = workspace.clock.zone(), allowed = workspace.permissions](Feedback& feedback,
                                                                                                        WriteSession& session) {
        needs(allowed, domain::Act::WriteInteractions);
        const auto& info = session.info();
        feedback = domain::closedFeedback(feedback, weDid, {}, info.author, info.at); // refuses before anything is logged
        feedback.toldIn = saveTold(session, feedback.customer, telling, zone, {domain::Aim::Informed});
    };
    return changeCare<Feedback>(workspace, id, Words::tr("Tell %1 what came of their feedback"), close);
}

QFuture<void> removeFeedback(const Workspace& workspace, FeedbackId id) {
    return removeCare<Feedback>(workspace, id, Words::tr("Remove feedback of %1"));
}

QFuture<std::vector<storage::FeedbackRow>> feedbackList(const Workspace& workspace, const storage::FeedbackFilter& filter,
                                                        int limit) {
    return workspace.store.read([filter, limit](ReadSession& session) { return feedbackRows(session, filter, limit); });
}

QString closingWords(const Feedback& feedback, const QString& weDid) {
    if (feedback.words.isEmpty())
        return Words::tr("You gave us %1. We did: %2").arg(feedback.score.value_or(0)).arg(weDid);
    return Words::tr("You said: %1\nWe did: %2").arg(feedback.words, weDid);
}

} // namespace rapport::services
