#include "cli/carerows.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/goalrows.h"
#include "cli/names.h"
#include "cli/rows.h"
#include "cli/when.h"
#include "cli/words.h"
#include "rapport/services/callplanning.h"
#include "rapport/services/today.h"

#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

void section(Output& out, const QString& title, qint64 count, size_t shown, const Table& table) {
    if (count == 0)
        return;
    const auto rest = count - static_cast<qint64>(shown);
    out.text(u'\n' + title + u" (%1)\n"_s.arg(count) + table.toString());
    if (rest > 0)
        out.text(Words::tr("and %1 more\n").arg(rest));
}

/// Gives how many rows they have.
qint64 careSections(Output& out, const services::Today& today) {
    section(out, Words::tr("Needs"), today.needCount, today.needs.size(), asTable(today.needs));
    section(out, Words::tr("Deadlines"), today.expiryCount, today.expiries.size(), asTable(today.expiries));
    section(out, Words::tr("Key customers due by their rhythm"), std::ssize(today.rhythms), today.rhythms.size(),
            asTable(today.rhythms));
    section(out, Words::tr("Feedback to close"), today.feedbackCount, today.feedback.size(), asTable(today.feedback));
    section(out, Words::tr("Gestures planned"), today.gestureCount, today.gestures.size(), asTable(today.gestures));
    section(out, Words::tr("Goals: still true?"), std::ssize(today.goals), today.goals.size(), asTable(today.goals));
    return std::ssize(today.goals) + today.needCount + today.expiryCount + std::ssize(today.rhythms) + today.feedbackCount +
           today.gestureCount;
}

int today(Context& context) {
    const auto today = services::today(context.reading()).result();
    Output& out = context.out();
    out.document(Json::object({{u"date"_s, today.date},
                               {u"overdue"_s, asJson(today.overdue)},
                               {u"due"_s, asJson(today.due)},
                               {u"milestones"_s, asJson(today.milestones)},
                               {u"drifting"_s, asJson(today.drifting)},
                               {u"cases"_s, asJson(today.cases)},
                               {u"waiting"_s, asJson(today.waiting)},
                               {u"reminders"_s, asJson(today.reminders)},
                               {u"planned"_s, asJson(today.plans)},
                               {u"needs"_s, careJson(today.needs)},
                               {u"expiries"_s, careJson(today.expiries)},
                               {u"rhythms"_s, careJson(today.rhythms)},
                               {u"feedback"_s, careJson(today.feedback)},
                               {u"gestures"_s, careJson(today.gestures)},
                               {u"goals"_s, asJson(today.goals)}}));
    out.text(shownDay(today.date) + u'\n');
    section(out, Words::tr("Due at a time, now"), std::ssize(today.reminders), today.reminders.size(), asTable(today.reminders));
    section(out, Words::tr("Overdue"), today.overdueCount, today.overdue.size(), asTable(today.overdue));
    section(out, Words::tr("Due today"), today.dueCount, today.due.size(), asTable(today.due));
    section(out, Words::tr("Planned"), today.planCount, today.plans.size(), asTable(today.plans));
    section(out, Words::tr("Milestones"), today.milestoneCount, today.milestones.size(), asTable(today.milestones, today.date));
    section(out, Words::tr("Key customers drifting"), today.driftingCount, today.drifting.size(), asTable(today.drifting));
    section(out, Words::tr("Waiting for our answer"), today.waitingCount, today.waiting.size(), asTable(today.waiting));
    section(out, Words::tr("Cases that wait on us"), today.caseCount, today.cases.size(), asTable(today.cases));
    if (std::ssize(today.reminders) + today.overdueCount + today.dueCount + today.planCount + today.milestoneCount +
            today.driftingCount + today.caseCount + today.waitingCount + careSections(out, today) ==
        0)
        out.message(Words::tr("Nothing waits for you today."));
    return Done;
}

int drifting(Context& context, const storage::DriftingFilter& filter, int limit) {
    const auto load = [today = context.today(), filter, limit](storage::ReadSession& session) {
        return driftingCustomers(session, today, filter, limit);
    };
    const auto rows = context.reading().store.read(load).result();
    context.out().document(asJson(rows));
    context.out().table(asTable(rows), Words::tr("Nobody is drifting."));
    return Done;
}

