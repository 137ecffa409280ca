#include "rapport/presentation/commitments.h"

#include "rapport/presentation/format.h"
#include "rapport/presentation/recurrence.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

constexpr qint64 everybody = -1; ///< id of the link that belongs to no single member

/// What every cell of a line is worked out from.
struct Now {
    Moment moment;
    QTimeZone zone;
    domain::Permissions permissions;
    [[nodiscard]] QDate today() const { return moment.dateIn(zone); }
};

Cell outcomeCell(domain::CommitmentOutcome outcome) {
    using enum domain::CommitmentOutcome;
    switch (outcome) {
    case Kept:
        return {.text = CommitmentsModel::tr("kept"), .tone = Tone::Green, .chip = true};
    case KeptLate:
        return {.text = CommitmentsModel::tr("kept late"), .tone = Tone::Amber, .chip = true};
    case Broken:
        return {.text = CommitmentsModel::tr("broken"), .tone = Tone::Red, .chip = true};
    case Released:
        return {.text = CommitmentsModel::tr("released"), .chip = true};
    case Withdrawn:
        return {.text = CommitmentsModel::tr("withdrawn"), .chip = true};
    case Open:
        break;
    }
    return {};
}

/// Late by days, else by the clock: what was due at 15:00 today is late since then.
Cell lateCell(const storage::CommitmentRow& row) {
    const auto text =
        row.overdueDays > 0 ? daysText(row.overdueDays) : CommitmentsModel::tr("since %1").arg(timeText(*row.due.time));
    return {.text = text, .tone = Tone::Red, .chip = true};
}

Cell stateCell(const storage::CommitmentRow& row, const Now& now) {
    if (row.outcome != domain::CommitmentOutcome::Open)
        return outcomeCell(row.outcome);
    if (row.overdue && (row.overdueDays > 0 || row.due.time))
        return lateCell(row);
    const auto days = now.today().daysTo(row.due.date);
    if (days <= 0)
        return {.text = CommitmentsModel::tr("today"), .tone = Tone::Amber, .chip = true};
    if (days == 1)
        return {.text = CommitmentsModel::tr("tomorrow"), .chip = true};
    return {.text = CommitmentsModel::tr("in %1").arg(daysText(days)), .chip = true};
}

Cell redatedCell(const storage::CommitmentRow& row) {
    if (row.redated == 0)
        return {u"–"_s};
    if (row.lastToldCustomer)
        return {CommitmentsModel::tr("%1, told").arg(row.redated)};
    return {.text = CommitmentsModel::tr("%1, not told").arg(row.redated), .tone = Tone::Amber, .strong = true};
}

/// "Send the report · every month on day 31"
QString wordsOf(const storage::CommitmentRow& row) {
    return row.recurrence.isEmpty() ? row.words : row.words + u" · "_s + repetitionInWords(row);
}

Line lineOf(const storage::CommitmentRow& row, const Now& now) {
    const bool urgent = row.priority == domain::Priority::Urgent;
    return {.id = row.id.value(),
            .customer = row.customer,
            .cells = {{.text = urgent ? CommitmentsModel::tr("Urgent: %1").arg(wordsOf(row)) : wordsOf(row),
                       .icon = iconName(row.kind),
                       .strong = urgent},
                      {row.customerName},
                      {dueText(row.firstDue, now.today())},
                      {dueText(row.due, now.today())},
                      stateCell(row, now),
                      redatedCell(row)},
            .actions = commitmentActions(row, now.permissions)};
}

QString countText(qint64 count, const CommitmentsQuery& query) {
    const auto number = numberText(count);
    if (query.number)
        return number;
    if (query.view == CommitmentsView::RedatedOften)
        return CommitmentsModel::tr("%1 re-dated twice or more").arg(number);
    if (query.view == CommitmentsView::Waiting)
        return CommitmentsModel::tr("%1 to wait for").arg(number);
    switch (query.range) {
    case storage::DueRange::Overdue:
        return CommitmentsModel::tr("%1 overdue").arg(number);
    case storage::DueRange::Today:
        return CommitmentsModel::tr("%1 due today").arg(number);
    case storage::DueRange::ThisWeek:
        return CommitmentsModel::tr("%1 this week").arg(number);
    case storage::DueRange::Later:
        return CommitmentsModel::tr("%1 later").arg(number);
    case storage::DueRange::AllOpen:
    case storage::DueRange::Closed:
        break;
    }
    return CommitmentsModel::tr("%1 open").arg(number);
}

