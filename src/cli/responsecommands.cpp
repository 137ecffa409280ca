#include "cli/caserows.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/rows.h"
#include "cli/when.h"
#include "rapport/services/interactions.h"
#include "rapport/services/response.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace rapport::cli {

namespace {

constexpr int usualDays = 90;

Json approachJson(const storage::ApproachRow& row) {
    return Json::object({{u"interaction_id"_s, row.interaction},
                         {u"customer_id"_s, row.customer},
                         {u"customer"_s, row.customerName},
                         {u"at"_s, row.at.toIso()},
                         {u"answer_id"_s, row.answer},
                         {u"answered_at"_s, row.answeredAt ? Json(row.answeredAt->toIso()) : Json()}});
}

Json memberJson(const services::StaffResponse& member) {
    return Json::object({{u"staff"_s, orNull(member.name)},
                         {u"answered"_s, member.answered},
                         {u"median_hours"_s, hoursOf(member.median)},
                         {u"longest_hours"_s, hoursOf(member.longest)}});
}

QString hoursText(const std::optional<std::chrono::milliseconds>& time) {
    return time ? QString::number(static_cast<double>(time->count()) / 3'600'000.0, 'f', 1) : u"–"_s;
}

int response(Context& context, QDate from, QDate to) {
    const auto times = services::responseTimes(context.reading(), from, to).result();
    context.out().document(Json::object(
        {{u"from"_s, from},
         {u"to"_s, to},
         {u"approaches"_s, static_cast<int>(times.approaches.size())},
         {u"answered"_s, times.answered},
         {u"median_hours"_s, hoursOf(times.median)},
         {u"staff"_s, Json::list(times.staff, [](const services::StaffResponse& member) { return memberJson(member); })},
         {u"rows"_s, Json::list(times.approaches, [](const storage::ApproachRow& row) { return approachJson(row); })}}));
    Table table({Words::tr("STAFF"), Words::tr("ANSWERED"), Words::tr("MEDIAN HOURS"), Words::tr("LONGEST")});
    for (const auto& member : times.staff)
        table.add({member.name.isEmpty() ? Words::tr("nobody") : member.name, QString::number(member.answered),
                   hoursText(member.median), hoursText(member.longest)});
    context.out().text(
        Words::tr("%1 approaches, %2 answered, in %3 hours (median)\n")
            .arg(QString::number(times.approaches.size()), QString::number(times.answered), hoursText(times.median)));
    context.out().table(table, {});
    return Done;
}

void addResponse(const Command& root) {
    const Command command = root.command("response", Words::tr("How quickly those who approached us were answered, by whom"));
    const Value from = command.option("--from", Words::tr("Approaches on that day or later (90 days ago)"));
    const Value to = command.option("--to", Words::tr("Approaches on that day or before (today)"));
    command.runs([=](Context& context) {
        const QDate last = to.given() ? dayFrom(to.text(), context.today()) : context.today();
        return response(context, from.given() ? dayFrom(from.text(), context.today()) : last.addDays(-usualDays), last);
    });
}

int waiting(Context& context, int limit) {
    const auto waiting = services::waitingForAnswer(context.reading(), limit).result();
    context.out().document(asJson(waiting.rows));
    context.out().table(asTable(waiting.rows), Words::tr("Nobody waits for our answer."));
    return Done;
}

} // namespace

Json asJson(const storage::WaitingRow& row) {
    return Json::object({{u"id"_s, row.customer},
                         {u"customer"_s, row.name},
                         {u"interaction_id"_s, row.interaction},
                         {u"channel"_s, domain::key(row.channel)},
                         {u"since"_s, row.since.toIso()},
                         {u"subject"_s, row.subject},
                         {u"owner"_s, orNull(row.ownerName)}});
}

Table asTable(const std::vector<storage::WaitingRow>& rows) {
    Table table({Words::tr("ID"), Words::tr("CUSTOMER"), Words::tr("CHANNEL"), Words::tr("SINCE"), Words::tr("SUBJECT"),
                 Words::tr("OWNER")});
    for (const auto& row : rows)
        table.add({QString::number(row.customer.value()), row.name, domain::key(row.channel), row.since.toIso(), row.subject,
                   row.ownerName});
    return table;
}

void addResponseCommands(const Command& root) {
    addResponse(root);
    const Command command = root.command("waiting", Words::tr("Customers who wait for our answer, key ones first"));
    const Value limit = command.option("--limit", Words::tr("At most that many"));
    const Value settle = command.option("--settle", Words::tr("There is nothing to answer to this interaction"));
    command.runs([=](Context& context) {
        if (!settle.given())
            return waiting(context, limit.number(std::numeric_limits<int>::max(), 1));
        services::settleInteraction(context.writing(), InteractionId(settle.number(0, 1))).waitForFinished();
        context.out().message(Words::tr("Nothing to answer."));
        return static_cast<int>(Done);
    });
}

} // namespace rapport::cli
