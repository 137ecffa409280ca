#pragma once

#include <QDateTime>
#include <QString>
#include <optional>

namespace rapport::domain {

/// Whether `there`, the time where the customer is, lies in the hours they like best, which are kept in their own words: hours
/// ("9–11", "2-4 pm", "after 14:00"), parts of the day and days of the week ("Tuesdays and Thursdays, mornings"), in English,
/// German, French and Spanish. Hours from 1 to 6 without am or pm are the afternoon's. Empty where nothing is said, and where
/// any word of it is not understood: half understood, "not before 10" would be its opposite.
[[nodiscard]] std::optional<bool> withinBestHours(const QString& words, const QDateTime& there);

} // namespace rapport::domain
