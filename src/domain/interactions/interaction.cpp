#include "rapport/domain/interaction.h"

#include "domain/words/fields.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace rapport::domain {

namespace {

using namespace std::chrono_literals;

constexpr int longestMinutes = 7 * 24 * 60;

QString translated(const char* text) { return QCoreApplication::translate("Interaction", text); }

void dropRepeated(std::vector<CustomerId>& customers) {
    QSet<CustomerId> seen;
    std::erase_if(customers, [&seen](CustomerId customer) {
        const bool repeated = seen.contains(customer);
        seen.insert(customer);
        return repeated;
    });
}

/// In their order, each once. What we began ourselves cannot be settled: nobody waits for an answer.
void normaliseAims(Interaction& interaction) {
    auto& aims = interaction.aims;
    std::sort(aims.begin(), aims.end());
    aims.erase(std::unique(aims.begin(), aims.end()), aims.end());
    if (interaction.direction == Direction::Out)
        std::erase(aims, Aim::Settled);
}

void normaliseParts(Interaction& interaction) {
    for (PlaybookTick& tick : interaction.playbook)
        normaliseLines(tick.words);
    std::erase_if(interaction.playbook, [](const PlaybookTick& tick) { return isBlank(tick.words); });
    for (ToldAnswer& told : interaction.told)
        normaliseBlocks(told.words);
    std::erase_if(interaction.told, [](const ToldAnswer& told) { return !told.answer.isValid() || isBlank(told.words); });
}

} // namespace

bool isTwoWay(Channel channel, Direction direction, Outcome outcome) {
    if (direction == Direction::In)
        return outcome != Outcome::NoAnswer;
    return outcome == Outcome::Reached && channel != Channel::Letter;
}

bool isTwoWay(const Interaction& interaction) {
    return isTwoWay(interaction.channel, interaction.direction, interaction.outcome);
}

QString problemWith(const Interaction& interaction, Moment now) {
    const auto isUnsaved = [](CustomerId customer) { return !customer.isValid(); };
    if (interaction.customers.empty() || std::any_of(interaction.customers.begin(), interaction.customers.end(), isUnsaved))
        return translated(QT_TRANSLATE_NOOP("Interaction", "An interaction is with somebody. Choose at least one customer."));
    if (interaction.at > now + 1min)
        return translated(QT_TRANSLATE_NOOP("Interaction", "This has not happened yet. Choose a time that is past, or enter a "
                                                           "commitment for what is to come."));
    if (interaction.minutes && (*interaction.minutes < 0 || *interaction.minutes > longestMinutes))
        return translated(QT_TRANSLATE_NOOP("Interaction", "The duration does not fit. Enter between 0 minutes and one week."));
    return {};
}

Interaction normalised(Interaction interaction) {
    normaliseLines(interaction.uid, interaction.zone);
    normaliseBlocks(interaction.notes, interaction.customerWords, interaction.understood);
    dropRepeated(interaction.customers);
    interaction.confirmed = interaction.confirmed && !isBlank(interaction.understood);
    for (PrivateNote& note : interaction.privateNotes)
        normaliseBlocks(note.words);
    std::erase_if(interaction.privateNotes, [](const PrivateNote& note) { return isBlank(note.words); });
    normaliseAims(interaction);
    normaliseParts(interaction);
    return interaction;
}

QString privateNoteOf(const Interaction& interaction, StaffId author) {
    for (const PrivateNote& note : interaction.privateNotes)
        if (note.author == author)
            return note.words;
    return {};
}

void setPrivateNote(Interaction& interaction, StaffId author, const QString& words) {
    auto& notes = interaction.privateNotes;
    const auto same = [author](const PrivateNote& note) { return note.author == author; };
    const auto found = std::find_if(notes.begin(), notes.end(), same);
    if (found != notes.end())
        found->words = words;
    else
        notes.push_back({author, words});
    std::erase_if(notes, [](const PrivateNote& note) { return isBlank(note.words); });
}

} // namespace rapport::domain
