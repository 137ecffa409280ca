#include "rapport/presentation/drifting.h"
#include <map>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using namespace domain;

namespace {

DriftingPart part(storage::ReadSession& session, const DriftingQuery& query, Tier tier, QDate today) {
    const storage::DriftingFilter filter{tier, query.owner};
    DriftingPart part{driftingCustomers(session, today, filter, query.limit + 1), 0};
    if (part.rows.size() > static_cast<size_t>(query.limit)) {
        part.rows.resize(static_cast<size_t>(query.limit));
        part.more = countDrifting(session, today, filter) - query.limit;
    }
    return part;
}

qint64 countOf(const DriftingPart& part) { return static_cast<qint64>(part.rows.size()) + part.more; }

Line lineOf(const storage::DriftingRow& row, QDate today, const RowActions& actions) {
    const Reason reason = driftingReason(row, today);
    const QString name = row.organisation.isEmpty()
                             ? row.name
                             : DriftingModel::tr("%1, %2", "customer, organisation").arg(row.name, row.organisation);
    const QString last = DriftingModel::tr("%1, %2", "11 weeks ago, Tue 1 Sep")
                             .arg(agoText(row.lastTwoWay, today), dayText(row.lastTwoWay, today));
    return {.id = row.customer.value(),
            .customer = row.customer,
            .cells = {{.text = name, .strong = true},
                      {.text = reason.text, .tone = reason.tone, .chip = true},
                      {last},
                      {row.lastSubject},
                      {row.ownerName}},
            .actions = actions};
}

} // namespace

qint64 DriftingBoard::count() const { return countOf(key) + countOf(regular); }

DriftingBoard loadDrifting(storage::ReadSession& session, const DriftingQuery& query, QDate today) {
    return {part(session, query, Tier::Key, today), part(session, query, Tier::Regular, today),
            storage::touchesPerDay(session, today, today.addDays(touchDays - 1))};
}

RowActions driftingActions() {
    return {{u"plan"_s, DriftingModel::tr("Plan a call"), u"P"_s, true, Act::WriteCommitments},
            {u"log"_s, DriftingModel::tr("Log"), u"L"_s, true, Act::WriteInteractions}};
}

Reason driftingReason(const storage::DriftingRow& row, QDate today) {
    if (row.planned)
        return {DriftingModel::tr("planned %1").arg(dayText(*row.planned, today)), Tone::Accent};
    return driftReason(row.daysPast, row.drift);
}

QString driftingSummary(const DriftingBoard& board, QDate today) {
    const auto days = [&](qint64 storage::TouchDay::*count) {
        QStringList counted;
        for (const auto& touch : board.touches) {
            if (touch.*count == 0)
                continue;
            const QString day = touch.day == today ? DriftingModel::tr("today") : dayText(touch.day, today);
            counted << DriftingModel::tr("%1 %2", "Mon 23 Nov, 4 customers").arg(day, numberText(touch.*count));
        }
        return counted.join(u", "_s);
    };
    QStringList parts{DriftingModel::tr("%1 drifting").arg(numberText(board.count()))};
    if (const QString due = days(&storage::TouchDay::due); !due.isEmpty())
        parts << DriftingModel::tr("due this week: %1").arg(due);
    if (const QString planned = days(&storage::TouchDay::planned); !planned.isEmpty())
        parts << DriftingModel::tr("planned: %1").arg(planned);
    return parts.join(u" · "_s);
}

DriftingModel::DriftingModel(QObject* parent)
    : LinesModel({tr("Customer"), tr("Past"), tr("Last contact"), tr("What was said"), tr("Owner")}, parent) {}

void DriftingModel::show(const DriftingBoard& board, QDate today, const Permissions& permissions) {
    const RowActions actions = permitted(driftingActions(), permissions);
    std::vector<Line> lines;
    const auto add = [&](Tier tier, const QString& heading, const DriftingPart& part) {
        if (part.rows.empty())
            return;
        const auto id = static_cast<qint64>(tier);
        lines.push_back({.kind = RowKind::Heading, .id = id, .cells = {{tr("%1 (%2)").arg(heading, numberText(countOf(part)))}}});
        for (const auto& row : part.rows)
            lines.push_back(lineOf(row, today, actions));
        if (part.more > 0)
            lines.push_back({.kind = RowKind::Link, .id = id, .cells = {{tr("and %1 more").arg(numberText(part.more))}}});
    };
    add(Tier::Key, tr("Key customers"), board.key);
    add(Tier::Regular, tr("Regular customers"), board.regular);
    LinesModel::show(std::move(lines));
}

QString dayReason(const services::ProposedCall& call, QDate today) {
    const QString who = call.ownerName.isEmpty() ? DriftingModel::tr("nobody") : call.ownerName;
    const QString load =
        call.day.others == 0
            ? DriftingModel::tr("%1 has nothing planned that day").arg(who)
            : DriftingModel::tr("%1 has %2 planned that day, no other day has fewer")
                  .arg(who, counted(call.day.others, DriftingModel::tr("contact"), DriftingModel::tr("contacts")));
    if (call.day.late)
        return DriftingModel::tr("The next working day. %1.").arg(load);
    return DriftingModel::tr("%1. Looked at until %2.").arg(load, dayText(call.window.to, today));
}

std::vector<SpreadLine> spreadLines(const services::CallSpread& spread) {
    std::map<std::pair<QString, QDate>, SpreadLine> lines;
    for (const auto& call : spread.calls) {
        SpreadLine& line = lines[{call.ownerName, call.day.day}];
        line.member = call.ownerName;
        line.day = call.day.day;
        line.before = spread.planned.value(call.owner.value()).value(call.day.day);
        ++line.calls;
    }
    std::vector<SpreadLine> all;
    for (const auto& [of, line] : lines)
        all.push_back(line);
    return all;
}

} // namespace rapport::presentation
