#pragma once

#include "rapport/domain/answer.h"
#include "rapport/storage/session.h"

#include <optional>
#include <vector>

/// Answers as lists show them, and who was told what (P4).
namespace rapport::storage {

struct AnswerRow {
    AnswerId id;
    QString uid;
    QString question;
    QString words;   ///< of its latest version
    int version = 1; ///< the latest
    Moment changedAt;
    QString changedBy; ///< name
    bool retired = false;
    friend bool operator==(const AnswerRow&, const AnswerRow&) = default;
};

enum class AnswersWhich { Current, Retired, All };
/// By their questions, as people sort them.
[[nodiscard]] std::vector<AnswerRow> answerRows(ReadSession& session, AnswersWhich which = AnswersWhich::Current);
/// Those of which every word of `text` begins a word in question or answer, retired ones left out: first those whose question
/// holds more of it. Every one that is told where `text` is empty.
[[nodiscard]] std::vector<AnswerRow> searchAnswers(ReadSession& session, const QString& text, int limit);

/// What a customer was told in an interaction.
struct AnswerTelling {
    AnswerId answer;
    QString question;
    int version = 1;
    QString words; ///< as told
    InteractionId interaction;
    Moment at;
    QString author; ///< of the interaction, their name
    CustomerId customer;
    QString customerName;
    friend bool operator==(const AnswerTelling&, const AnswerTelling&) = default;
};

/// Latest first; not to customers in the trash. One for each customer who was there.
[[nodiscard]] std::vector<AnswerTelling> tellingsOf(ReadSession& session, AnswerId answer);
/// The latest telling to each customer who was last told a version before `version`, latest first: who has yet to hear of it.
[[nodiscard]] std::vector<AnswerTelling> toldBefore(ReadSession& session, AnswerId answer, int version);
/// All that a customer was told, latest first.
[[nodiscard]] std::vector<AnswerTelling> tellingsTo(ReadSession& session, CustomerId customer);
/// What one of these customers was last told to that question, in another interaction than `except`.
[[nodiscard]] std::optional<AnswerTelling> lastTelling(ReadSession& session, const std::vector<CustomerId>& customers,
                                                       AnswerId answer, InteractionId except = {});

} // namespace rapport::storage
