#include "rapport/services/answers.h"

#include "rapport/core/uid.h"
#include "rapport/storage/answerrepository.h"
#include "services/common/words.h"

namespace rapport::services {

using domain::Act;
using domain::Answer;
using storage::AnswerRepository;
using storage::AnswerTelling;
using storage::ReadSession;
using storage::WriteSession;

namespace {

Answer found(ReadSession& session, AnswerId id) {
    return required(AnswerRepository(session).find(id), Words::tr("There is no such answer any more."));
}

QString labelFor(const QString& label, const Answer& answer) { return label.arg(shortened(answer.question)); }

/// Words that were written over other words than those that are there now would undo somebody's work unseen.
void refuseOutdated(const Answer& answer, const AnswerEdit& edit) {
    if (edit.words && edit.version > 0 && edit.version != latestOf(answer).number)
        refuse(Words::tr("Somebody else has changed this answer meanwhile: “%1”. Look at it, then change it again.")
                   .arg(shortened(latestOf(answer).words)));
}

} // namespace

QFuture<AnswerId> addAnswer(const Workspace& workspace, const QString& question, const QString& words) {
    const auto save = [question, words, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, Act::WriteAnswers);
        Answer answer = domain::normalised(domain::newAnswer(question, words, session.info().author, session.info().at));
        refuse(domain::problemWith(answer));
        answer.uid = newUid();
        session.relabel(labelFor(Words::tr("Answer to “%1”"), answer));
        return AnswerRepository::save(session, answer);
    };
    return workspace.store.write(workspace.change(Words::tr("Add answer")), save);
}

QFuture<Answer> loadAnswer(const Workspace& workspace, AnswerId id) {
    return workspace.store.read([id](ReadSession& session) { return found(session, id); });
}

QFuture<std::vector<AnswerTelling>> editAnswer(const Workspace& workspace, AnswerId id, const AnswerEdit& edit) {
    const auto save = [id, edit, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, Act::WriteAnswers);
        Answer answer = found(session, id);
        refuseOutdated(answer, edit);
        const int before = latestOf(answer).number;
        answer.question = edit.question.value_or(answer.question);
        if (edit.words)
            answer = domain::withWords(answer, *edit.words, session.info().author, session.info().at);
        answer = domain::normalised(std::move(answer));
        refuse(domain::problemWith(answer));
        session.relabel(labelFor(Words::tr("Change answer to “%1”"), answer));
        AnswerRepository::save(session, answer);
        const int now = latestOf(answer).number;
        return now > before ? storage::toldBefore(session, id, now) : std::vector<AnswerTelling>();
    };
    return workspace.store.write(workspace.change(Words::tr("Change answer")), save);
}

QFuture<void> setAnswerRetired(const Workspace& workspace, AnswerId id, bool retired) {
    const auto save = [id, retired, allowed = workspace.permissions](WriteSession& session) {
        needs(allowed, Act::WriteAnswers);
        Answer answer = found(session, id);
        answer.retired = retired;
        session.relabel(labelFor(retired ? Words::tr("Retire answer to “%1”") : Words::tr("Bring back answer to “%1”"), answer));
        AnswerRepository::save(session, answer);
    };
    return workspace.store.write(workspace.change(Words::tr("Retire answer")), save);
}

QFuture<std::vector<storage::AnswerRow>> answers(const Workspace& workspace, storage::AnswersWhich which) {
    return workspace.store.read([which](ReadSession& session) { return answerRows(session, which); });
}

QFuture<std::vector<storage::AnswerRow>> searchAnswers(const Workspace& workspace, const QString& text, int limit) {
    return workspace.store.read([text, limit](ReadSession& session) { return storage::searchAnswers(session, text, limit); });
}

QFuture<std::vector<AnswerTelling>> answerTellings(const Workspace& workspace, AnswerId id) {
    return workspace.store.read([id](ReadSession& session) { return tellingsOf(session, id); });
}

QFuture<std::vector<AnswerTelling>> toldOlderAnswer(const Workspace& workspace, AnswerId id) {
    return workspace.store.read(
        [id](ReadSession& session) { return toldBefore(session, id, latestOf(found(session, id)).number); });
}

QFuture<std::vector<AnswerTelling>> toldTo(const Workspace& workspace, CustomerId customer) {
    return workspace.store.read([customer](ReadSession& session) { return tellingsTo(session, customer); });
}

QFuture<std::optional<AnswerTelling>> toldDifferently(const Workspace& workspace, const std::vector<CustomerId>& customers,
                                                      const domain::ToldAnswer& telling, InteractionId interaction) {
    return workspace.store.read([=](ReadSession& session) {
        auto earlier = lastTelling(session, customers, telling.answer, interaction);
        if (earlier && domain::saysTheSame(earlier->words, telling.words))
            earlier.reset();
        return earlier;
    });
}

} // namespace rapport::services
