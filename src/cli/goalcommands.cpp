#include "cli/commands.h"
#include "cli/goalrows.h"
#include "cli/names.h"
#include "cli/rows.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/goals.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

void addDue(const Command& group) {
    const Command command = group.command("due", Words::tr("Goals that nobody asked about for a year"));
    const Value limit = command.option("--limit", Words::tr("At most that many"));
    command.runs([=](Context& context) {
        const auto rows = services::goalsToConfirm(context.reading(), limit.number(std::numeric_limits<int>::max(), 1)).result();
        context.out().document(asJson(rows));
        context.out().table(asTable(rows), Words::tr("No goal is to be asked about."));
        return Done;
    });
}

void addConfirm(const Command& group) {
    const Command command = group.command("confirm", Words::tr("The customer said that goals of theirs still hold"));
    const Value record = command.argument("CUSTOMER", Words::tr("The customer"));
    const Value goals = command.options("--goal", Words::tr("Which, in their words; may be repeated (those that are due)"));
    command.runs([=](Context& context) {
        const auto& workspace = context.writing();
        services::confirmGoals(workspace, customerNamed(context, record.text()), goals.texts()).waitForFinished();
        context.out().message(Words::tr("Confirmed."));
        return Done;
    });
}

} // namespace

Json asJson(const std::vector<domain::Goal>& goals) {
    return Json::list(goals, [](const domain::Goal& goal) {
        return Json::object({{u"words"_s, goal.words}, {u"said_on"_s, goal.saidOn}, {u"confirmed_on"_s, goal.confirmedOn}});
    });
}

Json asJson(const std::vector<storage::GoalRow>& rows) {
    return Json::list(rows, [](const storage::GoalRow& row) {
        return Json::object({{u"id"_s, row.customer},
                             {u"customer"_s, row.name},
                             {u"tier"_s, domain::key(row.tier)},
                             {u"goals"_s, asJson(row.goals)}});
    });
}

Table asTable(const std::vector<storage::GoalRow>& rows) {
    Table table({Words::tr("CUSTOMER"), Words::tr("GOALS"), Words::tr("LAST SAID")});
    for (const auto& row : rows)
        table.add({row.name, wordsOf(row.goals).join(u"; "_s), shownDay(lastSaid(row.goals.front()))});
    return table;
}

void addGoalCommands(const Command& root) {
    const Command group = root.group("goals", Words::tr("What customers want to reach, and whether it still holds"));
    addDue(group);
    addConfirm(group);
}

} // namespace rapport::cli