Json proposalJson(const services::ProposedCall& call) {
    return Json::object({{u"id"_s, call.customer},
                         {u"customer"_s, call.name},
                         {u"owner"_s, call.ownerName.isEmpty() ? Json() : Json(call.ownerName)},
                         {u"day"_s, call.day.day},
                         {u"others"_s, call.day.others},
                         {u"until"_s, call.window.to}});
}

/// Where they would be called, and with `plan` the calls themselves.
int spread(Context& context, const storage::DriftingFilter& filter, int limit, bool plan) {
    const services::Workspace& workspace = plan ? context.writing() : context.reading();
    const auto rows = workspace.store
                          .read([today = context.today(), filter, limit](storage::ReadSession& session) {
                              return driftingCustomers(session, today, filter, limit);
                          })
                          .result();
    std::vector<CustomerId> customers;
    for (const auto& row : rows)
        customers.push_back(row.customer);
    const auto spread = services::proposeCalls(workspace, customers, QLocale().weekdays()).result();
    std::vector<services::CallToPlan> calls;
    Table table({Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("OWNER"), Words::tr("DAY"), Words::tr("BESIDE")});
    for (const auto& call : spread.calls) {
        calls.push_back({call.customer, call.owner, call.day.day, {}});
        table.add({QString::number(call.customer.value()), call.name, call.ownerName, shownDay(call.day.day),
                   QString::number(call.day.others)});
    }
    if (plan && !calls.empty())
        services::planCalls(workspace, calls).waitForFinished();
    context.out().document(Json::list(spread.calls, [](const auto& call) { return proposalJson(call); }));
    context.out().table(table, Words::tr("There is nobody to plan a call with."));
    if (plan && !calls.empty())
        context.out().message(Words::tr("Planned; rapportctl undo takes it back."));
    return Done;
}

int touches(Context& context, int days) {
    const auto read = [today = context.today(), days](storage::ReadSession& session) {
        return storage::touchesPerDay(session, today, today.addDays(days - 1));
    };
    const auto rows = context.reading().store.read(read).result();
    context.out().document(Json::list(rows, [](const storage::TouchDay& day) {
        return Json::object({{u"date"_s, day.day}, {u"due"_s, day.due}, {u"planned"_s, day.planned}});
    }));
    Table table({Words::tr("DAY"), Words::tr("DUE"), Words::tr("PLANNED")});
    for (const auto& day : rows)
        table.add({shownDay(day.day), QString::number(day.due), QString::number(day.planned)});
    context.out().table(table, {});
    return Done;
}

} // namespace

void addOverviewCommands(const Command& root) {
    root.command("today", Words::tr("What to do now: overdue, due, milestones, drifting key customers")).runs(today);

    const Command command = root.command("drifting", Words::tr("Customers past the time we mean to be in touch"));
    const Value tier = command.option("--tier", Words::tr("Only key or regular customers"));
    const Value owner = command.option("--owner", Words::tr("Only this staff member's"));
    const Value limit = command.option("--limit", Words::tr("At most that many"));
    const Value propose = command.flag("--propose", Words::tr("Show on which day each would be called"));
    const Value plan = command.flag("--plan", Words::tr("Plan a call with each, on that day, in one change"));
    command.runs([=](Context& context) {
        storage::DriftingFilter filter;
        if (tier.given())
            filter.tier = tierFrom(tier.text());
        if (owner.given())
            filter.owner = staffNamed(context, owner.text());
        const int most = limit.number(std::numeric_limits<int>::max(), 1);
        if (propose.given() || plan.given())
            return spread(context, filter, most, plan.given());
        return drifting(context, filter, most);
    });

    const Command ahead = root.command("touches", Words::tr("How many customers are to be called on each day ahead"));
    const Value within = ahead.option("--within", Words::tr("How many days from today on (7)"));
    ahead.runs([=](Context& context) { return touches(context, within.given() ? daysFrom(within.text()) : 7); });
}

} // namespace rapport::cli
