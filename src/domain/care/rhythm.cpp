#include "rapport/domain/rhythm.h"

#include "rapport/core/median.h"

#include <algorithm>

namespace rapport::domain {

namespace {

constexpr int shortest = 7; // days

} // namespace

std::optional<Rhythm> rhythmOf(Channel channel, std::vector<QDate> contacts, QDate today) {
    std::sort(contacts.begin(), contacts.end());
    contacts.erase(std::unique(contacts.begin(), contacts.end()), contacts.end());
    if (contacts.size() > rhythmLookBack)
        contacts.erase(contacts.begin(), contacts.end() - rhythmLookBack);
    if (contacts.size() < rhythmContacts)
        return {};
    std::vector<int> intervals;
    for (size_t i = 1; i < contacts.size(); ++i)
        intervals.push_back(static_cast<int>(contacts[i - 1].daysTo(contacts[i])));
    const Rhythm rhythm{channel, lowerMedian(intervals), static_cast<int>(contacts.size()), contacts.back()};
    if (rhythm.days < shortest || rhythm.dayOn(today) > 2 * rhythm.days)
        return {};
    return rhythm;
}

bool isDue(const Rhythm& rhythm, QDate today, int lead) { return rhythm.next() <= today.addDays(lead); }

} // namespace rapport::domain