/// "Maria · 4 overdue · oldest 6 days · kept 18 of 20"
QString headingOf(const storage::OwnerCount& owner, const CommitmentsQuery& query) {
    QStringList parts{owner.name.isEmpty() ? CommitmentsModel::tr("Nobody") : owner.name};
    if (query.range != storage::DueRange::Closed || query.number || query.view != CommitmentsView::ByDue)
        parts << countText(owner.count, query);
    const bool byDue = !query.number && query.view == CommitmentsView::ByDue;
    if (byDue && query.range == storage::DueRange::Overdue && owner.oldestDays > 0)
        parts << CommitmentsModel::tr("oldest %1").arg(daysText(owner.oldestDays));
    if (query.promiser == domain::Promiser::We && query.view != CommitmentsView::Waiting && owner.promises.cameDue() > 0)
        parts << CommitmentsModel::tr("kept %1 of %2")
                     .arg(numberText(owner.promises.keptOnTime), numberText(owner.promises.cameDue()));
    return parts.join(u" · "_s);
}

QStringList headersFor(const CommitmentsQuery& query) {
    using storage::DueRange;
    const bool byDue = !query.number && query.view == CommitmentsView::ByDue;
    const bool late = byDue && query.range == DueRange::Overdue;
    const bool ended = query.number || (byDue && query.range == DueRange::Closed);
    return {CommitmentsModel::tr("What"),
            CommitmentsModel::tr("Customer"),
            CommitmentsModel::tr("First due"),
            CommitmentsModel::tr("Due"),
            late    ? CommitmentsModel::tr("Late")
            : ended ? CommitmentsModel::tr("Outcome")
                    : CommitmentsModel::tr("When"),
            CommitmentsModel::tr("Re-dated")};
}

} // namespace

RowActions commitmentActions() {
    RowActions actions{{u"done"_s, CommitmentsModel::tr("Done"), u"D"_s},
                       {u"redate"_s, CommitmentsModel::tr("Re-date"), u"R"_s},
                       {u"assign"_s, CommitmentsModel::tr("Assign"), u"A"_s},
                       {u"edit"_s, CommitmentsModel::tr("Edit"), u"E"_s},
                       {u"release"_s, CommitmentsModel::tr("Released by the customer"), u"X"_s},
                       {u"withdraw"_s, CommitmentsModel::tr("Withdrawn, entered by mistake"), u"W"_s},
                       {u"skip"_s, CommitmentsModel::tr("Skip this one of a series"), u"S"_s, false},
                       {u"broken"_s, CommitmentsModel::tr("Broken"), u"Shift+B"_s}};
    for (RowAction& action : actions)
        action.act = action.id == "assign"_L1 ? domain::Act::AssignCommitments : domain::Act::WriteCommitments;
    return actions;
}

RowActions commitmentActions(const storage::CommitmentRow& row, const domain::Permissions& permissions) {
    if (row.outcome != domain::CommitmentOutcome::Open)
        return {};
    RowActions actions = permitted(commitmentActions(), permissions, permissions.whose({row.madeBy, row.owner}));
    if (row.recurrence.isEmpty())
        actions.removeIf([](const RowAction& action) { return action.id == "skip"_L1; });
    return actions;
}

CommitmentsModel::CommitmentsModel(QObject* parent)
    : LinesModel(headersFor({}), parent) {}

void CommitmentsModel::show(const CommitmentsBoard& board, const CommitmentsQuery& query, Moment now, const QTimeZone& zone,
                            const domain::Permissions& permissions) {
    const Now at{now, zone, permissions};
    std::vector<Line> lines;
    for (const auto& group : board.groups) {
        const auto owner = group.owner.owner.value();
        lines.push_back({.kind = RowKind::Heading, .id = owner, .cells = {{headingOf(group.owner, query)}}});
        for (const auto& row : group.rows)
            lines.push_back(lineOf(row, at));
        if (const auto more = group.owner.count - static_cast<qint64>(group.rows.size()); more > 0)
            lines.push_back({.kind = RowKind::Link, .id = owner, .cells = {{tr("and %1 more").arg(numberText(more))}}});
    }
    if (board.more > 0)
        lines.push_back({.kind = RowKind::Link, .id = everybody, .cells = {{tr("and %1 more").arg(numberText(board.more))}}});
    setHeaders(headersFor(query));
    LinesModel::show(std::move(lines));
}

std::vector<PromisePart> promiseParts(const domain::PromiseCount& count) {
    using enum storage::PromiseNumber;
    const auto tr = [](const char* text) { return CommitmentsModel::tr(text); };
    std::vector<PromisePart> parts{{KeptOnTime, numberText(count.keptOnTime)},
                                   {CameDue, tr(QT_TR_NOOP("of %1")).arg(numberText(count.cameDue()))},
                                   {KeptLate, tr(QT_TR_NOOP("%1 late")).arg(numberText(count.keptLate))},
                                   {Broken, tr(QT_TR_NOOP("%1 broken")).arg(numberText(count.broken))}};
    if (count.overdue > 0)
        parts.push_back({Overdue, tr(QT_TR_NOOP("%1 overdue")).arg(numberText(count.overdue))});
    parts.push_back({Redated, tr(QT_TR_NOOP("%1 re-dated")).arg(numberText(count.redated))});
    return parts;
}

} // namespace rapport::presentation
