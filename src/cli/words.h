#pragma once

#include "cli/arguments.h"
#include "rapport/domain/words.h"

#include <initializer_list>

namespace rapport::cli {

/// One of the program's fixed words as given to an option; `no-answer` and `no_answer` are the same. Throws UsageError naming
/// `known` for any other.
template <typename Enum>
[[nodiscard]] Enum wordFrom(const QString& text, std::initializer_list<Enum> known) {
    const QString wanted = text.trimmed().toLower().replace(QLatin1Char('-'), QLatin1Char('_'));
    QStringList words;
    for (const Enum value : known) {
        if (domain::key(value) == wanted)
            return value;
        words.append(domain::key(value));
    }
    throw UsageError(Words::tr("“%1” is none of: %2.").arg(text.left(80), words.join(QLatin1String(", "))));
}

[[nodiscard]] domain::Channel channelFrom(const QString& text);
[[nodiscard]] domain::Direction directionFrom(const QString& text);
[[nodiscard]] domain::Outcome outcomeFrom(const QString& text);
/// `-`, `0`, `+`, or unhappy, neutral, happy.
[[nodiscard]] domain::Signal signalFrom(const QString& text);
[[nodiscard]] domain::CommitmentKind commitmentKindFrom(const QString& text);
[[nodiscard]] domain::MilestoneKind milestoneKindFrom(const QString& text);
[[nodiscard]] domain::CustomerKind customerKindFrom(const QString& text);
[[nodiscard]] domain::Tier tierFrom(const QString& text);
[[nodiscard]] domain::Role roleFrom(const QString& text);
[[nodiscard]] domain::FieldType fieldTypeFrom(const QString& text);
[[nodiscard]] bool yesOrNoFrom(const QString& text);

} // namespace rapport::cli
