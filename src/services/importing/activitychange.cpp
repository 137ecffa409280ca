#include "services/importing/activitychange.h"

#include "services/common/words.h"

using namespace Qt::StringLiterals;

namespace rapport::services {

namespace {

using Texts = std::vector<std::pair<QString, QString>>; ///< key and text of each field

QString dueText(const domain::Due& due) {
    return due.date.toString(Qt::ISODate) + (due.time ? due.time->toString(u" HH:mm"_s) : QString());
}

template <typename Enum>
QString keyText(const std::optional<Enum>& value) {
    return value ? domain::key(*value) : QString();
}

Texts textsOf(const domain::Interaction& interaction) {
    return {{u"at"_s, interaction.at.toIso()},
            {u"channel"_s, domain::key(interaction.channel)},
            {u"direction"_s, domain::key(interaction.direction)},
            {u"outcome"_s, domain::key(interaction.outcome)},
            {u"minutes"_s, interaction.minutes ? QString::number(*interaction.minutes) : QString()},
            {u"notes"_s, interaction.notes},
            {u"customer_words"_s, interaction.customerWords},
            {u"understood"_s, interaction.understood},
            {u"signal"_s, keyText(interaction.signal)},
            {u"customers"_s, QString::number(interaction.customers.size())}};
}

Texts textsOf(const domain::Commitment& commitment) {
    return {{u"words"_s, commitment.words},
            {u"kind"_s, domain::key(commitment.kind)},
            {u"promiser"_s, domain::key(commitment.promiser)},
            {u"due"_s, dueText(commitment.due)},
            {u"priority"_s, domain::key(commitment.priority)},
            {u"outcome"_s, domain::key(commitment.outcome)},
            {u"closing_note"_s, commitment.closingNote}};
}

Texts textsOf(const domain::PlannedInteraction& plan) {
    return {{u"words"_s, plan.words}, {u"channel"_s, domain::key(plan.channel)}, {u"due"_s, dueText(plan.due)}};
}

Texts textsOf(const domain::Milestone& milestone) {
    return {{u"kind"_s, domain::key(milestone.kind)},
            {u"label"_s, milestone.label},
            {u"date"_s, milestone.date.toString()},
            {u"lead_days"_s, milestone.leadDays ? QString::number(*milestone.leadDays) : QString()}};
}

template <typename Record>
std::vector<domain::Difference> differing(const Record& before, const Record& after) {
    std::vector<domain::Difference> differences;
    const Texts old = textsOf(before);
    const Texts now = textsOf(after);
    for (size_t i = 0; i < old.size(); ++i) {
        if (old[i].second != now[i].second)
            differences.push_back(
                {old[i].first, old[i].second.left(domain::maxDifferenceText), now[i].second.left(domain::maxDifferenceText)});
    }
    return differences;
}

QString firstOf(const QString& words, const QString& otherwise) {
    return words.isEmpty() ? otherwise : shortened(words.simplified());
}

} // namespace

QString titleOf(const domain::Interaction& interaction) { return firstOf(interaction.notes, domain::key(interaction.channel)); }
QString titleOf(const domain::Commitment& commitment) { return shortened(commitment.words.simplified()); }
QString titleOf(const domain::PlannedInteraction& plan) { return firstOf(plan.words, domain::key(plan.channel)); }
QString titleOf(const domain::Milestone& milestone) { return firstOf(milestone.label, domain::key(milestone.kind)); }

std::vector<domain::Difference> differencesIn(const domain::Interaction& before, const domain::Interaction& after) {
    return differing(before, after);
}
std::vector<domain::Difference> differencesIn(const domain::Commitment& before, const domain::Commitment& after) {
    return differing(before, after);
}
std::vector<domain::Difference> differencesIn(const domain::PlannedInteraction& before, const domain::PlannedInteraction& after) {
    return differing(before, after);
}
std::vector<domain::Difference> differencesIn(const domain::Milestone& before, const domain::Milestone& after) {
    return differing(before, after);
}

} // namespace rapport::services
