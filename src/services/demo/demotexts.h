#pragma once

#include "rapport/domain/words.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace rapport::services {

/// What a sample conversation was about: notes, and what the customer said where they said something.
struct DemoTalk {
    QString notes;
    QString words;
    QString understood;
};
struct DemoPromise {
    domain::CommitmentKind kind = domain::CommitmentKind::Other;
    QString words;
};

[[nodiscard]] const std::vector<DemoTalk>& demoTalks(std::optional<domain::Signal> signal);
[[nodiscard]] const std::vector<DemoPromise>& demoPromises(domain::Promiser promiser);
[[nodiscard]] const QStringList& demoTopics();
[[nodiscard]] const QStringList& demoGoals();
[[nodiscard]] const QStringList& demoCareNotes();
[[nodiscard]] const QStringList& demoTitles();
[[nodiscard]] const QStringList& demoTags();
[[nodiscard]] const QStringList& demoBestHours();
[[nodiscard]] const QStringList& demoNotes();
[[nodiscard]] const QStringList& demoGreetings();

} // namespace rapport::services
