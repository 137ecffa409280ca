#include "rapport/presentation/week.h"

#include "rapport/domain/saying.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;
using services::WeekGap;

namespace {

/// What a row is; with its act and its record it makes the line's id, which stays when the list is read again.
enum class Part { Met, Missed, Gap };

qint64 idOf(WeekAct act, Part part, GapReason reason, qint64 record) {
    const auto kind = static_cast<qint64>(part) + (part == Part::Gap ? static_cast<qint64>(reason) : 0);
    return (record * 16 + kind) * 8 + static_cast<qint64>(act);
}

constexpr qint64 beforeHeading = -1; ///< the id of the heading over the weeks before; acts have their own numbers

QStringList actionsFor(const WeekGap& gap) {
    switch (gap.start()) {
    case GapStart::Greet:
        return {u"greet"_s, u"log"_s};
    case GapStart::Plan:
        return {u"plan"_s, u"log"_s};
    case GapStart::Done:
        return {u"done"_s, u"log"_s};
    case GapStart::Confirm:
    case GapStart::Goal:
        return {u"edit"_s, u"log"_s};
    case GapStart::Gesture:
        return {u"surprise"_s, u"log"_s};
    case GapStart::Log:
        break;
    }
    return {u"log"_s};
}

RowActions actionsOf(const QStringList& wanted, const Permissions& permissions, Act toEdit = Act::WriteInteractions) {
    RowActions actions = weekActions();
    actions.removeIf([&](const RowAction& action) { return !wanted.contains(action.id); });
    for (RowAction& action : actions) {
        if (action.id == "edit"_L1)
            action.act = toEdit;
    }
    return permitted(actions, permissions);
}

Cell stateOf(const WeekGap& gap) {
    switch (gap.reason) {
    case GapReason::PastMaximum:
        return {.text = WeekModel::tr("out of touch"), .tone = Tone::Red, .chip = true};
    case GapReason::PastIdeal:
        return {.text = WeekModel::tr("to call"), .tone = Tone::Amber, .chip = true};
    case GapReason::NotGreeted:
        return {.text = WeekModel::tr("to greet"), .tone = Tone::Accent, .chip = true};
    case GapReason::NotConfirmed:
        return {.text = WeekModel::tr("to confirm"), .tone = Tone::Amber, .chip = true};
    case GapReason::NoGoal:
        return {.text = WeekModel::tr("to ask"), .tone = Tone::Neutral, .chip = true};
    case GapReason::OtherChannel:
        return {.text = WeekModel::tr("other channel"), .tone = Tone::Neutral, .chip = true};
    case GapReason::Overdue:
        return {.text = WeekModel::tr("overdue"), .tone = Tone::Red, .chip = true};
    case GapReason::DateAhead:
        return {.text = WeekModel::tr("occasion"), .tone = Tone::Accent, .chip = true};
    case GapReason::NoGesture:
        return {.text = WeekModel::tr("to surprise"), .tone = Tone::Neutral, .chip = true};
    }
    return {};
}

Line lineOf(const WeekGap& gap, QDate today, const Permissions& permissions) {
    // A goal is written down in the customer's own record, what was understood in the interaction's.
    const Act toEdit = gap.start() == GapStart::Goal ? Act::ChangeCustomers : Act::WriteInteractions;
    const QString day = gap.day.isValid() ? dayText(gap.day, today) : QString();
    return {.id = idOf(gap.act, Part::Gap, gap.reason, gap.record),
            .customer = gap.customer,
            .cells = {{.text = gap.name, .strong = true}, stateOf(gap), {.text = capitalised(reasonOf(gap, day))}},
            .actions = actionsOf(actionsFor(gap), permissions, toEdit)};
}

Line lineOf(WeekAct act, Part part, const storage::WeekRow& row, const QTimeZone& zone, QDate today,
            const Permissions& permissions) {
    const bool met = part == Part::Met;
    const Cell state{
        .text = met ? WeekModel::tr("met") : WeekModel::tr("missed"), .tone = met ? Tone::Green : Tone::Amber, .chip = true};
    return {.id = idOf(act, part, {}, row.id),
            .customer = row.customer,
            .cells = {{.text = row.name}, state, {.text = evidenceText(row, zone, today)}},
            .actions = actionsOf({u"log"_s}, permissions)};
}

bool hasRows(const services::WeekActCheck& act) { return !act.rows.met.empty() || !act.rows.missed.empty(); }

/// "Kept our word: open". What there is nothing to open for says why at once.
QString headingText(const services::WeeklyCheck& check, const services::WeekActCheck& act) {
    const QString heading = WeekModel::tr("%1: %2", "Kept our word: open").arg(word(act.act), word(act.tick));
    return hasRows(act) ? heading : WeekModel::tr("%1, %2").arg(heading, actSentence(check, act.act));
}

/// What the act came to, and that the records behind it can be seen.
QString linkText(const services::WeeklyCheck& check, const services::WeekActCheck& act, bool opened) {
    const QString sentence = capitalised(actSentence(check, act.act));
    if (!opened)
        return WeekModel::tr("%1 · show").arg(sentence);
    const qint64 shown = std::ssize(act.rows.met) + std::ssize(act.rows.missed);
    return shown < act.rows.count.met + act.rows.count.missed
               ? WeekModel::tr("%1 · the latest %2 are shown, hide").arg(sentence, numberText(shown))
               : WeekModel::tr("%1 · hide").arg(sentence);
}

} // namespace

