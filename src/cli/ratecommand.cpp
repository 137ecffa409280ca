#include "cli/commands.h"
#include "cli/context.h"
#include "cli/when.h"
#include "rapport/services/staff.h"
#include "rapport/storage/commitmentlist.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

using domain::PromiseCount;
using storage::PromiseNumber;

namespace {

constexpr int usualDays = 90;

struct Part {
    QString name;
    PromiseCount count;
    Json rows;
};

/// The ids of the commitments that each number counts.
Json rowsOf(storage::ReadSession& session, const domain::Period& period, std::optional<StaffId> owner, Moment now,
            const QTimeZone& zone) {
    const auto ids = [&](PromiseNumber number) {
        return Json::list(promiseRows(session, period, number, owner, now, zone, std::numeric_limits<int>::max()),
                          [](CommitmentId id) { return Json(id); });
    };
    return Json::object({{u"came_due"_s, ids(PromiseNumber::CameDue)},
                         {u"kept_on_time"_s, ids(PromiseNumber::KeptOnTime)},
                         {u"kept_late"_s, ids(PromiseNumber::KeptLate)},
                         {u"broken"_s, ids(PromiseNumber::Broken)},
                         {u"overdue"_s, ids(PromiseNumber::Overdue)},
                         {u"redated"_s, ids(PromiseNumber::Redated)}});
}

StaffId idOf(const std::vector<domain::StaffMember>& members, const QString& name) {
    for (const auto& member : members) {
        if (member.name == name)
            return member.id;
    }
    return {};
}

QString nameOf(const std::vector<domain::StaffMember>& members, StaffId id) {
    for (const auto& member : members) {
        if (member.id == id)
            return member.name;
    }
    return {};
}

Json::Members numbers(const Part& part) {
    return {{u"came_due"_s, part.count.cameDue()}, {u"kept_on_time"_s, part.count.keptOnTime},
            {u"kept_late"_s, part.count.keptLate}, {u"broken"_s, part.count.broken},
            {u"overdue"_s, part.count.overdue},    {u"redated"_s, part.count.redated},
            {u"rate"_s, part.count.rate()},        {u"rows"_s, part.rows}};
}

Json document(const domain::Period& period, const Part& all, const std::vector<Part>& parts, bool byStaff) {
    Json::Members members{{u"from"_s, period.from}, {u"to"_s, period.to}};
    for (auto& number : numbers(all))
        members.push_back(std::move(number));
    if (byStaff) {
        members.emplace_back(u"by_staff"_s, Json::list(parts, [](const Part& part) {
                                 Json::Members row{{u"staff"_s, part.name.isEmpty() ? Json() : Json(part.name)}};
                                 for (auto& number : numbers(part))
                                     row.push_back(std::move(number));
                                 return Json::object(std::move(row));
                             }));
    }
    return Json::object(std::move(members));
}

QStringList tableRow(const QString& name, const PromiseCount& count) {
    const auto rate = count.rate();
    return {name,
            rate ? QLocale().toString(*rate * 100, 'f', 0) + u" %"_s : Words::tr("none came due"),
            QString::number(count.cameDue()),
            QString::number(count.keptOnTime),
            QString::number(count.keptLate),
            QString::number(count.broken),
            QString::number(count.overdue),
            QString::number(count.redated)};
}

/// Whose figures alone may be shown; empty for everybody's. Throws Error(NotAllowed) when others' are asked for and may not be.
std::optional<StaffId> onlyOf(const services::Workspace& workspace, bool byStaff) {
    const QString refusal = workspace.permissions.refusal(domain::Act::SeeFigures, domain::Whose::Others);
    if (byStaff && !refusal.isEmpty())
        throw Error(ErrorCode::NotAllowed, refusal);
    return refusal.isEmpty() ? std::nullopt : std::optional(workspace.actor);
}

PromiseCount countOf(const storage::PromiseReport& report, const QString& name) {
    for (const auto& [owner, count] : report.byOwner) {
        if (owner == name)
            return count;
    }
    return {};
}

int rate(Context& context, const domain::Period& period, bool byStaff) {
    const auto members = services::staffMembers(context.reading()).result();
    const auto only = onlyOf(context.reading(), byStaff);
    Part all;
    const auto load = [&all, &members, only, period, byStaff, withRows = context.out().isJson(), now = context.clock().now(),
                       zone = context.zone()](storage::ReadSession& session) {
        const auto report = promiseReport(session, period, now, zone);
        const auto rows = [&](std::optional<StaffId> owner) {
            return withRows ? rowsOf(session, period, owner, now, zone) : Json();
        };
        all = {Words::tr("All"), report.all, rows(only)};
        if (only)
            all = {nameOf(members, *only), countOf(report, nameOf(members, *only)), rows(only)};
        std::vector<Part> parts;
        for (const auto& [name, count] : report.byOwner) {
            if (byStaff)
                parts.push_back({name, count, rows(idOf(members, name))});
        }
        return parts;
    };
    const auto parts = context.reading().store.read(load).result();
    context.out().document(document(period, all, parts, byStaff));
    context.out().text(Words::tr("Promises kept from %1 to %2\n").arg(shownDay(period.from), shownDay(period.to)));
    Table table({QString(), Words::tr("KEPT"), Words::tr("CAME DUE"), Words::tr("ON TIME"), Words::tr("LATE"),
                 Words::tr("BROKEN"), Words::tr("OVERDUE"), Words::tr("RE-DATED")});
    for (const Part& part : parts)
        table.add(tableRow(part.name.isEmpty() ? Words::tr("nobody's") : part.name, part.count));
    table.add(tableRow(all.name, all.count));
    context.out().table(table, {});
    return Done;
}

} // namespace

void addRateCommand(const Command& root) {
    const Command command = root.command("rate", Words::tr("How many of our promises we kept"));
    const Value from = command.option("--from", Words::tr("The first day; 90 days ago by default"));
    const Value to = command.option("--to", Words::tr("The last day; today by default"));
    const Value by = command.option("--by", Words::tr("staff: each member's numbers too"));
    command.runs([=](Context& context) {
        const QDate last = to.given() ? dayFrom(to.text(), context.today()) : context.today();
        const QDate first = from.given() ? dayFrom(from.text(), context.today()) : last.addDays(-usualDays);
        if (first > last)
            throw UsageError(Words::tr("The period ends before it begins."));
        if (by.given() && by.text() != "staff"_L1)
            throw UsageError(Words::tr("--by takes: staff."));
        return rate(context, {first, last}, by.given());
    });
}

} // namespace rapport::cli
