#include "rapport/presentation/cases.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rapport::presentation {

using domain::Act;
using storage::CaseFilter;
using storage::CaseRow;

namespace {

CaseFilter filterOf(CasesView view, const CasesQuery& query, QDate today) {
    CaseFilter filter{.owner = query.owner};
    switch (view) {
    case CasesView::OnUs:
        filter.waitsOn = domain::WaitsOn::Us;
        break;
    case CasesView::OnCustomer:
        filter.waitsOn = domain::WaitsOn::Customer;
        break;
    case CasesView::UpdateOwed:
        filter.updateOwedBy = today;
        break;
    case CasesView::Unexplained:
        filter.unexplained = true;
        break;
    case CasesView::Closed:
        filter.which = CaseFilter::Which::Closed;
        break;
    case CasesView::Open:
    case CasesView::Recent:
    case CasesView::Board:
        break;
    }
    return filter;
}

/// The same days as those of the times beside them, the latest first.
std::vector<CaseRow> recentRows(storage::ReadSession& session, const CasesQuery& query, QDate today, const QTimeZone& zone) {
    auto rows = storage::casesOpened(session, Moment::ofWallClock(today.addDays(-recentDays), QTime(0, 0), zone),
                                     Moment::ofWallClock(today.addDays(1), QTime(0, 0), zone));
    if (query.owner)
        std::erase_if(rows, [&](const CaseRow& row) { return row.owner != *query.owner; });
    std::reverse(rows.begin(), rows.end());
    return rows;
}

/// What an open case is listed under.
struct Group {
    QString heading;
    bool (*holds)(const CaseRow& row);
};

std::vector<Group> groups() {
    return {
        {CasesModel::tr("Urgent"),
         [](const CaseRow& row) { return !row.closedAt && row.severity == domain::CaseSeverity::Urgent; }},
        {CasesModel::tr("Waiting on us"), [](const CaseRow& row) { return !row.closedAt && row.waitsOn == domain::WaitsOn::Us; }},
        {CasesModel::tr("Waiting on the customer"), [](const CaseRow& row) { return !row.closedAt; }},
        {CasesModel::tr("Closed"), [](const CaseRow&) { return true; }}};
}

Cell stepCell(const CaseRow& row, Moment now) {
    if (row.closedAt)
        return {.text = CasesModel::tr("closed"), .tone = Tone::Green, .chip = true};
    const Reason reason = stepReason(row, now);
    const QString open = row.openPromises > 0
                             ? u" · "_s + counted(row.openPromises, CasesModel::tr("promise"), CasesModel::tr("promises"))
                             : QString();
    return {.text = CasesModel::tr("%1 · %2", "next step, for how long").arg(capitalised(word(row.step)), reason.text) + open,
            .tone = reason.tone};
}

Cell turnCell(const CaseRow& row, Moment now, const QTimeZone& zone) {
    if (row.closedAt)
        return {dayText(row.closedAt->dateIn(zone), now.dateIn(zone))};
    return {.text = turnText(row, now), .strong = row.waitsOn == domain::WaitsOn::Us};
}

Line lineOf(const CaseRow& row, Moment now, const QTimeZone& zone, const domain::Permissions& permissions) {
    const Reason update = updateReason(row, now.dateIn(zone));
    const QString name = row.organisation.isEmpty()
                             ? row.customerName
                             : CasesModel::tr("%1, %2", "customer, organisation").arg(row.customerName, row.organisation);
    return {.id = row.id.value(),
            .customer = row.customer,
            .cells = {{.text = name, .icon = row.tier == domain::Tier::Key ? u"key"_s : QString(), .strong = true},
                      {row.words},
                      stepCell(row, now),
                      turnCell(row, now, zone),
                      {.text = update.text, .tone = update.tone, .chip = update.tone != Tone::Neutral},
                      {row.ownerName}},
            .actions = caseActions(row, permissions)};
}

} // namespace

