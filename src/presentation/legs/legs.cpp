#include "rapport/presentation/legs.h"

#include "rapport/presentation/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LegCards)
};

LegCard cardOf(const LegReading& reading) {
    const QString title = capitalised(word(reading.leg));
    const QString state = word(reading.state);
    const QString sentence = sentenceOf(reading);
    return {reading.leg, title,
            state,       toneOf(reading.state),
            sentence,    Words::tr("%1: %2. %3", "Trust: weak. 3 of 5 kept, 1 overdue").arg(title, state, sentence)};
}

/// "Call back" of a call; what it was about stands behind it.
QString sortOf(const LegRecord& record) {
    return std::visit([](auto sort) { return capitalised(word(sort)); }, record.sort);
}

QString iconOf(const LegRecord& record) {
    return std::visit([](auto sort) { return iconName(sort); }, record.sort);
}

QString textOf(const LegRecord& record) {
    if (record.subject.isEmpty())
        return sortOf(record);
    if (record.kind() == LegRecordKind::Interaction)
        return Words::tr("%1 · %2", "E-mail · where is it?").arg(sortOf(record), record.subject);
    return capitalised(record.subject);
}

/// "1 overdue · weak". A lapse of long ago counts among those that came due, and decides nothing.
QString headingOf(const LegFact& fact) {
    const QString verdict = fact.says == LegState::Unknown ? Words::tr("long ago") : word(fact.says);
    return Words::tr("%1 · %2", "1 overdue · weak").arg(capitalised(domain::textOf(fact)), verdict);
}

} // namespace

Tone toneOf(LegState state) {
    switch (state) {
    case LegState::Unknown:
        return Tone::Neutral;
    case LegState::Good:
        return Tone::Green;
    case LegState::Watch:
        return Tone::Amber;
    case LegState::Weak:
        return Tone::Red;
    }
    return Tone::Neutral;
}

std::vector<LegCard> legCards(const Legs& legs) {
    std::vector<LegCard> cards;
    for (const LegReading& reading : legs.legs)
        cards.push_back(cardOf(reading));
    return cards;
}

QString nextActLine(const Legs& legs) { return legs.next ? capitalised(domain::textOf(*legs.next)) : QString(); }

const LegRecord* LegEvidenceLines::recordAt(qint64 id) const {
    return id > 0 && id <= static_cast<qint64>(records.size()) ? &records[static_cast<size_t>(id - 1)] : nullptr;
}

LegEvidenceLines evidenceLines(const LegReading& reading, QDate today) {
    LegEvidenceLines shown;
    for (const LegFact& fact : reading.facts) {
        Line heading;
        heading.kind = RowKind::Heading;
        heading.id = static_cast<qint64>(fact.kind) + 1;
        heading.cells = {{headingOf(fact)}};
        shown.lines.push_back(heading);
        for (const LegRecord& record : fact.rows) {
            shown.records.push_back(record);
            Line line;
            line.id = static_cast<qint64>(shown.records.size());
            line.cells = {{textOf(record), iconOf(record)}, {dayText(record.day, today)}};
            shown.lines.push_back(line);
        }
    }
    return shown;
}

} // namespace rapport::presentation
