#include "rapport/domain/goal.h"

#include "rapport/core/text.h"

#include <algorithm>

namespace rapport::domain {

namespace {

template <typename Goals>
auto withWords(Goals& goals, const QString& words) {
    const QString folded = text::folded(words);
    return std::find_if(goals.begin(), goals.end(), [&](const Goal& goal) { return text::folded(goal.words) == folded; });
}

} // namespace

QStringList wordsOf(const std::vector<Goal>& goals) {
    QStringList words;
    for (const Goal& goal : goals)
        words += goal.words;
    return words;
}

std::vector<Goal> goalsOf(const QStringList& words, const std::vector<Goal>& known) {
    std::vector<Goal> goals;
    for (const QString& each : words) {
        const auto same = withWords(known, each);
        goals.push_back(same == known.end() ? Goal{each} : Goal{each, same->saidOn, same->confirmedOn});
    }
    return goals;
}

void addGoals(std::vector<Goal>& goals, const std::vector<Goal>& more) {
    for (const Goal& goal : more)
        if (withWords(goals, goal.words) == goals.end())
            goals.push_back(goal);
}

void dateNewGoals(std::vector<Goal>& goals, const std::vector<Goal>& before, QDate today) {
    for (Goal& goal : goals)
        if (!lastSaid(goal).isValid() && withWords(before, goal.words) == before.end())
            goal.saidOn = today;
}

QDate lastSaid(const Goal& goal) { return goal.confirmedOn.isValid() ? goal.confirmedOn : goal.saidOn; }

bool isToConfirm(const Goal& goal, QDate today) {
    const QDate last = lastSaid(goal);
    return last.isValid() && last.daysTo(today) >= goalAskDays;
}

} // namespace rapport::domain
