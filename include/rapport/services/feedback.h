#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/feedback.h"
#include "rapport/services/redating.h"
#include "rapport/services/workspace.h"
#include "rapport/storage/carelist.h"

/// Feedback (P14): asked, answered, and closed by "you said → we did". Each of these is one change, which one undo takes back.
namespace rapport::services {

/// Why somebody is not to be asked.
enum class AskHold { None, OptedOut, Refused, TooSoon };

/// What a customer would be asked, to be looked at before anything leaves.
struct FeedbackDraft {
    domain::Customer customer;
    domain::FeedbackScale scale = domain::FeedbackScale::Ten;
    domain::Channel channel = domain::Channel::Email; ///< the preferred one unless another was wanted
    QString question;                                 ///< as it is asked, and as it is kept
    QString subject;                                  ///< of a letter or an e-mail
    QString body;                                     ///< the whole of what is written; of a call the question alone
    AskHold hold = AskHold::None;
    QDate mayAskFrom; ///< where they were asked too recently
};
/// In the customer's language where there are words in it, else in `language`, else in English. Throws Error(NoSuchRecord).
[[nodiscard]] QFuture<FeedbackDraft> feedbackDraft(const Workspace& workspace, CustomerId customer, domain::FeedbackScale scale,
                                                   const std::optional<domain::Channel>& channel, const QString& language);
/// The customer was asked: kept, and logged as an interaction with `telling`. Throws Error(InvalidInput) for who wants no
/// mailings, and for who was asked less than their days ago.
[[nodiscard]] QFuture<FeedbackId> askFeedback(const Workspace& workspace, CustomerId customer, domain::FeedbackScale scale,
                                              const QString& question, const Telling& telling);

// Each throws Error(NoSuchRecord), and Error(InvalidInput) for what domain/feedback.h refuses.

[[nodiscard]] QFuture<domain::Feedback> loadFeedback(const Workspace& workspace, FeedbackId id);
[[nodiscard]] QFuture<void> recordAnswer(const Workspace& workspace, FeedbackId id, const std::optional<int>& score,
                                         const QString& words);
/// "You said → we did": what was done about it; `telling` is how the customer was told, logged as an interaction.
[[nodiscard]] QFuture<void> closeFeedback(const Workspace& workspace, FeedbackId id, const QString& weDid,
                                          const Telling& telling);
[[nodiscard]] QFuture<void> removeFeedback(const Workspace& workspace, FeedbackId id);
[[nodiscard]] QFuture<std::vector<storage::FeedbackRow>> feedbackList(const Workspace& workspace,
                                                                      const storage::FeedbackFilter& filter, int limit);
/// What the customer is told when it is closed, to be looked at first.
[[nodiscard]] QString closingWords(const domain::Feedback& feedback, const QString& weDid);

/// How likely customers are to send others, with the rows that each number counts.
struct FeedbackScore {
    struct Month {
        QDate first; ///< of the month
        domain::NetScore score;
    };
    domain::NetScore score;
    std::vector<storage::FeedbackRow> rows; ///< those with a score, the latest first
    std::vector<Month> months;              ///< of the period, oldest first, those without an answer too
    int asked = 0;                          ///< in the period
};
/// Of the answers given on these days, both included, in the workspace's zone.
[[nodiscard]] QFuture<FeedbackScore> feedbackScore(const Workspace& workspace, QDate from, QDate to);

} // namespace rapport::services
