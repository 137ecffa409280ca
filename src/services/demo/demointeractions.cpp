#include "services/demo/demoevents.h"
#include "services/demo/demotexts.h"

namespace rapport::services {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

Channel drawChannel(DemoRandom& random) {
    const int dice = random.below(100);
    if (dice < 50)
        return Channel::Call;
    if (dice < 70)
        return Channel::Email;
    if (dice < 82)
        return Channel::Message;
    if (dice < 92)
        return Channel::Visit;
    return dice < 97 ? Channel::Meeting : Channel::Letter;
}

std::optional<Signal> drawSignal(DemoRandom& random) {
    const int dice = random.below(100);
    if (dice < 55)
        return {};
    if (dice < 80)
        return Signal::Happy;
    return dice < 92 ? Signal::Neutral : Signal::Unhappy;
}

/// Somebody was there: what the cadence counts from.
void makeTwoWay(Interaction& interaction) {
    interaction.outcome = Outcome::Reached;
    if (interaction.channel == Channel::Letter)
        interaction.channel = Channel::Call;
}

void makeNobodyThere(Interaction& interaction, DemoRandom& random) {
    interaction.channel = Channel::Call;
    interaction.direction = Direction::Out;
    interaction.outcome = random.chance(60) ? Outcome::NoAnswer : Outcome::MessageLeft;
    interaction.notes = interaction.outcome == Outcome::MessageLeft ? u"Asked to be called back."_s : QString();
}

void talk(Interaction& interaction, DemoRandom& random) {
    interaction.signal = drawSignal(random);
    const DemoTalk& said = random.pick(demoTalks(interaction.signal));
    interaction.notes = said.notes;
    interaction.customerWords = said.words;
    interaction.understood = said.understood;
    interaction.confirmed = !said.understood.isEmpty() && random.chance(70);
    if (interaction.channel == Channel::Call || interaction.channel == Channel::Visit || interaction.channel == Channel::Meeting)
        interaction.minutes = random.between(1, 12) * (interaction.channel == Channel::Call ? 2 : 10);
}

bool isWritten(const Interaction& interaction) {
    return interaction.channel == Channel::Email || interaction.channel == Channel::Message ||
           interaction.channel == Channel::Letter;
}

/// What was written to us some time ago was answered, but for a few that wait until today. Nothing is drawn for it, so that a
/// seed makes the people it always made.
void addAnswer(std::vector<Interaction>& interactions, const DemoWorld& world, const DemoStanding& standing, int daysAgo) {
    constexpr int fresh = 2; // days in which somebody may still wait
    Interaction& asked = interactions.back();
    const bool waits = interactions.size() == 1 && (daysAgo <= fresh || standing.index % 7 == 3);
    if (asked.direction != Direction::In || !isWritten(asked) || waits)
        return;
    if (world.isLarge()) {
        asked.direction = Direction::Out;
        return;
    }
    Interaction answer = asked;
    answer.uid = asked.uid + u"-answer"_s;
    answer.direction = Direction::Out;
    answer.outcome = Outcome::MessageLeft; // they were not there: it says nothing of the last conversation
    answer.at = asked.at + std::chrono::hours(1 + (standing.index * 7 + daysAgo) % 26);
    answer.author = world.member(standing.index);
    answer.createdAt = answer.at;
    answer.signal.reset();
    answer.notes = u"Answered, with what they asked for."_s;
    answer.customerWords.clear();
    answer.understood.clear();
    answer.confirmed = false;
    answer.minutes.reset();
    interactions.push_back(answer);
}

} // namespace

std::vector<Interaction> demoInteractions(DemoWorld& world, const DemoStanding& standing, CustomerId customer) {
    if (standing.neverSpoken)
        return {};
    auto& random = world.random;
    const int count = world.isLarge() ? random.between(1, 5) : random.between(3, 9);
    std::vector<Interaction> interactions;
    int daysAgo = standing.lastContactDays;
    for (int i = 0; i < count && daysAgo < 380; ++i) {
        Interaction interaction;
        interaction.uid = random.uid();
        interaction.customers = {customer};
        interaction.at = world.workingTime(daysAgo);
        interaction.zone = QString::fromUtf8(world.zone.id());
        interaction.channel = drawChannel(random);
        interaction.direction = random.chance(35) ? Direction::In : Direction::Out;
        interaction.author = world.member(random.chance(70) ? standing.index : random.below(3));
        interaction.createdAt = interaction.at;
        if (i > 0 && random.chance(18)) {
            makeNobodyThere(interaction, random);
        } else {
            makeTwoWay(interaction);
            talk(interaction, random);
        }
        interactions.push_back(interaction);
        addAnswer(interactions, world, standing, daysAgo);
        daysAgo += random.between(12, 75);
    }
    return interactions;
}

} // namespace rapport::services
