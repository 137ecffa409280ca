#pragma once

#include "rapport/domain/answer.h"
#include "rapport/domain/interaction.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/answerlist.h"

/// The agreed answers to recurring questions, and who was told what (P4). That something was told is saved with the interaction
/// in which it was (Interaction::told), in the one change that logs it. Each of the changes here is one, which one undo takes
/// back; they need Act::WriteAnswers, and throw Error(NoSuchRecord) for what is gone and Error(InvalidInput) for what
/// domain::problemWith refuses.
namespace rapport::services {

[[nodiscard]] QFuture<AnswerId> addAnswer(const Workspace& workspace, const QString& question, const QString& words);
[[nodiscard]] QFuture<domain::Answer> loadAnswer(const Workspace& workspace, AnswerId id);

/// What of an answer changes; what is empty stays.
struct AnswerEdit {
    std::optional<QString> question = {};
    std::optional<QString> words = {}; ///< other words than those it has make a new version
    int version = 0;                   ///< which version was seen when the words were written; 0: not asked
};
/// Who was told an older version and has yet to hear of the new one: nobody where the words stay. Throws Error(InvalidInput) too
/// when somebody else gave it other words since `edit.version`.
[[nodiscard]] QFuture<std::vector<storage::AnswerTelling>> editAnswer(const Workspace& workspace, AnswerId id,
                                                                      const AnswerEdit& edit);
/// A retired answer is found and told no more; what was told stays known.
[[nodiscard]] QFuture<void> setAnswerRetired(const Workspace& workspace, AnswerId id, bool retired);

[[nodiscard]] QFuture<std::vector<storage::AnswerRow>> answers(const Workspace& workspace,
                                                               storage::AnswersWhich which = storage::AnswersWhich::Current);
/// Best first; all where `text` is empty.
[[nodiscard]] QFuture<std::vector<storage::AnswerRow>> searchAnswers(const Workspace& workspace, const QString& text, int limit);

/// Who was told it, latest first.
[[nodiscard]] QFuture<std::vector<storage::AnswerTelling>> answerTellings(const Workspace& workspace, AnswerId id);
/// Who was last told an older version than it has now.
[[nodiscard]] QFuture<std::vector<storage::AnswerTelling>> toldOlderAnswer(const Workspace& workspace, AnswerId id);
/// What a customer was told, latest first.
[[nodiscard]] QFuture<std::vector<storage::AnswerTelling>> toldTo(const Workspace& workspace, CustomerId customer);
/// What one of these customers was last told to the same question, where it says something else than `words`
/// (domain::saysTheSame): to be known before they hear it. `interaction` is the one being corrected, if any.
[[nodiscard]] QFuture<std::optional<storage::AnswerTelling>> toldDifferently(const Workspace& workspace,
                                                                             const std::vector<CustomerId>& customers,
                                                                             const domain::ToldAnswer& telling,
                                                                             InteractionId interaction = {});

} // namespace rapport::services
