#pragma once

#include "rapport/domain/legs.h"
#include "rapport/storage/session.h"

#include <QHash>
#include <QStringList>
#include <vector>

namespace rapport::storage {

/// What speaks for or against each leg of these customers, by CustomerId value; those that are gone are left out. As many
/// questions for many customers as for one.
[[nodiscard]] QHash<qint64, domain::LegEvidence> legEvidence(ReadSession& session, const std::vector<CustomerId>& ids,
                                                             Moment now);

/// How these customers stand, by CustomerId value: what was judged where that still holds, else judged here and not written.
[[nodiscard]] QHash<qint64, domain::LegStanding> legStandings(ReadSession& session, const std::vector<CustomerId>& ids,
                                                              Moment now, const QTimeZone& zone);

/// How many customers are to be judged anew: something changed since, or time went by.
[[nodiscard]] qint64 countUnjudged(ReadSession& session, Moment now);
/// What came of judging some of them.
struct LegsJudged {
    int judged = 0;
    int changed = 0;   ///< stand otherwise than was written
    bool more = false; ///< are to be judged
};
/// Judges at most `most` of them and writes it down, for lists to sort and filter by. Nothing of it is in the history, and nobody
/// hears of it: the store says no more than before. In an office only one program judges at a time; another's call does nothing.
LegsJudged judgeLegs(WriteSession& session, Moment now, const QTimeZone& zone, int most);
/// One sentence where what was written down is not as the rule has it; empty otherwise.
[[nodiscard]] QStringList checkLegs(ReadSession& session, Moment now, const QTimeZone& zone);

} // namespace rapport::storage