WeekModel::WeekModel(QObject* parent)
    : LinesModel({tr("Customer"), tr("State"), tr("What")}, parent) {}

void WeekModel::addAct(const services::WeeklyCheck& check, const services::WeekActCheck& act, bool opened, const QTimeZone& zone,
                       const Permissions& permissions, std::vector<Line>& lines) {
    const auto id = static_cast<qint64>(act.act);
    lines.push_back({.kind = RowKind::Heading, .id = id, .cells = {{headingText(check, act)}}});
    if (hasRows(act))
        lines.push_back({.kind = RowKind::Link, .id = id, .cells = {{linkText(check, act, opened)}}});
    if (opened) {
        for (const auto& row : act.rows.missed)
            lines.push_back(lineOf(act.act, Part::Missed, row, zone, check.today, permissions));
        for (const auto& row : act.rows.met)
            lines.push_back(lineOf(act.act, Part::Met, row, zone, check.today, permissions));
    }
    for (const WeekGap& gap : act.gaps) {
        lines.push_back(lineOf(gap, check.today, permissions));
        m_gaps.insert(lines.back().id, gap);
    }
}

void WeekModel::show(const WeekBoard& board, const QSet<WeekAct>& opened, const QTimeZone& zone, const Permissions& permissions) {
    std::vector<Line> lines;
    m_gaps.clear();
    if (!board.isEmpty()) {
        for (const auto& act : board.check.acts)
            addAct(board.check, act, opened.contains(act.act), zone, permissions, lines);
        if (!board.before.empty())
            lines.push_back({.kind = RowKind::Heading, .id = beforeHeading, .cells = {{tr("The weeks before")}}});
        for (const auto& week : board.before)
            lines.push_back(
                {.kind = RowKind::Link, .id = week.week.from.toJulianDay(), .cells = {{weekLine(week, board.check.today)}}});
    }
    LinesModel::show(std::move(lines));
}

std::optional<WeekAct> WeekModel::actOf(const Line& link) {
    for (const WeekAct act : weekActs) {
        if (static_cast<qint64>(act) == link.id)
            return act;
    }
    return {};
}

QDate WeekModel::weekOf(const Line& link) { return QDate::fromJulianDay(link.id); }

const WeekGap* WeekModel::gapOf(const Line& row) const {
    const auto found = m_gaps.constFind(row.id);
    return found == m_gaps.cend() ? nullptr : &*found;
}

} // namespace rapport::presentation
