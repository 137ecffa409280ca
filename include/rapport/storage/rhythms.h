#pragma once

#include "rapport/domain/rhythm.h"
#include "rapport/storage/session.h"

namespace rapport::storage {

/// How often a customer is in touch (P7): of the latest hundred two-way contacts, through the channel whose next is nearest.
/// Empty where no channel shows a rhythm. `zone`: in which contacts have their days.
[[nodiscard]] std::optional<domain::Rhythm> rhythmOfCustomer(ReadSession& session, CustomerId customer, QDate today,
                                                             const QTimeZone& zone);

struct RhythmRow {
    CustomerId customer;
    QString name;
    QString organisation;
    domain::Rhythm rhythm;
};
/// Key customers whose next contact by their rhythm is due (domain::isDue), the longest past first. Nothing is stored for it:
/// looked at are the `atMost` key customers whose next touch came last, which are all of a small business. Whose touch came
/// before theirs is drifting, and stands in that list.
[[nodiscard]] std::vector<RhythmRow> dueRhythms(ReadSession& session, QDate today, const QTimeZone& zone, int atMost);

} // namespace rapport::storage
