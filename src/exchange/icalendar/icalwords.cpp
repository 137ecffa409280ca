#include "exchange/icalendar/icalwords.h"

#include "rapport/core/text.h"

#include <array>

using namespace Qt::StringLiterals;

namespace rapport::exchange {

namespace {

using domain::Channel;
using domain::MilestoneKind;

template <typename Meaning>
struct Word {
    const char* beginning; ///< folded, of a word
    Meaning meaning;
};
template <typename Meaning>
Word(const char*, Meaning) -> Word<Meaning>; // clang does not deduce it by itself before 17

constexpr std::array milestoneWords{
    Word{"wedding", MilestoneKind::WeddingAnniversary},
    Word{"hochzeit", MilestoneKind::WeddingAnniversary},
    Word{"mariage", MilestoneKind::WeddingAnniversary},
    Word{"boda", MilestoneKind::WeddingAnniversary},
    Word{"hazassag", MilestoneKind::WeddingAnniversary},
    Word{"birthday", MilestoneKind::Birthday},
    Word{"bday", MilestoneKind::Birthday},
    Word{"geburtstag", MilestoneKind::Birthday},
    Word{"cumpleanos", MilestoneKind::Birthday},
    Word{"szuletesnap", MilestoneKind::Birthday},
    Word{"naissance", MilestoneKind::Birthday},
    Word{"founding", MilestoneKind::Founding},
    Word{"grundung", MilestoneKind::Founding},
    Word{"contract", MilestoneKind::Contract},
    Word{"vertrag", MilestoneKind::Contract},
    Word{"contrat", MilestoneKind::Contract},
    Word{"anniversary", MilestoneKind::WeddingAnniversary},
    Word{"jahrestag", MilestoneKind::WeddingAnniversary},
    Word{"aniversario", MilestoneKind::WeddingAnniversary},
    Word{"anniversaire", MilestoneKind::Birthday},
};

constexpr std::array channelWords{
    Word{"call", Channel::Call},    Word{"phone", Channel::Call},   Word{"telefon", Channel::Call}, Word{"anruf", Channel::Call},
    Word{"appel", Channel::Call},   Word{"llamada", Channel::Call}, Word{"hivas", Channel::Call},   Word{"visit", Channel::Visit},
    Word{"besuch", Channel::Visit}, Word{"visite", Channel::Visit}, Word{"visita", Channel::Visit},
};

/// The first meaning of which a word stands in any of the texts.
template <typename Words>
auto found(const Words& words, const QStringList& texts) -> std::optional<decltype(words[0].meaning)> {
    QStringList all;
    for (const QString& each : texts)
        all += text::words(text::folded(each.left(1000)));
    for (const auto& word : words) {
        const QLatin1StringView beginning(word.beginning);
        if (std::any_of(all.begin(), all.end(), [beginning](const QString& each) { return each.startsWith(beginning); }))
            return word.meaning;
    }
    return {};
}

} // namespace

MilestoneKind milestoneKindOf(const ICalEntry& entry) {
    if (const auto kind = found(milestoneWords, {entry.summary}))
        return *kind;
    return found(milestoneWords, entry.categories).value_or(MilestoneKind::Custom);
}

Channel channelOf(const ICalEntry& entry) { return found(channelWords, {entry.summary}).value_or(Channel::Meeting); }

} // namespace rapport::exchange
