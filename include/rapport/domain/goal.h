#pragma once

#include <QDate>
#include <QStringList>
#include <vector>

namespace rapport::domain {

/// What a customer wants to reach, in their own words (P6).
struct Goal {
    QString words;
    QDate saidOn = {};      ///< when they said so; invalid where nobody wrote it down
    QDate confirmedOn = {}; ///< when they last said that it still holds; invalid for never
    friend bool operator==(const Goal&, const Goal&) = default;
};

inline constexpr int goalAskDays = 365; ///< days after which a goal is asked about again, "still true?"

[[nodiscard]] QStringList wordsOf(const std::vector<Goal>& goals);
/// Goals with these words, in this order; those that `known` has, whatever their case and accents, keep their days.
[[nodiscard]] std::vector<Goal> goalsOf(const QStringList& words, const std::vector<Goal>& known);
/// The words of `more` that `goals` has not yet come behind them, with their days.
void addGoals(std::vector<Goal>& goals, const std::vector<Goal>& more);
/// Those without a day that `before` has not either were said on `today`.
void dateNewGoals(std::vector<Goal>& goals, const std::vector<Goal>& before, QDate today);
/// When it was last said or confirmed; invalid where no day is known.
[[nodiscard]] QDate lastSaid(const Goal& goal);
/// Whether a year has passed since; never of goals without a day.
[[nodiscard]] bool isToConfirm(const Goal& goal, QDate today);

} // namespace rapport::domain
