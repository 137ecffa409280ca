#pragma once

#include "rapport/domain/words.h"

#include <QDate>
#include <optional>
#include <vector>

namespace rapport::domain {

/// How often a customer comes by themselves: every so many days through one channel (principle P7, "every 90 days, now day 82").
struct Rhythm {
    Channel channel = Channel::Visit;
    int days = 0; ///< from contact to contact: the median
    int contacts = 0;
    QDate last;
    [[nodiscard]] QDate next() const { return last.addDays(days); }
    [[nodiscard]] int dayOn(QDate today) const { return static_cast<int>(last.daysTo(today)); }
    friend bool operator==(const Rhythm&, const Rhythm&) = default;
};

/// It takes that many contacts on different days to see one.
inline constexpr int rhythmContacts = 4;
/// What counts is the latest of them, up to so many: a rhythm changes with the years.
inline constexpr int rhythmLookBack = 13;

/// Of the days on which contacts through one channel were, in any order. The median of an even number of intervals is the lower
/// one. No rhythm below a week (that is one matter, talked about several times), of fewer contacts than rhythmContacts, or once
/// more than twice its days passed since the last: it has ended.
[[nodiscard]] std::optional<Rhythm> rhythmOf(Channel channel, std::vector<QDate> contacts, QDate today);
/// The next is within `lead` days, or past.
[[nodiscard]] bool isDue(const Rhythm& rhythm, QDate today, int lead = 7);

} // namespace rapport::domain
