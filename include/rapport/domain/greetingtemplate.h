#pragma once

#include "rapport/core/id.h"
#include "rapport/domain/milestone.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace rapport::domain {

/// Words to greet with, with fields in braces that are filled in for each customer: see greetingFields().
struct GreetingTemplate {
    GreetingTemplateId id; ///< invalid for those that come with the program
    QString uid;
    std::optional<MilestoneKind> kind; ///< empty: any
    QString language;                  ///< BCP 47: "de", "de-AT"
    bool belated = false;              ///< for the days after the milestone
    QString words;
    int position = 0;
    friend bool operator==(const GreetingTemplate&, const GreetingTemplate&) = default;
};

/// What is filled in.
struct GreetingFacts {
    QString name;             ///< {name}: as the customer is shown
    QString given;            ///< {given}: the given name; where there is none, the name
    std::optional<int> years; ///< {years}
    QString topic;            ///< {topic}: what the customer last liked to talk about
    QString sender;           ///< {sender}: who greets
};

/// "name", "given", "years", "topic", "sender".
[[nodiscard]] QStringList greetingFields();
/// What stands in braces and is no field, in the order of the words: "{birthday}" is said while it is typed. Braces around
/// anything but letters, digits and _ are words.
[[nodiscard]] QStringList unknownFields(const QString& words);
/// Each field by what is known, once: a name that holds "{years}" stays as it is.
[[nodiscard]] QString filledIn(const QString& words, const GreetingFacts& facts);
/// Whether everything that the words ask for is known. Years are worth naming from two on, because "1 years" is said in no
/// language.
[[nodiscard]] bool canFill(const QString& words, const GreetingFacts& facts);
/// Whether `said` can have been made from `words`, whatever was filled in.
[[nodiscard]] bool isMadeFrom(const QString& said, const QString& words);
/// The first sentence of filled-in words that does not only address somebody ("Dear Anna,"), on a line of at most 78 characters
/// without control characters: the subject of an e-mail.
[[nodiscard]] QString subjectOf(const QString& said);

/// What is asked for.
struct GreetingWanted {
    MilestoneKind kind = MilestoneKind::Birthday;
    bool belated = false;
    QStringList languages; ///< in this order; English is tried last by itself
    GreetingFacts facts;
    QStringList said; ///< what this customer was told before on this milestone, the latest first
};
/// The template to use, nothing where there is none. The first language that has one wins, also by its main part ("de" for
/// "de-AT"); then those of `own` before those of `ours`, those of this kind before those for any. Of equals the one not said yet,
/// else the one said longest ago.
[[nodiscard]] std::optional<GreetingTemplate>
chosenTemplate(const std::vector<GreetingTemplate>& own, const std::vector<GreetingTemplate>& ours, const GreetingWanted& wanted);

/// What keeps it from being saved, as a translated sentence; empty when nothing does.
[[nodiscard]] QString problemWith(const GreetingTemplate& greeting);
[[nodiscard]] GreetingTemplate normalised(GreetingTemplate greeting);

} // namespace rapport::domain
