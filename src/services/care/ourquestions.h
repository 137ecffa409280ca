#pragma once

#include "rapport/domain/feedback.h"

#include <QStringList>

namespace rapport::services {

/// resources/templates/questions.txt, which says how it is written.
[[nodiscard]] QString questionsFile();

struct OurQuestion {
    QString subject, intro, question, outro;
};
/// In the first of these languages (BCP 47) that it is written in, else in English.
[[nodiscard]] OurQuestion ourQuestion(domain::FeedbackScale scale, const QStringList& languages);

} // namespace rapport::services
