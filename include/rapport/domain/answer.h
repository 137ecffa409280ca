#pragma once

#include "rapport/core/id.h"
#include "rapport/core/moment.h"

#include <QString>
#include <vector>

namespace rapport::domain {

/// What an answer said from some moment on.
struct AnswerVersion {
    int number = 1;
    QString words;
    Moment at;
    StaffId author;
    friend bool operator==(const AnswerVersion&, const AnswerVersion&) = default;
};

/// The agreed answer to a question that customers ask again and again (product words, "Answer"; principle P4: the same question
/// gets the same answer, whoever is asked).
struct Answer {
    AnswerId id;
    QString uid;
    QString question;
    std::vector<AnswerVersion> versions; ///< at least one, numbered from 1 in the order in which they came
    bool retired = false;                ///< no longer told
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// One that says `words` from `now` on. It has no uid yet.
[[nodiscard]] Answer newAnswer(const QString& question, const QString& words, StaffId by, Moment now);
/// What it says now. It must have a version.
[[nodiscard]] const AnswerVersion& latestOf(const Answer& answer);
/// With `words` as its latest version. Those that it has already, spaces aside, make no new one.
[[nodiscard]] Answer withWords(Answer answer, const QString& words, StaffId by, Moment now);
/// Whether a customer who was told the one was told the other too: the same but for case, accents, spaces and the full stop at
/// the end.
[[nodiscard]] bool saysTheSame(const QString& one, const QString& other);

/// What keeps it from being saved, as a translated sentence that says what to do; empty when nothing does.
[[nodiscard]] QString problemWith(const Answer& answer);
/// Texts through core's normaliser.
[[nodiscard]] Answer normalised(Answer answer);

} // namespace rapport::domain
