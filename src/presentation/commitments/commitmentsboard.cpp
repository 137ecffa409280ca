#include "rapport/presentation/commitments.h"

#include "rapport/storage/staffrepository.h"

#include <QHash>

namespace rapport::presentation {

namespace {

using storage::DueRange;

storage::CommitmentFilter filterOf(const CommitmentsQuery& query) {
    storage::CommitmentFilter filter;
    filter.range = query.range;
    filter.promiser = query.promiser;
    filter.owner = query.owner;
    if (query.view == CommitmentsView::Waiting) {
        filter.promiser = domain::Promiser::They;
        filter.range = DueRange::AllOpen;
    }
    return filter;
}

/// Leaves out what is not for everybody's eyes.
void hideFigures(CommitmentsBoard& board, StaffId seenBy) {
    for (auto& group : board.groups)
        if (group.owner.owner != seenBy)
            group.owner.promises = {};
}

std::vector<CommitmentGroup> groupsOfRange(storage::ReadSession& session, const CommitmentsQuery& query, Moment now,
                                           const QTimeZone& zone) {
    std::vector<CommitmentGroup> groups;
    auto filter = filterOf(query);
    for (auto& owner : storage::commitmentsByOwner(session, filter, query.period, now, zone)) {
        if (owner.count == 0)
            continue;
        filter.owner = owner.owner;
        auto rows = storage::commitmentRows(session, filter, now, zone, query.perOwner);
        groups.push_back({std::move(owner), std::move(rows)});
    }
    return groups;
}

domain::PromiseCount promisesOf(const storage::PromiseReport& report, const QString& owner) {
    const auto found =
        std::find_if(report.byOwner.begin(), report.byOwner.end(), [&](const auto& entry) { return entry.first == owner; });
    return found != report.byOwner.end() ? found->second : domain::PromiseCount{};
}

/// Rows of any kind under those who had to keep them.
std::vector<CommitmentGroup> groupsOfRows(std::vector<storage::CommitmentRow> rows, const storage::PromiseReport& report) {
    std::vector<CommitmentGroup> groups;
    for (auto& row : rows) {
        auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.owner.owner == row.owner; });
        if (group == groups.end()) {
            groups.push_back({{row.owner, row.ownerName, 0, 0, promisesOf(report, row.ownerName)}, {}});
            group = groups.end() - 1;
        }
        ++group->owner.count;
        group->rows.push_back(std::move(row));
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const auto& a, const auto& b) { return a.owner.name.localeAwareCompare(b.owner.name) < 0; });
    return groups;
}

/// The rows behind one number of the rate.
std::vector<storage::CommitmentRow> rowsOfNumber(storage::ReadSession& session, const CommitmentsQuery& query, Moment now,
                                                 const QTimeZone& zone) {
    constexpr int most = 1000;
    const auto owner = query.figuresOf ? query.figuresOf : query.owner;
    const auto ids = storage::promiseRows(session, query.period, *query.number, owner, now, zone, most);
    return storage::commitmentRows(session, ids, now, zone);
}

/// Closed ones are without end: the latest of all members together.
void loadClosed(storage::ReadSession& session, const CommitmentsQuery& query, const storage::PromiseReport& report,
                CommitmentsBoard& board, Moment now, const QTimeZone& zone) {
    const auto filter = filterOf(query);
    auto rows = storage::commitmentRows(session, filter, now, zone, query.perOwner);
    board.more = storage::countCommitments(session, filter, now, zone) - static_cast<qint64>(rows.size());
    board.groups = groupsOfRows(std::move(rows), report);
}

/// Most often first, under those who have to keep them.
void loadRedatedOften(storage::ReadSession& session, const CommitmentsQuery& query, const storage::PromiseReport& report,
                      CommitmentsBoard& board, Moment now, const QTimeZone& zone) {
    auto rows = storage::redatedOften(session, filterOf(query), now, zone, query.perOwner);
    board.more = storage::countRedatedOften(session, filterOf(query)) - static_cast<qint64>(rows.size());
    board.groups = groupsOfRows(std::move(rows), report);
}

void loadView(storage::ReadSession& session, const CommitmentsQuery& query, const storage::PromiseReport& report,
              CommitmentsBoard& board, Moment now, const QTimeZone& zone) {
    switch (query.view) {
    case CommitmentsView::RedatedOften:
        return loadRedatedOften(session, query, report, board, now, zone);
    case CommitmentsView::Board:
        board.loads = storage::commitmentLoad(session, query.promiser, now, zone);
        return;
    case CommitmentsView::ByDue:
        if (query.range == DueRange::Closed)
            return loadClosed(session, query, report, board, now, zone);
        break;
    case CommitmentsView::Waiting:
        break;
    }
    board.groups = groupsOfRange(session, query, now, zone);
}

void countRanges(storage::ReadSession& session, const CommitmentsQuery& query, CommitmentsBoard& board, Moment now,
                 const QTimeZone& zone) {
    auto filter = filterOf(query);
    filter.promiser = query.promiser;
    board.redatedOften = storage::countRedatedOften(session, filter);
    for (size_t range = 0; range < board.counts.size(); ++range) {
        filter.range = static_cast<DueRange>(range);
        board.counts[range] = storage::countCommitments(session, filter, now, zone);
    }
    filter.range = DueRange::AllOpen;
    filter.promiser = domain::Promiser::They;
    board.waiting = storage::countCommitments(session, filter, now, zone);
}

} // namespace

CommitmentsBoard loadCommitments(storage::ReadSession& session, const CommitmentsQuery& query, Moment now,
                                 const QTimeZone& zone) {
    CommitmentsBoard board;
    const auto report = storage::promiseReport(session, query.period, now, zone);
    board.promises = report.all;
    if (const auto one = query.figuresOf ? query.figuresOf : query.owner) {
        const auto member = storage::StaffRepository(session).find(*one);
        board.promises = promisesOf(report, member ? member->name : QString());
    }
    if (query.number)
        board.groups = groupsOfRows(rowsOfNumber(session, query, now, zone), report);
    else
        loadView(session, query, report, board, now, zone);
    countRanges(session, query, board, now, zone);
    if (query.figuresOf)
        hideFigures(board, *query.figuresOf);
    return board;
}

} // namespace rapport::presentation
