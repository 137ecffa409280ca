#pragma once

#include "rapport/domain/legwords.h"
#include "rapport/presentation/linesmodel.h"

#include <QDate>

/// The three legs of a relationship (P13) as they are shown: a card each, the next act, and the records behind the numbers.
namespace rapport::presentation {

struct LegCard {
    domain::Leg leg = domain::Leg::Respect;
    QString title; ///< "Trust"
    QString chip;  ///< "weak"
    Tone tone = Tone::Neutral;
    QString sentence; ///< "3 of 5 kept, 1 overdue"
    QString spoken;   ///< "Trust: weak. 3 of 5 kept, 1 overdue"
    friend bool operator==(const LegCard&, const LegCard&) = default;
};
/// Respect, communication, trust.
[[nodiscard]] std::vector<LegCard> legCards(const domain::Legs& legs);
[[nodiscard]] Tone toneOf(domain::LegState state);
/// "Call back about the boiler part, and say why it is late"; empty where nothing has to be done.
[[nodiscard]] QString nextActLine(const domain::Legs& legs);

/// The records that each fact about a leg counts, under the fact; with a row's id `recordAt` finds its record.
struct LegEvidenceLines {
    std::vector<Line> lines;
    std::vector<domain::LegRecord> records;
    [[nodiscard]] const domain::LegRecord* recordAt(qint64 id) const;
};
/// Two columns: what it was, and when.
[[nodiscard]] LegEvidenceLines evidenceLines(const domain::LegReading& reading, QDate today);

} // namespace rapport::presentation