CasesBoard loadCases(storage::ReadSession& session, const CasesQuery& query, Moment now, const QTimeZone& zone) {
    const QDate today = now.dateIn(zone);
    CasesBoard board;
    for (size_t view = 0; view < board.counts.size(); ++view)
        board.counts[view] = countCases(session, filterOf(static_cast<CasesView>(view), query, today));
    const CaseFilter filter = filterOf(query.view, query, today);
    board.rows =
        query.view == CasesView::Recent ? recentRows(session, query, today, zone) : caseRows(session, filter, query.limit + 1);
    if (board.rows.size() > static_cast<size_t>(query.limit)) {
        const auto all = query.view == CasesView::Recent ? static_cast<qint64>(board.rows.size()) : countCases(session, filter);
        board.rows.resize(static_cast<size_t>(query.limit));
        board.more = all - query.limit;
    }
    return board;
}

RowActions caseActions() {
    RowActions actions{{u"step"_s, CasesModel::tr("Next step"), u"S"_s},
                       {u"promise"_s, CasesModel::tr("Promise"), u"P"_s},
                       {u"tell"_s, CasesModel::tr("Tell the customer"), u"T"_s},
                       {u"turn"_s, CasesModel::tr("Whose turn"), u"W"_s},
                       {u"close"_s, CasesModel::tr("Close"), u"C"_s},
                       {u"edit"_s, CasesModel::tr("Edit"), u"E"_s, false},
                       {u"reopen"_s, CasesModel::tr("Open again"), u"O"_s},
                       {u"remove"_s, CasesModel::tr("Remove, entered by mistake"), u"Del"_s, false}};
    for (RowAction& action : actions)
        action.act = Act::WorkCases;
    return actions;
}

RowActions caseActions(const CaseRow& row, const domain::Permissions& permissions) {
    static const QStringList ofClosed{u"step"_s, u"reopen"_s, u"edit"_s, u"remove"_s};
    RowActions actions = permitted(caseActions(), permissions);
    actions.removeIf(
        [&](const RowAction& action) { return row.closedAt ? !ofClosed.contains(action.id) : action.id == "reopen"_L1; });
    for (RowAction& action : actions)
        if (row.closedAt && action.id == "step"_L1)
            action.label = CasesModel::tr("Show the case");
    return actions;
}

CasesModel::CasesModel(QObject* parent)
    : LinesModel({tr("Customer"), tr("What went wrong"), tr("Next step"), tr("Whose turn"), tr("Next update"), tr("Owner")},
                 parent) {}

void CasesModel::show(const CasesBoard& board, const CasesQuery& query, Moment now, const QTimeZone& zone,
                      const domain::Permissions& permissions) {
    std::vector<const CaseRow*> left;
    for (const CaseRow& row : board.rows)
        left.push_back(&row);
    std::vector<Line> lines;
    qint64 number = 0;
    for (const Group& group : groups()) {
        const auto rest = std::stable_partition(left.begin(), left.end(), [&](const CaseRow* row) { return group.holds(*row); });
        ++number;
        if (rest == left.begin())
            continue;
        const auto count = numberText(rest - left.begin());
        lines.push_back({.kind = RowKind::Heading, .id = number, .cells = {{tr("%1 (%2)").arg(group.heading, count)}}});
        for (auto row = left.begin(); row != rest; ++row)
            lines.push_back(lineOf(**row, now, zone, permissions));
        left.erase(left.begin(), rest);
    }
    if (board.more > 0)
        lines.push_back({.kind = RowKind::Link, .id = 0, .cells = {{tr("and %1 more").arg(numberText(board.more))}}});
    const bool closed = query.view == CasesView::Closed;
    setHeaders({tr("Customer"), tr("What went wrong"), tr("Next step"), closed ? tr("Closed") : tr("Whose turn"),
                tr("Next update"), tr("Owner")});
    LinesModel::show(std::move(lines));
}

} // namespace rapport::presentation
