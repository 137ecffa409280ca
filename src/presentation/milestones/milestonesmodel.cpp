#include "rapport/presentation/milestones.h"

#include "rapport/presentation/format.h"
#include "rapport/presentation/milestonewords.h"

using namespace Qt::StringLiterals;

namespace rapport::presentation {

namespace {

Cell stateCell(const storage::MilestoneRow& row, QDate today) {
    const auto days = today.daysTo(row.next);
    if (row.greeted)
        return {.text = MilestonesModel::tr("greeted"), .tone = Tone::Green, .chip = true};
    if (row.hold != domain::GreetingHold::None)
        return {.text = holdWord(row.hold), .tone = Tone::Amber, .chip = true};
    if (days < 0)
        return {.text = MilestonesModel::tr("belated"), .tone = Tone::Amber, .chip = true};
    if (days == 0)
        return {.text = MilestonesModel::tr("today"), .tone = Tone::Accent, .chip = true};
    if (days == 1)
        return {.text = MilestonesModel::tr("tomorrow"), .chip = true};
    return {.text = MilestonesModel::tr("in %1 days").arg(days), .chip = true};
}

Line lineOf(const storage::MilestoneRow& row, QDate today, const domain::Permissions& permissions) {
    return {.id = row.id.value(),
            .customer = row.customer,
            .cells = {{dayText(row.next, today)},
                      {.text = row.customerName, .strong = true},
                      {.text = milestoneText(row, today), .icon = iconName(row.kind)},
                      {row.topic},
                      stateCell(row, today)},
            .actions = permitted(milestoneActions(), permissions)};
}

QString headingOf(MilestonesModel::Part part, int days) {
    switch (part) {
    case MilestonesModel::Belated:
        return MilestonesModel::tr("Belated, not greeted yet");
    case MilestonesModel::Today:
        return MilestonesModel::tr("Today");
    case MilestonesModel::Upcoming:
        break;
    }
    return MilestonesModel::tr("The next %1 days").arg(days);
}

} // namespace

RowActions milestoneActions() {
    return {{u"greet"_s, MilestonesModel::tr("Greet"), u"G"_s},
            {u"edit"_s, MilestonesModel::tr("Edit"), u"E"_s, true, domain::Act::ChangeCustomers},
            {u"delete"_s, MilestonesModel::tr("Delete"), u"X"_s, true, domain::Act::ChangeCustomers}};
}

MilestonesModel::MilestonesModel(QObject* parent)
    : LinesModel({tr("Day"), tr("Customer"), tr("Milestone"), tr("To talk about"), tr("Greeting")}, parent) {}

void MilestonesModel::show(const MilestonesBoard& board, const MilestonesQuery& query, QDate today,
                           const domain::Permissions& permissions) {
    std::vector<Line> lines;
    const auto add = [&](Part number, const MilestonesPart& part) {
        if (part.rows.empty() && part.more == 0)
            return;
        lines.push_back({.kind = RowKind::Heading, .id = number, .cells = {{headingOf(number, query.days)}}});
        for (const auto& row : part.rows)
            lines.push_back(lineOf(row, today, permissions));
        if (part.more > 0)
            lines.push_back({.kind = RowKind::Link, .id = number, .cells = {{tr("and %1 more").arg(numberText(part.more))}}});
    };
    add(Belated, board.belated);
    add(Today, board.today);
    add(Upcoming, board.upcoming);
    LinesModel::show(std::move(lines));
}

} // namespace rapport::presentation
